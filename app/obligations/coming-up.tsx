import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { useText } from '~/ui/locale';
import type { InboxRow } from './inbox.query.server';
import { kindName } from './model';
import { ObligationDue, ObligationStatusTag } from './obligation-status';
import { OBLIGATIONS_PATH } from './obligations-query';
import { occasionText, obligationWords as words } from './words';

/** In 自分の仕事: what the posts held today have to do, and what their holders were told of. */
export function ComingUp({ rows }: { rows: SerializeFrom<InboxRow>[] }) {
  const t = useText();
  return (
    <>
      <DataTable
        caption={t(words.title)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        rowClassName={(row) => (row.daysLeft < 0 ? 'row-late' : undefined)}
        columns={[
          {
            key: 'what',
            header: t(words.what),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`${OBLIGATIONS_PATH}/${row.id}`}>{t(row.title)}</a>
                <div className="cell-note">{t(kindName(row.kind))}</div>
              </>
            ),
          },
          { key: 'subject', header: t(words.subject), cell: (row) => row.subjectName },
          { key: 'due', header: t(words.due), nowrap: true, cell: (row) => <ObligationDue of={row} /> },
          {
            key: 'why',
            header: t(words.why),
            cell: (row) => (row.occasion === null ? '—' : t(occasionText(row.occasion))),
          },
          { key: 'status', header: t(words.status), nowrap: true, cell: (row) => <ObligationStatusTag of={row} /> },
        ]}
        empty={<EmptyState title={t(words.comingUpEmpty)} />}
      />
      <p>
        <a href={OBLIGATIONS_PATH}>{t(words.seeAll)}</a>
      </p>
    </>
  );
}
