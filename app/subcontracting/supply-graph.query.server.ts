/** What the graph of companies is made of: open contracts that the reader may read, and whoever works in them. */
import type { AppAbility } from '~/authorization/ability';
import type { DbOrTx } from '~db/connection.server';
import { accessibleContracts } from './access.server';
import { legalName } from './company';
import type { ChainContract, ChainLink, Company, LinkKind } from './supply-graph';

/** A picture of more tells nobody anything; the page says when there are more. */
const CONTRACTS_AT_MOST = 3_000;
const LINKS_AT_MOST = 10_000;
const CONTRACTS_OF_ONE = 300;

export type SupplyChains = { contracts: ChainContract[]; links: ChainLink[]; isCut: boolean };

/** A company that is only known by name is the vendor of the register with that name, where there is one. */
const companyOf = (vendorId: string | null, name: string): Company =>
  vendorId === null ? { key: `name:${legalName(name)}`, vendorId, name } : { key: vendorId, vendorId, name };

/** All open contracts; those that end last where there are too many. */
export async function loadSupplyChains(db: DbOrTx, ability: AppAbility): Promise<SupplyChains> {
  const rows = await db
    .selectFrom('contracts as contract')
    .select('contract.id')
    .where('contract.is_open', '=', 1)
    .where(accessibleContracts(ability, 'read'))
    .orderBy('contract.ends_on', 'desc')
    .orderBy('contract.id', 'desc')
    .limit(CONTRACTS_AT_MOST + 1)
    .execute();
  return chainsOf(
    db,
    rows.slice(0, CONTRACTS_AT_MOST).map(({ id }) => id),
    rows.length > CONTRACTS_AT_MOST,
  );
}

/** The open contracts in which one vendor works, as contractor or behind one. Null where there is no such vendor. */
export async function loadChainsOfVendor(db: DbOrTx, ability: AppAbility, vendorId: string) {
  const vendor = await db
    .selectFrom('vendors')
    .select(['id', 'name', 'name_search as nameSearch', 'merged_into as mergedInto'])
    .where('id', '=', vendorId)
    .executeTakeFirst();
  if (!vendor) return null;
  const merged = await db
    .selectFrom('vendors')
    .select('id')
    .where('merged_into', '=', vendor.id)
    .limit(CONTRACTS_OF_ONE)
    .execute();
  const contractIds = await contractsOf(db, ability, [vendor.id, ...merged.map(({ id }) => id)], vendor.nameSearch);
  const { nameSearch: _, ...shown } = vendor;
  return {
    vendor: shown,
    ...(await chainsOf(db, contractIds.slice(0, CONTRACTS_OF_ONE), contractIds.length > CONTRACTS_OF_ONE)),
  };
}

/** Each way on its own index: as contractor, as subcontractor, and by name in an agreement. Newest first. */
async function contractsOf(db: DbOrTx, ability: AppAbility, vendorIds: string[], nameSearch: string) {
  const open = db
    .selectFrom('contracts as contract')
    .select('contract.id')
    .where('contract.is_open', '=', 1)
    .where(accessibleContracts(ability, 'read'))
    .orderBy('contract.id', 'desc')
    .limit(CONTRACTS_OF_ONE + 1);
  const [asContractor, asSubcontractor, dependencies] = await Promise.all([
    open.where('contract.vendor_id', 'in', vendorIds).execute(),
    open
      .innerJoin('subcontracts as entry', 'entry.contract_id', 'contract.id')
      .where('entry.vendor_id', 'in', vendorIds)
      .where('entry.status', 'in', ['approved', 'unapproved'])
      .execute(),
    db
      .selectFrom('agreement_dependencies')
      .select(['contract_id as contractId', 'kind', 'name', 'provider'])
      .where('ended_on', 'is', null)
      .limit(LINKS_AT_MOST)
      .execute(),
  ]);
  const named = [
    ...new Set(dependencies.filter((one) => legalName(dependencyName(one)) === nameSearch).map((d) => d.contractId)),
  ];
  const inAgreements = named.length === 0 ? [] : await open.where('contract.id', 'in', named).execute();
  const ids = [...asContractor, ...asSubcontractor, ...inAgreements].map(({ id }) => id);
  return [...new Set(ids)].sort().reverse();
}

const dependencyName = ({ kind, name, provider }: { kind: string; name: string; provider: string }): string =>
  kind === 'cloud' && provider !== '' ? provider : name;

