/** The register as CSV: what the page shows, for a spreadsheet. Pure. */
import { type Locale, say } from '~/platform/text';
import type { RegisterRow } from './register-list.query.server';
import { standingWords, registerWords as words } from './words';

/** Excel reads UTF-8 only when it is told so. */
export const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so would be run as a formula; Japanese editions take the full-width signs too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One cell: quoted where needed, and never a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

export const registerCsvHead = (locale: Locale): string =>
  csvLine(
    [
      words.service,
      words.vendor,
      words.class,
      words.section,
      words.managerShort,
      words.validUntil,
      words.status,
      words.conditions,
    ].map((word) => say(word, locale)),
  );

export const registerCsvLine = (row: RegisterRow, locale: Locale): string =>
  csvLine([
    row.name,
    row.vendorName,
    say(row.level, locale),
    [row.leadUnit, ...row.otherUnits].map((unit) => say(unit, locale)).join(locale === 'ja' ? '、' : ', '),
    row.managerName,
    row.validUntil,
    say(standingWords[row.standing.standing], locale),
    row.openConditions > 0 ? say(words.openConditions(row.openConditions), locale) : '',
  ]);
