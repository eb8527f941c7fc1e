import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TreeNode } from './model';
import { forestOf, tierBelow, tiersAbove, treeFaults } from './tree';

/** Trees as they come to be: each new entry under the contractor or under one that is there. */
const grown = fc.array(fc.nat({ max: 1000 }), { maxLength: 40 }).map((choices) => {
  const nodes: TreeNode[] = [];
  for (const [index, choice] of choices.entries()) {
    const parent = nodes[choice % (nodes.length + 1)] ?? null;
    nodes.push({ id: `n${index}`, parentId: parent?.id ?? null, tier: tierBelow(parent) });
  }
  return nodes;
});

test('育てた木に循環はなく、段階は一つ上の段階より一つ深い', () => {
  fc.assert(
    fc.property(grown, (nodes) => {
      expect(treeFaults(nodes)).toEqual([]);
      for (const node of nodes) {
        const above = tiersAbove(nodes, node);
        expect(above.length).toBe((node.tier ?? 0) - 1);
        expect(above.map(({ tier }) => tier)).toEqual(above.map((_, at) => (node.tier ?? 0) - 1 - at));
        expect(above).not.toContain(node);
      }
    }),
  );
});

test('並べ替えても、木にはすべての会社が一度ずつ現れる', () => {
  fc.assert(
    fc.property(grown, fc.boolean(), (nodes, backwards) => {
      const listed: string[] = [];
      const walk = (branches: ReturnType<typeof forestOf>): void => {
        for (const { node, below } of branches) {
          listed.push(node.id);
          walk(below);
        }
      };
      walk(forestOf(backwards ? [...nodes].reverse() : nodes));
      expect(listed.sort()).toEqual(nodes.map(({ id }) => id).sort());
    }),
  );
});

test('どのような親の指し方でも終わり、循環と段階の誤りは見つかる', () => {
  const anything = fc.array(
    fc.record({ parent: fc.option(fc.nat({ max: 8 })), tier: fc.option(fc.integer({ min: 1, max: 9 })) }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(anything, (rows) => {
      const nodes = rows.map(
        ({ parent, tier }, at): TreeNode => ({ id: `n${at}`, parentId: parent === null ? null : `n${parent}`, tier }),
      );
      const faulty = treeFaults(nodes);
      expect(forestOf(nodes).length === 0).toBe(nodes.length === 0);
      for (const node of nodes.filter(({ id }) => !faulty.some((fault) => fault.id === id))) {
        expect(tiersAbove(nodes, node).at(-1)?.parentId ?? null).toBeNull();
      }
    }),
  );
  const circle: TreeNode[] = [
    { id: 'a', parentId: 'b', tier: 2 },
    { id: 'b', parentId: 'a', tier: 3 },
  ];
  expect(treeFaults(circle).map(({ fault }) => fault)).toEqual(['cycle', 'cycle']);
  expect(treeFaults([{ id: 'a', parentId: 'x', tier: 2 }])).toEqual([{ id: 'a', fault: 'parent-missing' }]);
  expect(treeFaults([{ id: 'a', parentId: null, tier: 2 }])).toEqual([{ id: 'a', fault: 'tier' }]);
});
