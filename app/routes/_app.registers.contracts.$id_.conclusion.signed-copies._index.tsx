import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadNewCopyPage } from '~/conclusions/conclusion-page.query.server';
import { NewCopyPage } from '~/conclusions/copy-form-pages';
import { conclusionPath } from '~/conclusions/paths';
import { recordSignedCopy } from '~/conclusions/record-signed-copy.server';
import { conclusionWords } from '~/conclusions/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { shownProfile } from '~/policy/shown-profile.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(conclusionWords.recordTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const contractId = idParam(params.id);
  const page = await loadNewCopyPage(getDb(), actor, contractId);
  if (!page) throw notFound();
  const { body } = await shownProfile(getDb(), clock.now());
  return json({ ...page, bodyName: body.ja, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const contractId = idParam(params.id);
  const recorded = await recordSignedCopy(getDb(), signedIn, request, contractId, { now: clock.now, newId });
  if (recorded.ok) return seeOther(conclusionPath(contractId));
  if (recorded.refusal === 'not-found') throw notFound();
  return json(recorded.refusal.answer, { status: recorded.refusal.status });
}

export default function NewCopyRoute() {
  return <NewCopyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
