import { Can } from '~/authorization/can';
import type { RecordedProfile } from '~/policy/profiles.repository.server';
import { viewerWords as words } from '~/policy/viewer-words';
import { PolicyTabs } from '~/policy-reviews/policy-tabs';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';

type Listed = Omit<RecordedProfile, 'recordedAt'> & { recordedAt: string; active: boolean };

/** All recorded policies, and which one is in force. */
export function ProfileList({ profiles }: { profiles: Listed[] }) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <Can I="administer" a="PolicyProfile">
            <LinkButton href="/policy-profiles/new">{t(words.addVersion)}</LinkButton>
          </Can>
        }
      />
      <PolicyTabs current="policies" />
      <DataTable
        caption={t(words.listCaption)}
        rows={profiles}
        rowKey={(row) => `${row.key} ${row.version}`}
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (row) => <a href={`/policy-profiles/${row.key}/${row.version}`}>{t(row.name)}</a>,
          },
          { key: 'version', header: t(words.version), nowrap: true, cell: (row) => row.version },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (row) =>
              row.active ? (
                <StatusTag tone="success">{t(words.active)}</StatusTag>
              ) : (
                <StatusTag tone="neutral">{t(words.inactive)}</StatusTag>
              ),
          },
          {
            key: 'recorded',
            header: t(words.recordedAt),
            cell: (row) => <OfficeDateTime at={row.recordedAt} />,
          },
        ]}
      />
    </>
  );
}
