import type { LoaderFunctionArgs } from '@remix-run/node';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { accountCsvHead, accountCsvLine } from '~/social-media/account-csv';
import { type AccountRow, listAccounts } from '~/social-media/account-list.query.server';
import { readAccountQuery } from '~/social-media/account-query';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readAccountQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<AccountRow>({
    head: accountCsvHead(locale),
    line: (row) => accountCsvLine(row, locale),
    page: (from, perPage) => listAccounts(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'social-media-accounts', reading.today);
}
