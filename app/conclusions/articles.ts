/**
 * Articles of a contract and the places that name them. An article that only got another number says what it said
 * before: its number, and every reference that followed it, is no change of words. Pure.
 */
import { markerAt, numberOf } from '~/clauses/markers';
import type { FoldedText } from '~/workbench/folded-text';
import { align, likeness, type Pairs, pairsOf } from './similarity';

/** 第8条, 第十二条の二, also 第2項 and 第三号, in folded text. */
const NAMED =
  /第([0-9]{1,4}|[〇一二三四五六七八九十百]{1,6})(条|項|号)(?:の([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9一-鿿]))?/gu;
/** 民法第5条, 同法第2条, 契約書第8条: numbers of other papers. */
const ELSEWHERE = /[法令例則程款書綱準領]$/u;

export type Token = {
  start: number;
  end: number;
  /** 第8条, numerals in digits. */
  label: string;
  unit: '条' | '項' | '号';
  isElsewhere: boolean;
  /** The article of which it is the heading, or null. */
  heads: number | null;
};

export type Article = {
  label: string;
  value: number;
  /** Articles of one section are counted on; an annex begins another one. */
  section: number;
  /** '' for the contract itself; 別記 for what stands behind that heading. */
  annex: string;
  /** From its heading to the next. */
  start: number;
  end: number;
};

export type Numbering = { tokens: Token[]; articles: Article[] };

type Page = { page: number; text: string };

/** Where the lines of the pages begin that are headings of articles or annexes: index of page → offset → label. */
function headings(pages: readonly Page[]): Map<number, { kind: 'article' | 'annex'; label: string; value: number }>[] {
  return pages.map(({ text }) => {
    const found = new Map<number, { kind: 'article' | 'annex'; label: string; value: number }>();
    let start = 0;
    for (const line of text.split(/[\n\t]/u)) {
      const words = line.normalize('NFKC').trim().replace(/\s+/gu, ' ');
      const marker = words === '' ? null : markerAt(words);
      if (marker && (marker.kind === 'article' || marker.kind === 'annex')) {
        found.set(start + (line.length - line.trimStart().length), {
          kind: marker.kind,
          label: marker.label,
          value: marker.value,
        });
      }
      start += line.length + 1;
    }
    return found;
  });
}

/** Finds articles and every place that names one. */
export function numberingOf(folded: FoldedText): Numbering {
  const lines = headings(folded.pages);
  const tokens: Token[] = [];
  const articles: Article[] = [];
  const annexes = annexStarts(folded, lines);
  let [section, annex, lastValue, nextAnnex] = [0, '', 0, 0];
  for (const match of folded.text.matchAll(NAMED)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (; nextAnnex < annexes.length && annexes[nextAnnex]!.at <= start; nextAnnex += 1) {
      [section, annex, lastValue] = [section + 1, annexes[nextAnnex]!.label, 0];
    }
    const unit = match[2] as Token['unit'];
    const value = numberOf(match[1]!);
    const label = `第${value}${unit}${match[3] ? `の${numberOf(match[3])}` : ''}`;
    const line = lines[folded.pageAt[start]!]!.get(folded.from[start]!);
    let heads: number | null = null;
    if (unit === '条' && line?.kind === 'article') {
      // 第1条 again: another paper begins, whatever it is called.
      if (value < lastValue) section += 1;
      lastValue = value;
      heads = articles.length;
      articles.push({ label, value, section, annex, start, end: folded.text.length });
      if (heads > 0) articles[heads - 1]!.end = start;
    }
    const isElsewhere = heads === null && ELSEWHERE.test(folded.text.slice(Math.max(0, start - 1), start));
    tokens.push({ start, end, label, unit, isElsewhere, heads });
  }
  return { tokens, articles };
}

function annexStarts(folded: FoldedText, lines: ReturnType<typeof headings>): { at: number; label: string }[] {
  const starts: { at: number; label: string }[] = [];
  let [page, seen] = [-1, new Map<number, { kind: string; label: string }>()];
  for (let at = 0; at < folded.text.length; at += 1) {
    if (folded.pageAt[at] !== page) {
      page = folded.pageAt[at]!;
      seen = new Map([...lines[page]!].filter(([, { kind }]) => kind === 'annex'));
    }
    if (seen.size === 0) continue;
    const found = seen.get(folded.from[at]!);
    if (found) starts.push({ at, label: found.label });
    seen.delete(folded.from[at]!);
  }
  return starts;
}

/** 別記 第3条; '' before the first article. */
export function articleAt({ articles }: Numbering, at: number): string {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (articles[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  const article = articles[low - 1];
  return article ? [article.annex, article.label].filter((part) => part !== '').join(' ') : '';
}

/** Articles of longer papers are taken by their numbers as they are. */
const MOST_PAIRS = 250_000;
const ALIKE = 0.5;
/** Enough for an article that kept its number and was written anew. */
const ALIKE_WITH_NUMBER = 0.25;

type Sided = { folded: FoldedText; numbering: Numbering };

/** Which article of the reviewed version is which of the signed copy; indexes in order. */
export function sameArticles(former: Sided, now: Sided): [number, number][] {
  const [before, after] = [former.numbering.articles, now.numbering.articles];
  if (before.length * after.length > MOST_PAIRS) return byNumber(before, after);
  const wordsOf = ({ folded, numbering }: Sided): Pairs[] =>
    // Numbers are left out: they are what has moved.
    numbering.articles.map(({ start, end }) => pairsOf(folded.text.slice(start, end).replace(NAMED, '')));
  const [old, fresh] = [wordsOf(former), wordsOf(now)];
  return align(before.length, after.length, (row, column) => {
    const sameNumber = before[row]!.label === after[column]!.label;
    const alike = likeness(old[row]!, fresh[column]!);
    return alike >= (sameNumber ? ALIKE_WITH_NUMBER : ALIKE) ? alike + (sameNumber ? 0.05 : 0) : 0;
  });
}

function byNumber(former: readonly Article[], now: readonly Article[]): [number, number][] {
  const key = ({ section, label }: Article) => `${section} ${label}`;
  const places = new Map(now.map((article, at) => [key(article), at]));
  const pairs: [number, number][] = [];
  for (const [at, article] of former.entries()) {
    const same = places.get(key(article));
    if (same !== undefined && same > (pairs.at(-1)?.[1] ?? -1)) pairs.push([at, same]);
  }
  return pairs;
}
