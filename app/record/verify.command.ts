/**
 * `npm run record:verify`: checks the whole record. Exit 0: everything fits; 1: something does not; 2: could not check.
 *
 *   --json              the result as JSON on standard output
 *   --heads FILE        compare with signed heads kept elsewhere (the heads.jsonl of a mail, or single lines of it)
 *   --public-key FILE   check signatures with a public key kept elsewhere
 *   --save              keep the result for the page /record
 *   --lang ja|en        language of the report (otherwise from LANG)
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clock } from '~/platform/clock.server';
import { BadEnvironment, env } from '~/platform/env.server';
import type { Locale } from '~/platform/text';
import { appDatabaseUrl } from '~db/app-account.server';
import { openDatabase } from '~db/connection.server';
import { recordFolder } from './record-folder';
import { reportLines } from './report-words';
import { beginVerification, saveVerification } from './saved-verification.server';
import { UnusableInput, type Verification, verifyRecord } from './verify.server';

const FITS = 0;
const DOES_NOT_FIT = 1;
const NOT_CHECKED = 2;

/** A statement here may read many rows and files in between; the limits of a page would be too short. */
const QUERY_MS = 120_000;

function localeOf(asked: string | undefined): Locale {
  // As the C library reads them: an empty variable counts as not set.
  const wanted = asked ?? (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
  return wanted.startsWith('ja') ? 'ja' : 'en';
}

/** Without DATABASE_URL it is the demo's own database that is meant, where this checkout has one. */
async function joinDemoDatabase(): Promise<() => Promise<void>> {
  const folder = 'var/mariadb';
  if (process.env.DATABASE_URL || !existsSync(folder)) return async () => {};
  const { joinPrivateDatabase } = await import('../../db/local/private-database.mjs');
  const { url, leave } = await joinPrivateDatabase({ folder });
  process.env.DATABASE_URL = url;
  return leave;
}

type Options = { json: boolean; save: boolean; heads?: string; 'public-key'?: string; lang?: string };

const readOptions = (): Options =>
  parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      heads: { type: 'string' },
      'public-key': { type: 'string' },
      lang: { type: 'string' },
      save: { type: 'boolean', default: false },
    },
  }).values as Options;

async function main(): Promise<number> {
  const options = readOptions();
  const leave = await joinDemoDatabase();
  try {
    const verification = options.save ? await verifyAndSave(options) : await verify(options);
    const text = options.json
      ? JSON.stringify(verification, null, 2)
      : reportLines(verification, localeOf(options.lang)).join('\n');
    await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
    return verification.ok ? FITS : DOES_NOT_FIT;
  } finally {
    await leave();
  }
}

async function verify(options: Options): Promise<Verification> {
  const db = openDatabase(appDatabaseUrl().url, { connections: 2, queryMs: QUERY_MS });
  try {
    return await verifyRecord(db, {
      now: clock.now(),
      dataDir: env().SEKISHO_DATA_DIR,
      outsideHeads: options.heads,
      publicKeyFile: options['public-key'],
    });
  } finally {
    await db.destroy();
  }
}

async function verifyAndSave(options: Options): Promise<Verification> {
  const folder = recordFolder(env().SEKISHO_DATA_DIR);
  if (!(await beginVerification(folder, process.pid, clock.now()))) {
    throw new UnusableInput('another verification is running');
  }
  try {
    const verification = await verify(options);
    await saveVerification(folder, { state: 'finished', verification });
    return verification;
  } catch (error) {
    await saveVerification(folder, { state: 'failed', at: clock.now().toISOString() });
    throw error;
  }
}

/** One sentence for what the person at the keyboard can mend; the whole error for everything else. */
function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof UnusableInput || error instanceof BadEnvironment) return message ?? '';
  if (code?.startsWith('ERR_PARSE_ARGS')) return message ?? '';
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ECONNREFUSED') return message ?? '';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(`record:verify: ${explain(error)}`);
    process.exitCode = NOT_CHECKED;
  },
);
