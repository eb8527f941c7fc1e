import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { administratorForm } from '~/people/administrator.server';
import { parseForm } from '~/people/forms';
import { applyChanges } from '~/people/personnel-changes/apply-changes.server';
import { ChangePage } from '~/people/personnel-changes/change-page';
import { changePageData } from '~/people/personnel-changes/change-page-data.server';
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

const applicationForm = z.strictObject({ seen: z.string().regex(/^[0-9a-f]{64}$/) });

/** Applies exactly what the page showed; where that is not what would happen any more, the page comes anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const id = idParam(params.id);
  const read = parseForm(applicationForm, form);
  const seen = read.ok ? read.value.seen : '';
  const outcome = await applyChanges(getDb(), actor, { id, seen }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/people/personnel-changes/${id}`);
  const status = refusalStatus(outcome.refusal);
  if (status === 404) throw notFound();
  return json({ stale: true }, { status });
}

export default function ApplicationRoute() {
  const { stale } = useActionData<typeof action>() ?? { stale: false };
  return <ChangePage {...useLoaderData<typeof loader>()} stale={stale} />;
}
