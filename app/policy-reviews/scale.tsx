import type { RiskGrade, RiskScale } from '~/policy/model';
import { riskLevel } from '~/policy/policy-review';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { LevelTag } from './tags';
import { reviewWords as words } from './words';

/** The matrix, and how each grade is told. Folded: whoever knows it does not need it every time. */
export function Scale({ scale }: { scale: RiskScale }) {
  const t = useText();
  return (
    <details>
      <summary>{t(words.scale)}</summary>
      <div className="stack-tight">
        <DataTable
          caption={t(words.matrix)}
          narrow="scroll"
          rows={[...scale.likelihood].reverse()}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'likelihood',
              header: `${t(words.likelihood)} / ${t(words.loss)}`,
              rowHeader: true,
              cell: (row) => t(row.name),
            },
            ...scale.loss.map((loss) => ({
              key: loss.key,
              header: t(loss.name),
              cell: (row: RiskGrade) => <LevelTag scale={scale} level={riskLevel(scale, row.key, loss.key)} />,
            })),
          ]}
        />
        <Grades caption={t(words.likelihood)} grades={scale.likelihood} />
        <Grades caption={t(words.loss)} grades={scale.loss} />
        <Grades caption={t(words.level)} grades={scale.levels} />
      </div>
    </details>
  );
}

function Grades({ caption, grades }: { caption: string; grades: RiskGrade[] }) {
  const t = useText();
  return (
    <DataTable
      caption={caption}
      rows={grades}
      rowKey={({ key }) => key}
      columns={[
        { key: 'grade', header: t(words.grade), rowHeader: true, nowrap: true, cell: ({ name }) => t(name) },
        { key: 'criterion', header: t(words.criterion), cell: ({ criterion }) => t(criterion) },
      ]}
    />
  );
}
