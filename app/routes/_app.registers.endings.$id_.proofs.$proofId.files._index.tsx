import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachFile } from '~/endings/attach-file.server';
import { shownProof } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { AttachPage } from '~/endings/proof-pages';
import { endingWords } from '~/endings/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(endingWords.attachTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { page, proof } = await shownProof(args);
  if (!page.mayWrite) throw notFound();
  return json({ page, proof, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const on = { endingId: idParam(params.id), proofId: idParam(params.proofId) };
  const attached = await attachFile(getDb(), signedIn, request, on, { now: clock.now, newId });
  if (attached.ok) return seeOther(endingPath(on.endingId));
  if (attached.refusal === 'not-found') throw notFound();
  return json({ error: attached.refusal }, { status: 422 });
}

export default function AttachRoute() {
  return <AttachPage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error ?? null} />;
}
