/** What the list of obligations is asked for, read from an address and written into one. Pure. */
import { daysIn, hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { OBLIGATION_KINDS, OBLIGATION_STATUSES, type ObligationKind } from './model';

export const OBLIGATIONS_PATH = '/obligations';

/** Of the posts one holds; of the sections one belongs to or heads; all one may read. */
export const SCOPES = ['mine', 'section', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** `standing`: everything that is still to be done, overdue or not. */
export const STATUS_FILTERS = ['standing', ...OBLIGATION_STATUSES] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export type ObligationFilter = {
  scope: Scope;
  kind: ObligationKind | null;
  status: StatusFilter;
  /** Due within this many days; what is overdue is always within. */
  within: number | null;
  /** Due in this month, 'YYYY-MM'. */
  month: string | null;
};

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readObligationQuery(params: URLSearchParams): { filter: ObligationFilter; from: PageFrom } {
  return {
    filter: {
      scope: oneOf(SCOPES, params.get('scope')) ?? 'mine',
      kind: oneOf(OBLIGATION_KINDS, params.get('kind')),
      status: oneOf(STATUS_FILTERS, params.get('status')) ?? 'standing',
      within: daysIn(params, 'days'),
      month: /^20\d\d-(0[1-9]|1[0-2])$/.exec(params.get('month') ?? '')?.[0] ?? null,
    },
    from: pageFromIn(params),
  };
}

export const obligationsHref = (filter: Partial<ObligationFilter>, from: PageFrom = null): string =>
  hrefOf(
    OBLIGATIONS_PATH,
    {
      scope: filter.scope === 'mine' ? null : filter.scope,
      kind: filter.kind,
      status: filter.status === 'standing' ? null : filter.status,
      days: filter.within,
      month: filter.month,
    },
    from,
  );