async function chainsOf(db: DbOrTx, ids: string[], isCut: boolean): Promise<SupplyChains> {
  if (ids.length === 0) return { contracts: [], links: [], isCut };
  const [contracts, subcontracts, dependencies] = await Promise.all([
    listContracts(db, ids),
    listSubcontractLinks(db, ids),
    listAgreementLinks(db, ids),
  ]);
  const known = await vendorsByName(db, [...subcontracts, ...dependencies]);
  const named = (link: ChainLink): ChainLink => ({
    ...link,
    company: link.company.vendorId === null ? (known.get(legalName(link.company.name)) ?? link.company) : link.company,
  });
  return {
    contracts,
    links: [...subcontracts, ...dependencies].map(named),
    isCut: isCut || subcontracts.length === LINKS_AT_MOST || dependencies.length === LINKS_AT_MOST,
  };
}

async function listContracts(db: DbOrTx, ids: string[]): Promise<ChainContract[]> {
  const rows = await db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .leftJoin('vendors as kept', 'kept.id', 'vendor.merged_into')
    .select(['contract.id', 'contract.number', 'contract.title', 'vendor.id as vendorId', 'vendor.name'])
    .select(['kept.id as keptId', 'kept.name as keptName'])
    .where('contract.id', 'in', ids)
    .orderBy('contract.id')
    .execute();
  return rows.map(({ id, number, title, ...vendor }) => ({
    id,
    number,
    title,
    contractor: companyOf(vendor.keptId ?? vendor.vendorId, vendor.keptName ?? vendor.name),
  }));
}

/** Approved ones, and those that work without approval. */
async function listSubcontractLinks(db: DbOrTx, ids: string[]): Promise<ChainLink[]> {
  const rows = await db
    .selectFrom('subcontracts as entry')
    .leftJoin('vendors as vendor', 'vendor.id', 'entry.vendor_id')
    .leftJoin('vendors as kept', 'kept.id', 'vendor.merged_into')
    .select(['entry.id', 'entry.contract_id as contractId', 'entry.parent_id as parentId', 'entry.company'])
    .select(['entry.status', 'vendor.id as vendorId', 'vendor.name', 'kept.id as keptId', 'kept.name as keptName'])
    .where('entry.contract_id', 'in', ids)
    .where('entry.status', 'in', ['approved', 'unapproved'])
    .orderBy('entry.id')
    .limit(LINKS_AT_MOST)
    .execute();
  const present = new Set(rows.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contractId,
    // Below a tier that has ended: shown behind the contractor rather than nowhere.
    parentId: row.parentId !== null && present.has(row.parentId) ? row.parentId : null,
    company: companyOf(row.keptId ?? row.vendorId, row.keptName ?? row.name ?? row.company),
    kind: 'subcontract',
    unapproved: row.status === 'unapproved',
  }));
}

/** The clouds and contractors of designated managers, which their agreements name. */
async function listAgreementLinks(db: DbOrTx, ids: string[]): Promise<ChainLink[]> {
  const rows = await db
    .selectFrom('agreement_dependencies')
    .select(['id', 'contract_id as contractId', 'kind', 'name', 'provider'])
    .where('contract_id', 'in', ids)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .limit(LINKS_AT_MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contractId,
    parentId: null,
    company: companyOf(null, dependencyName(row)),
    kind: (row.kind === 'cloud' ? 'cloud' : 'manager-contractor') satisfies LinkKind,
    unapproved: false,
  }));
}

/** The vendors of the register that bear exactly the names which reports and agreements use; never two for one name. */
async function vendorsByName(db: DbOrTx, links: readonly ChainLink[]): Promise<Map<string, Company>> {
  const names = new Set(links.filter((link) => link.company.vendorId === null).map((l) => legalName(l.company.name)));
  names.delete('');
  if (names.size === 0) return new Map();
  const rows = await db
    .selectFrom('vendors')
    .select(['id', 'name', 'name_search as nameSearch'])
    .where('name_search', 'in', [...names])
    .where('merged_into', 'is', null)
    .orderBy('id', 'desc')
    .limit(LINKS_AT_MOST)
    .execute();
  return new Map(rows.map((row) => [row.nameSearch, companyOf(row.id, row.name)]));
}

/** How many approved cloud services each of these vendors provides. */
export async function countCloudServices(db: DbOrTx, vendorIds: readonly string[]): Promise<Map<string, number>> {
  if (vendorIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('cloud_services')
    .select(({ fn }) => ['vendor_id as vendorId', fn.countAll<number>().as('count')])
    .where('vendor_id', 'in', [...vendorIds])
    .where('status', '=', 'approved')
    .groupBy('vendor_id')
    .execute();
  return new Map(rows.map(({ vendorId, count }) => [vendorId, Number(count)]));
}
