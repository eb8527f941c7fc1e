/** What the lists of endings and of disposals are asked for, read from an address and written into one. Pure. */
import { isPlainDate, type PlainDate } from '~/platform/dates';
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { DISPOSALS_PATH, ENDINGS_PATH } from './paths';

export const STATUS_FILTERS = ['open', 'late', 'closed', 'dropped', 'all'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export type EndingFilter = { status: StatusFilter; unitId: string | null };

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export const readEndingQuery = (params: URLSearchParams): { filter: EndingFilter; from: PageFrom } => ({
  filter: { status: oneOf(STATUS_FILTERS, params.get('status')) ?? 'open', unitId: idIn(params.get('unit')) },
  from: pageFromIn(params),
});

export const endingsHref = (filter: Partial<EndingFilter>, from: PageFrom = null, path: string = ENDINGS_PATH) =>
  hrefOf(path, { status: filter.status === 'open' ? null : filter.status, unit: filter.unitId }, from);

export type DisposalFilter = { unitId: string | null; since: PlainDate | null; until: PlainDate | null };

const dateIn = (value: string | null): PlainDate | null => (value !== null && isPlainDate(value) ? value : null);

export const readDisposalQuery = (params: URLSearchParams): { filter: DisposalFilter; from: PageFrom } => ({
  filter: {
    unitId: idIn(params.get('unit')),
    since: dateIn(params.get('since')),
    until: dateIn(params.get('until')),
  },
  from: pageFromIn(params),
});

export const disposalsHref = (filter: Partial<DisposalFilter>, from: PageFrom = null, path: string = DISPOSALS_PATH) =>
  hrefOf(path, { unit: filter.unitId, since: filter.since, until: filter.until }, from);
