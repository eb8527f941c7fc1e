import type { MetaFunction } from '@remix-run/node';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ClosedDraft } from '~/approval-requests/intake/closed-draft';
import { whereTo } from '~/approval-requests/intake/destination';
import { intakePage, loadEditableDraft, returnedPage } from '~/approval-requests/intake/intake-page.server';
import { saveStep } from '~/approval-requests/intake/save-step.server';
import { isStepSlug } from '~/approval-requests/intake/step';
import { withoutFormFields } from '~/approval-requests/intake/step-form';
import { IntakeStepPage } from '~/approval-requests/intake/step-page';
import { findStep, labelOfField } from '~/approval-requests/intake/steps';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data?.page ? (findStep(args.data.page.kind, args.data.page.slug)?.title ?? null) : null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const id = idParam(params.id);
  const slug = params.step ?? '';
  if (!isStepSlug(slug)) throw notFound();
  const db = getDb();
  const draft = await loadEditableDraft(db, actor, id, clock.now());
  if (!draft) throw notFound();
  // Not a redirect: after a form that came too late this page shows what was typed.
  if (draft === 'not-editable') return json({ page: null, requestId: id });
  if (!findStep(draft.request.kind, slug)) throw notFound();
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return json({ page: await intakePage(db, draft, slug, query), requestId: id });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const slug = params.step ?? '';
  if (!isStepSlug(slug)) throw notFound();
  const outcome = await saveStep(getDb(), actor, { requestId, slug, form }, { now: clock.now() });
  switch (outcome.kind) {
    case 'saved':
      return seeOther(whereTo(requestId, outcome.of, slug, form));
    case 'invalid':
      return json(
        { returned: { values: outcome.values, errors: outcome.errors, differences: null }, typed: null },
        { status: 422 },
      );
    case 'conflict': {
      const returned = await returnedPage(getDb(), actor, requestId, slug, outcome, clock.now());
      if (!returned) throw notFound();
      return json({ returned, typed: null }, { status: 409 });
    }
    case 'not-editable':
      return json({ returned: null, typed: typedTexts(withoutFormFields(form)) }, { status: 409 });
    case 'not-found':
      throw notFound();
  }
}

export default function IntakeStepRoute() {
  const { page, requestId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!page) return <ClosedDraft requestId={requestId} typed={sent?.typed ?? null} labelOf={labelOfField} />;
  return <IntakeStepPage page={page} returned={sent?.returned ?? null} />;
}
