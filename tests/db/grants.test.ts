import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '~db/connection.server';
import { parseDatabaseUrl } from '~db/database-url';
import { appRights, createAppAccount, dropAppAccount, recordIsProtected, refreshAppRights } from '~db/grants';
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
