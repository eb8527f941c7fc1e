import { appendFile, chmod, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '~/platform/ids';
import { parseHeadLine } from '~/record/head';
import { headMail } from '~/record/head-mail.server';
import { sealRecord } from '~/record/seal.server';
import { loadSigner } from '~/record/signer.server';
import { noted, RECORD_NOW, type TestRecord, testRecord } from '../factories/record';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let record: TestRecord;

beforeEach(async () => {
  await emptyTables();
  record = await testRecord(db);
});
afterEach(() => record.remove());

const heads = () => db.selectFrom('record_heads').selectAll().orderBy('tree_size').execute();
const fileLines = async () => (await readFile(record.headsFile, 'utf8')).split('\n').filter((line) => line !== '');
const queueLength = async () => (await db.selectFrom('record_queue').select('event_id').execute()).length;

test('sealing signs what is queued, empties the queue, and the head leaves the database', async () => {
  await record.append(...noted(['a:1', 'b:1'], 3));
  // Six events, and the one that says which key was made.
  expect(await record.seal()).toEqual({ status: 'sealed', events: 7, heads: 1 });
  expect(await queueLength()).toBe(0);
  const [head] = await heads();
  expect(head).toMatchObject({ tree_size: 7, signed_at: RECORD_NOW });
  const lines = await fileLines();
  expect(lines).toHaveLength(1);
  expect(parseHeadLine(lines[0]!)).toMatchObject({ treeSize: 7, headHash: head?.head_hash });
  expect(await record.verify()).toMatchObject({ ok: true, warnings: [], counts: { events: 7, leaves: 7, heads: 1 } });
});

test('with nothing new there is no new head', async () => {
  await record.append(...noted(['a:1'], 1));
  await record.seal();
  expect(await record.seal()).toEqual({ status: 'sealed', events: 0, heads: 0 });
  expect(await heads()).toHaveLength(1);
  expect(await fileLines()).toHaveLength(1);
});

test('an empty record needs no key event, no head and no file', async () => {
  expect(await record.seal()).toEqual({ status: 'sealed', events: 0, heads: 0 });
  expect(await record.verify()).toMatchObject({ ok: true, warnings: [], counts: { events: 0, heads: 0 } });
});

test('heads form a chain over a growing tree', async () => {
  for (let n = 0; n < 5; n += 1) {
    await record.append(...noted(['a:1'], n + 1));
    await record.seal();
  }
  const all = await heads();
  expect(all.map((head) => head.tree_size)).toEqual([2, 4, 7, 11, 16]);
  all.slice(1).forEach((head, index) => {
    expect(head.previous_head_hash).toBe(all[index]?.head_hash);
  });
  expect((await record.verify()).ok).toBe(true);
});

test('more than one batch is sealed in one run, each under a head of its own', async () => {
  await record.append(...noted(['a:1', 'a:2', 'a:3', 'a:4'], 1_500));
  expect(await record.seal()).toEqual({ status: 'sealed', events: 6_001, heads: 2 });
  expect(await record.verify()).toMatchObject({ ok: true, counts: { leaves: 6_001, heads: 2, headsInFile: 2 } });
});

test('sealing again and again while writers write loses nothing and seals nothing twice', async () => {
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: 10 }, async (_, writer) => {
      for (let n = 0; n < 30; n += 1) await record.append(...noted([`stream:${writer % 4}`], 1));
    }),
  ).finally(() => {
    writing = false;
  });
  let runs = 0;
  while (writing) {
    await record.seal();
    runs += 1;
  }
  await writers;
  await record.seal();
  expect(runs).toBeGreaterThan(1);
  const result = await record.verify();
  expect(result.misfits).toEqual([]);
  expect(result.counts).toMatchObject({ events: 301, leaves: 301, queued: 0 });
});

test('only one process seals at a time; the other does not wait', async () => {
  await record.append(...noted(['a:1'], 2));
  const results = await Promise.all(Array.from({ length: 5 }, () => record.seal()));
  expect(results.reduce((sum, result) => sum + result.events, 0)).toBe(3);
  expect(results.some((result) => result.status === 'busy')).toBe(true);
  expect((await record.verify()).ok).toBe(true);
});

