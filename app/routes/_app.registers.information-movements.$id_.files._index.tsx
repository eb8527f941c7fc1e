import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachToMovement } from '~/information-movements/movement-files.server';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPath } from '~/information-movements/paths';
import { AttachMovementPage } from '~/information-movements/step-pages';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { answerAttached } from '~/registers/receive-file.server';
import { attachWords } from '~/registers/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(attachWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const movement = await loadMovementPage(getDb(), await asking(request), idParam(params.id));
  if (!movement?.may.attach) throw notFound();
  return json({ movement, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const id = idParam(params.id);
  const attached = await attachToMovement(getDb(), signedIn, request, id, { now: clock.now, newId });
  return answerAttached(attached, movementPath(id));
}

export default function MovementFilesRoute() {
  const error = useActionData<typeof action>()?.error ?? null;
  return <AttachMovementPage {...useLoaderData<typeof loader>()} error={error} />;
}
