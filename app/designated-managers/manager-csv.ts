/** The register of designated managers as CSV: what the list shows. Pure. */
import { standingWords } from '~/contracts/words';
import { type Locale, say } from '~/platform/text';
import { registersWords } from '~/registers/words';
import type { ManagerRow } from './manager-list.query.server';
import { managerWords as words } from './words';

export const managerCsvHead = (locale: Locale): string[] =>
  [
    words.facility,
    words.manager,
    words.section,
    words.startedOn,
    words.endsOn,
    words.reportsShort,
    words.handOverOn,
    registersWords.status,
  ].map((word) => say(word, locale));

export const managerCsvLine = (row: ManagerRow, locale: Locale): string[] => [
  row.facility,
  row.vendorName,
  say(row.unit, locale),
  row.startsOn,
  row.endsOn,
  row.missingReports > 0 ? String(row.missingReports) : '',
  row.handedOverOn ?? '',
  say(standingWords[row.standing.standing], locale),
];
