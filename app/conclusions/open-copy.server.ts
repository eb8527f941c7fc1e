/** What every decision on a signed copy begins with: contract and copy under lock, right and version looked at. */
import { actorPostLabel } from '~/authorization/actor';
import { lockContract, type StoredContract } from '~/contracts/contract.repository.server';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import { type ConclusionRights, conclusionRights, mayReadContract } from './access.server';
import {
  type Acceptance,
  findCopy,
  listAcceptances,
  type Person,
  type SignedCopy,
} from './conclusions.repository.server';

export type OnCopy = {
  contractId: string;
  copyId: string;
  /** Of the copy, as the page showed it. */
  version: number;
};

export type OpenCopy = {
  contract: StoredContract;
  copy: SignedCopy;
  accepted: Acceptance[];
  rights: ConclusionRights;
  by: Person;
};

/** Refuses what may not be read, what is closed, and what somebody else has changed meanwhile. */
export async function openCopy({ tx, ability, actor }: Changing, on: OnCopy): Promise<OpenCopy> {
  const contract = await lockContract(tx, on.contractId);
  if (!contract || !mayReadContract(ability, contract)) refuseChange({ reason: 'not-found' });
  const rights = await conclusionRights(tx, ability, actor.personId, contract);
  const copy = await findCopy(tx, on, { lock: true });
  if (!copy) refuseChange({ reason: 'not-found' });
  if (copy.version !== on.version) refuseChange({ reason: 'conflict' });
  const accepted = (await listAcceptances(tx, [copy.id])).get(copy.id) ?? [];
  const by = { id: actor.personId, name: actor.name, post: actorPostLabel(actor) };
  return { contract, copy, accepted, rights, by };
}

/** 契約審査の担当者 who did not ask for the contract; says so to the one who did. */
export function mustDecide({ decide, isOwn }: ConclusionRights): void {
  if (isOwn) refuseChange({ reason: 'own-request' });
  if (!decide) refuseChange({ reason: 'not-found' });
}
