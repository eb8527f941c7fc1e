/** One answer in words, line by line: to lay two versions side by side. Pure. */
import type { ChecklistAnswer } from '~/approval-requests/content';
import type { ShownAnswer } from '~/approval-requests/intake/shown-answers';
import type { Locale, Text } from '~/platform/text';
import type { ConfidentialityDetails } from '~/policy/confidentiality';
import { detailsInWords } from '~/policy/confidentiality-questions';
import type { Requirement, SlaDefinition } from '~/policy/model';
import { promisedText, type SlaAnswer } from '~/policy/sla';
import { commitmentWords } from '~/policy/words';
import { plannedStopWords, slaWords } from './sla-words';
import { itemStateWords, checklistWords as words } from './words';

const same = (text: string): Text => ({ ja: text, en: text });
const orNone = (text: string): Text | null => (text === '' ? null : same(text));

/** Document, page and passage, as one would cite it; what is not filled in is left out. */
function quoteText({ document, page, text }: ChecklistAnswer['quotes'][number]): Text | null {
  if (document === '' && page === '' && text === '') return null;
  const place = (locale: Locale) =>
    [document, page === '' ? '' : { ja: `${page}ページ`, en: `page ${page}` }[locale]].filter(Boolean);
  const [ja, en] = [place('ja').join(' '), place('en').join(', ')];
  if (text === '') return { ja, en };
  return { ja: `${ja}「${text}」`, en: en === '' ? `“${text}”` : `${en}: “${text}”` };
}

/** @param fileName  name of an evidence file by id */
export function shownItem(
  requirement: Requirement,
  answer: ChecklistAnswer,
  fileName: (id: string) => string,
): ShownAnswer[] {
  const { sla, details, exemption } = answer;
  return [
    {
      field: 'answer',
      label: words.answer,
      value: answer.answer === 'unanswered' ? null : itemStateWords[answer.answer],
    },
    { field: 'explanation', label: words.explanation, value: orNone(answer.explanation) },
    { field: 'notApplicableReason', label: words.notApplicableReason, value: orNone(answer.notApplicableReason) },
    ...answer.quotes.map((quote, index) => ({
      field: `quotes.${index}.document`,
      label: words.quote(index + 1),
      value: quoteText(quote),
    })),
    { field: 'evidenceFileIds', label: words.files, value: orNone(answer.evidenceFileIds.map(fileName).join('、')) },
    ...(sla && requirement.sla ? shownPromise(requirement.sla, sla) : []),
    ...(details ? shownDetails(details) : []),
    ...(exemption
      ? [
          { field: 'exemption.reason', label: words.exemption.reason, value: orNone(exemption.reason) },
          {
            field: 'exemption.compensation',
            label: words.exemption.compensation,
            value: orNone(exemption.compensation),
          },
          {
            field: 'exemption.until',
            label: words.exemption.until,
            value: exemption.until === null ? null : { date: exemption.until },
          },
        ]
      : []),
  ];
}

/** The promise as one line, how firm it is, and what it leaves out. */
const shownPromise = (definition: SlaDefinition, sla: SlaAnswer): ShownAnswer[] => [
  {
    field: definition.measure === 'service-hours' ? 'sla.days' : 'sla.promised',
    label: slaWords.promise,
    value: promisedText(definition, sla),
  },
  { field: 'sla.commitment', label: slaWords.commitment, value: commitmentWords[sla.commitment] },
  {
    field: 'sla.plannedStops',
    label: slaWords.plannedStops,
    value: sla.plannedStops ? plannedStopWords[sla.plannedStops] : null,
  },
  { field: 'sla.exclusions', label: slaWords.exclusions, value: orNone(sla.exclusions) },
];

const shownDetails = (details: ConfidentialityDetails): ShownAnswer[] =>
  detailsInWords(details).map(({ name, label, value }) => ({ field: `details.${name}`, label, value }));
