/** What lapses of the registers, and the months one looks ahead. Pure. */
import type { ObligationKind } from '~/obligations/model';
import { addDays, addMonths, type PlainDate } from '~/platform/dates';

/** Kinds that come from a day written in a register: approvals, contracts, certificates, exemptions. */
export const LAPSES = [
  'service-end',
  'contract-notice',
  'contract-end',
  'contract-nda',
  'service-certification',
  'vendor-certification',
  'exemption-review',
] as const satisfies readonly ObligationKind[];

/** The statutory reports of an incident. */
export const INCIDENT_CLOCKS = [
  'incident-first-report',
  'incident-final-report',
  'incident-notice',
] as const satisfies readonly ObligationKind[];

const DAYS_AHEAD = 120;

/** Whole months, from the one of `today` to the one in which the days ahead end. */
export function monthsAhead(today: PlainDate): { months: string[]; from: PlainDate; before: PlainDate } {
  const first = `${today.slice(0, 7)}-01`;
  const last = addDays(today, DAYS_AHEAD).slice(0, 7);
  const months: string[] = [];
  let month = first;
  for (; month.slice(0, 7) <= last; month = addMonths(month, 1)) months.push(month.slice(0, 7));
  return { months, from: first, before: month };
}

/** April to March of a fiscal year. */
export const monthsOfYear = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(`${year}-04-01`, at).slice(0, 7));
