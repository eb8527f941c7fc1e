/** Counters of attempts to sign in, by hashed subject: nothing here says whether such a person exists. */
import { createHash } from 'node:crypto';
import type { Instant } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Attempts } from './sign-in-limits';

export const attemptSubject = (kind: 'account' | 'network', value: string): string =>
  createHash('sha256').update(`${kind}:${value}`).digest('hex');

/**
 * The counter of a subject, locked until the transaction ends. The insert comes before any reading: it makes the row
 * that concurrent attempts wait for, and no snapshot is older than the wait.
 */
export async function lockAttempts(tx: Tx, subjectHash: string, now: Instant): Promise<Attempts> {
  await tx
    .insertInto('sign_in_attempts')
    .values({ subject_hash: subjectHash, failures: 0, last_failure_at: now, locked_until: null })
    .onDuplicateKeyUpdate((eb) => ({ failures: eb.ref('sign_in_attempts.failures') }))
    .execute();
  const row = await tx
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_failure_at', 'locked_until'])
    .where('subject_hash', '=', subjectHash)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { failures: row.failures, lastFailureAt: row.last_failure_at, lockedUntil: row.locked_until };
}

export async function saveAttempts(tx: Tx, subjectHash: string, attempts: Attempts): Promise<void> {
  await tx
    .updateTable('sign_in_attempts')
    .set({
      failures: attempts.failures,
      last_failure_at: attempts.lastFailureAt,
      locked_until: attempts.lockedUntil,
    })
    .where('subject_hash', '=', subjectHash)
    .execute();
}

/** After a success: the account begins anew. */
export async function forgetAttempts(db: DbOrTx, subjectHash: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('subject_hash', '=', subjectHash).execute();
}

/** After a success: the network gets its one attempt back, and a wait that this attempt began ends. */
export async function giveAttemptBack(db: DbOrTx, subjectHash: string, free: number): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set((eb) => ({
      locked_until: eb.case().when('failures', '<=', free).then(null).else(eb.ref('locked_until')).end(),
      failures: eb.fn<number>('greatest', [eb(eb.ref('failures'), '-', 1), eb.lit(0)]),
    }))
    .where('subject_hash', '=', subjectHash)
    .execute();
}

/** Housekeeping: a handful of counters nobody needs any more. */
export async function deleteOldAttempts(db: DbOrTx, before: Instant): Promise<void> {
  await db
    .deleteFrom('sign_in_attempts')
    .where('last_failure_at', '<', before)
    .orderBy('last_failure_at')
    .limit(1_000)
    .execute();
}
