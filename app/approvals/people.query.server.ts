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

export type Candidate = { id: string; name: string; postJa: string; postEn: string };

/**
 * Who may be named as manager or owner of a condition: active holders of posts in `unitIds` on the day `on`, and the
 * people `also`. Named in full with a post, since two people can share a name.
 */
export async function candidatePeople(
  db: DbOrTx,
  unitIds: readonly string[],
  also: readonly string[],
  on: string,
): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('persons as person')
    .innerJoin('post_holdings as holding', 'holding.person_id', 'person.id')
    .innerJoin('posts as post', 'post.id', 'holding.post_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
    .select(['person.id', 'person.name', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en'])
    .where('person.active', '=', 1)
    .where('holding.valid_from', '<=', on)
    .where((eb) => eb.or([eb('holding.valid_to', 'is', null), eb('holding.valid_to', '>=', on)]))
    .where((eb) =>
      eb.or([
        ...(unitIds.length > 0 ? [eb('post.unit_id', 'in', unitIds)] : []),
        ...(also.length > 0 ? [eb('person.id', 'in', also)] : []),
      ]),
    )
    .orderBy('unit.sort')
    .orderBy('post.sort')
    .orderBy('person.name')
    .limit(200)
    .execute();
  const byId = new Map<string, Candidate>();
  for (const row of rows) {
    if (byId.has(row.id)) continue;
    byId.set(row.id, {
      id: row.id,
      name: row.name,
      postJa: `${row.name_ja} ${row.title_ja}`,
      postEn: `${row.title_en}, ${row.name_en}`,
    });
  }
  return [...byId.values()];
}
