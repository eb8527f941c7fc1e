/** One search over all registers: the closest of each, newest first. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadRegisterRows } from '~/cloud-services/register-list.query.server';
import { loadContractRows } from '~/contracts/contract-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { searchSubjectIds } from '~/search/index.server';
import { loadVendorRows } from '~/vendors/vendor-list.query.server';
import type { DbOrTx } from '~db/connection.server';

/** Of each register; its own list has the rest. */
const SHOWN_AT_MOST = 8;

export async function searchRegisters(db: DbOrTx, ability: AppAbility, query: string, today: PlainDate) {
  const find = (subjectType: 'cloud-service' | 'vendor' | 'contract', table: string, alias: string, subject: Subject) =>
    searchSubjectIds(db, {
      subjectType,
      query,
      limit: SHOWN_AT_MOST,
      within: { table, alias, where: accessibleBy(ability, 'read', subject) },
    });
  const [services, vendors, contracts] = await Promise.all([
    find('cloud-service', 'cloud_services', 'service', 'CloudService'),
    find('vendor', 'vendors', 'vendor', 'Vendor'),
    find('contract', 'contracts', 'contract', 'Contract'),
  ]);
  const [serviceRows, vendorRows, contractRows] = await Promise.all([
    loadRegisterRows(db, services.ids, today),
    loadVendorRows(db, ability, vendors.ids, today),
    loadContractRows(db, contracts.ids, today),
  ]);
  return {
    services: { rows: serviceRows, more: services.next !== null },
    // Whoever was merged is found as the one it became.
    vendors: { rows: vendorRows.filter((row) => row.mergedInto === null), more: vendors.next !== null },
    contracts: { rows: contractRows, more: contracts.next !== null },
  };
}

type Subject = 'CloudService' | 'Vendor' | 'Contract';
