/** How a request to subcontract stands with its contract now. */
import type { SubcontractingContent } from '~/approval-requests/content';
import type { PlainDate } from '~/platform/dates';
import { type Result, refuse } from '~/platform/result';
import type { DbOrTx } from '~db/connection.server';
import { applicationOf } from './application';
import { type Application, type Approvable, judgeApplication, type SubcontractProblem } from './approval-rules';
import {
  type ContractOfTree,
  entryOfRequest,
  findContract,
  listEntries,
  type StoredEntry,
} from './subcontracts.repository.server';

export type Standing = {
  contract: ContractOfTree | null;
  entries: StoredEntry[];
  application: Application;
  judged: Result<Approvable, SubcontractProblem[]>;
};

/** `lock`: for a decision. From then on nobody else changes the tree of the contract until the transaction ends. */
export async function standingOf(
  db: DbOrTx,
  { requestId, content, today }: { requestId: string; content: SubcontractingContent; today: PlainDate },
  { lock = false }: { lock?: boolean } = {},
): Promise<Standing> {
  const application = applicationOf(content, await entryOfRequest(db, requestId, content));
  const contract = content.contractId === null ? null : await findContract(db, content.contractId, { lock });
  if (!contract) return { contract, entries: [], application, judged: refuse(['contract-not-open']) };
  const entries = await listEntries(db, contract.id, { lock });
  return { contract, entries, application, judged: judgeApplication(application, { contract, entries, today }) };
}
