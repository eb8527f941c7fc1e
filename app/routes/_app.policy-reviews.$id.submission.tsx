import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { submitReview } from '~/policy-reviews/decide-review.server';
import { SubmissionPage } from '~/policy-reviews/form-pages';
import { versionForm } from '~/policy-reviews/forms';
import { lacking } from '~/policy-reviews/model';
import { risksOf, triggersOf } from '~/policy-reviews/parts.repository.server';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.submitTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { db, review, head, rules } = await shownReview(args, 'write');
  const [triggers, risks] = await Promise.all([triggersOf(db, review.id), risksOf(db, review.id)]);
  return json({ review: head, lacks: lacking({ review, triggers, risks }, rules.risk) });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId } = await sentOnReview(args);
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await submitReview(getDb(), actor, { reviewId, ...read.value }, io);
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function SubmissionRoute() {
  return <SubmissionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
