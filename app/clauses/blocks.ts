/** From lines to blocks: what was one paragraph, item or heading before it was broken into lines and pages. */
import { type Marker, markerAt } from './markers';
import { cut, joined, type Line, type Traced, unspaced } from './normalise';

/** One heading, paragraph or item, its numbering taken off. */
export type Block = Traced & {
  marker: Marker | null;
  /** A blank line stood before it. */
  apart: boolean;
  /** Heading that stands in brackets of its own or behind the number: (再委託の禁止). */
  title: string;
};

/** Longest block; hostile text without any full stop is cut. */
const LONGEST = 4_000;
const WIDE = /[^\u0020-\u007e]/gu;
const width = (text: string): number => (text.length + (text.match(WIDE)?.length ?? 0)) / 2;
const ENDED = /[。:;」』)\]]$/u;
const BRACKET_TITLE =
  /^[([](?![\d一二三四五六七八九十ア-ンa-z]{1,3}[)\]])([^()[\]。]{1,40}(?:\([^()。]{1,20}\))?[^()[\]。]{0,20})[)\]]$/u;
/** Continues a sentence, whatever the line before looks like. */
const CONTINUES = /^[、。)」』ぁぃぅぇぉっゃゅょーァィゥェォッャュョをんヲン]/u;

/** Begins a sentence that belongs to the one before. */
const HANGING = /^(?:ただし|但し|この場合|その場合)/u;

/** After this no numbering begins: 第 | 3条, 第5条及び | 第6条, 別 | 紙. */
const INSIDE = /(?:[第別、「(]|及び|又は|並びに|若しくは|から)$/u;

/** How wide the lines of the document are: 90 of 100 are no wider. */
function measure(lines: readonly Line[]): number {
  const widths = lines
    .filter((line) => line.text.length >= 8)
    .map((line) => width(line.text))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 40;
}

/** Whether the gaps between the lines are only a manner of the extraction (an empty line after every line). */
function gapsMeanNothing(lines: readonly Line[]): boolean {
  let empty = 0;
  let full = 0;
  for (const line of lines) {
    if (line.text === '') empty += 1;
    else full += 1;
  }
  return empty > full * 0.6;
}

/** Whether `line` goes on where `before` stopped. */
function goesOn(
  before: Line,
  line: Line,
  marker: Marker | null,
  measured: number,
  samePage: boolean,
  inBrackets: boolean,
): boolean {
  const title = BRACKET_TITLE.test(line.text);
  if (CONTINUES.test(line.text)) return true;
  // A bracket that is still open: (…を含む。 | 以下同じ。).
  if (inBrackets && (marker === null || marker.kind === 'number')) return true;
  if (marker !== null && INSIDE.test(before.text) && width(before.text) >= measured * 0.72) return true;
  if (marker !== null || title || BRACKET_TITLE.test(before.text)) return false;
  const end = before.text.slice(-1);
  const broken = measured <= 60;
  if (HANGING.test(line.text)) return true;
  // The line was full when the sentence ended: what follows without indent belongs to the same paragraph.
  if (end === '。') return broken && line.indented === before.indented && width(before.text) >= measured * 0.93;
  if (/[、,ぁ-ゖ]$/u.test(before.text) && !/(?:こと|もの|とき|ため|まで|とおり)$/u.test(before.text)) {
    return broken ? width(before.text) >= measured * 0.45 : end === '、' || !samePage;
  }
  if (!broken) return !samePage && !ENDED.test(before.text) && width(before.text) > 20;
  if (ENDED.test(before.text) && !/[)」』]$/u.test(before.text)) return false;
  const running = /[、。はをに]/u.test(before.text) && before.text.length >= 14 && /[、。]/u.test(line.text);
  return width(before.text) >= measured * (running ? 0.5 : 0.72);
}

/** Whether a bracket is open at the end; only the last characters count, so that a lost one does no harm for long. */
function bracketsOpen(lines: readonly Line[]): boolean {
  let depth = 0;
  for (const line of lines.slice(-4)) {
    for (const character of line.text) {
      if (character === '(') depth += 1;
      else if (character === ')') depth = Math.max(0, depth - 1);
    }
  }
  return depth > 0;
}

/** The title behind a number, as in 第8条（再委託の禁止） or 【再委託】, and how long it is in the text. */
function titleAhead(text: string): { title: string; length: number } {
  const match = /^[([「](?!以下)([^()[\]「」。、]{2,30}(?:\([^()。]{1,16}\))?)[)\]」] ?/u.exec(text);
  if (!match) return { title: '', length: 0 };
  const rest = text.slice(match[0].length);
  if (match[0].startsWith('「') && rest !== '') return { title: '', length: 0 };
  if (/^(?:とは|の|は|を|に|が|と|及び|又は|、)/u.test(rest)) return { title: '', length: 0 };
  return { title: match[1] ?? '', length: match[0].length };
}

function blockOf(lines: readonly Traced[], marker: Marker | null, apart: boolean): Block {
  const whole = joined(lines);
  const body = cut(whole, marker?.length ?? 0, Math.min(whole.text.length, LONGEST + (marker?.length ?? 0)));
  const plain = unspaced(body);
  if (marker !== null) {
    const { title, length } = titleAhead(plain.text);
    if (length > 0) return { ...cut(plain, length), marker, apart, title };
  } else {
    const match = BRACKET_TITLE.exec(plain.text);
    if (match) return { ...cut(plain, plain.text.length), marker, apart, title: (match[1] ?? '').trim() };
  }
  return { ...plain, marker, apart, title: '' };
}

/** The blocks of a document in the order of its text. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const measured = measure(lines);
  const ignoreGaps = gapsMeanNothing(lines);
  const blocks: Block[] = [];
  let open: Line[] = [];
  let marker: Marker | null = null;
  let length = 0;
  let apart = true;
  let gap = true;
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open, marker, apart));
    open = [];
    length = 0;
  };
  for (const line of lines) {
    if (line.text === '') {
      gap = true;
      continue;
    }
    const before = open.at(-1);
    const found = markerAt(line.text);
    const samePage = before?.page === line.page;
    const separated = gap && samePage && !ignoreGaps;
    if (
      before &&
      !separated &&
      length < LONGEST &&
      goesOn(before, line, found, measured, samePage, bracketsOpen(open))
    ) {
      open.push(line);
    } else {
      close();
      open = [line];
      marker = found;
      apart = separated || before === undefined;
    }
    length += line.text.length;
    gap = false;
  }
  close();
  return blocks;
}
