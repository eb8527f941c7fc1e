/** Which post something falls to, and which post heads the section above it. Pure. */
import { type Organisation, type Post, unitAndAncestors } from '~/people/organisation';
import type { CanonicalRole } from '~/policy/model';

/** 情報セキュリティ管理者 of the section first, then whoever is above him. */
const HEADS: readonly CanonicalRole[] = ['security-manager', 'security-officer', 'chief-security-officer', 'ciso'];

/** The post under which a person answers for something of `unitId`: one in that unit before others, 本務 before 兼務. */
export function postOf(organisation: Organisation, personId: string, unitId: string): Post | null {
  let best: { post: Post; rank: number } | null = null;
  for (const post of organisation.posts.values()) {
    const holder = post.holders.find((each) => each.personId === personId);
    if (!holder) continue;
    const rank = (post.unitId === unitId ? 2 : 0) + (holder.capacity === 'regular' ? 1 : 0);
    if (!best || rank > best.rank) best = { post, rank };
  }
  return best?.post ?? null;
}

/** Whether somebody holds the post today. */
export const isHeld = (organisation: Organisation, postId: string | null): boolean =>
  postId !== null && (organisation.posts.get(postId)?.holders.length ?? 0) > 0;

/** The posts that head `unitId`, or the nearest unit above that somebody heads; never the post of the owner itself. */
export function headPosts(organisation: Organisation, unitId: string, ownerPostId: string | null): string[] {
  const byUnit = headsByUnit(organisation);
  for (const unit of unitAndAncestors(organisation, unitId)) {
    const heads = (byUnit.get(unit.id) ?? []).filter((id) => id !== ownerPostId);
    if (heads.length > 0) return heads;
  }
  return [];
}

const known = new WeakMap<Organisation, Map<string, string[]>>();

/** The nightly run asks this for every obligation, of one organisation. */
function headsByUnit(organisation: Organisation): Map<string, string[]> {
  let heads = known.get(organisation);
  if (!heads) {
    heads = new Map();
    for (const { id, unitId, holders, roles } of organisation.posts.values()) {
      if (holders.length === 0 || !roles.some((role) => HEADS.includes(role))) continue;
      heads.set(unitId, [...(heads.get(unitId) ?? []), id]);
    }
    known.set(organisation, heads);
  }
  return heads;
}

/** Posts with a role that somebody holds today. */
export const postsWith = (organisation: Organisation, role: CanonicalRole): Post[] =>
  [...organisation.posts.values()].filter((post) => post.roles.includes(role) && post.holders.length > 0);

/** The first post with one of these roles, in their order, that somebody holds today. */
export const firstPostWith = (organisation: Organisation, roles: readonly CanonicalRole[]): Post | null =>
  roles.flatMap((role) => postsWith(organisation, role))[0] ?? null;
