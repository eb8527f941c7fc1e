import pino from 'pino';
import { env } from './env.server';

const secret = ['password', 'passwordHash', 'password_hash', 'token', 'csrf', 'csrfToken', 'cookie', 'authorization'];

/** What a log line may say about an error: never the statement, whose values may be anybody's data or secrets. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, errno, sqlState } = error as Error & { code?: unknown; errno?: unknown; sqlState?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(errno === undefined ? {} : { errno }),
    ...(sqlState === undefined ? {} : { sqlState }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** The level of LOG_LEVEL; a wrong environment is reported by the start of the app, not by whoever logs first. */
function level(): string {
  try {
    return env().LOG_LEVEL;
  } catch {
    return 'info';
  }
}

/** One JSON line for each event, on standard output. Secrets are left out wherever they stand in the line. */
export const logger = pino({
  level: level(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describeError, error: describeError },
  redact: {
    paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*["set-${name}"]`]),
    censor: '[left out]',
  },
});
