/** One page of a document: its text with the marks in it, or the room it will take. */
import { memo } from 'react';
import { useText } from '~/ui/locale';
import { type Mark, type Segment, segmentsOf } from './segments';
import type { ShownDifference, ShownPage } from './shown';
import { workbenchWords as words } from './words';

type Props = {
  number: number;
  page: ShownPage | undefined;
  /** Lines that the page will have. */
  lines: number;
  marks: readonly Mark[];
  /** What was taken out on this page, with its number among the differences. */
  removals: readonly { at: number; difference: ShownDifference }[];
};

/** A class for every ten lines: the policy for content forbids styles of single elements. */
const tensOf = (lines: number): number => Math.min(60, Math.ceil(lines / 10) * 10);

export const PAGE_TEXT = 'data-page-text';

export const PageView = memo(
  function PageView({ number, page, lines, marks, removals }: Props) {
    const t = useText();
    return (
      <section
        id={`page-${number}`}
        className={`wb-page wb-lines-${tensOf(lines)}`}
        aria-label={t(words.page(number))}
        data-page={number}
      >
        <h3 className="wb-page-number">{t(words.page(number))}</h3>
        {page === undefined ? (
          <p className="wb-page-waiting">{t(words.loading)}</p>
        ) : page.scanned ? (
          <p className="wb-page-note">{t(words.scannedPage)}</p>
        ) : page.text.trim() === '' ? (
          <p className="wb-page-note">{t(words.emptyPage)}</p>
        ) : null}
        {page && page.text !== '' ? (
          <div className="wb-page-text" lang="ja" {...{ [PAGE_TEXT]: number }}>
            <PageText text={page.text} marks={marks} removals={removals} />
          </div>
        ) : null}
      </section>
    );
  },
  (before, after) =>
    before.page === after.page &&
    before.number === after.number &&
    sameMarks(before.marks, after.marks) &&
    before.removals.length === after.removals.length,
);

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((mark, at) => {
        const other = b[at]!;
        return mark.start === other.start && mark.end === other.end && mark.kind === other.kind && mark.id === other.id;
      }))
  );
}

/** The text exactly as it was read: offsets of a selection are counted in it. */
function PageText({ text, marks, removals }: { text: string; marks: readonly Mark[]; removals: Props['removals'] }) {
  const points: Mark[] = removals.map(({ difference }) => ({
    start: difference.start,
    end: difference.start,
    kind: 'changed',
  }));
  const segments = segmentsOf(text.length, [...marks, ...cutAt(points, text.length)]);
  return (
    <>
      {segments.map((segment) => (
        <Piece key={segment.start} segment={segment} text={text} removals={removals} />
      ))}
      <Removals at={text.length} removals={removals} />
    </>
  );
}

/** Cuts the text where something was taken out, without marking anything. */
const cutAt = (points: readonly Mark[], length: number): Mark[] =>
  points.flatMap(({ start }) => (start > 0 && start < length ? [{ start, end: length, kind: 'cut' as const }] : []));

function Piece({ segment, text, removals }: { segment: Segment; text: string; removals: Props['removals'] }) {
  const words = text.slice(segment.start, segment.end);
  const kinds = segment.kinds.filter((kind) => kind !== 'cut');
  const before = <Removals at={segment.start} removals={removals} />;
  if (kinds.length === 0 && segment.ids.length === 0) {
    return (
      <>
        {before}
        {words}
      </>
    );
  }
  return (
    <>
      {before}
      <mark
        className={kinds.map((kind) => `wb-mark-${kind}`).join(' ')}
        data-marks={segment.ids.join(' ') || undefined}
      >
        {words}
      </mark>
    </>
  );
}

/** Drawn by CSS: the text must stay as it was read. The list of differences says in words what went. */
function Removals({ at, removals }: { at: number; removals: Props['removals'] }) {
  const t = useText();
  return (
    <>
      {removals.map(({ at: index, difference }) =>
        difference.start === at ? (
          // biome-ignore lint/a11y/useAnchorContent: named by its label; a word in it would shift every offset behind it
          <a
            key={index}
            className="wb-removed"
            href={`#difference-${index}`}
            aria-label={t(words.removedHere(difference.removed))}
            title={difference.removed}
            data-marks={`d-${index}`}
          />
        ) : null,
      )}
    </>
  );
}
