/** What a change in something approved calls for: its facts assessed before and after, and the rules of the profile. Pure. */
import type { Text } from '~/platform/text';
import { assess, provisionsOfTrack } from '~/policy/assess';
import { judgementWords as words } from '~/policy/change-words';
import { contextOf, evaluate } from '~/policy/conditions';
import { isAsked } from '~/policy/facts';
import {
  type AssessedRequirement,
  CHANGE_OUTCOMES,
  type ChangeKind,
  type ChangeOutcome,
  type ChangeRules,
  type Facts,
  type PolicyProfile,
  type RequestFacts,
  type RequestKind,
  type RouteStep,
  type ScalarFact,
} from '~/policy/model';
import { baselineChanges } from '~/policy/profiles/baseline/changes';

/** Those of the profile; a version from before there were any has those of the baseline. */
export const changeRulesOf = ({ changes }: Pick<PolicyProfile, 'changes'>): ChangeRules => changes ?? baselineChanges();

/** The facts in which a change of each kind can show. */
const FACTS_OF_CHANGE: Record<ChangeKind, readonly ScalarFact[]> = {
  terms: ['terms', 'dataReuse', 'governingLaw'],
  'data-location': ['dataLocation', 'governingLaw', 'workplace'],
  capital: ['governingLaw'],
  subcontractor: ['subcontracting', 'vendorCloud'],
  plan: ['terms', 'certification'],
  functions: ['dataReuse', 'network', 'externalConnection'],
  certification: ['certification', 'listing'],
  staff: ['workplace', 'vendorAccess'],
};

/** What can be asked about a change of this kind in a request of that kind. */
export const factsOfChange = (change: ChangeKind, kind: RequestKind): ScalarFact[] =>
  FACTS_OF_CHANGE[change].filter((fact) => isAsked(kind, fact));

/** `before` is null where no request is behind the entry: then the rules alone say what is called for. */
export type Change = {
  change: ChangeKind;
  aspect: string;
  kind: RequestKind;
  before: Partial<Facts> | null;
  /** The facts that become others. */
  facts: Partial<Facts>;
};

type Reason = { outcome: ChangeOutcome; text: Text; provisions: string[] };
export type Judgement = {
  outcome: ChangeOutcome;
  /** The gravest first. */
  reasons: Reason[];
  /** Keys of requirements. */
  added: string[];
  gone: string[];
  /** What is to be looked at again, of what applies after the change. */
  checks: string[];
};

/** As one request sees it: the purpose is the same on both sides, so that only the change itself shows. */
const asChange = (kind: RequestKind, facts: Partial<Facts>): RequestFacts => ({
  kind,
  facts: { ...facts, purpose: 'change' },
});

const gravest = (outcomes: readonly ChangeOutcome[]): ChangeOutcome =>
  CHANGE_OUTCOMES.find((outcome) => outcomes.includes(outcome)) ?? 'note';

export function judgeChange(profile: PolicyProfile, change: Change): Judgement {
  const before = change.before && asChange(change.kind, change.before);
  const after = asChange(change.kind, { ...change.before, ...change.facts });
  const found = before ? compared(profile, before, after) : { reasons: [], added: [], gone: [], looked: [] };
  const ruled = byRules(profile, change, after);
  const reasons = [...found.reasons, ...ruled.reasons];
  const order = (outcome: ChangeOutcome) => CHANGE_OUTCOMES.indexOf(outcome);
  const applies = new Set(assess(profile, after).requirements.map(({ key }) => key));
  // Without facts nobody knows what applies: everything named is looked at.
  const known = (key: string) => (before ? applies.has(key) : profile.requirements.some((one) => one.key === key));
  return {
    outcome: gravest(reasons.map(({ outcome }) => outcome)),
    reasons: reasons.sort((a, b) => order(a.outcome) - order(b.outcome)),
    added: found.added,
    gone: found.gone,
    checks: [...new Set([...found.added, ...found.looked, ...ruled.checks.filter(known)])],
  };
}

type Compared = { reasons: Reason[]; added: string[]; gone: string[]; looked: string[] };

/** Everything the assessment says otherwise of the new facts. */
function compared(profile: PolicyProfile, before: RequestFacts, after: RequestFacts): Compared {
  const [was, is] = [assess(profile, before), assess(profile, after)];
  const old = new Map(was.requirements.map((one) => [one.key, one]));
  const now = new Set(is.requirements.map(({ key }) => key));
  const added = is.requirements.filter(({ key }) => !old.has(key));
  const graver = is.requirements.filter(({ key, isMandatory }) => isMandatory && old.get(key)?.isMandatory === false);
  const gone = was.requirements.filter(({ key }) => !now.has(key));
  const reasons: Reason[] = [];
  if (is.track && is.track !== was.track) {
    const text = words.track(was.track, is.track);
    reasons.push({ outcome: 'decision', text, provisions: provisionsOfTrack(profile, after) });
  }
  for (const one of added) reasons.push(reasonOfNew(one));
  for (const { title, provisions } of graver)
    reasons.push({ outcome: 'decision', text: words.nowMandatory(title), provisions });
  for (const step of stepsBeyond(is.route, was.route)) {
    reasons.push({ outcome: 'decision', text: words.step(step.name), provisions: step.provisions });
  }
  return {
    reasons,
    added: added.map(({ key }) => key),
    gone: gone.map(({ key }) => key),
    looked: graver.map(({ key }) => key),
  };
}

const reasonOfNew = ({ kind, title, isMandatory, provisions }: AssessedRequirement): Reason => {
  if (kind === 'prohibition') return { outcome: 'decision', text: words.prohibited(title), provisions };
  return isMandatory
    ? { outcome: 'decision', text: words.required(title), provisions }
    : { outcome: 'check', text: words.recommended(title), provisions };
};

function stepsBeyond(route: readonly { steps: RouteStep[] }[], before: readonly { steps: RouteStep[] }[]): RouteStep[] {
  const known = new Set(before.flatMap(({ steps }) => steps.map(({ key }) => key)));
  return route.flatMap(({ steps }) => steps).filter(({ key }) => !known.has(key));
}

/** The gravest rules of the profile that the change falls under. */
function byRules(
  profile: PolicyProfile,
  { change, aspect }: Change,
  after: RequestFacts,
): { reasons: Reason[]; checks: string[] } {
  const context = contextOf(profile.classification, after, assess(profile, after).track);
  const matching = changeRulesOf(profile).rules.filter(
    (rule) => rule.change === change && rule.aspects.includes(aspect) && evaluate(rule.when, context) !== false,
  );
  // A rule for less says nothing where one for more holds.
  const outcome = gravest(matching.map((rule) => rule.outcome));
  const rules = matching.filter((rule) => rule.outcome === outcome);
  return {
    reasons: rules.map(({ reason, provisions }) => ({ outcome, text: reason, provisions })),
    checks: rules.flatMap(({ checks }) => checks),
  };
}
