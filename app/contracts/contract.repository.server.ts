/** A contract as rows: read under lock, written whole; its terms, requests and search text. */
import type { Selectable } from 'kysely';
import type { PlainDate } from '~/platform/dates';
import { indexForSearch } from '~/search/index.server';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { ContractsTable } from '~db/schema/contracts';
import {
  type ContractKind,
  type ContractStatus,
  isOpen,
  type NoticePeriod,
  ndaViolation,
  noticeDeadline,
  type Term,
  type WorkKind,
} from './contract';

/** Stored where there is no deadline: sorts behind every real one. */
export const NO_DEADLINE = '9999-12-31';

export type ContractColumns = {
  number: string;
  title: string;
  kind: ContractKind;
  work: WorkKind;
  unitId: string;
  vendorId: string;
  status: ContractStatus;
  startsOn: PlainDate;
  endsOn: PlainDate;
  notice: NoticePeriod | null;
  noticeGivenOn: PlainDate | null;
  autoRenews: boolean;
  renewalMonths: number | null;
  valueYen: number | null;
  valueBasis: 'total' | 'yearly' | null;
  longTerm: boolean;
  transitional: boolean;
  ndaSignedOn: PlainDate | null;
  firstDisclosureOn: PlainDate | null;
  schemeKey: string;
  confidentialityLevel: string;
  confidentialityRank: number;
  personalInformation: boolean;
  specificPersonalInformation: boolean;
  signedOn: PlainDate | null;
  endedOn: PlainDate | null;
  endReason: string;
  previousContractId: string | null;
};

export type StoredContract = ContractColumns & { id: string; version: number; noticeDeadline: PlainDate | null };

export const contractStream = (contractId: string): string => `contract:${contractId}`;

export const readContract = (row: Selectable<ContractsTable>): StoredContract => ({
  id: row.id,
  version: row.version,
  number: row.number,
  title: row.title,
  kind: row.kind as ContractKind,
  work: row.work as WorkKind,
  unitId: row.unit_id,
  vendorId: row.vendor_id,
  status: row.status as ContractStatus,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  notice:
    row.notice_amount === null || row.notice_unit === null
      ? null
      : { amount: row.notice_amount, unit: row.notice_unit as NoticePeriod['unit'] },
  noticeDeadline: row.notice_deadline === NO_DEADLINE ? null : row.notice_deadline,
  noticeGivenOn: row.notice_given_on,
  autoRenews: row.auto_renews === 1,
  renewalMonths: row.renewal_months,
  valueYen: row.value_yen === null ? null : Number(row.value_yen),
  valueBasis: row.value_basis as ContractColumns['valueBasis'],
  longTerm: row.long_term === 1,
  transitional: row.transitional === 1,
  ndaSignedOn: row.nda_signed_on,
  firstDisclosureOn: row.first_disclosure_on,
  schemeKey: row.scheme_key,
  confidentialityLevel: row.confidentiality_level,
  confidentialityRank: row.confidentiality_rank,
  personalInformation: row.personal_information === 1,
  specificPersonalInformation: row.specific_personal_information === 1,
  signedOn: row.signed_on,
  endedOn: row.ended_on,
  endReason: row.end_reason,
  previousContractId: row.previous_contract_id,
});

