/**
 * How fast the record is: `npx tsx tests/bench/record.ts [--events 100000] [--json FILE]`.
 * Appends with 20 writers at once, seals, verifies. Uses a schema of its own on DATABASE_URL or a private MariaDB with
 * full durability, and drops it at the end.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { newId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import { HEADS_FILE } from '~/record/heads-file.server';
import type { NewEvent } from '~/record/model';
import { recordFolder } from '~/record/record-folder';
import { systemActor } from '~/record/recorded-actor';
import { sealRecord } from '~/record/seal.server';
import { loadSigner } from '~/record/signer.server';
import { verifyRecord } from '~/record/verify.server';
import { type Db, inTransaction, openDatabase } from '~db/connection.server';
import { changeDatabaseUrl } from '~db/database-url';
import { joinPrivateDatabase } from '../../db/local/private-database.mjs';
import { migrateToLatest } from '../../db/migrate';

const WRITERS = 20;
const SECONDS = 5;

const { values } = parseArgs({
  options: { events: { type: 'string', default: '100000' }, json: { type: 'string' } },
});
const wanted = Number(values.events);

const event = (stream: string, n: number): NewEvent => ({
  stream,
  type: 'decided',
  payload: {
    decisionId: newId(),
    round: 1,
    stepKey: 'it-review',
    outcome: 'approve',
    comment: `記録の速さを測るための、ふつうの長さのコメントです（${n}）。`,
    personName: '青島 健',
    postTitle: '課長',
    unitName: '総務部 情報政策課',
    revisionDigest: 'a'.repeat(64),
  },
});
const append = (db: Db, events: NewEvent[]) =>
  inTransaction(db, (tx) => appendEvents(tx, { actor: systemActor, now: new Date(), newId }, events));

async function deadlocks(db: Db): Promise<number> {
  const { rows } = await sql<{ Value: string }>`show global status like 'Innodb_deadlocks'`.execute(db);
  return Number(rows[0]?.Value ?? 0);
}

/** Transactions of one event each, by 20 writers at once, for some seconds. */
async function writers(db: Db, owner: Db, streamFor: (writer: number, n: number) => string) {
  const before = await deadlocks(owner);
  const times: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; performance.now() - begun < SECONDS * 1000; n += 1) {
        const start = performance.now();
        await append(db, [event(streamFor(writer, n), n)]);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round(times.length / seconds),
    medianMs: Number(times[Math.floor(times.length / 2)]!.toFixed(1)),
    p95Ms: Number(times[Math.floor(times.length * 0.95)]!.toFixed(1)),
    deadlocks: (await deadlocks(owner)) - before,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begun = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - begun) / 1000 };
}

const own = process.env.DATABASE_URL ? null : await joinPrivateDatabase({ folder: 'var/mariadb-bench' });
const url = changeDatabaseUrl(process.env.DATABASE_URL ?? own!.url, {
  database: `sekisho_record_bench_${process.pid}`,
});
const dataDir = mkdtempSync(path.join(tmpdir(), 'sekisho-bench-'));
await migrateToLatest(url);
const db = openDatabase(url, { connections: WRITERS, queryMs: 60_000 });
try {
  const results: Record<string, unknown> = {};
  results.appendOwnStreams = await writers(db, db, (writer) => `bench:own-${writer}`);
  results.appendNewStreams = await writers(db, db, () => `bench:${newId()}`);
  results.appendOneStream = await writers(db, db, () => 'bench:hot');

  const filled = await timed(async () => {
    for (let n = 0; n < wanted; n += 200) {
      const stream = `bench:bulk-${Math.floor(n / 1000)}`;
      await append(
        db,
        Array.from({ length: Math.min(200, wanted - n) }, (_, i) => event(stream, i)),
      );
    }
  });
  results.appendBulkPerSecond = Math.round(wanted / filled.seconds);

  const folder = recordFolder(dataDir);
  const signer = await loadSigner(folder);
  const seal = () => sealRecord(db, { now: new Date(), newId, signer, headsFile: path.join(folder, HEADS_FILE) });
  const sealed = await timed(seal);
  results.seal = {
    events: sealed.value.events,
    heads: sealed.value.heads,
    perSecond: Math.round(sealed.value.events / sealed.seconds),
  };
  let sealing = true;
  const sealer = (async () => {
    while (sealing) await seal();
  })();
  results.appendWhileSealing = await writers(db, db, (writer) => `bench:own-${writer}`);
  sealing = false;
  await sealer;
  await seal();

  const verified = await timed(() => verifyRecord(db, { now: new Date(), dataDir }));
  results.verify = {
    ok: verified.value.ok,
    events: verified.value.counts.events,
    heads: verified.value.counts.heads,
    perSecond: Math.round(verified.value.counts.events / verified.seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(results, null, 2));
  if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 2));
  if (!verified.value.ok) process.exitCode = 1;
} finally {
  await sql`drop database ${sql.id(`sekisho_record_bench_${process.pid}`)}`.execute(db);
  await db.destroy();
  await own?.leave();
  rmSync(dataDir, { recursive: true, force: true });
}
