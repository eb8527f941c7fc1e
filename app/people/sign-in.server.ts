/** ログイン: e-mail and password → a new session. */

import { type Instant, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor, systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { findCredentialsByEmail } from './credentials.repository.server';
import { foldEmail } from './email';
import { loadActor } from './organisation.repository.server';
import { TooManyPasswordChecks, verifyPassword } from './passwords.server';
import { createSession } from './session.server';
import { deleteEndedSessions, deleteSession } from './sessions.repository.server';
import {
  attemptSubject,
  deleteOldAttempts,
  forgetAttempts,
  giveAttemptBack,
  lockAttempts,
  saveAttempts,
} from './sign-in-attempts.repository.server';
import { ACCOUNT_LIMIT, claimAttempt, NETWORK_LIMIT, networkOf } from './sign-in-limits';

export type SignInCommand = {
  email: string;
  password: string;
  /** Of the peer; null where the server does not know it. */
  networkAddress: string | null;
  userAgent: string;
  /** The session the browser came with; it ends. */
  formerSession: string | null;
};

export type SignInRefusal =
  /** One answer for a wrong address, a wrong password and a person who may not sign in. */
  { reason: 'wrong' } | { reason: 'locked'; until: Instant } | { reason: 'busy' };

/** Every path asks the same of the clock, the counters and argon2, whether or not the person exists. */
export async function signIn(
  db: Db,
  command: SignInCommand,
  { now, newId }: { now: Instant; newId: NewId },
): Promise<Result<{ cookie: string; csrfToken: string; mustChangePassword: boolean }, SignInRefusal>> {
  const email = foldEmail(command.email);
  const account = attemptSubject('account', email);
  const network = command.networkAddress === null ? null : attemptSubject('network', networkOf(command.networkAddress));

  const claim = await countAttempt(db, account, network, now);
  if (!claim.allowed) return refuse({ reason: 'locked', until: claim.until });

  const known = await findCredentialsByEmail(db, email);
  let matches: boolean;
  try {
    matches = await verifyPassword(known?.active ? known.passwordHash : null, command.password);
  } catch (error) {
    // The claim stays: it was an attempt, and giving it back would make a flood free.
    if (error instanceof TooManyPasswordChecks) return refuse({ reason: 'busy' });
    throw error;
  }
  if (!matches || !known) {
    if (claim.waitUntil) await recordLock(db, known?.personId ?? null, account, claim.waitUntil, { now, newId });
    return refuse({ reason: 'wrong' });
  }

  const session = await inTransaction(db, async (tx) => {
    // Looked at again: he may have been deactivated while the password was checked.
    const actor = await loadActor(tx, known.personId, officeDate(now));
    if (!actor) return null;
    if (command.formerSession !== null) await deleteSession(tx, command.formerSession);
    const created = await createSession(tx, known.personId, command.userAgent, now);
    await forgetAttempts(tx, account);
    if (network !== null) await giveAttemptBack(tx, network, NETWORK_LIMIT.free);
    const signedIn: NewEvent = { stream: `person:${known.personId}`, type: 'signed-in', payload: {} };
    await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [signedIn]);
    return created;
  });
  if (!session) return refuse({ reason: 'wrong' });
  const { cookie, csrfToken } = session;
  return ok({ cookie, csrfToken, mustChangePassword: known.mustChange });
}

type Allowed = { allowed: true; waitUntil: Instant | null };

/** Counts the attempt for account and network in one step, or says until when to wait. */
const countAttempt = (
  db: Db,
  account: string,
  network: string | null,
  now: Instant,
): Promise<Allowed | { allowed: false; until: Instant }> =>
  inTransaction(db, async (tx) => {
    const byAccount = claimAttempt(ACCOUNT_LIMIT, await lockAttempts(tx, account, now), now);
    if (!byAccount.allowed) return byAccount;
    if (network !== null) {
      const byNetwork = claimAttempt(NETWORK_LIMIT, await lockAttempts(tx, network, now), now);
      if (!byNetwork.allowed) return byNetwork;
      await saveAttempts(tx, network, byNetwork.attempts);
    }
    await saveAttempts(tx, account, byAccount.attempts);
    return { allowed: true, waitUntil: byAccount.attempts.lockedUntil };
  });

/** The same event for a known and an unknown address; an unknown one is named by its hash only. */
const recordLock = (
  db: Db,
  personId: string | null,
  accountHash: string,
  until: Instant,
  { now, newId }: { now: Instant; newId: NewId },
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const stream = personId === null ? `sign-in:${accountHash.slice(0, 26)}` : `person:${personId}`;
    const locked: NewEvent = { stream, type: 'sign-in-locked', payload: { until: until.toISOString() } };
    await appendEvents(tx, { actor: systemActor, now, newId }, [locked]);
  });

/**
 * Ended sessions, and counters that nobody needs any more. In the background: what is swept up for others is no reason
 * to fail for whoever signs in, and concurrent sweeps undo each other now and then.
 */
export async function sweepSignIns(db: Db, now: Instant): Promise<void> {
  await inTransaction(db, (tx) => deleteEndedSessions(tx, now));
  const before = new Date(now.getTime() - 2 * ACCOUNT_LIMIT.forgetAfterMs);
  await inTransaction(db, (tx) => deleteOldAttempts(tx, before));
}
