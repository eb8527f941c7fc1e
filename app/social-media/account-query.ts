/** What the register of accounts is asked for, read from an address and written into one. Pure. */
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn, textIn } from '~/registers/list-query';
import { ACCOUNT_STATUSES, type AccountStatus, PLATFORMS, type Platform } from './account';

/** What somebody has to look after. `unlisted` is not on the body's own site; the last three are about safety. */
export const ACCOUNT_MARKS = [
  'without-owner',
  'without-deputy',
  'by-contractor',
  'unlisted',
  'no-profile-statement',
  'no-mfa',
  'leavers',
] as const;
export type AccountMark = (typeof ACCOUNT_MARKS)[number];
/** Those that say how an account is secured. */
export const SAFETY_MARKS: readonly AccountMark[] = ['no-mfa', 'leavers'];
export const ACCOUNT_SORTS = ['name', 'platform', 'last-post', 'credentials'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export type AccountFilter = {
  /** Words; part of a word is enough. */
  query: string;
  /** `open` is everything that is not closed; null: all of them. */
  status: AccountStatus | 'open' | null;
  platform: Platform | null;
  unitId: string | null;
  mark: AccountMark | null;
  sort: AccountSort;
  descending: boolean;
};

export const ACCOUNTS_PATH = '/registers/social-media';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readAccountQuery(params: URLSearchParams): { filter: AccountFilter; from: PageFrom } {
  const status = params.get('status');
  return {
    filter: {
      query: textIn(params, 'q'),
      status: status === 'all' ? null : (oneOf(ACCOUNT_STATUSES, status) ?? 'open'),
      platform: oneOf(PLATFORMS, params.get('platform')),
      unitId: idIn(params.get('unit')),
      mark: oneOf(ACCOUNT_MARKS, params.get('mark')),
      sort: oneOf(ACCOUNT_SORTS, params.get('sort')) ?? 'name',
      descending: params.get('order') === 'desc',
    },
    from: pageFromIn(params),
  };
}

export const accountsHref = (filter: Partial<AccountFilter>, from: PageFrom = null, path: string = ACCOUNTS_PATH) =>
  hrefOf(
    path,
    {
      q: filter.query,
      status: filter.status === null ? 'all' : filter.status === 'open' ? null : filter.status,
      platform: filter.platform,
      unit: filter.unitId,
      mark: filter.mark,
      sort: filter.sort === 'name' ? null : filter.sort,
      order: filter.descending ? 'desc' : null,
    },
    from,
  );

/** A header link sorts by its column, and turns the order when it is sorted by that already. */
export const accountSortHref = (filter: AccountFilter, sort: AccountSort): string =>
  accountsHref({ ...filter, sort, descending: filter.sort === sort ? !filter.descending : false });
