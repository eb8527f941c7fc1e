import type { LoaderFunctionArgs } from '@remix-run/node';
import { endingCsvHead, endingCsvLine } from '~/endings/ending-csv';
import { type EndingRow, listEndings } from '~/endings/ending-list.query.server';
import { readEndingQuery } from '~/endings/ending-query';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readEndingQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<EndingRow>({
    head: endingCsvHead(locale),
    line: (row) => endingCsvLine(row, locale),
    page: (from, perPage) => listEndings(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'endings', reading.today);
}
