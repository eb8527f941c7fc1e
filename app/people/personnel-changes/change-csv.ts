/** The template of the file, and what was found in one, for a spreadsheet. Pure. */

import { type Locale, say } from '~/platform/text';
import { BYTE_ORDER_MARK, csvLine } from '~/registers/csv';
import { CHANGE_KINDS, type ChangeLine, COLUMN_KEYS, type ColumnKey, columnNames, kindNames } from './change-file';
import type { ChangePlan } from './plan-changes';
import { noticeText, problemText, wholeText } from './problem-words';
import { changeWords as words } from './words';

type Cells = Partial<Record<ColumnKey, string>>;

/** One row for each kind of change, to be written over. `office` gives a unit and a title that exist. */
export function templateCsv(locale: Locale, year: number): string {
  const first = `${year}-04-01`;
  const last = `${year}-03-31`;
  const present = {
    fromUnit: locale === 'ja' ? '市民課' : 'Civic Affairs',
    fromTitle: locale === 'ja' ? '主事' : 'Clerk',
  };
  const next = { toUnit: locale === 'ja' ? '税務課' : 'Tax', toTitle: locale === 'ja' ? '主任' : 'Senior clerk' };
  const examples: Record<(typeof CHANGE_KINDS)[number], Cells> = {
    transfer: { date: first, ...present, ...next },
    promotion: { date: first, ...present, ...next },
    appointment: { date: first, ...next },
    retirement: { date: last, ...present },
    'concurrent-begin': { date: first, ...next },
    'concurrent-end': { date: last, ...present },
    'acting-begin': { date: first, ...next },
    'acting-end': { date: last, ...present },
  };
  const rows = CHANGE_KINDS.map((kind) => {
    const cells: Cells = {
      email: 'taro@example.lg.jp',
      kind: say(kindNames[kind], locale),
      note: locale === 'ja' ? 'この行は例です。消してください。' : 'An example: delete this row.',
      ...examples[kind],
    };
    return csvLine(COLUMN_KEYS.map((key) => cells[key] ?? ''));
  });
  return BYTE_ORDER_MARK + csvLine(COLUMN_KEYS.map((key) => say(columnNames[key], locale))) + rows.join('');
}

/** Every error and note of a file, by row. Cells of the file never become formulas. */
export function findingsCsv(lines: readonly ChangeLine[], plan: ChangePlan, locale: Locale): string {
  const t = (text: Parameters<typeof say>[0]) => say(text, locale);
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const head = [words.line, columnNames.email, columnNames.name, words.field, words.state, words.what].map(t);
  const findings = [
    ...plan.whole.map((problem) => ({ line: null, field: null, state: words.problems, what: wholeText(problem) })),
    ...plan.problems.map((problem) => ({ ...problem, state: words.problems, what: problemText(problem) })),
    ...plan.notices.map((notice) => ({ ...notice, field: null, state: words.notes, what: noticeText(notice) })),
  ];
  const rows = findings.map(({ line, field, state, what }) => {
    const row = line === null ? undefined : byLine.get(line);
    const column = field === null ? '' : t(columnNames[field]);
    return csvLine([line === null ? '' : String(line), row?.email ?? '', row?.name ?? '', column, t(state), t(what)]);
  });
  return BYTE_ORDER_MARK + csvLine(head) + rows.join('');
}
