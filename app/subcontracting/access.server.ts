/** Who may do what with the subcontractors of a contract: whoever may do it with the contract. */
import { subject } from '@casl/ability';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actions, AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { ContractOfTree } from './subcontracts.repository.server';

const AGREEMENT = 'designated-manager';

export function mayOnContract(
  ability: AppAbility,
  action: Actions,
  { id, unitId, kind }: Pick<ContractOfTree, 'id' | 'unitId' | 'kind'>,
): boolean {
  const facts = { id, unitId };
  return kind === AGREEMENT
    ? ability.can(action, subject('DesignatedManager', facts))
    : ability.can(action, subject('Contract', facts));
}

/** The same as a WHERE over the alias `contract`. An agreement is a contract of its own kind. */
export function accessibleContracts(ability: AppAbility, action: Actions): Expression<SqlBool> {
  const contracts = accessibleBy(ability, action, 'Contract');
  const agreements = accessibleBy(ability, action, 'DesignatedManager');
  return sql<SqlBool>`((contract.kind <> ${AGREEMENT} and ${contracts}) or (contract.kind = ${AGREEMENT} and ${agreements}))`;
}
