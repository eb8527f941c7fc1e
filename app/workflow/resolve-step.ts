/**
 * Who acts on a step: the holders of the role in its scope, else their deputies (代決), else one level up (引上げ).
 * Whoever is absent or has a conflict is passed over, and the result says so. What an author of the request arranged
 * himself, an absence of somebody else or a deputy, does not count for it.
 */
import { isWithin, type Matter } from '~/people/deputy-scope';
import { type Organisation, type Post, type PostHolder, unitAndAncestors } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';
import type { Assignee, PlannedStep, Resolution, Skipped, SkipReason } from './model';

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

/** `matter` null: not a request; then only deputies for everything stand in. */
type Search = { organisation: Organisation; conflictOf: ConflictOf; matter: Matter | null; skipped: Skipped[] };

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

const isAuthor = (search: Search, personId: string | null): boolean =>
  personId !== null && search.conflictOf(personId) === 'is-author';

const isAbsent = (search: Search, { absence }: PostHolder): boolean =>
  absence != null && !isAuthor(search, absence.notedBy);

const whyNot = (search: Search, holder: PostHolder): SkipReason | null =>
  search.conflictOf(holder.personId) ?? (isAbsent(search, holder) ? 'absent' : null);

/** Free holders of `posts`; everyone passed over is noted. */
function freeHolders(search: Search, posts: Post[], role: CanonicalRole): { personId: string; postId: string }[] {
  const free: { personId: string; postId: string }[] = [];
  for (const post of posts) {
    if (post.holders.length === 0) search.skipped.push({ postId: post.id, personId: null, role, reason: 'vacant' });
    for (const holder of post.holders) {
      const { personId } = holder;
      const reason = whyNot(search, holder);
      if (reason) search.skipped.push({ postId: post.id, personId, role, reason });
      else if (!free.some((f) => f.personId === personId)) free.push({ personId, postId: post.id });
    }
  }
  return free;
}

/** The post acted for and its absent holder: one whom only his absence keeps from deciding. */
function principalOf(search: Search, post: Post | undefined) {
  const absent = post?.holders.find((holder) => whyNot(search, holder) === 'absent');
  return { principalPostId: post?.id ?? null, principalPersonId: absent?.personId ?? null };
}

function deputiesOf(search: Search, posts: Post[], role: CanonicalRole): Assignee[] {
  for (const principal of posts) {
    for (const { postId, scope, namedBy } of principal.deputies) {
      if (!isWithin(scope, search.matter) || isAuthor(search, namedBy)) continue;
      const deputyPost = search.organisation.posts.get(postId);
      const free = deputyPost ? freeHolders(search, [deputyPost], role) : [];
      if (free.length > 0) {
        return free.map((f) => ({ ...f, capacity: 'deputy' as const, ...principalOf(search, principal) }));
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
 * @param matter  what deputies may be limited to; null where it is not about a request
 */
export function resolveStep(
  organisation: Organisation,
  step: Pick<PlannedStep, 'role' | 'scopeUnitId'>,
  conflictOf: ConflictOf,
  matter: Matter | null,
): Resolution {
  const search: Search = { organisation, conflictOf, matter, skipped: [] };
  const own = ownLevelPosts(organisation, step);
  if (own.length === 0) search.skipped.push({ postId: null, personId: null, role: step.role, reason: 'vacant' });

  const holders = freeHolders(search, own, step.role);
  if (holders.length > 0) {
    return {
      assignees: holders.map((h) => ({ ...h, capacity: 'holder', principalPostId: null, principalPersonId: null })),
      skipped: search.skipped,
    };
  }
  const deputies = deputiesOf(search, own, step.role);
  if (deputies.length > 0) return { assignees: deputies, skipped: search.skipped };

  // One for whom somebody decides before one for whom nobody does.
  const passedOver = own.find((post) => principalOf(search, post).principalPersonId !== null) ?? own[0];
  for (const role of ESCALATION[step.role] ?? []) {
    const unitId = step.scopeUnitId ?? own[0]?.unitId ?? null;
    const above = postsWithRole(organisation, role, role === 'security-officer' ? unitId : null);
    const free = freeHolders(search, above, role);
    if (free.length > 0) {
      return {
        assignees: free.map((f) => ({ ...f, capacity: 'escalated', ...principalOf(search, passedOver) })),
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

/** Whether two resolutions give a step to the same people in the same capacity for the same others, in any order. */
export function sameAssignees(a: readonly Assignee[], b: readonly Assignee[]): boolean {
  const key = (assignees: readonly Assignee[]) =>
    assignees
      .map(({ personId, postId, capacity, principalPostId, principalPersonId }) =>
        [personId, postId, capacity, principalPostId, principalPersonId ?? null].join('/'),
      )
      .sort()
      .join();
  return key(a) === key(b);
}

/** Each step of a route with the people it would go to today; for the intake's side panel. */
export function resolveRoute(
  organisation: Organisation,
  route: readonly PlannedStep[],
  conflictOf: (stepKey: string) => ConflictOf,
  matter: Matter,
): { step: PlannedStep; resolution: Resolution }[] {
  return route.map((step) => ({ step, resolution: resolveStep(organisation, step, conflictOf(step.key), matter) }));
}
