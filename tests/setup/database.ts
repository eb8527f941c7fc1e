import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, inject, vi } from 'vitest';
import { forgetEnv } from '~/platform/env.server';
import { forgetProfiles } from '~/policy/profiles.repository.server';
import { closeDb, type Db, openDatabase } from '~db/connection.server';
import { changeDatabaseUrl } from '~db/database-url';
import { createAppAccount } from '~db/grants';
import { migrateToLatest } from '~db/migrate';

/** The worker's own schema, entered as the app does (`db`) and as its owner (`ownerDb`). */
export type TestDatabase = { db: Db; ownerDb: Db; url: string; ownerUrl: string };

// Files of a worker share their modules: what the last one pretended ends here.
vi.restoreAllMocks();
vi.unstubAllEnvs();

const { serverUrl, prefix, dataDir } = inject('database');
await mkdir(resolve(dataDir), { recursive: true });
const slot = claimSlot();
const name = `${prefix}${slot}`;
const ownerUrl = changeDatabaseUrl(serverUrl, { database: name });
const workerDir = resolve(dataDir, name);

await mkdir(workerDir, { recursive: true });
const url = await prepareOnce();
// Loaders and actions open the database by themselves, as in production.
process.env.DATABASE_URL = ownerUrl;
process.env.DATABASE_APP_URL = url;
process.env.SEKISHO_DATA_DIR = join(workerDir, 'data');
process.env.NODE_ENV = 'test';
process.env.LOG_LEVEL ??= 'silent';
forgetEnv();
forgetProfiles();

const db = openDatabase(url);
const ownerDb = openDatabase(ownerUrl, { connections: 4, queryMs: 60_000 });
await emptyTables();

afterAll(async () => {
  await Promise.all([closeDb(), db.destroy(), ownerDb.destroy()]);
  rmdirSync(slotFolder(slot));
});

/** The number of a schema that no other worker uses now: making a folder succeeds for one of two at most. */
function claimSlot(): number {
  for (let number = 1; ; number++) {
    try {
      mkdirSync(slotFolder(number));
      return number;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function slotFolder(number: number): string {
  return resolve(dataDir, `in-use-${number}`);
}

/** The schema is migrated by the first file that a worker runs; the next ones find its account noted. */
async function prepareOnce(): Promise<string> {
  const note = join(workerDir, 'app-url');
  try {
    return readFileSync(note, 'utf8');
  } catch {
    await migrateToLatest(ownerUrl);
    const owner = openDatabase(ownerUrl, { connections: 1 });
    try {
      const made = await createAppAccount(owner, ownerUrl, name);
      writeFileSync(note, made, { mode: 0o600 });
      return made;
    } finally {
      await owner.destroy();
    }
  }
}

export function testDatabase(): TestDatabase {
  return { db, ownerDb, url, ownerUrl };
}

/** Empties every table that holds something, as the owner. Each test file begins with empty tables. */
export async function emptyTables(): Promise<void> {
  await ownerDb.connection().execute(async (connection) => {
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = ${name} and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(connection);
    const filled = await sql<{ name: string }>`${sql.join(
      tables.rows.map((table) => sql`select ${table.name} as name where exists (select 1 from ${sql.id(table.name)})`),
      sql` union all `,
    )}`.execute(connection);
    if (filled.rows.length === 0) return;
    await sql`set session foreign_key_checks = 0`.execute(connection);
    for (const table of filled.rows) {
      // TRUNCATE makes the file anew: slow, and only the record needs its numbering to begin again.
      if (table.name === 'recorded_events') await sql`truncate table ${sql.id(table.name)}`.execute(connection);
      else await sql`delete from ${sql.id(table.name)}`.execute(connection);
    }
    await sql`set session foreign_key_checks = 1`.execute(connection);
  });
}
