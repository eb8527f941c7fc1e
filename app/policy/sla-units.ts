/** Figures of an SLA with their units: in words, and converted where they can be. Pure. */
import type { Text } from '~/platform/text';
import type { SlaDefinition } from '~/policy/model';
import { unitWords, windowWords } from '~/policy/words';
import { formatDuration, formatNumber } from '~/ui/format';

export type SlaUnit = SlaDefinition['unit'];
export type SlaWindow = SlaDefinition['window'];
export type Figure = { value: number; unit: SlaUnit };
/** What a figure may come to: months and years differ in length. */
export type Span = { least: number; most: number };

const SECONDS: Partial<Record<SlaUnit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const MONTHS: Partial<Record<SlaUnit, number>> = { months: 1, years: 12 };

/** A month counts 30 days, a quarter 91 and a year 365, as providers do. */
export const WINDOW_DAYS = { month: 30, quarter: 91, year: 365 } as const;
export const windowMinutes = (window: keyof typeof WINDOW_DAYS): number => WINDOW_DAYS[window] * 24 * 60;

const DURATIONS: readonly SlaUnit[] = ['seconds', 'minutes', 'hours', 'days', 'months', 'years'];

/** Units in which a document may state the item; its own comes first. */
export function unitsFor({ unit, category }: Pick<SlaDefinition, 'unit' | 'category'>): readonly SlaUnit[] {
  // "No more than eight hours of downtime a year" is an uptime, too.
  if (unit === 'percent') return category === 'availability' ? ['percent', 'minutes', 'hours'] : ['percent'];
  return DURATIONS.includes(unit) ? [unit, ...DURATIONS.filter((other) => other !== unit)] : [unit];
}

/** Four years with one leap day, twice, so that every run of up to 48 months can start anywhere in the first. */
const MONTH_LENGTHS = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()),
);

/** Days of `months` months in a row by the calendar: 1 → 28 to 31, 12 → 365 to 366. */
export function daysOfMonths(months: number): Span {
  const whole = Math.floor(months);
  const cycles = Math.floor(whole / 48);
  const runs = Array.from({ length: 48 }, (_, start) =>
    MONTH_LENGTHS.slice(start, start + (whole % 48)).reduce((sum, days) => sum + days, 0),
  );
  const part = months - whole;
  return {
    least: cycles * 1461 + Math.min(...runs) + part * 28,
    most: cycles * 1461 + Math.max(...runs) + part * 31,
  };
}

const exactly = (value: number): Span => ({ least: value, most: value });

function inSeconds({ value, unit }: Figure): Span | null {
  const seconds = SECONDS[unit];
  if (seconds !== undefined) return exactly(value * seconds);
  const months = MONTHS[unit];
  if (months === undefined) return null;
  const days = daysOfMonths(value * months);
  return { least: days.least * 86_400, most: days.most * 86_400 };
}

/** Both figures on one scale; null where they cannot be compared at all (percent against days). */
export function onOneScale(a: Figure, b: Figure): [Span, Span] | null {
  if (a.unit === b.unit) return [exactly(a.value), exactly(b.value)];
  const [monthsA, monthsB] = [MONTHS[a.unit], MONTHS[b.unit]];
  if (monthsA !== undefined && monthsB !== undefined) return [exactly(a.value * monthsA), exactly(b.value * monthsB)];
  const [secondsA, secondsB] = [inSeconds(a), inSeconds(b)];
  return secondsA && secondsB ? [secondsA, secondsB] : null;
}

/** The figure in another unit; null where that is not possible. */
export function converted({ value, unit }: Figure, to: SlaUnit): Span | null {
  if (unit === to) return exactly(value);
  const [monthsFrom, monthsTo] = [MONTHS[unit], MONTHS[to]];
  if (monthsFrom !== undefined && monthsTo !== undefined) return exactly((value * monthsFrom) / monthsTo);
  const [seconds, size] = [inSeconds({ value, unit }), SECONDS[to]];
  return seconds && size !== undefined ? { least: seconds.least / size, most: seconds.most / size } : null;
}

const SINGULAR: Partial<Record<SlaUnit, string>> = {
  years: 'year',
  months: 'month',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
  generations: 'generation',
};

/** 48 hours → '48時間' / '48 hours'. */
export function figureText({ value, unit }: Figure): Text {
  const digits = formatNumber(value);
  const word = value === 1 ? (SINGULAR[unit] ?? unitWords[unit].en) : unitWords[unit].en;
  return { ja: `${digits}${unitWords[unit].ja}`, en: `${digits} ${word}`.trim() };
}

/** '28～31日' / '28 to 31 days'; one figure where both ends are the same. */
export function spanText({ least, most }: Span, unit: SlaUnit): Text {
  if (least === most) return figureText({ value: least, unit });
  const end = figureText({ value: most, unit });
  return { ja: `${formatNumber(least)}～${end.ja}`, en: `${formatNumber(least)} to ${end.en}` };
}

/** 43.2 minutes → '43分12秒' / '43 min 12 s'. */
export const minutesText = (minutes: number): Text => ({
  ja: formatDuration(minutes * 60, 'ja'),
  en: formatDuration(minutes * 60, 'en'),
});

/** '1か月に' / 'a month'. */
export const perWindow: Record<Exclude<SlaWindow, 'none'>, Text> = {
  month: { ja: '1か月に', en: 'a month' },
  quarter: { ja: '四半期に', en: 'a quarter' },
  year: { ja: '1年に', en: 'a year' },
};

/** '（1か月ごと）' / ' (per month)'; nothing where there is no window. */
export const windowText = (window: SlaWindow): Text =>
  window === 'none' ? { ja: '', en: '' } : { ja: `（${windowWords[window].ja}）`, en: ` (${windowWords[window].en})` };
