/** Page numbers and running heads: they move when the text does and are no part of a contract. Pure. */

type Page = { page: number; text: string };
type Line = { words: string; start: number; end: number };

const NUMBER_ONLY =
  /^[\s\-‐–—−()（）]*(?:p\.?|頁|ページ)?\s*([0-9０-９]{1,4})\s*(?:[/／]\s*[0-9０-９]{1,4})?\s*(?:頁|ページ)?[\s\-‐–—−()（）]*$/iu;
const DIGITS = /[0-9０-９]/gu;
const LONGEST_HEAD = 60;

/**
 * The pages with furniture blanked out, offsets unchanged. A line is furniture only where the page numbers count on
 * from page to page, or where the same words stand at the same edge of most pages: a figure that merely happens to
 * be the last line of a page stays.
 */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const edges = pages.map(({ text }) => edgeLines(text));
  const blanked = pages.map(() => new Set<Line>());
  for (const edge of ['first', 'last'] as const) {
    const lines = edges.map((found) => found[edge]);
    for (const at of countingOn(pages, lines)) blanked[at]!.add(lines[at]!);
    for (const at of repeated(lines)) blanked[at]!.add(lines[at]!);
  }
  return pages.map(({ page, text }, at) => {
    let out = text;
    for (const { start, end } of blanked[at]!) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
    return { page, text: out };
  });
}

/** Pages whose edge line is a number that has the same distance from the page's own number on most pages. */
function countingOn(pages: readonly Page[], lines: readonly (Line | null)[]): number[] {
  const distances = lines.map((line, at) => {
    const found = line ? NUMBER_ONLY.exec(line.words) : null;
    return found ? Number(found[1]!.normalize('NFKC')) - pages[at]!.page : null;
  });
  const counts = new Map<number, number>();
  for (const distance of distances) if (distance !== null) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  // Of a single page, only its own number is believed.
  if (!best || best[1] < pages.length / 2 || (pages.length < 3 && best[0] !== 0)) return [];
  return distances.flatMap((distance, at) => (distance === best[0] ? [at] : []));
}

/** Pages whose edge line has the same words, figures aside, as those of most pages. */
function repeated(lines: readonly (Line | null)[]): number[] {
  if (lines.length < 3) return [];
  const key = (line: Line | null) => line?.words.replace(DIGITS, '0').replace(/\s/gu, '') ?? '';
  const counts = new Map<string, number>();
  for (const line of lines) if (line) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  return lines.flatMap((line, at) => {
    // A whole sentence is text, however often it is repeated.
    if (!line || line.words.length > LONGEST_HEAD || line.words.includes('。')) return [];
    return (counts.get(key(line)) ?? 0) > lines.length / 2 ? [at] : [];
  });
}

/** The first and the last line of a page that have words; none of a page of one line. */
function edgeLines(text: string): { first: Line | null; last: Line | null } {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ words: line.trim(), start, end: start + line.length });
    start += line.length + 1;
  }
  return lines.length <= 1 ? { first: null, last: null } : { first: lines[0]!, last: lines.at(-1)! };
}
