import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isThere, listCampaigns } from '~/periodic-checks/campaigns.query.server';
import { CheckList } from '~/periodic-checks/check-list';
import { listChecks } from '~/periodic-checks/check-list.query.server';
import { readCheckQuery } from '~/periodic-checks/check-query';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { mayStartRound } from '~/periodic-checks/new-campaign-page.query.server';
import { listUnitGroups } from '~/periodic-checks/unit-groups.query.server';
import { notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('title');

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readCheckQuery(new URL(request.url).searchParams);
  const db = getDb();
  if (!(await isThere(db, reading.ability, filter.kind))) throw notFound();
  const [page, groups, campaigns, mayStart] = await Promise.all([
    listChecks(db, reading, filter, from),
    listUnitGroups(db, reading.today, filter.unitId),
    listCampaigns(db, reading.ability, filter.kind),
    mayStartRound(db, reading.ability, filter.kind),
  ]);
  return json({ ...page, filter, groups, campaigns, mayStart });
}

export default function ChecksRoute() {
  return <CheckList {...useLoaderData<typeof loader>()} />;
}
