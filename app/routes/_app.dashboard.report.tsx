import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actorPostLabel } from '~/authorization/actor';
import { reportData } from '~/dashboard/dashboard-data.server';
import { ReportPage } from '~/dashboard/report-page';
import { dashboardWords } from '~/dashboard/words';
import { fiscalYear } from '~/platform/dates';
import { notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(dashboardWords.report);

const YEARS = 6;

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  if (!ability.can('read', 'Dashboard')) throw notFound();
  const present = fiscalYear(today);
  const years = Array.from({ length: YEARS }, (_, back) => present - back);
  const asked = Number(new URL(request.url).searchParams.get('year'));
  const year = years.find((one) => one === asked) ?? present;
  const reader = `${actorPostLabel(actor)} ${actor.name}`;
  return json({ ...(await reportData(getDb(), ability, today, year)), years, reader });
}

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
