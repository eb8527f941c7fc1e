/**
 * Search in Japanese, part of a word, at a cost that does not grow with the number of subjects: a table of bigrams
 * drives, newest subject first (ids are ULIDs), and the folded text confirms. No statement reads a common gram whole:
 * windows of a known number of rows are read one after the other until the page is full or the budget is spent.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DbOrTx } from '~db/connection.server';
import { bigrams, foldForSearch, type SearchWord, searchWords } from './fold';

export type SearchSubject = 'approval-request' | 'cloud-service' | 'vendor' | 'contract' | 'social-media-account';

/** Rows of a driver per window; together the most that one call looks at. */
const WINDOWS = [500, 2_000, 8_000, 10_000] as const;
const FIRST_WINDOW = WINDOWS[0];
/** A query has at most this many of its grams weighed. */
const MOST_GRAMS = 24;
/** Above every ULID. */
const BEHIND_ALL = '~';
/** Above every second code point of a gram. */
const LAST_CODE_POINT = '\u{10ffff}';
const ROWS_PER_INSERT = 500;

/** Replaces what is known of a subject. Put each field on a line of its own, so that words do not run together. */
export async function indexForSearch(
  tx: DbOrTx,
  subjectType: SearchSubject,
  subjectId: string,
  text: string,
): Promise<void> {
  const row = await tx
    .selectFrom('search_texts')
    .select('text')
    .where('subject_type', '=', subjectType)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  const folded = foldForSearch(text);
  if (row?.text === folded) return;
  // The grams of the old text are known from it, so that only the difference is written.
  const [before, after] = [new Set(bigrams(row?.text ?? '')), new Set(bigrams(folded))];
  const gone = [...before].filter((gram) => !after.has(gram));
  const added = [...after].filter((gram) => !before.has(gram));
  await tx
    .insertInto('search_texts')
    .values({ subject_type: subjectType, subject_id: subjectId, text: folded })
    .onDuplicateKeyUpdate({ text: folded })
    .execute();
  for (let at = 0; at < gone.length; at += ROWS_PER_INSERT) {
    await tx
      .deleteFrom('search_grams')
      .where('subject_type', '=', subjectType)
      .where('gram', 'in', gone.slice(at, at + ROWS_PER_INSERT))
      .where('subject_id', '=', subjectId)
      .execute();
  }
  for (let at = 0; at < added.length; at += ROWS_PER_INSERT) {
    const rows = added
      .slice(at, at + ROWS_PER_INSERT)
      .map((gram) => ({ subject_type: subjectType, gram, subject_id: subjectId }));
    await tx.insertInto('search_grams').ignore().values(rows).execute();
  }
}

/** An inner join that narrows what is found, for example to what the actor may read: `request` and a condition on it. */
export type Within = {
  table: string;
  alias: string;
  /** The column that holds the subject's id; `id` unless said otherwise. */
  id?: string;
  where: Expression<SqlBool>;
};

export type Search = {
  subjectType: SearchSubject;
  query: string;
  /** Only subjects with a smaller id: the `next` of the page before. */
  before?: string | null;
  limit: number;
  within?: Within;
};

/** `next` is where to go on, also on a page that is not full: the budget of one call was spent. Null at the end. */
export type Found = { ids: string[]; next: string | null };

/** The subjects that have every word of `query`, newest first. A query without words finds nothing. */
export async function searchSubjectIds(db: DbOrTx, search: Search): Promise<Found> {
  const words = searchWords(search.query);
  if (words.length === 0) return { ids: [], next: null };
  let before = search.before ?? BEHIND_ALL;
  const driver = await chooseDriver(db, search.subjectType, words, before);
  const ids: string[] = [];
  let floor = driver.floor;
  for (const size of [...WINDOWS.slice(1), 0]) {
    const wanted = search.limit - ids.length;
    ids.push(...(await confirmed(db, driver, words, { from: floor, before, wanted, within: search.within })));
    if (ids.length >= search.limit) return { ids, next: ids.at(-1) ?? null };
    if (floor === null) return { ids, next: null };
    if (size === 0) break;
    before = floor;
    floor = await floorOf(db, driver, before, size);
  }
  return { ids, next: floor };
}

