import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { decisionWords } from '~/approvals/decision-words';
import { reviewItems } from '~/approvals/item-reviews.server';
import { itemReviewsSchema } from '~/approvals/item-reviews-input';
import { ItemReviewsPage } from '~/approvals/item-reviews-page';
import { refusalWords } from '~/approvals/words';
import type { FormAnswer } from '~/people/form-answer';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { fieldErrors, formValues } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(decisionWords.verdicts);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const view = await loadRequestView(db, actor, idParam(params.id));
  if (!view) throw notFound();
  const saved = new URL(request.url).searchParams.has('saved');
  return json({ data: await requestPageData(db, view, clock.now()), saved });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const typed = typedTexts(form);
  const input = itemReviewsSchema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) {
    return json<FormAnswer>({ typed, errors: fieldErrors(input.error), refusal: null }, { status: 422 });
  }
  const outcome = await reviewItems(getDb(), actor, { requestId, ...input.data }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/approval-requests/${requestId}/item-reviews?saved`);
  if (outcome.refusal === 'not-found') throw notFound();
  return json<FormAnswer>({ typed, errors: {}, refusal: refusalWords[outcome.refusal] }, { status: 409 });
}

export default function ItemReviewsRoute() {
  return <ItemReviewsPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
