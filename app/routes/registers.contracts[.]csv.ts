import type { LoaderFunctionArgs } from '@remix-run/node';
import { contractCsvHead, contractCsvLine } from '~/contracts/contract-csv';
import { type ContractRow, listContracts } from '~/contracts/contract-list.query.server';
import { readContractQuery } from '~/contracts/contract-query';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readContractQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<ContractRow>({
    head: contractCsvHead(locale),
    line: (row) => contractCsvLine(row, locale),
    page: (from, perPage) => listContracts(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'contracts', reading.today);
}
