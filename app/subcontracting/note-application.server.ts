import type { RequestContent } from '~/approval-requests/content';
import type { Tx } from '~db/connection.server';
import { applicationOf } from './application';
import { findParent } from './approval-rules';
import { entryOfRequest, findContract, listEntries, tieRequest } from './subcontracts.repository.server';

/** With a submission: the contract knows from now on that somebody asks to subcontract. Other kinds leave no trace. */
export async function noteApplication(tx: Tx, requestId: string, content: RequestContent, now: Date): Promise<void> {
  if (content.kind !== 'subcontracting' || content.contractId === null) return;
  const contract = await findContract(tx, content.contractId);
  if (!contract) return;
  const entries = await listEntries(tx, contract.id);
  const changes = await entryOfRequest(tx, requestId, content);
  const changed = entries.find(({ id }) => id === changes) ?? null;
  const parent = findParent(applicationOf(content, null), entries);
  // Only a place in the list of what was asked for; the place in the tree is settled by the decision.
  const parentId = parent.ok ? (parent.value?.id ?? null) : null;
  const tie = { requestId, contractId: contract.id, parentId, tier: content.tier ?? 1 };
  await tieRequest(tx, { ...tie, subcontractId: changed?.id ?? null }, now);
}
