import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm } from '~/people/administrator.server';
import { ChangePage } from '~/people/personnel-changes/change-page';
import { changePageData } from '~/people/personnel-changes/change-page-data.server';
import { withdrawChanges } from '~/people/personnel-changes/withdraw-changes.server';
import { refusalStatus } from '~/people/refusals';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: MetaArgs<typeof loader>) => titled(args, args.data?.page.file.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return json(await changePageData(request, params.id));
}

/** The file stays in the list as one that was not applied. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor } = await administratorForm(request);
  const id = idParam(params.id);
  const outcome = await withdrawChanges(getDb(), actor, { id }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/people/personnel-changes/${id}`);
  const status = refusalStatus(outcome.refusal);
  if (status === 404) throw notFound();
  return json({ stale: true }, { status });
}

export default function WithdrawalRoute() {
  const { stale } = useActionData<typeof action>() ?? { stale: false };
  return <ChangePage {...useLoaderData<typeof loader>()} stale={stale} />;
}
