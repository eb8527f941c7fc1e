/** Dates, times, numbers and sizes as the office reads them. Pure; the same on the server and in the browser. */
import type { Locale } from '~/platform/text';

/** The name only: ~/platform/dates brings a calendar library along, which no page needs. */
const OFFICE_TIME_ZONE = 'Asia/Tokyo';
const WEEKDAYS = { ja: [...'日月火水木金土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const eraParts = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' }),
};
/** In Swedish an instant reads '2026-11-21 14:05:09': one text, in a third of the time of its parts. */
const officeClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: OFFICE_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export type DateOptions = {
  /** Adds 和暦: 2026年（令和8年）11月21日（土）. */
  era?: boolean;
  /** Leaves out the day of the week; for dense tables. */
  weekday?: boolean;
};

/** 令和8年, 令和元年; 'Reiwa 8'. `date` is 'YYYY-MM-DD'. */
export function formatEraYear(date: string, locale: Locale): string {
  const parts = eraParts[locale].formatToParts(new Date(`${date}T00:00:00Z`));
  const era = parts.find((part) => part.type === 'era')?.value ?? '';
  const year = parts.find((part) => part.type === 'year')?.value ?? '';
  if (locale === 'en') return `${era} ${year}`;
  // 元年, never 1年: the first year of an era.
  return `${era}${year === '1' ? '元' : year}年`;
}

/** 'YYYY-MM-DD' → 2026年11月21日（土）; 'Sat 21 Nov 2026'. What is not such a date comes back as it is. */
export function formatDate(date: string, locale: Locale, { era = false, weekday = true }: DateOptions = {}): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const dayOfWeek = WEEKDAYS[locale][new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  if (locale === 'en') {
    const named = `${weekday ? `${dayOfWeek} ` : ''}${day} ${MONTHS[month - 1]} ${year}`;
    return era ? `${named} (${formatEraYear(date, 'en')})` : named;
  }
  const eraYear = era ? `（${formatEraYear(date, 'ja')}）` : '';
  return `${year}年${eraYear}${month}月${day}日${weekday ? `（${dayOfWeek}）` : ''}`;
}

/** What the clocks in Japan showed: { date: 'YYYY-MM-DD', time: 'HH:MM', seconds: 'HH:MM:SS' }. */
export function officeTime(at: Date | string): { date: string; time: string; seconds: string } {
  const [date = '', seconds = ''] = officeClock.format(new Date(at)).split(' ');
  return { date, time: seconds.slice(0, 5), seconds };
}

/** An instant (Date, or its ISO string after JSON) → 2026年11月21日（土）14:05, in Japan's time. */
export function formatDateTime(at: Date | string, locale: Locale, options: DateOptions & { seconds?: boolean } = {}) {
  if (Number.isNaN(new Date(at).getTime())) return String(at);
  const { date, time, seconds } = officeTime(at);
  const day = formatDate(date, locale, options);
  const clock = options.seconds ? seconds : time;
  const noWeekdayJa = locale === 'ja' && options.weekday === false;
  return locale === 'en' ? `${day}, ${clock}` : `${day}${noWeekdayJa ? ' ' : ''}${clock}`;
}

/** The ISO form of an instant, for <time dateTime>. */
export const instantIso = (at: Date | string): string => (typeof at === 'string' ? at : at.toISOString());

/** 1234567.5 → 1,234,567.5 in both languages. */
export function formatNumber(
  value: number,
  _locale?: Locale,
  options: { maximumFractionDigits?: number } = {},
): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: options.maximumFractionDigits ?? 6 });
}

/** 1234567 → 1,234,567円; '¥1,234,567'. */
export function formatYen(value: number, locale: Locale): string {
  const digits = formatNumber(Math.abs(value));
  const sign = value < 0 ? '-' : '';
  return locale === 'ja' ? `${sign}${digits}円` : `${sign}¥${digits}`;
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** 3 → 3日; '3 days'. */
export const formatDays = (days: number, locale: Locale): string =>
  locale === 'ja' ? `${formatNumber(days)}日` : plural(days, 'day');

/** 18 → 1年6か月; '1 year 6 months'. */
export function formatMonths(months: number, locale: Locale): string {
  const [years, rest] = [Math.trunc(months / 12), months % 12];
  if (locale === 'ja') return `${years > 0 ? `${years}年` : ''}${rest > 0 || years === 0 ? `${rest}か月` : ''}`;
  const parts = [years > 0 ? plural(years, 'year') : '', rest > 0 || years === 0 ? plural(rest, 'month') : ''];
  return parts.filter(Boolean).join(' ');
}

/** 2592 → 43分12秒; '43 min 12 s'. Days, hours, minutes and seconds, without those that are zero. */
export function formatDuration(seconds: number, locale: Locale): string {
  const total = Math.round(seconds);
  const sizes = [86_400, 3_600, 60, 1] as const;
  const names = locale === 'ja' ? ['日', '時間', '分', '秒'] : [' d', ' h', ' min', ' s'];
  let rest = Math.abs(total);
  const parts: string[] = [];
  sizes.forEach((size, index) => {
    const count = Math.trunc(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${formatNumber(count)}${names[index]}`);
  });
  if (parts.length === 0) return `0${names[3]}`;
  return (total < 0 ? '-' : '') + parts.join(locale === 'ja' ? '' : ' ');
}

/** Days until something is due → あと3日, 本日まで, 2日超過. Negative is past. */
export function formatDaysLeft(days: number, locale: Locale): string {
  if (days === 0) return locale === 'ja' ? '本日まで' : 'due today';
  if (days > 0) return locale === 'ja' ? `あと${formatDays(days, 'ja')}` : `${formatDays(days, 'en')} left`;
  return locale === 'ja' ? `${formatDays(-days, 'ja')}超過` : `${formatDays(-days, 'en')} overdue`;
}

/** Bytes → 850 B, 12.3 KB, 4.5 MB (1 KB is 1,024 bytes, as file managers count). */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${formatNumber(bytes)} B`;
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let size = bytes / 1024;
  let unit = 0;
  // 1023.95 would be printed as 1,024.
  while (size >= 1023.95 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${formatNumber(size, 'ja', { maximumFractionDigits: 1 })} ${units[unit]}`;
}
