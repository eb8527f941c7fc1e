import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { nextStage } from '~/incidents/escalation';
import { TellPage } from '~/incidents/form-pages';
import { tellForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { incidentPath } from '~/incidents/paths';
import { tellNext } from '~/incidents/tell-next.server';
import { incidentWords } from '~/incidents/words';
import { parseForm } from '~/people/forms';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { roleName } from '~/policy/lookup';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(incidentWords.tellTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable?.may.tell) throw notFound();
  const { incident, profile } = readable;
  const organisation = await loadOrganisation(getDb(), today);
  const next = nextStage(organisation, profile, incident.unitId, incident.stagesTold);
  if (!next) throw notFound();
  return json({
    incident: headOf(readable),
    stagesTold: incident.stagesTold,
    next: {
      name: next.stage.name,
      people: next.addressees.map(({ name, post }) => ({ name, post })),
      vacant: next.vacant.map((role) => roleName(profile, role)),
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const read = parseForm(tellForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await tellNext(getDb(), actor, { ...read.value, incidentId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function EscalationRoute() {
  return <TellPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
