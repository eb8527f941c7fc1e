import type { SerializeFrom } from '@remix-run/node';
import { kindName } from '~/obligations/model';
import { classes } from '~/ui/classes';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { CalendarData, Day } from './calendar-page';
import { calendarHref } from './calendar-query';
import type { CalendarEntry } from './entries.query.server';
import { entryHref } from './entry-href';
import { EntryMarks } from './entry-marks';
import { monthName } from './month-name';
import { WEEKDAYS, calendarWords as words } from './words';

/** A day shows so many; the others are in the list. */
const MOST_IN_A_DAY = 4;

type Props = Pick<SerializeFrom<CalendarData>, 'query' | 'entries' | 'weeks' | 'today'>;

/** A table with a column for each day of the week; on narrow screens the days on which something falls due. */
export function MonthTable({ query, entries, weeks, today }: Props) {
  const t = useText();
  const locale = useLocale();
  const byDay = new Map<string, SerializeFrom<CalendarEntry>[]>();
  for (const entry of entries) byDay.set(entry.dueOn, [...(byDay.get(entry.dueOn) ?? []), entry]);
  const listHref = calendarHref({ ...query, view: 'list' });
  return (
    <>
      <table className="calendar-month">
        <caption className="sr-only">{monthName(query.month, locale)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday.en} scope="col">
                {t(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)?.date}>
              {week.map((day, at) =>
                day === null ? (
                  <td key={WEEKDAYS[at]?.en} className="calendar-outside" />
                ) : (
                  <DayCell
                    key={day.date}
                    day={day}
                    isToday={day.date === today}
                    entries={byDay.get(day.date) ?? []}
                    listHref={listHref}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length === 0 ? <p>{t(words.none)}</p> : null}
    </>
  );
}

function DayCell(props: { day: Day; isToday: boolean; entries: SerializeFrom<CalendarEntry>[]; listHref: string }) {
  const { day, isToday, entries, listHref } = props;
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const groups = alike(entries);
  const shown = groups.slice(0, MOST_IN_A_DAY);
  const more = groups.slice(MOST_IN_A_DAY).flat().length;
  return (
    <td
      className={classes(day.off && `calendar-${day.off.tone}`, entries.length === 0 && 'calendar-nothing')}
      aria-current={isToday ? 'date' : undefined}
    >
      <div className="calendar-date">
        <time dateTime={day.date}>
          <span className="calendar-number" aria-hidden="true">
            {Number(day.date.slice(8))}
          </span>
          <span className="calendar-full">{formatDate(day.date, locale)}</span>
        </time>
        {isToday ? <span className="calendar-today">{t(words.today)}</span> : null}
        {day.off?.name ? <span className="calendar-off">{t(day.off.name)}</span> : null}
      </div>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map(([entry, ...others]) => (
            <li key={entry.key}>
              <a href={others.length === 0 ? entryHref(entry) : listHref}>{entry.subject.name || t(entry.title)}</a>
              <span className="cell-note">
                {t(kindName(entry.kind))}
                {others.length === 0 ? null : marks.brackets(t(words.number(others.length + 1)))}
              </span>
              <EntryMarks entry={entry} />
            </li>
          ))}
          {more > 0 ? (
            <li>
              <a href={listHref}>{t(words.more(more))}</a>
            </li>
          ) : null}
        </ul>
      )}
    </td>
  );
}

type Entry = SerializeFrom<CalendarEntry>;

/** What is of one kind for one thing is one line with its number. */
function alike(entries: readonly Entry[]): [Entry, ...Entry[]][] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.subject.type} ${entry.subject.name} ${entry.status}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
