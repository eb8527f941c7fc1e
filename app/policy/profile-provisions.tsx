import type { PolicyProfile, Provision } from '~/policy/model';
import { traceHref } from '~/policy/paths';
import { isCovered, traceProvisions } from '~/policy/trace';
import { viewerWords as words } from '~/policy/viewer-words';
import { sourceWords } from '~/policy/words';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { StatusTag } from '~/ui/status-tag';

/** What the policy rests on: each provision with its citation, our summary, and the requirements that follow from it. */
export function ProfileProvisions({ profile }: { profile: PolicyProfile }) {
  const t = useText();
  const resting = new Map<string, number>();
  for (const key of profile.requirements.flatMap(({ provisions }) => provisions)) {
    resting.set(key, (resting.get(key) ?? 0) + 1);
  }
  const uncovered = new Set(
    traceProvisions(profile)
      .filter((traced) => !isCovered(traced))
      .map(({ provision }) => provision.key),
  );
  return (
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
            <UsedFor
              profile={profile}
              provision={row}
              requirements={resting.get(row.key) ?? 0}
              unused={uncovered.has(row.key)}
            />
          ),
        },
      ]}
    />
  );
}

type UsedForProps = { profile: PolicyProfile; provision: Provision; requirements: number; unused: boolean };

/** What follows from it stands, with the records that show it, in the row of the other page. */
function UsedFor({ profile, provision, requirements, unused }: UsedForProps) {
  const t = useText();
  if (unused) return <small>{t(words.uncovered)}</small>;
  return (
    <a href={traceHref(profile, provision.key)}>
      {t(requirements === 0 ? words.usedElsewhere : words.requirementsResting(requirements))}
    </a>
  );
}
