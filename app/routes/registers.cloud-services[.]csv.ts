import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { registerCsv } from '~/cloud-services/register-csv.server';
import { readRegisterQuery } from '~/cloud-services/register-query';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { localeOf } from '~/platform/i18n.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { getDb } from '~db/connection.server';

/** The list as it is filtered and sorted, all pages of it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { filter } = readRegisterQuery(new URL(request.url).searchParams);
  const [db, today] = [getDb(), officeDate(clock.now())];
  const reading = { ability: defineAbilities(actor), profile: await activeProfile(db), today };
  return new Response(registerCsv(db, reading, filter, localeOf(request, actor)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cloud-services-${today}.csv"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
