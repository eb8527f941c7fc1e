/**
 * Papers are written in a process of their own, one at a time; what was written is kept for a moment, so that whoever
 * did not want to wait gets it when he asks again.
 */
import { createHash } from 'node:crypto';
import { askGuest } from '~/platform/ask-guest.server';
import { logger } from '~/platform/logger.server';
import type { ArticlePlace, ArticleSource, Paper } from './paper';

export type Format = 'pdf' | 'xlsx';
/** `places` and `sources` only where the paper has marks of articles in it. */
export type WriterJob = { format: Format; paper: Paper; places?: ArticlePlace[]; sources?: ArticleSource[] };
export type WriterAnswer = { bytes: string };

const WRITER = {
  built: 'paper-writer.js',
  source: 'app/papers/writer.process.server.ts',
  heapMB: 768,
  wallMs: 120_000,
} as const;

/** A page answers within 14 s. */
const PATIENCE_MS = 11_000;
/** One that runs and so many that wait: whoever comes later is asked to come again. */
const MOST_WAITING = 8;
const KEPT_MS = 60_000;
const MOST_KEPT_BYTES = 64 * 1024 * 1024;

type Made = { bytes: Buffer | null; at: number };
const making = new Map<string, Promise<Buffer | null>>();
const made = new Map<string, Made>();
let queue: Promise<unknown> = Promise.resolve();

/** The bytes; `busy` when they are not there yet; `failed` when they cannot be made. `now` in milliseconds. */
export async function makePaper(job: WriterJob, now: () => number = Date.now): Promise<Buffer | 'busy' | 'failed'> {
  // The time of printing is on the paper, and does not make it another one within the minute.
  const key = createHash('sha256').update(JSON.stringify(job)).digest('hex');
  forget(now());
  const kept = made.get(key);
  if (kept) return kept.bytes ?? 'failed';
  let work = making.get(key);
  if (!work) {
    if (making.size >= MOST_WAITING) return 'busy';
    work = write(job, key, now);
    making.set(key, work);
  }
  const patience = late(PATIENCE_MS);
  try {
    const answer = await Promise.race([work, patience.promise]);
    return answer === LATE ? 'busy' : (answer ?? 'failed');
  } finally {
    patience.end();
  }
}

const LATE = Symbol('late');
function late(ms: number) {
  let end = () => {};
  const promise = new Promise<typeof LATE>((settle) => {
    const timer = setTimeout(settle, ms, LATE);
    end = () => clearTimeout(timer);
  });
  return { promise, end };
}

function write(job: WriterJob, key: string, now: () => number): Promise<Buffer | null> {
  const turn = queue.then(async () => {
    try {
      const begun = performance.now();
      const outcome = await askGuest<WriterJob, WriterAnswer>(WRITER, job);
      const bytes = outcome && outcome !== 'stopped' ? Buffer.from(outcome.answer.bytes, 'base64') : null;
      const ms = Math.round(performance.now() - begun);
      if (bytes) logger.info({ format: job.format, bytes: bytes.length, ms }, 'A paper was written');
      else logger.error({ format: job.format, ms }, 'A paper could not be written');
      made.set(key, { bytes, at: now() });
      return bytes;
    } finally {
      making.delete(key);
    }
  });
  queue = turn.catch(() => {});
  return turn;
}

/** Oldest first: what nobody fetched in time, and what is more than the memory is meant for. */
function forget(now: number): void {
  let bytes = [...made.values()].reduce((sum, one) => sum + (one.bytes?.length ?? 0), 0);
  for (const [key, one] of made) {
    if (now - one.at < KEPT_MS && bytes <= MOST_KEPT_BYTES) continue;
    bytes -= one.bytes?.length ?? 0;
    made.delete(key);
  }
}
