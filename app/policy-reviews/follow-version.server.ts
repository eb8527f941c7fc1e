/** 施行: a version of the policy that came of a review is in force, and the review is over with it. */
import type { Context } from '~/obligations/arise.server';
import type { PlainDate } from '~/platform/dates';
import { appendEvents } from '~/record/append.server';
import type { Tx } from '~db/connection.server';
import { reviewStream } from './model';
import { lockReview, updateReview } from './reviews.repository.server';
import { moveOn } from './step-obligations.server';
import { stepsDone } from './words';

/** Whether a version can be said to come of it: it was decided that there is to be one, and none came yet. */
export async function awaitsVersion(tx: Tx, reviewId: string): Promise<boolean> {
  return (await lockReview(tx, reviewId))?.status === 'decided';
}

/** In the transaction that puts the version into force. A review that another version ended meanwhile stays as it is. */
export async function versionOfReview(
  tx: Tx,
  reviewId: string,
  { key, version, inForceFrom }: { key: string; version: string; inForceFrom: PlainDate },
  context: Context,
): Promise<void> {
  const review = await lockReview(tx, reviewId);
  if (review?.status !== 'decided') return;
  const result = { result_key: key, result_version: version, result_in_force_on: inForceFrom };
  if (!(await updateReview(tx, review, { status: 'closed', ...result }, context.now))) {
    throw new Error('A locked review changed');
  }
  await moveOn(tx, review, { done: stepsDone.inForce.ja, next: null }, context);
  await appendEvents(tx, context, [
    { stream: reviewStream(reviewId), type: 'policy-review-version-in-force', payload: { key, version, inForceFrom } },
  ]);
}
