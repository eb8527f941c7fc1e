/** What a profile says that cannot be meant: everything named exists, and still some request would have no way through. Pure. */
import { canApply, type Truth } from '~/policy/conditions';
import { kindsCovered, routeOf, stepsOf } from '~/policy/lookup';
import type { Condition, PolicyProfile, RequestKind, RouteStep } from '~/policy/model';
import { requestKindWords } from '~/policy/words';

export type Report = (path: (string | number)[], ja: string, en: string) => void;

/** Whether a condition can hold in requests of these kinds, all that are covered unless said otherwise. */
export type Possible = (condition: Condition, kinds?: readonly RequestKind[]) => Truth;

const not = (condition: Condition): Condition => ({ not: condition });
const all = (...parts: Condition[]): Condition => ({ all: parts });

/** Requirements and routes; the tracks have been looked at before. */
export function reportContradictions(profile: PolicyProfile, possible: Possible, report: Report): void {
  reportRequirements(profile, possible, report);
  for (const kind of kindsCovered(profile)) reportDecisions(profile, kind, possible, report);
}

const nameOf = (kind: RequestKind) => requestKindWords[kind].name;

/** Each request has a track, and each rule some request that an earlier rule leaves to it. */
export function reportTracks(profile: PolicyProfile, possible: Possible, report: Report) {
  const { tracks } = profile;
  for (const kind of kindsCovered(profile)) {
    const gap = all(...tracks.map(({ when }) => not(when)));
    if (possible(gap, [kind]) !== true) continue;
    const { ja, en } = nameOf(kind);
    report(
      ['tracks'],
      `${ja}の申請で、どのトラックにもならない答えがあります。`,
      `Some answers to a request of the kind “${en}” lead to no track.`,
    );
  }
  tracks.forEach(({ when }, index) => {
    const earlier = tracks.slice(0, index).map((rule) => not(rule.when));
    if (earlier.length === 0 || possible(all(when, ...earlier)) !== false) return;
    report(
      ['tracks', index, 'when'],
      'この条件にあたる申請は、すべて前の規則で決まります。',
      'Every request that this is meant for is taken by a rule before it.',
    );
  });
}

const isNever = (condition: Condition): boolean => 'not' in condition && 'always' in condition.not;

function reportRequirements(profile: PolicyProfile, possible: Possible, report: Report) {
  const kinds = kindsCovered(profile);
  profile.requirements.forEach(({ key, when, mandatory, reviewers }, index) => {
    // Never is written by whoever means it.
    if (!isNever(mandatory) && possible(all(when, mandatory)) === false) {
      report(
        ['requirements', index, 'mandatory'],
        `要件「${key}」が求められるとき、必須の条件は成り立ちません。`,
        `Where requirement “${key}” applies, the condition that makes it mandatory never holds.`,
      );
    }
    for (const kind of kinds) {
      if (!canApply(profile, kind, when)) continue;
      const steps = stepsOf(profile, kind).filter(({ role }) => reviewers.includes(role));
      if (steps.some((step) => 'always' in step.when)) continue;
      if (possible(all(when, ...steps.map((step) => not(step.when))), [kind]) !== true) continue;
      const { ja, en } = nameOf(kind);
      report(
        ['requirements', index, 'reviewers'],
        `${ja}の申請で、要件「${key}」を確認する人が経路にいなくなる答えがあります。`,
        `Some answers to a request of the kind “${en}” leave nobody in the route to review “${key}”.`,
      );
    }
  });
}

type Placed = { step: RouteStep; stage: number; index: number };

/** Whatever is answered there is one decision, and nothing is left to do beside it or after it. */
function reportDecisions(profile: PolicyProfile, kind: RequestKind, possible: Possible, report: Report) {
  const placed: Placed[] = routeOf(profile, kind).flatMap(({ steps }, stage) =>
    steps.map((step, index) => ({ step, stage, index })),
  );
  const finals = placed.filter(({ step }) => step.action === 'final');
  if (possible(all(...finals.map(({ step }) => not(step.when))), [kind]) === true) {
    const { ja, en } = nameOf(kind);
    report(
      ['routes', kind],
      `${ja}の申請で、決裁する人がいなくなる答えがあります。`,
      `Some answers to a request of the kind “${en}” leave nobody to decide.`,
    );
  }
  for (const other of placed) {
    const final = finals.find(
      ({ step, stage }) =>
        step !== other.step && other.stage >= stage && possible(all(step.when, other.step.when), [kind]) === true,
    );
    if (!final) continue;
    report(
      ['routes', kind, other.stage, 'steps', other.index],
      `手順「${other.step.key}」が、決裁「${final.step.key}」と同時か、その後になることがあります。決裁は一つで、最後に置きます。`,
      `The step “${other.step.key}” can fall beside the decision “${final.step.key}” or after it: one decision comes last.`,
    );
  }
}
