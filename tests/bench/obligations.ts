/**
 * The nightly run: `npm run bench:obligations [-- --obligations 100000] [--processes 2] [--json FILE]`. Everything is
 * looked at in one night, by as many runs at once as there are processes: the registers are followed, people are reminded, a part is missed and
 * makes contracts 要是正, and a month later what was not put right is suspended. In a city of 200 sections, on a schema of
 * its own that is dropped at the end.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { followRegisters } from '~/obligations/from-registers.server';
import { suspendUncorrected } from '~/obligations/missed.server';
import { addDays, officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { shippedProfiles } from '~/policy/profiles';
import { recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { type Db, openDatabase } from '~db/connection.server';
import { changeDatabaseUrl } from '~db/database-url';
import { joinPrivateDatabase } from '../../db/local/private-database.mjs';
import { migrateToLatest } from '../../db/migrate';
import { type BenchCity, fillCity } from './city';

const CHUNK = 1_000;
const CONTRACTS = 20_000;
/** Of a hundred: missed last night; the rest is due within the next 150 days, so that most are reminded of. */
const MISSED = 10;
const LIMIT_SECONDS = 60;
const SCHEMA = `sekisho_obligations_bench_${process.pid}`;

const { values } = parseArgs({
  options: {
    obligations: { type: 'string', default: '100000' },
    processes: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const wanted = Number(values.obligations);
const now = new Date('2026-11-20T15:10:00Z');
const today = officeDate(now);

async function inChunks(count: number, work: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) await work(from, Math.min(from + CHUNK, count));
}

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

async function fill(db: Db, city: BenchCity): Promise<void> {
  const profile = shippedProfiles.find(({ key }) => key === 'baseline') ?? shippedProfiles[0]!;
  await recordShippedProfiles(db, now);
  await setActiveProfile(db, profile.key, profile.version);
  const vendorId = newId();
  await db
    .insertInto('vendors')
    .values({
      id: vendorId,
      name: '株式会社みなと技研',
      name_search: 'みなと技研',
      corporate_number: null,
      created_at: now,
      merged_into: null,
      updated_at: now,
    })
    .execute();
  const contractIds = numbers(0, CONTRACTS).map(() => newId());
  const sectionOf = (n: number) => city.sections[n % city.sections.length]!;
  await inChunks(CONTRACTS, (from, to) =>
    db
      .insertInto('contracts')
      .values(
        numbers(from, to).map((n) => ({
          id: contractIds[n]!,
          number: `契約-${n}`,
          title: `業務 ${n}`,
          kind: 'outsourcing',
          work: 'processing',
          unit_id: sectionOf(n).unitId,
          vendor_id: vendorId,
          status: 'concluded',
          starts_on: '2026-04-01',
          // A fifth ends within the days looked ahead.
          ends_on: addDays(today, n % 5 === 0 ? 1 + (n % 110) : 400),
          nda_signed_on: '2026-03-25',
          scheme_key: profile.classification.key,
          confidentiality_level: '2',
          confidentiality_rank: 2,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute(),
  );
  await inChunks(wanted, (from, to) =>
    db
      .insertInto('obligations')
      .values(
        numbers(from, to).map((n) => {
          const section = sectionOf(n);
          const isMissed = n % 100 < MISSED;
          return {
            id: newId(),
            kind: 'condition',
            subject_type: 'contract',
            subject_id: contractIds[n % CONTRACTS]!,
            occurrence: String(n),
            subject_name: `業務 ${n % CONTRACTS}`,
            title_ja: '利用者全員に多要素認証を設定し、画面で確認する',
            title_en: 'Set multi-factor authentication for all users',
            owner_post_id: n % 7 === 0 ? null : section.head.postId,
            unit_id: section.unitId,
            due_on: addDays(today, isMissed ? -1 : n % 150),
            status: 'open',
            look_on: today,
            source: 'schedule',
            created_at: now,
            updated_at: now,
          };
        }),
      )
      .execute(),
  );
}

/** The most that the process holds while `work` runs, looked at four times a second. */
async function measured<T>(name: string, work: () => Promise<T>) {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 250);
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  clearInterval(watch);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
  const { user, system } = process.cpuUsage(used);
  const cpu = Number(((user + system) / 1_000_000).toFixed(1));
  const megabytes = Number(((most - before) / 1_048_576).toFixed(0));
  console.log(`${name}: ${seconds} s (${cpu} s of this process), +${megabytes} MB at most, ${JSON.stringify(value)}`);
  return { seconds, cpu, megabytes, value };
}

const own = process.env.DATABASE_URL ? null : await joinPrivateDatabase({ folder: 'var/mariadb-bench' });
const url = changeDatabaseUrl(process.env.DATABASE_URL ?? own!.url, { database: SCHEMA });
await migrateToLatest(url);
const db = openDatabase(url, { connections: 6 });
try {
  await fill(db, await fillCity(db, '2020-04-01', now));
  console.log(`${wanted} obligations, ${CONTRACTS} contracts, all to be looked at on ${today}`);
  const io = { now, newId };
  const later = { now: new Date(now.getTime() + 30 * 86_400_000), newId };
  const both = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: Number(values.processes) }, work));
  const registers = await measured('registers followed', () => both(() => followRegisters(db, io)));
  const reminded = await measured('reminded and missed', () => both(() => remindOfObligations(db, io)));
  const again = await measured('the same again', () => both(() => remindOfObligations(db, io)));
  const suspended = await measured('suspended a month later', () => both(() => suspendUncorrected(db, later)));
  const night = registers.seconds + reminded.seconds + again.seconds;
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `the night: ${night.toFixed(1)} s (limit ${LIMIT_SECONDS} s), load ${load} on ${availableParallelism()} cores`,
  );
  if (values.json) writeFileSync(values.json, JSON.stringify({ wanted, load, registers, reminded, again, suspended }));
  if (night > LIMIT_SECONDS) process.exitCode = 1;
} finally {
  await sql`drop database ${sql.id(SCHEMA)}`.execute(db);
  await db.destroy();
  await own?.leave();
}
