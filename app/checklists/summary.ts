/** How a checklist stands, for the brief and the request page. Pure. */
import type { ExemptionRequest, RequestContent } from '~/approval-requests/content';
import type { AssessedRequirement, Assessment } from '~/policy/model';
import { answerTo, type ItemState, isExemptionAsked, itemState } from './answers';

/** Requirements for which an exemption (例外措置) is asked, with what is asked. */
export function exemptionsIn(
  content: RequestContent,
  assessment: Assessment,
): { requirement: AssessedRequirement; exemption: ExemptionRequest }[] {
  return assessment.requirements.flatMap((requirement) => {
    const answer = answerTo(content, requirement);
    return answer.exemption && isExemptionAsked(requirement, answer)
      ? [{ requirement, exemption: answer.exemption }]
      : [];
  });
}

/** Requirements that are not met, or met in part, and for which no exemption is asked. */
export const unmetIn = (content: RequestContent, assessment: Assessment): AssessedRequirement[] =>
  assessment.requirements.filter((requirement) =>
    ['not-met', 'partly-met'].includes(itemState(requirement, answerTo(content, requirement))),
  );

export type ChecklistSummary = Record<ItemState, number> & { total: number };

/** How many items are in each state. */
export function summarise(content: RequestContent, assessment: Assessment): ChecklistSummary {
  const summary: ChecklistSummary = {
    total: assessment.requirements.length,
    missing: 0,
    open: 0,
    met: 0,
    'partly-met': 0,
    'not-met': 0,
    'not-applicable': 0,
    exemption: 0,
  };
  for (const requirement of assessment.requirements)
    summary[itemState(requirement, answerTo(content, requirement))] += 1;
  return summary;
}
