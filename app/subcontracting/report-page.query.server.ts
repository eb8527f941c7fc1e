/** What the form of a report offers: the contractor and whoever is known behind it. */
import type { AppAbility } from '~/authorization/ability';
import type { DbOrTx } from '~db/connection.server';
import { readableContract } from './contract-tree.query.server';
import { listEntries } from './subcontracts.repository.server';

export async function reportPageData(db: DbOrTx, ability: AppAbility, contractId: string) {
  const contract = await readableContract(db, ability, contractId);
  if (!contract) return null;
  const entries = await listEntries(db, contract.id);
  return {
    contract: { id: contract.id, title: contract.title, contractor: contract.contractor },
    entries: entries.flatMap(({ id, company, tier, status }) =>
      tier === null || status === 'ended' ? [] : [{ id, company, tier }],
    ),
  };
}
