import { formatDate } from '~/ui/format';
import { useLocale } from '~/ui/locale';
import type { Period } from './periods';

/** 2026年4月1日 〜 2027年3月31日; an open end is left open. */
export function PeriodText({ from, to }: Period) {
  const locale = useLocale();
  const day = (date: string) => <time dateTime={date}>{formatDate(date, locale, { weekday: false })}</time>;
  return (
    <span>
      {day(from)} {locale === 'ja' ? '〜' : '–'} {to === null ? '' : day(to)}
    </span>
  );
}
