import type { PolicyProfile, PolicyReviewRules } from '~/policy/model';
import { policyReviewRules } from '~/policy/policy-review';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { Review } from './model';

export type Reviewed = { profile: PolicyProfile; rules: PolicyReviewRules };

/** A review keeps to the rules of the policy it looks at, also once another version is in force. */
export async function reviewed(db: DbOrTx, { profile: { key, version } }: Pick<Review, 'profile'>): Promise<Reviewed> {
  const profile = await loadProfile(db, key, version);
  if (!profile) throw new Error(`Profile ${key} ${version} is not recorded`);
  return { profile, rules: policyReviewRules(profile) };
}
