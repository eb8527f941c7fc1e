import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { IncidentPage } from '~/incidents/incident-page';
import { loadIncidentPage } from '~/incidents/incident-page.query.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { incident: { title: string } } }) =>
  titled(args, args.data?.incident.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const page = await loadIncidentPage(getDb(), actor, ability, idParam(params.id), today);
  if (!page) throw notFound();
  return json(page);
}

export default function IncidentRoute() {
  return <IncidentPage {...useLoaderData<typeof loader>()} />;
}
