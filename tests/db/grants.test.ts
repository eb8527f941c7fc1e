import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedAppUrl } from '~db/app-account.server';
import { openDatabase } from '~db/connection.server';
import { changeDatabaseUrl, parseDatabaseUrl } from '~db/database-url';
import { appRights, createAppAccount, dropAppAccount, recordIsProtected, refreshAppRights } from '~db/grants';
import { provideAppAccount } from '~db/migrate';
import { testDatabase } from '../setup/database';

const { db, ownerDb, ownerUrl } = testDatabase();

test('the account of the app cannot rewrite the record, its owner could', async () => {
  expect(await recordIsProtected(db)).toBe(true);
  expect(await recordIsProtected(ownerDb)).toBe(false);
});

test('every table of the schema has its rights chosen', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = database() and table_name not like 'kysely%'`.execute(ownerDb);
  expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(appRights).sort());
});

test('the account has exactly the chosen rights, and none on the server', async () => {
  const { rows } = await sql<{ name: string; rights: string }>`
    select table_name as name, group_concat(privilege_type) as rights
    from information_schema.table_privileges where table_schema = database() group by table_name`.execute(db);
  const found = Object.fromEntries(rows.map((row) => [row.name, row.rights.split(',').sort()]));
  const { kysely_migration, ...tables } = found;
  expect(kysely_migration).toEqual(['SELECT']);
  expect(tables).toEqual(
    Object.fromEntries(Object.entries(appRights).map(([name, rights]) => [name, [...rights].sort()])),
  );
  for (const statement of [
    'create table t (a int)',
    'drop table comments',
    'truncate table comments',
    'select * from mysql.user',
  ]) {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/denied/);
  }
});

test('rights that were widened by hand are taken back by the next migration', async () => {
  const url = await createAppAccount(ownerDb, ownerUrl, 'sekisho_test_wide');
  const app = openDatabase(url, { connections: 1 });
  try {
    const { user, database } = parseDatabaseUrl(url);
    const { rows } = await sql<{ account: string }>`select current_user() as account`.execute(app);
    const host = rows[0]!.account.split('@')[1]!;
    await sql.raw(`grant delete on \`${database}\`.recorded_events to '${user}'@'${host}'`).execute(ownerDb);
    expect(await recordIsProtected(app)).toBe(false);
    await refreshAppRights(ownerDb, url);
    expect(await recordIsProtected(app)).toBe(true);
  } finally {
    await app.destroy();
    await dropAppAccount(ownerDb, url);
  }
});

describe('an owner with fewer rights', () => {
  const { database } = parseDatabaseUrl(ownerUrl);
  const password = 'Only-for-this-test-1';
  const user = (role: string) => `sekisho_test_${role}_${database.split('_')[2]}`;
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-test-'));
  });
  afterEach(async () => {
    await rm(dataDir, { recursive: true, force: true });
    for (const role of ['owner', 'app'])
      await sql.raw(`drop user if exists '${user(role)}'@'${host}'`).execute(ownerDb);
  });

  let host: string;
  beforeAll(async () => {
    const { rows } = await sql<{ account: string }>`select current_user() as account`.execute(ownerDb);
    host = rows[0]!.account.split('@')[1]!;
  });

  const account = async (role: string, rights: string): Promise<string> => {
    await sql.raw(`create user '${user(role)}'@'${host}' identified by '${password}'`).execute(ownerDb);
    const [what, option = ''] = rights.split(' with ');
    await sql
      .raw(`grant ${what} on \`${database}\`.* to '${user(role)}'@'${host}' ${option && `with ${option}`}`)
      .execute(ownerDb);
    return changeDatabaseUrl(ownerUrl, { user: user(role), password });
  };

  test('who may not make accounts is told so, and nothing is kept', async () => {
    const url = await account('owner', 'all privileges');
    expect(await provideAppAccount(url, undefined, dataDir)).toBe('not-allowed');
    expect(storedAppUrl(url, dataDir)).toBeNull();
  });

  test('an account made by hand gets its rights from who may grant them', async () => {
    const url = await account('owner', 'all privileges with grant option');
    const appUrl = await account('app', 'select');
    expect(await provideAppAccount(url, appUrl, dataDir)).toBe('given');
    const app = openDatabase(appUrl, { connections: 1 });
    try {
      await app.insertInto('settings').values({ name: 'by-hand', value: '1' }).execute();
      expect(await recordIsProtected(app)).toBe(true);
    } finally {
      await app.destroy();
    }
  });

  test('an account that was made once is used again, and made anew where the server does not know it', async () => {
    expect(await provideAppAccount(ownerUrl, undefined, dataDir)).toBe('made');
    const first = storedAppUrl(ownerUrl, dataDir);
    expect(await provideAppAccount(ownerUrl, undefined, dataDir)).toBe('refreshed');
    expect(storedAppUrl(ownerUrl, dataDir)).toBe(first);
    await dropAppAccount(ownerDb, first!);
    expect(await provideAppAccount(ownerUrl, undefined, dataDir)).toBe('made');
    expect(storedAppUrl(ownerUrl, dataDir)).not.toBe(first);
    await dropAppAccount(ownerDb, storedAppUrl(ownerUrl, dataDir)!);
    // Made for this database only.
    expect(storedAppUrl(changeDatabaseUrl(ownerUrl, { database: 'another' }), dataDir)).toBeNull();
    expect((await stat(path.join(dataDir, 'database-account.json'))).mode & 0o077).toBe(0);
  });
});
