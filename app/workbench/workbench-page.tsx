/**
 * 契約書等の確認: the document on one side, the requirements on the other. The server renders all of it for one
 * document and one requirement; scripts make moving between them quick and keep the reader where he is.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { requestWords } from '~/approval-requests/words';
import type { Text } from '~/platform/text';
import { FORMATS, RecordLink } from '~/review-records/record-links';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { useRootData } from '~/ui/root-data';
import { fieldId, type Sent } from './detail-props';
import { DocumentPane, type Target } from './document-pane';
import { DocumentTools } from './document-tools';
import { KeyHelp } from './key-help';
import { useKeys } from './keyboard';
import { markId, marksOf } from './marks';
import type { Place } from './model';
import { RequirementDetail } from './requirement-detail';
import { RequirementPane, verdictOf } from './requirement-pane';
import { SelectionBar } from './selection-bar';
import { type ShownDocument, type ShownItem, type ShownPassage, type Workbench, workbenchPath } from './shown';
import { useDrafts } from './use-drafts';
import { usePages } from './use-pages';
import { type Noun, useSaving } from './use-saving';
import { useSearch } from './use-search';
import { useSelecting } from './use-selecting';
import { useWaiting } from './use-waiting';
import { workbenchWords as words } from './words';

export type WorkbenchPageProps = { data: Workbench; sent: Sent | null; saved: boolean };

/** The document in which a requirement is best looked at; one that was taken out since is none. */
function bestFile(
  item: ShownItem | undefined,
  documents: readonly ShownDocument[],
  current: string | null,
): string | null {
  const passages = item ? [...item.tied, ...item.proposals, ...item.contrary] : [];
  const isThere = (passage: ShownPassage) => documents.some(({ fileId }) => fileId === passage.fileId);
  return passages.find(isThere)?.fileId ?? current;
}

const firstPassage = (item: ShownItem | undefined, fileId: string | null): ShownPassage | undefined =>
  item ? [...item.tied, ...item.proposals, ...item.contrary].find((one) => one.fileId === fileId) : undefined;

