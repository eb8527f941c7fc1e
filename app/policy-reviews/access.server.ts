/** The review that somebody works on: locked, at the version his page showed, and only where the rules let him. */
import { subject } from '@casl/ability';
import type { Actions, AppAbility, PolicyReviewFacts } from '~/authorization/ability';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import type { Review, ReviewStatus } from './model';
import { lockReview, type ReviewColumns, reviewFacts, takePart, updateReview } from './reviews.repository.server';

export const mayOnReview = (ability: AppAbility, action: Actions, facts: PolicyReviewFacts): boolean =>
  ability.can(action, subject('PolicyReview', { ...facts }));

type Wanted = { id: string; version: number; action: 'update' | 'decide'; status: ReviewStatus };

/** Takes the part that goes with `action`; the key of the parts refuses both to one person, whatever the rules say. */
export async function reviewToChange(
  { tx, ability, actor, now }: Changing,
  { id, version, action, status }: Wanted,
): Promise<Review> {
  const review = await lockReview(tx, id);
  if (!review) refuseChange({ reason: 'not-found' });
  const facts = await reviewFacts(tx, id);
  if (!mayOnReview(ability, action, facts)) {
    const isOwn = mayOnReview(ability, 'read', facts) && isSeparated(facts, actor.personId);
    refuseChange({ reason: isOwn ? 'review-own' : 'not-found' });
  }
  if (review.version !== version) refuseChange({ reason: 'conflict' });
  if (review.status !== status) refuseChange({ reason: 'review-status' });
  const part = action === 'decide' ? 'deciding' : 'writing';
  if (!(await takePart(tx, id, actor.personId, part, now))) refuseChange({ reason: 'review-own' });
  return review;
}

const isSeparated = ({ writerIds, deciderIds }: PolicyReviewFacts, personId: string): boolean =>
  writerIds.includes(personId) || deciderIds.includes(personId);

export async function writeReview({ tx, now }: Changing, review: Review, changes: ReviewColumns = {}): Promise<void> {
  if (!(await updateReview(tx, review, changes, now))) refuseChange({ reason: 'conflict' });
}
