/** Search against a real MariaDB with 22,000 subjects: what it finds is compared with reading every text. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { bigrams, foldForSearch, searchWords } from '~/search/fold';
import { indexForSearch, searchCondition, searchSubjectIds } from '~/search/index.server';
import { inTransaction } from '~db/connection.server';
import { testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const SUBJECTS = 22_000;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ids that sort by number, as ULIDs sort by time. */
const idOf = (n: number): string =>
  `01K${[...Array(23).keys()].map((place) => ALPHABET[Math.floor(n / 32 ** (22 - place)) % 32]).join('')}`;

const NAMES = ['クラウド議事録', '勤怠サーバー', 'ＬＧＷＡＮ電子申請', '保育ルーム予約', '防災メール', '図書ビルダー'];
const VENDORS = ['㍿みなと技研', '青葉システム㈱', 'Sekizan Inc.', '株式会社やまびこ', '𠮷野データ(有)'];
const USES = [
  '庁内会議の議事録を作成します。',
  '利用者への案内を進めるためのものです。',
  '申請の受付と審査に使います。',
];
const textOf = (n: number): string =>
  [
    `市${n % 7}課-${n}`,
    `${NAMES[n % NAMES.length]}${n % 11}`,
    VENDORS[n % VENDORS.length],
    USES[n % USES.length],
    n === 4321 ? '希少な鵺の語' : '',
    n % 1000 === 17 ? '割引50%_off\\特別' : '',
  ].join('\n');

const TEXTS = [...Array(SUBJECTS).keys()].map((n) => foldForSearch(textOf(n)));

/** A join as lists have it; the text table itself stands in for approval_requests. */
const within = (where: RawBuilder<SqlBool>) => ({
  table: 'search_texts',
  alias: 'other',
  id: 'subject_id',
  where: sql<SqlBool>`other.subject_type = 'approval-request' and ${where}`,
});

/** The texts are folded by the code; the grams of so many are cut by the server, a second opinion on `bigrams`. */
beforeAll(async () => {
  for (let from = 0; from < SUBJECTS; from += 2_000) {
    const values = [...Array(2_000).keys()].map(
      (n) => sql`('approval-request', ${idOf(from + n)}, ${TEXTS[from + n]})`,
    );
    await sql`insert into search_texts (subject_type, subject_id, text) values ${sql.join(values)}`.execute(ownerDb);
  }
  await sql`
    insert ignore into search_grams (subject_type, gram, subject_id)
    with recursive place (n) as (select 1 union all select n + 1 from place where n < 120)
    select 'approval-request', substring_index(substring(text, n, 2), '\n', 1), subject_id
    from search_texts join place on n <= char_length(text)
    where substring(text, n, 1) <> '\n'`.execute(ownerDb);
  await sql`analyze table search_grams, search_texts`.execute(ownerDb);
});

/** Newest first, by reading everything. */
const reference = (query: string): string[] => {
  const words = searchWords(query);
  return TEXTS.flatMap((text, n) =>
    words.every((word) => word.spellings.some((spelling) => text.includes(spelling))) ? [idOf(n)] : [],
  ).reverse();
};

describe('検索は全件を読んだ結果と同じものを、新しい順に見つける', () => {
  test.each([
    '議事録',
    'ｸﾗｳﾄﾞ',
    '勤怠サーバ',
    'サーバー',
    '株式会社',
    '㈱ 青葉',
    'みなと㈱',
    'inc',
    '𠮷野',
    '𠮷',
    '鵺',
    '希少な鵺',
    'メール 審査',
    '勤怠 みなと',
    '50%_off',
    '0%',
    '%',
    '_',
    '\\',
    "'; drop table search_texts; --",
    'lgwan電子申請10',
    '市3課-4321',
    'どこにもない語',
    '録議',
  ])('%s', async (query) => {
    const expected = reference(query);
    const found: string[] = [];
    let before: string | null = null;
    for (let calls = 0; calls < 300; calls++) {
      const page = await searchSubjectIds(db, { subjectType: 'approval-request', query, before, limit: 200 });
      found.push(...page.ids);
      before = page.next;
      if (before === null) break;
    }
    expect(found).toEqual(expected);
  });
});