test('a crash between commit and file is healed by the next run', async () => {
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  const { size } = await stat(record.headsFile);
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  // As if the process had died after its commit, in the middle of writing the line.
  await truncate(record.headsFile, size + 40);
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  const lines = (await fileLines()).map(parseHeadLine);
  expect(lines.map((head) => head?.treeSize)).toEqual([3, undefined, 5, 7]);
  const result = await record.verify();
  expect(result).toMatchObject({ ok: true, counts: { headsInFile: 3 } });
  expect(result.warnings.map((warning) => warning.kind)).toEqual(['file-line-torn']);
});

test('a file that cannot be written stops the run with an error, and the next run adds what is missing', async () => {
  await record.append(...noted(['a:1'], 2));
  const signer = await loadSigner(record.recordDir);
  const blocked = { now: RECORD_NOW, newId, signer, headsFile: record.recordDir };
  await expect(sealRecord(db, blocked)).rejects.toThrow(/EISDIR/);
  await record.seal();
  expect(await record.verify()).toMatchObject({ ok: true, counts: { headsInFile: 1, queued: 0 } });
});

test('a head that was just made and is not in the file yet is a warning, an older one is not', async () => {
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  const first = await readFile(record.headsFile, 'utf8');
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  await writeFile(record.headsFile, first);
  const soon = await record.verify({ now: new Date(RECORD_NOW.getTime() + 60_000) });
  expect(soon).toMatchObject({ ok: true, warnings: [{ kind: 'file-behind' }] });
  const later = await record.verify();
  expect(later).toMatchObject({ ok: false, misfits: [{ kind: 'file-lacks-head' }] });
});

test('events that wait too long to be sealed are a warning', async () => {
  await record.append(...noted(['a:1'], 2));
  const result = await record.verify();
  expect(result).toMatchObject({ ok: true, counts: { queued: 2 }, warnings: [{ kind: 'queued-long' }] });
  expect(result.warnings[0]?.text.en).toContain('60 minutes');
});

test('key, heads and folder are closed to other accounts, and the key is never overwritten', async () => {
  await record.append(...noted(['a:1'], 1));
  await record.seal();
  const mode = async (name: string) => (await stat(path.join(record.recordDir, name))).mode & 0o777;
  expect(await mode('.')).toBe(0o700);
  expect(await mode('signing-key.pem')).toBe(0o600);
  expect(await mode('heads.jsonl')).toBe(0o600);
  const key = await readFile(path.join(record.recordDir, 'signing-key.pem'), 'utf8');
  await Promise.all([loadSigner(record.recordDir), loadSigner(record.recordDir)]);
  expect(await readFile(path.join(record.recordDir, 'signing-key.pem'), 'utf8')).toBe(key);
});

test('two servers that start at once agree on one key', async () => {
  const folder = path.join(record.dataDir, 'fresh');
  const signers = await Promise.all(Array.from({ length: 8 }, () => loadSigner(folder)));
  expect(new Set(signers.map((signer) => signer.keyId)).size).toBe(1);
});

test('a damaged key stops sealing instead of being replaced', async () => {
  await mkdir(record.recordDir, { recursive: true });
  const file = path.join(record.recordDir, 'signing-key.pem');
  await writeFile(file, 'damaged');
  await expect(loadSigner(record.recordDir)).rejects.toThrow(/cannot be read/);
  expect(await readFile(file, 'utf8')).toBe('damaged');
});

test('a lost key is followed by a new one, and the change stays visible', async () => {
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  await rm(path.join(record.recordDir, 'signing-key.pem'));
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  const events = await db
    .selectFrom('recorded_events')
    .select(['type', 'payload'])
    .where('stream', '=', 'record:signing-key')
    .orderBy('stream_position')
    .execute();
  expect(events.map((event) => event.type)).toEqual(['signing-key-created', 'signing-key-changed']);
  const [before, after] = await heads();
  expect(JSON.parse(events[1]!.payload)).toMatchObject({ previousKeyId: before?.key_id, keyId: after?.key_id });
  const result = await record.verify();
  expect(result).toMatchObject({ ok: true, warnings: [{ kind: 'key-changed' }] });
  // The earlier public key is kept beside the new one.
  const kept = path.join(record.recordDir, `public-key-${before?.key_id.slice(0, 16)}.pem`);
  // An auditor who holds the first key is told that it no longer signs.
  expect(await record.verify({ publicKeyFile: kept })).toMatchObject({ ok: false, misfits: [{ kind: 'head-key' }] });
});

