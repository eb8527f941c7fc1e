import type { LoaderFunctionArgs } from '@remix-run/node';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { levelCsvHead, levelCsvLine } from '~/sla-figures/level-csv';
import { listMonthRows, type MonthRow } from '~/sla-figures/level-list.query.server';
import { readLevelQuery } from '~/sla-figures/level-query';
import { getDb } from '~db/connection.server';

/** The list as it is filtered, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readLevelQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<MonthRow>({
    head: levelCsvHead(locale),
    line: (row) => levelCsvLine(row, locale),
    page: (from, perPage) => listMonthRows(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'sla-figures', reading.today);
}
