import { readFileSync } from 'node:fs';
import { Kysely, MysqlDialect, type Transaction } from 'kysely';
import { createPool, type Pool } from 'mysql2';
import { appDatabaseUrl } from './app-account.server';
import { boundedPool } from './bounded-pool.server';
import { parseDatabaseUrl } from './database-url';
import type { Database } from './schema';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
/** For functions that read: inside or outside a transaction. */
export type DbOrTx = Kysely<Database>;

export type DatabaseOptions = {
  /** Connections kept open at most. */
  connections?: number;
  /** Longest wait for a connection. Together with `queryMs` it stays under the 15 s that any page may take. */
  acquireMs?: number;
  /** Longest wait for one statement; migrations and bulk loads need more. */
  queryMs?: number;
};

const defaults = { connections: 10, acquireMs: 5_000, queryMs: 8_000 } as const;
const LOCK_WAIT_SECONDS = 3;

/** Opens a pool to `url`; the caller closes it with `db.destroy()`. Nothing is connected until the first statement. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const { connections, acquireMs, queryMs } = { ...defaults, ...options };
  const address = parseDatabaseUrl(url);
  const pool = createPool({
    ...(address.socketPath ? { socketPath: address.socketPath } : { host: address.host, port: address.port }),
    user: address.user,
    password: address.password,
    database: address.database,
    ...(address.ssl ? { ssl: address.sslCa ? { ca: readFileSync(address.sslCa) } : {} } : {}),
    charset: 'UTF8MB4_BIN',
    timezone: 'Z',
    // Calendar dates stay 'YYYY-MM-DD'; as instants they would move with the time zone of the server.
    dateStrings: ['DATE'],
    flags: ['-LOCAL_FILES'],
    connectTimeout: Math.min(4_000, acquireMs),
    connectionLimit: connections,
    // Whoever would wait behind this many is told at once instead of after the time-out.
    queueLimit: connections * 20,
    idleTimeout: 60_000,
    maxIdle: connections,
    enableKeepAlive: true,
    keepAliveInitialDelay: 10_000,
  });
  prepareSessions(pool, queryMs);
  return new Kysely<Database>({ dialect: new MysqlDialect({ pool: boundedPool(pool, { acquireMs, queryMs }) }) });
}

/** Both servers, however they are set up, are made to behave alike in what the code relies on. */
function prepareSessions(pool: Pool, queryMs: number): void {
  const seconds = queryMs / 1000;
  const settings = [
    "time_zone = '+00:00'",
    // Without NO_BACKSLASH_ESCAPES, which would break the client's escaping.
    "sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    `innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`,
    // Each server reads only its own comment: the statement also ends there when its asker has given up.
    `/*M! max_statement_time = ${seconds}, */ /*!80000 max_execution_time = ${Math.round(queryMs)}, */ autocommit = 1`,
  ];
  pool.on('connection', (connection) => {
    // The pool listens once only; a second error on a dying connection would end the process.
    connection.on('error', () => {});
    connection.query(`set session ${settings.join(', ')}`, (error) => {
      if (error) connection.destroy();
    });
  });
}

/** One pool for the process, also when the development server loads this module anew. */
const holder = globalThis as typeof globalThis & { __sekishoDb?: Db | undefined };

/** The pool of the running app, under the app's own account. */
export function getDb(): Db {
  holder.__sekishoDb ??= openDatabase(appDatabaseUrl().url);
  return holder.__sekishoDb;
}

/** Closes the pool of the running app; the next `getDb()` opens another. */
export async function closeDb(): Promise<void> {
  const open = holder.__sekishoDb;
  holder.__sekishoDb = undefined;
  await open?.destroy();
}

/** Deadlock, lock wait, snapshot changed (ER_CHECKREAD): the server has undone the work and says try again. */
const undoneByServer = new Set([1213, 1205, 1020]);
/** Galera: the node does not serve just now. Before the commit only: after it the outcome is not certain. */
const refusedByServer = new Set([1047]);

/** Thrown by `work` where somebody was quicker: `inTransaction` begins again, and sees what he did. */
export class Overtaken extends Error {
  override name = 'Overtaken';
  readonly errno = 1020;
}

/** Runs an insert; when its key is there by now, the transaction begins again. */
export async function insertOrBeginAgain(insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if ((error as { errno?: unknown } | null)?.errno === 1062) throw new Overtaken('The key is there by now.');
    throw error;
  }
}

const ATTEMPTS = 5;
/** No new attempt after this long: the page has to answer within 15 s. */
const RETRY_WITHIN_MS = 5_000;

/**
 * Runs `work` in one transaction (REPEATABLE READ) and runs it again when the server undid it because of others.
 * `work` may therefore run more than once and must have no effect outside the transaction. A commit whose outcome
 * is unknown (connection lost) is never repeated: the error goes to the caller, whose submission key finds out.
 */
export async function inTransaction<T>(db: Db | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Tx);
  const begun = performance.now();
  for (let attempt = 1; ; attempt++) {
    let committing = false;
    try {
      return await db.transaction().execute(async (tx) => {
        const value = await work(tx);
        committing = true;
        return value;
      });
    } catch (error) {
      const errno = (error as { errno?: unknown } | null)?.errno;
      const again =
        typeof errno === 'number' && (undoneByServer.has(errno) || (!committing && refusedByServer.has(errno)));
      if (!again || attempt >= ATTEMPTS || performance.now() - begun > RETRY_WITHIN_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
    }
  }
}
