/** Where a database is and who enters it, as read from a `mysql://` address. */
export type DatabaseAddress = {
  user: string;
  password: string;
  host: string;
  port: number;
  /** Set when the server is reached through a socket of this machine. */
  socketPath: string | undefined;
  database: string;
  /** Encrypted and verified connection: `?ssl=true`, or `?sslCa=/path/ca.pem` with the authority's certificate. */
  ssl: boolean;
  sslCa: string | undefined;
};

/** A sentence about what is wrong with an address; never contains the address, which holds a password. */
export class BadDatabaseUrl extends Error {
  override name = 'BadDatabaseUrl';
}

const knownParameters = new Set(['socketPath', 'ssl', 'sslCa']);

/**
 * Reads `mysql://user:password@host:3306/name`, or with a socket `mysql://user:password@localhost/name?socketPath=/path`.
 * @throws BadDatabaseUrl with a sentence for the operator
 */
export function parseDatabaseUrl(url: string): DatabaseAddress {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new BadDatabaseUrl('is not an address of the form mysql://user:password@host:3306/name');
  }
  if (parsed.protocol !== 'mysql:' && parsed.protocol !== 'mariadb:') {
    throw new BadDatabaseUrl(`begins with ${parsed.protocol}// instead of mysql://`);
  }
  for (const name of parsed.searchParams.keys()) {
    if (!knownParameters.has(name)) throw new BadDatabaseUrl(`has an unknown parameter "${name}"`);
  }
  const database = decodeURIComponent(parsed.pathname.replace(/^\//, ''));
  // The name is written into GRANT and CREATE DATABASE, where placeholders are not allowed.
  if (!/^[0-9A-Za-z_$-]{1,64}$/.test(database)) {
    throw new BadDatabaseUrl('must name a database of letters, digits, _ or - after the host');
  }
  if (parsed.username === '') throw new BadDatabaseUrl('names no user');
  const sslCa = parsed.searchParams.get('sslCa') ?? undefined;
  return {
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    host: parsed.hostname.replace(/^\[|\]$/g, '') || 'localhost',
    port: parsed.port === '' ? 3306 : Number(parsed.port),
    socketPath: parsed.searchParams.get('socketPath') ?? undefined,
    database,
    ssl: sslCa !== undefined || ['true', '1', 'required'].includes(parsed.searchParams.get('ssl') ?? ''),
    sslCa,
  };
}

/** The same server with another account or another database. */
export function changeDatabaseUrl(
  url: string,
  change: { user?: string; password?: string; database?: string },
): string {
  const changed = new URL(url);
  if (change.user !== undefined) changed.username = encodeURIComponent(change.user);
  if (change.password !== undefined) changed.password = encodeURIComponent(change.password);
  if (change.database !== undefined) changed.pathname = `/${change.database}`;
  return changed.toString();
}

/** The address without its password, for messages. */
export function describeDatabase(url: string): string {
  const address = parseDatabaseUrl(url);
  const place = address.socketPath ?? `${address.host}:${address.port}`;
  return `${address.database} on ${place} as ${address.user}`;
}
