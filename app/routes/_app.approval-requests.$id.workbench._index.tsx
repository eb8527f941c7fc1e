import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/people/session.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { NothingToReview } from '~/workbench/nothing-to-review';
import { workbenchPath } from '~/workbench/shown';
import { workbenchWords } from '~/workbench/words';
import { loadWorkbench } from '~/workbench/workbench.query.server';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(workbenchWords.title);
export const handle = { static: true };

/** Leads to the first requirement that is still to be looked at, in the document where it is found best. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const requestId = idParam(params.id);
  const wanted = { requestId, fileId: null, requirementKey: null, page: null, query: '' };
  const data = await loadWorkbench(getDb(), actor, wanted);
  if (!data) throw notFound();
  if (data.requirementKey === '') return json(data.request);
  throw seeOther(workbenchPath(requestId, data.fileId, data.requirementKey));
}

export default function WorkbenchIndexRoute() {
  return <NothingToReview request={useLoaderData<typeof loader>()} />;
}
