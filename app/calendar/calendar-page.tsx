import type { SerializeFrom } from '@remix-run/node';
import { kindName, OBLIGATION_KINDS } from '~/obligations/model';
import { ObligationDue, ObligationStatusTag } from '~/obligations/obligation-status';
import { OBLIGATIONS_PATH, obligationsHref, SCOPES } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import { registersWords } from '~/registers/words';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { SelectField, TextField } from '~/ui/fields';
import { formatEraYear } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Tabs } from '~/ui/tabs';
import { CALENDAR_PATH, type CalendarQuery, calendarHref, fiscalYearOf, monthAfter, VIEWS } from './calendar-query';
import type { CalendarEntry } from './entries.query.server';
import { entryHref } from './entry-href';
import { EntryMarks } from './entry-marks';
import { monthName } from './month-name';
import { MonthTable } from './month-table';
import { calendarWords, viewWords, calendarWords as words } from './words';
import { type CountedMonth, YearTable } from './year-table';

export type Day = {
  date: string;
  off: { tone: 'saturday' | 'sunday'; name: { ja: string; en: string } | null } | null;
};
export type CalendarData = {
  query: CalendarQuery;
  thisMonth: string;
  today: string;
  entries: CalendarEntry[];
  tooMany: boolean;
  weeks: (Day | null)[][];
  holidaysKnown: boolean;
  year: CountedMonth[];
};

/** 期限カレンダー: what comes, as a month, a list or a fiscal year. */
export function CalendarPage(data: SerializeFrom<CalendarData>) {
  const t = useText();
  const { query, entries, tooMany } = data;
  const showsAhead = entries.some((entry) => entry.obligationId === null);
  return (
    <>
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <Tabs
        label={t(words.view)}
        items={VIEWS.map((view) => ({
          href: calendarHref({ ...query, view }),
          label: t(viewWords[view]),
          current: view === query.view,
        }))}
      />
      <Filter query={query} />
      <Period query={query} thisMonth={data.thisMonth} />
      {tooMany ? (
        <Notice>
          <p>{t(words.tooMany)}</p>
        </Notice>
      ) : null}
      {query.view === 'month' ? <MonthTable {...data} /> : null}
      {query.view === 'list' ? <EntryTable entries={entries} /> : null}
      {query.view === 'year' ? <YearTable months={data.year} query={query} /> : null}
      {data.holidaysKnown ? null : <p>{t(words.holidaysUnknown)}</p>}
      {showsAhead ? <p>{t(words.aheadHint)}</p> : null}
      <p className="no-print">
        <a href={obligationsHref({ scope: query.scope, kind: query.kind, status: 'missed' })}>{t(words.overdue)}</a>
        {' / '}
        <a href={OBLIGATIONS_PATH}>{t(words.toList)}</a>
      </p>
    </>
  );
}

function Filter({ query }: { query: CalendarQuery }) {
  const t = useText();
  return (
    <form method="get" action={CALENDAR_PATH} className="filter-form no-print">
      <input type="hidden" name="view" value={query.view} />
      <TextField type="month" name="month" label={t(words.goTo)} defaultValue={query.month} width="medium" />
      <SelectField
        name="scope"
        label={t(obligationWords.scope)}
        defaultValue={query.scope}
        width="medium"
        options={SCOPES.map((value) => ({ value, label: t(obligationWords[value]) }))}
      />
      <SelectField
        name="kind"
        label={t(obligationWords.kind)}
        placeholder={t(registersWords.all)}
        defaultValue={query.kind ?? ''}
        width="medium"
        options={OBLIGATION_KINDS.map((value) => ({ value, label: t(kindName(value)) }))}
      />
      <Button kind="secondary">{t(registersWords.filter)}</Button>
      <a href={CALENDAR_PATH}>{t(registersWords.clear)}</a>
    </form>
  );
}

/** Which month or fiscal year it is, and the way to those around it. */
function Period({ query, thisMonth }: { query: CalendarQuery; thisMonth: string }) {
  const t = useText();
  const locale = useLocale();
  const isYear = query.view === 'year';
  const year = fiscalYearOf(query.month);
  const step = isYear ? 12 : 1;
  const to = (months: number) => calendarHref({ ...query, month: monthAfter(query.month, months) });
  return (
    <div className="calendar-period">
      <h2>
        {isYear
          ? t(calendarWords.fiscalYear(year, formatEraYear(`${year}-04-01`, locale)))
          : monthName(query.month, locale)}
      </h2>
      <nav className="no-print" aria-label={t(isYear ? viewWords.year : words.month)}>
        <a href={to(-step)}>{t(isYear ? words.previousYear : words.previousMonth)}</a>
        <a href={calendarHref({ ...query, month: thisMonth })}>{t(isYear ? words.thisYear : words.thisMonth)}</a>
        <a href={to(step)}>{t(isYear ? words.nextYear : words.nextMonth)}</a>
      </nav>
    </div>
  );
}

function EntryTable({ entries }: { entries: SerializeFrom<CalendarEntry>[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={entries}
      rowKey={(entry) => entry.key}
      rowClassName={(entry) => (entry.daysLeft < 0 ? 'row-late' : undefined)}
      empty={<EmptyState title={t(words.none)} />}
      columns={[
        { key: 'due', header: t(obligationWords.due), nowrap: true, cell: (entry) => <ObligationDue of={entry} /> },
        {
          key: 'what',
          header: t(obligationWords.what),
          rowHeader: true,
          cell: (entry) => (
            <>
              <a href={entryHref(entry)}>{t(entry.title)}</a>
              <div className="cell-note">{t(kindName(entry.kind))}</div>
            </>
          ),
        },
        { key: 'subject', header: t(obligationWords.subject), cell: (entry) => entry.subject.name },
        {
          key: 'marks',
          header: t(obligationWords.status),
          cell: (entry) => (
            <>
              {entry.obligationId !== null && entry.daysLeft >= 0 ? <ObligationStatusTag of={entry} /> : null}
              <EntryMarks entry={entry} />
            </>
          ),
        },
      ]}
    />
  );
}
