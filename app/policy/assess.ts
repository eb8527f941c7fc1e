/** Facts → track, effective class, requirements and route. Pure; the heart of a policy profile. */
import { effectiveClass } from '~/policy/classification';
import { contextOf, evaluate, type Truth } from '~/policy/conditions';
import { handledInformation } from '~/policy/facts';
import { routeOf } from '~/policy/lookup';
import type { AssessedRequirement, Assessment, PolicyProfile, RequestFacts, RouteStage, Track } from '~/policy/model';

type FoundTrack = { track: Track | null; rule: PolicyProfile['tracks'][number] | null };

/** First match wins; an undecided rule before it leaves the track open. */
function findTrack(profile: PolicyProfile, request: RequestFacts): FoundTrack {
  const context = contextOf(profile.classification, request, null);
  for (const rule of profile.tracks) {
    const outcome = evaluate(rule.when, context);
    if (outcome === null) return { track: null, rule: null };
    if (outcome) return { track: rule.track, rule };
  }
  return { track: null, rule: null };
}

/**
 * What applies to a request of this kind with these facts, as far as it is known. Requirements and steps whose condition is not known yet are left
 * out, and `complete` is false; answering more facts only ever adds to what is listed.
 */
export function assess(profile: PolicyProfile, request: RequestFacts): Assessment {
  const { track, rule } = findTrack(profile, request);
  const context = contextOf(profile.classification, request, track);
  let complete = track !== null;
  const settle = (outcome: Truth): boolean => {
    if (outcome === null) complete = false;
    return outcome === true;
  };

  const requirements: AssessedRequirement[] = [];
  for (const requirement of profile.requirements) {
    if (!settle(evaluate(requirement.when, context))) continue;
    requirements.push({ ...requirement, isMandatory: settle(evaluate(requirement.mandatory, context)) });
  }

  const route: RouteStage[] = [];
  for (const stage of routeOf(profile, request.kind)) {
    const steps = stage.steps.filter((step) => settle(evaluate(step.when, context)));
    if (steps.length > 0) route.push({ ...stage, steps });
  }

  return {
    track,
    trackReason: rule?.reason ?? null,
    effectiveClass: effectiveClass(profile.classification, handledInformation(request)),
    requirements,
    route,
    complete,
  };
}

/** The provisions behind the track that was found; empty while it is open. */
export const provisionsOfTrack = (profile: PolicyProfile, request: RequestFacts): string[] =>
  findTrack(profile, request).rule?.provisions ?? [];
