/** One person with posts past, present and to come. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { HoldingCapacity } from './holdings';
import { unitPathName } from './organisation';
import { loadUnits } from './organisation.repository.server';
import { type Period, tense } from './periods';
import { plannedLeaving } from './personnel-changes/leavings.repository.server';
import { findPerson, type Person } from './persons.repository.server';

export type PersonHolding = {
  id: string;
  postId: string;
  title: Text;
  unitName: Text;
  capacity: HoldingCapacity;
  period: Period;
  tense: 'past' | 'present' | 'future';
};
/** `leavesAfter`: the last day of the account, where a retirement is entered. */
export type PersonView = { person: Person; holdings: PersonHolding[]; leavesAfter: PlainDate | null };

export async function loadPersonView(db: DbOrTx, personId: string, today: PlainDate): Promise<PersonView | null> {
  const person = await findPerson(db, personId);
  if (!person) return null;
  const leavesAfter = person.active ? await plannedLeaving(db, personId) : null;
  return { person, holdings: await loadHoldingsOf(db, personId, today), leavesAfter };
}

/** The newest first; cancelled ones are left out, the record has them. */
export async function loadHoldingsOf(db: DbOrTx, personId: string, today: PlainDate): Promise<PersonHolding[]> {
  const units = await loadUnits(db, null);
  const rows = await db
    .selectFrom('post_holdings as h')
    .innerJoin('posts as p', 'p.id', 'h.post_id')
    .select(['h.id', 'h.post_id', 'h.capacity', 'h.valid_from', 'h.valid_to', 'p.unit_id', 'p.title_ja', 'p.title_en'])
    .where('h.person_id', '=', personId)
    .orderBy('h.valid_from', 'desc')
    .orderBy('h.id', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const period = { from: row.valid_from, to: row.valid_to };
    const when = tense(period, today);
    if (when === 'cancelled') return [];
    const unitName = unitPathName({ on: today, units, posts: new Map() }, row.unit_id);
    const title = { ja: row.title_ja, en: row.title_en };
    const capacity = row.capacity as HoldingCapacity;
    return [{ id: row.id, postId: row.post_id, title, unitName, capacity, period, tense: when }];
  });
}

export type PersonEvent = { id: string; type: string; at: string; actorName: string; actorPost: string };

/** What happened to the account lately, the newest first: sign-ins, passwords, posts. */
export async function loadPersonEvents(db: DbOrTx, personId: string, limit: number): Promise<PersonEvent[]> {
  const rows = await db
    .selectFrom('recorded_events')
    .select(['id', 'type', 'occurred_at', 'actor_name', 'actor_post'])
    .where('stream', '=', `person:${personId}`)
    .orderBy('stream_position', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    at: row.occurred_at.toISOString(),
    actorName: row.actor_name,
    actorPost: row.actor_post,
  }));
}
