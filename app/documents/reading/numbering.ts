/** The numbers that Word counts by itself (第1条, (1), ア): they are nowhere in the text of the file. Pure. */
import { xmlEvents } from './xml';

/** One level of a list. `text` holds %1 … %9 where the numbers of the levels stand. */
export type Level = { format: string; text: string; start: number; suffix: string; restartAfter: number | null };
export type Numbering = {
  /** Levels of each list (w:num), and which lists count together (w:abstractNum). */
  lists: Map<string, { counter: string; levels: Map<number, Level>; startOver: Map<number, number> }>;
};

const FIRST: Level = { format: 'decimal', text: '', start: 1, suffix: 'tab', restartAfter: null };

/** Reads `word/numbering.xml`. */
export function readNumbering(source: string): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists: Numbering['lists'] = new Map();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: { counter: string; levels: Map<number, Level>; startOver: Map<number, number> } | null = null;
  let override = 0;
  for (const event of xmlEvents(source)) {
    if (event.type === 'close' && event.name === 'lvl') level = null;
    if (event.type !== 'open') continue;
    const { name, attributes } = event;
    const value = attributes.val ?? '';
    if (name === 'abstractNum') {
      levels = new Map();
      list = null;
      abstract.set(attributes.abstractNumId ?? '', levels);
    } else if (name === 'num') {
      list = { counter: '', levels: new Map(), startOver: new Map() };
      lists.set(attributes.numId ?? '', list);
    } else if (name === 'abstractNumId' && list) {
      list.counter = value;
      list.levels = new Map(abstract.get(value) ?? []);
    } else if (name === 'lvlOverride') override = Number(attributes.ilvl) || 0;
    else if (name === 'startOverride') list?.startOver.set(override, Number(value) || 0);
    else if (name === 'lvl') {
      level = { ...FIRST };
      (list?.levels ?? levels)?.set(Number(attributes.ilvl) || 0, level);
    } else if (level) {
      if (name === 'start') level.start = Number(value) || 0;
      else if (name === 'numFmt') level.format = value;
      else if (name === 'lvlText') level.text = value;
      else if (name === 'suff') level.suffix = value;
      else if (name === 'lvlRestart') level.restartAfter = Number(value);
    }
  }
  return { lists };
}

/** Counts through a document from its beginning. */
export class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** What stands before the next paragraph of `list` at `depth`, with the space after it; empty for none. */
  next(listId: string, depth: number): string {
    const list = this.numbering.lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return '';
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    const startOver = list.startOver.get(depth);
    if (startOver !== undefined && !this.started.has(`${listId} ${depth}`)) counts[depth] = startOver;
    else counts[depth] = counts[depth] === undefined ? level.start : counts[depth]! + 1;
    this.started.add(`${listId} ${depth}`);
    for (let below = depth + 1; below < counts.length; below++) {
      const after = list.levels.get(below)?.restartAfter;
      // 0: never; a number: only after that level or one above it.
      if (after === 0 || (after != null && depth + 1 > after)) continue;
      delete counts[below];
    }
    const label = labelOf(level, list.levels, counts);
    return label === '' || level.suffix === 'nothing' ? label : label + (level.suffix === 'space' ? ' ' : '\u3000');
  }
}

function labelOf(level: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[]): string {
  // The sign of a bullet is in a font of signs; which one says nothing.
  if (level.format === 'bullet') return '・';
  if (level.format === 'none') return level.text.replace(/%\d/g, '');
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = levels.get(at);
    return of ? formatNumber(counts[at] ?? of.start, of.format) : '';
  });
}

const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壱弐参四伍六七八九';

/** A number as `format` (w:numFmt) writes it; formats that no Japanese document has come out as plain digits. */
export function formatNumber(n: number, format: string): string {
  const from = (letters: string) => [...letters][(n - 1) % [...letters].length] ?? String(n);
  switch (format) {
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(String(n));
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(n);
    case 'decimalEnclosedParen':
      return `(${n})`;
    case 'decimalEnclosedFullstop':
      return `${n}.`;
    case 'upperLetter':
      return letters(n, 'A');
    case 'lowerLetter':
      return letters(n, 'a');
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'aiueo':
    case 'aiueoFullWidth':
      return from(AIUEO);
    case 'iroha':
    case 'irohaFullWidth':
      return from(IROHA);
    case 'japaneseCounting':
    case 'ideographTraditional':
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
      return kanji(n, DIGITS, '十百千');
    case 'japaneseLegal':
    case 'ideographLegalTraditional':
      return kanji(n, LEGAL_DIGITS, '拾百阡');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');
    default:
      return String(n);
  }
}

const fullWidth = (digits: string): string =>
  digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : `(${n})`);

/** a … z, aa, bb …, as Word counts. */
const letters = (n: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.min(8, Math.ceil(n / 26)));

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const values: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  return values
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** 十二, 百五: a one before ten, hundred and thousand is left out, but not in the legal 壱拾弐. */
function kanji(n: number, digits: string, units: string): string {
  if (n < 1 || n > 9999) return String(n);
  const keepsOne = digits === LEGAL_DIGITS;
  return [...String(n)]
    .map((digit, at, all) => {
      const place = all.length - 1 - at;
      if (digit === '0') return '';
      const unit = place === 0 ? '' : units[place - 1]!;
      return (digit === '1' && place > 0 && !keepsOne ? '' : digits[Number(digit)]!) + unit;
    })
    .join('');
}
