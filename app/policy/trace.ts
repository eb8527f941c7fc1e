/** 規定から証跡へ: for each provision of a policy, everything in it that rests on the provision. Pure. */
import { canApply } from '~/policy/conditions';
import { kindsTaken, stepsOf } from '~/policy/lookup';
import {
  type CanonicalRole,
  CHECK_KINDS,
  type ChangeRule,
  type CheckKind,
  type CheckQuestion,
  type EscalationStage,
  type EvidencePlace,
  type MovementRule,
  type PolicyProfile,
  type Provision,
  type RequestKind,
  type Requirement,
  type RouteStep,
  type Track,
} from '~/policy/model';
import { movementRulesOf } from '~/policy/movements';

export type TracedProvision = {
  provision: Provision;
  requirements: Requirement[];
  /** The kinds of request for which one of those requirements can apply. */
  kinds: RequestKind[];
  steps: { kind: RequestKind; step: RouteStep }[];
  tracks: Track[];
  roles: CanonicalRole[];
  /** Who is told of an incident. */
  stages: EscalationStage[];
  changeRules: ChangeRule[];
  questions: { kind: CheckKind; question: CheckQuestion }[];
  movementRules: MovementRule[];
  /** Parts of the product that are the evidence themselves. */
  places: EvidencePlace[];
};

/** Every provision, in the order of the policy. */
export function traceProvisions(profile: PolicyProfile): TracedProvision[] {
  const kinds = kindsTaken(profile);
  const steps = kinds.flatMap((kind) => stepsOf(profile, kind).map((step) => ({ kind, step })));
  const questions = CHECK_KINDS.flatMap((kind) =>
    (profile.checks?.[kind] ?? []).map((question) => ({ kind, question })),
  );
  return profile.provisions.map((provision) => {
    const rests = ({ provisions }: { provisions: readonly string[] }) => provisions.includes(provision.key);
    const requirements = profile.requirements.filter(rests);
    return {
      provision,
      requirements,
      kinds: kinds.filter((kind) => requirements.some(({ when }) => canApply(profile, kind, when))),
      steps: steps.filter(({ step }) => rests(step)),
      tracks: [...new Set(profile.tracks.filter(rests).map(({ track }) => track))],
      roles: rolesResting(profile, provision),
      stages: (profile.incidents?.escalation ?? []).filter(rests),
      changeRules: (profile.changes?.rules ?? []).filter(rests),
      questions: questions.filter(({ question }) => rests(question)),
      movementRules: movementRulesOf(profile).filter(rests),
      places: (profile.evidence ?? []).filter(rests).map(({ place }) => place),
    };
  });
}

const rolesResting = (profile: PolicyProfile, { key }: Provision): CanonicalRole[] =>
  Object.entries(profile.roles).flatMap(([role, { provision }]) => (provision === key ? [role as CanonicalRole] : []));

/** Whether anything at all follows from the provision. */
export const isCovered = ({ provision: _, ...parts }: TracedProvision): boolean =>
  Object.values(parts).some((part) => part.length > 0);
