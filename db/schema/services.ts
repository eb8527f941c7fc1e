/** Tables: クラウドサービス and the SLA figures of services and contracts. */
import type { ColumnType, Generated } from 'kysely';
import type { DateColumn, Flag, InstantColumn } from './columns';

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
