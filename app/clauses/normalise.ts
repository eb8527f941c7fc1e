/**
 * From the text of pages to lines that can be compared: one width, one form of each character, no page numbers and
 * no running headers. Every character remembers where it came from, so that a passage can be shown in the original.
 */
import type { ClausePage } from './model';

/** Text whose every UTF-16 unit knows its first and last origin, counted through all pages (see `Origins`). */
export type Traced = { text: string; from: number[]; to: number[] };

/** One line as extracted. */
export type Line = Traced & { page: number; indented: boolean };

/** Turns a running offset back into a page and an offset in it. */
export type Origins = { pages: { page: number; base: number; length: number }[] };

const ENCLOSED = /[\u2460-\u24ff\u2776-\u2793]/u;
const KANA_OR_KANJI_BEFORE_DOT = /[ぁ-ゖ一-鿿々]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Cf}|\p{Cs}|\p{Co}|\p{Variation_Selector}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: line breaks of every kind
const BREAK = /[\n\r\u000b\u000c\u0085\u2028\u2029]/u;
const VOICED = new Set(['\uff9e', '\u3099', '\u309b']);
const SEMI_VOICED = new Set(['\uff9f', '\u309a', '\u309c']);

const JAPANESE = /[ぁ-ゖァ-ヺー一-鿿々)」』]/u;

/** What one code point becomes; most characters of a Japanese text stay as they are. */
function folded(character: string, before: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x3041 && code <= 0x30fe && code !== 0x309b && code !== 0x309c) || (code >= 0x4e00 && code <= 0x9fff))
    return character;
  if (character === ',') return JAPANESE.test(before) ? '、' : ',';
  if (code >= 0x21 && code <= 0x7e) return character;
  if (code === 0x3001 || code === 0x3002) return character;
  if (character === '，') return /\d/u.test(before) ? ',' : '、';
  if (character === '．' || character === '｡') {
    return character === '｡' || KANA_OR_KANJI_BEFORE_DOT.test(before) ? '。' : '.';
  }
  if (code === 0x09 || code === 0x20 || code === 0x3000 || code === 0xa0 || /\p{Zs}/u.test(character)) return ' ';
  if (ENCLOSED.test(character) || character === '…' || character === '‥') return character;
  if (DROPPED.test(character)) return '';
  if (/[‐‑‒–—―−─━]/u.test(character)) return '-';
  if (/[〔［【〖]/u.test(character)) return '[';
  if (/[〕］】〗]/u.test(character)) return ']';
  if (character === '〜' || character === '～') return '~';
  return character.normalize('NFKC');
}

/** Composes a kana with the mark behind it (half-width ｶﾞ, or か and U+3099 as some PDF writers leave them). */
function composed(character: string, mark: string): string | null {
  const base = character.normalize('NFKC');
  const one = (base + (VOICED.has(mark) ? '\u3099' : '\u309a')).normalize('NFC');
  return one.length === base.length ? one : null;
}

/** The lines of all pages, empty ones included, in one width, with single spaces and no space at either end. */
export function linesOf(pages: readonly ClausePage[]): { lines: Line[]; origins: Origins } {
  const lines: Line[] = [];
  const origins: Origins = { pages: [] };
  let base = 0;
  for (const { page, text } of pages) {
    origins.pages.push({ page, base, length: text.length });
    let line: Line = { page, text: '', from: [], to: [], indented: false };
    let parts: string[] = [];
    let before = '';
    const close = () => {
      line.text = parts.join('');
      if (line.text.endsWith(' ')) {
        line.text = line.text.slice(0, -1);
        line.from.pop();
        line.to.pop();
      }
      lines.push(line);
      line = { page, text: '', from: [], to: [], indented: false };
      parts = [];
      before = '';
    };
    for (let at = 0; at < text.length; ) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      let next = at + character.length;
      if (BREAK.test(character)) {
        if (character === '\r' && text[next] === '\n') next += 1;
        close();
        at = next;
        continue;
      }
      let out: string | null = null;
      const mark = text[next] ?? '';
      if (VOICED.has(mark) || SEMI_VOICED.has(mark)) {
        out = composed(character, mark);
        if (out !== null) next += 1;
      }
      out ??= folded(character, before);
      if (out === ' ' && (before === ' ' || before === '')) {
        if (before === '') line.indented = true;
      } else if (out !== '') {
        parts.push(out);
        before = out.slice(-1);
        for (let unit = 0; unit < out.length; unit += 1) {
          line.from.push(base + at);
          line.to.push(base + next);
        }
      }
      at = next;
    }
    close();
    base += text.length + 1;
  }
  return { lines: withNumbers(withoutFurniture(lines).flatMap(apart)), origins };
}

/** A number that the extraction put on a line of its own: 第2 | 受注者は, 2 | 前項の, (1) | 氏名. */
const ONLY_NUMBER =
  /^(?:第 ?[\d一二三四五六七八九十]{1,3}(?: ?条(?: ?の ?\d)?)?|\d{1,2}[.]?|\( ?[\d一二三四五六七八九十]{1,2} ?\)|[①-⑳]|[アイウエオカキクケコ])$/u;