export function WorkbenchPage({ data, sent, saved }: WorkbenchPageProps) {
  const t = useText();
  const marks = useMarks();
  const { csrf } = useRootData();
  const { request, step } = data;
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);

  const { items, documents, putItem } = useWaiting(data);
  const [chosen, setChosen] = useState(data.requirementKey);
  const [fileId, setFileId] = useState(data.fileId);
  const [shownPage, setShownPage] = useState(data.page);
  const [needsHelp, setNeedsHelp] = useState(false);
  const item = items.find(({ key }) => key === chosen);
  const fileFor = (one: ShownItem | undefined, current: string | null) => bestFile(one, documents, current);
  const document_ = documents.find((one) => one.fileId === fileId);
  const pane = useRef<HTMLElement>(null);

  const [target, setTarget] = useState<Target | null>(() => arrival(item, data.fileId, data.page));
  const { drafts, type, forget, isRestored } = useDrafts(request.id);
  const { pagesOf, need, failed } = usePages({ requestId: request.id, fileId: data.fileId, pages: data.pages });
  const pages = pagesOf(fileId);
  const needPage = useCallback(
    (page: number) => (fileId === null ? undefined : void need(fileId, page)),
    [fileId, need],
  );

  const path = useCallback(
    (itemKey: string, noun: Noun) => `${workbenchPath(request.id, fileId, itemKey)}/data/${noun}`,
    [request.id, fileId],
  );
  const { save, states } = useSaving({ path, onItem: putItem });
  const search = useSearch({ requestId: request.id, fileId, given: data.search });
  const selecting = useSelecting({ pane, isLive: isLive && step !== null, pages, fileId, needPage });

  /** Shows a passage in the text, in whichever document it stands. */
  const show = useCallback((passage: ShownPassage) => {
    setFileId(passage.fileId);
    setTarget({
      fileId: passage.fileId,
      page: passage.page,
      id: passage.place ? markId.passage(passage.key) : null,
    });
  }, []);
  const choose = useCallback(
    (key: string, withFocus = false) => {
      const next = items.find((one) => one.key === key);
      if (!next) return;
      const file = bestFile(next, documents, fileId);
      setChosen(key);
      const passage = firstPassage(next, file);
      if (passage) show(passage);
      else if (file !== fileId) setFileId(file);
      if (withFocus) {
        requestAnimationFrame(() => {
          document.querySelector<HTMLElement>(`[data-detail="${key}"]`)?.focus({ preventScroll: true });
        });
      }
    },
    [items, documents, fileId, show],
  );
  // The address always names what is looked at; going back leads out of the workbench.
  useEffect(() => {
    if (!isLive || chosen === '') return;
    window.history.replaceState(window.history.state, '', workbenchPath(request.id, fileId, chosen));
  }, [isLive, chosen, fileId, request.id]);

  const at = items.findIndex(({ key }) => key === chosen);
  const openItem = (from: number) =>
    [...items.slice(from + 1), ...items.slice(0, from + 1)].find((one) => one.key !== chosen && !one.mine);
  const send = async (noun: Noun, form: FormData, goOn: boolean) => {
    const key = chosen;
    form.delete('go');
    form.delete('next');
    const kept = await save(key, noun, form);
    if (!kept) {
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('.wb-detail .field-wrong')?.focus());
      return;
    }
    if (noun === 'verdicts') forget(key);
    if (noun === 'passages') selecting.clear();
    if (goOn) goToOpen();
  };
  /** A form that no form on the page stands for. */
  const sendFields = (noun: Noun, fields: Record<string, string | number | null | undefined>) => {
    if (!item || !step) return;
    const form = new FormData();
    form.set('csrf', csrf ?? '');
    form.set('stepKey', step.key);
    for (const [name, value] of Object.entries(fields)) if (value != null) form.set(name, String(value));
    void send(noun, form, false);
  };
  const tie = (place: Place, answers: string | null) => {
    if (!item || fileId === null) return;
    const { page, start, endPage, end } = place;
    sendFields('passages', { version: item.version, passageFileId: fileId, page, start, endPage, end, answers });
  };
  const submit = (selector: string) => document.querySelector<HTMLFormElement>(selector)?.requestSubmit();
  const giveVerdict = (number: number) => {
    const form = document.querySelector<HTMLFormElement>('form.wb-verdict');
    const choice = form?.querySelectorAll<HTMLInputElement>('input[name=verdict]')[number - 1];
    const reason = form?.querySelector<HTMLTextAreaElement>('textarea[name=comment]');
    if (!form || !choice || !reason) return;
    choice.checked = true;
    type(chosen, 'verdict', choice.value);
    if (number === 1 || reason.value.trim() !== '') {
      form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value=stay]'));
    } else reason.focus();
  };
  const goToOpen = () => {
    const next = openItem(at);
    if (next) choose(next.key, true);
  };
  const nextDocument = () => {
    const next = documents[(documents.findIndex((one) => one.fileId === fileId) + 1) % documents.length];
    if (next) setFileId(next.fileId);
  };
  const move = (by: number) => {
    const next = items[at + by];
    if (next) choose(next.key, true);
  };
  useKeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['u', () => goToOpen()],
    ['d', () => nextDocument()],
    ['Enter', () => (selecting.place && selecting.isKeyboard ? tie(selecting.place, null) : submit('form[data-take]'))],
    ['r', () => submit('form[data-reject]')],
    ['t', () => selecting.place && tie(selecting.place, null)],
    ['s', () => selecting.begin(target?.fileId === fileId ? target : null, shownPage, item)],
    ...[1, 2, 3, 4].map((number) => [String(number), () => giveVerdict(number)] as const),
    ['/', () => document.querySelector<HTMLInputElement>('#wb-search')?.focus()],
    ['?', () => setNeedsHelp((before) => !before)],
    ...(selecting.isKeyboard
      ? ([
          ['ArrowDown', (event: KeyboardEvent) => selecting.move(1, event.shiftKey)],
          ['ArrowUp', (event: KeyboardEvent) => selecting.move(-1, event.shiftKey)],
        ] as const)
      : []),
    ...(selecting.place ? ([['Escape', selecting.clear]] as const) : []),
  ]);

  const current = target?.id ?? null;
  const pageMarks = useMemo(
    () =>
      marksOf({
        fileId: fileId ?? '',
        items,
        item: item ?? null,
        differences: document_?.former?.differences ?? [],
        hits: search.hits,
        current,
        selecting: selecting.isKeyboard ? selecting.place : null,
      }),
    [fileId, items, item, document_, search.hits, current, selecting.place, selecting.isKeyboard],
  );
  const base = `/approval-requests/${request.id}`;
  const done = items.filter((one) => verdictOf(one, step !== null) !== null).length;
  const notes = items.filter((one) => one.mine?.note).length;
  const unsaved = useMemo(() => new Set(Object.keys(drafts)), [drafts]);
  const pageHref = (page: number, query?: string) =>
    `${workbenchPath(request.id, fileId, chosen)}?${new URLSearchParams({ page: String(page), ...(query ? { q: query } : {}) })}`;
  const goTo = (next: Target) => setTarget(next);
  const afterThis = openItem(at) ?? items[at + 1] ?? item;

  return (
    <div className="workbench">
      <header className="wb-head">
        <Breadcrumbs
          items={[
            { label: t(requestWords.requests), href: '/approval-requests' },
            { label: request.number, href: base },
            { label: t(words.title) },
          ]}
        />
        <h1 tabIndex={-1}>
          {t(words.title)}
          {marks.colon}
          {request.title}
        </h1>
        <p className="wb-progress" role="status">
          {t(words.progress(done, items.length))}
          <progress value={done} max={Math.max(1, items.length)} aria-hidden="true" />
        </p>
        <div className="wb-head-actions">
          {FORMATS.map((format) => (
            <RecordLink key={format} requestId={request.id} format={format} />
          ))}
          <KeyHelp isOpen={needsHelp} onToggle={setNeedsHelp} />
          {step ? (
            <LinkButton
              size="small"
              kind="secondary"
              href={`${base}/decisions?step=${step.key}${notes ? '&notes' : ''}`}
            >
              {t(words.toDecision(notes))}
            </LinkButton>
          ) : null}
        </div>
      </header>
      <ErrorSummary
        title={sent ? t(words.notSaved) : undefined}
        errors={sent ? faults(sent).map(({ id, text }) => ({ id, message: t(text) })) : []}
      />
      {saved ? <Notice kind="success" title={t(words.saved)} live /> : null}
      {step ? null : <p className="wb-quiet">{t(words.readOnly)}</p>}
      <div className="wb-panes">
        <section className="wb-document" aria-labelledby="wb-document-heading">
          <h2 id="wb-document-heading" className="sr-only">
            {t(words.document)}
          </h2>
          {document_ && fileId !== null ? (
            <>
              <DocumentTools
                requestId={request.id}
                documents={documents}
                document={document_}
                requirementKey={chosen}
                page={isLive ? shownPage : data.page}
                isLive={isLive}
                search={search}
                pageHref={pageHref}
                onFile={setFileId}
                onTarget={goTo}
              />
              <DocumentPane
                key={fileId}
                requestId={request.id}
                document={document_}
                pages={pages}
                marks={pageMarks}
                target={target}
                isLive={isLive}
                need={needPage}
                loadFailed={failed}
                search={search.query === '' ? null : search}
                pageHref={pageHref}
                onTarget={goTo}
                onPage={setShownPage}
                paneRef={pane}
              />
              {step && item ? <SelectionBar selecting={selecting} item={item} onTie={tie} /> : null}
            </>
          ) : (
            <EmptyState title={t(words.noDocuments)}>{t(words.noDocumentsHint)}</EmptyState>
          )}
        </section>
        <section className="wb-requirements" aria-labelledby="wb-requirements-heading">
          <h2 id="wb-requirements-heading" className="sr-only">
            {t(words.requirements)}
          </h2>
          <RequirementPane
            items={items}
            chosen={chosen}
            unsaved={unsaved}
            isReviewer={step !== null}
            hrefOf={(one) => `${workbenchPath(request.id, fileFor(one, fileId), one.key)}#requirement-${one.key}`}
            onChoose={choose}
            isLive={isLive}
          >
            {(one) => (
              <RequirementDetail
                // Fields are drawn again once what this tab kept of them is known.
                key={`${one.key}/${isRestored}`}
                item={one}
                documents={documents}
                stepKey={step?.key ?? null}
                fileId={fileId}
                page={isLive ? shownPage : data.page}
                action={(noun) => `${workbenchPath(request.id, fileId, one.key)}/${noun}`}
                next={workbenchPath(request.id, fileFor(afterThis, fileId), afterThis?.key ?? one.key)
                  .split('/')
                  .slice(-2)
                  .join('/')}
                sent={sent?.requirementKey === one.key ? sent : null}
                saving={states.get(one.key)}
                isLive={isLive}
                typed={drafts[one.key] ?? {}}
                onType={(name, value) => type(one.key, name, value)}
                onSend={(noun, form, goOn) => void send(noun, form, goOn)}
                onShow={show}
                onSearch={(query) => void search.find(query).then((hit) => hit && goTo(hit))}
                passageHref={(passage) =>
                  `${workbenchPath(request.id, passage.fileId, one.key)}?page=${passage.page}#page-${passage.page}`
                }
                searchHref={(query) => pageHref(1, query)}
              />
            )}
          </RequirementPane>
          {done === items.length && items.length > 0 ? <p className="wb-quiet">{t(words.allDone)}</p> : null}
        </section>
      </div>
    </div>
  );
}

/** What is wrong with a form that came back, with the id of the field; a refusal leads to the requirement. */
const faults = (sent: Sent): { id: string; text: Text }[] => [
  ...(sent.refusal ? [{ id: `requirement-${sent.requirementKey}`, text: sent.refusal }] : []),
  ...Object.entries(sent.errors).map(([name, text]) => ({ id: fieldId(sent.noun, sent.requirementKey, name), text })),
];

/** Where the page begins: at the first passage of the requirement that is shown, or at the page that was asked for. */
function arrival(item: ShownItem | undefined, fileId: string | null, page: number): Target | null {
  if (fileId === null) return null;
  const passage = firstPassage(item, fileId);
  return passage?.page === page && passage.place
    ? { fileId, page, id: markId.passage(passage.key) }
    : { fileId, page, id: null };
}
