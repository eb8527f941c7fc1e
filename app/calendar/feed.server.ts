/** 購読リンク: made, replaced and revoked by its person; read by whoever has the secret, with that person's eyes. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { Scope } from '~/obligations/obligations-query';
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type Instant, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { activeProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { entriesBetween } from './entries.query.server';
import { deleteFeed, findFeedByToken, replaceFeed } from './feed.repository.server';
import { icalendar } from './icalendar.server';

/** 256 bits: not to be guessed. */
const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
const DAYS_BACK = 90;
const DAYS_AHEAD = 400;
const MOST_ENTRIES = 1_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
type Io = { now: Instant; newId: NewId };

/** Makes the link, in place of one from before. The secret is in the answer and nowhere else. */
export async function makeFeed(db: Db, actor: Actor, scope: Scope, { now, newId }: Io): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await inTransaction(db, async (tx) => {
    await replaceFeed(tx, { personId: actor.personId, scope, madeAt: now }, hashOf(token));
    const event: NewEvent = { stream: `person:${actor.personId}`, type: 'calendar-link-made', payload: { scope } };
    await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [event]);
  });
  return token;
}

export const revokeFeed = (db: Db, actor: Actor, { now, newId }: Io): Promise<void> =>
  inTransaction(db, async (tx) => {
    if (!(await deleteFeed(tx, actor.personId))) return;
    const event: NewEvent = { stream: `person:${actor.personId}`, type: 'calendar-link-revoked', payload: {} };
    await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [event]);
  });

/** The calendar behind a secret, as its person may see it now; null for a secret that is not one, or of somebody who left. */
export async function readFeed(db: Db, token: string, now: Instant, origin: string): Promise<string | null> {
  const feed = TOKEN.test(token) ? await findFeedByToken(db, hashOf(token)) : null;
  const today = officeDate(now);
  const actor = feed && (await loadActor(db, feed.personId, today));
  if (!feed || !actor) return null;
  const reading = { actor, ability: defineAbilities(actor), today, profile: await activeProfile(db) };
  const wanted = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), scope: feed.scope, kind: null };
  const entries = await entriesBetween(db, reading, wanted, MOST_ENTRIES);
  return icalendar(entries, { locale: actor.locale, origin, madeAt: feed.madeAt });
}
