/** What the decider sees of a proposal, and the others who may read it. */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { findReview } from '~/policy-reviews/reviews.repository.server';
import type { Db } from '~db/connection.server';
import { findActivation } from './activations.repository.server';
import { mayDecideOn } from './decide-activation.server';
import { loadVersionPage } from './version-page-data.server';

/** null for whoever may not read it, and where there is none. */
export async function loadDecisionPage(
  db: Db,
  { actor, ability }: { actor: Actor; ability: AppAbility },
  id: string,
  now: Date,
) {
  if (!ability.can('read', 'PolicyActivation')) return null;
  const activation = await findActivation(db, id);
  const page = activation && (await loadVersionPage(db, ability, activation, now));
  if (!page) return null;
  const review = activation.policyReviewId === null ? null : await findReview(db, ability, activation.policyReviewId);
  const waits = activation.status === 'proposed';
  const { proposerId, ...shown } = activation;
  const { profile, active, isActive, differences, effects } = page;
  return {
    activation: shown,
    review: review && { id: review.id, number: review.number, title: review.title },
    may: waits && mayDecideOn(ability, activation),
    isOwn: waits && proposerId === actor.personId,
    profile,
    active,
    isActive,
    differences,
    effects,
  };
}

export type DecisionPageData = NonNullable<Awaited<ReturnType<typeof loadDecisionPage>>>;
