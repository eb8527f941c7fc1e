/** From the pieces of text that a page of a PDF draws to lines in the order in which people read them. Pure. */
import type { Box, PageText, TextLine } from '../document-text';
import { asTyped, withoutStretching } from './characters';
import { inReadingOrder, type Line, type Piece } from './reading-order';

/**
 * What is drawn at once: `x`, `y` is where its baseline begins, in points from the top left of the page; (`dx`, `dy`)
 * the direction in which it runs, of length 1; `length` how far, `size` the height of its characters.
 * `stacked` where its font runs from top to bottom; then `x` is the middle of the column and `y` its top.
 */
export type DrawnText = {
  text: string;
  x: number;
  y: number;
  dx: number;
  dy: number;
  length: number;
  size: number;
  stacked: boolean;
};

/** How a piece stands on the page: as usual, in a vertical column (or turned by 90° to the right), turned otherwise. */
type Direction = 'across' | 'down' | 'up' | 'flipped' | 'askew';
type Placed = { text: string; box: Box; size: number; direction: Direction; order: number };

/** Share of the character that stands above the baseline; fonts differ a little. */
const ASCENT = 0.88;

/** The text of one page. `width` is that of the page in points. */
export function layOutPage(page: number, width: number, drawn: readonly DrawnText[]): Omit<PageText, 'scanned'> {
  const placed = turnColumns(drawn.map(place).filter((each) => each.text !== ''));
  const blocks = (['across', 'down', 'up', 'flipped', 'askew'] as const).map((direction) =>
    linesOf(
      placed.filter((each) => each.direction === direction),
      direction,
      width,
    ),
  );
  return { page, ...joined(inOrderOfPage(blocks.filter((lines) => lines.length > 0))) };
}

function place(drawn: DrawnText, order: number): Placed {
  const { x, y, dx, dy, length, size, stacked } = drawn;
  const text = withoutStretching(asTyped(drawn.text)).trim();
  const common = { text, size, order };
  if (stacked) {
    return { ...common, direction: 'down', box: { x: x - size / 2, y, width: size, height: length } };
  }
  if (dx > 0.9)
    return { ...common, direction: 'across', box: { x, y: y - ASCENT * size, width: length, height: size } };
  if (dy > 0.9) {
    return { ...common, direction: 'down', box: { x: x - (1 - ASCENT) * size, y, width: size, height: length } };
  }
  if (dy < -0.9) {
    return { ...common, direction: 'up', box: { x: x - ASCENT * size, y: y - length, width: size, height: length } };
  }
  if (dx < -0.9) {
    return {
      ...common,
      direction: 'flipped',
      box: { x: x - length, y: y - (1 - ASCENT) * size, width: length, height: size },
    };
  }
  const box = {
    x: Math.min(x, x + dx * length),
    y: Math.min(y, y + dy * length),
    width: Math.abs(dx) * length,
    height: Math.abs(dy) * length,
  };
  return { ...common, direction: 'askew', box };
}

/** A column of less than this many characters is a list of short cells rather than vertical writing. */
const SHORTEST_COLUMN = 4;

/**
 * Most programs write vertical text as single upright characters, one below the other: those become columns. On a
 * page of columns short pieces are part of them too: numbers set across a column (縦中横).
 */
function turnColumns(placed: readonly Placed[]): Placed[] {
  const short = (each: Placed | undefined): each is Placed =>
    each?.direction === 'across' && [...each.text].length <= 3 && each.box.width <= 1.4 * each.size;
  const stacked = new Set<Placed>();
  let chain: Placed[] = [];
  const close = () => {
    if (chain.length >= SHORTEST_COLUMN) for (const each of chain) stacked.add(each);
    chain = [];
  };
  for (const each of placed) {
    const last = chain.at(-1);
    if (!short(each) || (last && !isBelow(last, each))) close();
    if (short(each)) chain.push(each);
  }
  close();
  const characters = (pieces: Iterable<Placed>) => [...pieces].reduce((sum, { text }) => sum + text.length, 0);
  const across = placed.filter((each) => each.direction === 'across');
  const isPageOfColumns =
    characters(stacked) + characters(placed.filter((each) => each.direction === 'down')) >
    characters(across.filter((each) => !stacked.has(each)));
  return placed.map((each) =>
    stacked.has(each) || (isPageOfColumns && stacked.size > 0 && short(each))
      ? { ...each, direction: 'down' as const }
      : each,
  );
}

function isBelow(above: Placed, below: Placed): boolean {
  const size = Math.max(above.size, below.size);
  const middle = ({ box }: Placed) => box.x + box.width / 2;
  const step = below.box.y - above.box.y;
  return Math.abs(middle(above) - middle(below)) < 0.4 * size && step > 0.4 * size && step < 1.45 * size;
}

/** Turns the pieces so that lines run from left to right and follow each other downwards, and turns the lines back. */
function linesOf(placed: readonly Placed[], direction: Direction, width: number): Line[] {
  const turn = TURNS[direction];
  const pieces = placed.map(({ text, box, size, order }): Piece => ({ text, size, order, ...turn.there(box, width) }));
  return inReadingOrder(pieces).map((line) => ({ ...line, ...flat(turn.back(line, width)) }));
}

const flat = ({ x, y, width, height }: Box) => ({ x, y, width, height });

type Turn = { there: (box: Box, width: number) => Box; back: (box: Box, width: number) => Box };

/** The right edge of the page is where a page of columns begins; numbers below zero do no harm. */
const TURNS: Record<Direction, Turn> = {
  across: { there: flat, back: flat },
  askew: { there: flat, back: flat },
  down: {
    there: ({ x, y, width, height }, page) => ({ x: y, y: page - x - width, width: height, height: width }),
    back: ({ x, y, width, height }, page) => ({ x: page - y - height, y: x, width: height, height: width }),
  },
  up: {
    there: ({ x, y, width, height }) => ({ x: -y - height, y: x, width: height, height: width }),
    back: ({ x, y, width, height }) => ({ x: y, y: -x - width, width: height, height: width }),
  },
  flipped: {
    there: ({ x, y, width, height }) => ({ x: -x - width, y: -y - height, width, height }),
    back: ({ x, y, width, height }) => ({ x: -x - width, y: -y - height, width, height }),
  },
};

/** The most text is the body; what runs otherwise comes before it (a header) or after it. */
function inOrderOfPage(blocks: Line[][]): Line[] {
  const length = (lines: Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  const top = (lines: Line[]) => Math.min(...lines.map(({ y }) => y));
  const body = blocks.toSorted((a, b) => length(b) - length(a))[0];
  if (!body) return [];
  const others = blocks.filter((block) => block !== body).flat();
  const before = others.filter((line) => line.y + line.height <= top(body));
  const after = others.filter((line) => !before.includes(line));
  // The last line of a block ends a row, so that nothing follows it in the same row.
  return [...before, ...body, ...after];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Joins the lines and notes where each begins and ends. */
function joined(lines: readonly Line[]): { text: string; lines: TextLine[] } {
  let text = '';
  const placed = lines.map(({ text: words, separator, x, y, width, height }, at): TextLine => {
    const start = text.length;
    text += words + (at === lines.length - 1 ? '' : separator);
    const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
    return { start, end: start + words.length, box };
  });
  return { text, lines: placed };
}