/** A full page has this many rows; a walk along another index should meet them within WALK rows. */
const PAGE = 50;
const WALK = 20_000;

/**
 * The same search as a condition on `reference` (a column with subject ids, such as 'request.id'), for lists that
 * sort by something else and filter further. Rare words become a list of ids; common ones a condition that the list
 * checks as it walks its own index. Null where the query has no words. `complete` is false where the words are each
 * common but seldom together and only the newest could be gathered.
 */
export async function searchCondition(
  db: DbOrTx,
  subjectType: SearchSubject,
  query: string,
  reference: string,
): Promise<{ where: Expression<SqlBool>; complete: boolean } | null> {
  const words = searchWords(query);
  if (words.length === 0) return null;
  const driver = await chooseDriver(db, subjectType, words, BEHIND_ALL);
  const range = { from: driver.floor, before: BEHIND_ALL, wanted: FIRST_WINDOW * 8 };
  const first = await confirmed(db, driver, words, range);
  if (driver.floor !== null && (await isDense(db, subjectType, first.length, driver.floor))) {
    return { where: confirmedFor(subjectType, words, reference), complete: true };
  }
  const rest =
    driver.floor === null
      ? { ids: [], next: null }
      : await searchSubjectIds(db, { subjectType, query, before: driver.floor, limit: 4_000 });
  const ids = [...first, ...rest.ids];
  const where = ids.length === 0 ? sql<SqlBool>`(1 = 0)` : sql<SqlBool>`${sql.ref(reference)} in (${sql.join(ids)})`;
  return { where, complete: rest.next === null };
}

/** Whether `hits` among the subjects newer than `floor` let a page fill up within WALK rows. */
async function isDense(db: DbOrTx, subjectType: string, hits: number, floor: string): Promise<boolean> {
  const most = Math.min(WALK, Math.floor((hits * WALK) / PAGE));
  if (most === 0) return false;
  const { rows } = await sql`select subject_id from search_texts
    where subject_type = ${subjectType} and subject_id >= ${floor}
    order by subject_id desc limit 1 offset ${sql.lit(most)}`.execute(db);
  return rows.length === 0;
}

const confirmedFor = (subjectType: string, words: readonly SearchWord[], reference: string): Expression<SqlBool> =>
  sql<SqlBool>`exists (select 1 from search_texts as searched
    where searched.subject_type = ${subjectType} and searched.subject_id = ${sql.ref(reference)}
    and ${everyWord(words, 'searched')})`;

/** Where candidates come from, in ids from the newest down. */
type Driver = {
  subjectType: string;
  /** `texts` reads every subject: for one character that is in most of them. */
  table: 'search_grams' | 'search_texts';
  /** Condition on the gram; nothing for `search_texts`. */
  gram: RawBuilder<SqlBool>;
  /** One id may come more than once. */
  repeats: boolean;
  /** The id at which the first window ends; null where the window holds everything. */
  floor: string | null;
};

/** The rarest bigram: one that is exhausted within the first window, else the one whose window reaches back furthest. */
async function chooseDriver(
  db: DbOrTx,
  subjectType: string,
  words: readonly SearchWord[],
  before: string,
): Promise<Driver> {
  const grams = [...new Set(words.flatMap((word) => word.grams))].slice(0, MOST_GRAMS);
  if (grams.length === 0) return driverByPrefix(db, subjectType, words[0]!, before);
  const probes = grams.map(
    (gram) => sql`select ${gram} as gram, (select subject_id from search_grams
      where subject_type = ${subjectType} and gram = ${gram} and subject_id < ${before}
      order by subject_id desc limit 1 offset ${sql.lit(FIRST_WINDOW - 1)}) as floor`,
  );
  const { rows } = await sql<{ gram: string; floor: string | null }>`${sql.join(probes, sql` union all `)}`.execute(db);
  const rarest = rows.reduce((best, row) => ((row.floor ?? '') < (best.floor ?? '') ? row : best));
  return {
    subjectType,
    table: 'search_grams',
    gram: sql`search_grams.gram = ${rarest.gram}`,
    repeats: false,
    floor: rarest.floor,
  };
}

