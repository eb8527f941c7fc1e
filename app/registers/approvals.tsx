import type { SerializeFrom } from '@remix-run/node';
import { RequestStatus } from '~/approvals/status-label';
import { purposeWords } from '~/approvals/words';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import type { listTiedRequests } from './approvals.query.server';
import { registersWords as words } from './words';

/** 申請と決裁: where an entry of a register comes from. */
export function Approvals({ requests }: { requests: SerializeFrom<Awaited<ReturnType<typeof listTiedRequests>>> }) {
  const t = useText();
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t(words.requests)}</h2>
      <DataTable
        caption={t(words.requests)}
        hideCaption
        rows={requests}
        rowKey={(request) => request.id}
        empty={<p>{t(words.none)}</p>}
        columns={[
          {
            key: 'number',
            header: t(words.fields.number!),
            rowHeader: true,
            cell: (request) => <a href={`/approval-requests/${request.id}`}>{request.number}</a>,
          },
          {
            key: 'purpose',
            header: t(words.fields.kind!),
            nowrap: true,
            cell: (request) => t(purposeWords[request.purpose as keyof typeof purposeWords]),
          },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (request) => <RequestStatus status={request.status} />,
          },
          {
            key: 'decided',
            header: t(words.fields.approvedOn!),
            nowrap: true,
            cell: (request) => <OfficeDateTime at={request.decidedAt} />,
          },
        ]}
      />
    </section>
  );
}
