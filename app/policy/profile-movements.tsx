import { describeCondition } from '~/policy/describe';
import { roleName } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { movementCheckWords, movementKindWords, movementOutcomeWords, movementWayWords } from '~/policy/movement-words';
import { movementRulesOf } from '~/policy/movements';
import { ProvisionLinks } from '~/policy/provision-links';
import { viewerWords as words } from '~/policy/viewer-words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';

/** What is asked of information that leaves, rule by rule. */
export function ProfileMovements({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const marks = useMarks();
  const rules = movementRulesOf(profile);
  return (
    <div className="stack-tight">
      <p>{t(profile.movements === undefined ? words.movementsOfBaseline : words.movementsLead)}</p>
      <DataTable
        caption={t(words.movements)}
        hideCaption
        rows={rules}
        rowKey={(rule) => rule.key}
        empty={<p>{t(words.movementsNone)}</p>}
        columns={[
          {
            key: 'kind',
            header: t(words.movement),
            rowHeader: true,
            cell: (rule) => (
              <span id={`movement-${rule.key}`} className="anchor" tabIndex={-1}>
                {rule.kinds.map((kind) => t(movementKindWords[kind].name)).join(marks.comma)}
                {rule.ways.length === 0 ? null : (
                  <span className="cell-note">
                    {rule.ways.map((way) => t(movementWayWords[way])).join(marks.comma)}
                  </span>
                )}
              </span>
            ),
          },
          { key: 'when', header: t(words.when), cell: (rule) => t(describeCondition(rule.when, profile)) },
          {
            key: 'outcome',
            header: t(words.outcome),
            cell: (rule) => (
              <>
                {rule.outcome === 'free' ? null : t(movementOutcomeWords[rule.outcome])}
                {rule.permitters.length === 0 ? null : (
                  <span className="cell-note">
                    {rule.permitters.map((role) => t(roleName(profile, role))).join(marks.comma)}
                  </span>
                )}
                {rule.checks.length === 0 ? null : (
                  <span className="cell-note">
                    {rule.checks.map((check) => t(movementCheckWords[check])).join(marks.comma)}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'why',
            header: t(words.reason),
            cell: (rule) => (
              <>
                {t(rule.reason)} <ProvisionLinks profile={profile} keys={rule.provisions} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
