/** What is seen before a version comes into force: what it changes, and for whom. */
import type { AppAbility } from '~/authorization/ability';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { allSteps, roleName } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile, loadProfile, type ProfileVersion } from '~/policy/profiles.repository.server';
import { reviewsAwaitingVersion } from '~/policy-reviews/reviews.repository.server';
import type { Db } from '~db/connection.server';
import { decidingPost } from './activation-due.server';
import { listActivations } from './activations.repository.server';
import { compareProfiles } from './differences';
import { effectsOf } from './effects.query.server';

/** What a version changes against the one in force, and for which requests. */
export async function whatChanges(db: Db, ability: AppAbility, profile: PolicyProfile) {
  const [active, effects] = await Promise.all([activeProfile(db), effectsOf(db, ability, profile)]);
  const { key, version, name } = active;
  return {
    active: { key, version, name },
    isActive: key === profile.key && version === profile.version,
    differences: compareProfiles(active, profile),
    effects,
  };
}

/** null where there is no such version. */
export async function loadVersionPage(db: Db, ability: AppAbility, { key, version }: ProfileVersion, now: Date) {
  const profile = await loadProfile(db, key, version);
  if (!profile) return null;
  const today = officeDate(now);
  const [changes, activations, organisation, reviews] = await Promise.all([
    whatChanges(db, ability, profile),
    listActivations(db),
    loadOrganisation(db, today),
    reviewsAwaitingVersion(db),
  ]);
  const held = new Set(
    [...organisation.posts.values()].filter(({ holders }) => holders.length > 0).flatMap(({ roles }) => roles),
  );
  return {
    ...changes,
    profile: { key, version, name: profile.name },
    canBeDecided: decidingPost(organisation) !== null,
    vacantRoles: rolesInRoutes(profile)
      .filter((role) => !held.has(role))
      .map((role) => roleName(profile, role)),
    activations,
    reviews,
    today,
  };
}

export type VersionPageData = NonNullable<Awaited<ReturnType<typeof loadVersionPage>>>;

const rolesInRoutes = (profile: PolicyProfile) => [...new Set(allSteps(profile).map(({ role }) => role))];
