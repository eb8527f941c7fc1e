import { describeCondition } from '~/policy/describe';
import {
  type Condition,
  type PolicyProfile,
  REQUIREMENT_KINDS,
  type Requirement,
  type RequirementKind,
} from '~/policy/model';
import { ProvisionLinks } from '~/policy/provision-links';
import { requiredText } from '~/policy/sla';
import { viewerWords as words } from '~/policy/viewer-words';
import { kindWords, slaCategoryWords } from '~/policy/words';
import { type Column, DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';

/** All requirements, by kind, each with when it applies in words. */
export function ProfileRequirements({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  return (
    <section id="requirements" className="stack-tight" aria-labelledby="requirements-heading">
      <h2 id="requirements-heading">
        {t(words.requirements)} ({profile.requirements.length})
      </h2>
      {REQUIREMENT_KINDS.map((kind) => (
        <RequirementTable
          key={kind}
          profile={profile}
          kind={kind}
          rows={profile.requirements.filter((requirement) => requirement.kind === kind)}
        />
      ))}
    </section>
  );
}

function RequirementTable({
  profile,
  kind,
  rows,
}: {
  profile: PolicyProfile;
  kind: RequirementKind;
  rows: Requirement[];
}) {
  const t = useText();
  if (rows.length === 0) return null;
  const columns: Column<Requirement>[] = [
    {
      key: 'requirement',
      header: t(words.requirement),
      rowHeader: true,
      cell: (row) => (
        <span id={`requirement-${row.key}`}>
          {row.sla ? <small>{t(slaCategoryWords[row.sla.category])} </small> : null}
          {t(row.title)}
        </span>
      ),
    },
    {
      key: 'statement',
      header: t(words.summary),
      cell: (row) => (
        <>
          {t(row.statement)}
          {row.exemptable ? null : (
            <>
              {' '}
              <StatusTag tone="warning">{t(words.noExemption)}</StatusTag>
            </>
          )}
        </>
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
      caption={`${t(kindWords[kind])} (${rows.length})`}
      rows={rows}
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
