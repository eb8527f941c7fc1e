/** Secret links to calendars as rows. */

import { SCOPES, type Scope } from '~/obligations/obligations-query';
import type { Instant } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';

export type Feed = { personId: string; scope: Scope; madeAt: Instant };

const read = (row: { person_id: string; scope: string; made_at: Date }): Feed => ({
  personId: row.person_id,
  scope: SCOPES.find((scope) => scope === row.scope) ?? 'mine',
  madeAt: row.made_at,
});

const feeds = (db: DbOrTx) => db.selectFrom('calendar_feeds').select(['person_id', 'scope', 'made_at']);

export async function findFeedOf(db: DbOrTx, personId: string): Promise<Feed | null> {
  const row = await feeds(db).where('person_id', '=', personId).executeTakeFirst();
  return row ? read(row) : null;
}

export async function findFeedByToken(db: DbOrTx, tokenHash: string): Promise<Feed | null> {
  const row = await feeds(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ? read(row) : null;
}

/** A person has one link; a new one takes the place of the old. */
export async function replaceFeed(tx: Tx, { personId, scope, madeAt }: Feed, tokenHash: string): Promise<void> {
  const columns = { token_hash: tokenHash, scope, made_at: madeAt };
  await tx
    .insertInto('calendar_feeds')
    .values({ person_id: personId, ...columns })
    .onDuplicateKeyUpdate(columns)
    .execute();
}

/** Whether there was one. */
export async function deleteFeed(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('calendar_feeds').where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}
