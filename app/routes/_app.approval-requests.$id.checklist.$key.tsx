import type { MetaFunction } from '@remix-run/node';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosedDraft } from '~/approval-requests/intake/closed-draft';
import { loadEditableDraft } from '~/approval-requests/intake/intake-page.server';
import { withoutFormFields } from '~/approval-requests/intake/step-form';
import { destinationFrom } from '~/checklists/destination.server';
import { ChecklistItemPage } from '~/checklists/item-page';
import { itemPage, returnedItem } from '~/checklists/item-page.server';
import { saveItem } from '~/checklists/save-item.server';
import { labelOfItemField } from '~/checklists/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.page?.requirement.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const id = idParam(params.id);
  const db = getDb();
  const draft = await loadEditableDraft(db, actor, id, clock.now());
  if (!draft) throw notFound();
  // Not a redirect: after a form that came too late this page shows what was typed.
  if (draft === 'not-editable') return json({ page: null, requestId: id });
  const page = await itemPage(db, draft, params.key ?? '');
  if (!page) throw notFound();
  return json({ page, requestId: id });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const [requestId, key, db, now] = [idParam(params.id), params.key ?? '', getDb(), clock.now()];
  const outcome = await saveItem(db, actor, { requestId, key, form }, { now });
  switch (outcome.kind) {
    case 'saved':
      return seeOther(await destinationFrom(db, actor, { requestId, key, form }, now));
    case 'invalid': {
      const returned = { values: outcome.values, errors: outcome.errors, differences: null };
      return json({ returned, typed: null }, { status: 422 });
    }
    case 'conflict': {
      const returned = await returnedItem(db, actor, requestId, key, outcome, now);
      if (!returned) throw notFound();
      return json({ returned, typed: null }, { status: 409 });
    }
    case 'not-editable':
      return json({ returned: null, typed: typedTexts(withoutFormFields(form)) }, { status: 409 });
    case 'not-found':
      throw notFound();
  }
}

export default function ChecklistItemRoute() {
  const { page, requestId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!page) return <ClosedDraft requestId={requestId} typed={sent?.typed ?? null} labelOf={labelOfItemField} />;
  return <ChecklistItemPage page={page} returned={sent?.returned ?? null} />;
}
