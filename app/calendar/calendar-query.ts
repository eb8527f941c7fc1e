/** What the calendar is asked for, read from an address and written into one. Pure. */
import { OBLIGATION_KINDS, type ObligationKind } from '~/obligations/model';
import { SCOPES, type Scope } from '~/obligations/obligations-query';
import { addDays, addMonths, fiscalYear, isPlainDate, type PlainDate } from '~/platform/dates';
import { hrefOf, oneOf } from '~/registers/list-query';

export const CALENDAR_PATH = '/calendar';

export const VIEWS = ['month', 'list', 'year'] as const;
export type View = (typeof VIEWS)[number];

/** 'YYYY-MM'. */
export type Month = string;

export type CalendarQuery = {
  view: View;
  /** The month that is shown, or one of the fiscal year. */
  month: Month;
  scope: Scope;
  kind: ObligationKind | null;
};

export const monthOf = (date: PlainDate): Month => date.slice(0, 7);
const firstDay = (month: Month): PlainDate => `${month}-01`;
export const monthAfter = (month: Month, months: number): Month => monthOf(addMonths(firstDay(month), months));
export const daysOf = (month: Month): { from: PlainDate; to: PlainDate } => ({
  from: firstDay(month),
  to: addDays(addMonths(firstDay(month), 1), -1),
});

/** 年度: April to March. */
export const fiscalYearOf = (month: Month): number => fiscalYear(firstDay(month));
export const monthsOfYear = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => monthAfter(`${year}-04`, at));

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readCalendarQuery(params: URLSearchParams, today: PlainDate): CalendarQuery {
  const month = params.get('month') ?? '';
  return {
    view: oneOf(VIEWS, params.get('view')) ?? 'month',
    month: isMonth(month) ? month : monthOf(today),
    scope: oneOf(SCOPES, params.get('scope')) ?? 'mine',
    kind: oneOf(OBLIGATION_KINDS, params.get('kind')),
  };
}

const isMonth = (month: string): boolean =>
  /^(19[89]\d|20\d\d|21\d\d)-\d\d$/.test(month) && isPlainDate(firstDay(month));

export const calendarHref = ({ view, month, scope, kind }: CalendarQuery): string =>
  hrefOf(CALENDAR_PATH, {
    view: view === 'month' ? null : view,
    month,
    scope: scope === 'mine' ? null : scope,
    kind,
  });

/** The weeks that cover a month, Sunday first; days of the months around it are null. */
export function weeksOf(month: Month): (PlainDate | null)[][] {
  const { from, to } = daysOf(month);
  const before = new Date(`${from}T00:00:00Z`).getUTCDay();
  const days: (PlainDate | null)[] = Array.from({ length: before }, () => null);
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
}
