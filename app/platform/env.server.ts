import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseDatabaseUrl } from '~db/database-url';

const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number between ${from} and ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { message, abort: true })
    .transform(Number)
    .refine((value) => value >= from && value <= to, message);
};

const databaseUrl = z.string().superRefine((value, context) => {
  try {
    parseDatabaseUrl(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

const origin = z
  .url({ protocol: /^https?$/, message: 'must be an address such as https://sekisho.example.lg.jp' })
  .refine((value) => URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, ''), {
    message: 'must be only the scheme, host and port, without a path',
  })
  .transform((value) => new URL(value).origin);

/** Every variable the app reads; `.env.example` explains each. */
const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port (tests). */
  PORT: wholeNumber(0, 65_535).default(3000),
  PUBLIC_ORIGIN: origin.optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  DATABASE_URL: databaseUrl,
  DATABASE_APP_URL: databaseUrl.optional(),
  SEKISHO_DATA_DIR: z
    .string()
    .min(1)
    .default('var/data')
    .transform((value) => resolve(value)),
  /** Read by guest-process.server.ts. */
  BACKGROUND_NICENESS: wholeNumber(0, 19).default(19),
  SESSION_HOURS: wholeNumber(1, 72).default(10),
  RECORD_SEAL_SECONDS: wholeNumber(1, 3600).default(10),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, message: 'must be an address such as smtp://mail.example.lg.jp:25' })
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  AUDITOR_EMAIL: z.email('must be an e-mail address').optional(),
  MAIL_DIGEST_HOUR: wholeNumber(0, 23).default(7),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Env = z.output<typeof schema>;

/** Says for every wrong variable what is wrong, without printing its value: some hold passwords. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment';
}

/**
 * Checks all variables at once. An empty value counts as not set, as `KEY=` in a file means.
 * @throws BadEnvironment with one line for each wrong variable
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return given[name] === undefined ? `${name} is not set (see .env.example)` : `${name} ${issue.message}`;
  });
  throw new BadEnvironment(lines.join('\n'));
}

let known: Env | undefined;

/** The checked environment, read at the first call; a `.env` file fills in what is not set. */
export function env(): Env {
  if (known === undefined) {
    // A file of this machine must not decide what a test sees.
    if (process.env.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
    known = readEnv(process.env);
  }
  return known;
}

/** Forgets what was read, so that the next call reads the variables again (each test worker has its own database). */
export function forgetEnv(): void {
  known = undefined;
}
