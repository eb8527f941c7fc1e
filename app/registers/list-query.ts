/** What all registers understand in an address: words, where a page begins, days. Pure. */
import { idSchema } from '~/platform/ids';

/** Where a page begins: behind this entry, or before it when one goes back. */
export type PageFrom = { after: string } | { before: string } | null;

const LONGEST_QUERY = 200;
const MOST_DAYS = 3_650;

export const oneOf = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((one) => one === value) ?? null;

export const idIn = (value: string | null): string | null => (idSchema.safeParse(value).success ? value : null);

export const textIn = (params: URLSearchParams, name: string): string =>
  (params.get(name) ?? '').trim().slice(0, LONGEST_QUERY);

/** '<scheme>:<level>' of a classification; null for anything that no scheme could be called. */
export const levelIn = (params: URLSearchParams, name: string): string | null =>
  /^[\w.-]{1,40}:[\w.-]{1,40}$/.exec(params.get(name) ?? '')?.[0] ?? null;

/** A number of days; null for anything else. Full-width digits are fine. */
export function daysIn(params: URLSearchParams, name: string): number | null {
  const days = (params.get(name) ?? '').normalize('NFKC').trim();
  return /^\d{1,4}$/.test(days) ? Math.min(Number(days), MOST_DAYS) : null;
}

export function pageFromIn(params: URLSearchParams): PageFrom {
  const [after, before] = [idIn(params.get('after')), idIn(params.get('before'))];
  return after ? { after } : before ? { before } : null;
}

/** An address with nothing in it that is not needed. */
export function hrefOf(
  path: string,
  values: Record<string, string | number | boolean | null | undefined>,
  from: PageFrom = null,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) params.set(name, String(value));
  }
  if (from) params.set('after' in from ? 'after' : 'before', 'after' in from ? from.after : from.before);
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}
