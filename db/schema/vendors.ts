/** Tables: 事業者. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
