/** The structured answers to a confidentiality item, read against the whole request. Pure. */
import { type ChecklistAnswer, factsIn, type RequestContent } from '~/approval-requests/content';
import { type ConfidentialityDetails, detailTopicOf, isBlank } from '~/policy/confidentiality';
import { checkConfidentiality, type Proposal } from '~/policy/confidentiality-check';
import { detailsInWords } from '~/policy/confidentiality-questions';
import { handledInformation } from '~/policy/facts';
import type { Requirement } from '~/policy/model';
import { answerTo } from './answers';

type Keyed = Pick<Requirement, 'key' | 'clause'>;

/** Days that the request itself gives: a contract asks them in its own questions. */
function contractDates(content: RequestContent): Extract<ConfidentialityDetails, { topic: 'date' }> | null {
  if (content.kind !== 'outsourcing' && content.kind !== 'designated-manager') return null;
  const { ndaSignedOn: signedOn, firstDisclosureOn } = content;
  return signedOn === null && firstDisclosureOn === null ? null : { topic: 'date', signedOn, firstDisclosureOn };
}

/**
 * What was answered to the questions of a confidentiality item: with the item itself, or for the days of signing and
 * first disclosure, where the item gives none, in the request. Null where the item has no such questions, or no answers.
 */
export function detailsOf(
  content: RequestContent,
  requirement: Keyed,
  answer: ChecklistAnswer = answerTo(content, requirement),
): ConfidentialityDetails | null {
  const topic = detailTopicOf(requirement);
  if (topic === null) return null;
  const own = answer.details?.topic === topic && !isBlank(answer.details) ? answer.details : null;
  return own ?? (topic === 'date' ? contractDates(content) : null);
}

export type CheckedDetails = { details: ConfidentialityDetails; check: Proposal };

/** The answers with what they come to: a proposal to the applicant and the reviewer, never a verdict. */
export function checkedDetails(content: RequestContent, requirement: Keyed): CheckedDetails | null {
  const details = detailsOf(content, requirement);
  return details ? { details, check: checkConfidentiality(details, contextOf(content)) } : null;
}

/** Question and answer in words, with the proposal. */
export type ShownDetails = { rows: ReturnType<typeof detailsInWords>; check: Proposal };

export function shownDetails(content: RequestContent, requirement: Keyed): ShownDetails | null {
  const checked = checkedDetails(content, requirement);
  return checked && { rows: detailsInWords(checked.details), check: checked.check };
}

export const contextOf = (content: RequestContent) => ({
  personalInformation: (handledInformation(content) ?? factsIn(content).information ?? []).some(
    (item) => item.personalInformation || item.specificPersonalInformation,
  ),
});
