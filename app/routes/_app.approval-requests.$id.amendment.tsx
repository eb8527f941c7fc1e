import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requestWords } from '~/approval-requests/words';
import { SteeringPage } from '~/approvals/steering-page';
import { steeringAction, steeringLoader } from '~/approvals/steering-route.server';
import { pageMeta } from '~/ui/page-title';

export const meta = pageMeta(requestWords.amend);

export async function loader(args: LoaderFunctionArgs) {
  return steeringLoader(args);
}

export async function action(args: ActionFunctionArgs) {
  return steeringAction(args, false, () => ({ type: 'amend' }));
}

export default function AmendmentRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SteeringPage
      noun="amendment"
      {...loaded}
      typed={sent?.typed ?? ''}
      errors={sent?.errors ?? {}}
      refusal={sent?.refusal ?? null}
    />
  );
}
