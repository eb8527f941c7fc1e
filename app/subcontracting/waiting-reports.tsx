import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { entryPath } from './paths';
import type { WaitingReport } from './reports.repository.server';
import { subcontractWords as words } from './words';

/** In 自分の仕事: subcontractors that nobody approved, until it is recorded what was done. */
export function WaitingReports({ rows }: { rows: SerializeFrom<WaitingReport>[] }) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t(words.waiting)}
      className="waiting-reports"
      rows={rows}
      rowKey={(row) => row.subcontractId}
      columns={[
        {
          key: 'company',
          header: t(words.company),
          rowHeader: true,
          cell: (row) => <a href={entryPath(row.contractId, row.subcontractId)}>{row.company}</a>,
        },
        {
          key: 'contract',
          header: t(words.contract),
          cell: (row) => (
            <>
              {row.contractTitle}
              <div className="cell-note">{row.contractNumber}</div>
            </>
          ),
        },
        { key: 'from', header: t(words.from), cell: (row) => row.reporterName },
        { key: 'since', header: t(words.since), cell: (row) => <OfficeDateTime at={row.reportedAt} /> },
      ]}
    />
  );
}
