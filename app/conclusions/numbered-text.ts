/** Folded text in which every named article is one sign that stands for the article itself, not for its number. Pure. */
import type { FoldedText } from '~/workbench/folded-text';
import { type Numbering, sameArticles, type Token } from './articles';

/** Signs of a plane that no text uses: two UTF-16 units each. */
const FIRST_SIGN = 0xf0000;
const MOST_SIGNS = 0xfff0;
const SIGN = /[\u{f0000}-\u{ffff0}]/u;

export const isSign = (text: string): boolean => SIGN.test(text);

export type NumberedText = {
  folded: FoldedText;
  /** Offset in `folded` → offset in the text before numbers became signs. */
  origin: Uint32Array;
  /** Offsets of headings of articles in `folded`. */
  headings: Set<number>;
};

/** Hands out one sign for each article and for each number that is none of these papers' own articles. */
class Signs {
  private readonly known = new Map<string, string>();
  of(key: string): string | null {
    const before = this.known.get(key);
    if (before !== undefined) return before;
    if (this.known.size >= MOST_SIGNS) return null;
    const sign = String.fromCodePoint(FIRST_SIGN + this.known.size);
    this.known.set(key, sign);
    return sign;
  }
}

type Side = { folded: FoldedText; numbering: Numbering };

/** Both texts with the same signs for the same articles; and which article is which. */
export function numberTogether(former: Side, now: Side) {
  const same = sameArticles(former, now);
  const signs = new Signs();
  const partners = new Map(same);
  const formerOf = new Map(same.map(([old, fresh]) => [fresh, old]));
  const nameFormer = (article: number) => (partners.has(article) ? `same ${article}` : `former ${article}`);
  const nameNow = (article: number) => {
    const old = formerOf.get(article);
    return old === undefined ? `now ${article}` : `same ${old}`;
  };
  return {
    same,
    former: withSigns(former, signs, nameFormer),
    now: withSigns(now, signs, nameNow),
  };
}

function withSigns({ folded, numbering }: Side, signs: Signs, name: (article: number) => string): NumberedText {
  const own = ownArticles(numbering);
  const parts: string[] = [];
  const units: number[] = [];
  const headings = new Set<number>();
  let at = 0;
  const copy = (end: number) => {
    parts.push(folded.text.slice(at, end));
    for (; at < end; at += 1) units.push(at);
  };
  for (const token of numbering.tokens) {
    const sign = signs.of(keyOf(token, numbering, own, name));
    if (sign === null) break;
    copy(token.start);
    if (token.heads !== null) headings.add(units.length);
    parts.push(sign);
    // Its two units stand for the first and the last character of the number.
    units.push(token.start, token.end - 1);
    at = token.end;
  }
  copy(folded.text.length);
  return { folded: picked(folded, parts.join(''), units), origin: Uint32Array.from(units), headings };
}

const picked = (folded: FoldedText, text: string, units: readonly number[]): FoldedText => ({
  text,
  pageAt: Uint32Array.from(units, (unit) => folded.pageAt[unit]!),
  from: Uint32Array.from(units, (unit) => folded.from[unit]!),
  to: Uint32Array.from(units, (unit) => folded.to[unit]!),
  pages: folded.pages,
});

/** Articles by section and label: where a reference leads. */
function ownArticles({ articles }: Numbering): Map<string, number> {
  const own = new Map<string, number>();
  for (const [index, { section, label }] of articles.entries()) {
    const key = `${section} ${label}`;
    if (!own.has(key)) own.set(key, index);
  }
  return own;
}

function keyOf(token: Token, { articles }: Numbering, own: Map<string, number>, name: (article: number) => string) {
  if (token.heads !== null) return `article ${name(token.heads)}`;
  if (token.unit !== '条' || token.isElsewhere) return `number ${token.label}`;
  const section = sectionAt(articles, token.start);
  const target = own.get(`${section} ${token.label}`);
  return target === undefined ? `number ${token.label}` : `article ${name(target)}`;
}

/** The section that `at` lies in; 0 before the first article. */
function sectionAt(articles: Numbering['articles'], at: number): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return (articles[low - 1] ?? articles[0])?.section ?? 0;
}
