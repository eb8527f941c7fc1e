/** Whether a section may ask to end something: it has it, and its end is not under way. */
import type { DbOrTx } from '~db/connection.server';

/** A section that uses the service today. */
export async function mayEndService(db: DbOrTx, serviceId: string | null, unitId: string): Promise<boolean> {
  if (serviceId === null) return false;
  const row = await db
    .selectFrom('cloud_service_uses as use')
    .innerJoin('cloud_services as service', 'service.id', 'use.service_id')
    .select('service.id')
    .where('use.service_id', '=', serviceId)
    .where('use.unit_id', '=', unitId)
    .where('use.ended_on', 'is', null)
    .where('service.status', 'not in', ['ending', 'ended'])
    .executeTakeFirst();
  return row !== undefined;
}

/** The section in charge of the contract. */
export async function mayEndContract(db: DbOrTx, contractId: string | null, unitId: string): Promise<boolean> {
  if (contractId === null) return false;
  const row = await db
    .selectFrom('contracts')
    .select('id')
    .where('id', '=', contractId)
    .where('unit_id', '=', unitId)
    .where('status', 'not in', ['ending', 'ended'])
    .executeTakeFirst();
  return row !== undefined;
}
