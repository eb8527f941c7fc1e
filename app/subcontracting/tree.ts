/** The tiers of a contract as a tree: contractor → tier 1 → tier 2 … Pure. */
import type { TreeNode } from './model';

/** The entries above `node`, the nearest first. A parent that is not there, or a circle, ends the walk. */
export function tiersAbove<N extends TreeNode>(nodes: readonly N[], node: Pick<TreeNode, 'id' | 'parentId'>): N[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const above: N[] = [];
  const seen = new Set([node.id]);
  let next = node.parentId;
  while (next !== null && !seen.has(next)) {
    const parent = byId.get(next);
    if (!parent) break;
    seen.add(next);
    above.push(parent);
    next = parent.parentId;
  }
  return above;
}

/** The tier of what is engaged by `parent`; null is the contractor itself. */
export const tierBelow = (parent: Pick<TreeNode, 'tier'> | null): number => (parent?.tier ?? 0) + 1;

/** What is wrong with a tree: parents that are missing, tiers that do not follow from the parent, circles. */
export function treeFaults(nodes: readonly TreeNode[]): { id: string; fault: 'parent-missing' | 'tier' | 'cycle' }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node): ReturnType<typeof treeFaults> => {
    const { id } = node;
    const parent = node.parentId === null ? null : byId.get(node.parentId);
    if (parent === undefined) return [{ id, fault: 'parent-missing' }];
    const above = tiersAbove(nodes, node);
    // The walk stopped before a root: something above leads back into it.
    if ((above.at(-1) ?? node).parentId !== null) return [{ id, fault: 'cycle' }];
    if (parent === null) return node.tier === null || node.tier === 1 ? [] : [{ id, fault: 'tier' }];
    return node.tier === tierBelow(parent) && parent.tier !== null ? [] : [{ id, fault: 'tier' }];
  });
}

export type Branch<N> = { node: N; below: Branch<N>[] };

/** The nodes as a forest, in their order. One whose parent is not among them stands at the top. */
export function forestOf<N extends TreeNode>(nodes: readonly N[]): Branch<N>[] {
  const branches = new Map(nodes.map((node) => [node.id, { node, below: [] } as Branch<N>]));
  const roots: Branch<N>[] = [];
  for (const node of nodes) {
    const branch = branches.get(node.id)!;
    const end = (tiersAbove(nodes, node).at(-1) ?? node).parentId;
    // A walk that ends at an entry instead of beyond the last one has gone round in a circle.
    const inCircle = end !== null && branches.has(end);
    const parent = node.parentId === null || inCircle ? undefined : branches.get(node.parentId);
    if (parent) parent.below.push(branch);
    else roots.push(branch);
  }
  return roots;
}
