import type { Actor } from '~/authorization/actor';
import type { DbOrTx } from '~db/connection.server';
import { pagesOf, readingStates } from './document-text.repository.server';
import type { DocumentTextPageData } from './document-text-page';
import { findReadableEvidence, loadEvidencePage } from './evidence-page.query.server';

const PAGES_AT_ONCE = 10;

/** Some pages of the text of a file, from page `from` on; null where `actor` may not read it or it is not read yet. */
export async function loadDocumentText(
  db: DbOrTx,
  actor: Actor,
  { requestId, fileId, from }: { requestId: string; fileId: string; from: number },
): Promise<DocumentTextPageData | null> {
  const file = await findReadableEvidence(db, actor, requestId, fileId);
  const page = file && (await loadEvidencePage(db, actor, requestId, null));
  if (!file || !page) return null;
  const state = (await readingStates(db, [file.digest])).get(file.digest);
  if (state?.status !== 'ready') return null;
  const { pageCount, paged } = state;
  const first = Math.max(1, Math.min(from, pageCount));
  const last = Math.min(pageCount, first + PAGES_AT_ONCE - 1);
  const pages = await pagesOf(db, file.digest, first, last);
  return {
    request: page.request,
    file: { id: file.id, name: file.name },
    paged,
    pageCount,
    from: first,
    to: last,
    previous: first > 1 ? Math.max(1, first - PAGES_AT_ONCE) : null,
    next: last < pageCount ? last + 1 : null,
    pages: pages.map(({ page: number, text, scanned }) => ({ page: number, text, scanned })),
  };
}
