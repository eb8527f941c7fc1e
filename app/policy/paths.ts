/** Addresses within one version of a policy. Pure. */
import type { RequirementKind } from '~/policy/model';

type Version = { key: string; version: string };

/** Each is a page of its own, in the order in which people ask: what it says, what follows, who decides, how long. */
export const PROFILE_PARTS = [
  'provisions',
  'requirements',
  'routes',
  'tracks',
  'roles',
  'classification',
  'checks',
  'movements',
  'changes',
  'review',
  'periods',
] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

export const profilePath = ({ key, version }: Version): `/${string}` => `/policy-profiles/${key}/${version}`;

/** `group`: a kind of requirement, request or check; without one the first is shown. */
export const partPath = (profile: Version, part: ProfilePart, group?: string): `/${string}` =>
  `${profilePath(profile)}/${part}${group === undefined ? '' : `/${group}`}`;

export const provisionHref = (profile: Version, provisionKey: string): `/${string}` =>
  `${partPath(profile, 'provisions')}#provision-${provisionKey}`;

export const requirementHref = (profile: Version, { key, kind }: { key: string; kind: RequirementKind }) =>
  `${partPath(profile, 'requirements', kind)}#requirement-${key}` as const;

/** What follows from the provision, and the records that show it is kept. */
export const traceHref = (profile: Version, provisionKey: string): `/${string}` =>
  `${profilePath(profile)}/traceability#trace-${provisionKey}`;
