/**
 * 事業者のつながり: who stands behind whom, and how many contracts hang on one company. Made from what the reader may
 * read and from nothing else. Pure.
 */

/** A company of the register by its id; one that is only known by name by its folded name. */
export type Company = { key: string; vendorId: string | null; name: string };

export type ChainContract = { id: string; number: string; title: string; contractor: Company };
export type LinkKind = 'subcontract' | 'cloud' | 'manager-contractor';
/** One company behind another, in one contract. `parentId` null: directly behind the contractor. */
export type ChainLink = {
  id: string;
  contractId: string;
  parentId: string | null;
  company: Company;
  kind: LinkKind;
  /** Engaged without approval. */
  unapproved: boolean;
};

export type Behind = {
  company: Company;
  /** How it comes to stand here; null for a contractor. */
  kinds: LinkKind[];
  contractIds: string[];
  unapproved: boolean;
  behind: Behind[];
};

type Draft = {
  company: Company;
  kinds: Set<LinkKind>;
  contracts: Set<string>;
  unapproved: boolean;
  below: Map<string, Draft>;
};

const draftOf = (company: Company): Draft => ({
  company,
  kinds: new Set(),
  contracts: new Set(),
  unapproved: false,
  below: new Map(),
});

function enter(level: Map<string, Draft>, company: Company): Draft {
  const known = level.get(company.key) ?? draftOf(company);
  level.set(company.key, known);
  return known;
}

const byName = (a: { company: Company }, b: { company: Company }): number =>
  a.company.name < b.company.name ? -1 : a.company.name > b.company.name ? 1 : 0;

const finished = (level: Map<string, Draft>): Behind[] =>
  [...level.values()]
    .map(({ company, kinds, contracts, unapproved, below }) => ({
      company,
      kinds: [...kinds],
      contractIds: [...contracts],
      unapproved,
      behind: finished(below),
    }))
    .sort((a, b) => b.contractIds.length - a.contractIds.length || byName(a, b));

/** Contractors with whoever stands behind them, chains of several contracts laid over each other. */
export function companiesBehind(contracts: readonly ChainContract[], links: readonly ChainLink[]): Behind[] {
  const top = new Map<string, Draft>();
  const places = new Map<string, Draft>();
  for (const { id, contractor } of contracts) {
    const place = enter(top, contractor);
    place.contracts.add(id);
    places.set(`contract:${id}`, place);
  }
  // Parents before what they engage, however the rows came; what leads nowhere is left over.
  let waiting = [...links];
  for (let moved = true; moved && waiting.length > 0; ) {
    moved = false;
    const left: ChainLink[] = [];
    for (const link of waiting) {
      const above = places.get(link.parentId === null ? `contract:${link.contractId}` : link.parentId);
      if (!above) {
        left.push(link);
        continue;
      }
      const place = enter(above.below, link.company);
      place.contracts.add(link.contractId);
      place.kinds.add(link.kind);
      place.unapproved ||= link.unapproved;
      places.set(link.id, place);
      moved = true;
    }
    waiting = left;
  }
  return finished(top);
}

export type Dependence = {
  company: Company;
  contractIds: string[];
  /** As contractor, and behind one. */
  direct: number;
  behind: number;
};

/** How many contracts hang on each company, most first. A contract counts once however often the company is in it. */
export function dependences(contracts: readonly ChainContract[], links: readonly ChainLink[]): Dependence[] {
  const known = new Set(contracts.map(({ id }) => id));
  const found = new Map<string, { company: Company; direct: Set<string>; behind: Set<string> }>();
  const at = (company: Company) => {
    const one = found.get(company.key) ?? { company, direct: new Set(), behind: new Set() };
    found.set(company.key, one);
    return one;
  };
  for (const { id, contractor } of contracts) at(contractor).direct.add(id);
  for (const { contractId, company } of links) if (known.has(contractId)) at(company).behind.add(contractId);
  return [...found.values()]
    .map(({ company, direct, behind }) => ({
      company,
      contractIds: [...new Set([...direct, ...behind])],
      direct: direct.size,
      behind: behind.size,
    }))
    .sort((a, b) => b.contractIds.length - a.contractIds.length || byName(a, b));
}

/** Companies on which more than one contract hangs. */
export const concentrations = (all: readonly Dependence[]): Dependence[] =>
  all.filter(({ contractIds }) => contractIds.length > 1);
