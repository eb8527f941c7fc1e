/** 指定管理者: what an agreement has to say about security, and how its yearly reports stand. Pure. */
import { addMonths, fiscalYear, type PlainDate } from '~/platform/dates';

/** How it stands with one measure in the agreement. */
export const MEASURE_STATES = ['in-agreement', 'partly', 'missing', 'not-applicable', 'unanswered'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** What the report says of the year. */
export const REPORT_FINDINGS = ['sound', 'minor', 'serious'] as const;
export type ReportFinding = (typeof REPORT_FINDINGS)[number];

export const DEPENDENCY_KINDS = ['cloud', 'contractor'] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** A report on a fiscal year is due two months after the year (or the agreement) has ended. */
const REPORT_DUE_MONTHS = 2;

export type YearOfReport = { fiscalYear: number; dueOn: PlainDate; state: 'received' | 'missing' | 'to-come' };

/** The fiscal years of an agreement, the reports that are there and those that are missing today. */
export function reportYears(
  term: { startsOn: PlainDate; endsOn: PlainDate },
  received: readonly number[],
  today: PlainDate,
): YearOfReport[] {
  const [first, last] = [fiscalYear(term.startsOn), fiscalYear(term.endsOn)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const year = first + at;
    const yearEnd = `${year + 1}-03-31`;
    const dueOn = addMonths(term.endsOn < yearEnd ? term.endsOn : yearEnd, REPORT_DUE_MONTHS);
    const state = received.includes(year) ? 'received' : dueOn < today ? 'missing' : 'to-come';
    return { fiscalYear: year, dueOn, state };
  });
}
