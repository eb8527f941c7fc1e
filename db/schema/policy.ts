/** Tables: 規程: profiles, when they hold, reviews, and what they mean for what is approved. */
import type { ColumnType, Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

/** Every version of a profile ever put into force; a request points at the one it was assessed under. */
export type PolicyProfilesTable = {
  profile_key: string;
  version: string;
  digest: string;
  content: string;
  recorded_at: InstantColumn;
};

/** 評価・見直し of the policy. */
export type PolicyReviewsTable = {
  id: string;
  number: string;
  title: string;
  background: string;
  finding: string;
  proposed: string | null;
  proposal: string;
  profile_key: string;
  profile_version: string;
  status: string;
  is_open: Generated<Flag>;
  round: Generated<number>;
  opened_by_name: string;
  opened_by_post: string;
  opened_at: InstantColumn;
  submitted_by: string | null;
  submitted_by_name: Generated<string>;
  submitted_by_post: Generated<string>;
  submitted_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  committee: Generated<string>;
  committee_on: DateColumn | null;
  committee_reference: Generated<string>;
  outcome: string | null;
  decision_note: string;
  decided_by: string | null;
  decided_by_name: Generated<string>;
  decided_by_post: Generated<string>;
  decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  version_due_on: DateColumn | null;
  result_key: string | null;
  result_version: string | null;
  result_in_force_on: DateColumn | null;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** One person has one part in one review: 'writing' or 'deciding'. */
export type PolicyReviewPartsTable = { review_id: string; person_id: string; part: string; since: InstantColumn };

export type PolicyReviewTriggersTable = {
  id: string;
  review_id: string;
  kind: string;
  note: string;
  incident_id: string | null;
  campaign_id: string | null;
  added_at: InstantColumn;
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

export type PolicyReviewRisksTable = {
  id: string;
  review_id: string;
  threat: string;
  scope: string;
  likelihood: string;
  loss: string;
  measure: Generated<string>;
  owner_post_id: string | null;
  due_on: DateColumn | null;
  likelihood_after: string | null;
  loss_after: string | null;
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  updated_at: InstantColumn;
};

/** 再評価: a run over everything approved under a version that came into force. */
export type ReassessmentsTable = {
  id: string;
  profile_key: string;
  profile_version: string;
  status: string;
  reached: Generated<string>;
  looked: Generated<number>;
  differing: Generated<number>;
  without_request: Generated<number>;
  began_at: InstantColumn;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

export type ReassessmentItemsTable = {
  id: string;
  reassessment_id: string;
  subject_type: string;
  subject_id: string;
  subject_name: string;
  unit_id: string;
  approved_request_id: string;
  former_key: string;
  former_version: string;
  effect: string;
  status: string;
  reason: Generated<string>;
  due_on: DateColumn | null;
  decided_by: string | null;
  decided_by_name: Generated<string>;
  decided_by_post: Generated<string>;
  decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  request_id: string | null;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** 施行 of a version of a policy: proposed, then decided by somebody else; `applied_at` is set when it has come into force. */
export type PolicyActivationsTable = {
  id: string;
  profile_key: string;
  version: string;
  in_force_from: string;
  reference: string;
  /** null: from before proposals were decided by a second person. */
  proposer_id: string | null;
  proposed_by: string;
  proposed_at: InstantColumn;
  status: string;
  decided_by: string | null;
  decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  note: string | null;
  applied_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** The review that it comes of. */
  policy_review_id: string | null;
};

/** What an approval found of each requirement of its profile. */
export type RequirementOutcomesTable = {
  request_id: string;
  requirement_key: string;
  outcome: string;
  /** 0 once a later approval of the same thing stands in its place. */
  stands: number;
};
