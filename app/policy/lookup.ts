/** Finding things in a profile by key. */
import type { Text } from '~/platform/text';
import { levelOf } from '~/policy/classification';
import { simpleConditions } from '~/policy/conditions';
import type {
  Axis,
  CanonicalRole,
  CloudServiceFacts,
  Condition,
  PolicyProfile,
  Provision,
  Requirement,
} from '~/policy/model';

export const provisionOf = (profile: PolicyProfile, key: string): Provision | null =>
  profile.provisions.find((provision) => provision.key === key) ?? null;

/** The provisions of those keys, in that order; a key that is not there is passed over. */
export const provisionsOf = (profile: PolicyProfile, keys: readonly string[]): Provision[] =>
  keys.flatMap((key) => provisionOf(profile, key) ?? []);

export const requirementOf = (profile: PolicyProfile, key: string): Requirement | null =>
  profile.requirements.find((requirement) => requirement.key === key) ?? null;

/** '機密性1'; a key that the scheme does not know shows as it is. */
export const levelName = (profile: PolicyProfile, axis: Axis, key: string): Text =>
  levelOf(profile.classification, axis, key)?.name ?? { ja: key, en: key };

/** The local name of a role; the canonical key where the profile gives none. */
export const roleName = (profile: PolicyProfile, role: CanonicalRole): Text =>
  profile.roles[role]?.name ?? { ja: role, en: role };

/** Where to read about a provision in the viewer. */
export const provisionHref = (profile: { key: string; version: string }, provisionKey: string): string =>
  `/policy-profiles/${profile.key}/${profile.version}#provision-${provisionKey}`;

function asksFor(condition: Condition, fact: keyof CloudServiceFacts): boolean {
  return simpleConditions(condition).some((part) =>
    'fact' in part
      ? part.fact === fact
      : fact === 'information' && ('reaches' in part || 'isLevel' in part || 'information' in part),
  );
}

/** Why a fact is asked: the provisions behind everything whose condition looks at it; the body's own text first. */
export function provisionsAskingFor(profile: PolicyProfile, fact: keyof CloudServiceFacts): Provision[] {
  const keys = new Set<string>();
  const everything = [
    ...profile.tracks,
    ...profile.requirements.filter((requirement) => requirement.kind === 'prohibition'),
    ...profile.route.flatMap((stage) => stage.steps),
    ...profile.requirements,
  ];
  for (const entry of everything) {
    if (asksFor(entry.when, fact)) for (const key of entry.provisions) keys.add(key);
  }
  const found = provisionsOf(profile, [...keys]);
  return [...found.filter((p) => p.source === 'own-text'), ...found.filter((p) => p.source === 'baseline')];
}

/** Provisions that no requirement, step, track or role rests on. */
export function uncoveredProvisions(profile: PolicyProfile): Provision[] {
  const used = new Set([
    ...profile.requirements.flatMap((requirement) => requirement.provisions),
    ...profile.route.flatMap((stage) => stage.steps.flatMap((step) => step.provisions)),
    ...profile.tracks.flatMap((rule) => rule.provisions),
    ...Object.values(profile.roles).flatMap((role) => role.provision ?? []),
  ]);
  return profile.provisions.filter((provision) => !used.has(provision.key));
}
