/** Endings and disposals as CSV: what the lists show. Pure. */
import { type Locale, say } from '~/platform/text';
import type { DisposalRow, EndingRow } from './ending-list.query.server';
import { endingStatusWords, methodWords, endingWords as words } from './words';

export const endingCsvHead = (locale: Locale): string[] =>
  [
    words.of,
    words.vendor,
    words.section,
    words.scope,
    words.lastDay,
    words.due,
    words.proofs,
    words.status,
    words.closedOn,
  ].map((word) => say(word, locale));

export const endingCsvLine = (row: EndingRow, locale: Locale): string[] => [
  row.name,
  row.vendorName,
  say(row.unit, locale),
  say(row.whole ? words.scopeWhole : words.scopeSection, locale),
  row.lastDay,
  row.dueOn,
  say(words.missingShort(row.missing, row.proofs), locale),
  say(endingStatusWords[row.status], locale),
  row.closedOn ?? '',
];

export const disposalCsvHead = (locale: Locale): string[] =>
  [
    words.disposedOn,
    words.doneByShort,
    words.whatDisposed,
    words.method,
    words.of,
    words.vendor,
    words.section,
    words.evidence,
    words.who,
    words.keepUntil,
  ].map((word) => say(word, locale));

export const disposalCsvLine = (row: DisposalRow, locale: Locale): string[] => [
  row.disposedOn,
  row.disposedBy,
  row.what,
  row.method ? say(methodWords[row.method], locale) : '',
  row.name,
  row.vendorName,
  say(row.unit, locale),
  row.evidence,
  row.writtenBy,
  row.keepUntil ?? '',
];
