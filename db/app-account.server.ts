import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '~/platform/env.server';
import { parseDatabaseUrl } from './database-url';

/** Which account the app enters with: given, made by `db:migrate`, or (unprotected) the one that migrates. */
export type AppDatabase = { url: string; source: 'given' | 'made' | 'migrating-account' };

const storedAccount = z.strictObject({ madeFor: z.string(), url: z.string() });

const accountFile = (dataDir: string): string => join(dataDir, 'database-account.json');

/** An account belongs to one database on one server, whoever migrates it. */
const boundTo = (databaseUrl: string): string => {
  const { host, port, socketPath, database } = parseDatabaseUrl(databaseUrl);
  return createHash('sha256')
    .update(JSON.stringify([socketPath ?? [host, port], database]))
    .digest('hex');
};

/** The account that `db:migrate` made for this database, if it did. */
export function storedAppUrl(databaseUrl: string, dataDir: string): string | null {
  let text: string;
  try {
    text = readFileSync(accountFile(dataDir), 'utf8');
  } catch {
    return null;
  }
  const stored = storedAccount.safeParse(JSON.parse(text));
  return stored.success && stored.data.madeFor === boundTo(databaseUrl) ? stored.data.url : null;
}

/** Keeps the address, password included, where only the operating account reads it. */
export function storeAppUrl(databaseUrl: string, dataDir: string, url: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const target = accountFile(dataDir);
  const content = JSON.stringify({ madeFor: boundTo(databaseUrl), url }, null, 2);
  writeFileSync(`${target}.new`, `${content}\n`, { mode: 0o600 });
  renameSync(`${target}.new`, target);
}

export function appDatabaseUrl(): AppDatabase {
  const { DATABASE_URL, DATABASE_APP_URL, SEKISHO_DATA_DIR } = env();
  if (DATABASE_APP_URL) return { url: DATABASE_APP_URL, source: 'given' };
  const made = storedAppUrl(DATABASE_URL, SEKISHO_DATA_DIR);
  return made ? { url: made, source: 'made' } : { url: DATABASE_URL, source: 'migrating-account' };
}
