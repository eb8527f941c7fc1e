import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { powersOf } from '~/incidents/contract-powers.query.server';
import { measureForm } from '~/incidents/forms';
import { headOf, readableIncident } from '~/incidents/incident-page.query.server';
import { MeasurePage } from '~/incidents/measure-page';
import { incidentPath } from '~/incidents/paths';
import { takeMeasure } from '~/incidents/take-measure.server';
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
export const meta = pageMeta(incidentWords.measureTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const readable = await readableIncident(getDb(), actor, ability, idParam(params.id));
  if (!readable?.may.update) throw notFound();
  const contracts = await powersOf(getDb(), ability, readable.incident.id);
  const clause = new URL(request.url).searchParams.get('clause') ?? '';
  return json({ incident: headOf(readable), contracts, clause, today });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const incidentId = idParam(params.id);
  const read = parseForm(measureForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const { clause, ...rest } = read.value;
  const outcome = await takeMeasure(getDb(), actor, { ...rest, ...clause, incidentId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(incidentPath(incidentId)) : refusedForm(outcome.refusal, read.typed);
}

export default function MeasuresRoute() {
  return <MeasurePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
