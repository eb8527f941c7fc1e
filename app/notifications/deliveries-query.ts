/** What the list of mails is asked for, read from an address and written into one. Pure. */
import { hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { MAIL_STATUSES } from './model';

export const DELIVERIES_PATH = '/people/mail-deliveries';

/** `troubled`: tried and not delivered, given up or not. */
export const DELIVERY_FILTERS = ['troubled', ...MAIL_STATUSES, 'all'] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];

export function readDeliveriesQuery(params: URLSearchParams): { filter: DeliveryFilter; from: PageFrom } {
  return { filter: oneOf(DELIVERY_FILTERS, params.get('status')) ?? 'troubled', from: pageFromIn(params) };
}

export const deliveriesHref = (filter: DeliveryFilter, from: PageFrom = null): string =>
  hrefOf(DELIVERIES_PATH, { status: filter === 'troubled' ? null : filter }, from);
