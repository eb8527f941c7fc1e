/** Can a condition ever hold? Decided by trying the answers to what it looks at, one after the other. */
import { AXES } from '~/policy/classification';
import { contextOf, evaluate, simpleConditions, type Truth } from '~/policy/conditions';
import { FACT_VALUES, isAsked } from '~/policy/facts';
import { kindsCovered } from '~/policy/lookup';
import type { Condition, InformationItem, PolicyProfile, RequestFacts, RequestKind } from '~/policy/model';

/** How much may be tried before the answer is "not decided"; a check of many conditions shares one. */
export type Effort = { left: number };
const usualEffort = (): Effort => ({ left: 20_000 });

type Dimension = { name: string; values: readonly (string | boolean)[] };

/** What the conditions look at in a request of this kind, with every answer it can have. */
function dimensionsOf(conditions: Condition[], kind: RequestKind, profile: PolicyProfile): Dimension[] {
  const parts = conditions.flatMap(simpleConditions);
  const dimensions = new Map<string, readonly (string | boolean)[]>();
  const withInformation = (name: string, values: readonly string[]) => {
    dimensions.set(name, values);
    if (isAsked(kind, 'handlesInformation')) dimensions.set('handlesInformation', FACT_VALUES.handlesInformation);
  };
  const levelsOf = (axis: (typeof AXES)[number]) => {
    withInformation(
      axis,
      profile.classification.axes[axis].levels.map((level) => level.key),
    );
  };
  for (const part of parts) {
    if ('fact' in part && isAsked(kind, part.fact)) dimensions.set(part.fact, FACT_VALUES[part.fact]);
    if ('isLevel' in part) levelsOf(part.axis);
    if ('reaches' in part) {
      const limit = profile.classification.thresholds[part.reaches];
      if (limit) levelsOf(limit.axis);
    }
    if ('information' in part) withInformation('personal', ['none', 'personal', 'specific']);
  }
  // Whether there is information comes before what it is.
  const found = [...dimensions].map(([name, values]) => ({ name, values }));
  return [...found.filter(({ name }) => name === 'personal'), ...found.filter(({ name }) => name !== 'personal')];
}

/** Nothing is answered in it yet. One item can stand for any mixture: conditions see only the highest class and whether any item is personal. */
function blankRequest(kind: RequestKind, profile: PolicyProfile, dimensions: readonly Dimension[]) {
  const item: InformationItem = {
    name: '',
    confidentiality: '',
    integrity: '',
    availability: '',
    personalInformation: false,
    specificPersonalInformation: false,
  };
  for (const axis of AXES) {
    const isOpen = dimensions.some(({ name }) => name === axis);
    item[axis] = isOpen ? UNANSWERED : (profile.classification.axes[axis].levels.at(-1)?.key ?? UNANSWERED);
  }
  const asksPersonal = dimensions.some(({ name }) => name === 'personal');
  const facts: Record<string, unknown> = asksPersonal ? {} : { information: [item] };
  return { request: { kind, facts } as RequestFacts, item, facts };
}
/** No level has this key, so that the class of the item is not known. */
const UNANSWERED = '';

type Blank = ReturnType<typeof blankRequest>;

/** `undefined` takes the answer back. */
function answer({ item, facts }: Blank, name: string, value: string | boolean | undefined): void {
  if (name === 'personal') {
    item.personalInformation = value === 'personal';
    item.specificPersonalInformation = value === 'specific';
    facts.information = value === undefined ? undefined : [item];
  } else if (name === 'confidentiality' || name === 'integrity' || name === 'availability') {
    item[name] = value === undefined ? UNANSWERED : String(value);
  } else facts[name] = value;
}

/** Once a condition is known to be false, whatever else is answered, the rest need not be tried. */
function someAnswers(dimensions: Dimension[], blank: Blank, holds: () => Truth, effort: Effort, from = 0): Truth {
  effort.left -= 1;
  if (effort.left < 0) return null;
  const known = holds();
  const dimension = dimensions[from];
  if (known !== null || !dimension) return known === true;
  let decided = true;
  for (const value of dimension.values) {
    answer(blank, dimension.name, value);
    const found = someAnswers(dimensions, blank, holds, effort, from + 1);
    if (found) return true;
    if (found === null) decided = false;
  }
  answer(blank, dimension.name, undefined);
  return decided ? false : null;
}

const usesTrack = (condition: Condition): boolean => simpleConditions(condition).some((part) => 'track' in part);

/** The condition over what is answered so far, with the track where that is settled already. */
function holdsSoFar(condition: Condition, profile: PolicyProfile, request: RequestFacts): Truth {
  const context = contextOf(profile.classification, request, null);
  const outcome = evaluate(condition, context);
  if (outcome !== null) return outcome;
  for (const { track, when } of profile.tracks) {
    const matches = evaluate(when, context);
    if (matches === null) return null;
    if (matches) return evaluate(condition, { ...context, track });
  }
  return null;
}

function canHoldFor(condition: Condition, kind: RequestKind, profile: PolicyProfile, effort: Effort): Truth {
  const looked = usesTrack(condition) ? [...profile.tracks.map((rule) => rule.when), condition] : [condition];
  const dimensions = dimensionsOf(looked, kind, profile);
  const blank = blankRequest(kind, profile, dimensions);
  return someAnswers(dimensions, blank, () => holdsSoFar(condition, profile, blank.request), effort);
}

/**
 * Whether some facts make `condition` true for a request of one of `kinds` (all that the profile covers, unless said
 * otherwise); null where that would take too long to find out.
 */
export function canHold(
  condition: Condition,
  profile: PolicyProfile,
  kinds: readonly RequestKind[] = kindsCovered(profile),
  effort: Effort = usualEffort(),
): Truth {
  let decided = true;
  for (const kind of kinds) {
    const outcome = canHoldFor(condition, kind, profile, effort);
    if (outcome) return true;
    if (outcome === null) decided = false;
  }
  return decided ? false : null;
}