test('without the public key the keys named in the record are used, and that is said', async () => {
  await record.append(...noted(['a:1'], 2));
  await record.seal();
  await rm(path.join(record.recordDir, 'public-key.pem'));
  expect(await record.verify()).toMatchObject({ ok: true, warnings: [{ kind: 'no-public-key' }] });
});

type Mail = { to: string[]; text: string };

async function mailServer(): Promise<{ url: string; mails: Mail[]; close: () => Promise<void> }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((address) => address.address);
        mails.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const mailTo = (smtpUrl: string, every = 0) =>
  headMail({
    smtpUrl,
    to: 'auditor@example.lg.jp',
    from: 'sekisho@example.lg.jp',
    stateFile: path.join(record.recordDir, 'mailed.json'),
    every,
  });

/** The attachment as the auditor saves it. */
function attachmentOf(mail: Mail): string {
  const part = mail.text.split(/^--.*$/m).find((text) => text.includes('filename=heads.jsonl'));
  const body = part!.slice(part!.indexOf('\r\n\r\n')).replace(/\s/g, '');
  return Buffer.from(body, 'base64').toString('utf8');
}

test('the auditor gets the heads by mail, and the mail proves a cut tail later', async () => {
  const server = await mailServer();
  try {
    await record.append(...noted(['a:1'], 2));
    await record.seal({ mail: mailTo(server.url) });
    await record.append(...noted(['a:1'], 2));
    await record.seal({ mail: mailTo(server.url) });
    await record.seal({ mail: mailTo(server.url) });
  } finally {
    await server.close();
  }
  expect(server.mails.map((mail) => mail.to)).toEqual([['auditor@example.lg.jp'], ['auditor@example.lg.jp']]);
  const saved = path.join(record.dataDir, 'from-the-mail.jsonl');
  await writeFile(saved, attachmentOf(server.mails[1]!));
  const outsideHeads = saved;
  expect(await record.verify({ outsideHeads })).toMatchObject({ ok: true, counts: { headsOutside: 1 } });

  // Whoever owns database and server cuts both: only the mail is left to tell.
  await ownerDb.deleteFrom('record_heads').where('tree_size', '>', 3).execute();
  await ownerDb.deleteFrom('record_leaves').where('leaf_index', '>=', 3).execute();
  await ownerDb.deleteFrom('recorded_events').where('position', '>', 3).execute();
  await writeFile(record.headsFile, `${(await fileLines())[0]}\n`);
  expect((await record.verify()).ok).toBe(true);
  const result = await record.verify({ outsideHeads });
  expect(result).toMatchObject({ ok: false, misfits: [{ kind: 'database-lacks-head' }] });
  expect(result.misfits[0]?.text.en).toContain('from number 4 on is lost');
});

test('heads made between two mails go together with the next', async () => {
  const server = await mailServer();
  const minute = 60_000;
  try {
    const mail = mailTo(server.url, 60 * minute);
    for (const after of [0, 10, 20, 70]) {
      await record.append(...noted(['a:1'], 1));
      await record.seal({ mail, now: new Date(RECORD_NOW.getTime() + after * minute) });
    }
  } finally {
    await server.close();
  }
  expect(server.mails.map((mail) => attachmentOf(mail).trim().split('\n').length)).toEqual([1, 3]);
});

test('a dead mail server stops nothing, and what it missed is sent when it is back', async () => {
  const server = await mailServer();
  await server.close();
  await record.append(...noted(['a:1'], 1));
  expect(await record.seal({ mail: mailTo(server.url) })).toMatchObject({ status: 'sealed', heads: 1 });
  expect((await record.verify()).ok).toBe(true);
  const back = await mailServer();
  try {
    await record.append(...noted(['a:1'], 1));
    await record.seal({ mail: mailTo(back.url) });
  } finally {
    await back.close();
  }
  expect(attachmentOf(back.mails[0]!).trim().split('\n')).toHaveLength(2);
});

test('a copy that holds no head at all is refused as unusable', async () => {
  const file = path.join(record.dataDir, 'note.txt');
  await appendFile(file, 'no head here\n');
  await chmod(file, 0o600);
  await expect(record.verify({ outsideHeads: file })).rejects.toThrow(/holds no signed head/);
});
