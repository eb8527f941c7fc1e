/** A form that arrives twice (double click, retry after a lost answer) has its effect once. */
import { type DbOrTx, insertOrBeginAgain, type Tx } from '~db/connection.server';

export type SubmissionKey = { key: string; personId: string; effect: string; requestId: string };

/** The request a form with this key has already had its effect on, or null. Keys of others are not looked at. */
export async function effectOf(
  db: DbOrTx,
  { key, personId, effect }: Omit<SubmissionKey, 'requestId'>,
): Promise<string | null> {
  const row = await db
    .selectFrom('submission_keys')
    .select('request_id')
    .where('submission_key', '=', key)
    .where('person_id', '=', personId)
    .where('effect', '=', effect)
    .executeTakeFirst();
  return row?.request_id ?? null;
}

/** Marks the key as used, in the transaction of its effect. The second of two at once begins again. */
export async function markUsed(tx: Tx, { key, personId, effect, requestId }: SubmissionKey, now: Date): Promise<void> {
  const row = { submission_key: key, person_id: personId, effect, request_id: requestId, used_at: now };
  await insertOrBeginAgain(() => tx.insertInto('submission_keys').values(row).execute());
}
