/** Who stands on the side of a section that is inspected or audited, and who may therefore not look at it. Pure. */
import { HEADING_ROLES, unitsWithAllBelow } from '~/people/actor-of';
import { type Organisation, type OrganisationUnit, type Post, unitAndAncestors } from '~/people/organisation';

/** Everybody who belongs to the section or to a unit below it, and whoever heads it or a unit above it. */
export function sideOf(organisation: Organisation, unitId: string): Set<string> {
  const inside = new Set(unitsWithAllBelow(organisation.units, [unitId]));
  const above = new Set(unitAndAncestors(organisation, unitId).map(({ id }) => id));
  const heads = ({ roles }: Post) => roles.some((role) => HEADING_ROLES.includes(role));
  const side = new Set<string>();
  for (const post of organisation.posts.values()) {
    if (!inside.has(post.unitId) && !(above.has(post.unitId) && heads(post))) continue;
    for (const { personId } of post.holders) side.add(personId);
  }
  return side;
}

export type Auditor = { id: string; name: string; post: Post };

/** Who holds a post with the auditor's role today, each once. */
export function auditorsOf(organisation: Organisation): Auditor[] {
  const found = new Map<string, Auditor>();
  for (const post of organisation.posts.values()) {
    if (!post.roles.includes('auditor')) continue;
    for (const { personId, name } of post.holders) {
      if (!found.has(personId)) found.set(personId, { id: personId, name, post });
    }
  }
  return [...found.values()];
}

/** Those of them who may audit the section. */
export const independentOf = <P extends { id: string }>(side: ReadonlySet<string>, people: readonly P[]): P[] =>
  people.filter(({ id }) => !side.has(id));

/** Where people work: the sections, and whatever else has nothing below it; in the order of the organisation chart. */
export function sectionsOf({ units, posts }: Organisation): OrganisationUnit[] {
  const parents = new Set([...units.values()].map(({ parentId }) => parentId));
  const staffed = new Set([...posts.values()].filter(({ holders }) => holders.length > 0).map(({ unitId }) => unitId));
  return [...units.values()].filter(
    (unit) =>
      (unit.kind === 'section' || !parents.has(unit.id)) &&
      unitsWithAllBelow(units, [unit.id]).some((id) => staffed.has(id)),
  );
}
