/** Tables: インシデント, and the use that is restricted. */
import type { Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
