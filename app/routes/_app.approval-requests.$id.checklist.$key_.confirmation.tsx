import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { destinationFrom } from '~/checklists/destination.server';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { confirmItem } from '~/renewals/confirm-item.server';
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
  throw seeOther(`/approval-requests/${idParam(params.id)}/checklist/${encodeURIComponent(params.key ?? '')}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const [requestId, key, db, now] = [idParam(params.id), params.key ?? '', getDb(), clock.now()];
  const sent = confirmationForm.safeParse(Object.fromEntries(form));
  if (!sent.success) return json({ refusal: renewalWords.conflict }, { status: 422 });
  const { draftVersion } = sent.data;
  const confirmed = await confirmItem(db, actor, { requestId, key, draftVersion }, { now, newId });
  if (confirmed.ok) return seeOther(await destinationFrom(db, actor, { requestId, key, form }, now));
  if (confirmed.refusal === 'not-found') throw notFound();
  const refusal = confirmed.refusal === 'not-confirmable' ? renewalWords.cannot : renewalWords.conflict;
  return json({ refusal }, { status: confirmed.refusal === 'not-confirmable' ? 422 : 409 });
}

export default function ItemConfirmationRoute() {
  const { id, key } = useParams();
  return (
    <ConfirmationRefused sent={useActionData<typeof action>()} back={`/approval-requests/${id}/checklist/${key}`} />
  );
}
