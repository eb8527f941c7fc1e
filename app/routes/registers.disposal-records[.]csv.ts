import type { LoaderFunctionArgs } from '@remix-run/node';
import { disposalCsvHead, disposalCsvLine } from '~/endings/ending-csv';
import { type DisposalRow, listDisposals } from '~/endings/ending-list.query.server';
import { readDisposalQuery } from '~/endings/ending-query';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** 廃棄記録簿 as it is filtered, all pages of it: for the auditors. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const { filter } = readDisposalQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, actor)];
  const stream = csvStream<DisposalRow>({
    head: disposalCsvHead(locale),
    line: (row) => disposalCsvLine(row, locale),
    page: (from, perPage) => listDisposals(db, ability, filter, from, perPage),
  });
  return csvAnswer(stream, 'disposal-records', today);
}
