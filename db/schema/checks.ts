/** Tables: 履行状況確認, 自己点検 and 監査. */
import type { Generated } from 'kysely';
import type { DateColumn, InstantColumn } from './columns';

/** 履行状況確認, 自己点検 or 監査 of a year: one set of subjects, one due date. */
export type CheckCampaignsTable = {
  id: string;
  kind: string;
  title: string;
  fiscal_year: number;
  due_on: DateColumn;
  occasion: Generated<string>;
  occasion_note: Generated<string>;
  selection: string;
  subject_count: number;
  profile_key: string;
  profile_version: string;
  started_by: string;
  started_by_name: string;
  started_by_post: string;
  started_at: InstantColumn;
};

/** One subject of a campaign: answered, submitted, reviewed. */
export type ChecksTable = {
  id: string;
  campaign_id: string;
  kind: Generated<string>;
  subject_type: string;
  subject_id: string;
  under_way: string | null;
  subject_name: string;
  vendor_name: string;
  unit_id: string;
  owner_post_id: string | null;
  previous_id: string | null;
  questions: string;
  status: string;
  round: Generated<number>;
  due_on: DateColumn;
  findings_total: Generated<number>;
  findings_open: Generated<number>;
  return_note: Generated<string>;
  submitted_by: string | null;
  submitted_part: Generated<string>;
  submitted_by_name: Generated<string>;
  submitted_by_post: Generated<string>;
  submitted_at: InstantColumn | null;
  reviewed_by: string | null;
  reviewed_part: Generated<string>;
  reviewed_by_name: Generated<string>;
  reviewed_by_post: Generated<string>;
  reviewed_at: InstantColumn | null;
  review_note: Generated<string>;
  cancelled_by: string | null;
  cancelled_by_name: Generated<string>;
  cancelled_by_post: Generated<string>;
  cancelled_at: InstantColumn | null;
  cancel_note: Generated<string>;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** Who answers and who reviews: each person has one part in one check. */
export type CheckPartsTable = {
  check_id: string;
  person_id: string;
  part: string;
  since: InstantColumn;
};

/** The answer to each question as it stands. */
export type CheckAnswersTable = {
  check_id: string;
  question_key: string;
  answer: Generated<string>;
  explanation: string;
  reason: string;
  still_valid: string;
  person_id: string;
  part: Generated<string>;
  person_name: string;
  answered_at: InstantColumn;
};

/** What an auditor makes of an answer. */
export type CheckVerdictsTable = {
  check_id: string;
  question_key: string;
  verdict: Generated<string>;
  remark: string;
  person_id: string;
  part: Generated<string>;
  person_name: string;
  judged_at: InstantColumn;
};

/** 指摘 with its corrective measure. */
export type CheckFindingsTable = {
  id: string;
  check_id: string;
  question_key: Generated<string>;
  severity: Generated<string>;
  statement: string;
  contract_id: string | null;
  requirement_key: Generated<string>;
  clause: Generated<string>;
  measure: string;
  due_on: DateColumn;
  status: string;
  raised_by: string;
  raised_part: Generated<string>;
  raised_by_name: string;
  raised_by_post: string;
  raised_at: InstantColumn;
  planned_by: string | null;
  planned_part: Generated<string>;
  planned_by_name: Generated<string>;
  planned_by_post: Generated<string>;
  planned_at: InstantColumn | null;
  carried_out_by: string | null;
  carried_out_part: Generated<string>;
  carried_out_by_name: Generated<string>;
  carried_out_by_post: Generated<string>;
  carried_out_at: InstantColumn | null;
  report: string;
  evidence: Generated<string>;
  return_note: Generated<string>;
  closed_by: string | null;
  closed_part: Generated<string>;
  closed_by_name: Generated<string>;
  closed_by_post: Generated<string>;
  closed_at: InstantColumn | null;
  close_note: Generated<string>;
};

/** Evidence of a check by digest. */
export type CheckFilesTable = {
  id: string;
  check_id: string;
  question_key: Generated<string>;
  finding_id: string | null;
  digest: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string;
  part: Generated<string>;
  uploaded_by_name: string;
  uploaded_at: InstantColumn;
  removed_at: InstantColumn | null;
};
