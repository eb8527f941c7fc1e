import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { whereTo } from '~/approval-requests/intake/destination';
import { isStepSlug } from '~/approval-requests/intake/step';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { confirmStep } from '~/renewals/confirm-step.server';
import { ConfirmationRefused } from '~/renewals/confirmation-refused';
import { confirmationForm } from '~/renewals/forms';
import { renewalWords } from '~/renewals/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(renewalWords.earlierAnswer);

/** The address of the form leads to the page it stands on. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  throw seeOther(`/approval-requests/${idParam(params.id)}/intake/${encodeURIComponent(params.step ?? '')}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const [requestId, slug] = [idParam(params.id), params.step ?? ''];
  if (!isStepSlug(slug)) throw notFound();
  const sent = confirmationForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return json({ refusal: renewalWords.conflict }, { status: 422 });
  const { draftVersion, seen } = sent.data;
  const confirmed = await confirmStep(getDb(), actor, { requestId, slug, draftVersion, seen }, { now: clock.now() });
  if (confirmed.ok) return seeOther(whereTo(requestId, confirmed.value, slug, form));
  if (confirmed.refusal === 'not-found') throw notFound();
  const refusal = confirmed.refusal === 'not-confirmable' ? renewalWords.cannot : renewalWords.conflict;
  return json({ refusal }, { status: confirmed.refusal === 'not-confirmable' ? 422 : 409 });
}

export default function StepConfirmationRoute() {
  const { id, step } = useParams();
  return <ConfirmationRefused sent={useActionData<typeof action>()} back={`/approval-requests/${id}/intake/${step}`} />;
}
