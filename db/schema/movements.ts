/** Tables: 情報の持出し・提供など. */
import type { Generated } from 'kysely';
import type { ChangeNoteFilesTable } from './changes-and-endings';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
