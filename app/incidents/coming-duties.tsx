import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { formatDate, formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import type { IncidentRow } from './incident-list.query.server';
import { incidentPath } from './paths';
import { IncidentStatusTag } from './status-tag';
import { incidentWords as words } from './words';

/** In 自分の仕事: incidents whose next statutory report is due soon, or late. */
export function ComingDuties({ rows }: { rows: SerializeFrom<IncidentRow>[] }) {
  const t = useText();
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t(words.nextDuty)}
      className="coming-duties"
      rows={rows}
      rowKey={(row) => row.id}
      rowClassName={(row) => ((row.next?.daysLeft ?? 0) < 0 ? 'row-late' : undefined)}
      columns={[
        {
          key: 'title',
          header: t(words.title),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={incidentPath(row.id)}>{row.title}</a>
              <div className="cell-note">{row.number}</div>
            </>
          ),
        },
        {
          key: 'due',
          header: t(words.due),
          cell: (row) => (
            <>
              {formatDate(row.next?.until ?? '', locale)}
              <div className="cell-note">{formatDaysLeft(row.next?.daysLeft ?? 0, locale)}</div>
            </>
          ),
        },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => <IncidentStatusTag status={row.status} />,
        },
      ]}
    />
  );
}
