import type { SerializeFrom } from '@remix-run/node';
import { PeriodText } from '~/people/period-text';
import type { Text } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import type { TeamRow } from './absence-page.query.server';
import { reasonWords, absenceWords as words } from './absence-words';
import type { Absence } from './absences.repository.server';

type ShownDeputy = {
  id: string;
  name: Text;
  priority: number;
  period: { from: string; to: string | null };
  scope: Text;
};
export type AbsencesPageProps = {
  personId: string;
  today: string;
  absences: SerializeFrom<Absence>[];
  posts: { id: string; name: Text; deputies: ShownDeputy[] }[];
  team: SerializeFrom<TeamRow>[];
  isAdministrator: boolean;
};

/** Everything about being away: one's own absences, who stands in, and the people one answers for. */
export function AbsencesPage({ personId, today, absences, posts, team, isAdministrator }: AbsencesPageProps) {
  const t = useText();
  const now = absences.find(({ period }) => period.from <= today);
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={<LinkButton href={`/people/${personId}/absences`}>{t(words.note)}</LinkButton>}
      />
      {now ? (
        <Notice kind="warning" title={t(words.away)}>
          <p>
            <PeriodText {...now.period} /> <a href={`/people/${personId}/absences/${now.id}`}>{t(words.change)}</a>
          </p>
        </Notice>
      ) : null}
      <h2>{t(words.mine)}</h2>
      <AbsenceTable absences={absences} />
      <h2>{t(words.deputies)}</h2>
      {posts.map((post) => (
        <PostDeputies key={post.id} post={post} />
      ))}
      {team.length > 0 ? <Team team={team} today={today} /> : null}
      {isAdministrator ? (
        <p>
          <a href="/people/directory">{t(words.everybody)}</a>
        </p>
      ) : null}
    </>
  );
}

/** Absences of one person that are not over. */
export function AbsenceTable({ absences }: { absences: readonly SerializeFrom<Absence>[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.mine)}
      hideCaption
      rows={absences}
      rowKey={(absence) => absence.id}
      empty={<p>{t(words.none)}</p>}
      columns={[
        {
          key: 'period',
          header: t(words.period),
          rowHeader: true,
          cell: (absence) => <PeriodText {...absence.period} />,
        },
        { key: 'reason', header: t(words.reason), cell: (absence) => t(reasonWords[absence.reason]) },
        { key: 'by', header: t(words.notedBy), cell: (absence) => absence.notedByName },
        {
          key: 'actions',
          header: t(words.actions),
          cell: (absence) => <a href={`/people/${absence.personId}/absences/${absence.id}`}>{t(words.change)}</a>,
        },
      ]}
    />
  );
}

function PostDeputies({ post }: { post: AbsencesPageProps['posts'][number] }) {
  const t = useText();
  const base = `/people/posts/${post.id}/deputies`;
  return (
    <section aria-labelledby={`post-${post.id}`}>
      <h3 id={`post-${post.id}`}>{t(post.name)}</h3>
      <DataTable
        caption={t(post.name)}
        hideCaption
        rows={post.deputies}
        rowKey={(deputy) => deputy.id}
        empty={<p>{t(words.noDeputies)}</p>}
        columns={[
          { key: 'deputy', header: t(words.deputy), rowHeader: true, cell: (deputy) => t(deputy.name) },
          { key: 'order', header: t(words.order), cell: (deputy) => deputy.priority },
          { key: 'scope', header: t(words.scope), cell: (deputy) => t(deputy.scope) },
          { key: 'period', header: t(words.period), cell: (deputy) => <PeriodText {...deputy.period} /> },
          {
            key: 'end',
            header: t(words.actions),
            cell: (deputy) => <a href={`${base}/${deputy.id}`}>{t(words.end)}</a>,
          },
        ]}
      />
      <p>
        <a href={base}>{t(words.name)}</a>
      </p>
    </section>
  );
}

function Team({ team, today }: Pick<AbsencesPageProps, 'team' | 'today'>) {
  const t = useText();
  return (
    <>
      <h2>{t(words.team)}</h2>
      <p>{t(words.teamLead)}</p>
      <DataTable
        caption={t(words.team)}
        hideCaption
        rows={team}
        rowKey={(row) => row.personId}
        columns={[
          { key: 'person', header: t(words.person), rowHeader: true, cell: (row) => row.name },
          { key: 'post', header: t(words.post), cell: (row) => t(row.post) },
          {
            key: 'absence',
            header: t(words.absence),
            cell: (row) =>
              row.absence ? (
                <>
                  <StatusTag tone={row.absence.period.from <= today ? 'warning' : 'waiting'}>
                    {t(row.absence.period.from <= today ? words.awayNow : words.comes)}
                  </StatusTag>{' '}
                  <PeriodText {...row.absence.period} />
                </>
              ) : (
                '—'
              ),
          },
          {
            key: 'actions',
            header: t(words.actions),
            cell: (row) => (
              <a href={`/people/${row.personId}/absences`}>
                {t(words.note)}
                <span className="sr-only">: {row.name}</span>
              </a>
            ),
          },
        ]}
      />
    </>
  );
}
