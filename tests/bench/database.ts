/** The server and the schemas of the bench. */
import path from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { changeDatabaseUrl, parseDatabaseUrl } from '~db/database-url';
import { joinPrivateDatabase } from '../../db/local/private-database.mjs';

export const BENCH_FOLDER = path.resolve('var/bench');
/** What a machine of 8 GB would give it. */
const BUFFER_POOL = '4G';

export type Place = { url: (schema: string) => string; isPrivate: boolean; leave: () => Promise<void> };

/**
 * The server of DATABASE_URL, else a private one. `loading` gives up durability and is for filling only; what is
 * measured runs with the log flushed at every commit.
 */
export async function openPlace(loading: boolean, log: (line: string) => void): Promise<Place> {
  const given = process.env.DATABASE_URL;
  if (given) {
    return { url: (database) => changeDatabaseUrl(given, { database }), isPrivate: false, leave: async () => {} };
  }
  const { url, leave } = await joinPrivateDatabase({
    folder: 'var/mariadb-bench',
    database: 'sekisho_bench',
    fast: loading,
    tuning: [
      `--innodb-buffer-pool-size=${BUFFER_POOL}`,
      '--innodb-log-file-size=1G',
      ...(loading ? ['--local-infile=1', '--innodb-doublewrite=0', '--innodb-flush-log-at-trx-commit=0'] : []),
    ],
    log,
  });
  return { url: (database) => changeDatabaseUrl(url, { database }), isPrivate: true, leave };
}

/** A single connection with dates as they are stored. */
export async function connect(url: string): Promise<Connection> {
  const { socketPath, host, port, user, password, database } = parseDatabaseUrl(url);
  return createConnection({
    ...(socketPath ? { socketPath } : { host, port }),
    user,
    password,
    database,
    charset: 'UTF8MB4_BIN',
    timezone: 'Z',
    dateStrings: true,
    multipleStatements: false,
  });
}

/** Bytes of the tables of `schema`. */
export async function sizeOf(connection: Connection, schema: string): Promise<number> {
  const [[row]] = await connection.query<RowDataPacket[]>(
    'select sum(data_length + index_length) as bytes from information_schema.tables where table_schema = ?',
    [schema],
  );
  return Number(row?.bytes ?? 0);
}

export async function serverVersion(connection: Connection): Promise<string> {
  const [[row]] = await connection.query<RowDataPacket[]>(
    'select version() as version, @@innodb_buffer_pool_size div 1048576 as pool',
  );
  return `${row?.version}, buffer pool ${row?.pool} MB`;
}
