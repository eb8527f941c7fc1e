import type { LoaderFunctionArgs } from '@remix-run/node';
import { resultsAsked } from '~/periodic-checks/results-asked.server';
import { resultsCsv } from '~/periodic-checks/years';
import { loadYears } from '~/periodic-checks/years.query.server';
import { localeOf } from '~/platform/i18n.server';
import { BYTE_ORDER_MARK, csvLine } from '~/registers/csv';
import { csvAnswer } from '~/registers/csv-answer.server';
import { getDb } from '~db/connection.server';

/** The table as it is shown, a line for each row and year. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ability, today, filter, view } = await resultsAsked(request);
  const years = await loadYears(getDb(), view, { ability, filter, today });
  const lines = resultsCsv(filter.kind, view, years, localeOf(request, actor));
  return csvAnswer(BYTE_ORDER_MARK + lines.map(csvLine).join(''), `${filter.kind}-results`, today);
}
