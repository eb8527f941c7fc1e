/** A CSV of personnel changes, row by row: what can be known without looking at the organisation. Pure. */

import { type CsvRow, csvRows } from '~/platform/csv-rows';
import type { PlainDate } from '~/platform/dates';
import { decodeText, type Encoding } from '~/platform/decode-text';
import { characterFault, plainDateField } from '~/platform/input';
import type { InputMessage } from '~/platform/input-words';
import { ok, type Result, refuse } from '~/platform/result';
import { foldEmail } from '../email';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type ChangeLine,
  COLUMN_KEYS,
  type ColumnKey,
  columnNames,
  foldName,
  kindNames,
  kindRules,
  MOST_LINES,
  type PostName,
} from './change-file';
import type { FileFault, LineProblem } from './problems';

export type ChangeFile = { encoding: Encoding; lines: ChangeLine[]; problems: LineProblem[] };

type Cells = Record<ColumnKey, string>;

const LONGEST_CELL = 254;
const LONGEST_NOTE = 1000;
/** Characters an office made for itself: nobody else knows what they stand for. */
const GAIJI = /\p{Co}/u;

type ReadDate = (cell: string) => PlainDate | null | 'wrong';

/** Thousands of rows share a day or two. */
function rememberedDates(): ReadDate {
  const field = plainDateField();
  const known = new Map<string, PlainDate | null | 'wrong'>();
  return (cell) => {
    let date = known.get(cell);
    if (date === undefined) {
      const read = field.safeParse(cell);
      date = read.success ? read.data : 'wrong';
      known.set(cell, date);
    }
    return date;
  };
}

/** All rows with all that is wrong with each; a fault where there is nothing that could be called rows. */
export function readChangeFile(bytes: Uint8Array): Result<ChangeFile, FileFault> {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ reason: decoded.refusal });
  const { text, encoding } = decoded.value;
  const read = csvRows(text);
  if (!read.ok) return refuse(read.refusal);
  const [head, ...rows] = read.value.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!head) return refuse({ reason: 'empty' });
  const columns = readHead(head);
  if (!columns.ok) return refuse(columns.refusal);
  if (rows.length === 0) return refuse({ reason: 'no-lines' });
  if (rows.length > MOST_LINES) return refuse({ reason: 'too-many-lines', most: MOST_LINES });
  const problems: LineProblem[] = [];
  const readDate = rememberedDates();
  const lines = rows.map((row) => {
    const read = readRow(row, columns.value, readDate);
    problems.push(...read.problems);
    return read.line;
  });
  return ok({ encoding, lines, problems });
}

/** Columns by name, in any order; the template's order is only the documented one. Empty ones at the end are Excel's. */
function readHead({ cells }: CsvRow): Result<(ColumnKey | null)[], FileFault> {
  const names = cells.map(foldName);
  const columns = names.map(
    (name) => COLUMN_KEYS.find((key) => Object.values(columnNames[key]).some((one) => foldName(one) === name)) ?? null,
  );
  if (columns.every((key) => key === null) && cells.length === 1 && /[\t;]/.test(cells[0]!)) {
    return refuse({ reason: 'other-separator' });
  }
  const missing = COLUMN_KEYS.filter((key) => key !== 'note' && !columns.includes(key));
  const twice = COLUMN_KEYS.filter((key) => columns.filter((column) => column === key).length > 1);
  const unknown = cells.filter((cell, at) => columns[at] === null && cell.trim() !== '').map((cell) => shown(cell));
  if (missing.length + twice.length + unknown.length > 0) {
    return refuse({ reason: 'wrong-columns', missing, twice, unknown: unknown.slice(0, 10) });
  }
  return ok(columns);
}

/** A name of the sender's choosing, in a sentence of ours. */
const shown = (text: string): string => [...text.replace(/[\p{C}]/gu, '').trim()].slice(0, 40).join('');

function readRow(
  row: CsvRow,
  columns: readonly (ColumnKey | null)[],
  readDate: ReadDate,
): { line: ChangeLine; problems: LineProblem[] } {
  const { line } = row;
  const problems: LineProblem[] = [];
  type Added = LineProblem extends infer P ? (P extends LineProblem ? Omit<P, 'line'> : never) : never;
  const add = (problem: Added) => problems.push({ line, ...problem } as LineProblem);
  const spare = row.cells.filter((cell, at) => (columns[at] ?? null) === null && cell.trim() !== '');
  if (spare.length > 0) add({ field: null, reason: 'too-many-cells' });
  const needed = columns.findLastIndex((key) => key !== null && key !== 'note') + 1;
  if (row.cells.length < needed) add({ field: null, reason: 'too-few-cells' });

  const cells = Object.fromEntries(COLUMN_KEYS.map((key) => [key, ''])) as Cells;
  for (const [at, key] of columns.entries()) {
    if (key === null) continue;
    const value = (row.cells[at] ?? '').trim();
    const fault = cellFault(key, value);
    if (fault) add({ field: key, ...fault });
    else cells[key] = value;
  }
  const faulty = new Set(problems.map((problem) => problem.field));
  const missing = (key: ColumnKey) => {
    if (cells[key] === '' && !faulty.has(key) && !faulty.has(null)) add({ field: key, reason: 'required' });
  };
  missing('email');
  missing('kind');
  missing('date');
  const kind = readKind(cells.kind);
  if (cells.kind !== '' && kind === null) add({ field: 'kind', reason: 'unknown-kind' });
  const date = readDate(cells.date);
  if (date === 'wrong') add({ field: 'date', reason: 'not-a-date' });

  const rule = kind === null ? null : kindRules[kind];
  const post = (
    unit: 'fromUnit' | 'toUnit',
    title: 'fromTitle' | 'toTitle',
    presence = rule?.[unit === 'fromUnit' ? 'from' : 'to'],
  ): PostName | null => {
    const half = (cells[unit] === '') !== (cells[title] === '');
    if (presence === 'none') {
      for (const key of [unit, title]) if (cells[key] !== '') add({ field: key, reason: 'not-empty' });
      return null;
    }
    if (presence === 'required' || half) {
      missing(unit);
      missing(title);
    }
    return cells[unit] === '' || cells[title] === '' ? null : { unit: cells[unit], title: cells[title] };
  };
  const read: ChangeLine = {
    line,
    email: foldEmail(cells.email),
    name: cells.name,
    kind,
    date: date === 'wrong' ? null : date,
    from: post('fromUnit', 'fromTitle'),
    to: post('toUnit', 'toTitle'),
  };
  return { line: read, problems };
}

type CellFault =
  | { reason: 'too-long'; most: number }
  | { reason: 'characters'; fault: InputMessage }
  | { reason: 'gaiji' };

function cellFault(key: ColumnKey, value: string): CellFault | null {
  const most = key === 'note' ? LONGEST_NOTE : LONGEST_CELL;
  if (value.length > most) return { reason: 'too-long', most };
  const fault = characterFault(value);
  if (fault) return { reason: 'characters', fault };
  // Names and posts are one line; a remark may have several.
  if (key !== 'note' && /[\n\r\t]/.test(value)) return { reason: 'characters', fault: 'one-line' };
  return key !== 'note' && GAIJI.test(value) ? { reason: 'gaiji' } : null;
}

const kindByName = new Map(
  CHANGE_KINDS.flatMap((kind) => Object.values(kindNames[kind]).map((name) => [foldName(name), kind] as const)),
);
const readKind = (cell: string): ChangeKind | null => kindByName.get(foldName(cell)) ?? null;
