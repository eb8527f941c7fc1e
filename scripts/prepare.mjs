/** What the commands share: dependencies, child processes, a database that is ready, a fresh build. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { folders } from './folders.mjs';

/** An expected failure, told to the user in one sentence without a stack. */
export class Told extends Error {}

/** Everything but results goes to standard error, so that `--accounts` prints nothing else. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Programs of ours that run now. */
const children = new Set();
let interrupted = false;

/**
 * Runs `work`; an expected failure becomes its sentence and exit code 1. Ctrl-C, SIGTERM and SIGHUP end the programs
 * that `work` is waiting for, so that it comes to its own end and puts away what it began.
 */
export async function main(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of children) child.kill(interrupted ? 'SIGKILL' : 'SIGTERM');
      if (!interrupted) say('\nStopping …');
      interrupted = true;
    });
  }
  try {
    await work();
  } catch (error) {
    if (!interrupted) say(error instanceof Told ? error.message : String(error.stack ?? error));
    process.exitCode = interrupted ? 130 : 1;
  }
}

/** Between two steps: not on with the next one after Ctrl-C. */
function goOn() {
  if (interrupted) throw new Told('Stopped.');
}

/** Waits for all, also after one has failed: nobody is left working on what is put away then. */
export async function together(...works) {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => result.value);
}

function follow(child) {
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Told(`Node ${process.versions.node} is too old: 20.19 or newer is needed (https://nodejs.org).`);
  }
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ code: number, stdout: string }>} `stdout` only with `capture`
 */
export function run(program, args, { env = {}, capture = false } = {}) {
  goOn();
  return new Promise((resolve, reject) => {
    const child = follow(
      spawn(program, args, {
        cwd: folders.root,
        env: { ...process.env, ...env },
        stdio: ['ignore', capture ? 'pipe' : 2, 2],
      }),
    );
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, stdout }));
  });
}

async function mustRun(what, program, args, options) {
  const { code, stdout } = await run(program, args, options);
  if (code !== 0) throw new Told(`${what} failed (exit code ${code}); see the messages above.`);
  return stdout;
}

const notes = (name) => path.join(folders.var, name);
const readNote = (name) => {
  try {
    return fs.readFileSync(notes(name), 'utf8');
  } catch {
    return null;
  }
};
const writeNote = (name, text) => {
  fs.mkdirSync(folders.var, { recursive: true });
  fs.writeFileSync(notes(name), text);
};

/** `npm ci` where what is installed is not what the lock file says. */
export async function installDependencies() {
  if (dependenciesAreThere()) return;
  say('Installing dependencies (npm ci) …');
  await mustRun('npm ci', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
}

/** Compared by content: times of files say little after a checkout or a copy. */
function dependenciesAreThere() {
  const packagesOf = (...names) => {
    try {
      return JSON.parse(fs.readFileSync(path.join(folders.root, ...names), 'utf8')).packages;
    } catch {
      return null;
    }
  };
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules', '.package-lock.json');
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed[place];
    // Builds for other systems are not installed.
    return found === undefined ? optional === true : found.version === version;
  });
}

/** Builds the app unless the last build was made of the same sources. */
export async function build() {
  const digest = digestOf([
    'app',
    'db',
    'public',
    'package-lock.json',
    'remix.config.js',
    'vite.config.ts',
    'tsconfig.json',
  ]);
  const there = ['build/server/index.js', 'build/client'].every((name) => fs.existsSync(path.join(folders.root, name)));
  if (there && readNote('build.digest') === digest) return;
  say('Building the app …');
  fs.rmSync(notes('build.digest'), { force: true });
  await mustRun('The build', 'npm', ['run', '-s', 'build', '--', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  writeNote('build.digest', digest);
}

function digestOf(names) {
  const hash = createHash('sha256').update(process.versions.node);
  const add = (name) => {
    const file = path.join(folders.root, name);
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const entry of fs.readdirSync(file).sort()) add(path.join(name, entry));
    else if (found) hash.update(`${name}\0${found.size}\0`).update(fs.readFileSync(file));
  };
  for (const name of names) add(name);
  return hash.digest('hex');
}

/**
 * The database of DATABASE_URL, else the private one.
 * @returns {Promise<{ env: Record<string, string>, isPrivate: boolean, leave: () => Promise<void> }>} `env` for
 *   children of ours
 */
export async function openDatabase() {
  const env = { SEKISHO_DATA_DIR: folders.data };
  if (process.env.DATABASE_URL) return { env, isPrivate: false, leave: async () => {} };
  goOn();
  const { joinPrivateDatabase } = await import('../db/local/private-database.mjs');
  const { url, leave } = await joinPrivateDatabase({ folder: folders.database, log: say }).catch((error) => {
    throw new Told(error.message);
  });
  // An account given for another database is not for this one.
  return { env: { ...env, DATABASE_URL: url, DATABASE_APP_URL: '' }, isPrivate: true, leave };
}

const tsx = (what, script, args, options) =>
  mustRun(what, process.execPath, ['--import', 'tsx', path.join(folders.root, script), ...args], options);

export const migrate = (env) => tsx('The migration of the database', 'db/migrate.ts', [], { env });

const under = (profile) => (profile === undefined ? [] : ['--profile', profile]);

export const seed = (env, profile) => tsx('Filling in the demo data', 'db/seeds/demo/seed.ts', under(profile), { env });

/** Empties the database of DATABASE_URL. */
export const emptyDatabase = (env) => tsx('Emptying the database', 'db/empty.ts', ['--yes'], { env });

/** The accounts that the demo shows. */
export async function demoAccounts(profile) {
  const printed = await tsx('Reading the demo accounts', 'db/seeds/demo/seed.ts', ['--accounts', ...under(profile)], {
    capture: true,
    // The accounts are known without a database, but reading the environment asks for one.
    env: { DATABASE_URL: process.env.DATABASE_URL || 'mysql://nobody@localhost/nothing' },
  });
  return JSON.parse(printed);
}

/**
 * Starts `server.js` and waits until it listens. It ends when `main` is interrupted.
 * @returns {Promise<{ port: number, ended: Promise<number> }>} `ended` gives its exit code
 */
export function serve(env, args = []) {
  goOn();
  const child = follow(
    spawn(process.execPath, [path.join(folders.root, 'server.js'), ...args], {
      cwd: folders.root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 2, 2, 'ipc'],
      // Ctrl-C reaches us; we stop it, once and in order. When we are killed it notices by the closed channel.
      detached: true,
    }),
  );
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', ({ port }) => resolve({ port, ended }));
    ended.then(() => reject(new Told('The app did not start.')));
  });
}
