/** Posts with whoever holds them on a day. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';

export type ShownPost = {
  id: string;
  unitId: string;
  title: Text;
  unit: Text;
  holders: { id: string; name: string }[];
};

/** Those of `ids` there are, by id; two queries. */
export async function loadPosts(
  db: DbOrTx,
  ids: readonly (string | null)[],
  today: PlainDate,
): Promise<Map<string, ShownPost>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const [posts, holders] = await Promise.all([
    db
      .selectFrom('posts as post')
      .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
      .select(['post.id', 'post.unit_id as unitId', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en'])
      .where('post.id', 'in', wanted)
      .execute(),
    db
      .selectFrom('post_holdings as held')
      .innerJoin('persons as person', 'person.id', 'held.person_id')
      .select(['held.post_id as postId', 'person.id', 'person.name'])
      .where('held.post_id', 'in', wanted)
      .where('person.active', '=', 1)
      .where('held.valid_from', '<=', today)
      .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', today)]))
      .orderBy('held.valid_from')
      .orderBy('held.id')
      .execute(),
  ]);
  return new Map(
    posts.map((post) => [
      post.id,
      {
        id: post.id,
        unitId: post.unitId,
        title: { ja: post.title_ja, en: post.title_en },
        unit: { ja: post.name_ja, en: post.name_en },
        holders: holders.filter((one) => one.postId === post.id).map(({ id, name }) => ({ id, name })),
      },
    ]),
  );
}

export type PostChoice = { id: string; unitId: string; title: Text; unit: Text; holder: string };

/** Posts that exist on `today`, in the order of the organisation chart, with their first holders' names. */
export async function listPostChoices(db: DbOrTx, today: PlainDate): Promise<PostChoice[]> {
  const rows = await db
    .selectFrom('posts as post')
    .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.unit_id as unitId', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en'])
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
    .where('unit.valid_from', '<=', today)
    .where((eb) => eb.or([eb('unit.valid_to', 'is', null), eb('unit.valid_to', '>=', today)]))
    .orderBy('unit.sort')
    .orderBy('unit.code')
    .orderBy('post.sort')
    .orderBy('post.id')
    .limit(5_000)
    .execute();
  const posts = await loadPosts(
    db,
    rows.map(({ id }) => id),
    today,
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    title: { ja: row.title_ja, en: row.title_en },
    unit: { ja: row.name_ja, en: row.name_en },
    holder: posts.get(row.id)?.holders[0]?.name ?? '',
  }));
}

const existsOn = async (db: DbOrTx, table: 'posts' | 'organisation_units', id: string, today: PlainDate) =>
  (await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .executeTakeFirst()) !== undefined;

export const postExists = (db: DbOrTx, id: string, today: PlainDate) => existsOn(db, 'posts', id, today);
export const unitExists = (db: DbOrTx, id: string, today: PlainDate) => existsOn(db, 'organisation_units', id, today);
