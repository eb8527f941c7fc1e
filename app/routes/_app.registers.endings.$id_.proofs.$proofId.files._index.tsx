import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { attachFile } from '~/endings/attach-file.server';
import { shownProof } from '~/endings/guards.server';
import { endingPath } from '~/endings/paths';
import { AttachProofPage } from '~/endings/proof-pages';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound } from '~/platform/responses.server';
import { answerAttached } from '~/registers/receive-file.server';
import { attachWords } from '~/registers/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(attachWords.title);

export async function loader(args: LoaderFunctionArgs) {
  const { page, proof } = await shownProof(args);
  if (!page.mayWrite) throw notFound();
  return json({ page, proof, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const on = { endingId: idParam(params.id), proofId: idParam(params.proofId) };
  const attached = await attachFile(getDb(), signedIn, request, on, { now: clock.now, newId });
  return answerAttached(attached, endingPath(on.endingId));
}

export default function AttachRoute() {
  return <AttachProofPage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error ?? null} />;
}
