/** The document: its text page by page, what is marked in it, and what differs from its former version. */
import { Fragment, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { Disclosure } from '~/ui/disclosure';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { markId, type PageMarks } from './marks';
import { PageView } from './page-view';
import type { Mark } from './segments';
import type { ShownDifference, ShownDocument, ShownHit } from './shown';
import type { PagesOfFile } from './use-pages';
import { workbenchWords as words } from './words';

/** Where to go in the document; a new object each time somebody asks. */
export type Target = { fileId: string; page: number; id: string | null };

type Props = {
  requestId: string;
  document: ShownDocument;
  pages: PagesOfFile;
  marks: PageMarks;
  target: Target | null;
  /** All pages have a room of their own; without scripts only those that were sent. */
  isLive: boolean;
  need: (page: number) => void;
  loadFailed: boolean;
  search: { query: string; hits: readonly ShownHit[]; more: boolean } | null;
  /** Address of a page of this document for readers without scripts. */
  pageHref: (page: number, query?: string) => string;
  onTarget: (target: Target) => void;
  onPage: (page: number) => void;
  paneRef: RefObject<HTMLElement>;
  children?: ReactNode;
};

const NO_MARKS: readonly Mark[] = [];
type Removal = { at: number; difference: ShownDifference };
const NO_REMOVALS: readonly Removal[] = [];

export function DocumentPane(props: Props) {
  const t = useText();
  const { document, pages, marks, isLive, need, paneRef, target, onPage, loadFailed } = props;
  const count = document.pageLines.length;
  const numbers = isLive ? document.pageLines.map((_, at) => at + 1) : [...pages.keys()].sort((a, b) => a - b);
  const differences = document.former?.differences;
  const removals = useMemo(() => removalsByPage(differences ?? []), [differences]);
  useArrival({ paneRef, target, fileId: document.fileId, pages, isLive, need });
  useNearPages({ paneRef, isLive, need, count });
  useShownPage({ paneRef, isLive, onPage, fileId: document.fileId });
  return (
    <section
      ref={paneRef}
      className="wb-text"
      aria-label={document.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
      tabIndex={0}
    >
      <Condition {...props} />
      <SearchHits {...props} />
      <Differences {...props} />
      {loadFailed ? (
        <Notice kind="error" live headingLevel={3}>
          <p>{t(words.loadFailed)}</p>
        </Notice>
      ) : null}
      {numbers.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && numbers[index - 1] !== number - 1 ? <hr /> : null}
          <PageView
            number={number}
            page={pages.get(number)}
            lines={document.pageLines[number - 1] ?? 0}
            marks={marks.get(number) ?? NO_MARKS}
            removals={removals.get(number) ?? NO_REMOVALS}
          />
        </Fragment>
      ))}
    </section>
  );
}

function removalsByPage(differences: readonly ShownDifference[]): Map<number, Removal[]> {
  const found = new Map<number, Removal[]>();
  for (const [at, difference] of differences.entries()) {
    if (difference.removed === '') continue;
    found.set(difference.page, [...(found.get(difference.page) ?? []), { at, difference }]);
  }
  return found;
}

/** What the reader has to know of the document before he trusts the text. */
function Condition({ document }: Props) {
  const t = useText();
  const { state, scannedPages } = document;
  if (state === 'queued' || state === 'running') {
    return (
      <Notice kind="info" title={t(words.reading)} headingLevel={3} live>
        <p>{t(words.readingHint)}</p>
      </Notice>
    );
  }
  if (state === 'failed' || state === 'none') {
    return (
      <Notice kind="warning" title={t(words.readFailed)} headingLevel={3}>
        {document.reason ? <p>{t(document.reason)}</p> : null}
        <p>{t(words.readFailedHint)}</p>
      </Notice>
    );
  }
  return (
    <>
      {scannedPages.length > 0 ? (
        <Notice kind="warning" headingLevel={3}>
          <p>{t(words.scannedPages(runs(scannedPages), scannedPages.length))}</p>
        </Notice>
      ) : null}
      {document.searched === true ? null : (
        <p className="wb-quiet" role="status">
          {t(document.searched === null ? words.findFailed : words.finding)}
        </p>
      )}
      {document.isCut ? <p className="wb-quiet">{t(words.cutPages)}</p> : null}
    </>
  );
}

