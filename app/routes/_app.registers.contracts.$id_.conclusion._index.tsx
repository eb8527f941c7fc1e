import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ConclusionPage } from '~/conclusions/conclusion-page';
import { loadConclusionPage } from '~/conclusions/conclusion-page.query.server';
import { conclusionWords } from '~/conclusions/words';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(conclusionWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const page = await loadConclusionPage(getDb(), actor, idParam(params.id));
  if (!page) throw notFound();
  return json({ page });
}

export default function ConclusionRoute() {
  return <ConclusionPage page={useLoaderData<typeof loader>().page} />;
}
