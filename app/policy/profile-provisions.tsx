import type { PolicyProfile, Provision, Requirement } from '~/policy/model';
import { isCovered, traceProvisions } from '~/policy/trace';
import { viewerWords as words } from '~/policy/viewer-words';
import { sourceWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';

/** What the policy rests on: each provision with its citation, our summary, and the requirements that follow from it. */
export function ProfileProvisions({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const resting = new Map<string, Requirement[]>();
  for (const requirement of profile.requirements) {
    for (const key of requirement.provisions) resting.set(key, [...(resting.get(key) ?? []), requirement]);
  }
  const uncovered = new Set(
    traceProvisions(profile)
      .filter((traced) => !isCovered(traced))
      .map(({ provision }) => provision.key),
  );
  return (
    <section id="provisions" className="stack-tight" aria-labelledby="provisions-heading">
      <h2 id="provisions-heading">
        {t(words.provisions)} ({profile.provisions.length})
      </h2>
      <DataTable
        caption={t(words.provisions)}
        hideCaption
        rows={profile.provisions}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'citation',
            header: t(words.citation),
            rowHeader: true,
            cell: (row) => (
              <span id={`provision-${row.key}`} className="anchor" tabIndex={-1}>
                {t(row.citation)}
              </span>
            ),
          },
          { key: 'summary', header: t(words.summary), cell: (row) => t(row.summary) },
          {
            key: 'source',
            header: t(words.source),
            nowrap: true,
            cell: (row) => (
              <StatusTag tone={row.source === 'own-text' ? 'info' : 'neutral'}>{t(sourceWords[row.source])}</StatusTag>
            ),
          },
          {
            key: 'used',
            header: t(words.usedFor),
            cell: (row) => (
              <UsedFor provision={row} requirements={resting.get(row.key) ?? []} unused={uncovered.has(row.key)} />
            ),
          },
        ]}
      />
    </section>
  );
}

type UsedForProps = { provision: Provision; requirements: Requirement[]; unused: boolean };

function UsedFor({ requirements, unused }: UsedForProps) {
  const t = useText();
  if (unused) return <small>{t(words.uncovered)}</small>;
  if (requirements.length === 0) return <small>{t(words.usedElsewhere)}</small>;
  return (
    <details>
      <summary>{requirements.length}</summary>
      <ul>
        {requirements.map((requirement) => (
          <li key={requirement.key}>
            <a href={`#requirement-${requirement.key}`}>{t(requirement.title)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
