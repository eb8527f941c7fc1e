/** Can a condition ever hold? Decided by trying every combination of what it looks at, where these are few. */
import { AXES } from '~/policy/classification';
import { contextOf, evaluate, simpleConditions } from '~/policy/conditions';
import { FACT_VALUES } from '~/policy/facts';
import type { CloudServiceFacts, Condition, InformationItem, PolicyProfile, ScalarFact, Track } from '~/policy/model';

/** More combinations than this are not tried: the answer is then "not decided". */
const AFFORDABLE = 20_000;

type Dimension = { name: string; values: readonly (string | boolean)[] };

function dimensionsOf(conditions: Condition[], profile: PolicyProfile): Dimension[] {
  const parts = conditions.flatMap(simpleConditions);
  const dimensions = new Map<string, readonly (string | boolean)[]>();
  const levelsOf = (axis: (typeof AXES)[number]) => {
    dimensions.set(
      axis,
      profile.classification.axes[axis].levels.map((level) => level.key),
    );
  };
  for (const part of parts) {
    if ('fact' in part) dimensions.set(part.fact, FACT_VALUES[part.fact]);
    if ('isLevel' in part) levelsOf(part.axis);
    if ('reaches' in part) {
      const limit = profile.classification.thresholds[part.reaches];
      if (limit) levelsOf(limit.axis);
    }
    if ('information' in part) dimensions.set('personal', ['none', 'personal', 'specific']);
  }
  return [...dimensions].map(([name, values]) => ({ name, values }));
}

function factsOf(choice: Record<string, string | boolean>, profile: PolicyProfile): Partial<CloudServiceFacts> {
  const { personal = 'none', ...rest } = choice;
  // One item can stand for any mixture: conditions see only the highest class and whether any item is personal.
  const item = Object.fromEntries(
    AXES.map((axis) => [axis, rest[axis] ?? profile.classification.axes[axis].levels.at(-1)?.key ?? '']),
  );
  const scalars = Object.fromEntries(Object.entries(rest).filter(([name]) => name in FACT_VALUES)) as Partial<
    Record<ScalarFact, string | boolean>
  >;
  const information = [
    {
      ...item,
      name: '',
      personalInformation: personal === 'personal',
      specificPersonalInformation: personal === 'specific',
    } as InformationItem,
  ];
  return { ...scalars, information } as Partial<CloudServiceFacts>;
}

function* combinations(dimensions: Dimension[]): Generator<Record<string, string | boolean>> {
  const [first, ...rest] = dimensions;
  if (!first) {
    yield {};
    return;
  }
  for (const tail of combinations(rest)) for (const value of first.values) yield { ...tail, [first.name]: value };
}

function trackFor(profile: PolicyProfile, facts: Partial<CloudServiceFacts>): Track | null {
  const context = contextOf(profile.classification, facts, null);
  return profile.tracks.find((rule) => evaluate(rule.when, context) === true)?.track ?? null;
}

/** Whether some facts make `condition` true; null where there are too many combinations to try. */
export function canHold(condition: Condition, profile: PolicyProfile): boolean | null {
  const usesTrack = simpleConditions(condition).some((part) => 'track' in part);
  const looked = usesTrack ? [condition, ...profile.tracks.map((rule) => rule.when)] : [condition];
  const dimensions = dimensionsOf(looked, profile);
  const count = dimensions.reduce((product, dimension) => product * dimension.values.length, 1);
  if (count > AFFORDABLE) return null;
  for (const choice of combinations(dimensions)) {
    const facts = factsOf(choice, profile);
    const track = usesTrack ? trackFor(profile, facts) : null;
    if (evaluate(condition, contextOf(profile.classification, facts, track)) === true) return true;
  }
  return false;
}
