import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '~db/connection.server';
import { joinPrivateDatabase, privateDatabaseUsers, stopPrivateDatabase } from '~db/local/private-database.mjs';

const made: { folder: string; root: string }[] = [];

afterEach(async () => {
  for (const { folder, root } of made.splice(0)) {
    await stopPrivateDatabase(folder);
    await rm(root, { recursive: true, force: true });
  }
});

async function newFolder(...below: string[]): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'sekisho-test-'));
  const folder = path.join(root, ...below);
  made.push({ folder, root });
  return folder;
}

async function serverIdOf(url: string): Promise<number> {
  const db = openDatabase(url, { connections: 1 });
  try {
    const { rows } = await sql<{ file: string }>`select @@pid_file as file`.execute(db);
    return Number(await readFile(rows[0]!.file, 'utf8'));
  } finally {
    await db.destroy();
  }
}

async function execute(url: string, statement: string): Promise<unknown[]> {
  const db = openDatabase(url, { connections: 1 });
  try {
    return (await sql.raw(statement).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

test('a server that was killed comes back with what was committed', async () => {
  const folder = await newFolder();
  const first = await joinPrivateDatabase({ folder });
  await execute(first.url, 'create table kept (a int)');
  await execute(first.url, 'insert into kept values (1)');
  process.kill(await serverIdOf(first.url), 'SIGKILL');
  const again = await joinPrivateDatabase({ folder });
  expect(await execute(again.url, 'select a from kept')).toEqual([{ a: 1 }]);
  await again.leave();
});

test('who joins a running server shares it, and the last to leave stops it', async () => {
  const folder = await newFolder();
  const [one, two] = await Promise.all([joinPrivateDatabase({ folder }), joinPrivateDatabase({ folder })]);
  expect(await serverIdOf(two.url)).toBe(await serverIdOf(one.url));
  expect(privateDatabaseUsers(folder)).toEqual([process.pid]);
  await one.leave();
  expect(await execute(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await two.leave();
  await expect(stat(one.socketPath)).rejects.toThrow('ENOENT');
});

test('a pid file with the number of another program is not believed', async () => {
  const folder = await newFolder();
  const first = await joinPrivateDatabase({ folder });
  await first.leave();
  await writeFile(path.join(folder, 'server.pid'), `${process.pid}\n`);
  const again = await joinPrivateDatabase({ folder });
  expect(await serverIdOf(again.url)).not.toBe(process.pid);
  await again.leave();
});

test('長い名前や空白、日本語のあるフォルダーでも動く', async () => {
  const folder = await newFolder('関所 の データ', 'x'.repeat(100));
  const server = await joinPrivateDatabase({ folder, database: 'somewhere' });
  expect(Buffer.byteLength(server.socketPath)).toBeLessThanOrEqual(100);
  expect(await execute(server.url, 'select database() as name')).toEqual([{ name: 'somewhere' }]);
  // Root has no password there: nobody else may come near the socket.
  expect((await stat(path.dirname(server.socketPath))).mode & 0o077).toBe(0);
  await server.leave();
  await expect(stat(path.dirname(server.socketPath))).rejects.toThrow('ENOENT');
});
