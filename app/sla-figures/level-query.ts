/** What the list of months is asked for, read from an address and written into one. Pure. */
import { hrefOf, idIn, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import { LEVEL_SUBJECTS, type LevelSubject } from './model';
import { type Month, readMonth } from './month';

/** `awaited`: not complete yet, `late`: and past its day. */
export const MONTH_FILTERS = ['awaited', 'late', 'breached', 'short', 'all'] as const;
export type MonthFilter = (typeof MONTH_FILTERS)[number];

export type LevelFilter = {
  state: MonthFilter;
  kind: LevelSubject | null;
  unitId: string | null;
  month: Month | null;
};

export const LEVELS_PATH = '/registers/sla-figures';
export const BREACHES_PATH = '/registers/sla-breaches';

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export const readLevelQuery = (params: URLSearchParams): { filter: LevelFilter; from: PageFrom } => ({
  filter: {
    state: oneOf(MONTH_FILTERS, params.get('state')) ?? 'awaited',
    kind: oneOf(LEVEL_SUBJECTS, params.get('kind')),
    unitId: idIn(params.get('unit')),
    month: readMonth(params.get('month') ?? ''),
  },
  from: pageFromIn(params),
});

export const levelsHref = (filter: Partial<LevelFilter>, from: PageFrom = null, path: string = LEVELS_PATH): string =>
  hrefOf(
    path,
    {
      state: filter.state === 'awaited' ? null : filter.state,
      kind: filter.kind,
      unit: filter.unitId,
      month: filter.month,
    },
    from,
  );
