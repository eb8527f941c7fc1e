import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { pageOf } from '~/workbench/route.server';
import { pagesForReader } from '~/workbench/workbench.query.server';
import { getDb } from '~db/connection.server';

/** The text of a range of pages, for those who may read the request. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { searchParams } = new URL(request.url);
  const from = pageOf(searchParams.get('from')) ?? 1;
  const to = pageOf(searchParams.get('to')) ?? from;
  const where = { requestId: idParam(params.id), fileId: idParam(params.fileId), from, to };
  const pages = await pagesForReader(getDb(), actor, where);
  if (!pages) throw notFound();
  // The text of a file never changes, but who may read it does.
  return json({ pages }, { headers: { 'Cache-Control': 'private, no-store' } });
}
