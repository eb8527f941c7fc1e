import type { ColumnType, Generated } from 'kysely';

/** A date without a time, 'YYYY-MM-DD'. */
type DateColumn = string;
/** An instant in UTC, millisecond precision. */
type InstantColumn = Date;
/** 0 or 1. */
type Flag = number;

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

/** Every version of a profile ever put into force; a request points at the one it was assessed under. */
export type PolicyProfilesTable = {
  profile_key: string;
  version: string;
  digest: string;
  content: string;
  recorded_at: InstantColumn;
};

/** Numbering per section and fiscal year, begins again each April. */
export type NumberSequencesTable = {
  unit_id: string;
  fiscal_year: number;
  last_number: number;
};

/** 事業者. name_search is the folded name that variants of one company share. */
export type VendorsTable = {
  id: string;
  name: string;
  name_search: string;
  corporate_number: string | null;
  country: Generated<string>;
  created_at: InstantColumn;
  name_kana: Generated<string>;
  name_english: Generated<string>;
  sort_key: Generated<string>;
  address: Generated<string>;
  officers_note: Generated<string>;
  exit_plan: Generated<string>;
  foreign_control: Generated<Flag>;
  next_certificate_end: Generated<DateColumn>;
  merged_into: string | null;
  version: Generated<number>;
  updated_at: InstantColumn | null;
};

/** Every name a company is or was known by, folded and without the form of the company. */
export type VendorNamesTable = {
  vendor_id: string;
  name_key: string;
  kind: string;
};

/** Two companies that look alike and were found to be two; insert only. */
export type VendorDistinctionsTable = {
  low_id: string;
  high_id: string;
  person_id: string;
  decided_at: InstantColumn;
};

/** 資本関係 of a vendor. */
export type VendorCapitalTiesTable = {
  id: string;
  vendor_id: string;
  company: string;
  country: string;
  share_percent: string | null;
  kind: string;
  noted_on: DateColumn;
  ended_on: DateColumn | null;
  version: Generated<number>;
};

/** 認証・登録 of a vendor, with stated scope and end. */
export type VendorCertificationsTable = {
  id: string;
  vendor_id: string;
  kind: string;
  number: string;
  scope: string;
  audit_period_ends_on: DateColumn | null;
  ends_on: DateColumn | null;
  renewal_pending: Generated<Flag>;
  checked_on: DateColumn;
  withdrawn_on: DateColumn | null;
  version: Generated<number>;
};

/** 経営状況の所見; insert only. */
export type VendorNotesTable = {
  id: string;
  vendor_id: string;
  noted_on: DateColumn;
  source: string;
  body: string;
  person_id: string;
  person_name: string;
  person_post: string;
  created_at: InstantColumn;
};

