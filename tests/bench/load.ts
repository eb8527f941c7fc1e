/** Fills a schema with LOAD DATA, table by table, each from the same plan. */
import { Readable } from 'node:stream';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { foldForSearch } from '~/search/fold';
import { linesOf } from './pattern';
import type { Plan } from './plan';
import { gramLines } from './search-grams';
import { TABLES, type TableName } from './tables';

const CHUNK = 1 << 18;

type Log = (line: string) => void;

/** Joins short lines into chunks that are worth a packet. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** One LOAD DATA: `lines` are tab-separated rows of `columns` (all of the table where none are given). */
export async function loadLines(connection: Connection, table: string, columns: string[], lines: Iterable<string>) {
  await connection.query({
    sql: `load data local infile 'made' into table ${table} character set utf8mb4 (${columns.join(', ')})`,
    infileStreamFactory: () => Readable.from(inChunks(lines), { objectMode: false }),
  } as Parameters<Connection['query']>[0]);
}

export type Columns = Record<TableName, string[]>;

/** A session that does not look up every foreign key: the rows are copies of rows that were checked. */
export async function prepareLoading(connection: Connection): Promise<void> {
  // Unique keys stay checked: the server's way of filling empty tables without it takes twice the time here.
  await connection.query("set session foreign_key_checks = 0, sql_mode = 'STRICT_ALL_TABLES', time_zone = '+00:00'");
  // The grams of a million requests are gathered before the first of them is sent.
  await connection.query('set session net_read_timeout = 3600, net_write_timeout = 3600');
}

/**
 * Does `work` while the tables have no keys but those that are unique or hold a foreign key: a million rows are sorted
 * into a key at its making in a tenth of the time that it takes to put them in one by one.
 */
async function withoutKeys(connection: Connection, tables: readonly string[], work: () => Promise<void>, log: Log) {
  const dropped: [table: string, keys: string[]][] = [];
  for (const table of tables) dropped.push([table, await dropKeys(connection, table)]);
  await work();
  await timed('keys', log, async () => {
    for (const [table, keys] of dropped) {
      if (keys.length > 0) await connection.query(`alter table ${table} ${keys.map((key) => `add ${key}`).join(', ')}`);
    }
  });
}

const NEEDED_BY_FOREIGN_KEY = 1553;

/** The definitions of the keys that could be dropped, as the server writes them. */
async function dropKeys(connection: Connection, table: string): Promise<string[]> {
  const [[made]] = await connection.query<RowDataPacket[]>(`show create table ${table}`);
  const definitions = [...String(made?.['Create Table']).matchAll(/^ {2}(KEY (`\w+`) .*?),?$/gm)];
  const gone: string[] = [];
  for (const [, definition, name] of definitions) {
    try {
      await connection.query(`alter table ${table} drop key ${name}`);
      gone.push(definition as string);
    } catch (error) {
      if ((error as { errno?: number }).errno !== NEEDED_BY_FOREIGN_KEY) throw error;
    }
  }
  return gone;
}

/** Loads everything of `plan`; events only where `hasEvents`. The grams are as many as all the rest: side by side. */
export async function loadPlan(
  [one, other]: [Connection, Connection],
  plan: Plan,
  columns: Columns,
  hasEvents: (index: number) => boolean,
  log: Log,
): Promise<void> {
  const tables = async () => {
    for (const table of TABLES) {
      await timed(table, log, () => loadLines(one, table, columns[table], rowsOf(plan, table, hasEvents)));
    }
  };
  const grams = () =>
    timed('search_grams', log, () =>
      loadLines(other, 'search_grams', ['subject_type', 'gram', 'subject_id'], gramLines(plan)),
    );
  await withoutKeys(one, [...TABLES, 'search_grams'], () => Promise.all([tables(), grams()]).then(() => {}), log);
}

function* rowsOf(plan: Plan, table: TableName, hasEvents: (index: number) => boolean): Generator<string> {
  for (let i = 0; i < plan.count; i++) {
    if (table === 'recorded_events' && !hasEvents(i)) continue;
    const lines = linesOf(plan.pattern(i), table, plan.copy(i));
    if (lines !== '') yield lines;
  }
}

/** Vendors and the next number of each section: whatever is there already stays. */
export async function loadSurroundings(connection: Connection, plan: Plan): Promise<void> {
  const vendors = plan.vendors.map(({ id, name }) => [id, name, foldForSearch(name), '2019-04-01 00:00:00.000']);
  await connection.query('insert ignore into vendors (id, name, name_search, created_at) values ?', [vendors]);
  const numbers = [...plan.sequences].map(([key, last]) => [...key.split(' '), last]);
  await connection.query(
    `insert into number_sequences (unit_id, fiscal_year, last_number) values ?
     on duplicate key update last_number = greatest(last_number, values(last_number))`,
    [numbers],
  );
}

async function timed(what: string, log: Log, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  log(`  ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