test('一覧の条件としての検索も同じものを見つける', async () => {
  for (const query of ['議事録', 'サーバー', '希少な鵺', '録議', 'メール 審査', '市3課-4321', '𠮷', 'みなと㈱ 勤怠']) {
    const condition = await searchCondition(db, 'approval-request', query, 'search_texts.subject_id');
    const rows = await db.selectFrom('search_texts').select('subject_id as id').where(condition!.where).execute();
    expect(
      rows
        .map((row) => row.id)
        .sort()
        .reverse(),
      query,
    ).toEqual(reference(query));
  }
  expect(await searchCondition(db, 'approval-request', ' ・ ', 'search_texts.subject_id')).toBeNull();
});

test('ほかの条件で絞っても、探す順と続きは変わらない', async () => {
  const found: string[] = [];
  let before: string | null = null;
  do {
    const page = await searchSubjectIds(db, {
      subjectType: 'approval-request',
      query: '議事録',
      before,
      limit: 50,
      within: within(sql`other.text like '市3課%'`),
    });
    found.push(...page.ids);
    before = page.next;
  } while (before !== null);
  expect(found).toEqual(reference('議事録 市3課'));
});

test('よくある語でも一度に読む件数に限りがあり、続きから読める', async () => {
  const search = { subjectType: 'approval-request', query: '市', limit: 50, within: within(sql`1 = 0`) } as const;
  const first = await searchSubjectIds(db, search);
  expect(first).toEqual({ ids: [], next: idOf(SUBJECTS - 20_500) });
  expect(await searchSubjectIds(db, { ...search, before: first.next })).toEqual({ ids: [], next: null });
});

test('索引にないものは見つからず、件数は求めた数まで', async () => {
  const find = async (subjectType: 'approval-request' | 'cloud-service', query: string) =>
    (await searchSubjectIds(db, { subjectType, query, limit: 10 })).ids.length;
  expect(await find('approval-request', 'ぬえ')).toBe(0);
  expect(await find('cloud-service', '議事録')).toBe(0);
  expect(await find('approval-request', '議事録')).toBe(10);
  expect(await find('approval-request', ' 　')).toBe(0);
});

test('書きかえると古い語では見つからず、新しい語で見つかる', async () => {
  const id = '01M0000000000000000000000A';
  const find = async (query: string) =>
    (await searchSubjectIds(db, { subjectType: 'cloud-service', query, limit: 5 })).ids;
  await inTransaction(db, (tx) => indexForSearch(tx, 'cloud-service', id, '庁内ファイル便\n株式会社みなと技研'));
  expect(await find('ファイル便 ㍿')).toEqual([id]);
  await inTransaction(db, (tx) => indexForSearch(tx, 'cloud-service', id, '庁内チャット\n株式会社みなと技研'));
  expect(await find('ファイル便')).toEqual([]);
  expect(await find('ちゃっと')).toEqual([id]);
  const { text } = await db
    .selectFrom('search_texts')
    .select('text')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow();
  const grams = await db.selectFrom('search_grams').select('gram').where('subject_id', '=', id).execute();
  expect(grams.map((row) => row.gram).sort()).toEqual(bigrams(text).sort());
});

test('どの検索も全件を読まない', async () => {
  const read = async (query: string): Promise<number> =>
    db.connection().execute(async (connection) => {
      await sql`flush status`.execute(connection).catch(() => undefined);
      const count = async () => {
        const { rows } = await sql<{
          Value: string;
        }>`show session status where Variable_name like 'Handler_read%'`.execute(connection);
        return rows.reduce((sum, row) => sum + Number(row.Value), 0);
      };
      const before = await count();
      await searchSubjectIds(connection, { subjectType: 'approval-request', query, limit: 50 });
      return (await count()) - before;
    });
  // A rare gram: its own rows. A common one: the newest fifty and the probes. Common apart, never together: one window.
  expect(await read('希少な鵺')).toBeLessThan(3_000);
  expect(await read('議事録')).toBeLessThan(3_000);
  expect(await read('株式会社 審査')).toBeLessThan(6_000);
});
