/** One post with roles, holders and deputies; and the posts one may choose from. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { Holding } from './holdings';
import { holdingsBy } from './holdings.repository.server';
import { unitPathName } from './organisation';
import { loadUnits } from './organisation.repository.server';
import { isEmpty, tense } from './periods';
import { type Deputy, deputiesOf, findPost, type PostRecord, type PostRole, rolesOf } from './posts.repository.server';

export type PostView = {
  post: PostRecord;
  unitName: Text;
  roles: PostRole[];
  holders: Holding[];
  /** With the name of the other post. */
  deputies: (Deputy & { name: Text })[];
  deputyOf: (Deputy & { name: Text })[];
};

export async function loadPostView(db: DbOrTx, postId: string, today: PlainDate): Promise<PostView | null> {
  const post = await findPost(db, postId);
  if (!post) return null;
  const units = await loadUnits(db, null);
  const unitName = (unitId: string): Text => unitPathName({ on: today, units, posts: new Map() }, unitId);
  const [roles, holders, deputies, deputyOf] = [
    await rolesOf(db, postId),
    await holdingsBy(db, { postId }),
    await deputiesOf(db, postId),
    await deputiesOf(db, postId, 'deputy_post_id'),
  ];
  const others = [...deputies.map((one) => one.deputyPostId), ...deputyOf.map((one) => one.principalPostId)];
  const names = new Map<string, Text>();
  if (others.length > 0) {
    const rows = await db
      .selectFrom('posts')
      .select(['id', 'unit_id', 'title_ja', 'title_en'])
      .where('id', 'in', others)
      .execute();
    for (const row of rows) names.set(row.id, postName(unitName(row.unit_id), row));
  }
  const lives = (entry: { period: PostRole['period'] }): boolean => !isEmpty(entry.period);
  const named = (postIdOf: (one: Deputy) => string) => (one: Deputy) => ({
    ...one,
    name: names.get(postIdOf(one)) ?? { ja: '', en: '' },
  });
  return {
    post,
    unitName: unitName(post.unitId),
    roles: roles.filter(lives),
    holders: holders.filter(lives).reverse(),
    deputies: deputies.filter(lives).map(named((one) => one.deputyPostId)),
    deputyOf: deputyOf.filter(lives).map(named((one) => one.principalPostId)),
  };
}

export type PostOption = { id: string; unitId: string; unitName: Text; title: Text; holder: string | null };

/** Posts that exist on or after `today`, in the order of the units, each with today's regular holder. */
export async function listPostOptions(db: DbOrTx, today: PlainDate): Promise<PostOption[]> {
  const units = await loadUnits(db, null);
  const rows = await db
    .selectFrom('posts')
    .select(['id', 'unit_id', 'title_ja', 'title_en', 'valid_from', 'valid_to'])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const holders = await db
    .selectFrom('post_holdings as h')
    .innerJoin('persons as p', 'p.id', 'h.person_id')
    .select(['h.post_id', 'p.name'])
    .where('p.active', '=', 1)
    .where('h.capacity', '=', 'regular')
    .where('h.valid_from', '<=', today)
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>=', today)]))
    .execute();
  const holderOf = new Map(holders.map((row) => [row.post_id, row.name]));
  const order = new Map([...units.keys()].map((id, index) => [id, index]));
  return rows
    .filter((row) => tense({ from: row.valid_from, to: row.valid_to }, today) !== 'cancelled')
    .sort((a, b) => (order.get(a.unit_id) ?? 0) - (order.get(b.unit_id) ?? 0))
    .map((row) => ({
      id: row.id,
      unitId: row.unit_id,
      unitName: unitPathName({ on: today, units, posts: new Map() }, row.unit_id),
      title: { ja: row.title_ja, en: row.title_en },
      holder: holderOf.get(row.id) ?? null,
    }));
}

const postName = (unitName: Text, row: { title_ja: string; title_en: string }): Text => ({
  ja: `${unitName.ja} ${row.title_ja}`,
  en: `${row.title_en}, ${unitName.en}`,
});
