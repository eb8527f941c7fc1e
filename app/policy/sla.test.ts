import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlaDefinition } from '~/policy/model';
import { allowedDowntimeMinutes, compareSla, requiredText, type SlaPromise } from '~/policy/sla';

const uptime: SlaDefinition = {
  category: 'availability',
  comparator: 'at-least',
  required: 99.9,
  unit: 'percent',
  window: 'month',
};
const promise = (promised: number | null, more: Partial<SlaPromise> = {}): SlaPromise => ({
  promised,
  commitment: 'guaranteed',
  window: 'month',
  ...more,
});

describe('止まってよい時間', () => {
  test.each([
    [99.9, 'month', 43.2],
    [99, 'month', 432],
    [99.99, 'month', 4.32],
    [99.9, 'year', 525.6],
    [100, 'month', 0],
    [0, 'month', 43_200],
  ] as const)('%s％を%sで測ると%s分', (percent, window, minutes) => {
    expect(allowedDowntimeMinutes(percent, window)).toBe(minutes);
  });

  test('期間がないか、百分率として成り立たないときは計算しない', () => {
    expect(allowedDowntimeMinutes(99.9, 'none')).toBeNull();
    expect(allowedDowntimeMinutes(100.1, 'month')).toBeNull();
    expect(allowedDowntimeMinutes(-1, 'month')).toBeNull();
    expect(allowedDowntimeMinutes(Number.NaN, 'month')).toBeNull();
  });
});

describe('約束と求める水準を比べる', () => {
  test('同じ期間なら、値をそのまま比べる', () => {
    expect(compareSla(uptime, promise(99.9))).toBe('met');
    expect(compareSla(uptime, promise(99.89))).toBe('short');
  });

  test('1年で99.9％の約束は、1か月で99.9％を求めるときは足りない（1か月に525.6分止まりうる）', () => {
    expect(compareSla(uptime, promise(99.9, { window: 'year' }))).toBe('short');
    expect(compareSla(uptime, promise(99.99, { window: 'year' }))).toBe('short');
    expect(compareSla(uptime, promise(99.995, { window: 'year' }))).toBe('met');
  });

  test('1か月ごとの約束を12回守れば、1年でも同じ率になる', () => {
    const yearly = { ...uptime, window: 'year' as const };
    expect(compareSla(yearly, promise(99.9, { window: 'month' }))).toBe('met');
    expect(compareSla(yearly, promise(99.8, { window: 'month' }))).toBe('short');
  });

  test('測る期間が書かれていない稼働率は比べられない', () => {
    expect(compareSla(uptime, promise(99.99, { window: 'none' }))).toBe('unclear');
  });

  test('努力目標は、満たしていても保証とは区別する', () => {
    expect(compareSla(uptime, promise(99.95, { commitment: 'objective' }))).toBe('objective-only');
    expect(compareSla(uptime, promise(99, { commitment: 'objective' }))).toBe('short');
  });

  test('記載がなければ、値があっても記載なしである', () => {
    expect(compareSla(uptime, promise(99.99, { commitment: 'not-stated' }))).toBe('not-stated');
    expect(compareSla(uptime, promise(null))).toBe('not-stated');
  });

  test('「以下」の項目は小さいほどよい', () => {
    const repair: SlaDefinition = { ...uptime, comparator: 'at-most', required: 12, unit: 'hours', window: 'none' };
    expect(compareSla(repair, promise(12, { window: 'none' }))).toBe('met');
    expect(compareSla(repair, promise(12.5, { window: 'none' }))).toBe('short');
  });

  test('記載を求めるだけの項目は、書かれていれば足りる', () => {
    const stated: SlaDefinition = { ...uptime, comparator: 'stated', required: null, unit: 'none', window: 'none' };
    expect(compareSla(stated, promise(null, { window: 'none' }))).toBe('met');
    expect(compareSla(stated, promise(null, { commitment: 'not-stated' }))).toBe('not-stated');
  });

  test('よりよい約束が、より悪い判定になることはない', () => {
    const window = fc.constantFrom('month' as const, 'year' as const);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        window,
        window,
        (a, b, w, r) => {
          const [worse, better] = a <= b ? [a, b] : [b, a];
          const definition = { ...uptime, window: r };
          return (
            compareSla(definition, promise(worse, { window: w })) !== 'met' ||
            compareSla(definition, promise(better, { window: w })) === 'met'
          );
        },
      ),
    );
  });
});

test('求める水準を言葉で示す', () => {
  expect(requiredText(uptime)).toEqual({ ja: '99.9％以上（1か月ごと）', en: 'at least 99.9 % (per month)' });
  expect(requiredText({ ...uptime, comparator: 'stated', required: null }).ja).toBe('文書に記載がある');
});
