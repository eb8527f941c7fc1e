/** 情報の持出し・提供等の台帳 as CSV: what the list shows, a line each. Pure. */
import { type Locale, say } from '~/platform/text';
import { movementKindWords, movementOutcomeWords } from '~/policy/movement-words';
import type { LevelNames, MovementRow } from './movement-list.query.server';
import { standingOfKind, wayWords, movementWords as words } from './words';

export const movementCsvHead = (locale: Locale): string[] =>
  [
    words.number,
    words.kind,
    words.what,
    words.amount,
    words.class,
    words.personal,
    words.way,
    words.recipient,
    words.section,
    words.applicant,
    words.judged,
    words.plannedOn,
    words.doneOn,
    words.doneBy,
    words.returnBy,
    words.status,
    words.keepUntil,
  ].map((word) => say(word, locale));

/** A level of a scheme that is not in force any more stands as it was recorded. */
const levelOf = (
  { schemeKey, confidentiality }: MovementRow,
  { scheme, names }: LevelNames,
  locale: Locale,
): string => {
  const name = schemeKey === scheme ? names[confidentiality] : undefined;
  return name ? say(name, locale) : `${schemeKey}:${confidentiality}`;
};

export const movementCsvLine = (row: MovementRow, levels: LevelNames, locale: Locale): string[] => [
  row.number,
  say(movementKindWords[row.kind].name, locale),
  row.what,
  row.amount,
  levelOf(row, levels, locale),
  say(words[row.personalInformation ? 'yes' : 'no'], locale),
  say(wayWords(row.kind, row.way), locale),
  row.recipient,
  say(row.unit, locale),
  row.applicantName,
  say(movementOutcomeWords[row.outcome], locale),
  row.plannedOn,
  row.doneOn ?? '',
  row.doneBy,
  row.returnBy ?? '',
  say(standingOfKind(row.standing, row.kind), locale),
  row.keepUntil ?? '',
];
