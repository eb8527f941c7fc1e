import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordFindings } from '~/incidents/change-incident.server';
import { FindingsPage } from '~/incidents/findings-page';
import { findingsForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { findingsOf } from '~/incidents/model';
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
export const meta = pageMeta(incidentWords.findingsTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable?.may.update) throw notFound();
  const { incident } = readable;
  return json({ incident: headOf(readable), findings: findingsOf(incident) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const read = parseForm(findingsForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await recordFindings(
    getDb(),
    actor,
    { incidentId, version: read.value.version, findings: findingsOf(read.value) },
    { now: clock.now(), newId },
  );
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function FindingsRoute() {
  return <FindingsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
