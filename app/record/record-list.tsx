import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { DateField, SelectField, TextField } from '~/ui/fields';
import { formatDateTime } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Pagination } from '~/ui/pagination';
import { eventDetail, eventTitle, eventWords, type KnownEventType, subjectKind } from './describe-event';
import { spokenNote } from './own-notes';
import { type FilterErrors, type RecordCursor, type RecordFilter, recordHref } from './record-filter';
import type { RecordRow } from './record-list.query.server';
import { recordWords as words } from './words';

type Props = {
  rows: RecordRow[];
  next: RecordCursor | null;
  /** Set when this is not the newest page. */
  isDeeper: boolean;
  filter: RecordFilter;
  typed: RecordFilter;
  errors: FilterErrors;
};

/** Everything that happened, newest first. Plain cells: there are many of them. */
export function RecordList({ rows, next, isDeeper, filter, typed, errors }: Props) {
  const t = useText();
  const marks = useMarks();
  const locale = useLocale();
  return (
    <>
      <Filter typed={typed} errors={errors} />
      <DataTable
        caption={t(words.events)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t(words.none)}>
            <p>{t(words.noneHint)}</p>
          </EmptyState>
        }
        columns={[
          { key: 'position', header: t(words.position), align: 'end', nowrap: true, cell: (row) => row.position },
          {
            key: 'when',
            header: t(words.when),
            nowrap: true,
            cell: (row) => formatDateTime(row.occurredAt, locale, { weekday: false, seconds: true }),
          },
          {
            key: 'what',
            header: t(words.what),
            rowHeader: true,
            cell: (row) => {
              const detail = eventDetail(row.type, row.payload);
              return (
                <>
                  <a href={`/record/events/${row.id}`}>{t(eventTitle(row.type))}</a>
                  {detail ? ` ${t(detail)}` : null}
                </>
              );
            },
          },
          {
            key: 'subject',
            header: t(words.subject),
            cell: (row) => (
              <>
                {t(subjectKind(row.stream))}{' '}
                <a href={recordHref({ subject: row.stream })}>{row.subject ?? row.stream}</a>
              </>
            ),
          },
          {
            key: 'who',
            header: t(words.who),
            cell: (row) => t(spokenNote(row.actorName)) + marks.brackets(t(spokenNote(row.actorPost))),
          },
        ]}
      />
      <Pagination nextHref={next ? recordHref(filter, next) : null} firstHref={isDeeper ? recordHref(filter) : null} />
    </>
  );
}

/** What is wrong with the filter, for the top of the page. */
export function FilterErrorSummary({ errors }: { errors: FilterErrors }) {
  const t = useText();
  const wrong = (Object.keys(errors) as (keyof RecordFilter)[]).filter((name) => errors[name]);
  return <ErrorSummary errors={wrong.map((name) => ({ id: name, message: t(errors[name]!) }))} />;
}

function Filter({ typed, errors }: { typed: RecordFilter; errors: FilterErrors }) {
  const t = useText();
  const known = Object.keys(eventWords) as KnownEventType[];
  const types: string[] =
    typed.type !== '' && !known.includes(typed.type as KnownEventType) ? [typed.type, ...known] : known;
  const isUsed = Object.values(typed).some((value) => value !== '');
  const error = (name: keyof RecordFilter) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <Disclosure summary={t(words.filter)} open={isUsed}>
      <form method="get" action="/record">
        <TextField
          name="subject"
          label={t(words.subjectFilter)}
          defaultValue={typed.subject}
          error={error('subject')}
        />
        <SelectField
          name="type"
          label={t(words.typeFilter)}
          placeholder={t(words.allTypes)}
          defaultValue={typed.type}
          options={types.map((type) => ({ value: type, label: t(eventTitle(type)) }))}
        />
        <TextField name="actor" label={t(words.actorFilter)} defaultValue={typed.actor} error={error('actor')} />
        <DateField name="from" label={t(words.from)} defaultValue={typed.from} error={error('from')} />
        <DateField name="to" label={t(words.to)} defaultValue={typed.to} error={error('to')} />
        <Button kind="secondary">{t(words.apply)}</Button> <a href="/record">{t(words.clear)}</a>
      </form>
    </Disclosure>
  );
}
