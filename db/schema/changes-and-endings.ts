/** Tables: 変更 and 終了. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
