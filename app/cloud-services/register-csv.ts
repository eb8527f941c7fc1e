/** The register as CSV: what the page shows, for a spreadsheet. Pure. */
import { type Locale, say } from '~/platform/text';
import type { RegisterRow } from './register-list.query.server';
import { standingWords, registerWords as words } from './words';

export const registerCsvHead = (locale: Locale): string[] =>
  [
    words.service,
    words.vendor,
    words.class,
    words.section,
    words.managerShort,
    words.validUntil,
    words.status,
    words.conditions,
  ].map((word) => say(word, locale));

export const registerCsvLine = (row: RegisterRow, locale: Locale): string[] => [
  row.name,
  row.vendorName,
  say(row.level, locale),
  [row.leadUnit, ...row.otherUnits].map((unit) => say(unit, locale)).join(locale === 'ja' ? '、' : ', '),
  row.managerName,
  row.validUntil,
  say(standingWords[row.standing.standing], locale),
  row.openConditions > 0 ? say(words.openConditions(row.openConditions), locale) : '',
];