/** The row of a whole contract; what follows from other columns is worked out here and nowhere else. */
const rowOf = (contract: ContractColumns) => ({
  number: cut(contract.number, 60),
  title: cut(contract.title, 300),
  kind: contract.kind,
  work: contract.work,
  unit_id: contract.unitId,
  vendor_id: contract.vendorId,
  status: contract.status,
  is_open: isOpen(contract.status) ? 1 : 0,
  starts_on: contract.startsOn,
  ends_on: contract.endsOn,
  notice_amount: contract.notice?.amount ?? null,
  notice_unit: contract.notice?.unit ?? null,
  notice_deadline: noticeDeadline(contract.endsOn, contract.notice) ?? NO_DEADLINE,
  notice_given_on: contract.noticeGivenOn,
  auto_renews: contract.autoRenews ? 1 : 0,
  renewal_months: contract.renewalMonths,
  value_yen: contract.valueYen,
  value_basis: contract.valueYen === null ? null : contract.valueBasis,
  long_term: contract.longTerm ? 1 : 0,
  transitional: contract.transitional ? 1 : 0,
  nda_signed_on: contract.ndaSignedOn,
  first_disclosure_on: contract.firstDisclosureOn,
  nda_violated: ndaViolation(contract) === null ? 0 : 1,
  scheme_key: contract.schemeKey,
  confidentiality_level: contract.confidentialityLevel,
  confidentiality_rank: contract.confidentialityRank,
  personal_information: contract.personalInformation ? 1 : 0,
  specific_personal_information: contract.specificPersonalInformation ? 1 : 0,
  signed_on: contract.signedOn,
  ended_on: contract.endedOn,
  end_reason: contract.endReason,
  previous_contract_id: contract.previousContractId,
});

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/** The contract, locked until the transaction ends; null where there is none. Does not ask who may see it. */
export async function lockContract(tx: Tx, id: string): Promise<StoredContract | null> {
  const row = await tx.selectFrom('contracts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readContract(row) : null;
}

/** The contract that a request made or changed before; null for the first approval. */
export async function contractOfRequest(db: DbOrTx, requestId: string): Promise<string | null> {
  const tie = await db
    .selectFrom('contract_requests')
    .select('contract_id')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return tie?.contract_id ?? null;
}

export async function insertContract(tx: Tx, id: string, contract: ContractColumns, now: Date): Promise<void> {
  await tx
    .insertInto('contracts')
    .values({ ...rowOf(contract), id, version: 1, created_at: now, updated_at: now })
    .execute();
}

/** Writes `changes` over `before`, compare-and-set on its version; false when somebody else was first. */
export async function updateContract(
  tx: Tx,
  before: StoredContract,
  changes: Partial<ContractColumns>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contracts')
    .set({ ...rowOf({ ...before, ...changes }), version: before.version + 1, updated_at: now })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type TermBasis = 'original' | 'renewal' | 'change';

/** Adds a term behind those there are. The contract is locked. */
export async function appendTerm(
  tx: Tx,
  contractId: string,
  term: Term & { basis: TermBasis; noticeDeadline: PlainDate | null },
  now: Date,
): Promise<void> {
  const last = await tx
    .selectFrom('contract_terms')
    .select('position')
    .where('contract_id', '=', contractId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto('contract_terms')
    .values({
      contract_id: contractId,
      position: (last?.position ?? 0) + 1,
      starts_on: term.startsOn,
      ends_on: term.endsOn,
      notice_deadline: term.noticeDeadline,
      basis: term.basis,
      recorded_at: now,
    })
    .execute();
}

/** From now on the request shows up in the history of the contract. */
export async function tieRequest(tx: Tx, requestId: string, contractId: string, now: Date): Promise<void> {
  await tx
    .insertInto('contract_requests')
    .ignore()
    .values({ request_id: requestId, contract_id: contractId, tied_at: now })
    .execute();
}

/** What a contract can be searched by: number, title, vendor under all its names, section, facility, parties. */
export async function indexContract(tx: Tx, contractId: string): Promise<void> {
  const row = await tx
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'contract.unit_id')
    .leftJoin('agreements as agreement', 'agreement.contract_id', 'contract.id')
    .select([
      'contract.number',
      'contract.title',
      'vendor.name',
      'vendor.name_kana',
      'vendor.name_english',
      'unit.name_ja',
      'unit.name_en',
      'agreement.facility',
      'agreement.facility_address',
    ])
    .where('contract.id', '=', contractId)
    .executeTakeFirstOrThrow();
  const parties = await tx
    .selectFrom('agreement_parties')
    .select('name')
    .where('contract_id', '=', contractId)
    .orderBy('position')
    .execute();
  const lines = [...Object.values(row), ...parties.map(({ name }) => name)].filter((line) => line !== null);
  await indexForSearch(tx, 'contract', contractId, [...new Set(lines)].join('\n'));
}
