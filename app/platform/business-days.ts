/**
 * 開庁日: the days on which offices work (行政機関の休日に関する法律 1条): not Saturday, Sunday, a national holiday, or
 * 12/29–1/3. Holidays come from a maintained list, which reaches into the future as the law stands today. Pure.
 */
import holidayJp from '@holiday-jp/holiday_jp';
import { addDays, type PlainDate } from './dates';
import type { Text } from './text';

export type DayOff = 'saturday' | 'sunday' | 'new-year' | 'holiday';

const HOLIDAYS: ReadonlyMap<string, Text> = new Map(
  Object.entries(holidayJp.holidays).map(([date, { name, name_en }]) => [date, { ja: name, en: name_en }]),
);
/** Behind this day no holiday is known. */
export const HOLIDAYS_KNOWN_UNTIL: PlainDate = `${[...HOLIDAYS.keys()].at(-1)?.slice(0, 4)}-12-31`;

/** 勤労感謝の日; null on any other day. */
export const holidayName = (date: PlainDate): Text | null => HOLIDAYS.get(date) ?? null;

/** Why nobody works on that day; null on a working day. */
export function dayOff(date: PlainDate): DayOff | null {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  if ((month === 12 && day >= 29) || (month === 1 && day <= 3)) return 'new-year';
  if (HOLIDAYS.has(date)) return 'holiday';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? 'saturday' : weekday === 0 ? 'sunday' : null;
}

/** The next working day from `date` on, `date` itself included; `-1`: the last one up to it. */
export function businessDayFrom(date: PlainDate, direction: 1 | -1 = 1): PlainDate {
  let day = date;
  while (dayOff(day) !== null) day = addDays(day, direction);
  return day;
}

/** The working day that is `count` working days after `date`, or before it where negative. 0: as `businessDayFrom`. */
export function addBusinessDays(date: PlainDate, count: number): PlainDate {
  const direction = count < 0 ? -1 : 1;
  let day = count === 0 ? businessDayFrom(date) : date;
  for (let left = Math.abs(count); left > 0; left -= 1) day = businessDayFrom(addDays(day, direction), direction);
  return day;
}
