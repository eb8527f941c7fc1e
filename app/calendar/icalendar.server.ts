/** Deadlines as iCalendar (RFC 5545): whole days, as the office in Japan counts them. */
import ical, { ICalEventTransparency } from 'ical-generator';
import { kindName } from '~/obligations/model';
import { addDays, type Instant, OFFICE_TIME_ZONE, type PlainDate } from '~/platform/dates';
import { type Locale, say } from '~/platform/text';
import type { CalendarEntry } from './entries.query.server';
import { entryHref } from './entry-href';
import { feedWords, calendarWords as words } from './words';

const SIX_HOURS = 6 * 3600;

/** The library writes whole days by the UTC date. */
const wholeDay = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);

/** `madeAt`: stands for the time of what has no row of its own yet, so that the same calendar is the same text. */
export function icalendar(
  entries: readonly CalendarEntry[],
  { locale, origin, madeAt }: { locale: Locale; origin: string; madeAt: Instant },
): string {
  const calendar = ical({
    name: say(feedWords.name, locale),
    prodId: { company: 'Sekisho', product: 'Deadlines', language: locale.toUpperCase() },
    ttl: SIX_HOURS,
  });
  calendar.x('X-WR-TIMEZONE', OFFICE_TIME_ZONE);
  for (const entry of entries) {
    const changedAt = entry.updatedAt ?? madeAt;
    calendar.createEvent({
      id: `${entry.key}@sekisho`,
      start: wholeDay(entry.dueOn),
      end: wholeDay(addDays(entry.dueOn, 1)),
      allDay: true,
      summary: summaryOf(entry, locale),
      url: `${origin}${entryHref(entry)}`,
      stamp: changedAt,
      lastModified: changedAt,
      sequence: entry.version,
      // A deadline takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/**
 * A calendar program may copy it to other people's machines: what kind of deadline and of what, never the text of a
 * condition; an incident has no name there.
 */
function summaryOf({ kind, subject, isLongTerm, obligationId }: CalendarEntry, locale: Locale): string {
  const name = subject.type === 'incident' || subject.name === '' ? '' : subject.name;
  const marks = [
    ...(isLongTerm ? [say(words.longTerm, locale)] : []),
    ...(obligationId === null ? [say(words.ahead, locale)] : []),
  ];
  const head = [say(kindName(kind), locale), ...marks].join(locale === 'ja' ? '・' : ', ');
  return locale === 'ja' ? `【${head}】${name}` : `[${head}] ${name}`.trim();
}
