/** What the register of contracts is asked for, read from an address and written into one. Pure. */
import { daysIn, hrefOf, idIn, levelIn, oneOf, type PageFrom, pageFromIn, textIn } from '~/registers/list-query';
import { CONTRACT_KINDS, type ContractKind, WORK_KINDS, type WorkKind } from './contract';

/** `open` is everything that has not ended; `run-out` is over without anybody having said so. */
export const STATUS_FILTERS = [
  'open',
  'approved',
  'concluded',
  'run-out',
  'corrective',
  'suspended',
  'ending',
  'ended',
] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
export const CONTRACT_MARKS = [
  'auto-renews',
  'long-term',
  'transitional',
  'personal',
  'specific-personal',
  'nda-violated',
] as const;
export type ContractMark = (typeof CONTRACT_MARKS)[number];
export const CONTRACT_SORTS = ['ends', 'notice', 'number', 'title'] as const;
export type ContractSort = (typeof CONTRACT_SORTS)[number];

export type ContractFilter = {
  /** Words; part of a word is enough. */
  query: string;
  /** null: all of them. */
  status: StatusFilter | null;
  kind: ContractKind | null;
  work: WorkKind | null;
  unitId: string | null;
  vendorId: string | null;
  mark: ContractMark | null;
  /** Exactly this class, '<scheme>:<level>'. */
  exactLevel: string | null;
  /** Ends within this many days. */
  endsWithin: number | null;
  /** The last day for notice is within this many days. */
  noticeWithin: number | null;
  sort: ContractSort;
  descending: boolean;
};

export const CONTRACTS_PATH = '/registers/contracts';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readContractQuery(params: URLSearchParams): { filter: ContractFilter; from: PageFrom } {
  const status = params.get('status');
  return {
    filter: {
      query: textIn(params, 'q'),
      status: status === 'all' ? null : (oneOf(STATUS_FILTERS, status) ?? 'open'),
      kind: oneOf(CONTRACT_KINDS, params.get('kind')),
      work: oneOf(WORK_KINDS, params.get('work')),
      unitId: idIn(params.get('unit')),
      vendorId: idIn(params.get('vendor')),
      mark: oneOf(CONTRACT_MARKS, params.get('mark')),
      exactLevel: levelIn(params, 'exact'),
      endsWithin: daysIn(params, 'days'),
      noticeWithin: daysIn(params, 'notice'),
      sort: oneOf(CONTRACT_SORTS, params.get('sort')) ?? 'ends',
      descending: params.get('order') === 'desc',
    },
    from: pageFromIn(params),
  };
}

export const contractsHref = (filter: Partial<ContractFilter>, from: PageFrom = null, path: string = CONTRACTS_PATH) =>
  hrefOf(
    path,
    {
      q: filter.query,
      status: filter.status === null ? 'all' : filter.status === 'open' ? null : filter.status,
      kind: filter.kind,
      work: filter.work,
      unit: filter.unitId,
      vendor: filter.vendorId,
      mark: filter.mark,
      exact: filter.exactLevel,
      days: filter.endsWithin,
      notice: filter.noticeWithin,
      sort: filter.sort === 'ends' ? null : filter.sort,
      order: filter.descending ? 'desc' : null,
    },
    from,
  );

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const contractSortHref = (filter: ContractFilter, sort: ContractSort): string =>
  contractsHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : false });
