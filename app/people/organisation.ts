/** The organisation on one day: units, posts, who holds them, who stands in. Pure; loaded by organisation.repository.server.ts. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { CanonicalRole, RequestKind } from '~/policy/model';

/** 機関, 部, 課. */
export type UnitKind = 'body' | 'department' | 'section';
export type OrganisationUnit = { id: string; parentId: string | null; kind: UnitKind; code: string; name: Text };

/** 不在 on the day: until which day, and who noted it. */
export type AbsenceToday = { until: PlainDate; notedBy: string | null };

export type PostHolder = {
  personId: string;
  name: string;
  capacity: 'regular' | 'concurrent' | 'acting';
  /** null or left out: at work. */
  absence?: AbsenceToday | null;
};

/** How far a deputy may go: only these kinds of request, only up to a rank of confidentiality of a named scheme. */
export type DeputyScope = {
  kinds: readonly RequestKind[] | null;
  upTo: { scheme: string; rank: number } | null;
};

/** A post whose holders stand in for another. `namedBy`: null for what was set up with the organisation. */
export type Deputyship = { postId: string; scope: DeputyScope; namedBy: string | null };

/** A post as it is on the day, with the roles in force and its active holders. */
export type Post = {
  id: string;
  unitId: string;
  title: Text;
  roles: CanonicalRole[];
  holders: PostHolder[];
  /** Posts whose holders stand in for this one, first choice first. */
  deputies: Deputyship[];
};

/** Stands in for everything that the post decides. */
export const EVERYTHING: DeputyScope = { kinds: null, upTo: null };

export type Organisation = {
  on: PlainDate;
  units: ReadonlyMap<string, OrganisationUnit>;
  posts: ReadonlyMap<string, Post>;
};

/** The same organisation on a day on which everybody is at work. */
export const asIfAllPresent = (organisation: Organisation): Organisation => ({
  ...organisation,
  posts: new Map(
    [...organisation.posts].map(([id, post]) => [
      id,
      { ...post, holders: post.holders.map((holder) => ({ ...holder, absence: null })) },
    ]),
  ),
});

/** The unit itself and everything above it, nearest first. Empty for an unknown unit. */
export function unitAndAncestors(organisation: Pick<Organisation, 'units'>, unitId: string): OrganisationUnit[] {
  const path: OrganisationUnit[] = [];
  const seen = new Set<string>();
  for (let id: string | null = unitId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const unit: OrganisationUnit | undefined = organisation.units.get(id);
    if (!unit) break;
    path.push(unit);
    id = unit.parentId;
  }
  return path;
}

/** '総務部 情報政策課': the unit's name behind that of its department; a body's name stands alone. */
export function unitPathName(organisation: Organisation, unitId: string): Text {
  const path = unitAndAncestors(organisation, unitId)
    .filter((unit) => unit.kind !== 'body')
    .reverse();
  const units = path.length > 0 ? path : unitAndAncestors(organisation, unitId).slice(0, 1);
  return { ja: units.map((u) => u.name.ja).join(' '), en: units.map((u) => u.name.en).join(', ') };
}
