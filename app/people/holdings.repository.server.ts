/** Who holds which post from when to when, as rows. */
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Holding, HoldingCapacity } from './holdings';
import { type Period, shared } from './periods';

/** All holdings of one post or of one person, past and future, the oldest first. */
export async function holdingsBy(db: DbOrTx, by: { postId: string } | { personId: string }): Promise<Holding[]> {
  const [column, value] =
    'postId' in by ? (['h.post_id', by.postId] as const) : (['h.person_id', by.personId] as const);
  const rows = await db
    .selectFrom('post_holdings as h')
    .innerJoin('persons as p', 'p.id', 'h.person_id')
    .select(['h.id', 'h.post_id', 'h.person_id', 'h.capacity', 'h.valid_from', 'h.valid_to', 'p.name', 'p.active'])
    .where(column, '=', value)
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    personId: row.person_id,
    personName: row.name,
    personActive: row.active === 1,
    capacity: row.capacity as HoldingCapacity,
    period: { from: row.valid_from, to: row.valid_to },
  }));
}

export async function insertHolding(
  tx: Tx,
  holding: { id: string; postId: string; personId: string; capacity: HoldingCapacity; period: Period },
): Promise<void> {
  await tx
    .insertInto('post_holdings')
    .values({
      id: holding.id,
      post_id: holding.postId,
      person_id: holding.personId,
      capacity: holding.capacity,
      valid_from: holding.period.from,
      valid_to: holding.period.to,
    })
    .execute();
}

export async function endHoldingOn(tx: Tx, id: string, lastDay: PlainDate): Promise<void> {
  await tx.updateTable('post_holdings').set({ valid_to: lastDay }).where('id', '=', id).execute();
}

/** The periods in which somebody who can sign in holds a post with the role of administrator. */
export async function administratorPeriods(tx: Tx): Promise<Period[]> {
  const rows = await tx
    .selectFrom('post_roles as r')
    .innerJoin('posts as p', 'p.id', 'r.post_id')
    .innerJoin('post_holdings as h', 'h.post_id', 'r.post_id')
    .innerJoin('persons as who', 'who.id', 'h.person_id')
    .innerJoin('person_credentials as c', 'c.person_id', 'h.person_id')
    .select([
      'r.valid_from as role_from',
      'r.valid_to as role_to',
      'p.valid_from as post_from',
      'p.valid_to as post_to',
    ])
    .select(['h.valid_from as held_from', 'h.valid_to as held_to'])
    .where('r.role', '=', 'administrator')
    .where('who.active', '=', 1)
    .execute();
  return rows.flatMap((row) => {
    const given = shared({ from: row.role_from, to: row.role_to }, { from: row.post_from, to: row.post_to });
    const held = given && shared(given, { from: row.held_from, to: row.held_to });
    return held ? [held] : [];
  });
}
