/** What the decider sees of a proposal, and the others who may read it. */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { findReview } from '~/policy-reviews/reviews.repository.server';
import type { Db } from '~db/connection.server';
import { type Activation, findActivation, inForceBefore } from './activations.repository.server';
import { mayDecideOn } from './decide-activation.server';
import { compareProfiles } from './differences';
import { whatChanges } from './version-page-data.server';

/** null for whoever may not read it, and where there is none. */
export async function loadDecisionPage(db: Db, { actor, ability }: { actor: Actor; ability: AppAbility }, id: string) {
  if (!ability.can('read', 'PolicyActivation')) return null;
  const activation = await findActivation(db, id);
  const profile = activation && (await loadProfile(db, activation.key, activation.version));
  if (!profile) return null;
  const review = activation.policyReviewId === null ? null : await findReview(db, ability, activation.policyReviewId);
  const waits = activation.status === 'proposed';
  const { proposerId, ...shown } = activation;
  const past = await pastOf(db, activation, profile);
  return {
    activation: shown,
    profile: { key: profile.key, version: profile.version, name: profile.name },
    review: review && { id: review.id, number: review.number, title: review.title },
    may: waits && mayDecideOn(ability, activation),
    isOwn: waits && proposerId === actor.personId,
    /** As long as it may still take effect, else `past`. */
    changes: past ? null : await whatChanges(db, ability, profile),
    past,
  };
}

/**
 * What was decided on stays readable: once a version is in force, or was declined, it is held against the one that was
 * in force then, and not against today's. null as long as it may still take effect.
 */
async function pastOf(db: Db, { status, decided, appliedAt }: Activation, profile: PolicyProfile) {
  const at = appliedAt ?? (status === 'declined' ? decided?.at : null);
  if (!at) return null;
  const before = await inForceBefore(db, at);
  const earlier = before && (await loadProfile(db, before.key, before.version));
  if (!earlier) return { before: null };
  return {
    before: { version: earlier.version, name: earlier.name },
    differences: compareProfiles(earlier, profile),
  };
}

export type DecisionPageData = NonNullable<Awaited<ReturnType<typeof loadDecisionPage>>>;
