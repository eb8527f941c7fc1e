import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { hitsForReader } from '~/workbench/workbench.query.server';
import { getDb } from '~db/connection.server';

/** Where a text stands in a document, for those who may read the request. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  const where = { requestId: idParam(params.id), fileId: idParam(params.fileId), query };
  const found = await hitsForReader(getDb(), actor, where);
  if (!found) throw notFound();
  return json(found, { headers: { 'Cache-Control': 'private, no-store' } });
}
