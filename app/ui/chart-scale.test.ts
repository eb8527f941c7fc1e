import { expect, test } from 'vitest';
import { labelEvery, scaleFor, stretches } from './chart-scale';

test('目盛りはきりのよい数で、値をすべて含み、ありえない範囲へは出ない', () => {
  const uptime = scaleFor([99.2, 99.9, 100], { least: 0, most: 100 });
  expect(uptime.to).toBe(100);
  expect(uptime.from).toBeLessThanOrEqual(99.2);
  expect(uptime.ticks.every((tick) => tick >= uptime.from && tick <= uptime.to)).toBe(true);
  expect(uptime.ticks.length).toBeGreaterThan(2);
  expect(scaleFor([0, 12], { least: 0 })).toMatchObject({ from: 0 });
});

test.each([[[]], [[5]], [[0]], [[0, 0]]])('値が %j だけでも、幅のある目盛りになる', (values) => {
  const { from, to, ticks } = scaleFor(values);
  expect(to).toBeGreaterThan(from);
  expect(ticks.length).toBeGreaterThan(1);
});

test('欠けている所で線は切れる', () => {
  expect(stretches([1, 2, null, 3, null])).toEqual([
    [
      { at: 0, value: 1 },
      { at: 1, value: 2 },
    ],
    [{ at: 3, value: 3 }],
  ]);
});

test('見出しは間引かれる', () => {
  expect([labelEvery(24, 12), labelEvery(12, 12), labelEvery(25, 12)]).toEqual([2, 1, 3]);
});
