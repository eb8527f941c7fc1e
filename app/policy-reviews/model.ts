/** 評価・見直し: how a review of the policy stands, and what it still lacks before it can be decided. Pure. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { ReviewTrigger, RiskScale } from '~/policy/model';
import { needsMeasure, riskLevel } from '~/policy/policy-review';

/** `decided`: a new version of the policy is to be made, and is not in force yet. */
const REVIEW_STATUSES = ['writing', 'submitted', 'decided', 'closed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const REVIEW_OUTCOMES = ['no-change', 'procedure', 'new-version'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

type Person = { name: string; post: string };

export type Review = {
  id: string;
  number: string;
  title: string;
  background: string;
  finding: string;
  proposed: ReviewOutcome | null;
  proposal: string;
  /** The policy that is reviewed, as it was in force when the review began. */
  profile: { key: string; version: string };
  status: ReviewStatus;
  /** How often it was sent in; told apart by it what fell due each time. */
  round: number;
  opened: Person & { at: Instant };
  submitted: (Person & { id: string; at: Instant }) | null;
  committee: { name: string; on: PlainDate | null; reference: string };
  outcome: ReviewOutcome | null;
  decisionNote: string;
  decided: (Person & { at: Instant }) | null;
  versionDueOn: PlainDate | null;
  result: { key: string; version: string; inForceOn: PlainDate } | null;
  version: number;
};

export type Trigger = {
  id: string;
  kind: ReviewTrigger;
  note: string;
  incidentId: string | null;
  campaignId: string | null;
};

/** Which record shows that a trigger is there. */
export const recordOf = (kind: ReviewTrigger): 'incident' | 'campaign' | null =>
  kind === 'incident' ? 'incident' : kind === 'audit' || kind === 'self-inspection' ? 'campaign' : null;

export type Risk = {
  id: string;
  threat: string;
  scope: string;
  likelihood: string;
  loss: string;
  measure: string;
  ownerPostId: string | null;
  dueOn: PlainDate | null;
  likelihoodAfter: string | null;
  lossAfter: string | null;
};

/** Before the measure, and after it where both are judged. */
export const levelsOf = (
  scale: RiskScale,
  risk: Pick<Risk, 'likelihood' | 'loss' | 'likelihoodAfter' | 'lossAfter'>,
) => ({
  before: riskLevel(scale, risk.likelihood, risk.loss),
  after: risk.likelihoodAfter && risk.lossAfter ? riskLevel(scale, risk.likelihoodAfter, risk.lossAfter) : null,
});

/** What is missing; `measures`: a risk above the lowest level has no measure, nobody who carries it out, or no day. */
const LACKS = ['triggers', 'risks', 'measures', 'finding', 'proposed'] as const;
export type Lack = (typeof LACKS)[number];

type Draft = { review: Pick<Review, 'finding' | 'proposed'>; triggers: readonly Trigger[]; risks: readonly Risk[] };

/** Before a review is sent in; in the order of the page. */
export function lacking({ review, triggers, risks }: Draft, scale: RiskScale): Lack[] {
  const lacks: Record<Lack, boolean> = {
    triggers: triggers.length === 0,
    risks: risks.length === 0,
    measures: risks.some((risk) => lacksMeasure(risk, scale)),
    finding: review.finding === '',
    proposed: review.proposed === null,
  };
  return LACKS.filter((lack) => lacks[lack]);
}

export function lacksMeasure(risk: Risk, scale: RiskScale): boolean {
  const { before } = levelsOf(scale, risk);
  if (before !== null && !needsMeasure(scale, before.key)) return false;
  return risk.measure === '' || risk.ownerPostId === null || risk.dueOn === null;
}

export const reviewStream = (id: string): string => `policy-review:${id}`;
