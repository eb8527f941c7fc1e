import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { RemovalPage } from '~/policy-reviews/form-pages';
import { versionForm } from '~/policy-reviews/forms';
import { triggersOf } from '~/policy-reviews/parts.repository.server';
import { reviewPath } from '~/policy-reviews/paths';
import { sentOnReview, shownReview } from '~/policy-reviews/review-forms.server';
import { reviewWords } from '~/policy-reviews/words';
import { removeTrigger } from '~/policy-reviews/write-review.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.remove);

export async function loader(args: LoaderFunctionArgs) {
  const { db, review, head } = await shownReview(args, 'write');
  const triggerId = idParam(args.params.triggerId);
  const trigger = (await triggersOf(db, review.id)).find(({ id }) => id === triggerId);
  if (!trigger) throw notFound();
  return json({
    review: head,
    what: trigger.note,
    place: `triggers/${trigger.id}/removal`,
    title: reviewWords.remove,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, form, io, reviewId } = await sentOnReview(args);
  const read = parseForm(versionForm, form);
  if (!read.ok) return invalidForm(read);
  const saved = await removeTrigger(
    getDb(),
    actor,
    { reviewId, ...read.value, triggerId: idParam(args.params.triggerId) },
    io,
  );
  return saved.ok ? seeOther(reviewPath(reviewId)) : refusedForm(saved.refusal, read.typed);
}

export default function TriggerRemovalRoute() {
  return <RemovalPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
