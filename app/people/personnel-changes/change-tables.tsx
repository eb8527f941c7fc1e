import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDate } from '~/ui/dates';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { capacityWords } from '../words';
import { columnNames, kindNames } from './change-file';
import type { ChangePage, ShownChange, ShownOutcome } from './change-page.query.server';
import { changeWords as words } from './words';

type Change = SerializeFrom<ShownChange>;

/** All errors at once, in the order of the rows. */
export function ProblemTable({ problems, count }: { problems: SerializeFrom<ChangePage>['problems']; count: number }) {
  const t = useText();
  return (
    <DataTable
      caption={count > problems.length ? t(words.firstOf(problems.length, count)) : t(words.problems)}
      hideCaption={count <= problems.length}
      rows={problems}
      rowKey={(problem) => problem.key}
      columns={[
        { key: 'line', header: t(words.line), nowrap: true, cell: (problem) => problem.line },
        { key: 'who', header: t(words.who), rowHeader: true, cell: (problem) => problem.who || '—' },
        {
          key: 'field',
          header: t(words.field),
          nowrap: true,
          cell: (problem) => t(problem.field === null ? words.wholeLine : columnNames[problem.field]),
        },
        { key: 'what', header: t(words.what), cell: (problem) => t(problem.text) },
      ]}
    />
  );
}

export function ChangeTable({ changes, count }: { changes: readonly Change[]; count: number }) {
  const t = useText();
  return (
    <DataTable
      caption={`${t(words.changes)}: ${t(words.rows(count))}`}
      hideCaption
      rows={changes}
      rowKey={(change) => String(change.line)}
      columns={[
        { key: 'line', header: t(words.line), nowrap: true, cell: (change) => change.line },
        {
          key: 'who',
          header: t(words.who),
          rowHeader: true,
          cell: (change) => <a href={`/people/${change.person.id}`}>{change.person.name}</a>,
        },
        { key: 'kind', header: t(words.kind), nowrap: true, cell: (change) => t(kindNames[change.kind]) },
        {
          key: 'date',
          header: t(words.effective),
          cell: (change) => (
            <>
              <OfficeDate date={change.date} />
              <div>
                <small>{t(change.isLastDay ? words.lastDay : words.first)}</small>
              </div>
            </>
          ),
        },
        { key: 'from', header: t(words.from), cell: (change) => <Ended change={change} /> },
        { key: 'to', header: t(words.to), cell: (change) => <Begun change={change} /> },
        {
          key: 'notes',
          header: t(words.notes),
          cell: (change) =>
            change.notes.length === 0 ? '—' : change.notes.map((note) => <div key={note.en}>{t(note)}</div>),
        },
      ]}
    />
  );
}

function Ended({ change }: { change: Change }) {
  const t = useText();
  return (
    <>
      {change.ended.length + change.cancelled.length === 0
        ? '—'
        : change.ended.map((post) => <div key={post.en}>{t(post)}</div>)}
      {change.cancelled.map((post) => (
        <div key={post.en}>{t(words.neverBegins(post))}</div>
      ))}
      {change.leaves ? <div>{t(words.accountEnds)}</div> : null}
    </>
  );
}

function Begun({ change }: { change: Change }) {
  const t = useText();
  const marks = useMarks();
  const { begun, predecessors, roles } = change;
  if (!begun) return <>—</>;
  const joined = { ja: roles.map((role) => role.ja).join('、'), en: roles.map((role) => role.en).join(', ') };
  return (
    <>
      <a href={`/people/posts/${begun.id}`}>{t(begun.name)}</a>
      {begun.capacity === 'regular' ? '' : marks.brackets(t(capacityWords[begun.capacity]))}
      {predecessors.length > 0 ? <div>{t(words.after(predecessors.join(marks.comma)))}</div> : null}
      {roles.length > 0 ? <div>{t(words.withRoles(joined))}</div> : null}
    </>
  );
}

/** What was seen when the file was taken in, beside what would happen now. */
export function DifferenceTable({ differences }: Pick<SerializeFrom<ChangePage>, 'differences'>) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.changed)}
      hideCaption
      rows={differences}
      rowKey={(difference) => String(difference.now.line)}
      columns={[
        { key: 'line', header: t(words.line), nowrap: true, cell: ({ now }) => now.line },
        {
          key: 'who',
          header: t(words.who),
          rowHeader: true,
          cell: ({ before, now }) => now.change?.person.name ?? before.change?.person.name ?? '—',
        },
        { key: 'before', header: t(words.thenWas), cell: ({ before }) => <OutcomeText outcome={before} /> },
        { key: 'now', header: t(words.nowIs), cell: ({ now }) => <OutcomeText outcome={now} /> },
      ]}
    />
  );
}

function OutcomeText({ outcome: { change, problems } }: { outcome: SerializeFrom<ShownOutcome> }) {
  const t = useText();
  if (problems.length > 0) return problems.map((problem) => <div key={problem.en}>{t(problem)}</div>);
  if (!change) return <>{t(words.notFollowed)}</>;
  return (
    <>
      <OfficeDate date={change.date} />
      <div>
        <Ended change={change} />
      </div>
      <div>
        → <Begun change={change} />
      </div>
    </>
  );
}
