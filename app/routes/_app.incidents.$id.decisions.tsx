import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { moveIncident } from '~/incidents/change-incident.server';
import { DecidePage } from '~/incidents/form-pages';
import { stepForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { stepsFrom } from '~/incidents/model';
import { incidentPath } from '~/incidents/paths';
import { incidentWords } from '~/incidents/words';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(incidentWords.decideTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable?.may.decide) throw notFound();
  return json({ incident: headOf(readable), steps: stepsFrom(readable.incident.status) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const read = parseForm(stepForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await moveIncident(getDb(), actor, { ...read.value, incidentId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function DecisionsRoute() {
  return <DecidePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
