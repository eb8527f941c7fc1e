/**
 * Three-valued evaluation of a condition over facts that may still be incomplete:
 * true, false, or null for "not known yet". Kleene's rules: what is known stays known whatever is answered later.
 */
import { assertNever } from '~/platform/result';
import { isExactly, type KnownClasses, knownClasses, reachesThreshold } from '~/policy/classification';
import { handledInformation, isAsked } from '~/policy/facts';
import type {
  ClassificationScheme,
  Condition,
  InformationItem,
  PolicyProfile,
  RequestFacts,
  RequestKind,
  Track,
} from '~/policy/model';

export type Truth = true | false | null;

/** What a condition is looked at against. `track` is null while it is not known, or while it is being found out. */
export type ConditionContext = RequestFacts & {
  scheme: ClassificationScheme;
  known: KnownClasses;
  track: Track | null;
};

export const contextOf = (
  scheme: ClassificationScheme,
  { kind, facts }: RequestFacts,
  track: Track | null,
): ConditionContext => ({
  kind,
  facts,
  scheme,
  known: knownClasses(scheme, handledInformation({ kind, facts })),
  track,
});

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
  // Not known yet is not the same as "no information".
  if (!items) return null;
  if (kind === 'any') return items.length > 0;
  return items.some(kind === 'personal' ? isPersonal : (item) => item.specificPersonalInformation);
}

/** Whether `condition` holds. Never throws for incomplete facts. */
export function evaluate(condition: Condition, context: ConditionContext): Truth {
  if ('always' in condition) return true;
  if ('kinds' in condition) return condition.kinds.includes(context.kind);
  // What a kind is not asked cannot be so, whatever is answered later.
  if ('fact' in condition && !isAsked(context.kind, condition.fact)) return false;
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
  if ('information' in condition) return holdsInformation(condition.information, handledInformation(context));
  if ('track' in condition) return context.track === null ? null : context.track === condition.track;
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, context)));
  if ('any' in condition) return some(condition.any.map((part) => evaluate(part, context)));
  if ('not' in condition) {
    const outcome = evaluate(condition.not, context);
    return outcome === null ? null : !outcome;
  }
  return assertNever(condition);
}

/** Whether the condition can still hold for a request of this kind, as far as the kind alone tells. */
export const canApply = ({ classification }: PolicyProfile, kind: RequestKind, condition: Condition): boolean =>
  evaluate(condition, contextOf(classification, { kind, facts: {} }, null)) !== false;

/** Every simple condition within `condition`, itself included where it is simple. */
export function simpleConditions(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(simpleConditions);
  if ('any' in condition) return condition.any.flatMap(simpleConditions);
  if ('not' in condition) return simpleConditions(condition.not);
  return [condition];
}

/**
 * The condition as it reads once kind and track are known: what they decide falls away. For showing only; `evaluate`
 * needs no such help.
 */
export function givenTrack(condition: Condition, kind: RequestKind, track: Track): Condition {
  const always: Condition = { always: true };
  const never: Condition = { not: always };
  const isNever = (part: Condition) => 'not' in part && 'always' in part.not;
  const given = (part: Condition) => givenTrack(part, kind, track);
  if ('track' in condition) return condition.track === track ? always : never;
  if ('kinds' in condition) return condition.kinds.includes(kind) ? always : never;
  if ('fact' in condition && !isAsked(kind, condition.fact)) return never;
  if ('all' in condition) {
    const parts = condition.all.map(given).filter((part) => !('always' in part));
    if (parts.some(isNever)) return never;
    return parts.length > 1 ? { all: parts } : (parts[0] ?? always);
  }
  if ('any' in condition) {
    const parts = condition.any.map(given).filter((part) => !isNever(part));
    if (parts.some((part) => 'always' in part)) return always;
    return parts.length > 1 ? { any: parts } : (parts[0] ?? never);
  }
  if ('not' in condition) {
    const inner = given(condition.not);
    if ('always' in inner) return never;
    return isNever(inner) ? always : { not: inner };
  }
  return condition;
}
