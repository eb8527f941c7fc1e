/** The database could not be asked, or gave no answer in time. Nothing is known to have been changed. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
  constructor(
    readonly reason: 'no-connection-in-time' | 'no-answer-in-time' | 'too-many-waiting' | 'connection-broken',
    cause?: unknown,
  ) {
    super(`The database is not available: ${reason}`, { cause });
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);

/** Answers of a server that is there but cannot serve. */
const serverErrors = new Set([
  1040, // too many connections
  1045, // account refused: somebody changed it
  1047, // Galera node not ready
  1053, // shutting down
  1114, // table full
  1021, // disk full
  1203, // account has too many connections
  1205, // still locked after all retries
  1290, // read-only server (failover)
  1836, // read-only server (MySQL)
  1317, // interrupted by a shutdown
  1927, // connection was killed
  1969, // statement took too long (MariaDB)
  3024, // statement took too long (MySQL)
  4031, // disconnected for inactivity (MySQL)
]);

/** Whether `error` means that the database is away, and not that something is wrong with the question. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (typeof error !== 'object' || error === null) return false;
  const { code, errno, syscall, message } = error as {
    code?: unknown;
    errno?: unknown;
    syscall?: unknown;
    message?: unknown;
  };
  if (typeof errno === 'number' && errno > 0 && serverErrors.has(errno)) return true;
  if (typeof code === 'string' && networkCodes.has(code)) return true;
  // A socket file that is not there, or not ours.
  if (syscall === 'connect' && (code === 'ENOENT' || code === 'EACCES')) return true;
  return typeof message === 'string' && /in closed state|Pool is closed/.test(message);
}
