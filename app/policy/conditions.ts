/**
 * Three-valued evaluation of a condition over facts that may still be incomplete:
 * true, false, or null for "not known yet". Kleene's rules: what is known stays known whatever is answered later.
 */
import { assertNever } from '~/platform/result';
import { isExactly, type KnownClasses, knownClasses, reachesThreshold } from '~/policy/classification';
import type { ClassificationScheme, CloudServiceFacts, Condition, InformationItem, Track } from '~/policy/model';

export type Truth = true | false | null;

/** What a condition is looked at against. `track` is null while it is not known, or while it is being found out. */
export type ConditionContext = {
  facts: Partial<CloudServiceFacts>;
  scheme: ClassificationScheme;
  known: KnownClasses;
  track: Track | null;
};

export const contextOf = (
  scheme: ClassificationScheme,
  facts: Partial<CloudServiceFacts>,
  track: Track | null,
): ConditionContext => ({ facts, scheme, known: knownClasses(scheme, facts.information), track });

/** True if all are; false if any is false, even while others are unknown. */
function every(outcomes: readonly Truth[]): Truth {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(null) ? null : true;
}

/** True if any is, even while others are unknown; false only if all are. */
function some(outcomes: readonly Truth[]): Truth {
  if (outcomes.includes(true)) return true;
  return outcomes.includes(null) ? null : false;
}

/** A My Number item is personal information whether or not the second box was ticked. */
const isPersonal = (item: InformationItem) => item.personalInformation || item.specificPersonalInformation;

function holdsInformation(
  kind: 'any' | 'personal' | 'specific-personal',
  items: readonly InformationItem[] | undefined,
): Truth {
  // No item named yet is not the same as "no information": a cloud service always holds some.
  if (!items || items.length === 0) return null;
  if (kind === 'any') return true;
  return items.some(kind === 'personal' ? isPersonal : (item) => item.specificPersonalInformation);
}

/** Whether `condition` holds. Never throws for incomplete facts. */
export function evaluate(condition: Condition, context: ConditionContext): Truth {
  if ('always' in condition) return true;
  if ('is' in condition) {
    const value = context.facts[condition.fact];
    return value === undefined ? null : value === condition.is;
  }
  if ('in' in condition) {
    const value = context.facts[condition.fact];
    return value === undefined ? null : condition.in.includes(value);
  }
  if ('reaches' in condition) return reachesThreshold(context.scheme, condition.reaches, context.known);
  if ('isLevel' in condition) return isExactly(context.scheme, condition.axis, condition.isLevel, context.known);
  if ('information' in condition) return holdsInformation(condition.information, context.facts.information);
  if ('track' in condition) return context.track === null ? null : context.track === condition.track;
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, context)));
  if ('any' in condition) return some(condition.any.map((part) => evaluate(part, context)));
  if ('not' in condition) {
    const outcome = evaluate(condition.not, context);
    return outcome === null ? null : !outcome;
  }
  return assertNever(condition);
}

/** Every simple condition within `condition`, itself included where it is simple. */
export function simpleConditions(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(simpleConditions);
  if ('any' in condition) return condition.any.flatMap(simpleConditions);
  if ('not' in condition) return simpleConditions(condition.not);
  return [condition];
}

/**
 * The condition as it reads once the track is known: what the track decides falls away. For showing only; `evaluate`
 * needs no such help.
 */
export function givenTrack(condition: Condition, track: Track): Condition {
  const always: Condition = { always: true };
  const never: Condition = { not: always };
  const isNever = (part: Condition) => 'not' in part && 'always' in part.not;
  if ('track' in condition) return condition.track === track ? always : never;
  if ('all' in condition) {
    const parts = condition.all.map((part) => givenTrack(part, track)).filter((part) => !('always' in part));
    if (parts.some(isNever)) return never;
    return parts.length > 1 ? { all: parts } : (parts[0] ?? always);
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => givenTrack(part, track)).filter((part) => !isNever(part));
    if (parts.some((part) => 'always' in part)) return always;
    return parts.length > 1 ? { any: parts } : (parts[0] ?? never);
  }
  if ('not' in condition) {
    const inner = givenTrack(condition.not, track);
    return isNever(inner) ? always : { not: inner };
  }
  return condition;
}
