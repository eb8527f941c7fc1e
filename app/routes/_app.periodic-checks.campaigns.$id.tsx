import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CampaignPage } from '~/periodic-checks/campaign-page';
import { loadCampaignPage } from '~/periodic-checks/campaigns.query.server';
import { listChecks } from '~/periodic-checks/check-list.query.server';
import { readCheckQuery } from '~/periodic-checks/check-query';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { listUnitGroups } from '~/periodic-checks/unit-groups.query.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('rounds');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const db = getDb();
  const campaign = await loadCampaignPage(db, reading.ability, idParam(params.id), reading.today);
  if (!campaign) throw notFound();
  const { filter: asked, from } = readCheckQuery(new URL(request.url).searchParams);
  const filter = { ...asked, kind: campaign.kind, campaignId: campaign.id };
  const [page, groups] = await Promise.all([
    listChecks(db, reading, filter, from),
    listUnitGroups(db, reading.today, filter.unitId),
  ]);
  return json({ ...page, filter, groups, campaign });
}

export default function CampaignRoute() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />;
}
