import { resolve } from 'node:path';
import { z } from 'zod';
import { parseDatabaseUrl } from '~db/database-url';

const port = (name: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `${name} must be a number between 1 and 65535`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, `${name} must be a number between 1 and 65535`);

const wholeNumber = (name: string, from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number between ${from} and ${to}`)
    .transform(Number)
    .refine((value) => value >= from && value <= to, `${name} must be a whole number between ${from} and ${to}`);

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
  PORT: port('PORT').default(3000),
  PUBLIC_ORIGIN: origin.optional(),
  TRUST_PROXY: wholeNumber('TRUST_PROXY', 0, 10).default(0),
  DATABASE_URL: databaseUrl,
  DATABASE_APP_URL: databaseUrl.optional(),
  SEKISHO_DATA_DIR: z
    .string()
    .min(1)
    .default('var/data')
    .transform((value) => resolve(value)),
  SESSION_HOURS: wholeNumber('SESSION_HOURS', 1, 72).default(10),
  RECORD_SEAL_SECONDS: wholeNumber('RECORD_SEAL_SECONDS', 1, 3600).default(10),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, message: 'must be an address such as smtp://mail.example.lg.jp:25' })
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  AUDITOR_EMAIL: z.email('must be an e-mail address').optional(),
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

/** The checked environment, read at the first call. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Forgets what was read, so that the next call reads the variables again (each test worker has its own database). */
export function forgetEnv(): void {
  known = undefined;
}
