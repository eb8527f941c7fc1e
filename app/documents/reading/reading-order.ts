/**
 * The order in which pieces of text on a page are read: lines, columns beside each other, tables row by row. Works on
 * pieces whose lines run from left to right; vertical writing is turned before. Pure.
 */
import type { Box } from '../document-text';
import { isKana, isWide } from './characters';

/** `order` is its place among what the file draws: programs draw a column, and a cell, to its end before the next. */
export type Piece = Box & { text: string; size: number; order: number };
/** `separator` is what stands between this line and the next: a tab between two cells of a row. */
export type Line = Box & { text: string; separator: '\n' | '\t' };

/** Pieces with no wider gap between them; `pieces` from left to right. */
type Segment = Box & { text: string; size: number; order: number };
/** Segments at the same height, from left to right. */
type Row = { segments: Segment[]; top: number; bottom: number; size: number };
type Gap = { from: number; to: number };

/** In heights of a character: a wider gap may be the space between two columns. */
const SEGMENT_GAP = 0.7;
/** What all lines of a block leave free may be narrower than the gap in each of them. */
const FREE_GAP = 0.5;
/** A narrower one is only that letters do not touch. */
const WORD_GAP = 0.15;
/** A line that is this far below the last one begins something new. */
const FAR_BELOW = 2.5;
/** More rows than a page of text has: such a page is read line by line. */
const MOST_ROWS = 1_500;

export function inReadingOrder(pieces: readonly Piece[]): Line[] {
  const rows = rowsOf(withoutRuby(withoutDoubles(pieces)));
  return rows.length > MOST_ROWS ? rows.map(plain) : read(rows);
}

/** Bold type is sometimes the same text drawn twice. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece>();
  return pieces.filter((piece) => {
    const key = `${piece.text}\0${Math.round(piece.size)}`;
    const last = seen.get(key);
    seen.set(key, piece);
    return !last || Math.abs(last.x - piece.x) > 0.2 * piece.size || Math.abs(last.y - piece.y) > 0.2 * piece.size;
  });
}

/** Ruby: small kana directly above the characters whose reading they give. */
function withoutRuby(pieces: readonly Piece[]): Piece[] {
  const usual = median(pieces.map(({ size }) => size));
  const small = pieces.filter((piece) => piece.size <= 0.65 * usual && isKana(piece.text));
  if (small.length === 0 || small.length * pieces.length > 4_000_000) return [...pieces];
  const isRuby = (piece: Piece) =>
    pieces.some((base) => {
      const gap = base.y - (piece.y + piece.height);
      return (
        base.size >= 1.5 * piece.size &&
        gap > -0.8 * piece.size &&
        gap < 0.5 * base.size &&
        piece.x < base.x + base.width &&
        piece.x + piece.width > base.x
      );
    });
  const ruby = new Set(small.filter(isRuby));
  return pieces.filter((piece) => !ruby.has(piece));
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;
const middle = (box: Box): number => box.y + box.height / 2;

/** Pieces at the same height, joined where the gaps between them are those inside a line. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  let centre = 0;
  for (const piece of pieces.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row && middle(piece) - centre < 0.5 * Math.min(piece.size, row[0]!.size)) {
      row.push(piece);
      centre += (middle(piece) - centre) / row.length;
    } else {
      rows.push([piece]);
      centre = middle(piece);
    }
  }
  return rows.map((row) => rowOf(segmentsOf(row.toSorted((a, b) => a.x - b.x))));
}

const rowOf = (segments: Segment[]): Row => ({
  segments,
  top: Math.min(...segments.map(({ y }) => y)),
  bottom: Math.max(...segments.map(bottom)),
  size: Math.max(...segments.map(({ size }) => size)),
});

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    const gap = last ? piece.x - right(last) : 0;
    const size = last ? Math.max(last.size, piece.size) : 0;
    if (last && gap <= SEGMENT_GAP * size) {
      segments[segments.length - 1] = together(last, piece, wordGap(last.text, piece.text, gap / piece.size));
    } else if (last && gap <= NUMBER_GAP * size && NUMBER.test(last.text)) {
      segments[segments.length - 1] = together(last, piece, wideGap(last.text, piece.text));
    } else segments.push({ ...piece });
  }
  return segments;
}

/** Programs leave a little space between Japanese and Western characters of itself: nobody typed it. */
function wordGap(before: string, after: string, gap: number): string {
  return gap < WORD_GAP || isWide(before.at(-1)) || isWide(after[0]) ? '' : ' ';
}

const wideGap = (before: string, after: string): string => (isWide(before.at(-1)) || isWide(after[0]) ? '\u3000' : ' ');

/** 第１条, (2), ア, ①: the space behind it is no space between columns. */
const NUMBER =
  /^(?:第[\d０-９一二三四五六七八九十百]+(?:条(?:の[\d０-９一二三四五六七八九十]+)?)?|[（(]?[\d０-９一二三四五六七八九十ア-ン①-⑳a-zａ-ｚ]{1,3}[)）]?[.．、]?)$/u;
const NUMBER_GAP = 1.6;

const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
};

