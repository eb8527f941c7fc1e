/** The built app on a schema of the bench, as in production, and people signed in to it over HTTP. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { provideAppAccount } from '~db/migrate';
import { DEMO_PASSWORD, emailOf } from '../../db/seeds/demo/organisation';
import { BENCH_FOLDER } from './database';
import { type Client, cookieOf } from './http';

export type App = { port: number; child: ChildProcess; stop: () => Promise<void> };

/** Starts `server.js` under the account that cannot rewrite the record. */
export async function startApp(databaseUrl: string, schema: string): Promise<App> {
  const dataDir = path.join(BENCH_FOLDER, schema);
  await mkdir(dataDir, { recursive: true });
  await provideAppAccount(databaseUrl, undefined, dataDir, schema.slice(0, 23));
  return listening(process.execPath, [...profiling(), 'server.js'], {
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: '',
    SEKISHO_DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    PORT: '0',
  });
}

/** SEKISHO_BENCH_PROFILE=folder keeps a CPU profile of each app. */
const profiling = (): string[] =>
  process.env.SEKISHO_BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.SEKISHO_BENCH_PROFILE}`] : [];

/** Runs a server that tells its port when it listens. */
export function listening(program: string, args: string[], env: Record<string, string>): Promise<App> {
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port: number }) =>
      resolve({
        port,
        child,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      }),
    );
    ended.then(() => reject(new Error(`${args.join(' ')} ended before it listened`)));
  });
}

/** The session cookie of the holder of a post. */
export async function signIn(client: Client, postKey: string): Promise<string> {
  const answer = await client.post('/sign-in', { email: emailOf(postKey), password: DEMO_PASSWORD });
  const cookie = cookieOf(answer);
  if (answer.status !== 303 || !cookie) throw new Error(`${postKey} could not sign in (${answer.status})`);
  return cookie;
}
