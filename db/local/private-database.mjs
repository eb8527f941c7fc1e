/**
 * A MariaDB of our own: its own folder, socket only, beside any other server of the machine.
 * Plain JavaScript without dependencies at load time: `npm run demo` reads it before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installPackages } from './system-packages.mjs';

/** Unix socket paths end at 107 bytes; the server appends to some. */
const LONGEST_SOCKET_PATH = 100;
const START_SECONDS = 90;
const STOP_SECONDS = 30;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let tickets = 0;

/**
 * Starts the server in `folder`, or joins the one that runs there.
 * @param {{ folder: string, database?: string, fast?: boolean, keep?: boolean, tuning?: string[], log?: (line: string) => void }} options
 *   `fast` gives up durability (tests); `keep` leaves it running when everybody has left; `tuning` are further
 *   options of the server, which count where it is not running yet
 * @returns {Promise<{ url: string, socketPath: string, leave: () => Promise<void> }>} `leave` stops the server when
 *   nobody else uses it
 */
export async function joinPrivateDatabase({
  folder,
  database = 'sekisho',
  fast = false,
  keep = false,
  tuning = [],
  log = () => {},
}) {
  const place = placeOf(folder);
  fs.mkdirSync(place.users, { recursive: true, mode: 0o700 });
  const ticket = path.join(place.users, keep ? 'kept' : `${process.pid}.${++tickets}`);
  await exclusively(place, async () => {
    if (!(await answers(place.socketPath))) await start(place, { fast, tuning, log });
    fs.writeFileSync(ticket, '');
  });
  const url = `mysql://root@localhost/${database}?socketPath=${encodeURIComponent(place.socketPath)}`;
  let left = false;
  const leave = async () => {
    if (left || keep) return;
    left = true;
    await exclusively(place, async () => {
      fs.rmSync(ticket, { force: true });
      if (!someoneUses(place)) await stop(place);
    });
  };
  try {
    await createDatabase(place.socketPath, database);
  } catch (error) {
    await leave();
    throw error;
  }
  return { url, socketPath: place.socketPath, leave };
}

/** Processes that use the server in `folder` just now. */
export function privateDatabaseUsers(folder) {
  const { users } = placeOf(folder);
  if (!fs.existsSync(users)) return [];
  const pids = fs.readdirSync(users).map((name) => Number.parseInt(name, 10));
  return [...new Set(pids)].filter((pid) => Number.isInteger(pid) && isRunning(pid));
}

/** Stops the server in `folder` unless somebody uses it: one whose users were killed has nobody to stop it. */
export async function stopUnusedPrivateDatabase(folder) {
  const place = placeOf(folder);
  if (!fs.existsSync(place.users)) return;
  await exclusively(place, async () => {
    if (!someoneUses(place)) await stop(place);
  });
}

/** Stops the server in `folder`, whoever uses it. */
export async function stopPrivateDatabase(folder) {
  const place = placeOf(folder);
  if (!fs.existsSync(place.users)) return;
  await exclusively(place, async () => {
    fs.rmSync(place.users, { recursive: true, force: true });
    await stop(place);
  });
}

function placeOf(folder) {
  const root = path.resolve(folder);
  return {
    root,
    data: path.join(root, 'data'),
    installed: path.join(root, 'installed'),
    tmp: path.join(root, 'tmp'),
    users: path.join(root, 'users'),
    lock: path.join(root, 'lock'),
    pidFile: path.join(root, 'server.pid'),
    log: path.join(root, 'server.log'),
    socketPath: socketPathFor(root),
  };
}

