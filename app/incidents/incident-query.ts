/** What the list of incidents is asked for, read from an address and written into one. Pure. */
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { INCIDENT_KINDS, INCIDENT_STATUSES, type IncidentKind, type IncidentStatus } from './model';
import { INCIDENTS_PATH } from './paths';

/** `open` is everything that is neither closed nor found to be none. */
export const STATUS_FILTERS = ['open', ...INCIDENT_STATUSES] as const;
export type StatusFilter = 'open' | IncidentStatus;

export type IncidentFilter = {
  /** null: all of them. */
  status: StatusFilter | null;
  kind: IncidentKind | null;
  unitId: string | null;
  /** Reported in this fiscal year. */
  year: number | null;
};

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readIncidentQuery(params: URLSearchParams): { filter: IncidentFilter; from: PageFrom } {
  const status = params.get('status');
  return {
    filter: {
      status: status === 'all' ? null : (oneOf(STATUS_FILTERS, status) ?? 'open'),
      kind: oneOf(INCIDENT_KINDS, params.get('kind')),
      unitId: idIn(params.get('unit')),
      year: /^20\d\d$/.test(params.get('year') ?? '') ? Number(params.get('year')) : null,
    },
    from: pageFromIn(params),
  };
}

export const incidentsHref = (filter: IncidentFilter, from: PageFrom = null): string =>
  hrefOf(
    INCIDENTS_PATH,
    {
      status: filter.status === null ? 'all' : filter.status === 'open' ? null : filter.status,
      kind: filter.kind,
      unit: filter.unitId,
      year: filter.year,
    },
    from,
  );
