/**
 * The Merkle tree over all recorded events, as RFC 6962 builds it: one root speaks for every event and their order,
 * and only the frontier (one hash for each complete subtree, at most one per bit of the size) is needed to grow it.
 * Pure.
 */
import { createHash } from 'node:crypto';

/** Hashes of the complete subtrees from the largest to the smallest; as many as the size has bits set. Hexadecimal. */
export type Frontier = { readonly size: number; readonly subtrees: readonly string[] };

export const EMPTY_TREE: Frontier = { size: 0, subtrees: [] };

// RFC 6962 2.1: leaves and nodes are hashed apart, so that a node can never be passed off as a leaf.
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const hash = (...parts: readonly Uint8Array[]): string => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
};

/**
 * The leaf of one event: its position in the record (which its own hash cannot know yet) and its hash.
 * Two events that change places change both leaves.
 */
export function leafHash(position: number, eventHash: string): string {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(position));
  return hash(LEAF, place, Buffer.from(eventHash, 'hex'));
}

export const nodeHash = (left: string, right: string): string =>
  hash(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The frontier with one more leaf: every complete pair of equal size becomes one. */
export function addLeaf(frontier: Frontier, leaf: string): Frontier {
  const subtrees = [...frontier.subtrees];
  let joined = leaf;
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2))
    joined = nodeHash(subtrees.pop()!, joined);
  subtrees.push(joined);
  return { size: frontier.size + 1, subtrees };
}

/** The root over all leaves so far; of an empty tree the hash of nothing (RFC 6962 2.1). */
export function rootOf(frontier: Frontier): string {
  if (frontier.subtrees.length === 0) return hash();
  return frontier.subtrees.reduceRight((right, left) => nodeHash(left, right));
}
