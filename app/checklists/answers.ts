/** 確認項目の答え: reading an answer against its requirement. Pure. */
import type { ChecklistAnswer, Quote, RequestContent } from '~/approval-requests/content';
import type { AssessedRequirement, Requirement } from '~/policy/model';

export const ANSWERS = ['met', 'partly-met', 'not-met', 'not-applicable'] as const;

/** An item nobody has touched. */
export const unanswered: ChecklistAnswer = {
  answer: 'unanswered',
  explanation: '',
  quotes: [],
  evidenceFileIds: [],
  notApplicableReason: '',
  sla: null,
  exemption: null,
};

/** The answer to `requirement`; untouched ones read as unanswered. */
export const answerTo = (content: RequestContent, requirement: Pick<Requirement, 'key'>): ChecklistAnswer =>
  Object.hasOwn(content.checklist, requirement.key) ? (content.checklist[requirement.key] ?? unanswered) : unanswered;

/** A quote names at least its document and where in it. */
export const isQuoted = (quote: Quote): boolean => quote.document !== '' && (quote.page !== '' || quote.text !== '');

/** Whether something is shown for the answer: a passage or a file. */
export const hasProof = (answer: ChecklistAnswer): boolean =>
  answer.quotes.some(isQuoted) || answer.evidenceFileIds.length > 0;

/** An exemption counts only where there is something to be exempted from, and where one may be granted. */
export function isExemptionAsked(requirement: Requirement, answer: ChecklistAnswer): boolean {
  if (answer.exemption === null || !requirement.exemptable) return false;
  return requirement.kind === 'prohibition' || answer.answer === 'not-met' || answer.answer === 'partly-met';
}

/** The state of an item in one word, as lists show it. */
export type ItemState = 'missing' | 'open' | 'met' | 'partly-met' | 'not-met' | 'not-applicable' | 'exemption';

/** `missing` stops a submission, `open` is optional and unanswered. */
export function itemState(requirement: AssessedRequirement, answer: ChecklistAnswer): ItemState {
  if (isExemptionAsked(requirement, answer)) return 'exemption';
  if (requirement.kind === 'prohibition') return 'not-met';
  if (answer.answer === 'unanswered') return requirement.isMandatory ? 'missing' : 'open';
  return answer.answer;
}