/** 契約台帳; `ends_on` is the end of the term that runs now. */
export type ContractsTable = {
  id: string;
  number: string;
  title: string;
  kind: string;
  work: string;
  unit_id: string;
  vendor_id: string;
  status: string;
  is_open: Generated<Flag>;
  starts_on: DateColumn;
  ends_on: DateColumn;
  notice_amount: number | null;
  notice_unit: string | null;
  notice_deadline: Generated<DateColumn>;
  notice_given_on: DateColumn | null;
  auto_renews: Generated<Flag>;
  renewal_months: number | null;
  value_yen: number | null;
  value_basis: string | null;
  long_term: Generated<Flag>;
  transitional: Generated<Flag>;
  nda_signed_on: DateColumn | null;
  first_disclosure_on: DateColumn | null;
  nda_violated: Generated<Flag>;
  scheme_key: string;
  confidentiality_level: string;
  confidentiality_rank: number;
  personal_information: Generated<Flag>;
  specific_personal_information: Generated<Flag>;
  signed_on: DateColumn | null;
  ended_on: DateColumn | null;
  end_reason: Generated<string>;
  previous_contract_id: string | null;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** The periods a contract has had; insert only. */
export type ContractTermsTable = {
  contract_id: string;
  position: number;
  starts_on: DateColumn;
  ends_on: DateColumn;
  notice_deadline: DateColumn | null;
  basis: string;
  recorded_at: InstantColumn;
};

/** The approvals a contract comes from; insert only. */
export type ContractRequestsTable = {
  request_id: string;
  contract_id: string;
  tied_at: InstantColumn;
};

/** 締結: signed copies of contracts; `open_slot` is null once one was taken or sent back. */
export type ContractConclusionsTable = {
  id: string;
  contract_id: string;
  number: number;
  status: string;
  open_slot: number | null;
  version: Generated<number>;
  request_id: string;
  revision_id: string;
  reviewed_file_id: string;
  reviewed_digest: string;
  signed_digest: string;
  signed_name: string;
  signed_media_type: string;
  signed_size: number;
  signed_on: DateColumn;
  /** JSON: names. */
  parties: string;
  nda_signed_on: DateColumn | null;
  recorded_by: string;
  recorded_by_name: string;
  recorded_by_post: string;
  recorded_at: InstantColumn;
  method: string | null;
  differences: string | null;
  difference_count: number | null;
  eye_reason: string | null;
  eye_pages: string | null;
  compared_at: InstantColumn | null;
  eye_statement: string | null;
  eye_by: string | null;
  eye_by_name: Generated<string>;
  eye_by_post: Generated<string>;
  eye_at: InstantColumn | null;
  closed_by: string | null;
  closed_by_name: Generated<string>;
  closed_by_post: Generated<string>;
  closed_at: InstantColumn | null;
  close_note: string | null;
};

/** Accepted differences of a signed copy; insert only. */
export type ConclusionAcceptancesTable = {
  conclusion_id: string;
  difference: number;
  reason: string;
  person_id: string;
  person_name: string;
  person_post: string;
  accepted_at: InstantColumn;
};

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

/** 再委託: a company that the contractor, or another subcontractor of the contract, engages. */
export type SubcontractsTable = {
  id: string;
  contract_id: string;
  /** null: engaged by the contractor itself. */
  parent_id: string | null;
  /** One more than that of the parent; null where a report does not know. */
  tier: number | null;
  /** null: reported, and not yet tied to a vendor of the register. */
  vendor_id: string | null;
  company: string;
  address: Generated<string>;
  status: string;
  request_id: string | null;
  /** The revision that was decided on last. */
  revision_id: string | null;
  work: Generated<string>;
  reason: Generated<string>;
  workplace: Generated<string>;
  /** JSON: names and classes of the information handed on. */
  information: string;
  personal_information: Generated<Flag>;
  specific_personal_information: Generated<Flag>;
  equal_duty: string | null;
  equal_duty_proofs: Generated<number>;
  /** JSON: each worker with the employer. */
  workers: string;
  starts_on: DateColumn | null;
  ends_on: DateColumn | null;
  approved_on: DateColumn | null;
  valid_until: DateColumn | null;
  /** The body's own permission for 特定個人情報, after it confirmed safety. */
  permitted_on: DateColumn | null;
  started_early: Generated<Flag>;
  ended_on: DateColumn | null;
  end_note: Generated<string>;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** Requests about subcontractors, by the contract they belong to. */
export type SubcontractRequestsTable = {
  request_id: string;
  contract_id: string;
  subcontract_id: string | null;
  parent_id: string | null;
  tier: number;
  tied_at: InstantColumn;
};

/** What somebody saw of a subcontractor that nobody approved, and what was done about it. */
export type SubcontractReportsTable = {
  subcontract_id: string;
  contract_id: string;
  is_open: Generated<Flag>;
  seen_on: DateColumn;
  seen: string;
  person_id: string;
  person_name: string;
  person_post: string;
  reported_at: InstantColumn;
  outcome: string | null;
  response: Generated<string>;
  responder_id: string | null;
  responder_name: Generated<string>;
  responder_post: Generated<string>;
  responded_at: InstantColumn | null;
  version: Generated<number>;
};

/** 指定管理者の協定: what an agreement has beside what every contract has. */
export type AgreementsTable = {
  contract_id: string;
  facility: string;
  facility_address: Generated<string>;
  designated_on: DateColumn | null;
  handed_over_on: DateColumn | null;
  handed_over_to: Generated<string>;
  hand_over_evidence: Generated<string>;
  version: Generated<number>;
};

export type AgreementPartiesTable = {
  contract_id: string;
  position: number;
  name: string;
  part: string;
};

/** The security measures an agreement has to contain, and how it stands with each. */
export type AgreementMeasuresTable = {
  contract_id: string;
  measure_key: string;
  position: number;
  name_ja: string;
  name_en: string;
  state: string;
  note: Generated<string>;
};

/** The manager's report on the state of measures, one for each fiscal year. */
export type AgreementReportsTable = {
  contract_id: string;
  fiscal_year: number;
  received_on: DateColumn;
  finding: string;
  summary: string;
  recorded_by: string;
  version: Generated<number>;
};

/** The manager's own clouds and contractors. */
export type AgreementDependenciesTable = {
  id: string;
  contract_id: string;
  kind: string;
  name: string;
  provider: Generated<string>;
  purpose: string;
  started_on: DateColumn | null;
  ended_on: DateColumn | null;
  approved_on: DateColumn | null;
  version: Generated<number>;
};

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

/** 承認済みクラウドサービス台帳: the approved thing as it stands. */
export type CloudServicesTable = {
  id: string;
  request_id: string;
  name: string;
  vendor_id: string;
  service_model: string;
  status: string;
  track: string;
  purpose: string;
  scheme_key: string;
  confidentiality_level: string;
  confidentiality_rank: number;
  integrity_level: string;
  availability_level: string;
  lead_unit_id: string;
  manager_person_id: string;
  manager_name: string;
  manager_post: string;
  approved_on: DateColumn;
  valid_until: DateColumn;
  conditions_open: Generated<number>;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** One use record and class for each section that uses the service. */
export type CloudServiceUsesTable = {
  service_id: string;
  unit_id: string;
  request_id: string;
  purpose: string;
  confidentiality_level: string;
  confidentiality_rank: number;
  started_on: DateColumn;
  ended_on: DateColumn | null;
};

/** Conditions of an approval: text, owner, due date. */
export type ConditionsTable = {
  id: string;
  request_id: string;
  service_id: string | null;
  decision_id: string;
  text: string;
  owner_person_id: string;
  owner_name: string;
  due_on: DateColumn;
  status: string;
  fulfilled_at: InstantColumn | null;
};

/** 研修・訓練 that a section has held. */
export type TrainingsTable = {
  id: string;
  unit_id: string;
  held_on: DateColumn;
  participants: number;
  content: string;
  /** Where it can be seen; '' where the content says all. */
  evidence: string;
  recorded_by: string;
  recorded_by_name: string;
  recorded_by_post: string;
  recorded_at: InstantColumn;
};

/** What must happen later: one row for each thing that falls due. */
export type ObligationsTable = {
  id: string;
  kind: string;
  subject_type: string;
  subject_id: string;
  /** Tells apart what falls due again and again for one subject. */
  occurrence: string;
  /** As it was called when the obligation arose. */
  subject_name: string;
  title_ja: string;
  title_en: string;
  owner_post_id: string | null;
  unit_id: string;
  due_on: DateColumn;
  status: string;
  /** 1 until it is done or cancelled: also what was missed stays to be done. */
  is_open: Generated<Flag>;
  /** The day on which the daily run has something to do here; null: never again. */
  look_on: DateColumn | null;
  done_by: string | null;
  done_by_name: Generated<string>;
  done_by_post: Generated<string>;
  done_at: InstantColumn | null;
  note: Generated<string>;
  evidence: Generated<string>;
  /** What it came from: 'decision:…', 'approval-request:…', 'schedule'. */
  source: string;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** What was put before the holders of a post, each once; the open ones are their inbox. */
export type ObligationRemindersTable = {
  id: string;
  obligation_id: string;
  post_id: string;
  due_on: DateColumn;
  occasion: string;
  is_open: Generated<Flag>;
  reminded_at: InstantColumn;
};

/** 通知の送信待ち: what somebody is to be told of; `app/notifications/model.ts` says what each column means. */
export type NoticesTable = {
  id: string;
  kind: string;
  occasion: string;
  subject_type: string;
  subject_id: string;
  /** Whoever holds the post when the mail is made; else `person_id`. */
  post_id: string | null;
  person_id: string | null;
  /** What has been told once is not told again. */
  once: string;
  is_urgent: Generated<Flag>;
  is_waiting: Generated<Flag>;
  created_at: InstantColumn;
};

/** Mails to people, each with how its delivery stands. */
export type MailsTable = {
  id: string;
  person_id: string;
  /** 'digest:<day>' or 'urgent:<id>'. */
  bundle: string;
  status: string;
  next_at: InstantColumn;
  attempts: Generated<number>;
  claim: string | null;
  claimed_until: InstantColumn | null;
  tried_at: InstantColumn | null;
  last_error: Generated<string>;
  sent_at: InstantColumn | null;
  created_at: InstantColumn;
};

export type MailNoticesTable = {
  mail_id: string;
  notice_id: string;
};

/** Which mails a person does not want; without a row: wanted. */
export type NoticeChoicesTable = {
  person_id: string;
  kind: string;
  is_wanted: Flag;
  changed_at: InstantColumn;
};

/** 予定表の購読リンク: only the SHA-256 of the secret is kept. */
export type CalendarFeedsTable = {
  person_id: string;
  token_hash: string;
  scope: string;
  made_at: InstantColumn;
};

/** インシデント: what was reported, what was found out, and where it stands. */
export type IncidentsTable = {
  id: string;
  number: string;
  version: Generated<number>;
  status: string;
  /** 1 until it is closed or found to be none. */
  is_open: Generated<Flag>;
  kind: string;
  title: string;
  report: string;
  /** The section whose information or work it is about. */
  unit_id: string;
  noticed_on: DateColumn;
  /** 'HH:MM' or ''. */
  noticed_at: Generated<string>;
  /** The day any section knew: from here the statutory clocks run. */
  known_on: DateColumn;
  known_reason: Generated<string>;
  whose: Generated<string>;
  on_behalf: string;
  behalf_name: Generated<string>;
  reporter_id: string;
  reporter_name: string;
  reporter_post: string;
  reported_at: InstantColumn;
  /** The profile whose escalation it follows. */
  profile_key: string;
  profile_version: string;
  /** How many stages of the escalation were told. */
  stages_told: Generated<number>;
  content: string;
  cause: string;
  damage: string;
  scope: string;
  prevention: string;
  persons_affected: number | null;
  information_kinds: Generated<string>;
  /** 'yes', 'no' or 'unknown', like the following ones. */
  personal: string;
  specific_personal: string;
  sensitive: Generated<string>;
  property_damage: Generated<string>;
  malicious: Generated<string>;
  exposed: Generated<string>;
  protected: Generated<string>;
  status_note: string;
  updated_at: InstantColumn;
};

/** Who was told of an incident; open until it was acknowledged. */
export type IncidentTellingsTable = {
  id: string;
  incident_id: string;
  stage: number;
  occasion: string;
  /** Canonical roles, separated by commas. */
  roles: string;
  capacity: string;
  post_id: string;
  post_name: string;
  person_id: string;
  person_name: string;
  told_at: InstantColumn;
  told_by: string;
  told_by_name: string;
  told_by_post: string;
  note: Generated<string>;
  is_open: Generated<Flag>;
  acknowledged_at: InstantColumn | null;
  acknowledged_by: string | null;
  acknowledged_by_name: Generated<string>;
  acknowledged_by_post: Generated<string>;
  acknowledgement: Generated<string>;
};

/** What an incident is about, by type and id. */
export type IncidentSubjectsTable = {
  incident_id: string;
  subject_type: string;
  subject_id: string;
  /** As it was called when it was tied. */
  subject_name: string;
  is_tied: Generated<Flag>;
  tied_at: InstantColumn;
  tied_by: string;
};

/** Notes and instructions about an incident; insert only. */
export type IncidentEntriesTable = {
  id: string;
  incident_id: string;
  kind: string;
  body: string;
  person_id: string;
  person_name: string;
  person_post: string;
  written_at: InstantColumn;
};

/** 契約に基づく措置 after an incident; insert only. */
export type IncidentMeasuresTable = {
  id: string;
  incident_id: string;
  contract_id: string;
  /** '' where no requirement of the profile stands behind it. */
  requirement_key: Generated<string>;
  /** The clause in words, as it was when the measure was taken. */
  clause: Generated<string>;
  measure: string;
  taken_on: DateColumn;
  person_id: string;
  person_name: string;
  person_post: string;
  recorded_at: InstantColumn;
};

/** Statutory reports and notices that were made; insert only. */
export type IncidentDutyReportsTable = {
  id: string;
  incident_id: string;
  duty: string;
  done_on: DateColumn;
  note: string;
  person_id: string;
  person_name: string;
  person_post: string;
  recorded_at: InstantColumn;
};

/** 利用停止 of a cloud service because of an incident. */
export type RestrictionsTable = {
  id: string;
  subject_type: string;
  subject_id: string;
  cause_type: string;
  cause_id: string;
  effect: string;
  suspend_on: DateColumn | null;
  is_open: Generated<Flag>;
  reason: string;
  person_id: string | null;
  person_name: string;
  person_post: string;
  begun_at: InstantColumn;
  suspended_at: InstantColumn | null;
  lifted_by: string | null;
  lifted_by_name: Generated<string>;
  lifted_by_post: Generated<string>;
  lifted_at: InstantColumn | null;
  lift_reason: Generated<string>;
};

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

/** Files by digest; the bytes lie in the data folder, not here. */
export type EvidenceFilesTable = {
  id: string;
  request_id: string;
  digest: string;
  name: string;
  media_type: string;
  kind: Generated<string>;
  replaces_id: Generated<string | null>;
  size: number;
  uploaded_by: string;
  uploaded_at: InstantColumn;
  removed_at: InstantColumn | null;
  /** The file of an earlier request that this one repeats, and when those bytes first came. */
  taken_from: string | null;
  first_uploaded_at: InstantColumn | null;
};

/** The reading of a file, by the digest of its bytes; also the queue of files to read. */
export type DocumentTextsTable = {
  digest: string;
  media_type: string;
  status: string;
  reason: string | null;
  paged: string | null;
  page_count: number | null;
  scanned_pages: string | null;
  extractor_version: number | null;
  attempts: Generated<number>;
  claim: string | null;
  claimed_until: InstantColumn | null;
  queued_at: InstantColumn;
  started_at: InstantColumn | null;
  finished_at: InstantColumn | null;
};

/** Text and lines of each page of a file that was read. */
export type DocumentPagesTable = {
  digest: string;
  page: number;
  text: string;
  text_lines: string;
  scanned: Flag;
};

/** Folded text that a search confirms against. */
export type SearchTextsTable = {
  subject_type: string;
  subject_id: string;
  text: string;
};

/** Bigrams of the folded text: drives a search in Japanese, where words have no spaces. */
export type SearchGramsTable = {
  subject_type: string;
  gram: string;
  subject_id: string;
};

/** One effect for each form that was sent, however often it arrives. */
export type SubmissionKeysTable = {
  submission_key: string;
  person_id: string;
  effect: string;
  request_id: string | null;
  used_at: InstantColumn;
};

/** 記録: append only. Each stream is a hash chain. */
export type RecordedEventsTable = {
  position: ColumnType<number, never, never>;
  id: string;
  stream: string;
  stream_position: number;
  type: string;
  actor_id: string | null;
  actor_name: string;
  actor_post: string;
  occurred_at: InstantColumn;
  payload: string;
  previous_hash: string;
  hash: string;
};

/** Events that no signed head covers yet; a row leaves when its event is sealed. */
export type RecordQueueTable = {
  event_id: string;
};

/** The order in which events became leaves of the Merkle tree; insert only. */
export type RecordLeavesTable = {
  leaf_index: number;
  event_id: string;
  event_hash: string;
};

/** Signed tree heads; insert only, and copied outside the database. */
export type RecordHeadsTable = {
  tree_size: number;
  root_hash: string;
  frontier: string;
  previous_head_hash: string;
  head_hash: string;
  key_id: string;
  signature: string;
  signed_at: InstantColumn;
};

/** What the program found in the text of a file, by version of its search. */
export type ClauseFindingsTable = {
  digest: string;
  engine: string;
  findings: string | null;
  found_at: InstantColumn;
};

/** What reviewers chose of the passages of documents; insert only. */
export type PassageChoicesTable = {
  request_id: string;
  round: number;
  requirement_key: string;
  number: number;
  action: string;
  file_id: string;
  page: number;
  start_at: number | null;
  end_page: number | null;
  end_at: number | null;
  quote: string;
  answers: string | null;
  step_key: string;
  person_id: string;
  person_name: string;
  post: string;
  chosen_at: InstantColumn;
};

/** What a document says otherwise than its former version. */
export type DocumentDifferencesTable = {
  digest: string;
  former_digest: string;
  method: string;
  differences: string | null;
  compared_at: InstantColumn;
};

/** 変更の記録. `facts`: { fact: [before, after] }; `judgement`: what it was found to call for. */
export type ChangeNotesTable = {
  id: string;
  subject_type: string;
  subject_id: string;
  subject_name: string;
  vendor_id: string;
  unit_id: string | null;
  parent_id: string | null;
  kind: string;
  aspect: string;
  effective_on: DateColumn | null;
  learned_on: DateColumn;
  source: string;
  source_text: string;
  was: string;
  becomes: string;
  facts: string;
  outcome: string;
  judgement: string;
  profile_key: string;
  profile_version: string;
  status: string;
  is_open: Flag;
  due_on: DateColumn | null;
  request_id: string | null;
  noted_by: string;
  noted_by_name: string;
  noted_by_post: string;
  noted_at: InstantColumn;
  settled_by_name: Generated<string>;
  settled_by_post: Generated<string>;
  settled_at: InstantColumn | null;
  settled_note: Generated<string>;
  version: Generated<number>;
};

/** 終了の手続 of a service, a contract or an agreement. */
export type EndingsTable = {
  id: string;
  subject_type: string;
  subject_id: string;
  service_id: string | null;
  contract_id: string | null;
  request_id: string | null;
  unit_id: string;
  owner_post_id: string | null;
  whole: Flag;
  name: string;
  vendor_name: string;
  basis: string;
  reason: Generated<string>;
  plan: string;
  last_day: DateColumn;
  due_on: DateColumn;
  profile_key: string;
  profile_version: string;
  status: string;
  open_key: string | null;
  began_by_name: string;
  began_by_post: string;
  closed_on: DateColumn | null;
  closed_at: InstantColumn | null;
  closed_by_name: Generated<string>;
  closed_by_post: Generated<string>;
  close_note: Generated<string>;
  version: Generated<number>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
};

/** What has to be proved at an end. */
export type EndingProofsTable = {
  id: string;
  ending_id: string;
  unit_id: string;
  position: number;
  kind: string;
  party_type: string;
  party_name: string;
  subcontract_id: string | null;
  dependency_id: string | null;
  status: string;
  done_on: DateColumn | null;
  done_by: Generated<string>;
  what: Generated<string>;
  method: string | null;
  key_destroyed_on: DateColumn | null;
  key_evidence: Generated<string>;
  note: Generated<string>;
  evidence: Generated<string>;
  written_by: string | null;
  written_by_name: Generated<string>;
  written_by_post: Generated<string>;
  written_at: InstantColumn | null;
  confirmed_by: string | null;
  confirmed_by_name: Generated<string>;
  confirmed_by_post: Generated<string>;
  confirmed_at: InstantColumn | null;
  confirmed_note: Generated<string>;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** Whom to call about a contract; `contacts` is JSON. */
export type EmergencyContactsTable = {
  contract_id: string;
  contacts: string;
  confirmed_on: DateColumn;
  confirmed_by_name: string;
  confirmed_by_post: string;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** Papers behind a noted change; insert only. */
export type ChangeNoteFilesTable = {
  id: string;
  note_id: string;
  digest: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: InstantColumn;
};

/** The papers behind a proof; insert only. */
export type EndingProofFilesTable = {
  id: string;
  proof_id: string;
  digest: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: InstantColumn;
};

/** Until when disposal record and case are kept, and what was decided then. */
export type EndingRetentionsTable = {
  id: string;
  ending_id: string;
  kept: string;
  keep_until: DateColumn;
  decision: string | null;
  note: Generated<string>;
  decided_by: string | null;
  decided_by_name: Generated<string>;
  decided_by_post: Generated<string>;
  decided_at: InstantColumn | null;
  version: Generated<number>;
};

/** 情報の持出し・提供など. `judgement`: what the policy said of it, as JSON. */
export type InformationMovementsTable = {
  id: string;
  number: string;
  kind: string;
  way: string;
  unit_id: string;
  applicant_id: string;
  applicant_name: string;
  applicant_post: string;
  owner_post_id: string | null;
  what: string;
  amount: string;
  scheme_key: string;
  confidentiality_level: string;
  personal_information: Flag;
  specific_personal_information: Flag;
  purpose: string;
  recipient: string;
  contract_id: string | null;
  vendor_id: string | null;
  carrier_vendor_id: string | null;
  carrier_name: Generated<string>;
  protection: string;
  survey: string;
  damages: string;
  exemption_reason: string;
  planned_on: DateColumn;
  return_by: DateColumn | null;
  no_return_reason: Generated<string>;
  profile_key: string;
  profile_version: string;
  judgement: string;
  status: string;
  applied_at: InstantColumn;
  done_on: DateColumn | null;
  done_time: Generated<string>;
  done_by: Generated<string>;
  done_what: string;
  method: string | null;
  key_destroyed_on: DateColumn | null;
  key_evidence: Generated<string>;
  evidence: Generated<string>;
  reported_by_name: Generated<string>;
  reported_by_post: Generated<string>;
  reported_at: InstantColumn | null;
  closed_on: DateColumn | null;
  closed_how: string | null;
  close_note: string;
  close_evidence: Generated<string>;
  closed_by_name: Generated<string>;
  closed_by_post: Generated<string>;
  closed_at: InstantColumn | null;
  keep_until: DateColumn | null;
  retention_decision: string | null;
  retention_note: string;
  retention_by_name: Generated<string>;
  retention_by_post: Generated<string>;
  retention_at: InstantColumn | null;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** Who has to permit a movement, and what he said. */
export type MovementPermissionsTable = {
  movement_id: string;
  role: string;
  unit_id: string;
  applicant_id: string;
  owner_post_id: string | null;
  status: string;
  person_id: string | null;
  person_name: Generated<string>;
  person_post: Generated<string>;
  note: Generated<string>;
  laws: Generated<string>;
  decided_at: InstantColumn | null;
  capacity: Generated<string>;
  principal_post_id: Generated<string | null>;
  principal_post: Generated<string>;
  principal_person_id: Generated<string | null>;
  principal_name: Generated<string>;
};

/** Who is asked for a permission today, and who was. */
export type MovementPermittersTable = {
  movement_id: string;
  role: string;
  person_id: string;
  post_id: string;
  capacity: string;
  principal_post_id: string | null;
  principal_person_id: string | null;
  is_open: Flag;
};

/** Receipts and certificates of what left; insert only. */
export type MovementFilesTable = Omit<ChangeNoteFilesTable, 'note_id'> & { movement_id: string };

/** Material and lists of participants of a training; insert only. */
export type TrainingFilesTable = Omit<ChangeNoteFilesTable, 'note_id'> & { training_id: string };

/** サービスレベル: one row for each service or contract, also where nothing is measured. */
export type ServiceLevelsTable = {
  id: string;
  subject_type: string;
  subject_id: string;
  unit_id: string;
  /** The post that looks after it; null: the head of the section. */
  owner_post_id: string | null;
  item_count: number;
  is_open: Flag;
  first_month: string;
  /** The first month for which nobody has been asked yet. */
  next_month: string;
  version: Generated<number>;
  updated_at: InstantColumn;
};

/** What was agreed, by each approval; insert only. `items` and `remedies` are JSON. */
export type ServiceLevelTermsTable = {
  level_id: string;
  position: number;
  from_month: string;
  request_id: string;
  items: string;
  remedies: string;
  taken_at: InstantColumn;
};

/** How each month stands. */
export type ServiceLevelMonthsTable = {
  id: string;
  level_id: string;
  month: string;
  /** null: nobody asked for this month. */
  due_on: DateColumn | null;
  is_awaited: Flag;
  is_breached: Generated<Flag>;
  item_count: number;
  entered_count: Generated<number>;
  breach_count: Generated<number>;
  short_count: Generated<number>;
  updated_at: InstantColumn;
};

/** What was measured; the row with the highest number counts. Insert only. */
export type ServiceLevelFiguresTable = {
  level_id: string;
  month: string;
  item_key: string;
  number: number;
  state: string;
  value: ColumnType<string | null, number | null, never>;
  typed: string;
  planned_minutes: ColumnType<string | null, number | null, never>;
  reason: string;
  source: string;
  file_name: string;
  person_id: string;
  person_name: string;
  person_post: string;
  entered_at: InstantColumn;
};

/** 未達 and what came of it; `slot` is null once a correction took it back. */
export type ServiceLevelBreachesTable = {
  id: string;
  level_id: string;
  month: string;
  item_key: string;
  slot: number | null;
  kind: string;
  status: string;
  value: ColumnType<string, number, number>;
  settlement: string | null;
  claimed: Generated<string>;
  answer: Generated<string>;
  amount_yen: number | null;
  evidence: Generated<string>;
  settled_by: string | null;
  settled_by_name: Generated<string>;
  settled_by_post: Generated<string>;
  settled_at: InstantColumn | null;
  version: Generated<number>;
  created_at: InstantColumn;
};

export type Database = {
  settings: SettingsTable;
  organisation_units: OrganisationUnitsTable;
  persons: PersonsTable;
  person_credentials: PersonCredentialsTable;
  sessions: SessionsTable;
  sign_in_attempts: SignInAttemptsTable;
  posts: PostsTable;
  post_roles: PostRolesTable;
  post_holdings: PostHoldingsTable;
  deputies: DeputiesTable;
  absences: AbsencesTable;
  personnel_change_files: PersonnelChangeFilesTable;
  personnel_leavings: PersonnelLeavingsTable;
  policy_profiles: PolicyProfilesTable;
  number_sequences: NumberSequencesTable;
  vendors: VendorsTable;
  vendor_names: VendorNamesTable;
  vendor_distinctions: VendorDistinctionsTable;
  vendor_capital_ties: VendorCapitalTiesTable;
  vendor_certifications: VendorCertificationsTable;
  vendor_notes: VendorNotesTable;
  contracts: ContractsTable;
  contract_terms: ContractTermsTable;
  contract_requests: ContractRequestsTable;
  contract_conclusions: ContractConclusionsTable;
  conclusion_acceptances: ConclusionAcceptancesTable;
  social_media_accounts: SocialMediaAccountsTable;
  social_media_account_requests: SocialMediaAccountRequestsTable;
  account_checks: AccountChecksTable;
  account_procedures: AccountProceduresTable;
  account_procedure_steps: AccountProcedureStepsTable;
  subcontracts: SubcontractsTable;
  subcontract_requests: SubcontractRequestsTable;
  subcontract_reports: SubcontractReportsTable;
  agreements: AgreementsTable;
  agreement_parties: AgreementPartiesTable;
  agreement_measures: AgreementMeasuresTable;
  agreement_reports: AgreementReportsTable;
  agreement_dependencies: AgreementDependenciesTable;
  approval_requests: ApprovalRequestsTable;
  participations: ParticipationsTable;
  request_units: RequestUnitsTable;
  request_readers: RequestReadersTable;
  request_revisions: RequestRevisionsTable;
  route_steps: RouteStepsTable;
  step_assignees: StepAssigneesTable;
  decisions: DecisionsTable;
  item_reviews: ItemReviewsTable;
  requirement_outcomes: RequirementOutcomesTable;
  policy_activations: PolicyActivationsTable;
  policy_reviews: PolicyReviewsTable;
  policy_review_parts: PolicyReviewPartsTable;
  policy_review_triggers: PolicyReviewTriggersTable;
  policy_review_risks: PolicyReviewRisksTable;
  reassessments: ReassessmentsTable;
  reassessment_items: ReassessmentItemsTable;
  comments: CommentsTable;
  cloud_services: CloudServicesTable;
  cloud_service_uses: CloudServiceUsesTable;
  conditions: ConditionsTable;
  obligations: ObligationsTable;
  trainings: TrainingsTable;
  training_files: TrainingFilesTable;
  obligation_reminders: ObligationRemindersTable;
  notices: NoticesTable;
  mails: MailsTable;
  mail_notices: MailNoticesTable;
  notice_choices: NoticeChoicesTable;
  calendar_feeds: CalendarFeedsTable;
  service_levels: ServiceLevelsTable;
  service_level_terms: ServiceLevelTermsTable;
  service_level_months: ServiceLevelMonthsTable;
  service_level_figures: ServiceLevelFiguresTable;
  service_level_breaches: ServiceLevelBreachesTable;
  incidents: IncidentsTable;
  incident_tellings: IncidentTellingsTable;
  incident_subjects: IncidentSubjectsTable;
  incident_entries: IncidentEntriesTable;
  incident_measures: IncidentMeasuresTable;
  incident_duty_reports: IncidentDutyReportsTable;
  restrictions: RestrictionsTable;
  change_notes: ChangeNotesTable;
  change_note_files: ChangeNoteFilesTable;
  emergency_contacts: EmergencyContactsTable;
  endings: EndingsTable;
  ending_proofs: EndingProofsTable;
  ending_proof_files: EndingProofFilesTable;
  ending_retentions: EndingRetentionsTable;
  information_movements: InformationMovementsTable;
  movement_permissions: MovementPermissionsTable;
  movement_permitters: MovementPermittersTable;
  movement_files: MovementFilesTable;
  check_campaigns: CheckCampaignsTable;
  checks: ChecksTable;
  check_parts: CheckPartsTable;
  check_answers: CheckAnswersTable;
  check_verdicts: CheckVerdictsTable;
  check_findings: CheckFindingsTable;
  check_files: CheckFilesTable;
  evidence_files: EvidenceFilesTable;
  document_texts: DocumentTextsTable;
  document_pages: DocumentPagesTable;
  search_texts: SearchTextsTable;
  search_grams: SearchGramsTable;
  submission_keys: SubmissionKeysTable;
  recorded_events: RecordedEventsTable;
  record_queue: RecordQueueTable;
  record_leaves: RecordLeavesTable;
  record_heads: RecordHeadsTable;
  clause_findings: ClauseFindingsTable;
  passage_choices: PassageChoicesTable;
  document_differences: DocumentDifferencesTable;
};
