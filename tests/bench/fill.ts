/** A filled schema: made new, or found as an earlier run left it. */
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { officeDate } from '~/platform/dates';
import { shippedProfiles } from '~/policy/profiles';
import { recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { bigrams } from '~/search/fold';
import { inTransaction, openDatabase } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate';
import { type BenchCity, fillCity } from './city';
import { connect } from './database';
import { type Columns, loadPlan, loadSurroundings, prepareLoading } from './load';
import { linesOf, patternsOf } from './pattern';
import { type Plan, planAll, planForHeads, SAMPLE } from './plan';
import { type Story, tellStories } from './stories';
import { TABLES } from './tables';

/** Up to this many requests, every one has its whole history in the record; above, the newest and a sample. */
const ALL_EVENTS_UP_TO = 100_000;

export type Loaded = {
  requests: number;
  open: number;
  closed: number;
  /** How many requests have their events in the record. */
  withEvents: number;
  /** How many have their whole content; the others have a shortened checklist. */
  whole: number;
  seconds: number;
  day: string;
  city: { sections: BenchCity['sections']; people: [string, string][]; units: [string, string][] };
  stories: Story[];
  sequences: [string, number][];
  /** Index behind the last copied request. */
  copies: number;
  /** Ids spread over the whole time. */
  sample: string[];
};

/** What is noted in a schema that is filled completely; null where there is nothing or it was cut off. */
export async function readLoaded(url: string): Promise<Loaded | null> {
  const connection = await connect(url).catch(() => null);
  if (!connection) return null;
  try {
    const [[row]] = await connection.query<RowDataPacket[]>('select value from bench_load');
    return row ? (JSON.parse(row.value as string) as Loaded) : null;
  } catch {
    return null;
  } finally {
    await connection.end();
  }
}

const note = (connection: Connection, loaded: Loaded) =>
  connection.query('replace into bench_load (id, value) values (1, ?)', [JSON.stringify(loaded)]);

/** Empties the schema and fills it with `count` requests. */
export async function fillSchema(url: string, count: number, log: (line: string) => void): Promise<Loaded> {
  const begun = performance.now();
  await emptySchema(url);
  await migrateToLatest(url);
  const now = new Date();
  const day = officeDate(now);
  const today = Date.parse(`${day}T00:00:00Z`);
  const db = openDatabase(url, { queryMs: 60_000 });
  const [connection, second] = await Promise.all([connect(url), connect(url)]);
  try {
    await connection.query('create table bench_load (id int primary key, value longtext not null)');
    await recordShippedProfiles(db, now);
    const profile = shippedProfiles.filter((one) => one.key === 'fujieda').at(-1);
    if (!profile) throw new Error('The profile of the demo is missing');
    await inTransaction(db, (tx) => setActiveProfile(tx, profile.key, profile.version));
    const city = await fillCity(db, `${Number(day.slice(0, 4)) - 7}-04-01`, now);
    const stories = await tellStories(
      { db, profile, units: city.units, posts: city.posts, people: city.people },
      connection,
      day,
    );
    const columns = await columnsOf(connection);
    await emptyTables(connection);
    log(`  patterns: ${((performance.now() - begun) / 1000).toFixed(1)} s`);

    const [told] = city.sections;
    if (!told) throw new Error('The city has no sections');
    const plan = planAll({ city, patterns: patternsOf(stories, told, today), today, count });
    const all = count <= ALL_EVENTS_UP_TO;
    const hasEvents = (i: number) => all || plan.isWhole(i);
    const withEvents = all ? plan.count : countWhere(plan.count, hasEvents);
    await Promise.all([prepareLoading(connection), prepareLoading(second)]);
    await loadSurroundings(connection, plan);
    await loadPlan([connection, second], plan, columns, hasEvents, log);
    await connection.query(`analyze table ${[...TABLES, 'search_grams', 'vendors'].join(', ')}`);
    const loaded: Loaded = {
      requests: plan.count,
      open: plan.open,
      closed: plan.closed,
      withEvents,
      whole: countWhere(plan.count, plan.isWhole),
      seconds: Math.round((performance.now() - begun) / 1000),
      day,
      city: { sections: city.sections, people: [...city.people], units: [...city.units] },
      stories,
      sequences: [...plan.sequences],
      copies: plan.count,
      sample: Array.from({ length: Math.min(SAMPLE, plan.count) }, (_, i) => plan.requestId(i * plan.sampleEvery)),
    };
    await note(connection, loaded);
    return loaded;
  } finally {
    await Promise.all([db.destroy(), connection.end(), second.end()]);
  }
}

function countWhere(count: number, hasEvents: (i: number) => boolean): number {
  let chosen = 0;
  for (let i = 0; i < count; i++) if (hasEvents(i)) chosen++;
  return chosen;
}

async function emptySchema(url: string): Promise<void> {
  const schema = new URL(url).pathname.slice(1);
  const elsewhere = new URL(url);
  elsewhere.pathname = '/information_schema';
  const connection = await connect(elsewhere.toString());
  await connection.query(`drop database if exists \`${schema}\``);
  await connection.end();
}

async function columnsOf(connection: Connection): Promise<Columns> {
  const columns = {} as Columns;
  for (const table of TABLES) {
    const [rows] = await connection.query<RowDataPacket[]>(`show columns from ${table}`);
    columns[table] = rows.map((row) => row.Field as string).filter((name) => name !== 'position');
  }
  return columns;
}

/** Takes the stories out again: their rows are known now. */
async function emptyTables(connection: Connection): Promise<void> {
  await connection.query('set session foreign_key_checks = 0');
  for (const table of [...TABLES, 'search_grams', 'submission_keys', 'record_queue', 'vendors', 'number_sequences']) {
    await connection.query(`truncate table ${table}`);
  }
}

/** Files `count` more requests that wait for the heads of their sections; returns them in order. */
export async function fileForHeads(url: string, loaded: Loaded, count: number): Promise<HeadTask[]> {
  const connection = await connect(url);
  try {
    const { plan, columns } = await planMore(connection, loaded, count);
    await connection.query('set session foreign_key_checks = 1');
    await loadSurroundings(connection, plan);
    await connection.beginTransaction();
    for (const table of TABLES) {
      const lines = Array.from({ length: plan.count }, (_, i) => linesOf(plan.pattern(i), table, plan.copy(i)));
      await insertLines(connection, table, columns[table], lines.join(''));
    }
    await insertGrams(connection, plan);
    await connection.commit();
    loaded.copies += count;
    loaded.sequences = [...plan.sequences];
    await note(connection, loaded);
    return Array.from({ length: plan.count }, (_, i) => ({
      requestId: plan.requestId(i),
      headPostKey: plan.copy(i).section.head.postKey,
    }));
  } finally {
    await connection.end();
  }
}

export type HeadTask = { requestId: string; headPostKey: string };

async function planMore(connection: Connection, loaded: Loaded, count: number) {
  const city: BenchCity = {
    sections: loaded.city.sections,
    people: new Map(loaded.city.people),
    units: new Map(loaded.city.units),
    // Plans copy what is there; they choose nobody by post.
    posts: new Map(),
  };
  const [told] = city.sections;
  if (!told) throw new Error('The city has no sections');
  const today = Date.parse(`${loaded.day}T00:00:00Z`);
  const patterns = patternsOf(loaded.stories, told, today);
  const plan = planForHeads({ city, patterns, today }, count, loaded.copies, new Map(loaded.sequences));
  return { plan, columns: await columnsOf(connection) };
}

/** Lines as LOAD DATA would read them, inserted into a table that is in use. */
async function insertLines(connection: Connection, table: string, columns: string[], lines: string): Promise<void> {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(unescapeField));
  for (let at = 0; at < rows.length; at += 100) {
    await connection.query(`insert into ${table} (${columns.join(', ')}) values ?`, [rows.slice(at, at + 100)]);
  }
}

const unescapeField = (field: string): string | null =>
  field === '\\N'
    ? null
    : field.replace(/\\(.)/g, (_, c: string) => ({ n: '\n', t: '\t', r: '\r', '0': '\0' })[c] ?? c);

async function insertGrams(connection: Connection, plan: Plan): Promise<void> {
  for (let i = 0; i < plan.count; i++) {
    const [, id = '', text = ''] = linesOf(plan.pattern(i), 'search_texts', plan.copy(i)).trimEnd().split('\t');
    const rows = bigrams(unescapeField(text) ?? '').map((gram) => ['approval-request', gram, id]);
    await connection.query('insert into search_grams (subject_type, gram, subject_id) values ?', [rows]);
  }
}
