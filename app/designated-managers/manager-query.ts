/** What the register of designated managers is asked for, read from an address and written into one. Pure. */
import { daysIn, hrefOf, idIn, oneOf, type PageFrom, pageFromIn, textIn } from '~/registers/list-query';

export const MANAGER_SHOWS = ['running', 'hand-over', 'all'] as const;
export type ManagerShow = (typeof MANAGER_SHOWS)[number];
export const MANAGER_SORTS = ['facility', 'ends'] as const;
export type ManagerSort = (typeof MANAGER_SORTS)[number];

export type ManagerFilter = {
  query: string;
  show: ManagerShow;
  unitId: string | null;
  endsWithin: number | null;
  sort: ManagerSort;
  descending: boolean;
};

export const MANAGERS_PATH = '/registers/designated-managers';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export const readManagerQuery = (params: URLSearchParams): { filter: ManagerFilter; from: PageFrom } => ({
  filter: {
    query: textIn(params, 'q'),
    show: oneOf(MANAGER_SHOWS, params.get('show')) ?? 'running',
    unitId: idIn(params.get('unit')),
    endsWithin: daysIn(params, 'days'),
    sort: oneOf(MANAGER_SORTS, params.get('sort')) ?? 'facility',
    descending: params.get('order') === 'desc',
  },
  from: pageFromIn(params),
});

export const managersHref = (filter: Partial<ManagerFilter>, from: PageFrom = null, path: string = MANAGERS_PATH) =>
  hrefOf(
    path,
    {
      q: filter.query,
      show: filter.show === 'running' ? null : filter.show,
      unit: filter.unitId,
      days: filter.endsWithin,
      sort: filter.sort === 'facility' ? null : filter.sort,
      order: filter.descending ? 'desc' : null,
    },
    from,
  );

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const managerSortHref = (filter: ManagerFilter, sort: ManagerSort): string =>
  managersHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : false });
