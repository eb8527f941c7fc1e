import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { untieFromIncident } from '~/incidents/change-incident.server';
import { UntiePage } from '~/incidents/form-pages';
import { readAbout, untieForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { incidentPath } from '~/incidents/paths';
import { findSubject } from '~/incidents/subjects.query.server';
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
export const meta = pageMeta(incidentWords.untieTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable?.may.complete) throw notFound();
  const about = readAbout(params.subject ?? '');
  const subject = about && (await findSubject(getDb(), ability, about.type, about.id));
  if (!subject) throw notFound();
  return json({ incident: headOf(readable), tie: { key: `${subject.type}:${subject.id}`, name: subject.name } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const about = readAbout(params.subject ?? '');
  if (!about) throw notFound();
  const read = parseForm(untieForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await untieFromIncident(
    getDb(),
    actor,
    { ...read.value, incidentId, type: about.type, subjectId: about.id },
    { now: clock.now(), newId },
  );
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function SubjectsSubjectRoute() {
  return <UntiePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
