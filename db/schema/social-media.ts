/** Tables: ソーシャルメディアのアカウント. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

/** ソーシャルメディアのアカウント; what each column means is in app/social-media/account.ts. */
export type SocialMediaAccountsTable = {
  id: string;
  platform: string;
  platform_name: Generated<string>;
  name: string;
  handle: Generated<string>;
  url: string;
  account_key: string;
  open_key: string | null;
  unit_id: string;
  owner_post_id: string | null;
  owner_person_id: string | null;
  owner_since: DateColumn | null;
  deputy_post_id: string | null;
  purpose: string;
  audience: string;
  content: string;
  not_published: string;
  posters: string;
  hours: Generated<string>;
  operator: Generated<string>;
  vendor_id: string | null;
  contract_id: string | null;
  contract_reference: Generated<string>;
  procedure_reference: Generated<string>;
  procedure_approved_on: DateColumn | null;
  procedure_file_id: string | null;
  policy_reference: Generated<string>;
  policy_approved_on: DateColumn | null;
  policy_file_id: string | null;
  listing_url: Generated<string>;
  listing_seen_on: DateColumn | null;
  states_operator: Generated<string>;
  links_back: Generated<string>;
  profile_seen_on: DateColumn | null;
  own_site_copy: Generated<string>;
  own_site_url: Generated<string>;
  mfa: Generated<string>;
  custodian_post_id: string | null;
  custodian_name: Generated<string>;
  credentials_changed_on: Generated<DateColumn>;
  leavers_removed_on: DateColumn | null;
  last_post_on: Generated<DateColumn>;
  status: string;
  status_since: DateColumn;
  is_open: Generated<Flag>;
  opened_on: DateColumn | null;
  closed_on: DateColumn | null;
  is_public: Generated<Flag>;
  origin: string;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** 定期確認 of an account; insert only. */
export type AccountChecksTable = {
  id: string;
  account_id: string;
  checked_on: DateColumn;
  /** JSON: each question with its answer. */
  answers: string;
  note: Generated<string>;
  person_id: string;
  person_name: string;
  person_post: string;
  recorded_at: InstantColumn;
};

/** Hand-over, takeover, closing of an account: gone through step by step. */
export type AccountProceduresTable = {
  id: string;
  account_id: string;
  kind: string;
  /** The kind while it is open, so that an account has one of each; null once it has ended. */
  open_kind: string | null;
  began_on: DateColumn;
  began_time: Generated<string>;
  reason: Generated<string>;
  /** Hand-over: who was in charge before. */
  from_name: Generated<string>;
  began_by_name: string;
  began_by_post: string;
  outcome: string | null;
  ended_at: InstantColumn | null;
  ended_by_name: Generated<string>;
  ended_by_post: Generated<string>;
  end_note: Generated<string>;
  version: Generated<number>;
  created_at: InstantColumn;
};

/** Steps that were taken, each with date, person and proof; insert only. */
export type AccountProcedureStepsTable = {
  procedure_id: string;
  step: string;
  outcome: string;
  done_on: DateColumn;
  done_time: Generated<string>;
  note: Generated<string>;
  evidence: Generated<string>;
  person_id: string;
  person_name: string;
  person_post: string;
  recorded_at: InstantColumn;
};

/** The approvals an account comes from; insert only. */
export type SocialMediaAccountRequestsTable = {
  request_id: string;
  account_id: string;
  tied_at: InstantColumn;
};
