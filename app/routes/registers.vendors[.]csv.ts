import type { LoaderFunctionArgs } from '@remix-run/node';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { vendorCsvHead, vendorCsvLine } from '~/vendors/vendor-csv';
import { listVendors, type VendorRow } from '~/vendors/vendor-list.query.server';
import { readVendorQuery } from '~/vendors/vendor-query';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter } = readVendorQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, reading.actor)];
  const stream = csvStream<VendorRow>({
    head: vendorCsvHead(locale),
    line: (row) => vendorCsvLine(row, locale),
    page: (from, perPage) => listVendors(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'vendors', reading.today);
}
