import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { powersOf } from '~/incidents/contract-powers.query.server';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { PowersPage } from '~/incidents/powers-page';
import { incidentWords } from '~/incidents/words';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(incidentWords.powers);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable) throw notFound();
  const contracts = await powersOf(getDb(), ability, readable.incident.id);
  return json({ incident: headOf(readable), contracts, mayAct: readable.may.update });
}

export default function PowersRoute() {
  return <PowersPage {...useLoaderData<typeof loader>()} />;
}
