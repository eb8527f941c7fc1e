import type { LoaderFunctionArgs } from '@remix-run/node';
import { registerCsvHead, registerCsvLine } from '~/cloud-services/register-csv';
import { listRegister, type RegisterRow } from '~/cloud-services/register-list.query.server';
import { readRegisterQuery } from '~/cloud-services/register-query';
import { localeOf } from '~/platform/i18n.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { csvAnswer, csvStream } from '~/registers/csv-answer.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const { filter } = readRegisterQuery(new URL(request.url).searchParams);
  const [db, locale] = [getDb(), localeOf(request, actor)];
  const reading = { ability, profile: await activeProfile(db), today };
  const stream = csvStream<RegisterRow>({
    head: registerCsvHead(locale),
    line: (row) => registerCsvLine(row, locale),
    page: (from, perPage) => listRegister(db, reading, filter, from, perPage),
  });
  return csvAnswer(stream, 'cloud-services', today);
}
