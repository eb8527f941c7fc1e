/** The list's filter as it stands in the address: every view has a stable URL. */
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
};
/** The last row of the page before: the sort key and the id. */
export type Cursor = { key: string; id: string };

const MOST_CHARACTERS = 100;

/** Reads the filter; whatever does not belong there counts as not said. */
export function readListQuery(search: URLSearchParams): { filter: RequestFilter; after: Cursor | null } {
  const sort: RequestSort = search.get('sort') === 'due' ? 'due' : 'updated';
  const unitId = search.get('unit');
  const track = search.get('track');
  return {
    filter: {
      status: STATUSES.find((status) => status === search.get('status')) ?? null,
      kind: REQUEST_KINDS.find((kind) => kind === search.get('kind')) ?? null,
      unitId: unitId && idSchema.safeParse(unitId).success ? unitId : null,
      track: track === 'A' || track === 'B' ? track : null,
      query: [...(search.get('q') ?? '').trim()].slice(0, MOST_CHARACTERS).join(''),
      sort,
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
  if (after) search.set('after', `${after.key}~${after.id}`);
  const query = search.toString();
  return query === '' ? '/approval-requests' : `/approval-requests?${query}`;
}
