/** Whoever owns database and data folder changes something behind the app's back; each time it has to be found. */
import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '~/platform/ids';
import { canonicalJson, eventHash, sha256 } from '~/record/chain';
import { type HeadContent, headHash, headLine } from '~/record/head';
import { addLeaf, EMPTY_TREE, leafHash, rootOf } from '~/record/merkle';
import { type Signer, signerOf } from '~/record/signer.server';
import { noted, RECORD_NOW, type TestRecord, testRecord } from '../factories/record';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let record: TestRecord;

/** Three heads over 4, 7 and 10 events of the streams a:1, b:1, c:1, and three events that wait. */
beforeEach(async () => {
  await emptyTables();
  record = await testRecord(db);
  for (let round = 0; round < 3; round += 1) {
    await record.append(...noted(['a:1', 'b:1', 'c:1'], 1));
    await record.seal();
  }
  await record.append(...noted(['a:1', 'b:1', 'c:1'], 1));
  expect((await record.verify()).ok).toBe(true);
});
afterEach(() => record.remove());

const events = () => ownerDb.selectFrom('recorded_events').selectAll().orderBy('position').execute();
const heads = () => ownerDb.selectFrom('record_heads').selectAll().orderBy('tree_size').execute();
const at = async (stream: string, streamPosition: number) =>
  (await events()).find((row) => row.stream === stream && row.stream_position === streamPosition)!;
const rawly = (statement: string) =>
  ownerDb.connection().execute(async (connection) => {
    await sql`set session foreign_key_checks = 0`.execute(connection);
    await sql.raw(statement).execute(connection);
    await sql`set session foreign_key_checks = 1`.execute(connection);
  });

/** What is named first: kind, stream and number of the event. */
async function firstMisfit(): Promise<string> {
  const { ok, misfitCount, misfits } = await record.verify();
  expect(ok).toBe(false);
  expect(misfitCount).toBeGreaterThan(0);
  const { kind, event, text } = misfits[0]!;
  for (const sentence of [text.ja, text.en]) expect(sentence.length).toBeGreaterThan(10);
  return event ? `${kind} ${event.stream} ${event.streamPosition}` : kind;
}

for (const [column, value] of [
  ['payload', `'{"n":1}'`],
  ['type', "'approved'"],
  ['actor_name', "'別人'"],
  ['actor_post', "'市長'"],
  ['actor_id', "'01JZZZZZZZZZZZZZZZZZZZZZZZ'"],
  ['occurred_at', "'2020-01-01 00:00:00'"],
  ['hash', "repeat('0', 64)"],
]) {
  test(`a changed ${column} of a sealed event is found and the event is named`, async () => {
    await rawly(`update recorded_events set ${column} = ${value} where stream = 'b:1' and stream_position = 2`);
    expect(await firstMisfit()).toBe('event-changed b:1 2');
  });
}

test('a changed event that still waits to be sealed is found', async () => {
  await rawly(`update recorded_events set payload = '{"n":1}' where stream = 'b:1' and stream_position = 4`);
  expect(await firstMisfit()).toBe('event-changed b:1 4');
});

test('a payload that reads the same but is written otherwise is found', async () => {
  await rawly(`update recorded_events set payload = '{"n":1,"n":0}' where stream = 'b:1' and stream_position = 2`);
  expect(await firstMisfit()).toBe('event-changed b:1 2');
  await rawly(`update recorded_events set payload = '{"n": 0}' where stream = 'b:1' and stream_position = 2`);
  expect(await firstMisfit()).toBe('event-changed b:1 2');
});

test('a changed event with its hash made to fit is found at that event', async () => {
  const row = await at('b:1', 2);
  const forged = rehash({ ...row, payload: '{"n":1}' });
  await rawly(
    `update recorded_events set payload = '${forged.payload}', hash = '${forged.hash}' where id = '${row.id}'`,
  );
  expect(await firstMisfit()).toBe('event-sealed-otherwise b:1 2');
});

test('a deleted event is found and named, in the middle of its stream', async () => {
  const { id } = await at('b:1', 2);
  await rawly(`delete from recorded_events where id = '${id}'`);
  const { misfits } = await record.verify();
  expect(misfits[0]).toMatchObject({ kind: 'sealed-event-missing', event: null });
  expect(misfits[0]?.text.en).toContain(id);
  expect(misfits[1]).toMatchObject({ kind: 'event-missing', event: { stream: 'b:1', streamPosition: 3 } });
});

