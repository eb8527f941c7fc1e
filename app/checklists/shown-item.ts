/** One answer in words, line by line: to lay two versions side by side. Pure. */
import type { ChecklistAnswer } from '~/approval-requests/content';
import type { ShownAnswer } from '~/approval-requests/intake/shown-answers';
import type { Text } from '~/platform/text';
import type { Requirement } from '~/policy/model';
import { commitmentWords, unitWords, windowWords } from '~/policy/words';
import { itemStateWords, checklistWords as words } from './words';

const same = (text: string): Text => ({ ja: text, en: text });
const orNone = (text: string): Text | null => (text === '' ? null : same(text));

/** @param fileName  name of an evidence file by id */
export function shownItem(
  requirement: Requirement,
  answer: ChecklistAnswer,
  fileName: (id: string) => string,
): ShownAnswer[] {
  const { sla, exemption } = answer;
  const unit = requirement.sla ? unitWords[requirement.sla.unit] : same('');
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
      value: orNone([quote.document, quote.page, quote.text].filter(Boolean).join(' / ')),
    })),
    { field: 'evidenceFileIds', label: words.files, value: orNone(answer.evidenceFileIds.map(fileName).join('、')) },
    ...(sla
      ? [
          {
            field: 'sla.promised',
            label: words.sla.promised,
            value: sla.promised === null ? null : { ja: `${sla.promised}${unit.ja}`, en: `${sla.promised} ${unit.en}` },
          },
          { field: 'sla.commitment', label: words.sla.commitment, value: commitmentWords[sla.commitment] },
          { field: 'sla.window', label: words.sla.window, value: windowWords[sla.window] },
          { field: 'sla.exclusions', label: words.sla.exclusions, value: orNone(sla.exclusions) },
        ]
      : []),
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
