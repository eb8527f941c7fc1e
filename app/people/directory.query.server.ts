/** 職員一覧: people by reading, by pages. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { kanaVariants } from './kana-variants';
import { unitPathName } from './organisation';
import { loadUnits } from './organisation.repository.server';

export type DirectoryEntry = {
  id: string;
  name: string;
  nameKana: string;
  email: string;
  active: boolean;
  /** Posts held on the day. */
  posts: { postId: string; title: Text; unitName: Text }[];
};
export type DirectoryPage = { people: DirectoryEntry[]; next: string | null };
export type DirectoryQuery = { q: string; after: string | null; status: 'active' | 'inactive' | 'all' };

const PAGE = 50;

/** Part of a name, reading or address finds the person. `after` is the cursor of the page before. */
export async function listPeople(db: DbOrTx, query: DirectoryQuery, on: PlainDate): Promise<DirectoryPage> {
  let people = db
    .selectFrom('persons')
    .select(['id', 'name', 'name_kana', 'email', 'active'])
    .orderBy('name_kana')
    .orderBy('id')
    .limit(PAGE + 1);
  if (query.status !== 'all') people = people.where('active', '=', query.status === 'active' ? 1 : 0);
  const words = query.q.trim().split(/\s+/u).filter(Boolean).slice(0, 5);
  for (const word of words) {
    const names = kanaVariants(word).map((variant) => `%${likeText(variant)}%`);
    people = people.where((eb) =>
      eb.or([
        ...names.flatMap((pattern) => [eb('name', 'like', pattern), eb('name_kana', 'like', pattern)]),
        eb('email', 'like', `%${likeText(word.normalize('NFKC').toLowerCase())}%`),
      ]),
    );
  }
  const cursor = readCursor(query.after);
  if (cursor) {
    const [kana, id] = cursor;
    people = people.where((eb) =>
      eb.and([eb('name_kana', '>=', kana), eb.or([eb('name_kana', '>', kana), eb('id', '>', id)])]),
    );
  }
  const rows = await people.execute();
  const shown = rows.slice(0, PAGE);
  const posts = await postsOf(
    db,
    shown.map((row) => row.id),
    on,
  );
  const last = shown.at(-1);
  return {
    people: shown.map(({ name_kana, active, ...row }) => ({
      ...row,
      nameKana: name_kana,
      active: active === 1,
      posts: posts.get(row.id) ?? [],
    })),
    next: rows.length > PAGE && last ? writeCursor(last.name_kana, last.id) : null,
  };
}

async function postsOf(
  db: DbOrTx,
  personIds: readonly string[],
  on: PlainDate,
): Promise<Map<string, DirectoryEntry['posts']>> {
  const posts = new Map<string, DirectoryEntry['posts']>();
  if (personIds.length === 0) return posts;
  const units = await loadUnits(db, null);
  const rows = await db
    .selectFrom('post_holdings as h')
    .innerJoin('posts as p', 'p.id', 'h.post_id')
    .select(['h.person_id', 'p.id', 'p.unit_id', 'p.title_ja', 'p.title_en'])
    .where('h.person_id', 'in', personIds)
    .where('h.valid_from', '<=', on)
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>=', on)]))
    .orderBy('h.valid_from')
    .execute();
  for (const row of rows) {
    const unitName = unitPathName({ on, units, posts: new Map() }, row.unit_id);
    const entry = { postId: row.id, title: { ja: row.title_ja, en: row.title_en }, unitName };
    posts.set(row.person_id, [...(posts.get(row.person_id) ?? []), entry]);
  }
  return posts;
}

/** `%` and `_` are letters here. */
const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const writeCursor = (kana: string, id: string): string => Buffer.from(JSON.stringify([kana, id])).toString('base64url');

function readCursor(after: string | null): [string, string] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(after ?? '', 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 2) return null;
    const [kana, id] = read as unknown[];
    return typeof kana === 'string' && typeof id === 'string' ? [kana, id] : null;
  } catch {
    // A cursor that somebody typed: the first page.
    return null;
  }
}
