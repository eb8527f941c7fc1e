/**
 * What the signed copy says otherwise than the version that was reviewed. Line and page breaks, widths, page numbers
 * and running heads do not count; articles that only moved to another number are told once. Pure; bounded in time.
 */
import { type FoldedText, foldPages, placeOf, textAt } from '~/workbench/folded-text';
import type { Place } from '~/workbench/model';
import { readable } from '~/workbench/readable';
import { articleAt, type Numbering, numberingOf } from './articles';
import { type Change, changesBetween, type Range } from './changes';
import { withoutFurniture } from './furniture';
import type { Comparison, ContractDifference } from './model';
import { isSign, type NumberedText, numberTogether } from './numbered-text';

/** Changes when the way of comparing does. */
export const COMPARING = '1';

type Page = { page: number; text: string };
type Side = { pages: readonly Page[]; folded: FoldedText; numbering: Numbering; numbered: NumberedText };

/** Nobody answers for more one by one; such a copy goes back, or is compared by eye. */
export const MOST_DIFFERENCES = 300;
const AROUND = 24;
const SHORT = 500;
const LEAST_COMMON = 0.2;

/** @param pages those of the reviewed version and of the signed copy, in order */
export function compareContracts(reviewed: readonly Page[], signed: readonly Page[]): Comparison {
  const [old, fresh] = [side(reviewed), side(signed)];
  const together = numberTogether(old, fresh);
  const former: Side = { ...old, numbered: together.former };
  const now: Side = { ...fresh, numbered: together.now };
  const changes = changesBetween(
    { text: former.numbered.folded.text, headings: former.numbered.headings },
    { text: now.numbered.folded.text, headings: now.numbered.headings },
  );
  if (!changes || isAnother(changes, former, now)) return { outcome: 'too-different' };
  const differences = [
    ...changes.map((change) => differenceOf(change, former, now)),
    ...renumbered(together.same, former, now),
  ].sort((a, b) => a.place.page - b.place.page || a.place.start - b.place.start);
  return differences.length > MOST_DIFFERENCES ? { outcome: 'too-different' } : { outcome: 'compared', differences };
}

/** Two papers of some length with little in common: nothing is gained by telling where they differ. */
function isAnother(changes: readonly Change[], former: Side, now: Side): boolean {
  const [was, is] = [former.numbered.folded.text.length, now.numbered.folded.text.length];
  const lost = changes.reduce((sum, change) => sum + change.former.end - change.former.start, 0);
  return Math.min(was, is) > SHORT && (was - lost) / Math.max(was, is) < LEAST_COMMON;
}

function side(pages: readonly Page[]) {
  const folded = foldPages(withoutFurniture(pages));
  return { pages, folded, numbering: numberingOf(folded) };
}

function differenceOf(change: Change, former: Side, now: Side): ContractDifference {
  const [removed, added] = [wordsOf(former, change.former), wordsOf(now, change.now)];
  return {
    kind: kindOf(change, former, now),
    place: placeIn(now, change.now),
    formerPlace: placeIn(former, change.former),
    article: articleOf(now, change.now) || articleOf(former, change.former),
    formerArticle: articleOf(former, change.former),
    added,
    removed,
    before: around(now, { start: change.now.start - AROUND, end: change.now.start }),
    after: around(now, { start: change.now.end, end: change.now.end + AROUND }),
  };
}

/** The article that words stand in; where they only went or came in, that of the words before; '' for whole articles. */
function articleOf(side: Side, { start, end }: Range): string {
  const { headings } = side.numbered;
  if (end > start) return articleAt(side.numbering, originOf(side, start));
  // Between two articles: what went or came in there was in neither.
  return headings.has(start) ? '' : articleAt(side.numbering, originOf(side, Math.max(0, start - 1)));
}

function kindOf({ former: was, now: at }: Change, former: Side, now: Side): ContractDifference['kind'] {
  if (was.end === was.start) return 'added';
  if (at.end === at.start) return 'removed';
  const [old, fresh] = [folded(former, was), folded(now, at)];
  // The same words, yet not the same articles: the number was not moved along.
  const isReference = old === fresh && isSign(former.numbered.folded.text.slice(was.start, was.end));
  return isReference ? 'reference' : 'changed';
}

/** The text before numbers became signs. */
const folded = ({ folded: { text }, numbered }: Side, { start, end }: Range): string =>
  text.slice(numbered.origin[start]!, numbered.origin[end - 1]! + 1);

const originOf = ({ folded: { text }, numbered }: Side, at: number): number =>
  at < numbered.origin.length ? numbered.origin[at]! : text.length;

function placeIn({ numbered: { folded: text } }: Side, { start, end }: Range): Place {
  if (end > start) return placeOf(text, start, end);
  if (text.text === '') {
    const page = text.pages[0]?.page ?? 1;
    return { page, start: 0, endPage: page, end: 0 };
  }
  const before = placeOf(text, Math.max(0, start - 1), Math.max(1, start));
  return start === 0
    ? { page: before.page, start: before.start, endPage: before.page, end: before.start }
    : { page: before.endPage, start: before.end, endPage: before.endPage, end: before.end };
}

const wordsOf = (side: Side, range: Range): string =>
  range.end > range.start ? readable(textAt(side.pages, placeIn(side, range))) : '';

function around(side: Side, { start, end }: Range): string {
  const { length } = side.numbered.folded.text;
  return wordsOf(side, { start: Math.max(0, Math.min(start, length)), end: Math.max(0, Math.min(end, length)) });
}

/** Runs of articles that moved by the same distance, each told once, at its first heading. */
function renumbered(same: readonly [number, number][], former: Side, now: Side): ContractDifference[] {
  type Run = { first: [number, number]; last: [number, number]; distance: number };
  const runs: Run[] = [];
  for (const pair of same) {
    const [old, fresh] = [former.numbering.articles[pair[0]]!, now.numbering.articles[pair[1]]!];
    if (old.label === fresh.label) continue;
    const distance = fresh.value - old.value;
    const last = runs.at(-1);
    const goesOn =
      last?.distance === distance &&
      last.last[0] === pair[0] - 1 &&
      last.last[1] === pair[1] - 1 &&
      former.numbering.articles[last.last[0]]!.section === old.section;
    if (goesOn) last.last = pair;
    else runs.push({ first: pair, last: pair, distance });
  }
  return runs.map(({ first, last }) => {
    const [old, fresh] = [former.numbering.articles[first[0]]!, now.numbering.articles[first[1]]!];
    const labels = (all: Numbering['articles'], from: number, to: number) =>
      from === to ? all[from]!.label : `${all[from]!.label}～${all[to]!.label}`;
    return {
      kind: 'renumbered',
      place: placeOf(now.folded, fresh.start, fresh.start + 1),
      formerPlace: placeOf(former.folded, old.start, old.start + 1),
      article: articleAt(now.numbering, fresh.start),
      formerArticle: articleAt(former.numbering, old.start),
      added: labels(now.numbering.articles, first[1], last[1]),
      removed: labels(former.numbering.articles, first[0], last[0]),
      before: '',
      after: '',
    };
  });
}
