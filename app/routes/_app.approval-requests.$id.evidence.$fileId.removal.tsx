import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { removeEvidence } from '~/documents/change-evidence.server';
import { findReadableEvidence, loadEvidencePage } from '~/documents/evidence-page.query.server';
import { EvidenceRemoval } from '~/documents/evidence-removal';
import { evidenceWords } from '~/documents/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(evidenceWords.removal);
export const handle = { static: true };

/** Asks once more, naming the file: without scripts too, nothing is lost by a slip. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const [requestId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const page = await loadEvidencePage(getDb(), actor, requestId, null);
  const file = await findReadableEvidence(getDb(), actor, requestId, fileId);
  if (!page?.mayEdit || !file) throw notFound();
  return json({ request: page.request, file: { id: file.id, name: file.name } });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  await readForm(request, session);
  const [requestId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const removed = await removeEvidence(getDb(), actor, { requestId, fileId }, { now: clock.now(), newId });
  if (removed.ok) return seeOther(`/approval-requests/${requestId}/evidence`);
  if (removed.refusal === 'not-found') throw notFound();
  return json({ error: evidenceWords.readOnly }, { status: 422 });
}

export default function RemovalRoute() {
  return <EvidenceRemoval {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error ?? null} />;
}