test('a deleted event is found, at the end of its stream, by its place among the sealed', async () => {
  await rawly("delete from record_queue where event_id in (select id from recorded_events where stream = 'c:1')");
  await rawly("delete from recorded_events where stream = 'c:1' and stream_position >= 3");
  const result = await record.verify();
  expect(result.misfits[0]).toMatchObject({ kind: 'sealed-event-missing', event: null });
  expect(result.misfits[0]?.text.en).toContain('number 10 ');
});

test('a whole stream that was deleted is found', async () => {
  await rawly("delete from record_queue where event_id in (select id from recorded_events where stream = 'b:1')");
  await rawly("delete from recorded_events where stream = 'b:1'");
  expect((await record.verify()).misfits[0]).toMatchObject({ kind: 'sealed-event-missing' });
});

test('an event that was slipped in is found, with or without a place in the queue', async () => {
  const row = await at('b:1', 4);
  const added = rehash({ ...row, id: newId(), stream_position: 5, previous_hash: row.hash });
  await ownerDb
    .insertInto('recorded_events')
    .values((({ position: _, ...rest }) => rest)(added))
    .execute();
  expect(await firstMisfit()).toBe('event-unsealed b:1 5');
});

test('two rows that exchange their content are found, the earlier first', async () => {
  const [one, other] = [await at('a:1', 2), await at('b:1', 2)];
  for (const [row, content] of [
    [one, other],
    [other, one],
  ] as const) {
    await rawly(
      `update recorded_events set payload = '${content.payload}', hash = '${content.hash}', type = 'x',
       previous_hash = '${content.previous_hash}' where id = '${row.id}'`,
    );
  }
  expect(await firstMisfit()).toBe('chain-broken a:1 2');
});

test('two rows that exchange their numbers in the stream are found', async () => {
  const [one, other] = [await at('a:1', 2), await at('a:1', 3)];
  await rawly(`update recorded_events set stream_position = 99 where id = '${one.id}'`);
  await rawly(`update recorded_events set stream_position = 2 where id = '${other.id}'`);
  await rawly(`update recorded_events set stream_position = 3 where id = '${one.id}'`);
  // What was second stands third now, and is still the earlier one.
  expect(await firstMisfit()).toMatch(/^(chain-broken|event-changed) a:1 3$/);
});

async function exchangePositions(one: { id: string; position: number }, other: { id: string; position: number }) {
  await rawly(`update recorded_events set position = 999999 where id = '${one.id}'`);
  await rawly(`update recorded_events set position = ${one.position} where id = '${other.id}'`);
  await rawly(`update recorded_events set position = ${other.position} where id = '${one.id}'`);
}

test('two rows that exchange their positions in the record are found, under one head', async () => {
  await exchangePositions(await at('a:1', 2), await at('c:1', 2));
  // c:1 2 stands where a:1 2 was.
  expect(await firstMisfit()).toBe('event-misplaced c:1 2');
});

test('two rows that exchange their positions in the record are found, under different heads', async () => {
  await exchangePositions(await at('a:1', 1), await at('a:1', 3));
  const { misfits } = await record.verify();
  expect(misfits.map((misfit) => misfit.kind)).toContain('head-root');
  expect(misfits[0]?.event).toMatchObject({ stream: 'a:1' });
});

test('positions moved in step are found by the signed root, and the range is named', async () => {
  await rawly('update recorded_events set position = position + 1000 where position > 4 order by position desc');
  const { misfits } = await record.verify();
  expect(misfits.map((misfit) => misfit.kind)).toEqual(['head-root', 'head-root']);
  expect(misfits[0]?.text.en).toContain('numbers 5 to 7');
});

test('an event taken out of the queue is found', async () => {
  const { id } = await at('b:1', 4);
  await rawly(`delete from record_queue where event_id = '${id}'`);
  expect(await firstMisfit()).toBe('event-unsealed b:1 4');
});

test('a sealed event put into the queue again is found', async () => {
  const { id } = await at('b:1', 2);
  await rawly(`insert into record_queue values ('${id}')`);
  expect(await firstMisfit()).toBe('event-sealed-twice b:1 2');
});

