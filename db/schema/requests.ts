/** Tables: 承認申請: revisions, routes, decisions. */
import type { ColumnType, Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

/** 承認申請: the current state; its history is in recorded_events. */
export type ApprovalRequestsTable = {
  id: string;
  number: string;
  kind: string;
  purpose: string;
  status: string;
  version: number;
  title: Generated<string>;
  service_name: Generated<string>;
  vendor_name: Generated<string>;
  profile_key: string;
  profile_version: string;
  track: string | null;
  confidentiality_rank: number | null;
  owning_unit_id: string;
  applicant_id: string;
  round: Generated<number>;
  stage: number | null;
  revision_id: string | null;
  standing_revision_id: string | null;
  cloud_service_id: string | null;
  draft: string;
  draft_version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
  submitted_at: InstantColumn | null;
  due_on: DateColumn | null;
  decided_at: InstantColumn | null;
  valid_until: DateColumn | null;
};

/** One person has one part in one request: author, or decider of one step. The primary key is the last net of 兼務の禁止; the app may only insert. */
export type ParticipationsTable = {
  request_id: string;
  person_id: string;
  part: string;
  step_key: Generated<string>;
  since: InstantColumn;
};

/** Sections that share the service: one lead, one use each. */
export type RequestUnitsTable = {
  request_id: string;
  unit_id: string;
  lead_unit: Flag;
};

/** Requests under everyone and every section tied to them, in the order of lists. */
export type RequestReadersTable = {
  request_id: string;
  reader_id: string;
  status: string;
  updated_at: InstantColumn;
};

/** What was submitted, as canonical JSON and its SHA-256; insert only. */
export type RequestRevisionsTable = {
  id: string;
  request_id: string;
  number: number;
  digest: string;
  content: string;
  submitted_by: string;
  submitted_at: InstantColumn;
};

/** The route of each round as it was resolved. */
export type RouteStepsTable = {
  id: string;
  request_id: string;
  round: number;
  stage: number;
  step_key: string;
  action: string;
  role: string;
  scope_unit_id: string | null;
  status: string;
  resolution: string;
  opened_at: InstantColumn | null;
  due_on: DateColumn | null;
  closed_at: InstantColumn | null;
};

/** Who may act on an open step; is_open is cleared when the step closes. */
export type StepAssigneesTable = {
  step_id: string;
  person_id: string;
  request_id: string;
  post_id: string;
  capacity: string;
  is_open: Flag;
  opened_at: InstantColumn;
  due_on: DateColumn | null;
};

/** Name, post, section and digest as they were at the moment; insert only. The foreign key ties each to the one part its person may have. */
export type DecisionsTable = {
  id: string;
  request_id: string;
  round: number;
  step_key: string;
  outcome: string;
  person_id: string;
  part: Generated<string>;
  person_name: string;
  post_id: string;
  post_title: string;
  unit_name: string;
  capacity: string;
  revision_id: string;
  revision_digest: string;
  comment: string;
  details: string;
  decided_at: InstantColumn;
  /** The post acted for, and the absent person who holds it. */
  principal_post_id: string | null;
  principal_post: Generated<string>;
  principal_person_id: string | null;
  principal_name: Generated<string>;
};

/** A reviewer’s verdict on one checklist item in one round. */
export type ItemReviewsTable = {
  request_id: string;
  round: number;
  step_key: string;
  item_key: string;
  verdict: string;
  comment: string;
  person_id: string;
  updated_at: InstantColumn;
  note: ColumnType<string | null, string | null | undefined, string | null>;
};

/** Questions and answers on a request or on one item of it; insert only. */
export type CommentsTable = {
  id: string;
  request_id: string;
  item_key: string | null;
  author_id: string;
  author_name: string;
  author_post: string;
  body: string;
  created_at: InstantColumn;
};