function socketPathFor(root) {
  const beside = path.join(root, 'my.sock');
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside;
  const name = `sekisho-${process.getuid()}-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const short = path.join(os.tmpdir(), name, 'my.sock');
  return Buffer.byteLength(short) <= LONGEST_SOCKET_PATH ? short : path.join('/tmp', name, 'my.sock');
}

/** Root has no password there: only we may reach the socket. In a shared temporary folder the name can be guessed. */
function makeSocketFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid()) {
    throw new Error(`${folder} belongs to somebody else; remove it or set TMPDIR to a folder of your own.`);
  }
  fs.chmodSync(folder, 0o700);
}

async function start(place, { fast, tuning, log }) {
  if (!findServer()) installServer(log);
  const found = findServer();
  if (!found) throw new Error(howToInstall());
  const { server, installer, basedir } = found;
  if (await ourServerIsStarting(place)) return;
  for (const folder of [place.root, place.tmp]) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  makeSocketFolder(path.dirname(place.socketPath));
  fs.rmSync(place.pidFile, { force: true });
  fs.rmSync(place.socketPath, { force: true });
  const user = os.userInfo().username;

  if (!fs.existsSync(place.installed)) {
    log('Setting up a private MariaDB …');
    // Left behind by an installation that was cut off: no server ever ran on it.
    fs.rmSync(place.data, { recursive: true, force: true });
    const made = spawnSync(
      installer,
      [
        '--no-defaults',
        `--user=${user}`,
        // Relative to its working folder: the script breaks at a space in the path.
        '--datadir=./data',
        `--basedir=${basedir}`,
        // Leaves alone the owner of the system's own plugin folder, and says less.
        '--rpm',
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
        '--skip-name-resolve',
      ],
      { encoding: 'utf8', cwd: place.root, env: { ...process.env, TMPDIR: place.tmp } },
    );
    if (made.status !== 0) {
      throw new Error(
        `MariaDB could not be set up in ${place.data}:\n${made.stdout ?? ''}${made.stderr ?? made.error}`,
      );
    }
    fs.writeFileSync(place.installed, '');
  }

  log('Starting the private MariaDB …');
  const output = fs.openSync(place.log, 'a', 0o600);
  const memory = Math.min(1024, Math.max(128, Math.floor(os.totalmem() / 8 / 1024 / 1024)));
  const child = spawn(
    server,
    [
      '--no-defaults',
      `--user=${user}`,
      `--basedir=${basedir}`,
      `--datadir=${place.data}`,
      `--socket=${place.socketPath}`,
      `--pid-file=${place.pidFile}`,
      `--tmpdir=${place.tmp}`,
      '--skip-networking',
      '--skip-name-resolve',
      '--local-infile=0',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--max-allowed-packet=64M',
      '--performance-schema=OFF',
      `--innodb-buffer-pool-size=${memory}M`,
      ...(fast
        ? ['--innodb-flush-log-at-trx-commit=2', '--innodb-flush-method=nosync', '--sync-frm=OFF']
        : ['--innodb-flush-log-at-trx-commit=1']),
      ...tuning,
    ],
    // Its own process group: Ctrl-C in the terminal reaches us, and we stop it in order.
    { stdio: ['ignore', output, output], detached: true, cwd: place.root },
  );
  fs.closeSync(output);
  let ended = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `it ended (${signal ?? code})`;
  });
  child.unref();
  const begun = Date.now();
  while (!(await answers(place.socketPath))) {
    if (ended !== null || Date.now() - begun > START_SECONDS * 1000) {
      const reason = ended ?? `it did not answer within ${START_SECONDS} seconds`;
      throw new Error(`The private MariaDB did not start: ${reason}. ${place.log} ends with:\n${lastLines(place.log)}`);
    }
    await sleep(50);
  }
}

/** After `kill -9` of ours or of a session, a server may still be recovering: it is waited for, not doubled. */
async function ourServerIsStarting(place) {
  const pid = runningPid(place);
  if (pid === null) return false;
  const begun = Date.now();
  while (Date.now() - begun < START_SECONDS * 1000) {
    if (await answers(place.socketPath)) return true;
    if (!isRunning(pid)) return false;
    await sleep(100);
  }
  throw new Error(`The private MariaDB (process ${pid}) runs but does not answer. Stop it with: kill ${pid}`);
}

async function stop(place) {
  const pid = runningPid(place);
  if (pid !== null) await endProcess(place, pid);
  const socketFolder = path.dirname(place.socketPath);
  if (socketFolder !== place.root) fs.rmSync(socketFolder, { recursive: true, force: true });
}

async function endProcess(place, pid) {
  process.kill(pid, 'SIGTERM');
  const begun = Date.now();
  while (isRunning(pid)) {
    if (Date.now() - begun > STOP_SECONDS * 1000) {
      throw new Error(`The private MariaDB (process ${pid}) does not stop; its log is ${place.log}`);
    }
    await sleep(50);
  }
}

/** The process that the pid file names, if it is the server of this folder and not another that got its number. */
function runningPid(place) {
  let pid;
  try {
    pid = Number.parseInt(fs.readFileSync(place.pidFile, 'utf8'), 10);
  } catch {
    return null;
  }
  if (!Number.isInteger(pid) || !isRunning(pid)) return null;
  return commandOf(pid).includes(`--datadir=${place.data}`) ? pid : null;
}

function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    // A zombie has ended; only its parent has not noticed.
    return !/^\d+ \(.*\) Z/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return !fs.existsSync('/proc/self');
  }
}

function someoneUses(place) {
  return fs.readdirSync(place.users).some((name) => {
    if (name === 'kept' || isRunning(Number.parseInt(name, 10))) return true;
    fs.rmSync(path.join(place.users, name), { force: true });
    return false;
  });
}

/** One process at a time starts or stops the server of a folder. */
async function exclusively(place, work) {
  const begun = Date.now();
  for (;;) {
    try {
      fs.writeFileSync(place.lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    removeAbandoned(place.lock);
    if (Date.now() - begun > (START_SECONDS + STOP_SECONDS) * 1000) {
      throw new Error(`Another process has been starting MariaDB for too long; if none is, remove ${place.lock}`);
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(place.lock, { force: true });
  }
}

function removeAbandoned(lock) {
  try {
    const holder = Number(fs.readFileSync(lock, 'utf8'));
    const age = Date.now() - fs.statSync(lock).mtimeMs;
    // An empty file is one whose writer is between making and filling it.
    if (holder > 0 ? !isRunning(holder) : age > 5000) fs.rmSync(lock, { force: true });
  } catch {
    // Gone in the meantime.
  }
}

async function answers(socketPath) {
  if (!fs.existsSync(socketPath)) return false;
  let connection;
  try {
    connection = await connect(socketPath);
    await connection.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    connection?.destroy();
  }
}

async function createDatabase(socketPath, database) {
  const connection = await connect(socketPath);
  try {
    await connection.query(
      `create database if not exists \`${database.replaceAll('`', '``')}\` character set utf8mb4 collate utf8mb4_bin`,
    );
  } finally {
    connection.destroy();
  }
}

