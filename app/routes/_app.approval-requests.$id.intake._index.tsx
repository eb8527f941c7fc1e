import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadEditableDraft } from '~/approval-requests/intake/intake-page.server';
import { firstOpenStep } from '~/approval-requests/intake/resume';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** Where one left off: the first page with something open, else the check of the answers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const id = idParam(params.id);
  const draft = await loadEditableDraft(getDb(), actor, id, clock.now());
  if (!draft) throw notFound();
  if (draft === 'not-editable') return seeOther(`/approval-requests/${id}`);
  return seeOther(`/approval-requests/${id}/intake/${firstOpenStep(draft.profile, draft.request.draft)}`);
}
