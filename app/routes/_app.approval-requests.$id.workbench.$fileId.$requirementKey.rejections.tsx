import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageMeta } from '~/ui/page-title';
import { formAction, formLoader } from '~/workbench/route.server';
import { workbenchWords } from '~/workbench/words';
import { WorkbenchPage } from '~/workbench/workbench-page';

export const meta = pageMeta(workbenchWords.title);

export async function loader(args: LoaderFunctionArgs) {
  return formLoader(args);
}

/** Rejects a proposal. */
export async function action(args: ActionFunctionArgs) {
  return formAction(args, 'rejections');
}

export default function ReturnedFormRoute() {
  const sent = useActionData<typeof action>();
  return <WorkbenchPage data={useLoaderData<typeof loader>()} sent={sent ?? null} saved={false} />;
}
