import { aspectText, changeKindWords, outcomeWords } from '~/policy/change-words';
import { changeRulesOf } from '~/policy/changes';
import { describeCondition } from '~/policy/describe';
import type { PolicyProfile } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { days, months, viewerWords as words } from '~/policy/viewer-words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';

/** What a change in something approved calls for, rule by rule. */
export function ProfileChanges({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const marks = useMarks();
  const { rules, decideWithinDays, evidenceMonths } = changeRulesOf(profile);
  return (
    <div className="stack-tight">
      <p>{t(words.changesLead(t(days(decideWithinDays)), t(months(evidenceMonths))))}</p>
      <DataTable
        caption={t(words.changes)}
        hideCaption
        rows={rules}
        rowKey={(rule) => rule.key}
        columns={[
          {
            key: 'change',
            header: t(words.change),
            rowHeader: true,
            cell: (rule) => (
              <>
                {t(changeKindWords[rule.change])}
                <span className="cell-note">
                  {rule.aspects.map((aspect) => t(aspectText(rule.change, aspect))).join(marks.comma)}
                </span>
              </>
            ),
          },
          { key: 'when', header: t(words.when), cell: (rule) => t(describeCondition(rule.when, profile)) },
          {
            key: 'outcome',
            header: t(words.outcome),
            nowrap: true,
            cell: (rule) => t(outcomeWords[rule.outcome].name),
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
