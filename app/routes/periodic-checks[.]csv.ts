import type { LoaderFunctionArgs } from '@remix-run/node';
import { isThere } from '~/periodic-checks/campaigns.query.server';
import { checkCsvHead, checkCsvLine } from '~/periodic-checks/check-csv';
import { type CheckRow, listChecks } from '~/periodic-checks/check-list.query.server';
import { readCheckQuery } from '~/periodic-checks/check-query';
import { localeOf } from '~/platform/i18n.server';
import { notFound } from '~/platform/responses.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readCheckQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  if (!(await isThere(db, reading.ability, filter.kind))) throw notFound();
  const stream = csvStream<CheckRow>({
    head: checkCsvHead(locale),
    line: (row) => checkCsvLine(row, locale),
    page: (from, perPage) => listChecks(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, `${filter.kind}s`, reading.today);
}
