import type { SerializeFrom } from '@remix-run/node';
import { Button, LinkButton } from '~/ui/button';
import { RadioGroup } from '~/ui/choices';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { StatusTag } from '~/ui/status-tag';
import type { DirectoryQuery, DirectoryPage as Page } from './directory.query.server';
import { PeopleTabs } from './organisation-page';
import { peopleWords as words } from './words';

export function DirectoryPage({ people, next, query }: SerializeFrom<Page> & { query: DirectoryQuery }) {
  const t = useText();
  const marks = useMarks();
  const address = (after: string | null) => {
    const search = new URLSearchParams({ q: query.q, status: query.status, ...(after ? { after } : {}) });
    return `/people/directory?${search}`;
  };
  return (
    <>
      <PageHeading
        title={t(words.directory)}
        action={<LinkButton href="/people/new">{t(words.addPerson)}</LinkButton>}
      />
      <PeopleTabs current="directory" />
      <form method="get" action="/people/directory" className="stack">
        <TextField name="q" type="search" label={t(words.search)} defaultValue={query.q} />
        <RadioGroup
          name="status"
          inline
          label={t(words.status)}
          defaultValue={query.status}
          options={(['active', 'inactive', 'all'] as const).map((value) => ({ value, label: t(words[value]) }))}
        />
        <p>
          <Button kind="secondary">{t(words.find)}</Button>
        </p>
      </form>
      <DataTable
        caption={t(words.directory)}
        hideCaption
        rows={people}
        rowKey={(person) => person.id}
        empty={
          <EmptyState title={t(words.noneFound)}>
            <p>{t(words.noneFoundHint)}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t(words.name),
            rowHeader: true,
            cell: (person) => <a href={`/people/${person.id}`}>{person.name}</a>,
          },
          { key: 'kana', header: t(words.nameKana), cell: (person) => person.nameKana },
          {
            key: 'posts',
            header: t(words.posts),
            cell: (person) =>
              person.posts.map((post) => marks.post(t(post.unitName), t(post.title))).join(marks.comma) ||
              t(words.noPostToday),
          },
          { key: 'email', header: t(words.email), cell: (person) => person.email },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (person) => (
              <StatusTag tone={person.active ? 'success' : 'ended'}>
                {t(person.active ? words.active : words.inactive)}
              </StatusTag>
            ),
          },
        ]}
      />
      <Pagination nextHref={next ? address(next) : null} firstHref={query.after ? address(null) : null} />
    </>
  );
}
