/** What the register of vendors is asked for, read from an address and written into one. Pure. */
import { daysIn, hrefOf, oneOf, type PageFrom, pageFromIn, textIn } from '~/registers/list-query';
import { isCountry } from './countries';

export const VENDOR_SHOWS = ['foreign', 'lapsed', 'alike', 'merged'] as const;
export type VendorShow = (typeof VENDOR_SHOWS)[number];
export const VENDOR_SORTS = ['name', 'lapse'] as const;
export type VendorSort = (typeof VENDOR_SORTS)[number];

export type VendorFilter = {
  /** Words; part of a word is enough. */
  query: string;
  country: string | null;
  /** Only those controlled from abroad, with a lapsed certification, with a look-alike, or merged into another. */
  show: VendorShow | null;
  /** A certification ends within this many days. */
  lapsesWithin: number | null;
  sort: VendorSort;
  descending: boolean;
};

export const VENDORS_PATH = '/registers/vendors';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readVendorQuery(params: URLSearchParams): { filter: VendorFilter; from: PageFrom } {
  const country = textIn(params, 'country').toUpperCase();
  return {
    filter: {
      query: textIn(params, 'q'),
      country: isCountry(country) ? country : null,
      show: oneOf(VENDOR_SHOWS, params.get('show')),
      lapsesWithin: daysIn(params, 'days'),
      sort: oneOf(VENDOR_SORTS, params.get('sort')) ?? 'name',
      descending: params.get('order') === 'desc',
    },
    from: pageFromIn(params),
  };
}

export const vendorsHref = (filter: Partial<VendorFilter>, from: PageFrom = null, path: string = VENDORS_PATH) =>
  hrefOf(
    path,
    {
      q: filter.query,
      country: filter.country,
      show: filter.show,
      days: filter.lapsesWithin,
      sort: filter.sort === 'name' ? null : filter.sort,
      order: filter.descending ? 'desc' : null,
    },
    from,
  );

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const vendorSortHref = (filter: VendorFilter, sort: VendorSort): string =>
  vendorsHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : false });
