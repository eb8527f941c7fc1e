import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { queueAgain } from '~/documents/document-text.repository.server';
import { findReadableEvidence } from '~/documents/evidence-page.query.server';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return seeOther(`/approval-requests/${idParam(params.id)}/evidence`);
}

/** Reads a file again whose reading failed. Whoever may open the file may ask for that; it changes nothing else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  await readForm(request, session);
  const requestId = idParam(params.id);
  const file = await findReadableEvidence(getDb(), actor, requestId, idParam(params.fileId));
  if (!file) throw notFound();
  await queueAgain(getDb(), file.digest, clock.now());
  return seeOther(`/approval-requests/${requestId}/evidence`);
}
