/** From chains of companies to what the two graph pages print. */
import type { AppAbility } from '~/authorization/ability';
import type { DbOrTx } from '~db/connection.server';
import type { ConcentrationRow, GraphPageProps, VendorContract, VendorGraphPageProps } from './graph-page';
import { drawingOf } from './layout';
import { type Behind, type ChainContract, companiesBehind, concentrations, dependences } from './supply-graph';
import {
  countCloudServices,
  loadChainsOfVendor,
  loadSupplyChains,
  type SupplyChains,
} from './supply-graph.query.server';

const COMPANIES_LISTED = 50;
const CONTRACTS_LISTED = 20;
const CHAINS_LISTED = 100;

const withSomebodyBehind = (chains: readonly Behind[]): Behind[] => chains.filter(({ behind }) => behind.length > 0);

export async function graphPageData(db: DbOrTx, ability: AppAbility): Promise<GraphPageProps> {
  const { contracts, links, isCut } = await loadSupplyChains(db, ability);
  const chains = withSomebodyBehind(companiesBehind(contracts, links));
  const heavy = concentrations(dependences(contracts, links)).slice(0, COMPANIES_LISTED);
  const services = await countCloudServices(
    db,
    heavy.flatMap(({ company }) => company.vendorId ?? []),
  );
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return {
    drawing: drawingOf(chains),
    chains: chains.slice(0, CHAINS_LISTED),
    moreChains: Math.max(0, chains.length - CHAINS_LISTED),
    isCut,
    concentration: heavy.map(
      ({ company, contractIds, direct, behind }): ConcentrationRow => ({
        company,
        direct,
        behind,
        count: contractIds.length,
        contracts: contractIds.slice(0, CONTRACTS_LISTED).flatMap((id) => linkTo(byId.get(id))),
        more: Math.max(0, contractIds.length - CONTRACTS_LISTED),
        services: (company.vendorId && services.get(company.vendorId)) || 0,
      }),
    ),
  };
}

const linkTo = (contract: ChainContract | undefined) =>
  contract ? [{ id: contract.id, number: contract.number, title: contract.title }] : [];

/** null where there is no such vendor. Whoever may read no contract of it sees none. */
export async function vendorGraphData(
  db: DbOrTx,
  ability: AppAbility,
  vendorId: string,
): Promise<VendorGraphPageProps | null> {
  const found = await loadChainsOfVendor(db, ability, vendorId);
  if (!found) return null;
  const { vendor, ...supply } = found;
  const chains = withSomebodyBehind(companiesBehind(supply.contracts, supply.links));
  return {
    vendor: { id: vendor.id, name: vendor.name },
    drawing: drawingOf(chains),
    chains,
    contracts: contractsOf(vendor.id, supply),
    isCut: supply.isCut,
  };
}

function contractsOf(vendorId: string, { contracts, links }: SupplyChains): VendorContract[] {
  return contracts.map((contract) => {
    const own = links.filter((link) => link.contractId === contract.id && link.company.vendorId === vendorId);
    const isContractor = contract.contractor.vendorId === vendorId;
    return {
      id: contract.id,
      number: contract.number,
      title: contract.title,
      contractor: contract.contractor.name,
      parts: [...(isContractor ? (['contractor'] as const) : []), ...new Set(own.map(({ kind }) => kind))],
      unapproved: own.some(({ unapproved }) => unapproved),
    };
  });
}
