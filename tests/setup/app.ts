import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inject, type ProvidedContext } from 'vitest';
import { changeDatabaseUrl } from '~db/database-url';
import { migrateToLatest, provideAppAccount } from '~db/migrate';

/** The built app, running as in production on a schema of its own. */
export type RunningApp = {
  /** 'http://127.0.0.1:port' */
  origin: string;
  /** The account that owns the schema. */
  databaseUrl: string;
  dataDir: string;
  /** SIGTERM; resolves with the exit code. */
  stop: () => Promise<number | null>;
  /** SIGKILL, as when the machine loses power. */
  kill: () => Promise<void>;
  /** Starts it again on the same port, database and data folder. */
  restart: () => Promise<void>;
};

type Options = {
  /** The demo city; the key of a policy puts it under that one. */
  demo?: boolean | string;
  /** Of the demo city only its people and posts. */
  peopleOnly?: boolean;
  /** Further variables, or what makes them from the address of the app's schema. */
  env?: Record<string, string> | ((databaseUrl: string) => Record<string, string>);
};

/** Starts the built app; with `demo` the demo data is filled in first. Build with `npm run build` before. */
export async function startApp(
  { demo = false, peopleOnly = false, env = {} }: Options = {},
  database: ProvidedContext['database'] = inject('database'),
): Promise<RunningApp> {
  const { serverUrl, prefix, dataDir: runDir } = database;
  const name = `${prefix}app_${randomBytes(2).toString('hex')}`;
  const databaseUrl = changeDatabaseUrl(serverUrl, { database: name });
  const dataDir = path.resolve(runDir, name);
  await mkdir(dataDir, { recursive: true });
  await migrateToLatest(databaseUrl);
  await provideAppAccount(databaseUrl, undefined, dataDir, name.slice(0, 23));
  const common = {
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: '',
    SEKISHO_DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    ...(typeof env === 'function' ? env(databaseUrl) : env),
  };
  const profile = typeof demo === 'string' ? ['--profile', demo] : [];
  const part = peopleOnly ? ['--people-only'] : [];
  if (demo) await runToEnd(['--import', 'tsx', 'db/seeds/demo/seed.ts', ...profile, ...part], common);

  let running = await serve({ ...common, PORT: '0' });
  const { port } = running;
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal);
    return running.ended;
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    databaseUrl,
    dataDir,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
    restart: async () => {
      running = await serve({ ...common, PORT: String(port) });
    },
  };
}

type Served = { child: ChildProcess; port: number; ended: Promise<number | null> };

function serve(env: Record<string, string>): Promise<Served> {
  const child = spawn(process.execPath, ['server.js'], {
    env: { ...process.env, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve({ child, port: message.port, ended }));
    ended.then((code) => reject(new Error(`server.js ended with ${code} before it was ready`)));
  });
}

async function runToEnd(args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}
