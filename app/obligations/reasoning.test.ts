import { expect, test } from 'vitest';
import { reasonsFor } from './reasoning';

test('予告期限は、いまの期間の終わりからさかのぼって示す', () => {
  const [reason] = reasonsFor('contract-notice', '2028-03-01', {
    from: 'term-end',
    endsOn: '2028-03-31',
    amount: 30,
    unit: 'days',
  });
  expect(reason?.ja).toMatch(/2028年3月31日.*から30日さかのぼる → 2028年3月1日/);
});

test('期限が祝日でも動かさず、その前の開庁日を示す', () => {
  const reasons = reasonsFor('condition', '2026-11-23', null);
  expect(reasons.at(-1)?.ja).toMatch(/勤労感謝の日.*2026年11月20日/);
  expect(reasonsFor('condition', '2026-11-24', null)).toHaveLength(1);
});
