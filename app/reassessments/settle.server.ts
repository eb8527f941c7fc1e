/** What an approval does to the re-assessment of the same thing. In the transaction of the decision. */
import type { Context } from '~/obligations/arise.server';
import { appendEvents } from '~/record/append.server';
import type { Tx } from '~db/connection.server';
import { lockItems, updateItem } from './items.repository.server';
import { type ItemStatus, type SubjectType, subjectStream } from './model';
import { endDecisions, endWhereDecided } from './run-obligation.server';

type Approval = {
  requestId: string;
  /** Whose approval it is: another section that shares a service speaks for itself only. */
  unitId: string;
  profile: { key: string; version: string };
  /** The entry of a register that was changed, renewed or ended; null for what is new. */
  entry: { type: SubjectType; id: string } | null;
  isEnd: boolean;
};

/** What was approved under the version that asked, or by the request that was made for it, is asked about no more. */
export async function settleReassessments(
  tx: Tx,
  { requestId, unitId, profile, entry, isEnd }: Approval,
  context: Context,
): Promise<void> {
  const rows = await tx
    .selectFrom('reassessment_items as item')
    .innerJoin('reassessments as run', 'run.id', 'item.reassessment_id')
    .select(['item.id', 'item.status', 'item.request_id', 'item.former_key', 'item.former_version'])
    .select(['run.profile_key', 'run.profile_version'])
    .where('item.status', 'in', ['open', 'needs-decision'])
    .where((eb) =>
      eb.or([
        eb('item.request_id', '=', requestId),
        ...(entry
          ? [
              eb.and([
                eb('item.subject_type', '=', entry.type),
                eb('item.subject_id', '=', entry.id),
                eb('item.unit_id', '=', unitId),
              ]),
            ]
          : []),
      ]),
    )
    .execute();
  const settled = rows.filter(
    (row) =>
      isEnd ||
      row.request_id === requestId ||
      // The run may be of a version that another has followed by now.
      (row.status === 'needs-decision' && (row.former_key !== profile.key || row.former_version !== profile.version)) ||
      (row.profile_key === profile.key && row.profile_version === profile.version),
  );
  const status: ItemStatus = isEnd ? 'ended' : 'approved';
  for (const item of await lockItems(
    tx,
    settled.map(({ id }) => id),
  )) {
    if (!(await updateItem(tx, item, { status }, context.now))) throw new Error('A locked item changed');
    await endDecisions(tx, item.id, 'done', context);
    await endWhereDecided(tx, item.reassessmentId, context);
    const payload = { itemId: item.id, requestId };
    await appendEvents(tx, context, [{ stream: subjectStream(item), type: 'reassessment-settled', payload }]);
  }
}