async function connect(socketPath) {
  const { createConnection } = await import('mysql2/promise');
  return createConnection({ socketPath, user: 'root', connectTimeout: 3000 });
}

function findServer() {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/bin',
    '/usr/libexec',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  const find = (...names) =>
    names
      .flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => path.join(folder, name)))
      .find((file) => fs.existsSync(file));
  const server = find('mariadbd');
  const installer = find('mariadb-install-db');
  if (!server || !installer) return null;
  return { server, installer, basedir: path.dirname(path.dirname(fs.realpathSync(server))) };
}

/** The core package has the server without the system service that would start beside ours. */
function installServer(log) {
  installPackages([['mariadb-server-core'], ['mariadb-server']], log);
}

function howToInstall() {
  return [
    'MariaDB is not installed, and it could not be installed from here. Do one of these and start again:',
    '  Debian, Ubuntu:        sudo apt-get install -y --no-install-recommends mariadb-server',
    '  Fedora, RHEL and kin:  sudo dnf install mariadb-server',
    '  macOS:                 brew install mariadb',
    '  any other:             set DATABASE_URL=mysql://user:password@host:3306/sekisho to a MariaDB (10.11 or newer)',
    '                         or MySQL (8.0 or newer)',
  ].join('\n');
}

function lastLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  } catch {
    return '(no log)';
  }
}
