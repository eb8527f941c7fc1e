import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { seeOther } from '~/platform/responses.server';
import { TriggerPage } from '~/policy-reviews/form-pages';
import { triggerForm } from '~/policy-reviews/forms';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { recordsToChoose } from '~/policy-reviews/trigger-records.query.server';
import { reviewWords } from '~/policy-reviews/words';
import { writeTrigger } from '~/policy-reviews/write-review.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.addTrigger);

export async function loader(args: LoaderFunctionArgs) {
  const { db, ability, head, rules } = await shownReview(args, 'write');
  return json({ review: head, kinds: rules.triggers, records: await recordsToChoose(db, ability) });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId, rules } = await sentOnReview(args);
  const read = parseForm(triggerForm(rules), form);
  if (!read.ok) return invalidForm(read);
  const { version, ...trigger } = read.value;
  const saved = await writeTrigger(getDb(), actor, { reviewId, version, trigger }, io);
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function TriggerRoute() {
  return <TriggerPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
