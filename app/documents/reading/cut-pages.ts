/** Pages of a document that is a stream of lines. Pure. */
import type { Paged, PageText, TextLine } from '../document-text';
import { MOST_PAGES } from '../document-text';
import { NotReadable } from './not-readable';
import type { WordPiece } from './word-text';

/** Characters on a page of a contract. */
export const PAGE_CHARACTERS = 1_500;
/** Between two breaks that were asked for there may be several pages: with more than this there are. */
const LONGEST_PAGE = 4_000;

type Line = { text: string; separator: '\n' | '\t' };

/**
 * The pages as Word showed them last. Where the file does not say, pages end where that was asked for; and a part that
 * is too long for a page is cut at a paragraph.
 */
export function cutPages(pieces: readonly WordPiece[]): { paged: Paged; pages: PageText[] } {
  const isShown = pieces.some((piece) => 'pageBreak' in piece && piece.pageBreak === 'shown');
  const parts = splitAtBreaks(pieces);
  const isPaged = isShown || (parts.length > 1 && parts.every((part) => lengthOf(part) <= LONGEST_PAGE));
  const pages = isPaged ? parts : parts.flatMap(cutPart);
  if (pages.length > MOST_PAGES) throw new NotReadable('too-many-pages');
  return { paged: isPaged ? 'real' : 'cut', pages: pages.map((lines, at) => pageOf(at + 1, lines)) };
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);

/** A break that was asked for is often followed by the same one as it was shown: an empty page is none. */
function splitAtBreaks(pieces: readonly WordPiece[]): Line[][] {
  const parts: Line[][] = [[]];
  for (const piece of pieces) {
    if ('text' in piece) parts.at(-1)!.push({ ...piece });
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.length > 1 && parts.at(-1)!.length === 0 ? parts.slice(0, -1) : parts;
}

function cutPart(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  let length = 0;
  for (const line of lines) {
    const row = pages.at(-1)!;
    const endsRow = row.at(-1)?.separator !== '\t';
    if (row.length > 0 && endsRow && length + line.text.length > PAGE_CHARACTERS) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)!.push(line);
    length += line.text.length + 1;
  }
  return pages;
}

function pageOf(page: number, lines: readonly Line[]): PageText {
  let text = '';
  const placed = lines.map((line, at): TextLine => {
    const start = text.length;
    text += line.text + (at === lines.length - 1 ? '' : line.separator);
    return { start, end: start + line.text.length, box: null };
  });
  return { page, text, lines: placed, scanned: false };
}
