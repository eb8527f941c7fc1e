import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadCalendar } from '~/calendar/calendar-data.server';
import { CalendarPage } from '~/calendar/calendar-page';
import { readCalendarQuery } from '~/calendar/calendar-query';
import { calendarWords } from '~/calendar/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(calendarWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const reader = await asking(request);
  const query = readCalendarQuery(new URL(request.url).searchParams, reader.today);
  return json(await loadCalendar(getDb(), reader, query));
}

export default function CalendarRoute() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />;
}
