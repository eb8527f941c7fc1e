/** What an ending begins with. */
import type { Db } from '~db/connection.server';
import { approvedContract } from './contracts';
import type { CityHall } from './organisation';

export { answered } from './work';

/** A contract that was approved and concluded, with personal information in it. */
export async function approvedOutsourcing(db: Db, hall: CityHall): Promise<string> {
  const { contractId } = await approvedContract(db, hall);
  await db
    .updateTable('contracts')
    .set({ status: 'concluded', signed_on: '2026-11-01', starts_on: '2026-11-01' })
    .where('id', '=', contractId)
    .execute();
  return contractId;
}
