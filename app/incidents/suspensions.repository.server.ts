/** 利用停止 of cloud services by an incident: who stopped it and why. What follows from it is in app/restrictions. */
import type { StoredRestriction } from '~/restrictions/restrictions.repository.server';
import { openRestrictionsBy } from '~/restrictions/restrictions.repository.server';
import type { DbOrTx, Tx } from '~db/connection.server';

export type Suspension = {
  id: string;
  serviceId: string;
  serviceName: string;
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

export async function listSuspensions(db: DbOrTx, incidentId: string): Promise<Suspension[]> {
  const rows = await db
    .selectFrom('restrictions as suspension')
    .innerJoin('cloud_services as service', 'service.id', 'suspension.subject_id')
    .select(['suspension.id', 'suspension.subject_id as serviceId', 'service.name as serviceName'])
    .select(['suspension.is_open', 'suspension.reason'])
    .select(['suspension.person_name as personName', 'suspension.person_post as personPost'])
    .select(['suspension.begun_at as suspendedAt', 'suspension.lifted_at as liftedAt'])
    .select(['suspension.lifted_by_name as liftedByName', 'suspension.lifted_by_post as liftedByPost'])
    .select('suspension.lift_reason as liftReason')
    .where('suspension.cause_type', '=', 'incident')
    .where('suspension.cause_id', '=', incidentId)
    .where('suspension.subject_type', '=', 'cloud-service')
    .orderBy('suspension.id')
    .execute();
  return rows.map(({ is_open, ...row }) => ({ ...row, isOpen: is_open === 1 }));
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
          selectFrom('restrictions as open')
            .select('open.id')
            .where('open.subject_type', '=', 'cloud-service')
            .whereRef('open.subject_id', '=', 'service.id')
            .where('open.cause_type', '=', 'incident')
            .where('open.cause_id', '=', incidentId)
            .where('open.is_open', '=', 1),
        ),
      ),
    )
    .orderBy('service.id')
    .execute();

/** `isOpen`: what the incident stops now; null for what it never stopped. The incident is locked. */
export async function findSuspension(
  tx: Tx,
  incidentId: string,
  id: string,
): Promise<{ open: StoredRestriction | null } | null> {
  const open = (await openRestrictionsBy(tx, 'incident', [incidentId])).find((one) => one.id === id);
  if (open) return { open };
  const row = await tx
    .selectFrom('restrictions')
    .select('id')
    .where('id', '=', id)
    .where('cause_type', '=', 'incident')
    .where('cause_id', '=', incidentId)
    .executeTakeFirst();
  return row ? { open: null } : null;
}

/** Whether this incident stops the service already. The incident is locked. */
export async function isSuspendedBy(tx: Tx, incidentId: string, serviceId: string): Promise<boolean> {
  return (await openRestrictionsBy(tx, 'incident', [incidentId])).some(({ subject }) => subject.id === serviceId);
}
