/** The list of checks as CSV. Pure. */
import { type Locale, say } from '~/platform/text';
import type { CheckRow } from './check-list.query.server';
import { standingWordsOf, subjectTypeWords, checkWords as words } from './words';

export const checkCsvHead = (locale: Locale): string[] =>
  [
    words.campaign,
    words.type,
    words.subject,
    words.vendor,
    words.section,
    words.owner,
    words.standing,
    words.due,
    words.findings,
    { ja: '未解決の指摘', en: 'Open findings' },
    words.submitted,
    words.reviewed,
  ].map((word) => say(word, locale));

const day = (at: Date | null): string =>
  at === null ? '' : at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

export const checkCsvLine = (row: CheckRow, locale: Locale): string[] => [
  row.campaign,
  say(subjectTypeWords[row.subject.type], locale),
  row.subject.type === 'unit' ? say(row.unit, locale) : row.subject.name,
  row.vendorName,
  say(row.unit, locale),
  row.owner ? say(row.owner.post, locale) : '',
  say(standingWordsOf(row.kind)[row.standing], locale),
  row.findingDueOn ?? row.dueOn,
  String(row.findingsTotal),
  String(row.findingsOpen),
  day(row.submittedAt),
  day(row.reviewedAt),
];