const together = (a: Segment, b: Segment, between: string): Segment => ({
  ...union(a, b),
  text: a.text + between + b.text,
  size: Math.max(a.size, b.size),
  order: Math.min(a.order, b.order),
});

/** A row as one line; a wide gap inside is the space that was typed there. */
function plain(row: Row): Line {
  const { text, x, y, width, height } = row.segments.reduce((line, next) =>
    together(line, next, wideGap(line.text, next.text)),
  );
  return { text, x, y, width, height, separator: '\n' };
}

/** Rows from top to bottom; where several have a gap at the same place, what stands beside each other is taken apart. */
function read(rows: readonly Row[], depth = 0): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const block = depth < 6 ? bestBlockFrom(rows, at) : null;
    lines.push(...(block ? readBlock(block.rows, block.gaps, depth) : [plain(rows[at]!)]));
    at += block ? block.rows.length : 1;
  }
  return lines;
}

/** A line above a table or above columns covers some of their gaps: without it there are more. */
function bestBlockFrom(rows: readonly Row[], first: number): Block | null {
  const block = blockFrom(rows, first);
  if (!block) return null;
  for (let at = first; at < first + block.rows.length && mayBeOneLine(rows[at]!); ) {
    const next = blockFrom(rows, ++at);
    if (next && next.gaps.length > block.gaps.length) return null;
  }
  return { ...block, rows: withoutEnds(block) };
}

/** In heights of a character: the space that somebody types is not wider. */
const TYPED_GAP = 1.3;

const mayBeOneLine = ({ segments, size }: Row): boolean =>
  segments.every((segment, at) => at === 0 || segment.x - right(segments[at - 1]!) <= TYPED_GAP * size);

/** Lines at the end that are drawn when everything beside them is done belong to what comes after the block. */
function withoutEnds({ rows, gaps }: Block): Row[] {
  const isBeside = (row: Row) => row.segments.some((segment) => segment.x >= gaps[0]!.to);
  const drawn = Math.max(...rows.flatMap((row) => (isBeside(row) ? row.segments.map(({ order }) => order) : [])));
  let end = rows.length;
  while (end > 2 && !isBeside(rows[end - 1]!) && rows[end - 1]!.segments.every(({ order }) => order > drawn)) end -= 1;
  return rows.slice(0, end);
}

type Block = { rows: Row[]; gaps: Gap[] };

/** The rows from `first` on that leave one and the same gap free, with text on both sides of it. */
function blockFrom(rows: readonly Row[], first: number): Block | null {
  let free: Gap[] = [{ from: -Infinity, to: Infinity }];
  let found: { end: number; gaps: Gap[] } | null = null;
  for (let at = first; at < rows.length; at++) {
    const row = rows[at]!;
    const isFar = at > first && row.top - rows[at - 1]!.bottom > FAR_BELOW * row.size;
    if (isFar && (row.segments.length === 1 || !found)) break;
    free = free.flatMap((gap) => without(gap, row));
    const gaps = free.filter((gap) => isBetween(rows.slice(first, at + 1), gap));
    // A line below a table covers some of its gaps, too.
    if (found && row.segments.length === 1 && gaps.length < found.gaps.length) break;
    if (gaps.length > 0) found = { end: at + 1, gaps };
    else if (found || free.length === 0) break;
    // Text over the whole width so far: no gap of a block that begins here can be left.
    if (!found && at - first >= 12) break;
  }
  return found && found.end - first >= 2 ? { rows: rows.slice(first, found.end), gaps: found.gaps } : null;
}

function without(gap: Gap, row: Row): Gap[] {
  const least = FREE_GAP * row.size;
  let rest = [gap];
  for (const segment of row.segments) {
    rest = rest.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, segment.x) },
        { from: Math.max(from, right(segment)), to },
      ].filter((part) => part.to - part.from >= least),
    );
  }
  return rest;
}

/** Whether text stands left and right of the gap, beside each other for two lines at least. */
function isBetween(rows: readonly Row[], { from, to }: Gap): boolean {
  if (from === -Infinity || to === Infinity) return false;
  const side = (belongs: (segment: Segment) => boolean) => {
    const segments = rows.flatMap((row) => row.segments.filter(belongs));
    return { top: Math.min(...segments.map(({ y }) => y)), bottom: Math.max(...segments.map(bottom)) };
  };
  const [left, other] = [side((segment) => right(segment) <= from), side((segment) => segment.x >= to)];
  return (
    Math.min(left.bottom, other.bottom) - Math.max(left.top, other.top) > 1.8 * median(rows.map(({ size }) => size))
  );
}

