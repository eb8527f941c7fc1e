import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { env } from '~/platform/env.server';
import { openDatabase } from './connection.server';

/** Drops every table of the database at `url`, as the account that migrates. Everything in it is lost. */
export async function dropAllTables(url: string): Promise<void> {
  const db = openDatabase(url, { connections: 1, queryMs: 10 * 60 * 1000 });
  try {
    await db.connection().execute(async (connection) => {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = database() and table_type = 'BASE TABLE'`.execute(connection);
      await sql`set session foreign_key_checks = 0`.execute(connection);
      for (const { name } of rows) await sql`drop table ${sql.id(name)}`.execute(connection);
    });
  } finally {
    await db.destroy();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--yes')) await dropAllTables(env().DATABASE_URL);
  else {
    console.error('This drops every table of DATABASE_URL; say it with --yes.');
    process.exitCode = 1;
  }
}
