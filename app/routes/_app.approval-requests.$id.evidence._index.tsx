import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EvidencePage } from '~/documents/evidence-page';
import { loadEvidencePage } from '~/documents/evidence-page.query.server';
import { uploadEvidence } from '~/documents/upload-evidence.server';
import { evidenceWords } from '~/documents/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(evidenceWords.title);
export const handle = { static: true };

const requirementIn = (request: Request): string | null => new URL(request.url).searchParams.get('requirement');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const page = await loadEvidencePage(getDb(), actor, idParam(params.id), requirementIn(request));
  if (!page) throw notFound();
  return json({ ...page, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const signedIn = await requireActor(request);
  const requestId = idParam(params.id);
  const requirementKey = requirementIn(request);
  const command = { requestId, requirementKey };
  const stored = await uploadEvidence(getDb(), signedIn, request, command, { now: clock.now, newId });
  if (!stored.ok) {
    const { refusal } = stored;
    if (refusal === 'not-found') throw notFound();
    const { fault, chosen } = refusal === 'not-editable' ? { fault: evidenceWords.readOnly, chosen: null } : refusal;
    return json({ error: fault, chosen: chosen ?? null }, { status: 422 });
  }
  const query = requirementKey ? `?requirement=${encodeURIComponent(requirementKey)}` : '';
  return seeOther(`/approval-requests/${requestId}/evidence${query}`);
}

export default function EvidenceRoute() {
  const sent = useActionData<typeof action>();
  return (
    <EvidencePage page={useLoaderData<typeof loader>()} error={sent?.error ?? null} chosen={sent?.chosen ?? null} />
  );
}
