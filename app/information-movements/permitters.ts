/**
 * Who is asked for a permission today: as for a step of a request, the holders of the role, their deputies (代決) or one
 * level up (引上げ). Pure.
 */
import { type Organisation, unitAndAncestors } from '~/people/organisation';
import type { PermitterRole } from '~/policy/model';
import type { Assignee } from '~/workflow/model';
import { type ConflictOf, resolveStep } from '~/workflow/resolve-step';

export type AskedOf = {
  role: PermitterRole;
  unitId: string;
  applicantId: string;
  /** Who decided under another role. */
  otherPermitterIds: readonly string[];
};

/** 管理者 of the section, 責任者 of its department; the others are there for the whole body. */
function scopeOf(organisation: Organisation, role: PermitterRole, unitId: string): string | null {
  if (role === 'security-manager') return unitId;
  if (role !== 'security-officer') return null;
  return unitAndAncestors(organisation, unitId).find(({ kind }) => kind === 'department')?.id ?? unitId;
}

/**
 * A deputy stands in for whoever is absent or a post that is empty. For whoever applied himself, or decided under
 * another role, it goes one level up: nobody has his own deputy permit it.
 */
const withoutDeputiesOfThoseBarred = (organisation: Organisation, conflictOf: ConflictOf): Organisation => ({
  ...organisation,
  posts: new Map(
    [...organisation.posts].map(([id, post]) => {
      const isBarred = post.holders.some(({ personId }) => conflictOf(personId) !== null);
      return [id, isBarred ? { ...post, deputies: [] } : post];
    }),
  ),
});

/** Empty where nobody may today: a post has to be filled, or a deputy named. */
export function permittersToday(
  organisation: Organisation,
  { role, unitId, applicantId, otherPermitterIds }: AskedOf,
): Assignee[] {
  const conflictOf: ConflictOf = (personId) => {
    if (personId === applicantId) return 'is-author';
    return otherPermitterIds.includes(personId) ? 'decided-other-step' : null;
  };
  const step = { role, scopeUnitId: scopeOf(organisation, role, unitId) };
  // It is no request, whose kind and class a deputy may be limited to: only deputies for everything stand in.
  return resolveStep(withoutDeputiesOfThoseBarred(organisation, conflictOf), step, conflictOf, null).assignees;
}
