import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { Shown } from './shown';
import type { Difference } from './shown-answers';
import { intakeWords as words } from './words';

/** Both versions side by side; what was typed is also still in the fields below. */
export function ConflictTable({ differences }: { differences: readonly Difference[] }) {
  const t = useText();
  return (
    <Notice kind="warning" title={t(words.conflictTitle)} live>
      <p>{t(words.conflictLead)}</p>
      <DataTable
        caption={t(words.conflictCaption)}
        rows={differences}
        rowKey={(row) => row.field}
        columns={[
          { key: 'field', header: t(words.conflictField), rowHeader: true, cell: (row) => t(row.label) },
          { key: 'stored', header: t(words.conflictStored), cell: (row) => <Shown value={row.stored} /> },
          { key: 'typed', header: t(words.conflictTyped), cell: (row) => <Shown value={row.typed} /> },
        ]}
      />
    </Notice>
  );
}
