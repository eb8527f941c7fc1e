/** The requirements in a list; the chosen one is open with everything that is said of it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { verdictWords } from '~/approvals/verdict-words';
import type { Verdict } from '~/approvals/verdicts';
import { kindWords } from '~/policy/words';
import { useText } from '~/ui/locale';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import type { ShownItem } from './shown';
import { workbenchWords as words } from './words';

export const VERDICT_TONES: Record<Verdict, StatusTone> = {
  conforms: 'success',
  partly: 'warning',
  'does-not': 'error',
  'not-applicable': 'neutral',
};

type Props = {
  items: readonly ShownItem[];
  chosen: string;
  unsaved: ReadonlySet<string>;
  /** Whose verdicts count: of one's own step, or for others of any. */
  isReviewer: boolean;
  hrefOf: (item: ShownItem) => string;
  onChoose: (key: string) => void;
  isLive: boolean;
  children: (item: ShownItem) => ReactNode;
};

/** The verdict that counts for the progress: of one's own step, for lookers-on of anybody. */
export const verdictOf = (item: ShownItem, isReviewer: boolean): Verdict | null =>
  item.mine?.verdict ?? (isReviewer ? null : (item.others[0]?.verdict ?? null));

export function RequirementPane(props: Props) {
  const { items } = props;
  const t = useText();
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h3 id={`kind-${kind}`} className="wb-kind">
            {t(kindWords[kind])} <span className="count">{items.filter((item) => item.kind === kind).length}</span>
          </h3>
          <ul className="wb-items">
            {items
              .filter((item) => item.kind === kind)
              .map((item) => (
                <Row key={item.key} item={item} {...props} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ item, ...props }: Props & { item: ShownItem }) {
  const t = useText();
  const { chosen, unsaved, isReviewer, hrefOf, onChoose, isLive, children } = props;
  const isChosen = item.key === chosen;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen && isLive) keepInView(row.current);
  }, [isChosen, isLive]);
  const verdict = verdictOf(item, isReviewer);
  return (
    <li ref={row} id={`requirement-${item.key}`} className={isChosen ? 'wb-item wb-item-chosen' : 'wb-item'}>
      <a
        className="wb-item-head"
        href={hrefOf(item)}
        aria-current={isChosen ? 'true' : undefined}
        onClick={(event) => {
          if (!isLive || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onChoose(item.key);
        }}
      >
        <span className="wb-item-title">{t(item.title)}</span>
        <span className="wb-item-state">
          {unsaved.has(item.key) ? <StatusTag tone="draft">{t(words.unsaved)}</StatusTag> : null}
          {verdict === null ? (
            <StatusTag tone="waiting">{t(words.notLookedAt)}</StatusTag>
          ) : (
            <StatusTag tone={VERDICT_TONES[verdict]}>{t(verdictWords[verdict])}</StatusTag>
          )}
        </span>
      </a>
      {isChosen ? children(item) : null}
    </li>
  );
}

/** Brings the head of the chosen requirement to the top of the list, without moving anything around the list. */
function keepInView(row: HTMLElement | null): void {
  const list = row?.closest<HTMLElement>('.wb-requirements');
  if (!row || !list) return;
  if (list.scrollHeight <= list.clientHeight + 1 || getComputedStyle(list).overflowY === 'visible') {
    const { top, bottom } = row.getBoundingClientRect();
    const hidden = document.querySelector<HTMLElement>('.wb-document')?.getBoundingClientRect().bottom ?? 0;
    if (top < hidden || bottom > window.innerHeight) window.scrollBy({ top: top - Math.max(hidden, 0) - 8 });
    return;
  }
  list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - 8;
}
