import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/people/session.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam } from '~/platform/responses.server';
import { csvAnswer } from '~/registers/csv-answer.server';
import { levelToImport } from '~/sla-figures/import-page-data.server';
import { missingTemplate } from '~/sla-figures/missing-template.query.server';
import { getDb } from '~db/connection.server';

/** One row for each figure that is still missing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const signedIn = await requireActor(request);
  const { level, today } = await levelToImport(signedIn, idParam(params.id));
  const text = await missingTemplate(getDb(), level, today, localeOf(request, signedIn.actor));
  return csvAnswer(text, 'sla-figures', today);
}
