/** Can a condition ever hold? Decided by trying every combination of what it looks at, where these are few. */
import { AXES } from '~/policy/classification';
import { contextOf, evaluate, simpleConditions } from '~/policy/conditions';
import { FACT_VALUES, isAsked, isFactValue } from '~/policy/facts';
import { kindsCovered } from '~/policy/lookup';
import type {
  Condition,
  Facts,
  InformationItem,
  PolicyProfile,
  RequestFacts,
  RequestKind,
  Track,
} from '~/policy/model';

/** More combinations than this are not tried: the answer is then "not decided". */
const AFFORDABLE = 20_000;

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
  return [...dimensions].map(([name, values]) => ({ name, values }));
}

function factsOf(choice: Record<string, string | boolean>, profile: PolicyProfile): Partial<Facts> {
  const { personal = 'none', ...rest } = choice;
  // One item can stand for any mixture: conditions see only the highest class and whether any item is personal.
  const item = Object.fromEntries(
    AXES.map((axis) => [axis, rest[axis] ?? profile.classification.axes[axis].levels.at(-1)?.key ?? '']),
  );
  const scalars = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => name in FACT_VALUES && isFactValue(name as 'purpose', value)),
  );
  const information = [
    {
      ...item,
      name: '',
      personalInformation: personal === 'personal',
      specificPersonalInformation: personal === 'specific',
    } as InformationItem,
  ];
  return { ...scalars, information };
}

function* combinations(dimensions: Dimension[]): Generator<Record<string, string | boolean>> {
  const [first, ...rest] = dimensions;
  if (!first) {
    yield {};
    return;
  }
  for (const tail of combinations(rest)) for (const value of first.values) yield { ...tail, [first.name]: value };
}

function trackFor(profile: PolicyProfile, request: RequestFacts): Track | null {
  const context = contextOf(profile.classification, request, null);
  return profile.tracks.find((rule) => evaluate(rule.when, context) === true)?.track ?? null;
}

function canHoldFor(condition: Condition, kind: RequestKind, profile: PolicyProfile): boolean | null {
  const scheme = profile.classification;
  const atOnce = evaluate(condition, contextOf(scheme, { kind, facts: {} }, null));
  if (atOnce !== null) return atOnce;
  const usesTrack = simpleConditions(condition).some((part) => 'track' in part);
  const looked = usesTrack ? [condition, ...profile.tracks.map((rule) => rule.when)] : [condition];
  const dimensions = dimensionsOf(looked, kind, profile);
  const count = dimensions.reduce((product, dimension) => product * dimension.values.length, 1);
  if (count > AFFORDABLE) return null;
  for (const choice of combinations(dimensions)) {
    const request = { kind, facts: factsOf(choice, profile) };
    const track = usesTrack ? trackFor(profile, request) : null;
    if (evaluate(condition, contextOf(scheme, request, track)) === true) return true;
  }
  return false;
}

/**
 * Whether some facts make `condition` true for a request of one of `kinds` (all that the profile covers, unless said
 * otherwise); null where there are too many combinations to try.
 */
export function canHold(
  condition: Condition,
  profile: PolicyProfile,
  kinds: readonly RequestKind[] = kindsCovered(profile),
): boolean | null {
  let decided = true;
  for (const kind of kinds) {
    const outcome = canHoldFor(condition, kind, profile);
    if (outcome) return true;
    if (outcome === null) decided = false;
  }
  return decided ? false : null;
}
