import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Db, inTransaction, openDatabase } from '~db/connection.server';
import { parseDatabaseUrl } from '~db/database-url';
import { isDatabaseUnavailable } from '~db/unavailable';
import { emptyTables, testDatabase } from '../setup/database';
import { type UnsteadyNetwork, unsteadyNetwork } from '../setup/unsteady-network';

const { db, url } = testDatabase();
const { socketPath, user, password, database } = parseDatabaseUrl(url);
const BOUNDS = { connections: 3, acquireMs: 400, queryMs: 600 };

let network: UnsteadyNetwork;
let app: Db;

// The way that is disturbed leads to the socket of the private server; a server given by DATABASE_URL may have none.
const disturbed = test.skipIf(socketPath === undefined);

beforeEach(async () => {
  if (socketPath === undefined) return;
  await emptyTables();
  network = await unsteadyNetwork(socketPath);
  app = openDatabase(`mysql://${user}:${encodeURIComponent(password)}@127.0.0.1:${network.port}/${database}`, BOUNDS);
  await sql`select 1`.execute(app);
});

afterEach(async () => {
  if (socketPath === undefined) return;
  network.recover();
  await app.destroy();
  await network.close();
});

const ask = () => sql<{ one: number }>`select 1 as one`.execute(app);
const elapsed = async (work: () => Promise<unknown>): Promise<{ error: unknown; ms: number }> => {
  const begun = performance.now();
  const error = await work().then(
    () => null,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - begun };
};

disturbed('while packets are dropped every question fails within its bounds, as "database away"', async () => {
  network.swallow();
  const answers = await Promise.all(Array.from({ length: 10 }, () => elapsed(ask)));
  for (const { error, ms } of answers) {
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(ms).toBeLessThan(BOUNDS.acquireMs + BOUNDS.queryMs + 500);
  }
});

disturbed('when packets arrive again, so do answers', async () => {
  network.swallow();
  await Promise.all(Array.from({ length: 5 }, () => elapsed(ask)));
  network.recover();
  const { error, ms } = await elapsed(ask);
  expect(error).toBeNull();
  expect(ms).toBeLessThan(1_000);
});

disturbed('a commit whose answer is lost is not repeated: it took effect once or not at all', async () => {
  let runs = 0;
  const { error } = await elapsed(() =>
    inTransaction(app, async (tx) => {
      runs += 1;
      await tx.insertInto('settings').values({ name: 'once', value: '1' }).execute();
      network.swallow();
    }),
  );
  expect(isDatabaseUnavailable(error)).toBe(true);
  expect(runs).toBe(1);
  network.recover();
  const rows = await db.selectFrom('settings').selectAll().where('name', '=', 'once').execute();
  expect(rows.length).toBeLessThanOrEqual(1);
});
