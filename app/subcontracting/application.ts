/** What a request of the kind `subcontracting` asks for, as the rules look at it. Pure. */
import type { ChecklistAnswer, SubcontractingContent } from '~/approval-requests/content';
import { handledInformation } from '~/policy/facts';
import type { Application } from './approval-rules';
import type { HandedOn } from './model';

/** 同等の安全管理の事前確認 and 再委託先が負う同じ義務, in every shipped profile. */
const SAFETY = 'specific-equal-measures';
const EQUAL_DUTY = 'subcontract-equal-duty';

const answerOf = (content: SubcontractingContent, key: string): ChecklistAnswer | undefined =>
  Object.hasOwn(content.checklist, key) ? content.checklist[key] : undefined;

export const informationOf = (content: SubcontractingContent): HandedOn[] =>
  (handledInformation(content) ?? []).map(({ name, personalInformation, specificPersonalInformation }) => ({
    name,
    personalInformation,
    specificPersonalInformation,
  }));

/** How many passages and files show the contract with equal duties. */
export function equalDutyProofs(content: SubcontractingContent): number {
  const answer = answerOf(content, EQUAL_DUTY);
  return answer ? answer.quotes.length + answer.evidenceFileIds.length : 0;
}

/** `changes`: the entry that the request changes, as the register knows it. */
export const applicationOf = (content: SubcontractingContent, changes: string | null): Application => ({
  company: content.vendorName,
  tier: content.tier,
  parentId: content.parentSubcontractId,
  parentName: content.parentName,
  startsOn: content.startOn,
  startedAlready: content.facts.startedAlready === true,
  specificPersonalInformation: informationOf(content).some((item) => item.specificPersonalInformation),
  safetyConfirmed: answerOf(content, SAFETY)?.answer === 'met',
  changes,
});
