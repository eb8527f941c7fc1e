/** Contracts and agreements as an approval would have entered them, without its long way. */

import { noticeDeadline } from '~/contracts/contract';
import type { ContractColumns } from '~/contracts/contract.repository.server';
import { appendTerm, indexContract, insertContract } from '~/contracts/contract.repository.server';
import { writeAgreement, writeMeasures, writeParties } from '~/designated-managers/agreement.repository.server';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import { type Db, inTransaction } from '~db/connection.server';
import { NOW, newId } from './organisation';

export type EnteredContract = Partial<ContractColumns> & { unitId: string; vendorName?: string };

/** Enters a concluded contract of this year unless told otherwise; returns its id. */
export async function enterContract(db: Db, { vendorName = '株式会社みなと技研', ...given }: EnteredContract) {
  const id = newId();
  await inTransaction(db, async (tx) => {
    const vendorId =
      given.vendorId ?? (await findOrCreateVendor(tx, { name: vendorName, corporateNumber: '' }, NOW, newId));
    const contract: ContractColumns = {
      number: `契-${id.slice(-5)}`,
      title: '窓口業務委託',
      kind: 'outsourcing',
      work: 'processing',
      status: 'concluded',
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      notice: null,
      noticeGivenOn: null,
      autoRenews: false,
      renewalMonths: null,
      valueYen: 1_200_000,
      valueBasis: 'yearly',
      longTerm: false,
      transitional: false,
      ndaSignedOn: '2026-03-20',
      firstDisclosureOn: '2026-04-01',
      schemeKey: 'fujieda',
      confidentialityLevel: '2',
      confidentialityRank: 2,
      personalInformation: false,
      specificPersonalInformation: false,
      signedOn: '2026-03-25',
      endedOn: null,
      endReason: '',
      previousContractId: null,
      ...given,
      vendorId,
    };
    await insertContract(tx, id, contract, NOW);
    const deadline = noticeDeadline(contract.endsOn, contract.notice);
    await appendTerm(tx, id, { ...contract, basis: 'original', noticeDeadline: deadline }, NOW);
    await indexContract(tx, id);
  });
  return id;
}

export async function enterAgreement(db: Db, given: EnteredContract & { facility: string }) {
  const { facility, ...contract } = given;
  const id = await enterContract(db, {
    title: `${facility}の管理に関する協定`,
    kind: 'designated-manager',
    work: 'facility',
    ...contract,
  });
  await inTransaction(db, async (tx) => {
    await writeAgreement(tx, id, { facility, facilityAddress: '', designatedOn: null });
    await writeParties(tx, id, [{ name: '一般財団法人ふじえだ交流財団', part: '' }]);
    await writeMeasures(tx, id, [
      { key: 'contract-report', nameJa: '報告', nameEn: 'Reports', state: 'in-agreement', note: '' },
      { key: 'contract-audit', nameJa: '監査', nameEn: 'Audit', state: 'unanswered', note: '' },
    ]);
    await indexContract(tx, id);
  });
  return id;
}