function readBlock(rows: readonly Row[], gaps: readonly Gap[], depth: number): Line[] {
  const sides = sidesOf(rows, gaps);
  if (sides.length <= 3 && areColumns(sides)) return sides.flatMap((side) => read(side, depth + 1));
  return readTable(sides);
}

/** The rows of each side of the gaps, from left to right. */
function sidesOf(rows: readonly Row[], gaps: readonly Gap[]): Row[][] {
  const ends = [...gaps.map(({ from }) => from), Infinity];
  return ends
    .map((end, at) => {
      const begin = at === 0 ? -Infinity : ends[at - 1]!;
      return rows.flatMap((row) => {
        const segments = row.segments.filter((segment) => segment.x >= begin && right(segment) <= end);
        return segments.length > 0 ? [rowOf(segments)] : [];
      });
    })
    .filter((side) => side.length > 0);
}

/**
 * Columns are drawn one after the other; a table is drawn row by row. Where a file draws everything from top to
 * bottom, running text tells: its lines fill the column.
 */
function areColumns(sides: readonly Row[][]): boolean {
  const drawn = sides
    .flatMap((rows, side) => rows.flatMap(({ segments }) => segments.map(({ order }) => ({ order, side }))))
    .toSorted((a, b) => a.order - b.order);
  const changes = drawn.filter((each, at) => at > 0 && each.side !== drawn[at - 1]!.side).length;
  const longest = Math.max(...sides.map((rows) => rows.length));
  // One row of a table is drawn like columns, and reads like them; but its cells belong together.
  if (changes < sides.length && longest >= 4) return true;
  return changes >= longest && sides.every(isRunningText);
}

function isRunningText(rows: readonly Row[]): boolean {
  if (rows.length < 6) return false;
  const boxes = rows.map(({ segments }) => segments.reduce<Box>(union, segments[0]!));
  const width = Math.max(...boxes.map(right)) - Math.min(...boxes.map(({ x }) => x));
  return boxes.filter((box) => box.width > 0.85 * width).length >= 0.6 * rows.length && width > 12 * rows[0]!.size;
}

type Cell = { side: number; lines: Line[]; top: number; bottom: number };

/** Row by row; the lines of a cell stay together. */
function readTable(sides: readonly Row[][]): Line[] {
  const cells = cellsOf(sides);
  const tableRows: Cell[][] = [];
  for (const cell of cells) {
    const row = tableRows.at(-1);
    const last = row?.at(-1);
    if (!row || !last || cell.side <= last.side || cell.top >= Math.max(...row.map((each) => each.bottom))) {
      tableRows.push([cell]);
    } else row.push(cell);
  }
  return tableRows.flatMap((row) =>
    row.flatMap(({ lines }, at) =>
      lines.map((line, n): Line => {
        const endsCell = n === lines.length - 1 && at < row.length - 1;
        return endsCell ? { ...line, separator: '\t' } : line;
      }),
    ),
  );
}

/** Lines of one side that are drawn one after the other and stand close below each other are one cell. */
function cellsOf(sides: readonly Row[][]): Cell[] {
  const lines = sides
    .flatMap((rows, side) =>
      rows.map((row) => ({ side, row, line: plain(row), order: Math.min(...row.segments.map(({ order }) => order)) })),
    )
    .toSorted((a, b) => a.order - b.order);
  const isDownwards = lines.every(
    ({ side, row }, at) => at === 0 || side !== lines[at - 1]!.side || row.top > lines[at - 1]!.row.top,
  );
  const cells = isDownwards ? joinCells(lines) : lines.map(oneLine);
  // Rows from top to bottom, whatever the order in which they were drawn.
  const isRowByRow = cells.every(
    (cell, at) => at === 0 || cell.side > cells[at - 1]!.side || cell.top >= cells[at - 1]!.top,
  );
  if (isDownwards && isRowByRow) return cells;
  const height = median(lines.map(({ row }) => row.size));
  return lines
    .map(oneLine)
    .toSorted((a, b) => (Math.abs(a.top - b.top) < 0.5 * height ? a.side - b.side : a.top - b.top));
}

type CellLine = { side: number; row: Row; line: Line };

const oneLine = ({ side, row, line }: CellLine): Cell => ({ side, lines: [line], top: row.top, bottom: row.bottom });

function joinCells(lines: readonly CellLine[]): Cell[] {
  const cells: Cell[] = [];
  for (const each of lines) {
    const last = cells.at(-1);
    if (last?.side === each.side && each.row.top - last.bottom < 0.8 * each.row.size) {
      last.lines.push(each.line);
      last.bottom = each.row.bottom;
    } else cells.push(oneLine(each));
  }
  return cells;
}
