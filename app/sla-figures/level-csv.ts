/** The list of months as CSV: what the page shows. Pure. */
import { type Locale, say } from '~/platform/text';
import type { MonthRow } from './level-list.query.server';
import { monthStateWords, outcomeWords, subjectWords, levelWords as words } from './words';

export const levelCsvHead = (locale: Locale): string[] =>
  [
    words.csvName,
    words.kind,
    words.vendor,
    words.unit,
    words.owner,
    words.holders,
    words.month,
    words.state,
    words.due,
    words.item,
    words.entered,
    words.breaches,
    outcomeWords['below-required'],
  ].map((word) => say(word, locale));

export const levelCsvLine = (row: MonthRow, locale: Locale): string[] => [
  row.name,
  say(subjectWords[row.kind], locale),
  row.vendorName,
  say(row.unit, locale),
  row.owner ? say(row.owner, locale) : '',
  row.holders.join('、'),
  row.month,
  say(monthStateWords[row.state], locale),
  row.dueOn ?? '',
  String(row.itemCount),
  String(row.enteredCount),
  String(row.breachCount),
  String(row.shortCount),
];
