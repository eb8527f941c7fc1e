/** What the register is asked for, read from an address and written into one. Pure. */
import { idSchema } from '~/platform/ids';

export const STANDING_FILTERS = ['approved', 'expired', 'suspended', 'ended'] as const;
export type StandingFilter = (typeof STANDING_FILTERS)[number];
export const REGISTER_SORTS = ['name', 'valid-until', 'class'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export type RegisterFilter = {
  /** Words; part of a word is enough. */
  query: string;
  standing: StandingFilter | null;
  /** Key of a confidentiality level of the scheme in force: that class and above. */
  minimumLevel: string | null;
  unitId: string | null;
  /** Part of the manager's name. */
  manager: string;
  /** Still approved, and ends within this many days. */
  endsWithin: number | null;
  sort: RegisterSort;
  descending: boolean;
};

/** Where a page begins: behind this entry, or before it when one goes back. */
export type PageFrom = { after: string } | { before: string } | null;

const LONGEST_QUERY = 200;
const MOST_DAYS = 3_650;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((one) => one === value) ?? null;
const idIn = (value: string | null): string | null => (idSchema.safeParse(value).success ? value : null);

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readRegisterQuery(params: URLSearchParams): { filter: RegisterFilter; from: PageFrom } {
  const text = (name: string): string => (params.get(name) ?? '').trim().slice(0, LONGEST_QUERY);
  const days = (params.get('days') ?? '').normalize('NFKC').trim();
  const [after, before] = [idIn(params.get('after')), idIn(params.get('before'))];
  return {
    filter: {
      query: text('q'),
      standing: oneOf(STANDING_FILTERS, params.get('status')),
      minimumLevel: text('class') || null,
      unitId: idIn(params.get('unit')),
      manager: text('manager'),
      endsWithin: /^\d{1,4}$/.test(days) ? Math.min(Number(days), MOST_DAYS) : null,
      sort: oneOf(REGISTER_SORTS, params.get('sort')) ?? 'name',
      descending: params.get('order') === 'desc',
    },
    from: after ? { after } : before ? { before } : null,
  };
}

export const REGISTER_PATH = '/registers/cloud-services';

/** The address of a filter, with nothing in it that is not needed. */
export function registerHref(filter: Partial<RegisterFilter>, from: PageFrom = null, path: string = REGISTER_PATH) {
  const params = new URLSearchParams();
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  };
  put('q', filter.query);
  put('status', filter.standing);
  put('class', filter.minimumLevel);
  put('unit', filter.unitId);
  put('manager', filter.manager);
  put('days', filter.endsWithin);
  put('sort', filter.sort === 'name' ? null : filter.sort);
  put('order', filter.descending ? 'desc' : null);
  if (from) put('after' in from ? 'after' : 'before', 'after' in from ? from.after : from.before);
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const sortHref = (filter: RegisterFilter, sort: RegisterSort): string =>
  registerHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : sort === 'class' });
