/** The list's filter as it stands in the address: every view has a stable URL. */
import { addDays, type PlainDate } from '~/platform/dates';
import { idSchema } from '~/platform/ids';
import { REQUEST_KINDS, type RequestKind } from '~/policy/model';
import { STATUSES, type Status } from '~/workflow/model';

export type RequestSort = 'updated' | 'due';
export type RequestFilter = {
  status: Status | null;
  kind: RequestKind | null;
  unitId: string | null;
  track: 'A' | 'B' | null;
  /** Words; part of a word is enough. */
  query: string;
  sort: RequestSort;
  /** In review, by how long it has waited for those who have it now. */
  waiting?: Waiting | null;
  /** Decided for good in this fiscal year. */
  decidedIn?: number | null;
};

/** Days since the oldest open step was opened, or past the day by which it should have been decided. */
export const WAITING = ['0-3', '4-7', '8-14', '15-', 'late'] as const;
export type WaitingDays = (typeof WAITING)[number];
export type Waiting = { days: WaitingDays; today: PlainDate };

/** The days on which the oldest open step was opened. */
export function openedOn({ days, today }: Waiting): { from: PlainDate | null; to: PlainDate } | null {
  if (days === 'late') return null;
  const [least = 0, most] = days.split('-').map((part) => (part === '' ? undefined : Number(part)));
  return { from: most === undefined ? null : addDays(today, -most), to: addDays(today, -least) };
}

/** The last row of the page before: the sort key and the id. */
export type Cursor = { key: string; id: string };

const MOST_CHARACTERS = 100;

/** Reads the filter; whatever does not belong there counts as not said. */
export function readListQuery(
  search: URLSearchParams,
  today: PlainDate,
): { filter: RequestFilter; after: Cursor | null } {
  const sort: RequestSort = search.get('sort') === 'due' ? 'due' : 'updated';
  const unitId = search.get('unit');
  const days = WAITING.find((one) => one === search.get('waiting'));
  const year = /^20\d\d$/.exec(search.get('decided') ?? '')?.[0];
  const track = search.get('track');
  return {
    filter: {
      status: STATUSES.find((status) => status === search.get('status')) ?? null,
      kind: REQUEST_KINDS.find((kind) => kind === search.get('kind')) ?? null,
      unitId: unitId && idSchema.safeParse(unitId).success ? unitId : null,
      track: track === 'A' || track === 'B' ? track : null,
      query: [...(search.get('q') ?? '').trim()].slice(0, MOST_CHARACTERS).join(''),
      sort,
      waiting: days ? { days, today } : null,
      decidedIn: year ? Number(year) : null,
    },
    after: readCursor(search.get('after'), sort),
  };
}

function readCursor(value: string | null, sort: RequestSort): Cursor | null {
  const [key = '', id = ''] = (value ?? '').split('~');
  const valid = sort === 'updated' ? !Number.isNaN(Date.parse(key)) : /^\d{4}-\d{2}-\d{2}$/.test(key);
  return valid && idSchema.safeParse(id).success ? { key, id } : null;
}

/** The address of the list with this filter, from `after` on. */
export function listHref(filter: RequestFilter, after: Cursor | null): string {
  const search = new URLSearchParams();
  if (filter.query) search.set('q', filter.query);
  if (filter.status) search.set('status', filter.status);
  if (filter.kind) search.set('kind', filter.kind);
  if (filter.unitId) search.set('unit', filter.unitId);
  if (filter.track) search.set('track', filter.track);
  if (filter.sort !== 'updated') search.set('sort', filter.sort);
  if (filter.waiting) search.set('waiting', filter.waiting.days);
  if (filter.decidedIn) search.set('decided', String(filter.decidedIn));
  if (after) search.set('after', `${after.key}~${after.id}`);
  const query = search.toString();
  return query === '' ? '/approval-requests' : `/approval-requests?${query}`;
}
