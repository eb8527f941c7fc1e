/** The texts of documents: by digest, so that the same file is read once. Callers check who may read the file. */
import type { DbOrTx, Tx } from '~db/connection.server';
import {
  type Box,
  type DocumentText,
  type Paged,
  type PageText,
  READING_FAILURES,
  type ReadingFailure,
  type ReadingState,
  type TextLine,
} from './document-text';
import { isReadable } from './file-type';

/** Notes a file for reading, unless it is no kind that is read or was noted before. */
export async function queueText(tx: Tx, digest: string, mediaType: string, now: Date): Promise<void> {
  if (!isReadable(mediaType)) return;
  await tx
    .insertInto('document_texts')
    .ignore()
    .values({ digest, media_type: mediaType, status: 'queued', queued_at: now })
    .execute();
}

const STATE = ['digest', 'status', 'reason', 'paged', 'page_count', 'scanned_pages'] as const;
type StateRow = {
  digest: string;
  status: string;
  reason: string | null;
  paged: string | null;
  page_count: number | null;
  scanned_pages: string | null;
};

function stateOfRow(row: StateRow): ReadingState {
  switch (row.status) {
    case 'queued':
    case 'running':
      return { status: row.status };
    case 'failed':
      return { status: 'failed', reason: READING_FAILURES.find((known) => known === row.reason) ?? 'broken' };
    case 'ready':
      return {
        status: 'ready',
        paged: (row.paged ?? 'real') as Paged,
        pageCount: row.page_count ?? 0,
        scannedPages: JSON.parse(row.scanned_pages ?? '[]') as number[],
      };
    default:
      return { status: 'none' };
  }
}

/** How far each file has come; a file that is not read is missing from the map. One statement for all. */
export async function readingStates(db: DbOrTx, digests: readonly string[]): Promise<Map<string, ReadingState>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('document_texts')
    .select(STATE)
    .where('digest', 'in', [...new Set(digests)])
    .execute();
  return new Map(rows.map((row) => [row.digest, stateOfRow(row)]));
}

/** State and, when ready, all pages of a file. */
export async function textOf(db: DbOrTx, digest: string): Promise<DocumentText> {
  const state = (await readingStates(db, [digest])).get(digest) ?? { status: 'none' as const };
  return { ...state, pages: state.status === 'ready' ? await pagesOf(db, digest, 1, state.pageCount) : [] };
}

/** Pages `from` to `to`, both counted from 1 and included; fewer where the file has fewer or is not ready. */
export async function pagesOf(db: DbOrTx, digest: string, from: number, to: number): Promise<PageText[]> {
  const rows = await db
    .selectFrom('document_pages as page')
    .innerJoin('document_texts as document', 'document.digest', 'page.digest')
    .select(['page.page', 'page.text', 'page.text_lines', 'page.scanned'])
    .where('page.digest', '=', digest)
    .where('document.status', '=', 'ready')
    .where('page.page', '>=', from)
    .where('page.page', '<=', to)
    .orderBy('page.page')
    .execute();
  return rows.map((row) => ({
    page: row.page,
    text: row.text,
    lines: unpackLines(row.text_lines),
    scanned: row.scanned !== 0,
  }));
}

/** Lines as short JSON: [start, end] or [start, end, x, y, width, height]. */
const packLines = (lines: readonly TextLine[]): string =>
  JSON.stringify(
    lines.map(({ start, end, box }) => (box ? [start, end, box.x, box.y, box.width, box.height] : [start, end])),
  );

const unpackLines = (packed: string): TextLine[] =>
  (JSON.parse(packed) as number[][]).map(([start, end, x, y, width, height]) => ({
    start: start!,
    end: end!,
    box: x === undefined ? null : ({ x, y: y!, width: width!, height: height! } satisfies Box),
  }));

/** A file that was handed to one process to read, until `claimedUntil`. */
export type Claim = { digest: string; mediaType: string; claim: string; attempts: number };

/** Whoever dies while reading loses the file after this long without a sign of life. */
const CLAIM_MS = 60_000;
const claimedUntil = (now: Date): Date => new Date(now.getTime() + CLAIM_MS);

