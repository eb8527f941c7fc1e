import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { autosave } from '~/approval-requests/intake/autosave.server';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** The draft itself is edited page by page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return seeOther(`/approval-requests/${idParam(params.id)}/intake`);
}

/** Saves what is being typed; answers with JSON for the script of the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const outcome = await autosave(getDb(), actor, { requestId: idParam(params.id), form }, clock.now());
  if (!outcome) throw notFound();
  const status = outcome.saved ? 200 : outcome.reason === 'invalid' ? 422 : 409;
  return json(outcome, { status });
}
