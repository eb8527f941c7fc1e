import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/documents/download.server';
import { findReadableEvidence } from '~/documents/evidence-page.query.server';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const file = await findReadableEvidence(getDb(), actor, idParam(params.id), idParam(params.fileId));
  if (!file) throw notFound();
  return sendFile(file, 'an evidence file');
}
