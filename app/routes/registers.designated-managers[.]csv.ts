import type { LoaderFunctionArgs } from '@remix-run/node';
import { managerCsvHead, managerCsvLine } from '~/designated-managers/manager-csv';
import { listManagers, type ManagerRow } from '~/designated-managers/manager-list.query.server';
import { readManagerQuery } from '~/designated-managers/manager-query';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readManagerQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<ManagerRow>({
    head: managerCsvHead(locale),
    line: (row) => managerCsvLine(row, locale),
    page: (from, perPage) => listManagers(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'designated-managers', reading.today);
}