test('a leaf that was taken out or exchanged is found', async () => {
  const { id } = await at('b:1', 2);
  await rawly(`delete from record_leaves where event_id = '${id}'`);
  expect(await firstMisfit()).toBe('event-unsealed b:1 2');
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('leaf-missing');
  // The heads before and after are not condemned with it.
  expect(kinds).not.toContain('head-root');
});

test('leaves whose order was changed are found', async () => {
  await rawly('update record_leaves set leaf_index = 99 where leaf_index = 4');
  await rawly('update record_leaves set leaf_index = 4 where leaf_index = 5');
  await rawly('update record_leaves set leaf_index = 5 where leaf_index = 99');
  expect(await firstMisfit()).toMatch(/^event-misplaced (a|b):1 2$/);
});

test('the tail cut off, with leaves, heads and queue: the file outside tells how much is lost', async () => {
  await rawly('delete from record_queue');
  await rawly('delete from record_leaves where leaf_index >= 4');
  await rawly('delete from record_heads where tree_size > 4');
  await rawly('delete from recorded_events order by position desc limit 9');
  const { misfits } = await record.verify();
  expect(misfits.map((misfit) => misfit.kind)).toEqual(['database-lacks-head', 'database-lacks-head']);
  expect(misfits[0]?.text.en).toContain('everything from number 5 on is lost');
  // Sealing goes on, and what was lost stays visible.
  await record.append(...noted(['a:1'], 5));
  await record.seal();
  expect(await firstMisfit()).toBe('database-lacks-head');
  await record.append(...noted(['a:1'], 5));
  await record.seal();
  expect((await record.verify()).misfits.map((misfit) => misfit.kind)).toEqual([
    'database-lacks-head',
    'database-lacks-head',
  ]);
});

test('a whole chain rewritten with fitting hashes is found at its first event', async () => {
  await rewriteChain('b:1', () => '{"n":7}');
  expect(await firstMisfit()).toBe('event-sealed-otherwise b:1 1');
});

test('a whole chain and its leaves rewritten are found by the signed root, and the range is named', async () => {
  await rewriteChain('b:1', () => '{"n":7}');
  await rawly('update record_leaves l join recorded_events e on e.id = l.event_id set l.event_hash = e.hash');
  const { misfits } = await record.verify();
  expect(misfits.map((misfit) => misfit.kind)).toEqual(['head-root', 'head-root', 'head-root']);
  expect(misfits[0]?.text.en).toContain('numbers 1 to 4');
});

test('chain, leaves and heads rewritten without the key are found by the signature', async () => {
  await rewriteChain('b:1', () => '{"n":7}');
  await rawly('update record_leaves l join recorded_events e on e.id = l.event_id set l.event_hash = e.hash');
  const { keyId } = await trueKey();
  await rewriteHeads({
    keyId,
    publicKeyPem: '',
    sign: () => signerOf(generateKeyPairSync('ed25519').privateKey).sign(anyHead),
  });
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds.filter((kind) => kind === 'head-signature')).toHaveLength(3);
});

test('everything rewritten with another key is found by the key', async () => {
  const forger = signerOf(generateKeyPairSync('ed25519').privateKey);
  await rewriteChain('b:1', () => '{"n":7}');
  await rawly('update record_leaves l join recorded_events e on e.id = l.event_id set l.event_hash = e.hash');
  await rewriteHeads(forger);
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds.filter((kind) => kind === 'head-key')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'database-lacks-head')).toHaveLength(3);
});

test('everything rewritten with another key, the event that names the key and the heads file too, is found', async () => {
  const forger = signerOf(generateKeyPairSync('ed25519').privateKey);
  const keyEvent = await at('record:signing-key', 1);
  await rewriteChain('record:signing-key', () =>
    canonicalJson({ keyId: forger.keyId, publicKey: forger.publicKeyPem, previousKeyId: null }),
  );
  expect(keyEvent.type).toBe('signing-key-created');
  await rawly('update record_leaves l join recorded_events e on e.id = l.event_id set l.event_hash = e.hash');
  await rewriteHeads(forger);
  const publicKeyFile = path.join(record.dataDir, 'kept-by-the-auditor.pem');
  await writeFile(publicKeyFile, (await trueKey()).publicKeyPem);
  await writeHeadsFile();
  // Whoever holds the data folder can exchange the public key in it: the auditor's own copy is what counts then.
  expect((await record.verify()).misfits.map((misfit) => misfit.kind)).toEqual(['head-key']);
  await writeFile(path.join(record.recordDir, 'public-key.pem'), forger.publicKeyPem);
  expect((await record.verify({ publicKeyFile })).misfits.map((misfit) => misfit.kind)).toEqual(['head-key']);
});