/** Puts a lonely number before the line that it numbers. */
function withNumbers(lines: Line[]): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (!line) continue;
    if (next && ONLY_NUMBER.test(line.text) && next.text.length >= 6 && !/^[(\d第①-⑳]/u.test(next.text)) {
      const from = line.from.at(-1) ?? 0;
      const to = line.to.at(-1) ?? 0;
      const gap = { text: ' ', from: [from], to: [to] };
      out.push({ ...joined([line, gap, next]), page: line.page, indented: line.indented });
      at += 1;
    } else out.push(line);
  }
  return out;
}

const LONG = 240;
/** Where a new article or paragraph begins in a text that came as one line. */
const INNER_START =
  /(?<=[。)] ?)(?=(?:\((?!以下|第)[^()。]{2,24}\) ?)?第 ?[\d一二三四五六七八九十]{1,4} ?条(?![第にのをはがとやかで、]))|(?<=。 )(?=\d{1,2} [^\d年月日円])|(?<=。 ?)(?=\(\d{1,2}\) ?[^\d)])|(?<=。 ?)(?=[①-⑳])/gu;

/** The lines that a line would have been, where a whole document came as one. */
function apart(line: Line): Line[] {
  if (line.text.length < LONG) return [line];
  const starts: number[] = [0];
  for (const match of line.text.matchAll(INNER_START)) if (match.index > (starts.at(-1) ?? 0)) starts.push(match.index);
  if (starts.length === 1) return [line];
  return starts.flatMap((start, at) => {
    let end = starts[at + 1] ?? line.text.length;
    let piece = cut(line, start, end);
    while (piece.text.endsWith(' ')) {
      end -= 1;
      piece = cut(line, start, end);
    }
    const title = /^\([^()。]{2,24}\)(?= ?第)/u.exec(piece.text);
    const pieces = title
      ? [cut(piece, 0, title[0].length), cut(piece, title[0].length + (piece.text[title[0].length] === ' ' ? 1 : 0))]
      : [piece];
    return pieces.map((one) => ({ ...one, page: line.page, indented: line.indented }));
  });
}

const PAGE_NUMBER =
  /^[-~()[\]・ ]{0,4}(?:p(?:age|\.)? ?|第 ?|頁 ?)?\d{1,4}(?: ?(?:\/|-|of|中) ?\d{1,4})?(?: ?(?:頁|ページ|page))?[-~()[\]・ ]{0,4}$/iu;
const LOOKS_NUMBERED = /^(?:第 ?[\d一二三四五六七八九十]|[(\d①-⑳])/u;

/** Takes out page numbers and what is printed on most pages; the first of the latter stays, it may be the title. */
function withoutFurniture(lines: Line[]): Line[] {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.text === '') continue;
    const there = pages.get(line.page);
    if (there) there.push(line);
    else pages.set(line.page, [line]);
  }
  const edges = new Map<Line, string>();
  const counts = new Map<string, number>();
  for (const there of pages.values()) {
    const edge = new Set([...there.slice(0, 2), ...there.slice(-2)]);
    const seen = new Set<string>();
    for (const line of edge) {
      if (line.text.length > 70) continue;
      const form = line.text.replace(/\d+/gu, '#').replace(/ /gu, '');
      edges.set(line, form);
      seen.add(form);
    }
    for (const form of seen) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.size * 0.4));
  const kept = new Set<string>();
  return lines.filter((line) => {
    const form = edges.get(line);
    if (form === undefined) return true;
    if (PAGE_NUMBER.test(line.text)) return false;
    if ((counts.get(form) ?? 0) < often || LOOKS_NUMBERED.test(line.text) || line.text.endsWith('。')) return true;
    if (kept.has(form)) return false;
    kept.add(form);
    return true;
  });
}

/** Puts pieces behind one another. */
export function joined(pieces: readonly Traced[]): Traced {
  const from: number[] = [];
  const to: number[] = [];
  for (const piece of pieces) {
    for (const origin of piece.from) from.push(origin);
    for (const origin of piece.to) to.push(origin);
  }
  return { text: pieces.map((piece) => piece.text).join(''), from, to };
}

/** The part from `start` up to `end`. */
export function cut(traced: Traced, start: number, end = traced.text.length): Traced {
  return {
    text: traced.text.slice(start, end),
    from: traced.from.slice(start, end),
    to: traced.to.slice(start, end),
  };
}

const WIDE = /[^\u0020-\u007e]/u;

/** Without the spaces that stand beside a Japanese character: 再 委 託 is 再委託. */
export function unspaced(traced: Traced): Traced {
  if (!traced.text.includes(' ')) return traced;
  const keep: number[] = [];
  for (let at = 0; at < traced.text.length; at += 1) {
    if (traced.text[at] === ' ') {
      const before = traced.text[at - 1] ?? '';
      const after = traced.text[at + 1] ?? '';
      if (before === '' || after === '' || WIDE.test(before) || WIDE.test(after)) continue;
    }
    keep.push(at);
  }
  return {
    text: keep.map((at) => traced.text[at]).join(''),
    from: keep.map((at) => traced.from[at] ?? 0),
    to: keep.map((at) => traced.to[at] ?? 0),
  };
}

/** Where the running offset lies. Offsets behind the last character of a page belong to that page. */
export function placeOf(origins: Origins, offset: number): { page: number; offset: number } {
  let low = 0;
  let high = origins.pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((origins.pages[middle]?.base ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = origins.pages[low];
  return found ? { page: found.page, offset: offset - found.base } : { page: 1, offset: 0 };
}
