import type { DbOrTx } from '~db/connection.server';

/** Names of those of `ids` who are active. */
export async function activePersonNames(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where('active', '=', 1)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
