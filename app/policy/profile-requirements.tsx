import { describeCondition } from '~/policy/describe';
import type { Condition, PolicyProfile, Requirement, RequirementKind } from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { requiredText } from '~/policy/sla';
import { viewerWords as words } from '~/policy/viewer-words';
import { kindWords, slaCategoryWords } from '~/policy/words';
import { type Column, DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';

/** The requirements of one kind, each with when it applies in words. */
export function ProfileRequirements({ profile, kind }: { profile: PolicyProfile; kind: RequirementKind }) {
  const t = useText();
  const columns: Column<Requirement>[] = [
    {
      key: 'requirement',
      header: t(words.requirement),
      rowHeader: true,
      cell: (row) => (
        <span id={`requirement-${row.key}`} className="anchor" tabIndex={-1}>
          {row.sla ? <small>{t(slaCategoryWords[row.sla.category])} </small> : null}
          {t(row.title)}
          <span className="cell-note">{t(row.statement)}</span>
          {row.exemptable ? null : <StatusTag tone="warning">{t(words.noExemption)}</StatusTag>}
        </span>
      ),
    },
    ...(kind === 'sla'
      ? [
          {
            key: 'required',
            header: t(words.required),
            cell: (row: Requirement) => (row.sla ? t(requiredText(row.sla)) : ''),
          },
        ]
      : []),
    {
      key: 'when',
      header: t(words.when),
      cell: (row) => (
        <>
          {t(describeCondition(row.when, profile))}
          <br />
          <Mandatory profile={profile} condition={row.mandatory} />
        </>
      ),
    },
    {
      key: 'provisions',
      header: t(words.citation),
      cell: (row) => <ProvisionLinks profile={profile} keys={row.provisions} />,
    },
  ];
  return (
    <DataTable
      caption={t(kindWords[kind])}
      hideCaption
      className="cited-table"
      rows={profile.requirements.filter((requirement) => requirement.kind === kind)}
      rowKey={(row) => row.key}
      columns={columns}
    />
  );
}

function Mandatory({ profile, condition }: { profile: PolicyProfile; condition: Condition }) {
  const t = useText();
  if ('always' in condition) return <small>{t(words.alwaysMandatory)}</small>;
  if ('not' in condition && 'always' in condition.not) return <small>{t(words.neverMandatory)}</small>;
  return (
    <small>
      {t(words.mandatoryWhen)}: {t(describeCondition(condition, profile))}
    </small>
  );
}
