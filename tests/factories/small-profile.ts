/** A policy as a body would write it, cut down to what a test can check in an instant. */
import { canApply } from '~/policy/conditions';
import { kindsCovered } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { fujieda } from '~/policy/profiles/fujieda';

/** Three kinds of request with their whole routes, and about every twelfth of the requirements. */
export function smallProfile(): PolicyProfile {
  // Not a structured clone: what the parts share would be changed in all of them.
  const profile = JSON.parse(JSON.stringify(fujieda)) as PolicyProfile;
  profile.key = 'own-policy';
  for (const kind of ['designated-manager', 'subcontracting'] as const) {
    delete profile.routes[kind];
    delete profile.periods.validMonths[kind];
  }
  profile.requirements = profile.requirements
    .filter((_, index) => index % 12 === 0)
    .filter(({ when }) => kindsCovered(profile).some((kind) => canApply(profile, kind, when)));
  const kept = new Set(profile.requirements.map(({ key }) => key));
  if (profile.changes) {
    profile.changes.rules = profile.changes.rules
      .slice(0, 4)
      .map((rule) => ({ ...rule, checks: rule.checks.filter((check) => kept.has(check)) }));
  }
  for (const questions of Object.values(profile.checks ?? {})) questions.splice(3);
  return profile;
}
