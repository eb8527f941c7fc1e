/** The documents of a request with how far their reading has come, and their pages. Callers check who may read. */
import { sql } from 'kysely';
import { documentKindOf } from '~/documents/document-kind';
import type { PageText, ReadingState } from '~/documents/document-text';
import { pagesOf as pagesBetween, readingStates } from '~/documents/document-text.repository.server';
import { isReadable } from '~/documents/file-type';
import { readingText } from '~/documents/reading-words';
import { standingVersions } from '~/documents/standing-versions';
import { documentKindWords } from '~/documents/words';
import type { DbOrTx } from '~db/connection.server';
import type { ShownDocument, ShownPage } from './shown';

/** A document as it is shown, with the digests by which its text is found. */
export type ReadDocument = Omit<ShownDocument, 'searched' | 'former' | 'isReplaced'> & {
  digest: string;
  /** The version that stands instead of this one; null for one that stands itself. */
  replacedBy: string | null;
  former: { digest: string; name: string; isReadable: boolean } | null;
};

type Range = { from: number; to: number };
const ALL: Range = { from: 1, to: Number.MAX_SAFE_INTEGER };

/**
 * Files of the request that have text to be read, without those taken out: those that stand in the order they came,
 * then the versions that were replaced.
 */
export async function documentsOf(db: DbOrTx, requestId: string): Promise<ReadDocument[]> {
  const files = await db
    .selectFrom('evidence_files as file')
    .leftJoin('evidence_files as former', 'former.id', 'file.replaces_id')
    .select([
      'file.id',
      'file.digest',
      'file.name',
      'file.kind',
      'file.media_type',
      'file.replaces_id',
      'file.removed_at',
    ])
    .select(['former.digest as former_digest', 'former.name as former_name'])
    .where('file.request_id', '=', requestId)
    .orderBy('file.id')
    .execute();
  const standing = standingVersions(
    files.map((file) => ({ id: file.id, replacesId: file.replaces_id, removed: file.removed_at !== null })),
  );
  const attached = files.filter((file) => file.removed_at === null && isReadable(file.media_type));
  const readable = [
    ...attached.filter(({ id }) => !standing.has(id)),
    ...attached.filter(({ id }) => standing.has(id)).reverse(),
  ];
  const digests = readable.flatMap((file) => (file.former_digest ? [file.digest, file.former_digest] : [file.digest]));
  const [states, lines] = await Promise.all([
    readingStates(db, digests),
    linesOf(
      db,
      readable.map((file) => file.digest),
    ),
  ]);
  return readable.map((file) => {
    const state = states.get(file.digest) ?? NOT_READ;
    return {
      fileId: file.id,
      digest: file.digest,
      name: file.name,
      kind: file.kind === 'other' ? null : documentKindWords[documentKindOf(file.kind)],
      ...shownState(state),
      replacedBy: standing.get(file.id) ?? null,
      pageLines: lines.get(file.digest) ?? [],
      former:
        file.former_digest && file.former_name !== null
          ? {
              digest: file.former_digest,
              name: file.former_name,
              isReadable: !['failed', 'none'].includes((states.get(file.former_digest) ?? NOT_READ).status),
            }
          : null,
    };
  });
}

const NOT_READ: ReadingState = { status: 'none' };

function shownState(state: ReadingState): Pick<ReadDocument, 'state' | 'reason' | 'scannedPages' | 'isCut'> {
  if (state.status === 'ready') {
    return { state: 'ready', reason: null, scannedPages: state.scannedPages, isCut: state.paged === 'cut' };
  }
  const reason = state.status === 'failed' ? readingText(state) : null;
  return { state: state.status, reason, scannedPages: [], isCut: false };
}

/** How many lines each page of each file has, without reading the text itself. */
async function linesOf(db: DbOrTx, digests: readonly string[]): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  if (digests.length === 0) return found;
  const rows = await db
    .selectFrom('document_pages as page')
    .innerJoin('document_texts as document', 'document.digest', 'page.digest')
    .select(['page.digest', sql<number>`json_length(page.text_lines)`.as('lines')])
    .where('page.digest', 'in', [...new Set(digests)])
    .where('document.status', '=', 'ready')
    .orderBy('page.digest')
    .orderBy('page.page')
    .execute();
  for (const { digest, lines } of rows) {
    const there = found.get(digest);
    if (there) there.push(Number(lines));
    else found.set(digest, [Number(lines)]);
  }
  return found;
}

const shownPage = ({ page, text, scanned }: PageText): ShownPage => ({ page, text, scanned });

/** Pages of a file; all of them without a range. */
export async function pagesOf(db: DbOrTx, digest: string, { from, to }: Range = ALL): Promise<ShownPage[]> {
  return (await pagesBetween(db, digest, Math.max(1, from), to)).map(shownPage);
}

/** Pages of a file of a request; none where the request has no such file. */
export async function pagesOfFile(db: DbOrTx, requestId: string, fileId: string, range: Range = ALL) {
  const file = await db
    .selectFrom('evidence_files')
    .select('digest')
    .where('id', '=', fileId)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return file ? pagesOf(db, file.digest, range) : [];
}
