import type { SerializeFrom } from '@remix-run/node';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { ChangeTable } from './change-table';
import type { Change } from './difference';
import type { RequestPageData } from './request-page-data.server';
import { requestWords } from './words';

type Props = {
  data: SerializeFrom<RequestPageData>;
  revisions: { id: string; number: number; digest: string; submittedAt: string; submittedBy: string }[];
  from: number;
  to: number;
  changes: SerializeFrom<Change>[] | null;
};

const words = {
  submitted: { ja: '申請', en: 'Submitted' },
  by: { ja: '申請した人', en: 'By' },
  from: { ja: '前の版', en: 'From' },
  to: { ja: '後の版', en: 'To' },
  compare: { ja: '比べる', en: 'Compare' },
  same: { ja: '二つの版に違いはありません。', en: 'The two revisions are the same.' },
  single: { ja: 'まだ一つの版しかありません。', en: 'There is only one revision so far.' },
  lead: {
    ja: '各版の内容はSHA-256のダイジェストで固定され、決裁はダイジェストに結び付いています。',
    en: 'Each revision is fixed by its SHA-256 digest, and each decision is bound to a digest.',
  },
} as const;

/** Every frozen revision and what differs between two of them. */
export function RevisionsPage({ data, revisions, from, to, changes }: Props) {
  const t = useText();
  const marks = useMarks();
  const { request } = data;
  const options = revisions.map(({ number }) => ({
    value: String(number),
    label: `${t(requestWords.revision)} ${number}`,
  }));
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(requestWords.requests), href: '/approval-requests' },
          { label: request.number, href: `/approval-requests/${request.id}` },
          { label: t(requestWords.revisions) },
        ]}
      />
      <PageHeading
        title={`${t(requestWords.revisions)}${marks.colon}${request.title}`}
        kicker={request.number}
        lead={t(words.lead)}
      />
      <DataTable
        caption={t(requestWords.revisions)}
        hideCaption
        rows={revisions}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t(words.single)} />}
        columns={[
          { key: 'number', header: t(requestWords.revision), rowHeader: true, cell: (row) => row.number },
          {
            key: 'at',
            header: t(words.submitted),
            nowrap: true,
            cell: (row) => <OfficeDateTime at={row.submittedAt} era />,
          },
          { key: 'by', header: t(words.by), cell: (row) => row.submittedBy },
          {
            key: 'digest',
            header: t(requestWords.digest),
            cell: (row) => <code className="digest">{row.digest}</code>,
          },
        ]}
      />
      {revisions.length > 1 ? (
        <form method="get" className="filter-form">
          <SelectField name="from" label={t(words.from)} options={options} defaultValue={String(from)} width="short" />
          <SelectField name="to" label={t(words.to)} options={options} defaultValue={String(to)} width="short" />
          <Button kind="secondary">{t(words.compare)}</Button>
        </form>
      ) : null}
      {changes === null ? (
        <p>{t(words.single)}</p>
      ) : changes.length === 0 ? (
        <p>{t(words.same)}</p>
      ) : (
        <ChangeTable kind={data.request.kind} changes={changes} items={data.items} />
      )}
    </>
  );
}
