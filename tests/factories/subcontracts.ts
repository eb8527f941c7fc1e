/** Contracts in the register, and subcontractors of them taken through their requests. */
import type { ContentOf } from '~/approval-requests/content';
import { foldForSearch } from '~/search/fold';
import type { Db } from '~db/connection.server';
import { type CityHall, NOW, newId, type UnitKey } from './organisation';
import { approveUntil, submitDraft } from './requests';
import { answered, completeSubcontracting, fileWork } from './work';

export type TestContract = { contractId: string; contractTitle: string; contractorName: string; vendorId: string };

/** An open contract of a section; straight into the tables, as an import would. */
export async function openContract(
  db: Db,
  hall: CityHall,
  options: {
    unit?: UnitKey;
    contractor?: string;
    title?: string;
    kind?: string;
    specific?: boolean;
    isOpen?: number;
  } = {},
): Promise<TestContract> {
  const {
    unit = 'nursing',
    contractor = '有限会社しずはた入力センター',
    title = '介護認定事務データ入力業務委託',
  } = options;
  const nameSearch = foldForSearch(contractor);
  const known = await db.selectFrom('vendors').select('id').where('name_search', '=', nameSearch).executeTakeFirst();
  const vendorId = known?.id ?? newId();
  if (!known) {
    await db
      .insertInto('vendors')
      .values({ id: vendorId, name: contractor, name_search: nameSearch, corporate_number: null, created_at: NOW })
      .execute();
  }
  const contractId = newId();
  await db
    .insertInto('contracts')
    .values({
      id: contractId,
      number: `契${contractId.slice(-4)}`,
      title,
      kind: options.kind ?? 'outsourcing',
      work: 'processing',
      unit_id: hall.units[unit],
      vendor_id: vendorId,
      status: 'approved',
      is_open: options.isOpen ?? 1,
      starts_on: '2026-04-01',
      ends_on: '2028-03-31',
      notice_amount: null,
      notice_unit: null,
      notice_given_on: null,
      renewal_months: null,
      value_yen: 4_800_000,
      value_basis: 'total',
      nda_signed_on: null,
      first_disclosure_on: null,
      scheme_key: 'fujieda',
      confidentiality_level: '1',
      confidentiality_rank: 3,
      personal_information: 1,
      specific_personal_information: options.specific ? 1 : 0,
      signed_on: '2026-04-01',
      ended_on: null,
      previous_contract_id: null,
      created_at: NOW,
      updated_at: NOW,
    })
    .execute();
  return { contractId, contractTitle: title, contractorName: contractor, vendorId };
}

export type SubcontractChange = Partial<ContentOf<'subcontracting'>>;

/** A draft about a subcontractor of `contract` with everything answered; returns the id of the request. */
export const fileSubcontract = (
  db: Db,
  hall: CityHall,
  { vendorId: _, ...contract }: TestContract,
  change: SubcontractChange = {},
): Promise<string> =>
  fileWork(db, hall, (profile, unitId) => {
    const content = completeSubcontracting(profile, unitId, contract);
    const facts = { ...content.facts, furtherTier: (change.tier ?? 1) > 1, ...change.facts };
    return answered(profile, { ...content, ...change, facts });
  });

/** The same, submitted and approved by everybody. */
export async function approveSubcontract(
  db: Db,
  hall: CityHall,
  contract: TestContract,
  change: SubcontractChange = {},
): Promise<string> {
  const requestId = await fileSubcontract(db, hall, contract, change);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  return requestId;
}
