import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { policyReviewRules } from '~/policy/policy-review';
import { activeProfile } from '~/policy/profiles.repository.server';
import { OpeningPage } from '~/policy-reviews/form-pages';
import { openingForm } from '~/policy-reviews/forms';
import { openReview } from '~/policy-reviews/open-review.server';
import { reviewPath } from '~/policy-reviews/paths';
import { recordsToChoose } from '~/policy-reviews/trigger-records.query.server';
import { reviewWords } from '~/policy-reviews/words';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.openTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  if (!ability.can('create', 'PolicyReview')) throw notFound();
  const db = getDb();
  const { triggers } = policyReviewRules(await activeProfile(db));
  return json({ kinds: triggers, records: await recordsToChoose(db, ability), submissionKey: newId() });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('create', 'PolicyReview'));
  const db = getDb();
  const read = parseForm(openingForm(policyReviewRules(await activeProfile(db))), form);
  if (!read.ok) return invalidForm(read);
  const opened = await openReview(db, actor, read.value, io);
  return opened.ok ? seeOther(reviewPath(opened.value)) : refusedForm(opened.refusal, read.typed);
}

export default function OpenReviewRoute() {
  return <OpeningPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
