/** Compares signed copies whose text has been read; state and event in one transaction. */
import { createHash } from 'node:crypto';
import { THE_PORTAL } from '~/approval-requests/persist.server';
import { loadRevisionContent } from '~/approval-requests/revision.repository.server';
import { contractStream } from '~/contracts/contract.repository.server';
import type { ReadingState } from '~/documents/document-text';
import { pagesOf, readingStates } from '~/documents/document-text.repository.server';
import { listVersions } from '~/documents/evidence.repository.server';
import { standingVersions } from '~/documents/standing-versions';
import type { NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { appendEvents } from '~/record/append.server';
import { listChoices } from '~/workbench/choices.repository.server';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { COMPARING } from './compare';
import { type EyePages, markCompared, type SignedCopy, waitingCopies } from './conclusions.repository.server';
import type { EyeReason, TiedDifference } from './model';
import { type ComparerAnswer, type ComparerJob, runComparer } from './run-comparer.server';
import { tiedChoices } from './tied-choices';
import type { TiedPassage } from './ties';

export type ComparingIo = { now: () => Date; newId: NewId; signal: AbortSignal };

const AT_ONCE = 20;
const EVERY_PAGE = Number.MAX_SAFE_INTEGER;

/** Compares what is ready, one at a time; returns how many were. */
export async function compareWaiting(db: Db, io: ComparingIo): Promise<number> {
  let done = 0;
  for (const copy of await waitingCopies(db, AT_ONCE)) {
    if (io.signal.aborted) return done;
    const compared = await compare(db, copy, io.signal);
    if (compared === null) continue;
    await saveComparison(db, copy, compared, io);
    done += 1;
  }
  return done;
}

type Compared = { differences: TiedDifference[]; eyeReason: EyeReason | null; eyePages: EyePages };

/** null while a text is still being read, or when the app stops. */
async function compare(db: Db, copy: SignedCopy, signal: AbortSignal): Promise<Compared | null> {
  const states = await readingStates(db, [copy.reviewedDigest, copy.signedDigest]);
  const [reviewed, signed] = [states.get(copy.reviewedDigest), states.get(copy.signedDigest)];
  if ([reviewed, signed].some((state) => state?.status === 'queued' || state?.status === 'running')) return null;
  if (reviewed?.status !== 'ready' || signed?.status !== 'ready') return byEyeOnly('unreadable');
  const eyePages = { reviewed: reviewed.scannedPages, signed: signed.scannedPages };
  if (isPicture(reviewed) || isPicture(signed)) return byEyeOnly('scanned-pages', eyePages);
  const passages = await passagesOf(db, copy);
  const pages = async (digest: string) =>
    (await pagesOf(db, digest, 1, EVERY_PAGE)).map(({ page, text }) => ({ page, text }));
  const [former, now] = [await pages(copy.reviewedDigest), await pages(copy.signedDigest)];
  const job: ComparerJob = { reviewed: former, signed: now, passages };
  const begun = performance.now();
  const outcome = await runComparer(job, signal);
  if (outcome === 'stopped') return null;
  const ms = Math.round(performance.now() - begun);
  logger.info(
    { copyId: copy.id, pages: now.length, ms, outcome: outcome?.answer.outcome },
    'A signed copy was compared',
  );
  return resultOf(outcome?.answer ?? null, eyePages);
}

type Ready = Extract<ReadingState, { status: 'ready' }>;
const isPicture = ({ pageCount, scannedPages }: Ready): boolean => pageCount === 0 || scannedPages.length >= pageCount;

const byEyeOnly = (eyeReason: EyeReason, eyePages: EyePages = { reviewed: [], signed: [] }): Compared => ({
  differences: [],
  eyeReason,
  eyePages,
});

function resultOf(answer: ComparerAnswer | null, eyePages: EyePages): Compared {
  if (answer === null) return byEyeOnly('not-compared', eyePages);
  if (answer.outcome === 'too-different') return byEyeOnly('too-different', eyePages);
  const hasPictures = eyePages.reviewed.length + eyePages.signed.length > 0;
  return { differences: answer.differences, eyeReason: hasPictures ? 'scanned-pages' : null, eyePages };
}

/**
 * Passages of the reviewed version that reviewers tied, and the applicant's quotes where they tied none. What was tied
 * in a version before it stands for the same words in it.
 */
async function passagesOf(db: DbOrTx, copy: SignedCopy): Promise<TiedPassage[]> {
  const [choices, versions] = await Promise.all([listChoices(db, copy.requestId), listVersions(db, copy.requestId)]);
  const tied = tiedChoices(choices);
  const standing = standingVersions(versions);
  const passages: TiedPassage[] = [...tied].flatMap(([requirementKey, chosen]) =>
    chosen.flatMap(({ fileId, place, quote, page }): TiedPassage[] => {
      if (fileId === copy.reviewedFileId) return [{ requirementKey, place, quote, page, keepsPage: true }];
      const isFormer = standing.get(fileId) === copy.reviewedFileId;
      return isFormer ? [{ requirementKey, place: null, quote, page, keepsPage: false }] : [];
    }),
  );
  return [...passages, ...(await quotesOf(db, copy)).filter(({ requirementKey }) => !tied.get(requirementKey)?.length)];
}

/** What the applicant quoted from the document, as it was approved. */
async function quotesOf(db: DbOrTx, copy: SignedCopy): Promise<TiedPassage[]> {
  const content = await loadRevisionContent(db, copy.revisionId);
  const files = await listVersions(db, copy.requestId);
  const others = new Set(files.filter(({ id }) => id !== copy.reviewedFileId).map(({ name }) => name));
  return Object.entries(content.checklist).flatMap(([requirementKey, { quotes }]) =>
    quotes
      .filter(({ document, text }) => text.trim() !== '' && !others.has(document))
      .map(({ page, text }) => {
        const number = Number.parseInt(page.normalize('NFKC').replace(/\D*/u, ''), 10);
        return { requirementKey, place: null, quote: text, page: number > 0 ? number : null, keepsPage: false };
      }),
  );
}

/** Keeps what was found; a copy that was sent back meanwhile stays as it is. */
export async function saveComparison(
  db: Db,
  copy: SignedCopy,
  { differences, eyeReason, eyePages }: Compared,
  io: Pick<ComparingIo, 'now' | 'newId'>,
): Promise<void> {
  const now = io.now();
  const stored = JSON.stringify(differences);
  await inTransaction(db, async (tx) => {
    const compared = { method: COMPARING, differences: stored, count: differences.length, eyeReason, eyePages };
    // Sent back meanwhile: then nobody wants to know any more.
    if (!(await markCompared(tx, copy, compared, now))) return;
    await appendEvents(tx, { actor: THE_PORTAL, now, newId: io.newId }, [
      {
        stream: contractStream(copy.contractId),
        type: 'signed-copy-compared',
        payload: {
          copyId: copy.id,
          signedDigest: copy.signedDigest,
          reviewedDigest: copy.reviewedDigest,
          method: COMPARING,
          differences: differences.length,
          differencesDigest: createHash('sha256').update(stored).digest('hex'),
          eyeReason,
          eyePages,
        },
      },
    ]);
  });
}
