/** Above the text: which document, which page, and the search in it. Plain links and forms where no script runs. */
import { type FormEvent, useState } from 'react';
import { Button } from '~/ui/button';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { Target } from './document-pane';
import { type ShownDocument, workbenchPath } from './shown';
import type { Search } from './use-search';
import { workbenchWords as words } from './words';

type Props = {
  requestId: string;
  documents: readonly ShownDocument[];
  document: ShownDocument;
  requirementKey: string;
  page: number;
  isLive: boolean;
  search: Search;
  pageHref: (page: number, query?: string) => string;
  onFile: (fileId: string) => void;
  onTarget: (target: Target) => void;
};

export function DocumentTools(props: Props) {
  return (
    <div className="wb-tools">
      <Documents {...props} />
      <div className="wb-tool-row">
        <PageTools {...props} />
        <SearchTools {...props} />
        <Original {...props} />
      </div>
    </div>
  );
}

function Documents({ requestId, documents, document, requirementKey, isLive, onFile }: Props) {
  const t = useText();
  const marks = useMarks();
  return (
    <nav className="wb-documents" aria-label={t(words.documents)}>
      <ul>
        {documents.map((one) => (
          <li key={one.fileId}>
            <a
              href={workbenchPath(requestId, one.fileId, requirementKey)}
              aria-current={one.fileId === document.fileId ? 'true' : undefined}
              onClick={(event) => {
                if (!isLive || event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onFile(one.fileId);
              }}
            >
              {one.kind ? `${t(one.kind)}${marks.colon}` : ''}
              {one.name}
              {one.isReplaced ? marks.brackets(t(words.replacedVersion)) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Original({ requestId, document }: Props) {
  const t = useText();
  return (
    <a
      className="wb-original"
      href={`/approval-requests/${requestId}/evidence/${document.fileId}`}
      download={document.name}
    >
      {t(words.original)}
    </a>
  );
}

function PageTools({ document, page, isLive, pageHref, onTarget }: Props) {
  const t = useText();
  const count = document.pageLines.length;
  if (count === 0) return null;
  const go = (number: number) => onTarget({ fileId: document.fileId, page: number, id: null });
  const link = (number: number, label: string, sign: string) =>
    number < 1 || number > count ? null : (
      <a
        className="wb-step"
        href={`${pageHref(number)}#page-${number}`}
        onClick={(event) => {
          if (!isLive || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          go(number);
        }}
      >
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{label}</span>
      </a>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!isLive) return;
    event.preventDefault();
    const typed = Number(String(new FormData(event.currentTarget).get('page')).normalize('NFKC'));
    if (Number.isInteger(typed) && typed >= 1) go(Math.min(typed, count));
  };
  return (
    <form className="wb-page-form" method="get" onSubmit={submit}>
      {link(page - 1, t(words.previousPage), '◀')}
      <label>
        <span className="sr-only">{t(words.goToPage)}</span>
        <input key={page} className="input" name="page" inputMode="numeric" defaultValue={page} autoComplete="off" />
      </label>
      <span>/ {t(words.pages(count))}</span>
      {link(page + 1, t(words.nextPage), '▶')}
      {isLive ? null : (
        <Button kind="text" size="small">
          {t(words.go)}
        </Button>
      )}
    </form>
  );
}

function SearchTools({ search, isLive, document, onTarget }: Props) {
  const t = useText();
  const [typed, setTyped] = useState(search.query);
  const find = (event: FormEvent<HTMLFormElement>) => {
    if (!isLive) return;
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get('q')).trim();
    const next = query === search.query && search.hits.length > 0 ? search.step(1) : search.find(query);
    void Promise.resolve(next).then((hit) => hit && onTarget(hit));
  };
  const step = (by: 1 | -1) => {
    const hit = search.step(by);
    if (hit) onTarget(hit);
  };
  return (
    <form className="wb-search" method="get" onSubmit={find} key={document.fileId}>
      <label className="sr-only" htmlFor="wb-search">
        {t(words.search)}
      </label>
      <input
        id="wb-search"
        className="input"
        type="search"
        name="q"
        // Another search may have been begun from a quote.
        key={search.query}
        defaultValue={search.query === '' ? typed : search.query}
        onChange={(event) => setTyped(event.currentTarget.value)}
        placeholder={t(words.search)}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            search.clear();
            event.currentTarget.blur();
          } else if (event.key === 'Enter' && event.shiftKey) {
            event.preventDefault();
            step(-1);
          }
        }}
      />
      <Button kind="secondary" size="small">
        {t(words.find)}
      </Button>
      <span role="status" className="wb-hits">
        {search.query === '' || !isLive ? null : search.hits.length === 0 ? (
          t(words.hits(0, false))
        ) : (
          <>
            {t(words.hitOf(search.at + 1, search.hits.length))}
            {search.more ? '+' : ''}
          </>
        )}
      </span>
      {isLive && search.hits.length > 1 ? (
        <>
          <button type="button" className="wb-step" onClick={() => step(-1)} aria-label={t(words.previousHit)}>
            ▲
          </button>
          <button type="button" className="wb-step" onClick={() => step(1)} aria-label={t(words.nextHit)}>
            ▼
          </button>
        </>
      ) : null}
    </form>
  );
}
