/**
 * Who acts on a step: the holders of the role in its scope, else their deputies (代決), else one level up (引上げ).
 * Whoever has a conflict is passed over, and the result says so.
 */
import { type Organisation, type Post, unitAndAncestors } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';
import type { Assignee, PlannedStep, Resolution, Skipped } from './model';

/** The next higher roles for a step that nobody at its own level can take, nearest first (page "決裁 semantics"). */
const ESCALATION: Partial<Record<CanonicalRole, CanonicalRole[]>> = {
  'security-manager': ['security-officer', 'chief-security-officer', 'ciso'],
  'security-officer': ['chief-security-officer', 'ciso'],
  'contract-reviewer': ['security-officer', 'chief-security-officer', 'ciso'],
  'security-reviewer': ['infrastructure-manager', 'chief-security-officer', 'ciso'],
  'infrastructure-manager': ['chief-security-officer', 'ciso'],
  'public-relations': ['security-officer', 'chief-security-officer', 'ciso'],
  'chief-security-officer': ['ciso'],
};

export type ConflictOf = (personId: string) => 'is-author' | 'decided-other-step' | null;

type Search = { organisation: Organisation; conflictOf: ConflictOf; skipped: Skipped[] };

/** Posts with `role`; in `unitId` or, where it has none, the nearest unit above it. Null looks at the whole body. */
function postsWithRole(organisation: Organisation, role: CanonicalRole, unitId: string | null): Post[] {
  const posts = [...organisation.posts.values()].filter((post) => post.roles.includes(role));
  if (unitId === null) return posts;
  for (const unit of unitAndAncestors(organisation, unitId)) {
    const here = posts.filter((post) => post.unitId === unit.id);
    if (here.length > 0) return here;
  }
  return [];
}

/** Free holders of `posts`; everyone passed over is noted. */
function freeHolders(search: Search, posts: Post[], role: CanonicalRole): { personId: string; postId: string }[] {
  const free: { personId: string; postId: string }[] = [];
  for (const post of posts) {
    if (post.holders.length === 0) search.skipped.push({ postId: post.id, personId: null, role, reason: 'vacant' });
    for (const { personId } of post.holders) {
      const reason = search.conflictOf(personId);
      if (reason) search.skipped.push({ postId: post.id, personId, role, reason });
      else if (!free.some((f) => f.personId === personId)) free.push({ personId, postId: post.id });
    }
  }
  return free;
}

function deputiesOf(search: Search, posts: Post[], role: CanonicalRole): Assignee[] {
  for (const principal of posts) {
    for (const deputyPostId of principal.deputyPostIds) {
      const deputyPost = search.organisation.posts.get(deputyPostId);
      const free = deputyPost ? freeHolders(search, [deputyPost], role) : [];
      if (free.length > 0) {
        return free.map((f) => ({ ...f, capacity: 'deputy' as const, principalPostId: principal.id }));
      }
    }
  }
  return [];
}

/**
 * The people who may act on `step` now. An empty list of assignees means that nobody in the organisation may:
 * the page says so, and a post has to be filled or a deputy named.
 *
 * @param conflictOf  whether a person is barred from this step (separation-of-duties.ts)
 */
export function resolveStep(
  organisation: Organisation,
  step: Pick<PlannedStep, 'role' | 'scopeUnitId'>,
  conflictOf: ConflictOf,
): Resolution {
  const search: Search = { organisation, conflictOf, skipped: [] };
  const own = ownLevelPosts(organisation, step);
  if (own.length === 0) search.skipped.push({ postId: null, personId: null, role: step.role, reason: 'vacant' });

  const holders = freeHolders(search, own, step.role);
  if (holders.length > 0) {
    return {
      assignees: holders.map((h) => ({ ...h, capacity: 'holder', principalPostId: null })),
      skipped: search.skipped,
    };
  }
  const deputies = deputiesOf(search, own, step.role);
  if (deputies.length > 0) return { assignees: deputies, skipped: search.skipped };

  for (const role of ESCALATION[step.role] ?? []) {
    const unitId = step.scopeUnitId ?? own[0]?.unitId ?? null;
    const above = postsWithRole(organisation, role, role === 'security-officer' ? unitId : null);
    const free = freeHolders(search, above, role);
    const principalPostId = own[0]?.id ?? null;
    if (free.length > 0) {
      return {
        assignees: free.map((f) => ({ ...f, capacity: 'escalated', principalPostId })),
        skipped: search.skipped,
      };
    }
    const theirDeputies = deputiesOf(search, above, role);
    if (theirDeputies.length > 0) return { assignees: theirDeputies, skipped: search.skipped };
  }
  return { assignees: [], skipped: search.skipped };
}

/** A scoped step is never taken by a post of another section: only its own unit counts as "own level". */
function ownLevelPosts(organisation: Organisation, step: Pick<PlannedStep, 'role' | 'scopeUnitId'>): Post[] {
  const posts = postsWithRole(organisation, step.role, step.scopeUnitId);
  return step.scopeUnitId === null ? posts : posts.filter((post) => post.unitId === step.scopeUnitId);
}

/** Whether two resolutions give a step to the same people in the same capacity, in whatever order. */
export function sameAssignees(a: readonly Assignee[], b: readonly Assignee[]): boolean {
  const key = (assignees: readonly Assignee[]) =>
    assignees
      .map((assignee) => `${assignee.personId}/${assignee.postId}/${assignee.capacity}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/** Each step of a route with the people it would go to today; for the intake's side panel. */
export function resolveRoute(
  organisation: Organisation,
  route: readonly PlannedStep[],
  conflictOf: (stepKey: string) => ConflictOf,
): { step: PlannedStep; resolution: Resolution }[] {
  return route.map((step) => ({ step, resolution: resolveStep(organisation, step, conflictOf(step.key)) }));
}
