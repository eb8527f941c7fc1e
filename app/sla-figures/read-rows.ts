/**
 * A table of figures, from wherever it comes: one figure a row (月, 項目, 実績, 計画停止, 理由), or a month a row with a
 * column for each item. Every row is looked at before anything is said. Pure.
 */
import { characterFault, plainForms } from '~/platform/input';
import { messageText } from '~/platform/input-words';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { leavesOutPlanned } from './judge';
import type { Figure, LevelItem, LevelTerms } from './model';
import { termsIn } from './model';
import { isMonth, type Month, readMonth } from './month';
import { readFigure, readPlanned } from './read-figure';
import { columnWords, figureWords as words } from './words';

/** `line` as a spreadsheet counts. A number is a cell that holds one, not a text. */
export type TableRow = { line: number; cells: (string | number)[] };
/** A figure to enter; `line` is the row it came from. */
export type Entry = Figure & { reason: string; line: number };
export type RowProblem = { line: number; column: string; text: Text };
export type ReadRows = { entries: Entry[]; problems: RowProblem[]; fromFractions: boolean };

export const MOST_ROWS = 1_000;
const LONGEST_REASON = 1_000;
type Column = 'month' | 'item' | 'value' | 'planned' | 'reason';

export type Agreed = { terms: readonly LevelTerms[]; firstMonth: Month; lastMonth: Month };

const fold = (cell: string): string =>
  plainForms(cell)
    .replace(/[\s（）()％%]/g, '')
    .toLowerCase();
const textOf = (cell: string | number | undefined): string => (cell === undefined ? '' : String(cell));

/** All figures with all that is wrong; refused where there is nothing that could be called a table of figures. */
export function readRows(table: readonly TableRow[], agreed: Agreed): Result<ReadRows, Text> {
  const [head, ...rows] = table.filter(({ cells }) => cells.some((cell) => textOf(cell).trim() !== ''));
  if (!head) return refuse(words.emptyTable);
  if (rows.length === 0) return refuse(words.noRows);
  if (rows.length > MOST_ROWS) return refuse(words.tooManyRows(MOST_ROWS));
  const columns = head.cells.map((cell) => columnOf(textOf(cell), agreed));
  const at = (name: Column): number => columns.indexOf(name);
  const items = columns.flatMap((column, index) =>
    typeof column === 'object' && column ? [{ ...column, index }] : [],
  );
  const unknown = head.cells.filter((cell, index) => columns[index] === null && textOf(cell).trim() !== '');
  if (at('month') === -1) return refuse(words.noMonthColumn);
  const isLong = at('item') !== -1 && at('value') !== -1;
  if (!isLong && items.length === 0) return refuse(words.noItemColumns);
  if (unknown.length > 0 || (isLong && items.length > 0)) {
    const names = unknown.length > 0 ? unknown.map(textOf) : items.map(({ item }) => item.title.ja);
    return refuse(words.unknownColumns(names.map(shown).join('、')));
  }
  const reader = new Reader(agreed);
  for (const row of rows) {
    const cell = (index: number): string | number => (index === -1 ? '' : (row.cells[index] ?? ''));
    const month = reader.month(row.line, textOf(cell(at('month'))));
    if (month === null) continue;
    const rest = { planned: textOf(cell(at('planned'))), reason: textOf(cell(at('reason'))) };
    if (isLong) {
      const item = reader.item(row.line, textOf(cell(at('item'))), month);
      if (item) reader.figure(row.line, { month, item, raw: cell(at('value')), ...rest });
    } else {
      for (const { item, index } of items) {
        const planned = leavesOutPlanned(item) ? rest.planned : '';
        reader.figure(row.line, { month, item, raw: cell(index), reason: rest.reason, planned });
      }
    }
  }
  const { entries, problems, fromFractions } = reader;
  if (entries.length === 0 && problems.length === 0) return refuse(words.noFigures);
  return ok({ entries, problems, fromFractions });
}

const shown = (text: string): string => [...text.replace(/\p{C}/gu, '').trim()].slice(0, 40).join('');

