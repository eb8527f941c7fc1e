/** A contract as the record keeps it: the fields that people compare. Pure. */
import type { JsonValue } from '~/record/model';
import type { ContractColumns } from './contract.repository.server';

export const recordedContract = (contract: ContractColumns): { [key: string]: JsonValue } => ({
  number: contract.number,
  title: contract.title,
  status: contract.status,
  startsOn: contract.startsOn,
  endsOn: contract.endsOn,
  noticeAmount: contract.notice?.amount ?? null,
  noticeUnit: contract.notice?.unit ?? null,
  noticeGivenOn: contract.noticeGivenOn,
  autoRenews: contract.autoRenews,
  renewalMonths: contract.renewalMonths,
  valueYen: contract.valueYen,
  valueBasis: contract.valueYen === null ? null : contract.valueBasis,
  longTerm: contract.longTerm,
  transitional: contract.transitional,
  ndaSignedOn: contract.ndaSignedOn,
  firstDisclosureOn: contract.firstDisclosureOn,
  vendorId: contract.vendorId,
  confidentiality: contract.confidentialityLevel,
  personalInformation: contract.personalInformation,
  specificPersonalInformation: contract.specificPersonalInformation,
});
