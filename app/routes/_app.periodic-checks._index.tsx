import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { listCampaigns } from '~/periodic-checks/campaigns.query.server';
import { CheckList } from '~/periodic-checks/check-list';
import { listChecks } from '~/periodic-checks/check-list.query.server';
import { readCheckQuery } from '~/periodic-checks/check-query';
import { checkWords } from '~/periodic-checks/words';
import { notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  if (!reading.ability.can('read', 'PeriodicCheck')) throw notFound();
  const { filter, from } = readCheckQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units, campaigns] = await Promise.all([
    listChecks(db, reading, filter, from),
    listUnitChoices(db, reading.today),
    listCampaigns(db, reading.ability),
  ]);
  return json({ ...page, filter, units, campaigns });
}

export default function ChecksRoute() {
  return <CheckList {...useLoaderData<typeof loader>()} />;
}
