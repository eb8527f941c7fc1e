import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './chain';
import { addLeaf, EMPTY_TREE, type Frontier, leafHash, nodeHash, rootOf } from './merkle';

const leaves = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => leafHash(index + 1, sha256(`event ${index}`)));
const grow = (all: readonly string[]): Frontier => all.reduce(addLeaf, EMPTY_TREE);

/** RFC 6962 2.1, written down as it stands there: split at the largest power of two below the size. */
function rootFromScratch(all: readonly string[]): string {
  if (all.length === 0) return sha256('');
  if (all.length === 1) return all[0]!;
  let split = 1;
  while (split * 2 < all.length) split *= 2;
  return nodeHash(rootFromScratch(all.slice(0, split)), rootFromScratch(all.slice(split)));
}

test('the frontier grown leaf by leaf gives the root of the whole tree, for every size up to 260', () => {
  const all = leaves(260);
  let frontier = EMPTY_TREE;
  expect(rootOf(frontier)).toBe(rootFromScratch([]));
  all.forEach((leaf, index) => {
    frontier = addLeaf(frontier, leaf);
    expect(rootOf(frontier)).toBe(rootFromScratch(all.slice(0, index + 1)));
  });
});

test('growing on from a stored frontier is the same as growing in one go', () => {
  fc.assert(
    fc.property(fc.nat(90), fc.nat(90), (before, after) => {
      const all = leaves(before + after);
      const stored = JSON.parse(JSON.stringify(grow(all.slice(0, before)))) as Frontier;
      expect(all.slice(before).reduce(addLeaf, stored)).toEqual(grow(all));
    }),
  );
});

test('the frontier has one hash for each bit that is set in the size', () => {
  fc.assert(
    fc.property(fc.nat(500), (count) => {
      const bits = [...count.toString(2)].filter((bit) => bit === '1').length;
      expect(grow(leaves(count)).subtrees).toHaveLength(bits);
    }),
  );
});

test('changing, moving, adding or dropping one leaf changes the root', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (count, a, b) => {
      const all = leaves(count);
      const [i, j] = [a % count, b % count];
      const root = rootOf(grow(all));
      expect(rootOf(grow(all.with(i, leafHash(i + 1, sha256('other')))))).not.toBe(root);
      expect(rootOf(grow(all.slice(0, -1)))).not.toBe(root);
      expect(rootOf(grow([...all, all[i]!]))).not.toBe(root);
      if (i !== j) expect(rootOf(grow(all.with(i, all[j]!).with(j, all[i]!)))).not.toBe(root);
    }),
  );
});

test('leaves and nodes are hashed apart: a node never passes for a leaf', () => {
  const [left, right] = leaves(2) as [string, string];
  const bytes = Buffer.concat([Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]);
  expect(nodeHash(left, right)).toBe(sha256(Buffer.concat([Buffer.of(1), bytes])));
  expect(nodeHash(left, right)).not.toBe(sha256(bytes));
  const place = Buffer.from('0000000000000007', 'hex');
  expect(leafHash(7, left)).toBe(sha256(Buffer.concat([Buffer.of(0), place, Buffer.from(left, 'hex')])));
});

test('the same hash at another position is another leaf', () => {
  expect(leafHash(1, sha256('x'))).not.toBe(leafHash(2, sha256('x')));
});