/** 3, 5–9, 12 */
function runs(pages: readonly number[]): string {
  const found: [number, number][] = [];
  for (const page of pages) {
    const last = found.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else found.push([page, page]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Hits as a list of links: all there is without scripts, an overview with them. */
function SearchHits({ search, isLive, pageHref, onTarget, document }: Props) {
  const t = useText();
  if (!search || search.query === '') return null;
  const links = search.hits.map((hit, at) => (
    <li key={`${hit.page}/${hit.start}`}>
      <a
        href={`${pageHref(hit.page, search.query)}#page-${hit.page}`}
        onClick={(event) => {
          if (!isLive || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          onTarget({ fileId: document.fileId, page: hit.page, id: markId.hit(at) });
        }}
      >
        {t(words.page(hit.page))}
      </a>{' '}
      {hit.before}
      <b>{hit.text}</b>
      {hit.after}
    </li>
  ));
  return isLive ? (
    search.hits.length === 0 ? null : (
      <Disclosure summary={t(words.hits(search.hits.length, search.more))}>
        <ul className="wb-list">{links}</ul>
      </Disclosure>
    )
  ) : (
    <div role="status">
      <p>{t(words.hits(search.hits.length, search.more))}</p>
      <ul className="wb-list">{links}</ul>
    </div>
  );
}

const SHORT = 120;
const cut = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

function Differences({ document, isLive, pageHref, onTarget }: Props) {
  const t = useText();
  const marks = useMarks();
  const { former } = document;
  if (!former || document.state !== 'ready') return null;
  if (former.state !== 'compared') {
    return <p className="wb-quiet">{t(former.state === 'failed' ? words.notCompared : words.comparing)}</p>;
  }
  if (former.differences.length === 0) return <p className="wb-quiet">{t(words.noDifferences)}</p>;
  return (
    <Disclosure summary={t(words.differences(former.differences.length))} className="wb-differences">
      <p className="wb-quiet">{t(words.differencesFrom(former.name))}</p>
      <ol className="wb-list">
        {former.differences.map((difference, at) => (
          <li key={`${difference.page}/${difference.start}/${difference.removed}`} id={`difference-${at}`}>
            <a
              href={`${pageHref(difference.page)}#page-${difference.page}`}
              onClick={(event) => {
                if (!isLive || event.metaKey || event.ctrlKey) return;
                event.preventDefault();
                onTarget({ fileId: document.fileId, page: difference.page, id: markId.difference(at) });
              }}
            >
              {t(words.page(difference.page))}
            </a>{' '}
            <b>
              {t(difference.removed === '' ? words.added : difference.added === '' ? words.removed : words.replaced)}
            </b>
            {marks.colon}
            {difference.removed === '' ? null : <del>{cut(difference.removed)}</del>}
            {difference.removed !== '' && difference.added !== '' ? ' → ' : null}
            {difference.added === '' ? null : <ins>{cut(difference.added)}</ins>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

type Arrival = Pick<Props, 'paneRef' | 'target' | 'pages' | 'isLive' | 'need'> & { fileId: string };

/** Brings what is asked for into view, as soon as its page is there. */
function useArrival({ paneRef, target, fileId, pages, isLive, need }: Arrival): void {
  const done = useRef<Target | null>(null);
  useEffect(() => {
    const pane = paneRef.current;
    if (!isLive || !target || !pane || target.fileId !== fileId || done.current === target) return;
    if (!pages.has(target.page)) {
      need(target.page);
      return;
    }
    done.current = target;
    const go = () => {
      const mark = target.id === null ? null : pane.querySelector(`[data-marks~="${CSS.escape(target.id)}"]`);
      const element = mark ?? pane.querySelector(`#page-${target.page}`);
      if (element) bringIntoView(pane, element, mark !== null);
    };
    go();
    // What was skipped so far gets its real height now; once more when that is known.
    const again = requestAnimationFrame(go);
    return () => cancelAnimationFrame(again);
  }, [paneRef, target, fileId, pages, isLive, need]);
}

/** Scrolls only the pane, where it is one that scrolls: the requirements beside it stay where they are. */
function bringIntoView(pane: HTMLElement, element: Element, isPassage: boolean): void {
  if (pane.scrollHeight <= pane.clientHeight + 1) {
    element.scrollIntoView({ block: isPassage ? 'center' : 'start' });
    return;
  }
  const distance = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += distance - (isPassage ? pane.clientHeight / 4 : 0);
}

type Near = Pick<Props, 'paneRef' | 'isLive' | 'need'> & { count: number };

/** Asks for the pages that come near, before they are seen. */
function useNearPages({ paneRef, isLive, need, count }: Near): void {
  useEffect(() => {
    const pane = paneRef.current;
    if (!isLive || !pane || count === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) need(Number((target as HTMLElement).dataset.page));
        }
      },
      { root: pane, rootMargin: '1500px 0px' },
    );
    for (const page of pane.querySelectorAll(`[data-page]`)) observer.observe(page);
    return () => observer.disconnect();
  }, [paneRef, isLive, need, count]);
}

/** Says which page is at the top of the pane. */
function useShownPage({
  paneRef,
  isLive,
  onPage,
  fileId,
}: Pick<Props, 'paneRef' | 'isLive' | 'onPage'> & { fileId: string }): void {
  const told = useRef(0);
  useEffect(() => {
    const pane = paneRef.current;
    if (!isLive || !pane || fileId === '') return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const middle = pane.scrollTop + pane.clientHeight / 3;
      const pages = [...pane.querySelectorAll<HTMLElement>('[data-page]')];
      const shown = pages.findLast((page) => page.offsetTop <= middle) ?? pages[0];
      const number = Number(shown?.dataset.page ?? 1);
      if (told.current !== number) onPage(number);
      told.current = number;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    pane.addEventListener('scroll', soon, { passive: true });
    return () => {
      pane.removeEventListener('scroll', soon);
      cancelAnimationFrame(frame);
    };
  }, [paneRef, isLive, onPage, fileId]);
}
