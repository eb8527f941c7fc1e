/** Lists paged by key in both directions: the same for every register. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DbOrTx } from '~db/connection.server';
import type { PageFrom } from './list-query';

export const ROWS_PER_PAGE = 50;
/** Beyond this a count says "or more": counting costs what it counts. */
const COUNTED_AT_MOST = 1_000;

export type Count = { number: number; orMore: boolean };

export type PageOfIds = {
  ids: string[];
  next: string | null;
  previous: string | null;
  /** How many fit the filter, up to a thousand; null where counting would cost too much. */
  count: Count | null;
};

export type KeySetList = {
  /** What the rows come from, with joins: sql`contracts as contract`. */
  from: RawBuilder<unknown>;
  /** Name by which the columns of the order and the id are known there. */
  alias: string;
  where: RawBuilder<SqlBool>;
  /** The order: columns of an index, the last of them making it total. */
  columns: readonly string[];
  descending: boolean;
  /** The column that names a row; `id` unless said otherwise. */
  id?: string;
  /** Whether an index alone answers the filter, so that counting is cheap. */
  countable: boolean;
};

/** The ids of one page. A page that begins at an entry that is gone begins at the front. */
export async function pageByKey(
  db: DbOrTx,
  list: KeySetList,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<PageOfIds> {
  const id = sql.ref(`${list.alias}.${list.id ?? 'id'}`);
  const columns = list.columns.map((column) => sql.ref(`${list.alias}.${column}`));
  const backwards = from !== null && 'before' in from;
  const start = from === null ? null : await keyOf(db, list, 'before' in from ? from.before : from.after);
  const down = list.descending !== backwards;
  const past = start ? sql`and ${beyond(columns, start, down)}` : sql``;
  const order = columns.map((column) => sql`${column} ${down ? sql`desc` : sql`asc`}`);
  const { rows } = await sql<{ id: string }>`select ${id} as id from ${list.from}
    where ${list.where} ${past} order by ${sql.join(order)} limit ${sql.lit(perPage + 1)}`.execute(db);
  const more = rows.length > perPage;
  const ids = rows.slice(0, perPage).map((row) => row.id);
  if (backwards) ids.reverse();
  const hasNext = backwards ? start !== null : more;
  const hasPrevious = backwards ? more : start !== null;
  return {
    ids,
    next: hasNext ? (ids.at(-1) ?? null) : null,
    previous: hasPrevious ? (ids[0] ?? null) : null,
    count: !more && start === null ? { number: ids.length, orMore: false } : await cheapCount(db, list),
  };
}

/** The sort key of the entry a page begins at; null where that entry is not there any more. */
async function keyOf(db: DbOrTx, list: KeySetList, id: string): Promise<unknown[] | null> {
  const names = list.columns.map((column, at) => sql`${sql.ref(`${list.alias}.${column}`)} as ${sql.id(`k${at}`)}`);
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(names)} from ${list.from}
    where ${sql.ref(`${list.alias}.${list.id ?? 'id'}`)} = ${id}`.execute(db);
  const [row] = rows;
  return row ? list.columns.map((_, at) => row[`k${at}`]) : null;
}

/** Behind `start` in the order of `columns`; spelt out, since servers use no index for a comparison of rows. */
function beyond(columns: RawBuilder<unknown>[], start: unknown[], down: boolean): RawBuilder<SqlBool> {
  const [column, ...others] = columns;
  const [value, ...rest] = start;
  const past = sql<SqlBool>`${column} ${down ? sql`<` : sql`>`} ${value}`;
  if (others.length === 0) return past;
  return sql<SqlBool>`${column} ${down ? sql`<=` : sql`>=`} ${value} and (${past} or (${beyond(others, rest, down)}))`;
}

async function cheapCount(db: DbOrTx, { from, where, countable }: KeySetList): Promise<Count | null> {
  if (!countable) return null;
  const { rows } = await sql<{ number: number }>`select count(*) as number from
    (select 1 from ${from} where ${where} limit ${sql.lit(COUNTED_AT_MOST + 1)}) as counted`.execute(db);
  const number = Number(rows[0]?.number ?? 0);
  return { number: Math.min(number, COUNTED_AT_MOST), orMore: number > COUNTED_AT_MOST };
}
