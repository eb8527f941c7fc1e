import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideOnMovement } from '~/information-movements/decide.server';
import { decisionForm } from '~/information-movements/forms';
import { MovementPage } from '~/information-movements/movement-page';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPath } from '~/information-movements/paths';
import { movementWords } from '~/information-movements/words';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(movementWords.decide);

/** The address of the form leads to the page it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const movement = await loadMovementPage(getDb(), await asking(request), idParam(params.id));
  if (!movement) throw notFound();
  return json({ movement });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const movementId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('decide', 'MovementPermission'));
  const read = parseForm(decisionForm, form);
  if (!read.ok) return invalidForm(read);
  const decided = await decideOnMovement(getDb(), actor, { movementId, ...read.value }, io);
  return decided.ok ? seeOther(movementPath(movementId)) : refusedForm(decided.refusal, read.typed);
}

export default function MovementDecisionRoute() {
  return <MovementPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
