import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dashboardData } from '~/dashboard/dashboard-data.server';
import { DashboardPage } from '~/dashboard/dashboard-page';
import { dashboardWords } from '~/dashboard/words';
import { notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(dashboardWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  if (!ability.can('read', 'Dashboard')) throw notFound();
  return json(await dashboardData(getDb(), ability, today));
}

export default function DashboardRoute() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />;
}
