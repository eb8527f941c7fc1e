/**
 * `npm run bench:documents -- --pages 100 --seconds 3 --json FILE`: the built app reads contracts in the background.
 * How many pages a second, how long until a contract is ready, how many pages a second clauses are found in, and what
 * other people's pages take meanwhile.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findClauses } from '~/clauses/find-clauses';
import { CLAUSE_TOPICS } from '~/clauses/topics';
import { queueText, readingStates, textOf } from '~/documents/document-text.repository.server';
import { pathOf } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { type Db, openDatabase } from '~db/connection.server';
import { migrateToLatest } from '~db/migrate';
import { build, seed } from '../../scripts/prepare.mjs';
import { docxOf, paragraph, pdfBy } from '../factories/documents';
import { signIn, startApp } from './app';
import { BENCH_FOLDER, openPlace } from './database';
import { type Client, client } from './http';
import { measure, type Timing } from './timing';

const SCHEMA = 'sekisho_bench_documents';
const READY_WITHIN_MS = 10_000;
const LATENCY_WITHIN = 1.5;
const CLIENTS = 4;
/** Pages that other people have open. */
const PATHS = ['/tasks', '/approval-requests', '/registers/cloud-services'];

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const PAGES = Number(options.pages);
const SECONDS = Number(options.seconds);
if (!Number.isInteger(PAGES) || PAGES < 1 || PAGES > 2000 || !(SECONDS > 0)) {
  process.stderr.write('--pages takes a whole number up to 2000, --seconds a number\n');
  process.exit(1);
}
const log = (line: string) => process.stderr.write(`${line}\n`);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lines of contracts as they are really written, over and over. */
async function contractLines(count: number): Promise<string[]> {
  const folder = 'tests/clauses/tune';
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  const lines = texts
    .flatMap((text) => text.replace(/⟦[^⟧]*⟧/g, '').split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#!'))
    .map((line) => line.slice(0, 42));
  return Array.from({ length: count }, (_, n) => lines[n % lines.length]!);
}

const LINES_OF_PAGE = 38;

async function contractPdf(pages: number): Promise<Buffer> {
  const lines = await contractLines(pages * LINES_OF_PAGE);
  return pdfBy((document) => {
    lines.forEach((line, n) => {
      const row = n % LINES_OF_PAGE;
      if (n > 0 && row === 0) document.addPage();
      document.text(line, 60, 60 + row * 18.5, { lineBreak: false });
    });
  });
}

async function contractDocx(pages: number): Promise<Buffer> {
  const lines = await contractLines(pages * LINES_OF_PAGE);
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return docxOf(lines.map((line) => paragraph(escaped(line))).join(''));
}

type Place = { db: Db; files: string };

/** The same document with other bytes: another file. */
const another = (bytes: Buffer, n: number): Buffer => Buffer.concat([bytes, Buffer.from(`\n% ${n} ${Date.now()}\n`)]);

async function queue({ db, files }: Place, bytes: Buffer, type: 'pdf' | 'docx'): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await mkdir(path.dirname(pathOf(files, digest)), { recursive: true });
  await writeFile(pathOf(files, digest), bytes);
  await db.transaction().execute((tx) => queueText(tx, digest, mediaTypeOf(type), new Date()));
  return digest;
}

type Reading = { type: string; pages: number; bytes: number; readyMs: number; pagesPerSecond: number };

/** From the moment the file is there to the moment its pages can be opened. */
async function readOne(
  place: Place,
  bytes: Buffer,
  type: 'pdf' | 'docx',
): Promise<{ digest: string; reading: Reading }> {
  const begun = performance.now();
  const digest = await queue(place, bytes, type);
  for (;;) {
    const state = (await readingStates(place.db, [digest])).get(digest);
    if (state?.status === 'failed') throw new Error(`The ${type} could not be read: ${state.reason}`);
    if (state?.status === 'ready') {
      const { started_at, finished_at } = await place.db
        .selectFrom('document_texts')
        .select(['started_at', 'finished_at'])
        .where('digest', '=', digest)
        .executeTakeFirstOrThrow();
      const seconds = (finished_at!.getTime() - started_at!.getTime()) / 1000;
      const reading = {
        type,
        pages: state.pageCount,
        bytes: bytes.length,
        readyMs: performance.now() - begun,
        pagesPerSecond: state.pageCount / seconds,
      };
      return { digest, reading };
    }
    await pause(50);
  }
}

const waiting = async ({ db }: Place): Promise<number> =>
  (await db.selectFrom('document_texts').select('digest').where('status', 'in', ['queued', 'running']).execute())
    .length;

const drained = async (place: Place): Promise<void> => {
  while ((await waiting(place)) > 0) await pause(200);
};

type Round = { quiet: Latency; busy: Latency; wasBusy: boolean };
type Latency = { alone: Timing; together: Timing };

/** What else the machine does changes from minute to minute: with and without take turns. */
const ROUNDS = 5;
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Pages of other people, one after the other and several at a time. */
async function latency(one: Client, cookie: string): Promise<Latency> {
  const work = async (n: number) => {
    const answer = await one.get(PATHS[n % PATHS.length]!, cookie);
    if (answer.status !== 200) throw new Error(`${PATHS[n % PATHS.length]} answered ${answer.status}`);
    return answer.ms;
  };
  const load = { seconds: SECONDS, most: 100_000 };
  return {
    alone: await measure(work, { ...load, clients: 1 }),
    together: await measure(work, { ...load, clients: CLIENTS }),
  };
}

