/** What a document says otherwise than its former version. Pure; bounded in time. */
import { type ChangeObject, diffArrays, diffChars } from 'diff';
import { type FoldedText, foldPages, placeOf, textAt } from './folded-text';
import type { Place } from './model';
import { readable } from './readable';

/** Changes when the way of comparing does: what was compared before is compared again. */
export const COMPARING = '1';

type Page = { page: number; text: string };

/** Something added, taken out or replaced. Where only something went, `place` is empty and says where it stood. */
export type Difference = { place: Place; added: string; removed: string };

const MOST_DIFFERENCES = 400;
/** Two documents with less in common are two documents. */
const MOST_EDITS = 6_000;
const TIME = 4_000;
/** A common stretch that is shorter would only tear a change apart. */
const SHORTEST_COMMON = 3;

type Range = { start: number; end: number };
type Change = { now: Range; former: Range };

/** Differences in the order of the new text; null where the two are too different to be compared. */
export function differencesBetween(former: readonly Page[], now: readonly Page[]): Difference[] | null {
  const [old, fresh] = [foldPages(withoutFurniture(former)), foldPages(withoutFurniture(now))];
  const changes = changesBetween(old.text, fresh.text);
  if (!changes) return null;
  return changes.slice(0, MOST_DIFFERENCES).map((change) => ({
    place: placeOfRange(fresh, change.now),
    added: wordsOf(fresh, now, change.now),
    removed: wordsOf(old, former, change.former),
  }));
}

const wordsOf = (folded: FoldedText, pages: readonly Page[], { start, end }: Range): string =>
  end > start ? readable(textAt(pages, placeOf(folded, start, end))) : '';

function placeOfRange(folded: FoldedText, { start, end }: Range): Place {
  if (end > start) return placeOf(folded, start, end);
  if (folded.text === '') {
    const page = folded.pages[0]?.page ?? 1;
    return { page, start: 0, endPage: page, end: 0 };
  }
  const before = placeOf(folded, Math.max(0, start - 1), Math.max(1, start));
  return { page: before.endPage, start: before.end, endPage: before.endPage, end: before.end };
}

/** Sentences first, then the signs within those that were replaced. */
function changesBetween(former: string, now: string): Change[] | null {
  const options = { maxEditLength: MOST_EDITS, timeout: TIME };
  const blocks = diffArrays(sentences(former), sentences(now), options);
  if (!blocks) return null;
  const deadline = performance.now() + TIME;
  const changes: Change[] = [];
  let at = 0;
  let was = 0;
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index]!;
    if (!block.added && !block.removed) {
      const length = lengthOf(block.value);
      [at, was, index] = [at + length, was + length, index + 1];
      continue;
    }
    let [added, removed] = ['', ''];
    for (; blocks[index]?.added || blocks[index]?.removed; index += 1) {
      const { value, added: isNew } = blocks[index]!;
      if (isNew) added += value.join('');
      else removed += value.join('');
    }
    changes.push(...within(removed, added, was, at, deadline));
    [at, was] = [at + added.length, was + removed.length];
  }
  return changes;
}

const sentences = (text: string): string[] => text.match(/[^。]*。|[^。]+$/gu) ?? [];
const lengthOf = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** The changes inside one replaced stretch; the whole stretch where the two have little in common. */
function within(removed: string, added: string, was: number, at: number, deadline: number): Change[] {
  const whole = [{ now: { start: at, end: at + added.length }, former: { start: was, end: was + removed.length } }];
  if (removed === '' || added === '' || performance.now() > deadline) return whole;
  const parts = diffChars(removed, added, { maxEditLength: 400, timeout: 100 });
  if (!parts || common(parts) < Math.max(removed.length, added.length) / 3) return whole;
  const changes: Change[] = [];
  let [now, former] = [at, was];
  for (const part of parts) {
    const { length } = part.value;
    const last = changes.at(-1);
    if (!part.added && !part.removed) {
      [now, former] = [now + length, former + length];
      continue;
    }
    const range: Change = {
      now: { start: now, end: now + (part.added ? length : 0) },
      former: { start: former, end: former + (part.removed ? length : 0) },
    };
    if (
      last &&
      range.now.start - last.now.end < SHORTEST_COMMON &&
      range.former.start - last.former.end < SHORTEST_COMMON
    ) {
      last.now.end = range.now.end;
      last.former.end = range.former.end;
    } else changes.push(range);
    [now, former] = [range.now.end, range.former.end];
  }
  return changes;
}

const common = (parts: readonly ChangeObject<string>[]): number =>
  parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : part.value.length), 0);

const PAGE_NUMBER =
  /^[\s\-‐–—−()（）]*(?:p\.?|第|頁)?\s*[0-9０-９]{1,4}(?:\s*[/／]\s*[0-9０-９]{1,4})?\s*(?:頁|ページ)?[\s\-‐–—−()（）]*$/iu;

/** Page numbers and running heads become blanks of the same length: they move when the text does. */
function withoutFurniture(pages: readonly Page[]): Page[] {
  const edges = new Map<string, number>();
  for (const { text } of pages) {
    for (const line of new Set(edgeLines(text).map(({ words }) => words))) edges.set(line, (edges.get(line) ?? 0) + 1);
  }
  return pages.map(({ page, text }) => {
    let out = text;
    for (const { words, start, end } of edgeLines(text)) {
      const repeated = pages.length >= 3 && (edges.get(words) ?? 0) > pages.length / 2;
      if (repeated || PAGE_NUMBER.test(words)) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
    }
    return { page, text: out };
  });
}

/** The first and the last line of a page that have words. */
function edgeLines(text: string): { words: string; start: number; end: number }[] {
  const lines: { words: string; start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ words: line.trim(), start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.length <= 1 ? [] : [lines[0]!, lines.at(-1)!];
}
