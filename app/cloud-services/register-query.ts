/** What the register is asked for, read from an address and written into one. Pure. */
import { daysIn, hrefOf, idIn, levelIn, oneOf, type PageFrom, pageFromIn, textIn } from '~/registers/list-query';

/** `open`: everything that has not ended. */
export const STANDING_FILTERS = ['open', 'approved', 'expired', 'corrective', 'suspended', 'ending', 'ended'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];
export const REGISTER_SORTS = ['name', 'valid-until', 'class'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export type RegisterFilter = {
  /** Words; part of a word is enough. */
  query: string;
  standing: StandingFilter | null;
  /** Key of a confidentiality level of the scheme in force: that class and above. */
  minimumLevel: string | null;
  /** Exactly this class, '<scheme>:<level>'. */
  exactLevel: string | null;
  vendorId: string | null;
  unitId: string | null;
  /** Part of the manager's name. */
  manager: string;
  /** Still approved, and ends within this many days. */
  endsWithin: number | null;
  sort: RegisterSort;
  descending: boolean;
};

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readRegisterQuery(params: URLSearchParams): { filter: RegisterFilter; from: PageFrom } {
  return {
    filter: {
      query: textIn(params, 'q'),
      standing: oneOf(STANDING_FILTERS, params.get('status')),
      minimumLevel: textIn(params, 'class') || null,
      exactLevel: levelIn(params, 'exact'),
      vendorId: idIn(params.get('vendor')),
      unitId: idIn(params.get('unit')),
      manager: textIn(params, 'manager'),
      endsWithin: daysIn(params, 'days'),
      sort: oneOf(REGISTER_SORTS, params.get('sort')) ?? 'name',
      descending: params.get('order') === 'desc',
    },
    from: pageFromIn(params),
  };
}

export const REGISTER_PATH = '/registers/cloud-services';

/** The address of a filter, with nothing in it that is not needed. */
export const registerHref = (filter: Partial<RegisterFilter>, from: PageFrom = null, path: string = REGISTER_PATH) =>
  hrefOf(
    path,
    {
      q: filter.query,
      status: filter.standing,
      class: filter.minimumLevel,
      exact: filter.exactLevel,
      vendor: filter.vendorId,
      unit: filter.unitId,
      manager: filter.manager,
      days: filter.endsWithin,
      sort: filter.sort === 'name' ? null : filter.sort,
      order: filter.descending ? 'desc' : null,
    },
    from,
  );

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const sortHref = (filter: RegisterFilter, sort: RegisterSort): string =>
  registerHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : sort === 'class' });
