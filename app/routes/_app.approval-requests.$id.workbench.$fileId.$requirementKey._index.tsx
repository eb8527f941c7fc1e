import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/people/session.server';
import { pageMeta } from '~/ui/page-title';
import { workbenchAt } from '~/workbench/route.server';
import { workbenchWords } from '~/workbench/words';
import { WorkbenchPage } from '~/workbench/workbench-page';

export const meta = pageMeta(workbenchWords.title);

/** One requirement beside one document. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireActor(args.request);
  const data = await workbenchAt(actor, args);
  return json({ data, saved: new URL(args.request.url).searchParams.has('saved') });
}

export default function WorkbenchRoute() {
  const { data, saved } = useLoaderData<typeof loader>();
  return <WorkbenchPage data={data} sent={null} saved={saved} />;
}
