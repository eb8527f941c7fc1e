/** Tables: 契約, 再委託 and 指定管理者. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
