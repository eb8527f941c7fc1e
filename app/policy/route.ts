/** Routes as people read them, and what an exemption does to one. Pure. */
import { givenTrack } from '~/policy/conditions';
import { routeOf, stepsOf } from '~/policy/lookup';
import type { Condition, PolicyProfile, RequestKind, RouteStage, Track } from '~/policy/model';
import { canHold } from '~/policy/satisfiable';

/**
 * The route of a request in which exemptions are asked for. Only `switches.exemptionsBy` may grant one: where the
 * route would end below that role, its final step becomes a concurrence and the role's own final step is added.
 * Without exemptions, or where the role decides anyway, the route stays as it is.
 */
export function routeWithExemptions(
  profile: PolicyProfile,
  kind: RequestKind,
  route: RouteStage[],
  exemptionsAsked: boolean,
): RouteStage[] {
  if (!exemptionsAsked || route.length === 0) return route;
  const authority = profile.switches.exemptionsBy;
  const decides = route.some((stage) => stage.steps.some((step) => step.action === 'final' && step.role === authority));
  if (decides) return route;
  const finalStep = stepsOf(profile, kind).find((step) => step.action === 'final' && step.role === authority);
  if (!finalStep) return route;
  const lowered = route.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (step.action === 'final' ? { ...step, action: 'concur' as const } : step)),
  }));
  return [...lowered, { key: 'exemption', steps: [finalStep] }];
}

/** The route as the policy lays it down for a kind and track, whatever the other facts: steps that could ever apply. */
export function routeOfTrack(profile: PolicyProfile, kind: RequestKind, track: Track): RouteStage[] {
  const isReached = canHold({ track }, profile, [kind]) !== false;
  return routeOf(profile, kind).flatMap((stage) => {
    const steps = stage.steps.filter(
      ({ when }) =>
        isReached &&
        (isAlways(givenTrack(when, kind, track)) || canHold({ all: [{ track }, when] }, profile, [kind]) !== false),
    );
    return steps.length > 0 ? [{ ...stage, steps }] : [];
  });
}

/** Whether a step of a track's route depends on further answers. */
export const isConditional = (profile: PolicyProfile, kind: RequestKind, track: Track, when: Condition): boolean =>
  !isAlways(givenTrack(when, kind, track)) && canHold({ all: [{ track }, { not: when }] }, profile, [kind]) !== false;

/** Most steps are for every request of their track: what they need is not worked out answer by answer. */
const isAlways = (condition: Condition): boolean => 'always' in condition;
