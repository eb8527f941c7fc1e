import { CANONICAL_ROLES, type PolicyProfile } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { viewerWords as words } from '~/policy/viewer-words';
import { sourceWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';

/** Who does what, under the names that the body uses. */
export function ProfileRoles({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const rows = CANONICAL_ROLES.flatMap((role) => {
    const entry = profile.roles[role];
    return entry ? [{ role, ...entry }] : [];
  });
  return (
    <DataTable
      caption={t(words.roles)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.role}
      columns={[
        { key: 'role', header: t(words.role), rowHeader: true, cell: (row) => t(row.name) },
        { key: 'held', header: t(words.heldBy), cell: (row) => t(row.heldBy) },
        { key: 'source', header: t(words.source), nowrap: true, cell: (row) => t(sourceWords[row.source]) },
        {
          key: 'provision',
          header: t(words.provision),
          cell: (row) => <ProvisionLinks profile={profile} keys={row.provision ? [row.provision] : []} />,
        },
      ]}
    />
  );
}