test('a forged head at the end is found by its key, even with an event that names the key', async () => {
  const forger = signerOf(generateKeyPairSync('ed25519').privateKey);
  await record.append({
    stream: 'record:signing-key',
    type: 'signing-key-changed',
    payload: { keyId: forger.keyId, publicKey: forger.publicKeyPem, previousKeyId: null },
  });
  await record.append(...noted(['a:1'], 1));
  await sealAs(forger);
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('head-key');
  expect(kinds).toContain('file-lacks-head');
});

for (const [column, value, kind] of [
  ['root_hash', "repeat('a', 64)", 'head-root'],
  ['head_hash', "repeat('a', 64)", 'head-changed'],
  ['previous_head_hash', "repeat('a', 64)", 'head-changed'],
  ['signed_at', "'2020-01-01 00:00:00'", 'head-changed'],
  ['signature', "repeat('A', 88)", 'head-signature'],
  ['key_id', "repeat('a', 64)", 'head-key'],
  ['frontier', "'[]'", 'head-frontier'],
  ['tree_size', '8', 'head-root'],
] as const) {
  test(`a changed ${column} of a head is found`, async () => {
    await rawly(`update record_heads set ${column} = ${value} where tree_size = 7`);
    const { ok, misfits } = await record.verify();
    expect(ok).toBe(false);
    expect(misfits.map((misfit) => misfit.kind)).toContain(kind);
  });
}

test('a head that was taken out is found', async () => {
  await rawly('delete from record_heads where tree_size = 7');
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('head-chain');
  expect(kinds).toContain('database-lacks-head');
});

test('all heads taken out are found', async () => {
  await rawly('delete from record_heads');
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('leaf-without-head');
  expect(kinds.filter((kind) => kind === 'database-lacks-head')).toHaveLength(3);
});

test('the heads file cut off, emptied or taken away is found', async () => {
  const text = await readFile(record.headsFile, 'utf8');
  const lines = text.trim().split('\n');
  const kinds = async () => (await record.verify()).misfits.map((misfit) => misfit.kind);
  await writeFile(record.headsFile, `${lines.slice(0, 2).join('\n')}\n`);
  expect(await kinds()).toEqual(['file-lacks-head']);
  await writeFile(record.headsFile, `${[lines[0], lines[2]].join('\n')}\n`);
  expect(await kinds()).toEqual(['file-lacks-head']);
  await writeFile(record.headsFile, '');
  expect(await kinds()).toEqual(['file-lacks-head', 'file-lacks-head', 'file-lacks-head']);
  await rm(record.headsFile);
  expect(await kinds()).toEqual(['file-missing']);
});

test('the heads file replaced, or one line of it changed, is found', async () => {
  const text = await readFile(record.headsFile, 'utf8');
  const [first, second, third] = text.trim().split('\n') as [string, string, string];
  await writeFile(record.headsFile, [first, second.replace(/"treeSize":7/, '"treeSize":6'), third, ''].join('\n'));
  expect((await record.verify()).ok).toBe(false);
  await writeFile(record.headsFile, [first, 'something else', second, third, ''].join('\n'));
  expect(await firstMisfit()).toBe('file-line');
  const other = await testRecord(db);
  try {
    const forger = signerOf(generateKeyPairSync('ed25519').privateKey);
    const content = { ...anyHead, keyId: forger.keyId };
    const head = { ...content, headHash: headHash(content), signature: forger.sign(content) };
    await writeFile(record.headsFile, `${headLine(head, RECORD_NOW)}\n`);
    const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
    expect(kinds).toContain('database-lacks-head');
    expect(kinds).toContain('file-lacks-head');
  } finally {
    await other.remove();
  }
});

test('a heads file made anew from the database is pointed out', async () => {
  await rm(record.headsFile);
  await record.seal({ now: new Date(RECORD_NOW.getTime() + 2 * 3_600_000) });
  const { ok, warnings } = await record.verify();
  expect(ok).toBe(true);
  expect(warnings.map((warning) => warning.kind)).toContain('file-written-late');
});

