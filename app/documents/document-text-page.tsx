import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import type { Paged } from './document-text';
import { readingWords as words } from './reading-words';
import { evidenceWords } from './words';

export type DocumentTextPageData = {
  request: { id: string; number: string; title: string };
  file: { id: string; name: string };
  paged: Paged;
  pageCount: number;
  from: number;
  to: number;
  previous: number | null;
  next: number | null;
  pages: { page: number; text: string; scanned: boolean }[];
};

/** The plain text of a document, some pages at a time. */
export function DocumentTextPage({
  request,
  file,
  paged,
  pageCount,
  from,
  to,
  previous,
  next,
  pages,
}: DocumentTextPageData) {
  const t = useText();
  const files = `/approval-requests/${request.id}/evidence`;
  const href = (page: number | null) => (page === null ? null : `${files}/${file.id}/text?from=${page}`);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: request.title || request.number, href: `/approval-requests/${request.id}` },
          { label: t(evidenceWords.title), href: files },
          { label: file.name },
        ]}
      />
      <PageHeading
        kicker={file.name}
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <LinkButton kind="secondary" href={`${files}/${file.id}`}>
            {t(words.download)}
          </LinkButton>
        }
      />
      {paged === 'cut' ? <Notice>{t(words.cut)}</Notice> : null}
      {pages.map(({ page, text, scanned }) => (
        <section key={page} aria-labelledby={`page-${page}`}>
          <h2 id={`page-${page}`}>{t(words.page(page))}</h2>
          {scanned ? <Notice kind="warning">{t(words.scannedPage)}</Notice> : null}
          {text === '' && !scanned ? <p>{t(words.emptyPage)}</p> : null}
          {text === '' ? null : (
            <p className="document-text" lang="ja">
              {text}
            </p>
          )}
        </section>
      ))}
      <Pagination previousHref={href(previous)} nextHref={href(next)} summary={t(words.pages(from, to, pageCount))} />
      <p>
        <a href={files}>{t(words.back)}</a>
      </p>
    </>
  );
}
