import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { decideReview } from '~/policy-reviews/decide-review.server';
import { DecisionPage } from '~/policy-reviews/form-pages';
import { decisionForm } from '~/policy-reviews/forms';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.decisionTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { head, rules } = await shownReview(args, 'decide');
  return json({ review: head, committeeName: rules.committee });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId, rules } = await sentOnReview(args);
  const read = parseForm(decisionForm(rules.committee !== null), form);
  if (!read.ok) return invalidForm(read);
  const saved = await decideReview(getDb(), actor, { reviewId, ...read.value }, io);
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function DecisionRoute() {
  return <DecisionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
