import { pathToFileURL } from 'node:url';
import { Migrator, sql } from 'kysely';
import { env } from '~/platform/env.server';
import { storeAppUrl, storedAppUrl } from './app-account.server';
import { type Db, openDatabase } from './connection.server';
import { changeDatabaseUrl, describeDatabase, parseDatabaseUrl } from './database-url';
import { createAppAccount, isRefusedForLackOfRights, recordIsProtected, refreshAppRights } from './grants';
import { migrationsFolder } from './migrations-folder.server';

/** DDL on large tables takes its time. */
const PATIENT = { connections: 2, queryMs: 60 * 60 * 1000 };

/**
 * Brings the database at `url` to the newest schema, making the database itself where it is missing and allowed.
 * @returns the names of the migrations that were applied
 */
export async function migrateToLatest(url: string): Promise<string[]> {
  await createDatabase(url);
  const db = openDatabase(url, PATIENT);
  try {
    const migrator = new Migrator({ db, provider: migrationsFolder });
    const { error, results } = await migrator.migrateToLatest();
    if (error) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName;
      throw new Error(failed ? `Migration ${failed} failed` : 'The migrations could not be run', { cause: error });
    }
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

async function createDatabase(url: string): Promise<void> {
  const { database } = parseDatabaseUrl(url);
  const probe = openDatabase(url, { connections: 1 });
  try {
    await sql`select 1`.execute(probe);
    return;
  } catch (error) {
    if ((error as { errno?: unknown }).errno !== 1049) throw error; // 1049: unknown database
  } finally {
    await probe.destroy();
  }
  // Every server has this one, and every account may enter it.
  const server = openDatabase(changeDatabaseUrl(url, { database: 'information_schema' }), { connections: 1 });
  try {
    await sql`create database ${sql.id(database)} character set utf8mb4 collate utf8mb4_bin`.execute(server);
  } finally {
    await server.destroy();
  }
}

/** What became of the account of the running app; see `provideAppAccount`. */
type AppAccount = 'given' | 'made' | 'refreshed' | 'not-allowed';

/** Gives the running app an account that cannot rewrite the record, as far as the migrating account may do that. */
export async function provideAppAccount(
  url: string,
  given: string | undefined,
  dataDir: string,
  namePrefix?: string,
): Promise<AppAccount> {
  const owner = openDatabase(url, PATIENT);
  try {
    const stored = given ?? storedAppUrl(url, dataDir);
    if (stored && (await refreshed(owner, stored))) return given ? 'given' : 'refreshed';
    if (given) return 'not-allowed';
    storeAppUrl(url, dataDir, await createAppAccount(owner, url, namePrefix));
    return 'made';
  } catch (error) {
    if (isRefusedForLackOfRights(error)) return 'not-allowed';
    throw error;
  } finally {
    await owner.destroy();
  }
}

/** False when the account cannot be entered any more (the server was set up anew) or its rights not be set. */
async function refreshed(owner: Db, appUrl: string): Promise<boolean> {
  try {
    await refreshAppRights(owner, appUrl);
    return true;
  } catch (error) {
    if (isRefusedForLackOfRights(error)) return false;
    throw error;
  }
}

async function reportProtection(url: string): Promise<void> {
  const app = openDatabase(url, { connections: 1 });
  try {
    if (!(await recordIsProtected(app))) {
      console.warn(`Warning: ${describeDatabase(url)} may change and delete what was recorded.`);
    }
  } finally {
    await app.destroy();
  }
}

/** `npm run db:migrate` */
async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_APP_URL, SEKISHO_DATA_DIR } = env();
  const applied = await migrateToLatest(DATABASE_URL);
  console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`);
  const account = await provideAppAccount(DATABASE_URL, DATABASE_APP_URL, SEKISHO_DATA_DIR);
  const said = {
    given: 'The rights of DATABASE_APP_URL are set.',
    made: `The app has an account of its own now (${SEKISHO_DATA_DIR}/database-account.json).`,
    refreshed: 'The rights of the app’s own account are set.',
    'not-allowed':
      'The migrating account may not make accounts or give rights. Set up DATABASE_APP_URL as docs/operators.md says;' +
      ' until then the app enters as DATABASE_URL, and nothing in the database keeps it from rewriting the record.',
  }[account];
  console.log(said);
  const appUrl = DATABASE_APP_URL ?? storedAppUrl(DATABASE_URL, SEKISHO_DATA_DIR);
  if (appUrl) await reportProtection(appUrl);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: Error) => {
    const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    console.error(`db:migrate: ${error.message}${cause}`);
    process.exitCode = 1;
  });
}
