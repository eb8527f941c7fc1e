import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { RiskPage } from '~/policy-reviews/form-pages';
import { riskForm } from '~/policy-reviews/forms';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { writeRisk } from '~/policy-reviews/write-review.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { listPostChoices } from '~/social-media/posts.query.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.addRisk);

export async function loader(args: LoaderFunctionArgs) {
  const { db, head, rules, today } = await shownReview(args, 'write');
  return json({ review: head, risk: null, scale: rules.risk, posts: await listPostChoices(db, today) });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId, rules } = await sentOnReview(args);
  const read = parseForm(riskForm(rules), form);
  if (!read.ok) return invalidForm(read);
  const { version, ...risk } = read.value;
  const saved = await writeRisk(getDb(), actor, { reviewId, version, riskId: null, risk }, io);
  return saved.ok ? seeOther(`${reviewPath(reviewId)}#risks`) : refusedForm(saved.refusal, read.typed);
}

export default function NewRiskRoute() {
  return <RiskPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
