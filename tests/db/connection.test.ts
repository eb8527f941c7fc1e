import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, inTransaction, openDatabase } from '~db/connection.server';
import { isDatabaseUnavailable } from '~db/unavailable';
import { emptyTables, testDatabase } from '../setup/database';

const { db, url, ownerUrl } = testDatabase();
const opened: Db[] = [];

beforeEach(emptyTables);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.destroy()));
});

const open = (address: string, options: Parameters<typeof openDatabase>[1]): Db => {
  const another = openDatabase(address, options);
  opened.push(another);
  return another;
};

const putSetting = (into: Db, name: string, value: string) =>
  into.insertInto('settings').values({ name, value }).execute();
const setting = async (name: string) =>
  (await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst())?.value;

test('日付は文字列のまま、時刻は世界時のまま行き来する', async () => {
  const instant = new Date('2026-11-21T15:00:00.123Z');
  const { rows } = await sql<{ day: string; instant: Date }>`
    select cast('2026-11-22' as date) as day, cast(${instant} as datetime(3)) as instant`.execute(db);
  expect(rows[0]).toEqual({ day: '2026-11-22', instant });
  const { rows: zone } = await sql<{ zone: string }>`select @@session.time_zone as zone`.execute(db);
  expect(zone[0]?.zone).toBe('+00:00');
});

test('a text of four-byte characters comes back as it was', async () => {
  await putSetting(db, 'body', '𠮷野家 👩‍👩‍👧 か\u3099');
  expect(await setting('body')).toBe('𠮷野家 👩‍👩‍👧 か\u3099');
});

test('a statement that gets no answer in time fails, and the pool goes on without that connection', async () => {
  const impatient = open(url, { connections: 1, queryMs: 300 });
  // The server would end it by itself; the session must wait longer than the asker for this test.
  const slow = sql`set statement max_statement_time = 10 for select sleep(5)`.execute(impatient);
  await expect(slow).rejects.toMatchObject({ name: 'DatabaseUnavailable', reason: 'no-answer-in-time' });
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(impatient);
  expect(rows).toEqual([{ one: 1 }]);
});

test('who finds all connections taken waits a bounded time', async () => {
  const narrow = open(url, { connections: 1, acquireMs: 200 });
  await narrow.connection().execute(async () => {
    await expect(sql`select 1`.execute(narrow)).rejects.toMatchObject({ reason: 'no-connection-in-time' });
  });
  await expect(sql`select 1 as one`.execute(narrow)).resolves.toMatchObject({ rows: [{ one: 1 }] });
});

test('beyond a bounded queue the refusal comes at once', async () => {
  const narrow = open(url, { connections: 1, acquireMs: 500 });
  await narrow.connection().execute(async () => {
    const waiting = Array.from({ length: 25 }, () => sql`select 1`.execute(narrow));
    const results = await Promise.allSettled(waiting);
    const reasons = results.map((each) => (each.status === 'rejected' ? each.reason.reason : 'answered'));
    expect(reasons.filter((reason) => reason === 'too-many-waiting')).toHaveLength(5);
  });
});

test('a server that is not there is told from a wrong question', async () => {
  const away = open('mysql://nobody@127.0.0.1:1/none', { acquireMs: 2_000 });
  const unreachable = await sql`select 1`.execute(away).catch((error) => error);
  expect(isDatabaseUnavailable(unreachable)).toBe(true);
  const wrong = await sql`select nonsense from settings`.execute(db).catch((error) => error);
  expect(wrong).toBeInstanceOf(Error);
  expect(isDatabaseUnavailable(wrong)).toBe(false);
});

test('an object from a form never becomes a piece of a statement', async () => {
  const hostile = { name: 1 } as unknown as string;
  await expect(db.selectFrom('settings').selectAll().where('name', '=', hostile).execute()).rejects.toThrow(TypeError);
  await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
});

test('of two transactions in a deadlock the server undoes one, which runs again: both take effect', async () => {
  await putSetting(db, 'a', '0');
  await putSetting(db, 'b', '0');
  const runs = { first: 0, second: 0 };
  let arrived = 0;
  let letGo: () => void = () => {};
  const bothHoldOne = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const increment = (who: 'first' | 'second', names: [string, string]) =>
    inTransaction(db, async (tx) => {
      runs[who] += 1;
      for (const [place, name] of names.entries()) {
        await tx
          .updateTable('settings')
          .set((eb) => ({ value: sql<string>`${eb.ref('value')} + 1` }))
          .where('name', '=', name)
          .execute();
        if (place === 0) {
          arrived += 1;
          if (arrived === 2) letGo();
          await bothHoldOne;
        }
      }
    });
  await Promise.all([increment('first', ['a', 'b']), increment('second', ['b', 'a'])]);
  expect([await setting('a'), await setting('b')]).toEqual(['2', '2']);
  expect(runs.first + runs.second).toBe(3);
});

test('a transaction that fails leaves nothing, and its error is the one that was thrown', async () => {
  const failing = inTransaction(db, async (tx) => {
    await putSetting(tx, 'half', '1');
    throw new Error('the other half failed');
  });
  await expect(failing).rejects.toThrow('the other half failed');
  expect(await setting('half')).toBeUndefined();
});

test('a transaction whose connection is cut says that the database is away, and is not run again', async () => {
  const owner = open(ownerUrl, {});
  let runs = 0;
  const cut = inTransaction(db, async (tx) => {
    runs += 1;
    await putSetting(tx, 'cut', '1');
    const { rows } = await sql<{ id: number }>`select connection_id() as id`.execute(tx);
    await sql.raw(`kill ${rows[0]!.id}`).execute(owner);
    await sql`select 1`.execute(tx);
  });
  const error = await cut.catch((reason) => reason);
  expect(isDatabaseUnavailable(error)).toBe(true);
  expect(runs).toBe(1);
  expect(await setting('cut')).toBeUndefined();
});

test('inside a transaction, another one joins it', async () => {
  await expect(
    inTransaction(db, async (tx) => {
      await inTransaction(tx, (inner) => putSetting(inner, 'joined', '1'));
      throw new Error('undo');
    }),
  ).rejects.toThrow('undo');
  expect(await setting('joined')).toBeUndefined();
});
