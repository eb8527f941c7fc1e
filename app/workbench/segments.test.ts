import { expect, test } from 'vitest';
import { segmentsOf } from './segments';

test('重なる印は、切れ目ごとに分かれ、隙間も重なりもない', () => {
  const segments = segmentsOf(20, [
    { start: 2, end: 10, kind: 'proposed', id: 'a' },
    { start: 8, end: 15, kind: 'changed' },
  ]);
  expect(segments).toEqual([
    { start: 0, end: 2, kinds: [], ids: [] },
    { start: 2, end: 8, kinds: ['proposed'], ids: ['a'] },
    { start: 8, end: 10, kinds: ['proposed', 'changed'], ids: [] },
    { start: 10, end: 15, kinds: ['changed'], ids: [] },
    { start: 15, end: 20, kinds: [], ids: [] },
  ]);
});

test('ページからはみ出す印は切り、空の印は捨てる', () => {
  expect(
    segmentsOf(5, [
      { start: -3, end: 2, kind: 'tied' },
      { start: 4, end: 99, kind: 'found' },
      { start: 3, end: 3, kind: 'found' },
    ]),
  ).toEqual([
    { start: 0, end: 2, kinds: ['tied'], ids: [] },
    { start: 2, end: 4, kinds: [], ids: [] },
    { start: 4, end: 5, kinds: ['found'], ids: [] },
  ]);
});

test('文字のないページには、切れ端もない', () => {
  expect(segmentsOf(0, [{ start: 0, end: 3, kind: 'tied' }])).toEqual([]);
});