async function findingRate({ db }: Place, digest: string) {
  const { pages } = await textOf(db, digest);
  const begun = performance.now();
  const found = findClauses(pages, CLAUSE_TOPICS);
  const ms = performance.now() - begun;
  return {
    ms,
    pagesPerSecond: pages.length / (ms / 1000),
    found: found.filter(({ proposals }) => proposals.length).length,
  };
}

const round = (value: number, digits = 1): string => value.toFixed(digits);
const line = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);

await build();
const place = await openPlace(false, log);
try {
  const url = place.url(SCHEMA);
  const dataDir = path.join(BENCH_FOLDER, SCHEMA);
  await migrateToLatest(url);
  await seed({ DATABASE_URL: url, DATABASE_APP_URL: '', SEKISHO_DATA_DIR: dataDir }, []);
  const db = openDatabase(url, { connections: 4 });
  const at = { db, files: path.join(dataDir, 'files') };
  const app = await startApp(url, SCHEMA);
  const visitors = client(app.port, CLIENTS);
  try {
    log(`Making contracts of ${PAGES} pages …`);
    const [pdf, docx] = [await contractPdf(PAGES), await contractDocx(PAGES)];
    const cookie = await signIn(visitors, 'it-security');
    await drained(at);
    await measure((n) => visitors.get(PATHS[n % PATHS.length]!, cookie).then(({ ms }) => ms), {
      clients: 1,
      seconds: 5,
      most: 200,
    });

    const readings = [await readOne(at, another(pdf, 0), 'pdf'), await readOne(at, docxWith(docx), 'docx')];
    for (const { reading } of readings) {
      line(`${reading.type}, ${reading.pages} pages: ready after`, `${round(reading.readyMs / 1000)} s`);
      line(`${reading.type}: pages per second`, round(reading.pagesPerSecond));
    }
    const clauses = await findingRate(at, readings[0]!.digest);
    line(`clauses of ${CLAUSE_TOPICS.length} requirements: pages per second`, round(clauses.pagesPerSecond));

    log('Pages of other people …');
    const perRound = Math.ceil((SECONDS * 4) / (readings[0]!.reading.readyMs / 1000)) + 1;
    const rounds: Round[] = [];
    for (let n = 0; n < ROUNDS; n++) {
      const quiet = await latency(visitors, cookie);
      for (let m = 0; m < perRound; m++) await queue(at, another(pdf, n * 100 + m), 'pdf');
      await pause(2_500);
      const busy = await latency(visitors, cookie);
      rounds.push({ quiet, busy, wasBusy: (await waiting(at)) > 0 });
      await drained(at);
    }
    const ratios = (['alone', 'together'] as const).flatMap((how) =>
      (['median', 'p95'] as const).map((what) => {
        const of = (pick: (round: Round) => number) => middle(rounds.map(pick));
        return {
          how,
          what,
          quietMs: of(({ quiet }) => quiet[how][what]),
          busyMs: of(({ busy }) => busy[how][what]),
          ratio: of(({ quiet, busy }) => busy[how][what] / quiet[how][what]),
        };
      }),
    );
    for (const { how, what, quietMs, busyMs, ratio } of ratios) {
      const who = `${how === 'alone' ? 'one visitor' : `${CLIENTS} visitors`}, ${what === 'median' ? 'median' : '95 %'}`;
      line(`${who}: without and while reading`, `${round(quietMs)} ms, ${round(busyMs)} ms (× ${round(ratio, 2)})`);
    }
    const wasBusy = rounds.every((round) => round.wasBusy);
    if (!wasBusy) log('The reading was over before the measurement: take fewer --seconds or more --pages.');

    const targets = [
      {
        name: `${PAGES} pages ready within ${READY_WITHIN_MS / 1000} s`,
        met: readings[0]!.reading.readyMs < READY_WITHIN_MS,
      },
      {
        name: `median of other pages within × ${LATENCY_WITHIN}`,
        met: wasBusy && ratios.every(({ what, ratio }) => what === 'p95' || ratio <= LATENCY_WITHIN),
      },
    ];
    for (const { name, met } of targets) line(name, met ? 'met' : 'NOT met');
    if (options.json) {
      const machine = {
        cpu: os.cpus()[0]?.model,
        cores: os.cpus().length,
        node: process.version,
        loadAverage: os.loadavg(),
      };
      const result = {
        machine,
        readings: readings.map(({ reading }) => reading),
        clauses,
        rounds,
        ratios,
        targets,
      };
      await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
    }
  } finally {
    visitors.close();
    await app.stop();
    // What is still waiting would be read at the next start.
    await db.deleteFrom('document_pages').execute();
    await db.deleteFrom('document_texts').execute();
    await db.destroy();
  }
} finally {
  await place.leave();
}

/** A Word file is known by its bytes: each run has its own. */
function docxWith(bytes: Buffer): Buffer {
  const comment = Buffer.from(String(Date.now()));
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return copy;
}
