/** From the stages of a profile to the steps of one request. Pure. */
import { type Organisation, unitAndAncestors } from '~/people/organisation';
import type { NewId } from '~/platform/ids';
import type { Assessment, CanonicalRole, RouteStep } from '~/policy/model';
import type { PlannedStep } from './model';

type Plan = { organisation: Organisation; owningUnitId: string; newId: NewId };

/**
 * The steps in order. Where exemptions are asked for and the last word does not lie with `exemptionsBy`, a final
 * step of that role follows and the former final step becomes a concurrence.
 */
export function planRoute(
  route: Assessment['route'],
  exemptions: { asked: boolean; by: CanonicalRole },
  plan: Plan,
): PlannedStep[] {
  const steps = route.flatMap(({ steps }, stage) => steps.map((step) => planStep(step, stage, plan)));
  const final = steps.find((step) => step.action === 'final');
  if (!exemptions.asked || !final || final.role === exemptions.by) return steps;
  return [
    ...steps.map((step) => (step === final ? { ...step, action: 'concur' as const } : step)),
    {
      id: plan.newId(),
      key: `exemption-${exemptions.by}`,
      stage: final.stage + 1,
      action: 'final',
      role: exemptions.by,
      scopeUnitId: null,
      dueDays: final.dueDays,
    },
  ];
}

function planStep(step: RouteStep, stage: number, plan: Plan): PlannedStep {
  return {
    id: plan.newId(),
    key: step.key,
    stage,
    action: step.action,
    role: step.role,
    scopeUnitId: scopeUnit(step.scope, plan),
    dueDays: step.dueDays,
  };
}

function scopeUnit(scope: RouteStep['scope'], { organisation, owningUnitId }: Plan): string | null {
  switch (scope) {
    case 'body':
      return null;
    case 'owning-section':
      return owningUnitId;
    case 'owning-department':
      return unitAndAncestors(organisation, owningUnitId).find((u) => u.kind === 'department')?.id ?? owningUnitId;
  }
}
