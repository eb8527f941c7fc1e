import { Temporal } from 'temporal-polyfill';

/** A calendar date 'YYYY-MM-DD' as the office in Japan counts it. */
export type PlainDate = string;
/** A moment in time. */
export type Instant = Date;

/** Offices in Japan live by one clock, wherever the server stands. */
export const OFFICE_TIME_ZONE = 'Asia/Tokyo';

/** The calendar date in Japan at `instant`. */
export const officeDate = (instant: Instant): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(OFFICE_TIME_ZONE)
    .toPlainDate()
    .toString();

export const isPlainDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

export const addDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

export const addMonths = (date: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** 年度: the fiscal year begins on 1 April and carries the number of the year it begins in. */
export const fiscalYear = (date: PlainDate): number => {
  const { year, month } = Temporal.PlainDate.from(date);
  return month >= 4 ? year : year - 1;
};
