/** Finding things in a profile by key. */
import type { Text } from '~/platform/text';
import { levelOf } from '~/policy/classification';
import { canApply, simpleConditions } from '~/policy/conditions';
import {
  type Axis,
  type CanonicalRole,
  type Condition,
  type Facts,
  type PolicyProfile,
  type Provision,
  REQUEST_KINDS,
  type RequestKind,
  type Requirement,
  type RouteStage,
  type RouteStep,
  type Track,
  type ValidMonths,
} from '~/policy/model';
import { provisionHref } from '~/policy/paths';

/** The kinds of request that the policy covers. */
export const kindsCovered = (profile: PolicyProfile): RequestKind[] =>
  REQUEST_KINDS.filter((kind) => profile.routes[kind] !== undefined);

/** The kinds that the body takes: those covered, without what it has switched off. */
export const kindsTaken = (profile: PolicyProfile): RequestKind[] =>
  kindsCovered(profile).filter((kind) => !profile.switches.notTaken?.includes(kind));

/** The route of a kind; no stage at all where the policy does not cover it. */
export const routeOf = (profile: PolicyProfile, kind: RequestKind): RouteStage[] => profile.routes[kind] ?? [];

export const stepsOf = (profile: PolicyProfile, kind: RequestKind): RouteStep[] =>
  routeOf(profile, kind).flatMap((stage) => stage.steps);

/** Every step of every route. */
export const allSteps = (profile: PolicyProfile): RouteStep[] =>
  kindsCovered(profile).flatMap((kind) => stepsOf(profile, kind));

/** クラウドサービス管理者 is appointed at approval (古河市 glossary); contracts stay with their section. */
export const needsManager = (kind: RequestKind): boolean => kind === 'cloud-service';

/** The kinds for which a rule of the tracks decides: those that no earlier rule for the same track takes. */
export function kindsOfTrackRule(profile: PolicyProfile, index: number): RequestKind[] {
  const rule = profile.tracks[index];
  if (!rule) return [];
  const earlier = profile.tracks.slice(0, index).filter(({ track }) => track === rule.track);
  return kindsTaken(profile).filter(
    (kind) => canApply(profile, kind, rule.when) && !earlier.some(({ when }) => canApply(profile, kind, when)),
  );
}

/** How long an approval is good for. */
export function validMonthsOf(profile: PolicyProfile, kind: RequestKind, track: Track): ValidMonths {
  const months = profile.periods.validMonths[kind];
  if (!months) throw new Error(`Policy profile ${profile.key} ${profile.version} names no period for ${kind}`);
  return months[track];
}

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

/** The provisions of those keys as links into the viewer. */
export const citedIn = (profile: PolicyProfile, keys: readonly string[]): { citation: Text; href: string }[] =>
  provisionsOf(profile, keys).map(({ key, citation }) => ({ citation, href: provisionHref(profile, key) }));

function asksFor(condition: Condition, fact: keyof Facts): boolean {
  return simpleConditions(condition).some((part) =>
    'fact' in part
      ? part.fact === fact
      : (fact === 'information' || fact === 'handlesInformation') &&
        ('reaches' in part || 'isLevel' in part || 'information' in part),
  );
}

/**
 * Why a fact is asked of a kind: the provisions behind everything of that kind whose condition looks at it; the body's
 * own text first.
 */
export function provisionsAskingFor(profile: PolicyProfile, kind: RequestKind, fact: keyof Facts): Provision[] {
  const keys = new Set<string>();
  const everything = [
    ...profile.tracks,
    ...profile.requirements.filter((requirement) => requirement.kind === 'prohibition'),
    ...stepsOf(profile, kind),
    ...profile.requirements,
  ];
  for (const entry of everything) {
    if (asksFor(entry.when, fact) && canApply(profile, kind, entry.when))
      for (const key of entry.provisions) keys.add(key);
  }
  const found = provisionsOf(profile, [...keys]);
  return [...found.filter((p) => p.source === 'own-text'), ...found.filter((p) => p.source === 'baseline')];
}
