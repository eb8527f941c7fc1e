/** A form that arrives twice makes one person or post. */
import { insertOrBeginAgain, type Tx } from '~db/connection.server';

export type Submission = { key: string; personId: string; effect: string };

/** What the form made when it arrived before; null for the first time. */
export async function submittedBefore(tx: Tx, { key, personId, effect }: Submission): Promise<string | null> {
  const row = await tx
    .selectFrom('submission_keys')
    .select('request_id')
    .where('submission_key', '=', key)
    .where('person_id', '=', personId)
    .where('effect', '=', effect)
    .executeTakeFirst();
  return row?.request_id ?? null;
}

/** Where the same form arrives twice at once the second begins again, and finds what the first made. */
export async function markSubmitted(tx: Tx, submission: Submission & { subjectId: string }, now: Date): Promise<void> {
  const { key, personId, effect, subjectId } = submission;
  const row = { submission_key: key, person_id: personId, effect, request_id: subjectId, used_at: now };
  await insertOrBeginAgain(() => tx.insertInto('submission_keys').values(row).execute());
}
