import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { CheckRow } from './check-list.query.server';
import { OwnerCell } from './owner-cell';
import { checkPath } from './paths';
import { CheckStanding } from './standing-tag';
import { subjectTypeWords, checkWords as words } from './words';

type Props = { caption: string; rows: SerializeFrom<CheckRow>[]; withCampaign?: boolean; empty?: ReactNode };

/** Checks, each leading to its page. */
export function CheckTable({ caption, rows, withCampaign = false, empty }: Props) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const isWaiting = ({ standing, findingDueOn }: Props['rows'][number]) =>
    standing === 'open' || standing === 'overdue' || findingDueOn !== null;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      rowClassName={(row) => (isWaiting(row) && row.daysLeft < 0 ? 'row-late' : undefined)}
      empty={empty}
      columns={[
        {
          key: 'subject',
          header: t(words.subject),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={checkPath(row.id)}>{row.subject.type === 'unit' ? t(row.unit) : row.subject.name}</a>
              <div className="cell-note">
                {withCampaign
                  ? row.campaign
                  : row.subject.type === 'unit'
                    ? null
                    : [t(subjectTypeWords[row.subject.type]), row.vendorName].filter(Boolean).join(marks.dot)}
              </div>
            </>
          ),
        },
        // A section that is looked at itself stands in the first column.
        ...(rows.every(({ subject }) => subject.type === 'unit')
          ? []
          : [{ key: 'unit', header: t(words.section), cell: (row: Props['rows'][number]) => t(row.unit) }]),
        { key: 'owner', header: t(words.owner), cell: ({ owner }) => <OwnerCell owner={owner} /> },
        {
          key: 'standing',
          header: t(words.standing),
          nowrap: true,
          cell: (row) => <CheckStanding kind={row.kind} standing={row.standing} />,
        },
        {
          key: 'due',
          header: t(words.due),
          nowrap: true,
          cell: (row) => (
            <>
              <OfficeDate date={row.findingDueOn ?? row.dueOn} />
              {row.findingDueOn ? <div className="cell-note">{t(words.ofFindings)}</div> : null}
              {isWaiting(row) ? <div className="cell-note">{formatDaysLeft(row.daysLeft, locale)}</div> : null}
            </>
          ),
        },
        {
          key: 'findings',
          header: t(words.findings),
          nowrap: true,
          cell: (row) => t(words.findingsOf(row.findingsOpen, row.findingsTotal)),
        },
      ]}
    />
  );
}
