/** The contract with what decides who may conclude it. */
import { subject } from '@casl/ability';
import type { Actions, AppAbility } from '~/authorization/ability';
import type { StoredContract } from '~/contracts/contract.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { authorsOf } from './conclusions.repository.server';

type Concluded = Pick<StoredContract, 'id' | 'unitId' | 'kind'>;

export function mayReadContract(ability: AppAbility, { id, unitId, kind }: Concluded): boolean {
  const facts = { id, unitId };
  return kind === 'designated-manager'
    ? ability.can('read', subject('DesignatedManager', facts))
    : ability.can('read', subject('Contract', facts));
}

export type ConclusionRights = {
  /** Record a signed copy. */
  record: boolean;
  /** Accept differences, send back, conclude. */
  decide: boolean;
  /** Could decide if the contract did not come from a request of his own. */
  isOwn: boolean;
};

export async function conclusionRights(
  db: DbOrTx,
  ability: AppAbility,
  personId: string,
  { id, unitId }: Concluded,
): Promise<ConclusionRights> {
  const authorIds = await authorsOf(db, id);
  const may = (action: Actions, authors: string[]) =>
    ability.can(action, subject('ContractConclusion', { id, unitId, authorIds: authors }));
  const decide = may('decide', authorIds);
  return {
    record: may('create', authorIds),
    decide,
    isOwn: !decide && authorIds.includes(personId) && may('decide', []),
  };
}
