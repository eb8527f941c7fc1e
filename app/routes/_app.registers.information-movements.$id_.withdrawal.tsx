import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawMovement } from '~/information-movements/carry-out.server';
import { reasonForm } from '~/information-movements/forms';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPath } from '~/information-movements/paths';
import { WithdrawalPage } from '~/information-movements/step-pages';
import { movementWords } from '~/information-movements/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(movementWords.withdrawTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const movement = await loadMovementPage(getDb(), reading, idParam(params.id));
  if (!movement?.can.withdraw) throw notFound();
  return json({ movement, today: reading.today });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const movementId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('withdraw', 'InformationMovement'));
  const read = parseForm(reasonForm, form);
  if (!read.ok) return invalidForm(read);
  const done = await withdrawMovement(getDb(), actor, { movementId, ...read.value }, io);
  return done.ok ? seeOther(movementPath(movementId)) : refusedForm(done.refusal, read.typed);
}

export default function MovementWithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
