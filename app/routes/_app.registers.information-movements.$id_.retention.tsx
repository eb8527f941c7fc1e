import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { retentionForm } from '~/endings/forms';
import { decideOnRecord } from '~/information-movements/carry-out.server';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPath } from '~/information-movements/paths';
import { RetentionPage } from '~/information-movements/step-pages';
import { movementWords } from '~/information-movements/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(movementWords.retentionTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const movement = await loadMovementPage(getDb(), reading, idParam(params.id));
  if (!movement?.can.decide) throw notFound();
  return json({ movement, today: reading.today });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const movementId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('decide', 'InformationMovement'));
  const read = parseForm(retentionForm, form);
  if (!read.ok) return invalidForm(read);
  const done = await decideOnRecord(getDb(), actor, { movementId, ...read.value }, io);
  return done.ok ? seeOther(movementPath(movementId)) : refusedForm(done.refusal, read.typed);
}

export default function MovementRetentionRoute() {
  return <RetentionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
