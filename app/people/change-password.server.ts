/** A person sets a new password of his own. */
import type { Actor } from '~/authorization/actor';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { findCredentialsOf, savePassword } from './credentials.repository.server';
import { type PasswordProblem, passwordProblem } from './password-rules';
import { hashPassword, TooManyPasswordChecks, verifyPassword } from './passwords.server';
import { createSession } from './session.server';
import { deleteSessionsOf } from './sessions.repository.server';
import { attemptSubject, forgetAttempts, lockAttempts, saveAttempts } from './sign-in-attempts.repository.server';
import { ACCOUNT_LIMIT, claimAttempt } from './sign-in-limits';

export type ChangePasswordCommand = { current: string; next: string; repeated: string; userAgent: string };

export type ChangePasswordRefusal =
  | { field: 'current'; reason: 'wrong-current' }
  | { field: 'current'; reason: 'locked'; until: Instant }
  | { field: 'next'; reason: PasswordProblem | 'same-as-before' }
  | { field: 'repeated'; reason: 'differs' }
  | { field: ''; reason: 'busy' | 'conflict' };

/**
 * Ends all sessions and begins a new one for this browser: whoever knew the old password is out. The current
 * password is asked for under a limit of its own, so that an unattended screen is no place to guess it.
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  command: ChangePasswordCommand,
  { now, newId }: { now: Instant; newId: NewId },
): Promise<Result<{ cookie: string }, ChangePasswordRefusal>> {
  const problem = passwordProblem(command.next, [actor.name, actor.email]);
  if (problem) return refuse({ field: 'next', reason: problem });
  if (command.next !== command.repeated) return refuse({ field: 'repeated', reason: 'differs' });

  const subject = attemptSubject('account', `password-of:${actor.personId}`);
  const claim = await inTransaction(db, async (tx) => {
    const claimed = claimAttempt(ACCOUNT_LIMIT, await lockAttempts(tx, subject, now), now);
    if (claimed.allowed) await saveAttempts(tx, subject, claimed.attempts);
    return claimed;
  });
  if (!claim.allowed) return refuse({ field: 'current', reason: 'locked', until: claim.until });

  try {
    const known = await findCredentialsOf(db, actor.personId);
    const former = known?.active ? known.passwordHash : null;
    if (!(await verifyPassword(former, command.current)) || former === null) {
      return refuse({ field: 'current', reason: 'wrong-current' });
    }
    if (await verifyPassword(former, command.next)) return refuse({ field: 'next', reason: 'same-as-before' });
    const hash = await hashPassword(command.next);
    return await inTransaction(db, async (tx) => {
      const password = { personId: actor.personId, hash, mustChange: false, insteadOf: former };
      if (!(await savePassword(tx, password, now))) return refuse({ field: '', reason: 'conflict' } as const);
      await forgetAttempts(tx, subject);
      const endedSessions = await deleteSessionsOf(tx, actor.personId);
      const session = await createSession(tx, actor.personId, command.userAgent, now);
      const event: NewEvent = {
        stream: `person:${actor.personId}`,
        type: 'password-changed',
        payload: { endedSessions },
      };
      await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [event]);
      return ok({ cookie: session.cookie });
    });
  } catch (error) {
    if (error instanceof TooManyPasswordChecks) return refuse({ field: '', reason: 'busy' });
    throw error;
  }
}
