import { assess } from '~/policy/assess';
import { rankOf } from '~/policy/classification';
import type { PolicyProfile } from '~/policy/model';
import { indexForSearch } from '~/search/index.server';
import type { Tx } from '~db/connection.server';
import type { ApprovalRequestRecord } from './approval-request.repository.server';
import type { CloudServiceContent } from './content';
import { refreshReaders, removeReaders } from './request-readers.repository.server';

/** How much of the description can be found by searching. */
const SEARCHED_CHARACTERS = 300;

/** Each field on a line of its own, so that words do not run together. */
const searchText = (number: string, content: CloudServiceContent): string =>
  [
    number,
    content.serviceName,
    content.vendorName,
    content.resellerName,
    [...content.useDescription].slice(0, SEARCHED_CHARACTERS).join(''),
  ]
    .filter((part) => part !== '')
    .join('\n');

/**
 * Writes the draft and every column that is derived from it; the row of the request is locked by the caller.
 * Returns the new draft version.
 */
export async function writeDraft(
  tx: Tx,
  request: ApprovalRequestRecord,
  { content, profile, now }: { content: CloudServiceContent; profile: PolicyProfile; now: Date },
): Promise<number> {
  const { track, effectiveClass } = assess(profile, content.facts);
  const { confidentiality } = effectiveClass;
  const draftVersion = request.draftVersion + 1;
  await tx
    .updateTable('approval_requests')
    .set({
      draft: JSON.stringify(content),
      draft_version: draftVersion,
      title: content.serviceName,
      service_name: content.serviceName,
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
  if (searchText(request.number, content) !== searchText(request.number, request.draft)) {
    await indexForSearch(tx, 'approval-request', request.id, searchText(request.number, content));
  }
  return draftVersion;
}

/** Sections that share the service may see the request; the owning section always may. */
async function writeUnits(tx: Tx, request: ApprovalRequestRecord, content: CloudServiceContent): Promise<void> {
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
