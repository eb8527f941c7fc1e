import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import { NO_HASH } from '~/record/chain';
import type { NewEvent } from '~/record/model';
import { systemActor } from '~/record/recorded-actor';
import { inTransaction } from '~db/connection.server';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const now = new Date('2026-11-21T01:02:03.456Z');
const context = { actor: systemActor, now, newId };

const event = (stream: string, payload: NewEvent['payload'] = {}): NewEvent => ({
  stream,
  type: 'noted' as NewEvent['type'],
  payload,
});
const append = (...events: NewEvent[]) => inTransaction(db, (tx) => appendEvents(tx, context, events));
const rows = () => db.selectFrom('recorded_events').selectAll().orderBy('stream').orderBy('stream_position').execute();

beforeEach(emptyTables);

test('events come back as they were recorded, in the order given, and wait to be sealed', async () => {
  const recorded = await append(event('b:1', { n: 1 }), event('a:1', { n: 2 }), event('b:1', { n: 3 }));
  expect(recorded.map((e) => [e.stream, e.streamPosition, e.payload])).toEqual([
    ['b:1', 1, { n: 1 }],
    ['a:1', 1, { n: 2 }],
    ['b:1', 2, { n: 3 }],
  ]);
  const stored = await rows();
  for (const e of recorded) {
    expect(stored.find((row) => row.id === e.id)).toMatchObject({
      position: e.position,
      stream_position: e.streamPosition,
      hash: e.hash,
      previous_hash: e.previousHash,
      occurred_at: now,
    });
  }
  const queue = await db.selectFrom('record_queue').select('event_id').execute();
  expect(queue.map((row) => row.event_id).sort()).toEqual(recorded.map((e) => e.id).sort());
});

test('nothing is recorded when the transaction is rolled back', async () => {
  const failed = inTransaction(db, async (tx) => {
    await appendEvents(tx, context, [event('a:1')]);
    throw new Error('changed my mind');
  });
  await expect(failed).rejects.toThrow('changed my mind');
  expect(await rows()).toEqual([]);
});

test('50 writers at once over 10 streams: every chain is whole and nothing is lost', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, writer) =>
      inTransaction(db, async (tx) => {
        // A snapshot older than what the others write, as a use case has that looks before it writes.
        await tx.selectFrom('recorded_events').select('id').limit(1).execute();
        await appendEvents(tx, context, [event(`stream:${writer % 10}`, { writer })]);
      }),
    ),
  );
  const stored = await rows();
  expect(stored).toHaveLength(50);
  const writers = stored.map((row) => (JSON.parse(row.payload) as { writer: number }).writer);
  expect(new Set(writers).size).toBe(50);
  stored.forEach((row, index) => {
    const before = stored[index - 1];
    const first = before?.stream !== row.stream;
    expect(row.stream_position).toBe(first ? 1 : before.stream_position + 1);
    expect(row.previous_hash).toBe(first ? NO_HASH : before.hash);
    if (!first) expect(row.position).toBeGreaterThan(before.position);
  });
});

test('many streams in one go, with others who write some of them: every chain is whole and nothing is lost', async () => {
  const streams = Array.from({ length: 20 }, (_, number) => `many:${String(number).padStart(2, '0')}`);
  await append(...streams.slice(0, 10).map((stream) => event(stream)));
  const all = (turn: number) =>
    inTransaction(db, async (tx) => {
      // A snapshot older than what the others write.
      await tx.selectFrom('recorded_events').select('id').limit(1).execute();
      const recorded = await appendEvents(
        tx,
        context,
        [...streams].reverse().map((stream) => event(stream, { turn })),
      );
      expect(recorded.map((one) => one.stream)).toEqual([...streams].reverse());
    });
  await Promise.all([all(1), all(2), ...streams.map((stream) => append(event(stream, { alone: true })))]);
  const stored = await rows();
  expect(stored).toHaveLength(10 + 3 * 20);
  stored.forEach((row, index) => {
    const before = stored[index - 1];
    const first = before?.stream !== row.stream;
    expect(row.stream_position).toBe(first ? 1 : before.stream_position + 1);
    expect(row.previous_hash).toBe(first ? NO_HASH : before.hash);
  });
});

test('writers of different new streams never wait for each other', async () => {
  await append(event('m:1'));
  await inTransaction(db, async (tx) => {
    await appendEvents(tx, context, [event('m:1'), event('m:2')]);
    // While that one is still open, others write before, between and behind its streams.
    await Promise.all(['a:1', 'm:11', 'm:15', 'm:3', 'z:1'].map((stream) => append(event(stream))));
  });
  expect(await rows()).toHaveLength(8);
});

test('the account of the app may neither change nor remove what was recorded', async () => {
  await append(event('a:1'));
  for (const statement of [
    "update recorded_events set payload = '{}'",
    'delete from recorded_events',
    'truncate table recorded_events',
    'drop table recorded_events',
    'alter table recorded_events add x int',
    'replace into recorded_events select * from recorded_events',
    'insert into recorded_events select * from recorded_events on duplicate key update payload = 1',
    "update record_leaves set event_hash = ''",
    'delete from record_leaves',
    'truncate table record_leaves',
    "update record_heads set root_hash = ''",
    'delete from record_heads',
    'truncate table record_heads',
    "update record_queue set event_id = ''",
    'truncate table record_queue',
  ]) {
    await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/denied/);
  }
  expect(await rows()).toHaveLength(1);
});
