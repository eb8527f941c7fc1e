import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { StatusTag } from '~/ui/status-tag';
import type { ChangePage } from './change-page.query.server';
import { changeWords as words } from './words';

type Page = SerializeFrom<ChangePage>;

export function VacancyTable({ vacancies, count }: { vacancies: Page['vacancies']; count: number }) {
  const t = useText();
  const marks = useMarks();
  if (count === 0) return <p>{t(words.noVacancies)}</p>;
  return (
    <>
      <p>{t(words.vacanciesHint)}</p>
      <DataTable
        caption={count > vacancies.length ? t(words.firstOf(vacancies.length, count)) : t(words.vacancies)}
        hideCaption={count <= vacancies.length}
        rows={vacancies}
        rowKey={(vacancy) => vacancy.id}
        columns={[
          {
            key: 'post',
            header: t(words.post),
            rowHeader: true,
            cell: (vacancy) => <a href={`/people/posts/${vacancy.id}`}>{t(vacancy.name)}</a>,
          },
          { key: 'since', header: t(words.since), cell: (vacancy) => <OfficeDate date={vacancy.from} /> },
          {
            key: 'roles',
            header: t(words.roles),
            cell: (vacancy) => vacancy.roles.map((role) => t(role)).join(marks.comma) || '—',
          },
          {
            key: 'deputies',
            header: t(words.deputies),
            cell: (vacancy) => vacancy.deputies.map((post) => t(post)).join(marks.comma) || t(words.noDeputy),
          },
        ]}
      />
    </>
  );
}

export function RoleChangeTable({ changes, count }: { changes: Page['roleChanges']; count: number }) {
  const t = useText();
  const marks = useMarks();
  return (
    <DataTable
      caption={count > changes.length ? t(words.firstOf(changes.length, count)) : t(words.roleChanges)}
      hideCaption={count <= changes.length}
      rows={changes}
      rowKey={(change) => change.id}
      columns={[
        {
          key: 'post',
          header: t(words.post),
          rowHeader: true,
          cell: (change) => <a href={`/people/posts/${change.id}`}>{t(change.name)}</a>,
        },
        {
          key: 'roles',
          header: t(words.roles),
          cell: (change) => change.roles.map((role) => t(role)).join(marks.comma),
        },
        { key: 'from', header: t(words.before), cell: (change) => <Names names={change.from} /> },
        { key: 'to', header: t(words.afterwards), cell: (change) => <Successors to={change.to} /> },
      ]}
    />
  );
}

function Successors({ to }: { to: string[] | null }) {
  const t = useText();
  if (to === null) return <>{t(words.stays)}</>;
  if (to.length === 0) return <StatusTag tone="warning">{t(words.vacant)}</StatusTag>;
  return <Names names={to} />;
}

/** A name never breaks in two. */
function Names({ names }: { names: readonly string[] }) {
  const marks = useMarks();
  if (names.length === 0) return <>—</>;
  return names.map((name, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list does not move
    <span key={at} className="whitespace-nowrap">
      {name}
      {at < names.length - 1 ? marks.comma : ''}
    </span>
  ));
}

/** Everything that hangs on the posts and people that change, kind by kind. */
export function HandOverSections({ handOver }: Pick<Page, 'handOver'>) {
  const t = useText();
  if (handOver.length === 0) return <p>{t(words.handOverNone)}</p>;
  return handOver.map(({ kind, count, rows }) => (
    <section key={kind} aria-labelledby={`hand-over-${kind}`}>
      <h3 id={`hand-over-${kind}`}>
        {t(words.handOverKinds[kind])} <span className="count">{count}</span>
      </h3>
      <p>{t(words.handOverHints[kind])}</p>
      <DataTable
        caption={count > rows.length ? t(words.firstOf(rows.length, count)) : t(words.handOverKinds[kind])}
        hideCaption={count <= rows.length}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'item',
            header: t(words.item),
            rowHeader: true,
            cell: (row) => (row.href ? <a href={row.href}>{t(row.name)}</a> : t(row.name)),
          },
          { key: 'part', header: t(words.part), cell: (row) => (row.part ? t(row.part) : '—') },
          { key: 'from', header: t(words.before), cell: (row) => <Names names={row.from} /> },
          { key: 'to', header: t(words.afterwards), cell: (row) => <Successors to={row.to} /> },
        ]}
      />
    </section>
  ));
}
