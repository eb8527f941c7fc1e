import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { incidentPath } from './paths';
import { IncidentStatusTag } from './status-tag';
import type { WaitingIncident } from './tellings.repository.server';
import { incidentWords as words } from './words';

/** In 自分の仕事: incidents somebody was told of, until he has acknowledged it. */
export function WaitingIncidents({ rows }: { rows: SerializeFrom<WaitingIncident>[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t(words.waiting)}
      className="waiting-incidents"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: t(words.name),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={incidentPath(row.id)}>{row.title}</a>
              <div className="cell-note">{row.number}</div>
            </>
          ),
        },
        {
          key: 'why',
          header: t(words.why),
          cell: (row) => t(row.occasion === 'instruction' ? words.whyInstruction : words.whyStage),
        },
        { key: 'from', header: t(words.from), cell: (row) => row.toldByName },
        { key: 'since', header: t(words.since), cell: (row) => <OfficeDateTime at={row.toldAt} /> },
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
