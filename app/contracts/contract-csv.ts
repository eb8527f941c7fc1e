/** 契約台帳 as CSV: what the list shows, and the dates behind it. Pure. */
import { type Locale, say } from '~/platform/text';
import { registersWords } from '~/registers/words';
import type { ContractRow } from './contract-list.query.server';
import { kindWords, markWords, standingWords, contractWords as words, workWords } from './words';

export const contractCsvHead = (locale: Locale): string[] =>
  [
    words.number,
    words.name,
    words.kind,
    words.work,
    words.section,
    words.vendor,
    words.startsOn,
    words.endsOn,
    words.notice,
    words.valueYen,
    words.valueBasis,
    ...Object.values(markWords),
    registersWords.status,
  ].map((word) => say(word, locale));

export function contractCsvLine(row: ContractRow, locale: Locale): string[] {
  const flag = (value: boolean): string => (value ? say(registersWords.yes, locale) : '');
  return [
    row.number,
    row.title,
    say(kindWords[row.kind], locale),
    say(workWords[row.work], locale),
    say(row.unit, locale),
    row.vendorName,
    row.startsOn,
    row.endsOn,
    row.noticeDeadline ?? '',
    row.valueYen === null ? '' : String(row.valueYen),
    row.valueYen === null ? '' : say(row.valueBasis === 'yearly' ? words.yearly : words.total, locale),
    flag(row.autoRenews),
    flag(row.longTerm),
    flag(row.transitional),
    flag(row.personalInformation),
    flag(row.specificPersonalInformation),
    flag(row.ndaViolation !== null),
    say(standingWords[row.standing.standing], locale),
  ];
}
