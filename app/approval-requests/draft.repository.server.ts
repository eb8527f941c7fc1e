import { assess } from '~/policy/assess';
import { rankOf } from '~/policy/classification';
import type { PolicyProfile } from '~/policy/model';
import { indexForSearch } from '~/search/index.server';
import type { Tx } from '~db/connection.server';
import type { ApprovalRequestRecord } from './approval-request.repository.server';
import { type RequestContent, titleOf } from './content';
import { refreshReaders, removeReaders } from './request-readers.repository.server';
import { searchTextOf } from './search-text';

/**
 * Writes the draft and every column that is derived from it; the row of the request is locked by the caller.
 * Returns the new draft version.
 */
export async function writeDraft(
  tx: Tx,
  request: ApprovalRequestRecord,
  { content, profile, now }: { content: RequestContent; profile: PolicyProfile; now: Date },
): Promise<number> {
  const { track, effectiveClass } = assess(profile, content);
  const { confidentiality } = effectiveClass;
  const draftVersion = request.draftVersion + 1;
  await tx
    .updateTable('approval_requests')
    .set({
      draft: JSON.stringify(content),
      draft_version: draftVersion,
      title: titleOf(content),
      service_name: titleOf(content),
      vendor_name: content.vendorName,
      track,
      confidentiality_rank:
        confidentiality === null ? null : rankOf(profile.classification, 'confidentiality', confidentiality),
      updated_at: now,
    })
    .where('id', '=', request.id)
    .execute();
  await writeUnits(tx, request, content);
  await refreshReaders(tx, request.id);
  const text = searchTextOf(request.number, content);
  if (text !== searchTextOf(request.number, request.draft)) {
    await indexForSearch(tx, 'approval-request', request.id, text);
  }
  return draftVersion;
}

/** Sections that share the service may see the request; the owning section always may. */
async function writeUnits(tx: Tx, request: ApprovalRequestRecord, content: RequestContent): Promise<void> {
  const shared = content.sections.map((section) => section.unitId).filter((id) => id !== '');
  const unitIds = [...new Set([request.owningUnitId, ...shared])];
  const gone = request.facts.unitIds.filter((id) => !unitIds.includes(id));
  const added = unitIds.filter((id) => !request.facts.unitIds.includes(id));
  if (gone.length > 0) {
    await tx.deleteFrom('request_units').where('request_id', '=', request.id).where('unit_id', 'in', gone).execute();
    await removeReaders(tx, request.id, gone);
  }
  if (added.length > 0) {
    const rows = added.map((unitId) => ({ request_id: request.id, unit_id: unitId, lead_unit: 0 }));
    await tx.insertInto('request_units').values(rows).execute();
  }
}
