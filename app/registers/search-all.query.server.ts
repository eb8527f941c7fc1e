/** One search over all registers: the closest of each, newest first. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadRegisterRows } from '~/cloud-services/register-list.query.server';
import { loadContractRows } from '~/contracts/contract-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { searchSubjectIds } from '~/search/index.server';
import { loadAccountRows } from '~/social-media/account-list.query.server';
import { loadVendorRows } from '~/vendors/vendor-list.query.server';
import type { DbOrTx } from '~db/connection.server';

/** Of each register; its own list has the rest. */
const SHOWN_AT_MOST = 8;

export async function searchRegisters(db: DbOrTx, ability: AppAbility, query: string, today: PlainDate) {
  const find = (subjectType: Subjects[keyof Subjects], table: string, alias: string, subject: keyof Subjects) =>
    searchSubjectIds(db, {
      subjectType,
      query,
      limit: SHOWN_AT_MOST,
      within: { table, alias, where: accessibleBy(ability, 'read', subject) },
    });
  const [services, vendors, contracts, accounts] = await Promise.all([
    find('cloud-service', 'cloud_services', 'service', 'CloudService'),
    find('vendor', 'vendors', 'vendor', 'Vendor'),
    find('contract', 'contracts', 'contract', 'Contract'),
    find('social-media-account', 'social_media_accounts', 'account', 'SocialMediaAccount'),
  ]);
  const [serviceRows, vendorRows, contractRows, accountRows] = await Promise.all([
    loadRegisterRows(db, services.ids, today),
    loadVendorRows(db, ability, vendors.ids, today),
    loadContractRows(db, contracts.ids, today),
    loadAccountRows(db, { ability, today }, accounts.ids),
  ]);
  return {
    services: { rows: serviceRows, more: services.next !== null },
    // Whoever was merged is found as the one it became.
    vendors: { rows: vendorRows.filter((row) => row.mergedInto === null), more: vendors.next !== null },
    contracts: { rows: contractRows, more: contracts.next !== null },
    accounts: { rows: accountRows, more: accounts.next !== null },
  };
}

type Subjects = {
  CloudService: 'cloud-service';
  Vendor: 'vendor';
  Contract: 'contract';
  SocialMediaAccount: 'social-media-account';
};
