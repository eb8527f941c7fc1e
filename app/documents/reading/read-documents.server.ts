/** Takes files out of the queue, one at a time, and writes their texts. */
import { access } from 'node:fs/promises';
import type { NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import type { Db } from '~db/connection.server';
import type { PageText } from '../document-text';
import {
  type Claim,
  claimNext,
  keepClaim,
  markFailed,
  markReady,
  releaseClaim,
  writePages,
} from '../document-text.repository.server';
import { filesFolder, pathOf } from '../file-store.server';
import { type ReaderLimits, runReader } from './run-reader.server';

/** Counts with every change of what comes out of the same file. */
export const EXTRACTOR_VERSION = 1;
const MOST_ATTEMPTS = 3;
const SIGN_OF_LIFE_MS = 15_000;
const PAGES_AT_ONCE = 20;

export type ReadingIo = {
  now: () => Date;
  newId: NewId;
  signal: AbortSignal;
  limits?: ReaderLimits;
};

/** Reads until nothing waits or `signal` says stop; returns how many files were taken. */
export async function readDocuments(db: Db, io: ReadingIo): Promise<number> {
  for (let taken = 0; ; taken++) {
    const claim = io.signal.aborted ? null : await claimNext(db, io.newId(), io.now());
    if (!claim) return taken;
    await readOne(db, claim, io);
  }
}

async function readOne(db: Db, claim: Claim, io: ReadingIo): Promise<void> {
  // Tried often enough and never came to an end, not even to a bad one: whoever read it was killed each time.
  if (claim.attempts > MOST_ATTEMPTS) return markFailed(db, claim, 'broken', io.now());
  const path = pathOf(filesFolder(), claim.digest);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return markFailed(db, claim, 'missing', io.now());

  const lost = new AbortController();
  const pulse = setInterval(() => {
    keepClaim(db, claim, io.now()).then(
      (kept) => kept || lost.abort(),
      () => {},
    );
  }, SIGN_OF_LIFE_MS);
  try {
    await readInto(db, claim, path, { ...io, signal: AbortSignal.any([io.signal, lost.signal]) });
  } catch (error) {
    // The database, not the file.
    await releaseClaim(db, claim, false).catch(() => {});
    throw error;
  } finally {
    clearInterval(pulse);
  }
}

async function readInto(db: Db, claim: Claim, path: string, io: ReadingIo): Promise<void> {
  const begun = io.now().getTime();
  const pages = new PageWriter(db, claim.digest);
  const options = { signal: io.signal, ...(io.limits ? { limits: io.limits } : {}) };
  const read = await runReader({ path, mediaType: claim.mediaType }, (some) => pages.add(some), options);
  const now = io.now();
  if (read.ok) {
    await pages.flush();
    const { paged, pageCount } = read.value;
    const { scannedPages } = pages;
    await markReady(db, claim, { paged, pageCount, scannedPages, extractorVersion: EXTRACTOR_VERSION }, now);
    logger.info({ digest: claim.digest, pageCount, ms: now.getTime() - begun }, 'A document was read');
    return;
  }
  const { reason, detail } = read.refusal;
  if (reason === 'stopped') return releaseClaim(db, claim, false);
  logger.warn({ digest: claim.digest, reason, detail, attempt: claim.attempts }, 'A document could not be read');
  if (reason !== 'crashed') return markFailed(db, claim, reason, now);
  if (claim.attempts < MOST_ATTEMPTS) return releaseClaim(db, claim, true);
  return markFailed(db, claim, 'broken', now);
}

/** Writes pages in portions, and remembers which are pictures. */
class PageWriter {
  readonly scannedPages: number[] = [];
  private waiting: PageText[] = [];

  constructor(
    private readonly db: Db,
    private readonly digest: string,
  ) {}

  async add(pages: readonly PageText[]): Promise<void> {
    this.waiting.push(...pages);
    for (const { page, scanned } of pages) if (scanned) this.scannedPages.push(page);
    if (this.waiting.length >= PAGES_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const pages = this.waiting;
    this.waiting = [];
    await writePages(this.db, this.digest, pages);
  }
}
