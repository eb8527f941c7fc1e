import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noted, type TestRecord, testRecord } from '../factories/record';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let record: TestRecord;

beforeEach(async () => {
  await emptyTables();
  record = await testRecord(db);
  await record.append(...noted(['a:1', 'b:1'], 3));
  await record.seal();
});
afterEach(() => record.remove());

type Outcome = { exitCode: number; stdout: string; stderr: string };

function recordVerify(args: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...process.env, SEKISHO_DATA_DIR: record.dataDir, LANG: 'C', LC_ALL: '', ...environment };
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'app/record/verify.command.ts', ...args];
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

test('a record that fits: exit 0, and what was checked is said in the language of the place', async () => {
  const english = await recordVerify([]);
  expect(english).toMatchObject({ exitCode: 0, stderr: '' });
  expect(english.stdout).toContain('Everything in the record fits.');
  expect(english.stdout).toContain('Events: 7 in 3 streams');
  const japanese = await recordVerify([], { LANG: 'ja_JP.UTF-8' });
  expect(japanese.stdout).toContain('記録はすべて合っています。');
  expect((await recordVerify(['--lang', 'ja'])).stdout).toContain('署名済み: 7 件');
});

test('a record that was changed: exit 1, and the first event is named', async () => {
  await ownerDb
    .updateTable('recorded_events')
    .set({ actor_name: 'X' } as never)
    .where('stream', '=', 'b:1')
    .execute();
  const { exitCode, stdout } = await recordVerify([]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^3 things do not fit\.\nThe first that does not fit: Event 4 \(number 1 of b:1, noted/);
});

test('the result as JSON can be read by a program', async () => {
  const { stdout } = await recordVerify(['--json']);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, misfitCount: 0, counts: { events: 7, heads: 1 } });
});

test('a copy kept elsewhere is compared', async () => {
  const { exitCode, stdout } = await recordVerify(['--heads', record.headsFile]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Copy kept elsewhere: 1 heads');
});

test('what cannot be checked: exit 2, and one line that says why', async () => {
  const note = path.join(record.dataDir, 'note.txt');
  await writeFile(note, 'no head\n');
  for (const [args, environment] of [
    [['--heads', note], {}],
    [['--heads', path.join(record.dataDir, 'gone.jsonl')], {}],
    [['--public-key', note], {}],
    [['--no-such-option'], {}],
    [[], { DATABASE_APP_URL: 'mysql://nobody:x@127.0.0.1:1/none' }],
  ] as const) {
    const { exitCode, stdout, stderr } = await recordVerify([...args], environment);
    expect(exitCode, stderr).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
  }
});
