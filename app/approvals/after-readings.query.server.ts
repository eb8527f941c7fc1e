/** What was decided for absent people, as they read it afterwards. */
import type { StoredObligation } from '~/obligations/obligations.repository.server';
import type { Instant } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Capacity, Outcome } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import type { ActedFor } from './acting-for';
import { outcomeWords } from './words';

/** Who decided what is to be read afterwards; null where there is no such decision. */
export async function deciderOf(
  db: DbOrTx,
  { subject: { type, id }, occurrence }: Pick<StoredObligation, 'subject' | 'occurrence'>,
): Promise<string | null> {
  const row = await (type === 'information-movement'
    ? db
        .selectFrom('movement_permissions')
        .select('person_id')
        .where('movement_id', '=', id)
        .where('role', '=', occurrence)
    : db.selectFrom('decisions').select('person_id').where('id', '=', occurrence)
  ).executeTakeFirst();
  return row?.person_id ?? null;
}

/** Every task of reading afterwards about a subject. */
export async function listReadings(db: DbOrTx, subjectType: string, subjectId: string) {
  const rows = await db
    .selectFrom('obligations as reading')
    .select(['reading.id', 'reading.version', 'reading.is_open as isOpen', 'reading.due_on as dueOn'])
    .select(['reading.owner_post_id as ownerPostId', 'reading.unit_id as unitId', 'reading.occurrence'])
    .select(['reading.done_by_name as doneByName', 'reading.done_at as doneAt', 'reading.note'])
    .where('reading.subject_type', '=', subjectType)
    .where('reading.subject_id', '=', subjectId)
    .where('reading.kind', '=', 'after-reading')
    .orderBy('reading.id')
    .execute();
  return rows.map((row) => ({ ...row, isOpen: row.isOpen === 1 }));
}
export type Reading = Awaited<ReturnType<typeof listReadings>>[number];

/** The decision that is read, as its page shows it. */
export type Read = {
  outcome: Text;
  comment: string;
  decidedAt: Instant | null;
  deciderId: string;
  deciderName: string;
  deciderPost: string;
  capacity: Capacity;
  principal: ActedFor;
};

/** Every decision on the request that somebody reads afterwards, with the task that reminds him of it. */
export async function listAfterReadings(db: DbOrTx, requestId: string): Promise<(Reading & Read)[]> {
  const readings = await listReadings(db, 'approval-request', requestId);
  if (readings.length === 0) return [];
  const rows = await db
    .selectFrom('decisions')
    .select(['id', 'outcome', 'comment', 'decided_at', 'person_id', 'person_name', 'capacity'])
    .select(['unit_name', 'post_title', 'principal_post', 'principal_name'])
    .where('request_id', '=', requestId)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const reading = readings.find(({ occurrence }) => occurrence === row.id);
    if (!reading) return [];
    const read: Read = {
      outcome: outcomeWords[row.outcome as Outcome],
      comment: row.comment,
      decidedAt: row.decided_at,
      deciderId: row.person_id,
      deciderName: row.person_name,
      deciderPost: `${row.unit_name} ${row.post_title}`,
      capacity: row.capacity as Capacity,
      principal: { post: row.principal_post, name: row.principal_name },
    };
    return [{ ...reading, ...read }];
  });
}
