import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { type Column, DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { FormAnswer } from './form-answer';
import { FormProblems, useFields } from './people-form';
import { PeriodText } from './period-text';
import { isEmpty, type Period, tense } from './periods';
import type { PostView } from './post-page.query.server';
import { capacityWords, peopleWords as words } from './words';

type Props = SerializeFrom<PostView> & {
  today: string;
  roleNames: Partial<Record<CanonicalRole, Text>>;
  /** How far each deputy may go. */
  scopes: Record<string, Text>;
  sent: FormAnswer | undefined;
};

/** One post: its roles, who holds it, who stands in, each with dates. */
export function PostPage(props: Props) {
  const t = useText();
  const marks = useMarks();
  const { post, unitName, holders, today, sent } = props;
  const base = `/people/posts/${post.id}`;
  const { answer, field } = useFields(sent);
  const now = holders.filter((holder) => holder.personActive && tense(holder.period, today) === 'present');
  const ended = tense(post.period, today) === 'past' || isEmpty(post.period);
  return (
    <>
      <Breadcrumbs
        items={[{ label: t(words.title), href: '/people' }, { label: marks.post(t(unitName), t(post.title)) }]}
      />
      <PageHeading
        title={t(post.title)}
        kicker={t(unitName)}
        status={now.length === 0 && !ended ? <StatusTag tone="warning">{t(words.vacant)}</StatusTag> : undefined}
      />
      <FormProblems answer={answer} />
      <SummaryList
        rows={[
          { term: t(words.titleJa), value: post.title.ja },
          { term: t(words.titleEn), value: post.title.en },
          { term: t(words.lives), value: <PeriodText {...post.period} /> },
        ]}
      />
      <Disclosure summary={t(words.renamePost)} open={sent !== undefined}>
        <Form action={base} reloadDocument className="stack">
          <input type="hidden" name="version" value={post.version} />
          <TextField {...field('titleJa', post.title.ja)} label={t(words.titleJa)} required />
          <TextField {...field('titleEn', post.title.en)} label={t(words.titleEn)} required />
          <p>
            <Button>{t(words.save)}</Button>
          </p>
        </Form>
      </Disclosure>
      <PostTables {...props} base={base} />
      {ended ? null : (
        <p>
          <a href={`${base}/end`}>{t(words.endPost)}</a>
        </p>
      )}
    </>
  );
}

function PostTables({ base, today, roles, holders, deputies, deputyOf, roleNames, scopes }: Props & { base: string }) {
  const t = useText();
  const period = <Row extends { period: Period }>(): Column<Row> => ({
    key: 'period',
    header: t(words.period),
    cell: (row) => <PeriodText {...row.period} />,
  });
  const end = <Row extends { period: Period }>(href: (row: Row) => string): Column<Row> => ({
    key: 'end',
    header: t(words.actions),
    cell: (row) => (tense(row.period, today) === 'past' ? '—' : <a href={href(row)}>{t(words.end)}</a>),
  });
  return (
    <>
      <h2>{t(words.roles)}</h2>
      <DataTable
        caption={t(words.roles)}
        hideCaption
        rows={roles}
        rowKey={(row) => `${row.role}-${row.period.from}`}
        empty={<p>{t(words.none)}</p>}
        columns={[
          {
            key: 'role',
            header: t(words.role),
            rowHeader: true,
            cell: (row) => t(roleNames[row.role] ?? plain(row.role)),
          },
          period(),
          end<Props['roles'][number]>((row) => `${base}/roles/${row.role}?from=${row.period.from}`),
        ]}
      />
      <p>
        <a href={`${base}/roles`}>{t(words.giveRole)}</a>
      </p>
      <h2>{t(words.holders)}</h2>
      <DataTable
        caption={t(words.holders)}
        hideCaption
        rows={holders}
        rowKey={(row) => row.id}
        empty={<p>{t(words.none)}</p>}
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (row) => <a href={`/people/${row.personId}`}>{row.personName}</a>,
          },
          { key: 'capacity', header: t(words.capacity), cell: (row) => t(capacityWords[row.capacity]) },
          period(),
        ]}
      />
      <h2>{t(words.deputies)}</h2>
      <DataTable
        caption={t(words.deputies)}
        hideCaption
        rows={deputies}
        rowKey={(row) => row.id}
        empty={<p>{t(words.none)}</p>}
        columns={[
          {
            key: 'post',
            header: t(words.deputyPost),
            rowHeader: true,
            cell: (row) => <a href={`/people/posts/${row.deputyPostId}`}>{t(row.name)}</a>,
          },
          { key: 'priority', header: t(words.priority), cell: (row) => row.priority },
          { key: 'scope', header: t(words.deputyScope), cell: (row) => t(scopes[row.id] ?? plain('')) },
          period(),
          end<Props['deputies'][number]>((row) => `${base}/deputies/${row.id}`),
        ]}
      />
      <p>
        <a href={`${base}/deputies`}>{t(words.nameDeputy)}</a>
      </p>
      {deputyOf.length > 0 ? (
        <>
          <h2>{t(words.deputyOf)}</h2>
          <ul>
            {deputyOf.map((row) => (
              <li key={row.id}>
                <a href={`/people/posts/${row.principalPostId}`}>{t(row.name)}</a> <PeriodText {...row.period} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

const plain = (role: string): Text => ({ ja: role, en: role });
