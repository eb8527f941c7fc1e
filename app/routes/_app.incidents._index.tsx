import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { IncidentList } from '~/incidents/incident-list';
import { listIncidents } from '~/incidents/incident-list.query.server';
import { readIncidentQuery } from '~/incidents/incident-query';
import { incidentWords } from '~/incidents/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(incidentWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readIncidentQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([
    listIncidents(db, reading, filter, from),
    listUnitChoices(db, reading.today),
  ]);
  return json({ ...page, filter, units });
}

export default function IncidentsRoute() {
  return <IncidentList {...useLoaderData<typeof loader>()} />;
}
