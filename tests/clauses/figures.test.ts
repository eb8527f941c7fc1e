import { describe, expect, test } from 'vitest';
import { type ClauseSet, documentsOf } from '../bench/clause-documents';
import { measureClauses, overlapsSubstantially, type Share } from '../bench/clause-measure';

const share = ({ hits, of }: Share): number => hits / Math.max(1, of);

/**
 * What `npm run bench:clauses` prints must not get worse unnoticed. The floors are the figures reached, less a little.
 * On the contracts that nobody tuned on the aim is 0.95 / 0.85 / 0.90; the first is not reached yet.
 */
const FLOORS: Record<
  ClauseSet,
  { recallTop3: number; precisionOfFirst: number; absence: number; contrarySeen: number; concernOnHalf: number }
> = {
  tune: { recallTop3: 0.98, precisionOfFirst: 0.97, absence: 0.97, contrarySeen: 0.85, concernOnHalf: 0.85 },
  unseen: { recallTop3: 0.88, precisionOfFirst: 0.84, absence: 0.9, contrarySeen: 0.4, concernOnHalf: 0.65 },
};

describe.each(['tune', 'unseen'] as const)('%s', (set) => {
  const { all } = measureClauses(documentsOf(set));
  test.each(Object.entries(FLOORS[set]))('%s stays at or above %d', (figure, floor) => {
    expect(share(all[figure as keyof (typeof FLOORS)[ClauseSet]])).toBeGreaterThanOrEqual(floor);
  });
});

describe('when a proposal is right', () => {
  const text = 'あいうえおかきくけこさしすせそ'.repeat(10);
  test('one sentence of a long labelled clause is', () => {
    expect(overlapsSubstantially(text, { start: 20, end: 40 }, { start: 0, end: 150 })).toBe(true);
  });
  test('a page around a short label is not', () => {
    expect(overlapsSubstantially(text, { start: 0, end: 150 }, { start: 20, end: 40 })).toBe(false);
  });
  test('the paragraph beside it is not', () => {
    expect(overlapsSubstantially(text, { start: 0, end: 40 }, { start: 38, end: 80 })).toBe(false);
  });
});
