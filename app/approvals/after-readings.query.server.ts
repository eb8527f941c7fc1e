/** What was decided for absent people, as they read it afterwards. */
import type { Outcome } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';

/** Who made a decision; null where there is none. */
export async function deciderOf(db: DbOrTx, decisionId: string): Promise<string | null> {
  const row = await db.selectFrom('decisions').select('person_id').where('id', '=', decisionId).executeTakeFirst();
  return row?.person_id ?? null;
}

/** Every decision on the request that somebody reads afterwards, with the task that reminds him of it. */
export async function listAfterReadings(db: DbOrTx, requestId: string) {
  const rows = await db
    .selectFrom('obligations as reading')
    .innerJoin('decisions as decision', 'decision.id', 'reading.occurrence')
    .innerJoin('approval_requests as request', 'request.id', 'decision.request_id')
    .select(['reading.id', 'reading.version', 'reading.is_open as isOpen', 'reading.due_on as dueOn'])
    .select(['reading.kind', 'reading.owner_post_id as ownerPostId', 'reading.unit_id as unitId'])
    .select(['reading.done_by_name as doneByName', 'reading.done_at as doneAt', 'reading.note'])
    .select(['decision.outcome', 'decision.comment', 'decision.decided_at as decidedAt'])
    .select(['decision.person_id as deciderId', 'decision.person_name as deciderName', 'decision.capacity'])
    .select(['decision.unit_name as unitName', 'decision.post_title as postTitle'])
    .select(['decision.principal_post as principalPost', 'decision.principal_name as principalName'])
    .select(['request.number', 'request.title'])
    .where('reading.subject_type', '=', 'approval-request')
    .where('reading.subject_id', '=', requestId)
    .where('reading.kind', '=', 'after-reading')
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .execute();
  return rows.map((row) => ({ ...row, isOpen: row.isOpen === 1, outcome: row.outcome as Outcome }));
}
