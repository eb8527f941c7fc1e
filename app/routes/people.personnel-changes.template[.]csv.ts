import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAdministrator } from '~/people/administrator.server';
import { templateCsv } from '~/people/personnel-changes/change-csv';
import { clock } from '~/platform/clock.server';
import { fiscalYear, officeDate } from '~/platform/dates';
import { localeOf } from '~/platform/i18n.server';
import { csvAnswer } from '~/registers/csv-answer.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireAdministrator(request);
  const today = officeDate(clock.now());
  return csvAnswer(templateCsv(localeOf(request, actor), fiscalYear(today) + 1), 'personnel-changes', today);
}
