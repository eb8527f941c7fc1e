/** Tables of figures as text: the template to fill in, and what was read, as it is sent back. Pure. */
import { type Locale, say } from '~/platform/text';
import { BYTE_ORDER_MARK, csvLine } from '~/registers/csv';
import type { LevelTerms } from './model';
import { termsIn } from './model';
import type { Month } from './month';
import type { Entry } from './read-rows';
import { columnWords } from './words';

const COLUMNS = ['month', 'item', 'value', 'planned', 'reason'] as const;
const headOf = (locale: Locale): string[] =>
  COLUMNS.map((column) => columnWords[column].find((name) => /^[ -~]+$/.test(name) === (locale === 'en')) ?? column);

/** One row for each figure that is missing, to be filled in. */
export function templateCsv(
  terms: readonly LevelTerms[],
  missing: readonly { month: Month; itemKey: string }[],
  locale: Locale,
): string {
  const rows = missing.map(({ month, itemKey }) => {
    const item = termsIn(terms, month)?.items.find(({ key }) => key === itemKey);
    return csvLine([month, item ? say(item.title, locale) : itemKey, '', '', '']);
  });
  return BYTE_ORDER_MARK + csvLine(headOf(locale)) + rows.join('');
}

/** As tabs: exactly what was read, whatever it was read from. */
export const canonicalTable = (entries: readonly Entry[]): string =>
  [
    headOf('ja').join('\t'),
    ...entries.map(({ month, itemKey, typed, plannedMinutes, reason }) =>
      [
        month,
        itemKey,
        typed,
        plannedMinutes === null ? '' : String(plannedMinutes),
        reason.replace(/[\s"]+/g, ' '),
      ].join('\t'),
    ),
  ].join('\n');
