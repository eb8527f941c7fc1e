/** Documents of a request as they are once they have been read. */
import { createHash } from 'node:crypto';
import { claimNext, markReady, queueText, writePages } from '~/documents/document-text.repository.server';
import { type Db, inTransaction } from '~db/connection.server';
import { NOW, newId } from './organisation';

const PDF = 'application/pdf';

export type Attached = { fileId: string; digest: string };

type Options = { name?: string; replaces?: string; removed?: boolean; read?: boolean };

/** Attaches a document with these pages; its text is there already unless `read` is false. */
export async function attachDocument(
  db: Db,
  { requestId, by }: { requestId: string; by: string },
  pages: readonly string[],
  { name = '契約書（案）.pdf', replaces, removed = false, read = true }: Options = {},
): Promise<Attached> {
  const digest = createHash('sha256').update(pages.join('\f')).digest('hex');
  const fileId = newId();
  await inTransaction(db, async (tx) => {
    await queueText(tx, digest, PDF, NOW);
    await tx
      .insertInto('evidence_files')
      .values({
        id: fileId,
        request_id: requestId,
        digest,
        name,
        media_type: PDF,
        kind: 'contract',
        replaces_id: replaces ?? null,
        size: 1_000,
        uploaded_by: by,
        uploaded_at: NOW,
        removed_at: removed ? NOW : null,
      })
      .execute();
  });
  if (!read) return { fileId, digest };
  const claim = await claimNext(db, newId(), NOW);
  if (claim?.digest === digest) {
    const texts = pages.map((text, at) => ({ page: at + 1, text, lines: linesOf(text), scanned: text === '' }));
    await writePages(db, digest, texts);
    const scannedPages = texts.filter(({ scanned }) => scanned).map(({ page }) => page);
    await markReady(db, claim, { paged: 'real', pageCount: pages.length, scannedPages, extractorVersion: 1 }, NOW);
  }
  return { fileId, digest };
}

function linesOf(text: string) {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, end: start + line.length, box: null };
    start += line.length + 1;
    return found;
  });
}
