/** How months are called. Pure. */
import type { Locale } from '~/platform/text';
import { formatEraYear } from '~/ui/format';
import type { Month } from './calendar-query';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2026年11月（令和8年）; 'November 2026'. */
export function monthName(month: Month, locale: Locale): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  if (locale === 'en') return `${MONTHS[number - 1]} ${year}`;
  return `${year}年${number}月（${formatEraYear(`${month}-01`, 'ja')}）`;
}
