/** Periods of days, both ends included; an open end is null. Pure. */
import { addDays, type PlainDate } from '~/platform/dates';

export type Period = { from: PlainDate; to: PlainDate | null };

const LAST: PlainDate = '9999-12-31';
const end = (period: Period): PlainDate => period.to ?? LAST;

/** A cancelled holding ends the day before it begins: it is kept, and it never was. */
export const isEmpty = (period: Period): boolean => end(period) < period.from;
export const dayBefore = (date: PlainDate): PlainDate => addDays(date, -1);

export const overlaps = (a: Period, b: Period): boolean =>
  !isEmpty(a) && !isEmpty(b) && a.from <= end(b) && b.from <= end(a);

export const contains = (outer: Period, inner: Period): boolean => outer.from <= inner.from && end(inner) <= end(outer);

/** The days two periods share; null when there are none. */
export function shared(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const [last] = [end(a), end(b)].sort();
  const [, from = a.from] = [a.from, b.from].sort();
  return { from, to: last === undefined || last === LAST ? null : last };
}

/** The first day from `from` on that none of `periods` covers; null when all days are covered for ever. */
export function firstUncovered(periods: readonly Period[], from: PlainDate): PlainDate | null {
  let day = from;
  const inOrder = periods.filter((period) => !isEmpty(period)).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const period of inOrder) {
    if (period.from > day) return day;
    if (period.to === null) return null;
    if (period.to >= day) day = addDays(period.to, 1);
  }
  return day;
}

/** Past, present or future as seen from `today`. */
export function tense(period: Period, today: PlainDate): 'past' | 'present' | 'future' | 'cancelled' {
  if (isEmpty(period)) return 'cancelled';
  if (period.from > today) return 'future';
  return end(period) < today ? 'past' : 'present';
}
