import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicData } from '~/platform/public-answer.server';
import { publicCsv } from '~/social-media/public-list';
import { publicListFor } from '~/social-media/public-request.server';

/** The public list for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const { list, locale } = await publicListFor(args);
  return publicData(args.request, publicCsv(list, locale), {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="social-media-accounts-${list.asOf}.csv"`,
  });
}
