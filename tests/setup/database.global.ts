import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../db/connection.server';
import { changeDatabaseUrl } from '../../db/database-url';
import { joinPrivateDatabase } from '../../db/local/private-database.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The account that owns the test schemas, and the beginning of their names: chance keeps runs apart. */
    database: { serverUrl: string; prefix: string; dataDir: string };
  }
}

/** A MariaDB for the whole run: the one of DATABASE_URL, else a private one. What the run made in it goes at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const own = given ? null : await joinPrivateDatabase({ folder: 'var/mariadb-test', fast: true, log: console.log });
  const serverUrl = given ?? own!.url;
  const prefix = `sekisho_test_${randomBytes(3).toString('hex')}_`;
  const dataDir = `var/test-data/${prefix}`;
  project.provide('database', { serverUrl, prefix, dataDir });

  return async () => {
    const server = openDatabase(changeDatabaseUrl(serverUrl, { database: 'information_schema' }), { queryMs: 60_000 });
    try {
      const schemas = await sql<{ name: string }>`
        select schema_name as name from information_schema.schemata where left(schema_name, ${prefix.length}) = ${prefix}`.execute(
        server,
      );
      for (const { name } of schemas.rows) await sql`drop database ${sql.id(name)}`.execute(server);
      const accounts = await sql<{ user: string; host: string }>`
        select user as user, host as host from mysql.user where left(user, ${prefix.length}) = ${prefix}`.execute(
        server,
      );
      for (const { user, host } of accounts.rows) await sql.raw(`drop user '${user}'@'${host}'`).execute(server);
    } finally {
      await server.destroy();
      await rm(dataDir, { recursive: true, force: true });
      await own?.leave();
    }
  };
}
