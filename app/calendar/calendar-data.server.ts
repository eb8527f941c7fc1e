/** The data of the page, as much of it as the view needs. */
import { dayOff, HOLIDAYS_KNOWN_UNTIL, holidayName } from '~/platform/business-days';
import type { PlainDate } from '~/platform/dates';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Asking } from '~/registers/guards.server';
import type { Db } from '~db/connection.server';
import type { CalendarData, Day } from './calendar-page';
import { type CalendarQuery, daysOf, fiscalYearOf, monthOf, monthsOfYear, weeksOf } from './calendar-query';
import { countByMonth, entriesBetween } from './entries.query.server';
import { calendarWords } from './words';
import type { CountedMonth } from './year-table';

/** A page with more than this helps nobody. */
const MOST_ENTRIES = 500;

export async function loadCalendar(db: Db, asking: Asking, query: CalendarQuery): Promise<CalendarData> {
  const reading = { ...asking, profile: await activeProfile(db) };
  const { from, to } = daysOf(query.month);
  const isYear = query.view === 'year';
  const entries = isYear ? [] : await entriesBetween(db, reading, { ...query, from, to }, MOST_ENTRIES + 1);
  return {
    query,
    today: asking.today,
    thisMonth: monthOf(asking.today),
    entries: entries.slice(0, MOST_ENTRIES),
    tooMany: entries.length > MOST_ENTRIES,
    weeks:
      query.view === 'month'
        ? weeksOf(query.month).map((week) => week.map((date) => (date === null ? null : dayOf(date))))
        : [],
    holidaysKnown: isYear || to <= HOLIDAYS_KNOWN_UNTIL,
    year: isYear ? await loadYear(db, reading, query) : [],
  };
}

/** Saturdays and Sundays stand in their columns; holidays and closed days are named. */
function dayOf(date: PlainDate): Day {
  const off = dayOff(date);
  const name = holidayName(date) ?? (off === 'new-year' ? calendarWords.office : null);
  return { date, off: off && { tone: off === 'saturday' ? 'saturday' : 'sunday', name } };
}

async function loadYear(
  db: Db,
  reading: Parameters<typeof countByMonth>[1],
  query: CalendarQuery,
): Promise<CountedMonth[]> {
  const months = monthsOfYear(fiscalYearOf(query.month));
  const from = daysOf(months[0]!).from;
  const to = daysOf(months.at(-1)!).to;
  const counts = await countByMonth(db, reading, { ...query, from, to });
  return months.map((month) => {
    const kinds = counts.filter((count) => count.month === month).map(({ kind, number }) => ({ kind, number }));
    return { month, kinds, total: kinds.reduce((sum, { number }) => sum + number, 0) };
  });
}
