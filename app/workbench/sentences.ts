/** Sentences of a page, for selecting with the keyboard. Pure. */

export type Stretch = { start: number; end: number };

/** Ends a sentence; brackets may close behind it. */
const END = /[。．！？!?][」』）)】〕]*/g;
/** A new article, paragraph or item, also where the line before it has no full stop (a heading). */
const BEGINS_ITEM =
  /^[\s\u3000]*(?:第[0-9０-９一二三四五六七八九十百]+[条章節項号編]?|[（(][0-9０-９一二三四五六七八九十ア-ンａ-ｚa-z]+[）)]|[①-⑳]|[0-9０-９]{1,2}[\s\u3000．.、]|[ア-ン][\s\u3000．.、]|(?:附則|別紙|別記|前文)[\s\u3000]?$)/u;

/** Every sentence and every heading of `text` in order, without the blanks around them. */
export function sentencesOf(text: string): Stretch[] {
  const cuts = new Set<number>([text.length]);
  for (const match of text.matchAll(END)) cuts.add(match.index + match[0].length);
  for (let at = 0; at !== -1 && at < text.length; ) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? text.length : next);
    if (BEGINS_ITEM.test(line) || line.trim() === '') cuts.add(at);
    at = next === -1 ? -1 : next + 1;
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  let start = 0;
  const found: Stretch[] = [];
  for (const end of sorted) {
    const piece = text.slice(start, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const from = start + piece.indexOf(trimmed);
      found.push({ start: from, end: from + trimmed.length });
    }
    start = Math.max(start, end);
  }
  return found;
}
