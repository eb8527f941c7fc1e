/** Months 'YYYY-MM', as figures are kept by. Pure. */
import type { PlainDate } from '~/platform/dates';
import { plainForms } from '~/platform/input';
import { type Locale, say, type Text } from '~/platform/text';

export type Month = string;

export const isMonth = (value: string): boolean => /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(value);
export const monthOf = (date: PlainDate): Month => date.slice(0, 7);

const indexOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const atIndex = (index: number): Month =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

export const addToMonth = (month: Month, months: number): Month => atIndex(indexOf(month) + months);

/** Both ends included; nothing where `last` is earlier. */
export function monthsFromTo(first: Month, last: Month): Month[] {
  const length = Math.max(0, indexOf(last) - indexOf(first) + 1);
  return Array.from({ length }, (_, at) => atIndex(indexOf(first) + at));
}

/** The last month that is over: the one that runs has no figure yet. */
export const lastMonthOver = (today: PlainDate): Month => addToMonth(monthOf(today), -1);

export const laterMonth = (a: Month, b: Month): Month => (a > b ? a : b);

const daysIn = (month: Month): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();

/** Of the calendar: 40,320 to 44,640. */
export const minutesIn = (month: Month): number => daysIn(month) * 24 * 60;

/** A day of the month; the last one where the month is shorter. */
export const dayOf = (month: Month, day: number): PlainDate =>
  `${month}-${String(Math.min(day, daysIn(month))).padStart(2, '0')}`;

/** The months over which a level of `window` is measured together with `month`: the fiscal year begins in April. */
export function windowOf(month: Month, window: 'month' | 'quarter' | 'year'): Month[] {
  const length = { month: 1, quarter: 3, year: 12 }[window];
  const sinceApril = (indexOf(month) + 9) % 12;
  const first = indexOf(month) - (sinceApril % length);
  return Array.from({ length }, (_, at) => atIndex(first + at));
}

const ERA_START: Record<string, number> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** 2026-10, 2026/10, 2026年10月, 令和8年10月, R8.10 and any day of a month; null for anything else. */
export function readMonth(raw: string): Month | null {
  const text = plainForms(raw).replaceAll(' ', '').replace('元年', '1年');
  const found = /^(令和|平成|[RHrh])?(\d{1,4})(?:年|[-/.])(\d{1,2})(?:月|(?:月|[-/.])\d{1,2}日?)?$/.exec(text);
  if (!found) return null;
  const [, era, year = '', month = ''] = found;
  if (!era && year.length !== 4) return null;
  const full = Number(year) + (era ? (ERA_START[era.toUpperCase()] ?? 0) : 0);
  const read = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}`;
  return isMonth(read) ? read : null;
}

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年10月 ; 'Oct 2026'. */
export const monthText = (month: Month): Text => ({
  ja: `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`,
  en: `${ENGLISH[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`,
});
export const formatMonth = (month: Month, locale: Locale): string => say(monthText(month), locale);
