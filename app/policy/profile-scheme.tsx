import { AXES } from '~/policy/classification';
import type { PolicyProfile } from '~/policy/model';
import { viewerWords as words } from '~/policy/viewer-words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';

/** The classes of information, axis by axis. */
export function ProfileScheme({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const { axes, name } = profile.classification;
  return (
    <div className="stack-tight">
      <p>
        {t(name)}
        <br />
        {t(words.schemeNote)}
      </p>
      {AXES.map((axis) => (
        <DataTable
          key={axis}
          caption={t(axes[axis].name)}
          rows={axes[axis].levels}
          rowKey={(row) => row.key}
          columns={[
            { key: 'level', header: t(words.level), rowHeader: true, nowrap: true, cell: (row) => t(row.name) },
            { key: 'criterion', header: t(words.criterion), cell: (row) => t(row.criterion) },
          ]}
        />
      ))}
    </div>
  );
}
