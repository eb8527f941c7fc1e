/** 要是正・停止 as rows. The subject is always locked before its restrictions are. */
import { sql } from 'kysely';
import type { ServiceStatus } from '~/cloud-services/cloud-service';
import type { ContractStatus } from '~/contracts/contract';
import type { Instant, PlainDate } from '~/platform/dates';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import {
  type Cause,
  type CauseType,
  contractStatusUnder,
  type Effect,
  type NewRestriction,
  type Restricted,
  type RestrictedType,
  serviceStatusUnder,
} from './model';

export type StoredRestriction = {
  id: string;
  subject: Restricted;
  cause: Cause;
  effect: Effect;
  suspendOn: PlainDate | null;
  isOpen: boolean;
  reason: string;
};

const select = (db: DbOrTx) =>
  db
    .selectFrom('restrictions')
    .select([
      'id',
      'subject_type',
      'subject_id',
      'cause_type',
      'cause_id',
      'effect',
      'suspend_on',
      'is_open',
      'reason',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const read = (row: Row): StoredRestriction => ({
  id: row.id,
  subject: { type: row.subject_type as RestrictedType, id: row.subject_id },
  cause: { type: row.cause_type as CauseType, id: row.cause_id },
  effect: row.effect as Effect,
  suspendOn: row.suspend_on,
  isOpen: row.is_open === 1,
  reason: row.reason,
});

/** What the causes keep from being in order, not locked. */
export async function openRestrictionsBy(db: DbOrTx, type: CauseType, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await select(db)
    .where('cause_type', '=', type)
    .where('cause_id', 'in', ids)
    .where('is_open', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(read);
}

/** Corrections whose time is over, not locked. */
export async function findOverdue(db: DbOrTx, today: PlainDate, limit: number): Promise<StoredRestriction[]> {
  const rows = await select(db)
    .where('suspend_on', '<=', today)
    .orderBy('suspend_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(read);
}

export async function lockRestrictions(tx: Tx, ids: readonly string[]): Promise<StoredRestriction[]> {
  if (ids.length === 0) return [];
  return (await select(tx).where('id', 'in', ids).orderBy('id').forUpdate().execute()).map(read);
}

export type LockedSubject = Restricted & { name: string; status: string };

/** Services before contracts, each in the order of their ids: whoever locks several does it in this order. */
export async function lockSubjects(tx: Tx, subjects: readonly Restricted[]): Promise<Map<string, LockedSubject>> {
  const idsOf = (type: RestrictedType) => [...new Set(subjects.filter((s) => s.type === type).map(({ id }) => id))];
  const locked = new Map<string, LockedSubject>();
  const [services, contracts] = [idsOf('cloud-service'), idsOf('contract')];
  if (services.length > 0) {
    const rows = await tx
      .selectFrom('cloud_services')
      .select(['id', 'name', 'status'])
      .where('id', 'in', services)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const row of rows) locked.set(row.id, { type: 'cloud-service', ...row });
  }
  if (contracts.length > 0) {
    const rows = await tx
      .selectFrom('contracts')
      .select(['id', 'title as name', 'status'])
      .where('id', 'in', contracts)
      .orderBy('id')
      .forUpdate()
      .execute();
    for (const row of rows) locked.set(row.id, { type: 'contract', ...row });
  }
  return locked;
}

/** Sets the status that follows from every open restriction. The subjects are locked. */
export async function settleStatuses(tx: Tx, subjects: Iterable<LockedSubject>, now: Instant): Promise<void> {
  const all = [...subjects];
  if (all.length === 0) return;
  // A locking read: what others have committed since this transaction began counts.
  const open = await tx
    .selectFrom('restrictions')
    .select(['subject_id as id', 'effect'])
    .where(
      'subject_id',
      'in',
      all.map(({ id }) => id),
    )
    .where('is_open', '=', 1)
    .where('subject_type', 'in', ['cloud-service', 'contract'])
    .forUpdate()
    .execute();
  const effects = new Map<string, Effect[]>();
  for (const { id, effect } of open) effects.set(id, [...(effects.get(id) ?? []), effect as Effect]);
  const changed = new Map<string, string[]>();
  for (const subject of all) {
    const status = statusUnder(subject, effects.get(subject.id) ?? []);
    if (status === subject.status) continue;
    const key = `${subject.type} ${status}`;
    changed.set(key, [...(changed.get(key) ?? []), subject.id]);
  }
  for (const [key, ids] of changed) {
    const [type, status] = key.split(' ') as [RestrictedType, string];
    await tx
      .updateTable(type === 'contract' ? 'contracts' : 'cloud_services')
      .set({ status, version: sql`version + 1`, updated_at: now })
      .where('id', 'in', ids)
      .execute();
  }
}

const statusUnder = ({ type, status }: LockedSubject, effects: readonly Effect[]): string =>
  type === 'contract'
    ? contractStatusUnder(status as ContractStatus, effects)
    : serviceStatusUnder(status as ServiceStatus, effects);

export async function insertRestrictions(
  tx: Tx,
  restrictions: readonly (NewRestriction & { id: string })[],
  { by, now }: { by: RecordedActor; now: Instant },
): Promise<void> {
  if (restrictions.length === 0) return;
  await tx
    .insertInto('restrictions')
    .values(
      restrictions.map(({ id, subject, cause, effect, suspendOn, reason }) => ({
        id,
        subject_type: subject.type,
        subject_id: subject.id,
        cause_type: cause.type,
        cause_id: cause.id,
        effect,
        suspend_on: suspendOn,
        reason,
        person_id: by.id,
        person_name: by.name,
        person_post: by.post,
        begun_at: now,
        suspended_at: effect === 'suspended' ? now : null,
        lifted_by: null,
        lifted_at: null,
      })),
    )
    .execute();
}

/** 要是正 becomes 停止. */
export const markSuspended = (tx: Tx, ids: readonly string[], now: Instant) =>
  tx
    .updateTable('restrictions')
    .set({ effect: 'suspended', suspend_on: null, suspended_at: now })
    .where('id', 'in', ids)
    .execute();

export const closeRestrictions = (
  tx: Tx,
  ids: readonly string[],
  { by, reason, now }: { by: RecordedActor; reason: string; now: Instant },
) =>
  tx
    .updateTable('restrictions')
    .set({
      is_open: 0,
      suspend_on: null,
      lifted_by: by.id,
      lifted_by_name: by.name,
      lifted_by_post: by.post,
      lifted_at: now,
      lift_reason: reason,
    })
    .where('id', 'in', ids)
    .where('is_open', '=', 1)
    .execute();
