import { formatDate, formatDateTime, instantIso } from './format';
import { useLocale } from './locale';

/** 2026年11月21日（土）; with `era` also 令和8年. '' and null show a dash. */
export function OfficeDate({ date, era }: { date: string | null | undefined; era?: boolean }) {
  const locale = useLocale();
  if (!date) return <>—</>;
  return <time dateTime={date}>{formatDate(date, locale, { era })}</time>;
}

/** From a day to a day; one dash where neither is known. */
export function OfficePeriod({ from, to, era }: { from: string | null; to: string | null; era?: boolean }) {
  if (!from && !to) return <>—</>;
  return (
    <>
      <OfficeDate date={from} era={era} /> – <OfficeDate date={to} era={era} />
    </>
  );
}

/** A moment as the clocks in Japan showed it. */
export function OfficeDateTime({ at, era }: { at: Date | string | null | undefined; era?: boolean }) {
  const locale = useLocale();
  if (!at) return <>—</>;
  return <time dateTime={instantIso(at)}>{formatDateTime(at, locale, { era })}</time>;
}
