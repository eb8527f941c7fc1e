/** Facts → track, effective class, requirements and route. Pure; the heart of a policy profile. */
import { effectiveClass } from '~/policy/classification';
import { contextOf, evaluate, type Truth } from '~/policy/conditions';
import type {
  AssessedRequirement,
  Assessment,
  CloudServiceFacts,
  PolicyProfile,
  RouteStage,
  Track,
} from '~/policy/model';

type FoundTrack = { track: Track | null; rule: PolicyProfile['tracks'][number] | null };

/** First match wins; an undecided rule before it leaves the track open. */
function findTrack(profile: PolicyProfile, facts: Partial<CloudServiceFacts>): FoundTrack {
  const context = contextOf(profile.classification, facts, null);
  for (const rule of profile.tracks) {
    const outcome = evaluate(rule.when, context);
    if (outcome === null) return { track: null, rule: null };
    if (outcome) return { track: rule.track, rule };
  }
  return { track: null, rule: null };
}

/**
 * What applies for `facts`, as far as it is known. Requirements and steps whose condition is not known yet are left
 * out, and `complete` is false; answering more facts only ever adds to what is listed.
 */
export function assess(profile: PolicyProfile, facts: Partial<CloudServiceFacts>): Assessment {
  const { track, rule } = findTrack(profile, facts);
  const context = contextOf(profile.classification, facts, track);
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
  for (const stage of profile.route) {
    const steps = stage.steps.filter((step) => settle(evaluate(step.when, context)));
    if (steps.length > 0) route.push({ ...stage, steps });
  }

  return {
    track,
    trackReason: rule?.reason ?? null,
    effectiveClass: effectiveClass(profile.classification, facts.information),
    requirements,
    route,
    complete,
  };
}

/** The provisions behind the track that was found; empty while it is open. */
export const provisionsOfTrack = (profile: PolicyProfile, facts: Partial<CloudServiceFacts>): string[] =>
  findTrack(profile, facts).rule?.provisions ?? [];
