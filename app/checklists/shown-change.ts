/** What changed in an answer between two revisions, in the words of the form. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { ConfidentialityDetails } from '~/policy/confidentiality';
import { DETAIL_QUESTIONS, detailAnswerText, detailsInWords } from '~/policy/confidentiality-questions';
import type { SlaAnswer } from '~/policy/sla';
import { serviceDaysWords } from '~/policy/sla-hours';
import { commitmentWords, unitWords, windowWords } from '~/policy/words';
import { formatDate } from '~/ui/format';
import { plannedStopWords } from './sla-words';
import { itemStateWords, labelOfItemField, checklistWords as words } from './words';

type Path = readonly (string | number)[];

const QUESTIONS = Object.values(DETAIL_QUESTIONS).flat();
/** Codes of fields that are chosen from a list. */
const CODES: Record<string, Record<string, Text>> = {
  answer: itemStateWords,
  'sla.commitment': commitmentWords,
  'sla.window': windowWords,
  'sla.unit': unitWords,
  'sla.plannedStops': plannedStopWords,
  'sla.hours.days': serviceDaysWords,
};

/** ['details', 'covers', 1] → 'details.covers': which field, whatever the row. */
const nameOf = (path: Path): string => path.filter((part) => typeof part === 'string').join('.');

/** What a changed place of an answer is called; `path` starts below the key of the requirement. */
export function changedField(path: Path): Text {
  const [first, row] = path;
  if (first === 'quotes' && typeof row === 'number') return words.quote(row + 1);
  return labelOfItemField(nameOf(path));
}

const same = (value: string): Text => ({ ja: value, en: value });
const inText = (value: Text | { date: PlainDate }): Text =>
  'date' in value ? { ja: formatDate(value.date, 'ja'), en: formatDate(value.date, 'en') } : value;
const lines = (texts: readonly Text[]): Text => ({
  ja: texts.map(({ ja }) => ja).join('、'),
  en: texts.map(({ en }) => en).join('; '),
});

/** The value at such a place; null where there is nothing. */
export function changedValue(path: Path, value: unknown): Text | null {
  if (value === null || value === undefined || value === '') return null;
  const name = nameOf(path);
  if (name === 'details') return detailsText(value as ConfidentialityDetails);
  if (name === 'sla') return slaText(value as SlaAnswer);
  const question = QUESTIONS.find((each) => `details.${each.name}` === name);
  if (question) {
    const text = detailAnswerText(question, value);
    return text && inText(text);
  }
  const codes = CODES[name];
  if (codes && typeof value === 'string' && Object.hasOwn(codes, value)) return codes[value]!;
  return same(plain(value));
}

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(plain).filter(Boolean).join(' / ')
    : String(value ?? '');

const detailsText = (details: ConfidentialityDetails): Text =>
  lines(
    detailsInWords(details).flatMap(({ label, value }) => {
      const text = value && inText(value);
      return text ? [{ ja: `${label.ja}：${text.ja}`, en: `${label.en}: ${text.en}` }] : [];
    }),
  );

const slaText = ({ promised, upTo, unit, commitment, window, exclusions }: SlaAnswer): Text => {
  const figure = promised === null ? '' : `${promised}${upTo === undefined ? '' : `～${upTo}`}`;
  return lines([
    ...(figure
      ? [{ ja: figure + (unit ? unitWords[unit].ja : ''), en: `${figure} ${unit ? unitWords[unit].en : ''}`.trim() }]
      : []),
    commitmentWords[commitment],
    ...(window === 'none' ? [] : [windowWords[window]]),
    ...(exclusions ? [same(exclusions)] : []),
  ]);
};
