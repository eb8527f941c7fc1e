/**
 * Text as it is compared with what people type or copy: width, blanks, line breaks and letter case do not count.
 * Every unit of the folded text knows where it came from. Pure.
 */
import type { Place } from './model';

type Page = { page: number; text: string };

export type FoldedText = {
  text: string;
  /** For each unit of `text`: index of its page in `pages`, and where its source begins and ends there. */
  pageAt: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  pages: readonly Page[];
};

/** A sound mark belongs to the kana before it: ｶﾞ is ガ. */
const PIECES = /[\s\S][\u3099\u309a\uff9e\uff9f]?/g;
const BLANK = /[\s\p{Cf}\p{Cc}]/u;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\uff70]/g;

/** One piece of source text, folded; '' for blanks. */
function foldPiece(piece: string): string {
  const code = piece.charCodeAt(0);
  // Kanji and kana, by far the most, are folded already.
  if (piece.length === 1 && ((code >= 0x3041 && code <= 0x30fe) || (code >= 0x4e00 && code <= 0x9fff))) return piece;
  if (BLANK.test(piece)) return '';
  return piece.normalize('NFKC').toLowerCase().replace(DASHES, '-').replace(/\s/g, '');
}

/** The folded spelling of what somebody typed. */
export function foldQuote(text: string): string {
  let out = '';
  for (const [piece] of text.matchAll(PIECES)) out += foldPiece(piece);
  return out;
}

/** Pages one after the other, without the breaks between them. */
export function foldPages(pages: readonly Page[]): FoldedText {
  const size = pages.reduce((sum, { text }) => sum + text.length, 0);
  // NFKC makes a few signs longer (㍿, ㈱): rarely twice the whole.
  let room = size * 2 + 64;
  let pageAt = new Uint32Array(room);
  let from = new Uint32Array(room);
  let to = new Uint32Array(room);
  const parts: string[] = [];
  let at = 0;
  for (const [index, { text }] of pages.entries()) {
    for (const match of text.matchAll(PIECES)) {
      const folded = foldPiece(match[0]);
      if (folded === '') continue;
      if (at + folded.length > room) {
        room = room * 2 + folded.length;
        [pageAt, from, to] = [grow(pageAt, room), grow(from, room), grow(to, room)];
      }
      for (let unit = 0; unit < folded.length; unit += 1, at += 1) {
        pageAt[at] = index;
        from[at] = match.index;
        to[at] = match.index + match[0].length;
      }
      parts.push(folded);
    }
  }
  return { text: parts.join(''), pageAt, from, to, pages };
}

function grow(old: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(old);
  return larger;
}

/** The place in the source of the folded units [start, end). */
export function placeOf(folded: FoldedText, start: number, end: number): Place {
  const last = end - 1;
  return {
    page: folded.pages[folded.pageAt[start]!]!.page,
    start: folded.from[start]!,
    endPage: folded.pages[folded.pageAt[last]!]!.page,
    end: folded.to[last]!,
  };
}

/** Where `query` occurs, from the beginning, at most `most` times. An empty query occurs nowhere. */
export function findInText(folded: FoldedText, query: string, most: number): Place[] {
  const wanted = foldQuote(query);
  const places: Place[] = [];
  if (wanted === '') return places;
  for (let at = folded.text.indexOf(wanted); at !== -1 && places.length < most; ) {
    places.push(placeOf(folded, at, at + wanted.length));
    at = folded.text.indexOf(wanted, at + wanted.length);
  }
  return places;
}

/**
 * Where `quote` stands, looked for on `page` and the pages beside it first, then in the whole document; null where
 * it stands nowhere.
 */
export function locateQuote(folded: FoldedText, quote: string, page: number | null): Place | null {
  const places = findInText(folded, quote, 500);
  const distance = (place: Place) => (page === null ? 0 : Math.abs(place.page - page));
  return places.reduce<Place | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
}

/** The text of a place, with its line breaks; '' for a place that the pages do not have. */
export function textAt(pages: readonly Page[], place: Place): string {
  if (place.endPage < place.page || (place.endPage === place.page && place.end <= place.start)) return '';
  const parts = pages
    .filter(({ page }) => page >= place.page && page <= place.endPage)
    .map(({ page, text }) => {
      const start = page === place.page ? place.start : 0;
      const end = page === place.endPage ? place.end : text.length;
      return start > text.length || end > text.length ? null : text.slice(start, end);
    });
  return parts.length === place.endPage - place.page + 1 && parts.every((part) => part !== null)
    ? parts.join('\n')
    : '';
}
