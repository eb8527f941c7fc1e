/** What an approval found of each requirement. Pure. */
import type { RequestContent } from '~/approval-requests/content';
import { answerTo, type ItemState, itemState } from '~/checklists/answers';
import type { Assessment } from '~/policy/model';

/** `open`: not met, met in part or not answered, and approved all the same. */
export const OUTCOMES = ['met', 'exempted', 'open', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_OF: Record<ItemState, Outcome> = {
  met: 'met',
  exemption: 'exempted',
  'not-applicable': 'not-applicable',
  'partly-met': 'open',
  'not-met': 'open',
  open: 'open',
  missing: 'open',
};

/** Of approved content: an exemption that was asked for is granted with the approval. */
export const outcomesOf = (
  content: RequestContent,
  { requirements }: Assessment,
): { requirementKey: string; outcome: Outcome }[] =>
  requirements.map((requirement) => ({
    requirementKey: requirement.key,
    outcome: OUTCOME_OF[itemState(requirement, answerTo(content, requirement))],
  }));
