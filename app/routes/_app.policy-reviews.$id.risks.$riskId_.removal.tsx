import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { RemovalPage } from '~/policy-reviews/form-pages';
import { versionForm } from '~/policy-reviews/forms';
import { risksOf } from '~/policy-reviews/parts.repository.server';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { removeRisk } from '~/policy-reviews/write-review.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.removeRisk);

export async function loader(args: LoaderFunctionArgs) {
  const { db, review, head } = await shownReview(args, 'write');
  const riskId = idParam(args.params.riskId);
  const risk = (await risksOf(db, review.id)).find(({ id }) => id === riskId);
  if (!risk) throw notFound();
  return json({ review: head, what: risk.threat, place: `risks/${risk.id}/removal`, title: reviewWords.removeRisk });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId } = await sentOnReview(args);
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await removeRisk(getDb(), actor, { reviewId, ...read.value, riskId: idParam(args.params.riskId) }, io);
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function RiskRemovalRoute() {
  return <RemovalPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
