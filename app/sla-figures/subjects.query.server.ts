/** The services and contracts whose levels are measured, as their registers have them. */

import { sql } from 'kysely';
import { approvedRequestOf } from '~/conclusions/conclusions.repository.server';
import { laterOf } from '~/contracts/contract';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { Db, DbOrTx } from '~db/connection.server';
import type { LevelSubject } from './model';
import { type Month, monthOf } from './month';

export type SubjectEntry = {
  subject: { type: LevelSubject; id: string };
  name: string;
  unitId: string;
  /** クラウドサービス管理者; of a contract the request says who. */
  managerId: string | null;
  /** The approval that holds now. */
  requestId: string | null;
  isOpen: boolean;
  /** The first day on which it is used. */
  since: PlainDate;
  /** The last one; null while it goes on, or where nobody wrote it down. */
  endedOn: PlainDate | null;
};

export async function subjectEntry(
  db: DbOrTx,
  { type, id }: { type: LevelSubject; id: string },
): Promise<SubjectEntry | null> {
  if (type === 'cloud-service') {
    const row = await db.selectFrom('cloud_services').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    return {
      subject: { type, id },
      name: row.name,
      unitId: row.lead_unit_id,
      managerId: row.manager_person_id,
      requestId: row.request_id,
      isOpen: row.status !== 'ended',
      since: row.approved_on,
      endedOn: null,
    };
  }
  const row = await db.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const approved = await approvedRequestOf(db, id);
  const decidedOn = approved?.decidedAt ? officeDate(approved.decidedAt) : row.starts_on;
  return {
    subject: { type: row.kind === 'designated-manager' ? 'designated-manager' : 'contract', id },
    name: row.title,
    unitId: row.unit_id,
    managerId: null,
    requestId: approved?.id ?? null,
    isOpen: row.is_open === 1,
    since: laterOf(row.starts_on, decidedOn),
    endedOn: row.ended_on,
  };
}

/** What the subjects of `levels` are called, by subject id. */
export async function subjectNames(
  db: DbOrTx,
  subjects: readonly { type: LevelSubject; id: string }[],
): Promise<Map<string, { name: string; vendorName: string }>> {
  const found = new Map<string, { name: string; vendorName: string }>();
  const idsOf = (isService: boolean) =>
    subjects.filter(({ type }) => (type === 'cloud-service') === isService).map(({ id }) => id);
  const [services, contracts] = [idsOf(true), idsOf(false)];
  if (services.length > 0) {
    const rows = await db
      .selectFrom('cloud_services as entry')
      .innerJoin('vendors as vendor', 'vendor.id', 'entry.vendor_id')
      .select(['entry.id', 'entry.name', 'vendor.name as vendorName'])
      .where('entry.id', 'in', services)
      .execute();
    for (const { id, ...names } of rows) found.set(id, names);
  }
  if (contracts.length > 0) {
    const rows = await db
      .selectFrom('contracts as entry')
      .innerJoin('vendors as vendor', 'vendor.id', 'entry.vendor_id')
      .select(['entry.id', 'entry.title as name', 'vendor.name as vendorName'])
      .where('entry.id', 'in', contracts)
      .execute();
    for (const { id, ...names } of rows) found.set(id, names);
  }
  return found;
}

/** Entries from before levels were measured: nobody has looked at their agreements yet. */
export async function subjectsWithoutLevel(db: Db, limit: number): Promise<{ type: LevelSubject; id: string }[]> {
  const { rows } = await sql<{ type: LevelSubject; id: string }>`
    (select 'cloud-service' as type, entry.id from cloud_services as entry
      where entry.status <> 'ended'
      and not exists (select 1 from service_levels known where known.subject_id = entry.id)
      order by entry.id limit ${sql.lit(limit)})
    union all
    (select case entry.kind when 'designated-manager' then 'designated-manager' else 'contract' end, entry.id
      from contracts as entry
      where entry.is_open = 1
      and exists (select 1 from contract_requests tie where tie.contract_id = entry.id)
      and not exists (select 1 from service_levels known where known.subject_id = entry.id)
      order by entry.id limit ${sql.lit(limit)})`.execute(db);
  return rows;
}

/** The revision that stands for a request, and the profile it was assessed under. */
export async function approvedRevision(db: DbOrTx, requestId: string) {
  const row = await db
    .selectFrom('approval_requests')
    .select(['standing_revision_id', 'profile_key', 'profile_version'])
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!row?.standing_revision_id) return null;
  return { revisionId: row.standing_revision_id, profileKey: row.profile_key, profileVersion: row.profile_version };
}

/** The last month of those that are over, by subject id; of a service the month in which its row was last written. */
export async function endsOf(
  db: DbOrTx,
  subjects: readonly { type: LevelSubject; id: string }[],
): Promise<Map<string, Month>> {
  const ids = subjects.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [services, contracts] = [
    await db
      .selectFrom('cloud_services')
      .select(['id', 'updated_at'])
      .where('id', 'in', ids)
      .where('status', '=', 'ended')
      .execute(),
    await db
      .selectFrom('contracts')
      .select(['id', 'ended_on', 'ends_on'])
      .where('id', 'in', ids)
      .where('is_open', '=', 0)
      .execute(),
  ];
  return new Map([
    ...services.map(({ id, updated_at }): [string, Month] => [id, monthOf(officeDate(updated_at))]),
    ...contracts.map(({ id, ended_on, ends_on }): [string, Month] => [id, monthOf(ended_on ?? ends_on)]),
  ]);
}
