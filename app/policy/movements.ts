/** 情報の持出し・提供など: what the policy says of information of a class that leaves by a way. Pure. */
import type { Text } from '~/platform/text';
import { contextOf, evaluate, simpleConditions } from '~/policy/conditions';
import {
  type Condition,
  type InformationItem,
  MOVEMENT_CHECKS,
  MOVEMENT_OUTCOMES,
  type MovementCheck,
  type MovementKind,
  type MovementOutcome,
  type MovementRule,
  type MovementWay,
  PERMITTER_ROLES,
  type PermitterRole,
  type PolicyProfile,
  type RequestFacts,
  WAYS_OF_MOVEMENT,
} from '~/policy/model';
import { baselineMovements } from '~/policy/profiles/baseline/movements';

/** Those of the profile; the general ones of the baseline where it is silent. */
export const movementRulesOf = ({ movements }: Pick<PolicyProfile, 'movements'>): readonly MovementRule[] =>
  movements ?? baselineMovements;

export const waysOf = (kind: MovementKind): readonly MovementWay[] => WAYS_OF_MOVEMENT[kind];

export type MovedInformation = Pick<
  InformationItem,
  'confidentiality' | 'personalInformation' | 'specificPersonalInformation'
>;
export type Movement = { kind: MovementKind; way: MovementWay; information: MovedInformation };

export type MovementReason = { outcome: MovementOutcome; text: Text; provisions: string[] };
export type MovementJudgement = {
  outcome: MovementOutcome;
  /** The gravest first. */
  reasons: MovementReason[];
  /** Each of them has to permit it; none where nobody is asked, or nobody can permit it. */
  permitters: PermitterRole[];
  checks: MovementCheck[];
};

type Rules = Pick<PolicyProfile, 'movements' | 'classification'> & {
  switches: Pick<PolicyProfile['switches'], 'exemptionsBy'>;
};

/** Every rule that fits counts: the gravest outcome, all permitters, all checks. */
export function judgeMovement(profile: Rules, { kind, way, information }: Movement): MovementJudgement {
  const item: InformationItem = { name: '', integrity: '', availability: '', ...information };
  // The rules look at the information alone, which every cloud service holds.
  const request: RequestFacts = { kind: 'cloud-service', facts: { information: [item] } };
  const context = contextOf(profile.classification, request, null);
  const rules = movementRulesOf(profile).filter(
    ({ kinds, ways, when }) =>
      // What is not known counts as if it were so.
      kinds.includes(kind) && (ways.length === 0 || ways.includes(way)) && evaluate(when, context) !== false,
  );
  const outcome = MOVEMENT_OUTCOMES.find((one) => rules.some((rule) => rule.outcome === one)) ?? 'free';
  if (outcome === 'forbidden') {
    // What would be asked otherwise says nothing to whoever may not do it at all.
    const forbidding = rules.filter((rule) => rule.outcome === 'forbidden');
    return { outcome, reasons: forbidding.map(reasonOf), permitters: [], checks: [] };
  }
  const asked = new Set(rules.flatMap(({ permitters }) => permitters));
  const grants = profile.switches.exemptionsBy;
  if (outcome === 'exemption' && isPermitter(grants)) asked.add(grants);
  const checks = new Set(rules.flatMap((rule) => rule.checks));
  const grave = (one: MovementOutcome) => MOVEMENT_OUTCOMES.indexOf(one);
  return {
    outcome,
    reasons: rules.map(reasonOf).sort((a, b) => grave(a.outcome) - grave(b.outcome)),
    permitters: PERMITTER_ROLES.filter((role) => asked.has(role)),
    checks: MOVEMENT_CHECKS.filter((check) => checks.has(check)),
  };
}

const isPermitter = (role: string): role is PermitterRole => (PERMITTER_ROLES as readonly string[]).includes(role);

const reasonOf = ({ outcome, reason, provisions }: MovementRule): MovementReason => ({
  outcome,
  text: reason,
  provisions,
});

/** A condition over something else than the information would never be known here. */
export const looksAtInformationOnly = (condition: Condition): boolean =>
  simpleConditions(condition).every(
    (part) => 'always' in part || 'reaches' in part || 'isLevel' in part || 'information' in part,
  );
