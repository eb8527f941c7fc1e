/** Sessions in the database: only hashes of the cookie's value are kept. */
import type { Instant } from '~/platform/dates';
import type { Locale } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { ActorPerson } from './actor-of';

/** A session that is alive, with its person. */
export type LiveSession = {
  tokenHash: string;
  csrfToken: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  /** The password was set by somebody else and has to be changed first. */
  mustChangePassword: boolean;
  person: ActorPerson;
};

/** Alive: before its end, seen after `idleSince`, and of an active person. One query. */
export async function findLiveSession(
  db: DbOrTx,
  tokenHash: string,
  now: Instant,
  idleSince: Instant,
): Promise<LiveSession | null> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('persons as p', 'p.id', 's.person_id')
    .leftJoin('person_credentials as c', 'c.person_id', 's.person_id')
    .select(['s.token_hash', 's.csrf_token', 's.created_at', 's.last_seen_at', 's.expires_at'])
    .select(['p.id', 'p.name', 'p.email', 'p.locale', 'c.must_change'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', idleSince)
    .where('p.active', '=', 1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    tokenHash: row.token_hash,
    csrfToken: row.csrf_token,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    mustChangePassword: row.must_change === 1,
    person: { id: row.id, name: row.name, email: row.email, locale: row.locale as Locale },
  };
}

/** Compare-and-set, so that a page with ten requests writes once. */
export async function touchSession(db: DbOrTx, tokenHash: string, seen: Instant, now: Instant): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now })
    .where('token_hash', '=', tokenHash)
    .where('last_seen_at', '=', seen)
    .execute();
}

export type NewSession = {
  tokenHash: string;
  personId: string;
  csrfToken: string;
  createdAt: Instant;
  expiresAt: Instant;
  userAgent: string;
};

export async function insertSession(db: DbOrTx, session: NewSession): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      csrf_token: session.csrfToken,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
    })
    .execute();
}

/** How many there were: 0 when it had already ended. */
export async function deleteSession(db: DbOrTx, tokenHash: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('token_hash', '=', tokenHash).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends all sessions of a person, but for `exceptTokenHash`; gives their number. */
export async function deleteSessionsOf(
  db: DbOrTx,
  personId: string,
  exceptTokenHash: string | null = null,
): Promise<number> {
  let query = db.deleteFrom('sessions').where('person_id', '=', personId);
  if (exceptTokenHash !== null) query = query.where('token_hash', '<>', exceptTokenHash);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export type SessionListItem = {
  tokenHash: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  userAgent: string;
};

/** The person's living sessions, last seen first; at most 50. */
export async function listSessions(
  db: DbOrTx,
  personId: string,
  now: Instant,
  idleSince: Instant,
): Promise<SessionListItem[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['token_hash', 'created_at', 'last_seen_at', 'expires_at', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent,
  }));
}

/** Housekeeping at sign-in: a handful of ended sessions at a time. */
export async function deleteEndedSessions(db: DbOrTx, now: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).orderBy('expires_at').limit(1_000).execute();
}
