import type { SerializeFrom } from '@remix-run/node';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';
import { Tabs } from '~/ui/tabs';
import type { OrganisationChart, UnitNode } from './organisation-chart';
import { capacityWords, peopleWords as words } from './words';

/** 機関 → 部 → 課 with their posts on one day. */
export function OrganisationPage({ on, units, vacant }: SerializeFrom<OrganisationChart>) {
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
      {units.map((unit) => (
        <Unit key={unit.id} unit={unit} level={2} />
      ))}
    </>
  );
}

export function PeopleTabs({ current }: { current: 'organisation' | 'directory' }) {
  const t = useText();
  return (
    <Tabs
      label={t(words.title)}
      items={[
        { href: '/people', label: t(words.posts), current: current === 'organisation' },
        { href: '/people/directory', label: t(words.directory), current: current === 'directory' },
      ]}
    />
  );
}

type Node = SerializeFrom<UnitNode>;

function Unit({ unit, level }: { unit: Node; level: 2 | 3 | 4 }) {
  const t = useText();
  const Heading = `h${level}` as const;
  const below = Math.min(level + 1, 4) as 3 | 4;
  return (
    <section id={`unit-${unit.id}`} className="stack">
      <Heading>
        {t(unit.name)} <small>{unit.code}</small>
      </Heading>
      {unit.posts.length > 0 ? <Posts unit={unit} /> : unit.units.length === 0 ? <p>{t(words.noPosts)}</p> : null}
      {unit.units.map((child) => (
        <Unit key={child.id} unit={child} level={below} />
      ))}
    </section>
  );
}

function Posts({ unit }: { unit: Node }) {
  const t = useText();
  return (
    <DataTable
      caption={`${t(unit.name)}: ${t(words.posts)}`}
      hideCaption
      rows={unit.posts}
      rowKey={(post) => post.id}
      columns={[
        {
          key: 'title',
          header: t(words.post),
          rowHeader: true,
          cell: (post) => <a href={`/people/posts/${post.id}`}>{t(post.title)}</a>,
        },
        {
          key: 'holders',
          header: t(words.holders),
          cell: (post) =>
            post.holders.length === 0 ? (
              <StatusTag tone="warning">{t(words.vacant)}</StatusTag>
            ) : (
              post.holders.map((holder, index) => (
                <span key={holder.personId}>
                  {index > 0 ? '、' : ''}
                  <a href={`/people/${holder.personId}`}>{holder.name}</a>
                  {holder.capacity === 'regular' ? '' : `（${t(capacityWords[holder.capacity])}）`}
                </span>
              ))
            ),
        },
        {
          key: 'roles',
          header: t(words.roles),
          cell: (post) => post.roles.map((role) => t(role)).join('、') || '—',
        },
        {
          key: 'deputies',
          header: t(words.deputies),
          cell: (post) => post.deputies.map((deputy) => t(deputy)).join('、') || '—',
        },
      ]}
    />
  );
}
