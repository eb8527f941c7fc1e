/** Searches texts as they become ready, and compares versions that somebody looks at. */
import { logger } from '~/platform/logger.server';
import type { Db } from '~db/connection.server';
import { saveDifferences, saveFindings, textsToSearch } from '../findings.repository.server';
import { pagesOf } from '../texts.query.server';
import { runFinder } from './run-finder.server';

/** Texts that became ready this long before the last look are looked for again: their transaction may have been slow. */
const LOOK_BACK_MS = 10 * 60_000;

export type FindingIo = { now: () => Date; signal: AbortSignal };
export type Pair = { digest: string; former: string };

/** Where the search has come to; kept by the caller from one run to the next. */
export type Progress = { since: Date; pairs: Map<string, Pair> };

export const beginning = (): Progress => ({ since: new Date(0), pairs: new Map() });

/** Does everything that waits, one at a time; returns how much was done. */
export async function findWaiting(db: Db, progress: Progress, io: FindingIo): Promise<number> {
  let done = 0;
  for (;;) {
    if (io.signal.aborted) return done;
    const begun = io.now();
    const [digest] = await textsToSearch(db, progress.since, 1);
    if (digest === undefined) {
      progress.since = new Date(begun.getTime() - LOOK_BACK_MS);
      break;
    }
    if (!(await search(db, digest, io))) return done;
    done += 1;
  }
  for (const [key, pair] of progress.pairs) {
    if (io.signal.aborted || !(await compare(db, pair, io))) return done;
    progress.pairs.delete(key);
    done += 1;
  }
  return done;
}

async function search(db: Db, digest: string, { now, signal }: FindingIo): Promise<boolean> {
  const pages = textOnly(await pagesOf(db, digest));
  const begun = performance.now();
  const answer = await runFinder({ type: 'find', pages }, signal);
  if (answer === 'stopped') return false;
  const findings = answer?.type === 'found' ? answer.findings : null;
  const ms = Math.round(performance.now() - begun);
  if (findings) logger.info({ digest, pages: pages.length, ms }, 'A document was searched for clauses');
  else logger.warn({ digest, pages: pages.length, ms }, 'A document could not be searched for clauses');
  await saveFindings(db, digest, findings, now());
  return true;
}

async function compare(db: Db, { digest, former }: Pair, { now, signal }: FindingIo): Promise<boolean> {
  const [before, after] = await Promise.all([pagesOf(db, former), pagesOf(db, digest)]);
  // Not read yet: whoever looks again asks again.
  if (before.length === 0 || after.length === 0) return true;
  const job = { type: 'compare', former: textOnly(before), now: textOnly(after) } as const;
  const answer = await runFinder(job, signal);
  if (answer === 'stopped') return false;
  const differences = answer?.type === 'compared' ? answer.differences : null;
  await saveDifferences(db, { digest, former, differences }, now());
  return true;
}

const textOnly = (pages: readonly { page: number; text: string }[]) => pages.map(({ page, text }) => ({ page, text }));
