import { kindName, type ObligationKind } from '~/obligations/model';
import { DataTable } from '~/ui/data-table';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { type CalendarQuery, calendarHref } from './calendar-query';
import { monthName } from './month-name';
import { calendarWords as words } from './words';

export type CountedMonth = { month: string; total: number; kinds: { kind: ObligationKind; number: number }[] };

/** A fiscal year: how much falls due in each month, and of which kinds. */
export function YearTable({ months, query }: { months: readonly CountedMonth[]; query: CalendarQuery }) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          header: t(words.month),
          rowHeader: true,
          nowrap: true,
          cell: ({ month }) => <a href={calendarHref({ ...query, view: 'list', month })}>{monthName(month, locale)}</a>,
        },
        {
          key: 'total',
          header: t(words.total),
          align: 'end',
          nowrap: true,
          cell: ({ total }) => t(words.number(total)),
        },
        {
          key: 'kinds',
          header: t(words.kinds),
          cell: ({ kinds }) =>
            kinds.length === 0
              ? '—'
              : kinds.map(({ kind, number }) => `${t(kindName(kind))} ${number}`).join(marks.comma),
        },
      ]}
    />
  );
}