/** One character: the grams that begin with it if they are few, else every subject from the newest down. */
async function driverByPrefix(db: DbOrTx, subjectType: string, word: SearchWord, before: string): Promise<Driver> {
  const character = [...word.spellings[0]!][0]!;
  const gram = sql<SqlBool>`search_grams.gram >= ${character} and search_grams.gram < ${character + LAST_CODE_POINT}`;
  const { rows } = await sql`select 1 from search_grams
    where subject_type = ${subjectType} and ${gram} limit 1 offset ${sql.lit(WINDOWS[1])}`.execute(db);
  if (rows.length === 0) return { subjectType, table: 'search_grams', gram, repeats: true, floor: null };
  const driver: Driver = { subjectType, table: 'search_texts', gram: sql`1 = 1`, repeats: false, floor: null };
  return { ...driver, floor: await floorOf(db, driver, before, FIRST_WINDOW) };
}

/** The id at which a window of `size` rows below `before` ends; null where there are fewer. */
async function floorOf(db: DbOrTx, driver: Driver, before: string, size: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select subject_id as id from ${sql.table(driver.table)}
    where subject_type = ${driver.subjectType} and ${driver.gram} and subject_id < ${before}
    order by subject_id desc limit 1 offset ${sql.lit(size - 1)}`.execute(db);
  return rows[0]?.id ?? null;
}

type Range = { from: string | null; before: string; wanted: number; within?: Within };

/** The subjects of one window whose text has every word, newest first. The driver stays in front: straight_join. */
async function confirmed(
  db: DbOrTx,
  driver: Driver,
  words: readonly SearchWord[],
  { from, before, wanted, within }: Range,
): Promise<string[]> {
  const id = sql.ref(`${driver.table}.subject_id`);
  const text =
    driver.table === 'search_texts'
      ? sql``
      : sql`inner join search_texts on search_texts.subject_type = ${driver.subjectType} and search_texts.subject_id = ${id}`;
  const joined = within
    ? sql`inner join ${sql.table(within.table)} as ${sql.id(within.alias)} on ${sql.id(within.alias, within.id ?? 'id')} = ${id}`
    : sql``;
  const { rows } = await sql<{ id: string }>`select ${driver.repeats ? sql`distinct` : sql``} straight_join ${id} as id
    from ${sql.table(driver.table)} ${text} ${joined}
    where ${sql.ref(`${driver.table}.subject_type`)} = ${driver.subjectType} and ${driver.gram}
    and ${id} < ${before} ${from === null ? sql`` : sql`and ${id} >= ${from}`}
    and ${everyWord(words)} ${within ? sql`and ${within.where}` : sql``}
    order by ${id} desc limit ${sql.lit(wanted)}`.execute(db);
  return rows.map((row) => row.id);
}

/** LIKE with an escape character of our own, so that it does not depend on the server's mode for backslashes. */
const everyWord = (words: readonly SearchWord[], table = 'search_texts'): RawBuilder<SqlBool> =>
  sql`${sql.join(
    words.map(
      ({ spellings }) =>
        sql`(${sql.join(
          spellings.map((spelling) => sql`${sql.ref(`${table}.text`)} like ${`%${escapeLike(spelling)}%`} escape '!'`),
          sql` or `,
        )})`,
    ),
    sql` and `,
  )}`;

const escapeLike = (text: string): string => text.replace(/[!%_]/g, '!$&');
