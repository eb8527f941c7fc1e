/** The rows of 再委託. Every writer locks the contract first: the tree of one contract changes one step at a time. */
import type { Selectable } from 'kysely';
import type { SubcontractingContent } from '~/approval-requests/content';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { SubcontractsTable } from '~db/schema/contracts';
import type { ContractForRules, Entry, EqualDuty, HandedOn, SubcontractStatus, Worker } from './model';

/** No contract has more; a reader never waits for more. */
const ENTRIES_AT_MOST = 1_000;

export type StoredEntry = Entry & {
  vendorId: string | null;
  address: string;
  work: string;
  reason: string;
  workplace: string;
  information: HandedOn[];
  personalInformation: boolean;
  equalDuty: EqualDuty | null;
  equalDutyProofs: number;
  workers: Worker[];
  validUntil: PlainDate | null;
  startedEarly: boolean;
  endedOn: PlainDate | null;
  endNote: string;
  requestId: string | null;
  version: number;
};

export type ContractOfTree = ContractForRules & {
  id: string;
  number: string;
  title: string;
  kind: string;
  unitId: string;
  vendorId: string;
};

const read = (row: Selectable<SubcontractsTable>): StoredEntry => ({
  id: row.id,
  parentId: row.parent_id,
  tier: row.tier,
  status: row.status as SubcontractStatus,
  company: row.company,
  vendorId: row.vendor_id,
  address: row.address,
  work: row.work,
  reason: row.reason,
  workplace: row.workplace,
  information: JSON.parse(row.information) as HandedOn[],
  personalInformation: row.personal_information === 1,
  specificPersonalInformation: row.specific_personal_information === 1,
  equalDuty: row.equal_duty as EqualDuty | null,
  equalDutyProofs: row.equal_duty_proofs,
  workers: JSON.parse(row.workers) as Worker[],
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  approvedOn: row.approved_on,
  validUntil: row.valid_until,
  permittedOn: row.permitted_on,
  startedEarly: row.started_early === 1,
  endedOn: row.ended_on,
  endNote: row.end_note,
  requestId: row.request_id,
  version: row.version,
});

type Locking = { lock?: boolean };

/** The contract with what the rules need; null where there is none. Does not ask who may see it. */
export async function findContract(
  db: DbOrTx,
  contractId: string,
  { lock = false }: Locking = {},
): Promise<ContractOfTree | null> {
  const contract = await db
    .selectFrom('contracts')
    .select(['id', 'number', 'title', 'kind', 'unit_id as unitId', 'vendor_id as vendorId', 'is_open', 'ends_on'])
    .select('specific_personal_information')
    .where('id', '=', contractId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!contract) return null;
  const { is_open, ends_on, specific_personal_information, ...rest } = contract;
  const vendor = await db.selectFrom('vendors').select('name').where('id', '=', rest.vendorId).executeTakeFirst();
  return {
    ...rest,
    contractor: vendor?.name ?? '',
    isOpen: is_open === 1,
    endsOn: ends_on,
    specificPersonalInformation: specific_personal_information === 1,
  };
}

/**
 * Everything in the tree of a contract, in the order in which it came. Locked, the rows are those of this moment and
 * not those of the transaction's snapshot.
 */
export async function listEntries(db: DbOrTx, contractId: string, { lock = false }: Locking = {}) {
  const rows = await db
    .selectFrom('subcontracts')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('id')
    .limit(ENTRIES_AT_MOST)
    .$if(lock, (query) => query.forUpdate())
    .execute();
  return rows.map(read);
}

export type EntryColumns = Pick<
  StoredEntry,
  | 'parentId'
  | 'tier'
  | 'status'
  | 'company'
  | 'vendorId'
  | 'address'
  | 'work'
  | 'reason'
  | 'workplace'
  | 'information'
  | 'personalInformation'
  | 'specificPersonalInformation'
  | 'equalDuty'
  | 'equalDutyProofs'
  | 'workers'
  | 'startsOn'
  | 'endsOn'
  | 'approvedOn'
  | 'validUntil'
  | 'permittedOn'
  | 'startedEarly'
  | 'requestId'
> & { revisionId: string | null };

const columnsOf = (entry: EntryColumns) => ({
  parent_id: entry.parentId,
  tier: entry.tier,
  status: entry.status,
  company: entry.company,
  vendor_id: entry.vendorId,
  address: entry.address,
  work: entry.work,
  reason: entry.reason,
  workplace: entry.workplace,
  information: JSON.stringify(entry.information),
  personal_information: Number(entry.personalInformation),
  specific_personal_information: Number(entry.specificPersonalInformation),
  equal_duty: entry.equalDuty,
  equal_duty_proofs: entry.equalDutyProofs,
  workers: JSON.stringify(entry.workers),
  starts_on: entry.startsOn,
  ends_on: entry.endsOn,
  approved_on: entry.approvedOn,
  valid_until: entry.validUntil,
  permitted_on: entry.permittedOn,
  started_early: Number(entry.startedEarly),
  request_id: entry.requestId,
  revision_id: entry.revisionId,
});

export async function insertEntry(
  tx: Tx,
  { id, contractId }: { id: string; contractId: string },
  entry: EntryColumns,
  now: Date,
): Promise<void> {
  const values = { id, contract_id: contractId, ...columnsOf(entry), created_at: now, updated_at: now };
  await tx.insertInto('subcontracts').values(values).execute();
}

/** Compare-and-set; the caller holds the lock on the contract, so a miss is a bug. */
export async function updateEntry(tx: Tx, entry: StoredEntry, columns: EntryColumns, now: Date): Promise<void> {
  await update(tx, entry, columnsOf(columns), now);
}

export const markEnded = (
  tx: Tx,
  entry: Pick<StoredEntry, 'id' | 'version'>,
  { endedOn, endNote }: { endedOn: PlainDate; endNote: string },
  now: Date,
): Promise<void> => update(tx, entry, { status: 'ended', ended_on: endedOn, end_note: endNote }, now);

async function update(
  tx: Tx,
  { id, version }: Pick<StoredEntry, 'id' | 'version'>,
  columns: Partial<ReturnType<typeof columnsOf>> & { ended_on?: string; end_note?: string },
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('subcontracts')
    .set({ ...columns, version: version + 1, updated_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Subcontract ${id} was written without the lock on its contract`);
}

export type Tie = { requestId: string; contractId: string; parentId: string | null; tier: number };

/** Notes which contract a request is about, and where in its tree; again with each submission. */
export async function tieRequest(tx: Tx, tie: Tie & { subcontractId: string | null }, now: Date): Promise<void> {
  const place = { parent_id: tie.parentId, tier: tie.tier };
  await tx
    .insertInto('subcontract_requests')
    .values({
      request_id: tie.requestId,
      contract_id: tie.contractId,
      subcontract_id: tie.subcontractId,
      ...place,
      tied_at: now,
    })
    .onDuplicateKeyUpdate(tie.subcontractId === null ? place : { ...place, subcontract_id: tie.subcontractId })
    .execute();
}

/** The entry that a request made or changes, once one is known. */
export async function entryOfRequest(
  db: DbOrTx,
  requestId: string,
  content: Pick<SubcontractingContent, 'subcontractId'>,
): Promise<string | null> {
  const tie = await db
    .selectFrom('subcontract_requests')
    .select('subcontract_id as id')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return tie?.id ?? content.subcontractId ?? null;
}

/** The revision that stands since the decision under way. */
export async function standingRevisionOf(tx: Tx, requestId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('approval_requests')
    .select('standing_revision_id as id')
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row?.id ?? null;
}
