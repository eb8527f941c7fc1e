/** The day of a fiscal year. Pure. */
import type { PlainDate } from '~/platform/dates';

/** `day` 'MM-DD'; the fiscal year begins in April, so that January to March belong to the next calendar year. */
export const roundDueOn = (fiscalYear: number, day: string): PlainDate =>
  `${day < '04-01' ? fiscalYear + 1 : fiscalYear}-${day}`;
