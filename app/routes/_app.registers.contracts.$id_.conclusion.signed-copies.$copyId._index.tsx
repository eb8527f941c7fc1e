import type { LoaderFunctionArgs } from '@remix-run/node';
import { findReadableCopy } from '~/conclusions/conclusion-page.query.server';
import { sendFile } from '~/documents/download.server';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const copy = await findReadableCopy(getDb(), actor, idParam(params.id), idParam(params.copyId));
  if (!copy) throw notFound();
  return sendFile({ ...copy, digest: copy.signedDigest }, 'a signed contract');
}
