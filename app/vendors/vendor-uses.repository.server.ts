/** Where a vendor turns up in the other registers: rows that move when two vendors are merged, and search texts. */
import { sql } from 'kysely';
import { indexContract } from '~/contracts/contract.repository.server';
import { indexForSearch } from '~/search/index.server';
import type { Tx } from '~db/connection.server';

/** Search texts written at once; a vendor with more entries than this is found by its old name in the others. */
const REINDEXED_AT_MOST = 500;

/** After a change of name: what is searched by the name of the vendor knows the new one too. */
export async function refreshVendorNames(tx: Tx, vendorId: string): Promise<void> {
  const { name } = await tx.selectFrom('vendors').select('name').where('id', '=', vendorId).executeTakeFirstOrThrow();
  const contracts = await tx
    .selectFrom('contracts')
    .select('id')
    .where('vendor_id', '=', vendorId)
    .orderBy('ends_on', 'desc')
    .limit(REINDEXED_AT_MOST)
    .execute();
  for (const { id } of contracts) await indexContract(tx, id);
  const services = await tx
    .selectFrom('cloud_services as service')
    .innerJoin('search_texts as searched', (join) =>
      join.onRef('searched.subject_id', '=', 'service.id').on('searched.subject_type', '=', 'cloud-service'),
    )
    .select(['service.id', 'searched.text'])
    .where('service.vendor_id', '=', vendorId)
    .limit(REINDEXED_AT_MOST)
    .execute();
  for (const { id, text } of services) await indexForSearch(tx, 'cloud-service', id, `${text}\n${name}`);
}

/** Contracts, services, subcontracts, ties and certifications of `from` belong to `into` from now on. */
export async function moveUses(tx: Tx, from: string, into: string): Promise<{ contracts: number; services: number }> {
  const contracts = await tx
    .updateTable('contracts')
    .set({ vendor_id: into })
    .where('vendor_id', '=', from)
    .executeTakeFirst();
  const services = await tx
    .updateTable('cloud_services')
    .set({ vendor_id: into })
    .where('vendor_id', '=', from)
    .executeTakeFirst();
  await tx.updateTable('subcontracts').set({ vendor_id: into }).where('vendor_id', '=', from).execute();
  await tx.updateTable('vendor_capital_ties').set({ vendor_id: into }).where('vendor_id', '=', from).execute();
  await tx.updateTable('vendor_certifications').set({ vendor_id: into }).where('vendor_id', '=', from).execute();
  await inheritNames(tx, from, into);
  return { contracts: Number(contracts.numUpdatedRows), services: Number(services.numUpdatedRows) };
}

/** Whoever goes on is known by the names of the other too, and is told apart from whom the other was told apart from. */
async function inheritNames(tx: Tx, from: string, into: string): Promise<void> {
  await sql`insert ignore into vendor_names (vendor_id, name_key, kind)
    select ${into}, name_key, 'former' from vendor_names where vendor_id = ${from}`.execute(tx);
  await sql`insert ignore into vendor_distinctions (low_id, high_id, person_id, decided_at)
    select least(${into}, other_id), greatest(${into}, other_id), person_id, decided_at
    from (select if(low_id = ${from}, high_id, low_id) as other_id, person_id, decided_at
      from vendor_distinctions where low_id = ${from} or high_id = ${from}) as told
    where other_id <> ${into}`.execute(tx);
}

/** `from` and everything that was merged into it point at `into`: one step leads to whoever goes on. */
export async function pointAt(tx: Tx, from: string, into: string, now: Date): Promise<void> {
  await tx
    .updateTable('vendors')
    .set((eb) => ({ merged_into: into, version: eb('version', '+', 1), updated_at: now }))
    .where((eb) => eb.or([eb('id', '=', from), eb('merged_into', '=', from)]))
    .execute();
}
