import type { SerializeFrom } from '@remix-run/node';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { Tabs } from '~/ui/tabs';
import type { ChartGroup, ChartPost, ChartRow, OrganisationChart } from './organisation-chart';
import { capacityWords, peopleWords as words } from './words';

/** 機関 → 部 → 課 with their posts on one day. */
export function OrganisationPage({ on, groups, vacant }: SerializeFrom<OrganisationChart>) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={<LinkButton href="/people/new">{t(words.addPerson)}</LinkButton>}
      />
      <PeopleTabs current="organisation" />
      <form method="get" action="/people" className="button-row">
        <DateField name="on" label={t(words.on)} defaultValue={on} />
        <Button kind="secondary">{t(words.show)}</Button>
      </form>
      <div className="button-row no-print">
        <a href="/people/posts">{t(words.addPost)}</a>
        <a href="/people/units">{t(words.addUnit)}</a>
      </div>
      {vacant > 0 ? (
        <Notice kind="warning" title={t(words.vacantCount(vacant))}>
          <p>{t(words.vacantHint)}</p>
        </Notice>
      ) : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </>
  );
}

export function PeopleTabs({ current }: { current: 'organisation' | 'directory' | 'changes' | 'mail' }) {
  const t = useText();
  return (
    <Tabs
      label={t(words.title)}
      items={[
        { href: '/people', label: t(words.posts), current: current === 'organisation' },
        { href: '/people/directory', label: t(words.directory), current: current === 'directory' },
        { href: '/people/personnel-changes', label: t(words.changes), current: current === 'changes' },
        { href: '/people/mail-deliveries', label: t(words.mail), current: current === 'mail' },
      ]}
    />
  );
}

function Group({ group }: { group: ChartGroup }) {
  const t = useText();
  const marks = useMarks();
  const Heading = group.level === 'body' ? 'h2' : 'h3';
  return (
    <section>
      <Heading>
        <a href={`/people/units/${group.id}`}>{t(group.name)}</a> <small>{group.code}</small>
      </Heading>
      <DataTable
        empty={null}
        caption={`${t(group.name)}: ${t(words.posts)}`}
        hideCaption
        rows={group.rows}
        rowKey={(row) => row.post?.id ?? row.unit.id}
        columns={[
          { key: 'unit', header: t(words.unit), cell: (row) => <UnitCell row={row} /> },
          {
            key: 'title',
            header: t(words.post),
            rowHeader: true,
            cell: ({ post }) => (post ? <a href={`/people/posts/${post.id}`}>{t(post.title)}</a> : t(words.noPosts)),
          },
          {
            key: 'holders',
            header: t(words.holders),
            nowrap: true,
            cell: ({ post }) => (post ? <Holders post={post} /> : '—'),
          },
          {
            key: 'roles',
            header: t(words.roles),
            cell: ({ post }) => post?.roles.map((role) => t(role)).join(marks.comma) || '—',
          },
          {
            key: 'deputies',
            header: t(words.deputies),
            cell: ({ post }) => post?.deputies.map((deputy) => t(deputy)).join(marks.comma) || '—',
          },
        ]}
      />
    </section>
  );
}

/** The unit's name once; rows below it repeat it for those who hear the table. */
function UnitCell({ row }: { row: ChartRow }) {
  const t = useText();
  if (!row.firstOfUnit) return <span className="sr-only max-sm:not-sr-only">{t(row.unit.name)}</span>;
  return (
    <a id={`unit-${row.unit.id}`} href={`/people/units/${row.unit.id}`}>
      {t(row.unit.name)}
    </a>
  );
}

function Holders({ post }: { post: ChartPost }) {
  const t = useText();
  const marks = useMarks();
  if (post.holders.length === 0) return <StatusTag tone="warning">{t(words.vacant)}</StatusTag>;
  return (
    <span>
      {post.holders.map((holder, index) => (
        <span key={holder.personId}>
          {index > 0 ? marks.comma : ''}
          <a href={`/people/${holder.personId}`}>{holder.name}</a>
          {holder.capacity === 'regular' ? '' : marks.brackets(t(capacityWords[holder.capacity]))}
        </span>
      ))}
    </span>
  );
}