function columnOf(name: string, { terms }: Agreed): Column | { item: LevelItem } | null {
  const folded = fold(name);
  if (folded === '') return null;
  for (const [column, names] of Object.entries(columnWords)) {
    if (names.some((one) => fold(one) === folded)) return column as Column;
  }
  const item = itemNamed(
    terms.flatMap(({ items }) => items),
    folded,
  );
  return item ? { item } : null;
}

/** By its key or by its title in either language; the newest of one key. */
const itemNamed = (items: readonly LevelItem[], folded: string): LevelItem | undefined =>
  items.findLast(({ key, title }) => [key, title.ja, title.en].some((one) => fold(one) === folded));

type Cells = { month: Month; item: LevelItem; raw: string | number; planned: string; reason: string };

class Reader {
  readonly entries: Entry[] = [];
  readonly problems: RowProblem[] = [];
  fromFractions = false;
  private readonly seen = new Map<string, number>();

  constructor(private readonly agreed: Agreed) {}

  private wrong(line: number, column: string, text: Text): null {
    this.problems.push({ line, column, text });
    return null;
  }

  month(line: number, raw: string): Month | null {
    const column = columnWords.month[0];
    if (raw.trim() === '') return this.wrong(line, column, words.monthNeeded);
    const month = readMonth(raw);
    if (month === null || !isMonth(month)) return this.wrong(line, column, words.notAMonth);
    const { firstMonth, lastMonth } = this.agreed;
    if (month < firstMonth || month > lastMonth)
      return this.wrong(line, column, words.monthOutside(firstMonth, lastMonth));
    return month;
  }

  item(line: number, raw: string, month: Month): LevelItem | null {
    const items = termsIn(this.agreed.terms, month)?.items ?? [];
    const found = itemNamed(items, fold(raw));
    return found ?? this.wrong(line, columnWords.item[0], raw.trim() === '' ? words.itemNeeded : words.unknownItem);
  }

  figure(line: number, { month, item, raw, planned, reason }: Cells): void {
    const column = item.title.ja;
    const current = termsIn(this.agreed.terms, month)?.items.find(({ key }) => key === item.key);
    const text = this.cellText(item, raw);
    if (!current) {
      if (text.trim() !== '') this.wrong(line, column, words.notAgreedThen);
      return;
    }
    if (item.definition.unit === 'percent' && /^(0?\.\d+|1|1\.0+)$/.test(plainForms(text))) {
      this.wrong(line, column, words.fraction);
      return;
    }
    const read = readFigure(current, text, month);
    if (!read.ok) {
      this.wrong(line, column, read.refusal);
      return;
    }
    if (read.value === null) return;
    const minutes = readPlanned(planned, month);
    if (!minutes.ok) {
      this.wrong(line, columnWords.planned[0], minutes.refusal);
      return;
    }
    const why = reason.trim();
    const fault = characterFault(why);
    if (fault || why.length > LONGEST_REASON) {
      this.wrong(line, columnWords.reason[0], fault ? messageText(fault) : words.reasonTooLong);
      return;
    }
    const place = `${month} ${item.key}`;
    const before = this.seen.get(place);
    if (before !== undefined) {
      this.wrong(line, column, words.twice(before));
      return;
    }
    this.seen.set(place, line);
    const plannedMinutes = leavesOutPlanned(current) ? minutes.value : null;
    this.entries.push({ itemKey: item.key, month, ...read.value, plannedMinutes, reason: why, line });
  }

  /** A cell that a spreadsheet shows as 99.95 % holds 0.9995. */
  private cellText(item: LevelItem, raw: string | number): string {
    if (typeof raw !== 'number') return raw;
    if (item.definition.unit !== 'percent' || raw < 0 || raw > 1) return tidy(raw);
    this.fromFractions = true;
    return `${tidy(raw * 100)}%`;
  }
}

/** Without the dust of binary fractions, and with no more places than are taken. */
const tidy = (value: number): string => String(Number(value.toFixed(4)));
