/** From the stages of a profile to the steps of one request. Pure. */
import { type Organisation, unitAndAncestors } from '~/people/organisation';
import type { NewId } from '~/platform/ids';
import type { RouteStage, RouteStep } from '~/policy/model';
import type { PlannedStep } from './model';

type Plan = { organisation: Organisation; owningUnitId: string; newId: NewId };

/** The steps of `route` in order, with ids and the unit each step looks for its post in. */
export const planRoute = (route: readonly RouteStage[], plan: Plan): PlannedStep[] =>
  route.flatMap(({ steps }, stage) =>
    steps.map((step) => ({
      id: plan.newId(),
      key: step.key,
      stage,
      action: step.action,
      role: step.role,
      scopeUnitId: scopeUnit(step.scope, plan),
      dueDays: step.dueDays,
    })),
  );

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