test('many misfits are all counted, and the earliest event is named first', async () => {
  await rawly(`update recorded_events set actor_name = '別人' where stream in ('b:1', 'c:1')`);
  const { misfitCount, misfits } = await record.verify();
  expect(misfitCount).toBe(8);
  expect(misfits[0]).toMatchObject({ kind: 'event-changed', event: { stream: 'b:1', streamPosition: 1 } });
});

// What a forger would do -------------------------------------------------------------------------------------------

type EventRow = Awaited<ReturnType<typeof events>>[number];
const anyHead: HeadContent = {
  treeSize: 10,
  rootHash: sha256('any'),
  previousHeadHash: sha256('any'),
  keyId: sha256('any'),
  signedAt: RECORD_NOW,
};

function rehash(row: EventRow): EventRow {
  const hash = eventHash({
    id: row.id,
    stream: row.stream,
    streamPosition: row.stream_position,
    type: row.type,
    actor: { id: row.actor_id, name: row.actor_name, post: row.actor_post },
    occurredAt: row.occurred_at,
    payload: JSON.parse(row.payload),
    previousHash: row.previous_hash,
  });
  return { ...row, hash };
}

async function rewriteChain(stream: string, change: (payload: string) => string): Promise<void> {
  let previous: string | null = null;
  for (const row of (await events()).filter((event) => event.stream === stream)) {
    const forged = rehash({ ...row, payload: change(row.payload), previous_hash: previous ?? row.previous_hash });
    previous = forged.hash;
    await sql`update recorded_events set payload = ${forged.payload}, previous_hash = ${forged.previous_hash},
      hash = ${forged.hash} where id = ${row.id}`.execute(ownerDb);
  }
}

async function trueKey(): Promise<{ keyId: string; publicKeyPem: string }> {
  const [head] = await heads();
  const publicKeyPem = await readFile(path.join(record.recordDir, 'public-key.pem'), 'utf8');
  return { keyId: head!.key_id, publicKeyPem };
}

/** All heads anew over the leaves as they are. */
async function rewriteHeads(signer: Signer): Promise<void> {
  const sizes = (await heads()).map((head) => head.tree_size);
  await rawly('delete from record_heads');
  for (const size of sizes) await addHead(signer, size);
}

async function sealAs(signer: Signer): Promise<void> {
  await rawly(`insert into record_leaves select (select max(leaf_index) from record_leaves l) + row_number() over (order by e.position),
    e.id, e.hash from record_queue q join recorded_events e on e.id = q.event_id`);
  await rawly('delete from record_queue');
  const leaves = await ownerDb.selectFrom('record_leaves').select('leaf_index').execute();
  await addHead(signer, leaves.length);
}

async function addHead(signer: Signer, size: number): Promise<void> {
  const leaves = await ownerDb
    .selectFrom('record_leaves')
    .innerJoin('recorded_events', 'recorded_events.id', 'record_leaves.event_id')
    .select(['position', 'event_hash'])
    .orderBy('leaf_index')
    .limit(size)
    .execute();
  const tree = leaves.map((leaf) => leafHash(leaf.position, leaf.event_hash)).reduce(addLeaf, EMPTY_TREE);
  const before = (await heads()).at(-1);
  const content = {
    treeSize: size,
    rootHash: rootOf(tree),
    previousHeadHash: before?.head_hash ?? '0'.repeat(64),
    keyId: signer.keyId,
    signedAt: RECORD_NOW,
  };
  await ownerDb
    .insertInto('record_heads')
    .values({
      tree_size: size,
      root_hash: content.rootHash,
      frontier: JSON.stringify(tree.subtrees),
      previous_head_hash: content.previousHeadHash,
      head_hash: headHash(content),
      key_id: content.keyId,
      signature: signer.sign(content),
      signed_at: RECORD_NOW,
    })
    .execute();
}

async function writeHeadsFile(): Promise<void> {
  const lines = (await heads()).map((row) =>
    headLine(
      {
        treeSize: row.tree_size,
        rootHash: row.root_hash,
        previousHeadHash: row.previous_head_hash,
        headHash: row.head_hash,
        keyId: row.key_id,
        signature: row.signature,
        signedAt: row.signed_at,
      },
      RECORD_NOW,
    ),
  );
  await writeFile(record.headsFile, `${lines.join('\n')}\n`);
}