/** Takes the next file: one whose reader has died, else the one that waits longest. Null when there is none. */
export async function claimNext(db: DbOrTx, claim: string, now: Date): Promise<Claim | null> {
  for (;;) {
    const next = (await abandoned(db, now)) ?? (await waiting(db));
    if (!next) return null;
    const { numUpdatedRows } = await db
      .updateTable('document_texts')
      .set({
        status: 'running',
        claim,
        claimed_until: claimedUntil(now),
        started_at: now,
        attempts: next.attempts + 1,
      })
      .where('digest', '=', next.digest)
      .where('status', '=', next.status)
      .where('attempts', '=', next.attempts)
      .executeTakeFirst();
    // Another process may have been first: then there is perhaps another file.
    if (numUpdatedRows === 1n) {
      return { digest: next.digest, mediaType: next.media_type, claim, attempts: next.attempts + 1 };
    }
  }
}

const candidates = (db: DbOrTx) =>
  db.selectFrom('document_texts').select(['digest', 'media_type', 'status', 'attempts']).limit(1);

const waiting = (db: DbOrTx) =>
  candidates(db).where('status', '=', 'queued').orderBy('queued_at').orderBy('digest').executeTakeFirst();

const abandoned = (db: DbOrTx, now: Date) =>
  candidates(db).where('status', '=', 'running').where('claimed_until', '<', now).executeTakeFirst();

const claimed = (db: DbOrTx, { digest, claim }: Claim) =>
  db
    .updateTable('document_texts')
    .where('digest', '=', digest)
    .where('claim', '=', claim)
    .where('status', '=', 'running');

/** A sign of life; false when the file was taken over by another process. */
export async function keepClaim(db: DbOrTx, claim: Claim, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await claimed(db, claim)
    .set({ claimed_until: claimedUntil(now) })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lays the file back; `counted` when the try was the file's fault and not ours. */
export async function releaseClaim(db: DbOrTx, claim: Claim, counted: boolean): Promise<void> {
  await claimed(db, claim)
    .set({ status: 'queued', claim: null, claimed_until: null, attempts: claim.attempts - (counted ? 0 : 1) })
    .execute();
}

/** Writes pages of a file that is being read; those of an earlier try are written over. */
export async function writePages(db: DbOrTx, digest: string, pages: readonly PageText[]): Promise<void> {
  if (pages.length === 0) return;
  await db
    .replaceInto('document_pages')
    .values(
      pages.map((page) => ({
        digest,
        page: page.page,
        text: page.text,
        text_lines: packLines(page.lines),
        scanned: page.scanned ? 1 : 0,
      })),
    )
    .execute();
}

export type ReadDocument = { paged: Paged; pageCount: number; scannedPages: number[]; extractorVersion: number };

/** The pages are all there: from now on they are shown. False when the claim was lost. */
export async function markReady(db: DbOrTx, claim: Claim, read: ReadDocument, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await claimed(db, claim)
    .set({
      status: 'ready',
      reason: null,
      paged: read.paged,
      page_count: read.pageCount,
      scanned_pages: JSON.stringify(read.scannedPages),
      extractor_version: read.extractorVersion,
      claim: null,
      claimed_until: null,
      finished_at: now,
    })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markFailed(db: DbOrTx, claim: Claim, reason: ReadingFailure, now: Date): Promise<void> {
  await db.deleteFrom('document_pages').where('digest', '=', claim.digest).execute();
  await claimed(db, claim)
    .set({ status: 'failed', reason, claim: null, claimed_until: null, finished_at: now })
    .execute();
}

/** Puts a file whose reading failed back into the queue; anything else is left as it is. */
export async function queueAgain(db: DbOrTx, digest: string, now: Date): Promise<void> {
  await db
    .updateTable('document_texts')
    .set({ status: 'queued', reason: null, attempts: 0, queued_at: now, started_at: null, finished_at: null })
    .where('digest', '=', digest)
    .where('status', '=', 'failed')
    .execute();
}
