import { formatDate, formatDateTime, instantIso } from './format';
import { useLocale } from './locale';

/** 2026年11月21日（土）; with `era` also 令和8年. '' and null show a dash. */
export function OfficeDate({ date, era }: { date: string | null | undefined; era?: boolean }) {
  const locale = useLocale();
  if (!date) return <>—</>;
  return <time dateTime={date}>{formatDate(date, locale, { era })}</time>;
}

/** A moment as the clocks in Japan showed it. */
export function OfficeDateTime({ at, era }: { at: Date | string | null | undefined; era?: boolean }) {
  const locale = useLocale();
  if (!at) return <>—</>;
  return <time dateTime={instantIso(at)}>{formatDateTime(at, locale, { era })}</time>;
}
