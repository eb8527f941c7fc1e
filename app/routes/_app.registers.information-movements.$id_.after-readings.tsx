import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noteAfterReading } from '~/approvals/after-reading.server';
import { afterReadingForm } from '~/approvals/after-reading-form';
import { afterReadingWords } from '~/approvals/after-reading-words';
import { AfterReadingsPage } from '~/approvals/after-readings-page';
import { movementReadings } from '~/information-movements/after-readings.query.server';
import { movementPath } from '~/information-movements/paths';
import { parseForm } from '~/people/forms';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(afterReadingWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const data = await movementReadings(getDb(), actor, idParam(params.id), clock.now());
  if (!data) throw notFound();
  return json(data);
}

/** 後閲 of one permission. */
export async function action({ request, params }: ActionFunctionArgs) {
  const subjectId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Obligation'));
  const read = parseForm(afterReadingForm, form);
  if (!read.ok) return invalidForm(read);
  const noted = await noteAfterReading(getDb(), actor, { ...read.value, subjectId }, io);
  return noted.ok ? seeOther(`${movementPath(subjectId)}/after-readings`) : refusedForm(noted.refusal, read.typed);
}

export default function MovementReadingsRoute() {
  return <AfterReadingsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
