import type { ReactNode } from 'react';
import { Icon } from './icons';
import { useText } from './locale';
import { uiWords } from './words';

export type PaginationProps = {
  /** Key-set paging: a link exists where there is a page. */
  previousHref?: string | null;
  nextHref?: string | null;
  /** Back to the newest, when one is deep in a list. */
  firstHref?: string | null;
  /** '50件を表示' and the like. */
  summary?: ReactNode;
};

/** Forward and back through a list. Renders nothing where everything is on one page. */
export function Pagination({ previousHref, nextHref, firstHref, summary }: PaginationProps) {
  const t = useText();
  if (!previousHref && !nextHref && !firstHref && !summary) return null;
  return (
    <nav className="pagination" aria-label={t(uiWords.pages)}>
      {summary ? <p>{summary}</p> : null}
      {firstHref ? <a href={firstHref}>{t(uiWords.firstPage)}</a> : null}
      {previousHref ? (
        <a href={previousHref} rel="prev">
          <Icon name="left" />
          {t(uiWords.previousPage)}
        </a>
      ) : null}
      {nextHref ? (
        <a href={nextHref} rel="next">
          {t(uiWords.nextPage)}
          <Icon name="right" />
        </a>
      ) : null}
    </nav>
  );
}
