/** Which questions a check asks. Pure. */
import { contextOf, evaluate } from '~/policy/conditions';
import type { CheckKind, CheckQuestion, PolicyProfile, RequestFacts } from '~/policy/model';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselinePeriodicCheck } from '~/policy/profiles/baseline/check-questions';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';

const BASELINE: Record<CheckKind, readonly CheckQuestion[]> = {
  'periodic-check': baselinePeriodicCheck,
  'self-inspection': baselineSelfInspection,
  audit: baselineAudit,
};

/** The questions of the profile; those of the baseline where it is silent. */
export const checkQuestionsOf = (profile: Pick<PolicyProfile, 'checks'>, kind: CheckKind): readonly CheckQuestion[] =>
  profile.checks?.[kind] ?? BASELINE[kind];

/** Those that concern something with these facts. What is not known is asked: the answer may be "not applicable". */
export function questionsFor(profile: PolicyProfile, kind: CheckKind, about: RequestFacts): CheckQuestion[] {
  const context = contextOf(profile.classification, about, null);
  return checkQuestionsOf(profile, kind).filter(({ when }) => evaluate(when, context) !== false);
}
