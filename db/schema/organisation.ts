/** Tables: The body, its people and posts, and what belongs to no part alone. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

/** What an administrator sets for the whole body: active profile, name of the body. */
export type SettingsTable = {
  name: string;
  value: string;
};

/** 機関 → 部 → 課, with the dates between which each existed. */
export type OrganisationUnitsTable = {
  id: string;
  parent_id: string | null;
  kind: string;
  code: string;
  name_ja: string;
  name_en: string;
  valid_from: DateColumn;
  valid_to: DateColumn | null;
  sort: Generated<number>;
  version: Generated<number>;
};

/** People are never deleted: history names them. An inactive person cannot sign in. */
export type PersonsTable = {
  id: string;
  name: string;
  name_kana: Generated<string>;
  email: string;
  locale: Generated<string>;
  active: Generated<Flag>;
  version: Generated<number>;
  created_at: InstantColumn;
};

/** argon2id hashes, apart from the person so that no list query can carry one. */
export type PersonCredentialsTable = {
  person_id: string;
  password_hash: string;
  must_change: Generated<Flag>;
  changed_at: InstantColumn;
};

/** Server-side sessions; only the SHA-256 of the cookie value is kept. */
export type SessionsTable = {
  token_hash: string;
  person_id: string;
  csrf_token: string;
  created_at: InstantColumn;
  last_seen_at: InstantColumn;
  expires_at: InstantColumn;
  user_agent: Generated<string>;
};

/** Failures by hashed address and by network, whether or not such a person exists. */
export type SignInAttemptsTable = {
  subject_hash: string;
  failures: number;
  last_failure_at: InstantColumn;
  locked_until: InstantColumn | null;
};

/** 職: what roles attach to; people come and go. */
export type PostsTable = {
  id: string;
  unit_id: string;
  title_ja: string;
  title_en: string;
  valid_from: DateColumn;
  valid_to: DateColumn | null;
  sort: Generated<number>;
  version: Generated<number>;
};

/** Canonical roles of a post, with effective dates (valid_to is the last day). */
export type PostRolesTable = {
  post_id: string;
  role: string;
  valid_from: DateColumn;
  valid_to: DateColumn | null;
};

/** Who holds which post from when to when (valid_to is the last day). */
export type PostHoldingsTable = {
  id: string;
  post_id: string;
  person_id: string;
  capacity: string;
  valid_from: DateColumn;
  valid_to: DateColumn | null;
};

/** 人事異動のファイル: uploaded, checked as a whole, applied once. `outcome` is JSON. */
export type PersonnelChangeFilesTable = {
  id: string;
  digest: string;
  name: string;
  size: number;
  encoding: string;
  line_count: number;
  status: string;
  version: Generated<number>;
  outcome: string;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_by_post: string;
  uploaded_at: InstantColumn;
  closed_by: string | null;
  closed_by_name: Generated<string>;
  closed_by_post: Generated<string>;
  closed_at: InstantColumn | null;
  first_day: DateColumn | null;
  last_day: DateColumn | null;
  leaving_count: Generated<number>;
};

/** People whose accounts end after a day to come. */
export type PersonnelLeavingsTable = {
  id: string;
  file_id: string;
  person_id: string;
  last_day: DateColumn;
  status: string;
  settled_at: InstantColumn | null;
};

/** 代理: the holder of one post stands in for another; lowest priority number first. */
export type DeputiesTable = {
  id: string;
  principal_post_id: string;
  deputy_post_id: string;
  priority: Generated<number>;
  valid_from: DateColumn;
  valid_to: DateColumn | null;
  /** Kinds of request with spaces between; null: all. */
  request_kinds: string | null;
  class_scheme: string | null;
  class_rank: number | null;
  named_by: string | null;
};

/** 不在, whole days. Cancelled: ends the day before it begins. */
export type AbsencesTable = {
  id: string;
  person_id: string;
  first_day: DateColumn;
  last_day: DateColumn;
  reason: string;
  noted_by: string;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** Numbering per section and fiscal year, begins again each April. */
export type NumberSequencesTable = {
  unit_id: string;
  fiscal_year: number;
  last_number: number;
};

/** One effect for each form that was sent, however often it arrives. */
export type SubmissionKeysTable = {
  submission_key: string;
  person_id: string;
  effect: string;
  request_id: string | null;
  used_at: InstantColumn;
};
