/** 利用停止 of cloud services: the status in their register, and who set it why. */
import type { ServiceStatus } from '~/cloud-services/cloud-service';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Person } from './tellings.repository.server';

export type Suspension = {
  id: string;
  serviceId: string;
  serviceName: string;
  incidentId: string;
  isOpen: boolean;
  reason: string;
  personName: string;
  personPost: string;
  suspendedAt: Date;
  liftedByName: string;
  liftedByPost: string;
  liftedAt: Date | null;
  liftReason: string;
};

const selectSuspensions = (db: DbOrTx) =>
  db
    .selectFrom('service_suspensions as suspension')
    .innerJoin('cloud_services as service', 'service.id', 'suspension.service_id')
    .select(['suspension.id', 'suspension.service_id as serviceId', 'service.name as serviceName'])
    .select(['suspension.incident_id as incidentId', 'suspension.is_open', 'suspension.reason'])
    .select(['suspension.person_name as personName', 'suspension.person_post as personPost'])
    .select(['suspension.suspended_at as suspendedAt', 'suspension.lifted_at as liftedAt'])
    .select(['suspension.lifted_by_name as liftedByName', 'suspension.lifted_by_post as liftedByPost'])
    .select('suspension.lift_reason as liftReason');

const read = <Row extends { is_open: number }>({ is_open, ...row }: Row) => ({ ...row, isOpen: is_open === 1 });

export async function listSuspensions(db: DbOrTx, incidentId: string): Promise<Suspension[]> {
  const rows = await selectSuspensions(db)
    .where('suspension.incident_id', '=', incidentId)
    .orderBy('suspension.id')
    .execute();
  return rows.map(read);
}

/** What stops a service now, for its own page. */
export async function openSuspensionsOf(db: DbOrTx, serviceId: string): Promise<Suspension[]> {
  const rows = await selectSuspensions(db)
    .where('suspension.service_id', '=', serviceId)
    .where('suspension.is_open', '=', 1)
    .orderBy('suspension.id')
    .execute();
  return rows.map(read);
}

/** Cloud services tied to the incident that it has not stopped yet. */
export const servicesToSuspend = (db: DbOrTx, incidentId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('incident_subjects as tie')
    .innerJoin('cloud_services as service', 'service.id', 'tie.subject_id')
    .select(['service.id', 'service.name'])
    .where('tie.incident_id', '=', incidentId)
    .where('tie.subject_type', '=', 'cloud-service')
    .where('tie.is_tied', '=', 1)
    .where('service.status', '<>', 'ended')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('service_suspensions as open')
            .select('open.id')
            .whereRef('open.service_id', '=', 'service.id')
            .where('open.incident_id', '=', incidentId)
            .where('open.is_open', '=', 1),
        ),
      ),
    )
    .orderBy('service.id')
    .execute();

export type LockedService = { id: string; name: string; status: ServiceStatus; version: number };

export async function lockService(tx: Tx, id: string): Promise<LockedService | null> {
  const row = await tx
    .selectFrom('cloud_services')
    .select(['id', 'name', 'status', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, status: row.status as ServiceStatus } : null;
}

export async function setServiceStatus(
  tx: Tx,
  { id, version }: LockedService,
  status: ServiceStatus,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('cloud_services')
    .set({ status, version: version + 1, updated_at: now })
    .where('id', '=', id)
    .execute();
}

export async function insertSuspension(
  tx: Tx,
  suspension: { id: string; serviceId: string; incidentId: string; statusBefore: ServiceStatus; reason: string },
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  await tx
    .insertInto('service_suspensions')
    .values({
      id: suspension.id,
      service_id: suspension.serviceId,
      incident_id: suspension.incidentId,
      status_before: suspension.statusBefore,
      reason: suspension.reason,
      person_id: by.id,
      person_name: by.name,
      person_post: by.post,
      suspended_at: now,
      lifted_by: null,
      lifted_at: null,
    })
    .execute();
}

export async function lockSuspension(tx: Tx, incidentId: string, id: string) {
  return tx
    .selectFrom('service_suspensions')
    .select(['id', 'service_id as serviceId', 'is_open as isOpen', 'status_before as statusBefore'])
    .where('id', '=', id)
    .where('incident_id', '=', incidentId)
    .forUpdate()
    .executeTakeFirst();
}

/** Open suspensions of a service, whatever incident they come from; the first is the oldest. */
export async function listOpenSuspensions(
  tx: Tx,
  serviceId: string,
): Promise<{ id: string; incidentId: string; statusBefore: ServiceStatus }[]> {
  const rows = await tx
    .selectFrom('service_suspensions')
    .select(['id', 'incident_id as incidentId', 'status_before as statusBefore'])
    .where('service_id', '=', serviceId)
    .where('is_open', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, statusBefore: row.statusBefore as ServiceStatus }));
}

export async function closeSuspension(
  tx: Tx,
  id: string,
  { by, reason, now }: { by: Person; reason: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('service_suspensions')
    .set({
      is_open: 0,
      lifted_by: by.id,
      lifted_by_name: by.name,
      lifted_by_post: by.post,
      lifted_at: now,
      lift_reason: reason,
    })
    .where('id', '=', id)
    .execute();
}
