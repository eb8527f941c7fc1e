import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tieToIncident } from '~/incidents/change-incident.server';
import { tieForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { listTies } from '~/incidents/parts.repository.server';
import { incidentPath } from '~/incidents/paths';
import { searchSubjects } from '~/incidents/subjects.query.server';
import { SubjectsPage } from '~/incidents/subjects-page';
import { incidentWords } from '~/incidents/words';
import { NO_ANSWER } from '~/people/form-answer';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking } from '~/registers/guards.server';
import { textIn } from '~/registers/list-query';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(incidentWords.tieTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability } = await asking(request);
  const db = getDb();
  const readable = await readableIncident(db, actor, ability, idParam(params.id));
  if (!readable?.may.complete) throw notFound();
  const query = textIn(new URL(request.url).searchParams, 'q');
  const [found, ties] = await Promise.all([searchSubjects(db, ability, query), listTies(db, readable.incident.id)]);
  const isTied = (one: { type: string; id: string }) => ties.some(({ type, id }) => type === one.type && id === one.id);
  return json({ incident: headOf(readable), query, found: found.map((one) => ({ ...one, isTied: isTied(one) })) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const read = parseForm(tieForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const { type, id: subjectId } = read.value.about;
  const outcome = await tieToIncident(getDb(), actor, { incidentId, type, subjectId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function SubjectsRoute() {
  return <SubjectsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? NO_ANSWER} />;
}
