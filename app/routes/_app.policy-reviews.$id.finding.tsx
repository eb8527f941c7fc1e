import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { FindingPage } from '~/policy-reviews/form-pages';
import { findingForm } from '~/policy-reviews/forms';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { writeFinding } from '~/policy-reviews/write-review.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.finding);

export async function loader(args: LoaderFunctionArgs) {
  const { head } = await shownReview(args, 'write');
  return json({ review: head });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId } = await sentOnReview(args);
  const read = parseForm(findingForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await writeFinding(getDb(), actor, { reviewId, ...read.value }, io);
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function FindingRoute() {
  return <FindingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
