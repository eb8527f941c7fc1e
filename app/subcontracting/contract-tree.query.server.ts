/** The subcontractors of one contract as its page shows them: in a constant number of queries. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { mayOnContract } from './access.server';
import { judgeEmployers } from './employers';
import { type MissingOf, missingOf } from './missing';
import type { SubcontractStatus } from './model';
import { listReports } from './reports.repository.server';
import { type ContractOfTree, findContract, listEntries, type StoredEntry } from './subcontracts.repository.server';
import { type Branch, forestOf, tiersAbove } from './tree';

const REQUESTS_AT_MOST = 500;
const ON_THE_WAY: readonly Status[] = ['in-review', 'sent-back', 'on-hold'];

export type TreeEntry = {
  id: string;
  parentId: string | null;
  tier: number | null;
  status: SubcontractStatus;
  company: string;
  work: string;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  specificPersonalInformation: boolean;
  missing: MissingOf[];
  /** A change of it that is on its way. */
  change: RequestOfContract | null;
  reportIsOpen: boolean;
};

export type RequestOfContract = {
  id: string;
  number: string;
  company: string;
  tier: number;
  status: Status;
  /** Whether the reader may open it. */
  isReadable: boolean;
};

/** The contract, if the reader may read it. */
export async function readableContract(
  db: DbOrTx,
  ability: AppAbility,
  contractId: string,
): Promise<ContractOfTree | null> {
  const contract = await findContract(db, contractId);
  return contract && mayOnContract(ability, 'read', contract) ? contract : null;
}

/** Everything about the subcontractors of a contract; null where there is no such contract for the reader. */
export async function loadContractTree(db: DbOrTx, ability: AppAbility, contractId: string, today: PlainDate) {
  const contract = await readableContract(db, ability, contractId);
  if (!contract) return null;
  const [entries, requests, reports, unit] = await Promise.all([
    listEntries(db, contract.id),
    listRequests(db, ability, contract.id),
    listReports(db, contract.id),
    unitName(db, contract.unitId),
  ]);
  const openReports = new Set(reports.filter(({ isOpen }) => isOpen).map(({ subcontractId }) => subcontractId));
  const shown = entries.map((entry): TreeEntry => {
    const { id, parentId, tier, status, company, work, startsOn, endsOn, specificPersonalInformation } = entry;
    const change = requests.find((one) => one.changes === id && ON_THE_WAY.includes(one.status));
    return {
      ...{ id, parentId, tier, status, company, work, startsOn, endsOn, specificPersonalInformation },
      missing: missingOfEntry(entry, entries, contract, today),
      change: change ? toShown(change) : null,
      reportIsOpen: openReports.has(id),
    };
  });
  const fresh = requests.filter(({ changes }) => changes === null);
  return {
    contract: {
      id: contract.id,
      kind: contract.kind,
      number: contract.number,
      title: contract.title,
      contractor: contract.contractor,
      vendorId: contract.vendorId,
      isOpen: contract.isOpen,
    },
    unit,
    forest: forestOf(shown) satisfies Branch<TreeEntry>[],
    applied: fresh.filter(({ status }) => ON_THE_WAY.includes(status)).map(toShown),
    rejected: fresh.filter(({ status }) => status === 'rejected').map(toShown),
    openReports: openReports.size,
    may: {
      apply: contract.isOpen && ability.can('create', 'ApprovalRequest'),
      respond: mayOnContract(ability, 'respond', contract),
    },
  };
}
export type ContractTree = NonNullable<Awaited<ReturnType<typeof loadContractTree>>>;

/** The workers of an entry, judged by the companies that stand above it in this contract. */
export const judgedWorkers = (
  entry: StoredEntry,
  entries: readonly StoredEntry[],
  { contractor }: Pick<ContractOfTree, 'contractor'>,
) =>
  judgeEmployers(entry.workers, {
    subcontractor: entry.company,
    above: [contractor, ...tiersAbove(entries, entry).map(({ company }) => company)],
  });

export const missingOfEntry = (
  entry: StoredEntry,
  entries: readonly StoredEntry[],
  contract: ContractOfTree,
  today: PlainDate,
): MissingOf[] =>
  missingOf({ ...entry, workers: judgedWorkers(entry, entries, contract) }, { entries, contract, today });

type Tied = RequestOfContract & { changes: string | null };
const toShown = ({ changes: _, ...request }: Tied): RequestOfContract => request;

/** Requests that were submitted at least once. Drafts are their authors' own. */
async function listRequests(db: DbOrTx, ability: AppAbility, contractId: string): Promise<Tied[]> {
  const rows = await db
    .selectFrom('subcontract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .select(['request.id', 'request.number', 'request.status', 'request.vendor_name as company', 'tie.tier'])
    .select(['tie.subcontract_id as changes'])
    .where('tie.contract_id', '=', contractId)
    .orderBy('tie.request_id', 'desc')
    .limit(REQUESTS_AT_MOST)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const readable = await db
    .selectFrom('approval_requests as request')
    .select('request.id')
    .where('request.id', 'in', ids)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .execute();
  const open = new Set(readable.map(({ id }) => id));
  return rows.map((row) => ({ ...row, status: row.status as Status, isReadable: open.has(row.id) }));
}

async function unitName(db: DbOrTx, unitId: string): Promise<Text> {
  const row = await db
    .selectFrom('organisation_units')
    .select(['name_ja as ja', 'name_en as en'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  return row ?? { ja: '', en: '' };
}
