import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadEditableDraft } from '~/approval-requests/intake/intake-page.server';
import { ChecklistPage } from '~/checklists/checklist-page';
import { checklistPage } from '~/checklists/item-page.server';
import { checklistWords } from '~/checklists/words';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checklistWords.title);

/** The checklist as its authors work through it; everybody else reads it on the request page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const id = idParam(params.id);
  const draft = await loadEditableDraft(getDb(), actor, id, clock.now());
  if (!draft) throw notFound();
  if (draft === 'not-editable') throw seeOther(`/approval-requests/${id}`);
  const missingOnly = new URL(request.url).searchParams.has('missing');
  return json({ page: await checklistPage(getDb(), draft), missingOnly });
}

export default function ChecklistRoute() {
  return <ChecklistPage {...useLoaderData<typeof loader>()} />;
}
