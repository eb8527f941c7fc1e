/** リスク分析 as it is read: the risks with their levels. */
import type { SerializeFrom } from '@remix-run/node';
import { ObligationStatusTag } from '~/obligations/obligation-status';
import type { RiskGrade, RiskScale } from '~/policy/model';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ShownRisk } from './review-page.query.server';
import { LevelTag } from './tags';
import { reviewWords as words } from './words';

type RiskTableProps = {
  risks: SerializeFrom<ShownRisk>[];
  scale: RiskScale;
  /** null: it cannot be changed any more. */
  editHref: ((id: string) => string) | null;
};

export function RiskTable({ risks, scale, editHref }: RiskTableProps) {
  const t = useText();
  const marks = useMarks();
  const gradeIn = (grades: RiskGrade[], key: string | null) => grades.find((one) => one.key === key);
  const judged = (likelihood: string | null, loss: string | null) => {
    const [first, second] = [gradeIn(scale.likelihood, likelihood), gradeIn(scale.loss, loss)];
    if (!first || !second) return null;
    return (
      <span className="cell-note">
        {t(words.likelihood)}
        {marks.colon}
        {t(first.name)}
        <br />
        {t(words.loss)}
        {marks.colon}
        {t(second.name)}
      </span>
    );
  };
  return (
    <DataTable
      caption={t(words.risks)}
      hideCaption
      rows={risks}
      rowKey={(risk) => risk.id}
      empty={<p>{t(words.noRisks)}</p>}
      columns={[
        {
          key: 'threat',
          header: t(words.threat),
          rowHeader: true,
          cell: (risk) => (
            <>
              {editHref ? <a href={editHref(risk.id)}>{risk.threat}</a> : risk.threat}
              <span className="cell-note">{risk.scope}</span>
            </>
          ),
        },
        {
          key: 'before',
          header: t(words.before),
          cell: (risk) => (
            <>
              <LevelTag scale={scale} level={risk.levels.before} />
              {judged(risk.likelihood, risk.loss)}
            </>
          ),
        },
        {
          key: 'measure',
          header: t(words.measure),
          cell: (risk) => (
            <>
              <span className="keep-lines">{risk.measure || t(words.noMeasure)}</span>
              {risk.owner ? <span className="cell-note">{t(risk.owner)}</span> : null}
            </>
          ),
        },
        {
          key: 'due',
          header: t(words.due),
          nowrap: true,
          cell: ({ dueOn, obligation }) => (
            <>
              <OfficeDate date={dueOn} />
              {obligation ? (
                <span className="cell-note">
                  <a href={`/obligations/${obligation.id}`}>
                    <ObligationStatusTag of={obligation} />
                  </a>
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'after',
          header: t(words.after),
          cell: (risk) => (
            <>
              <LevelTag scale={scale} level={risk.levels.after} />
              {judged(risk.likelihoodAfter, risk.lossAfter)}
            </>
          ),
        },
      ]}
    />
  );
}
