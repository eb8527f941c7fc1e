import { expect, test } from 'vitest';
import { reportYears } from './measures';

const term = { startsOn: '2024-04-01', endsOn: '2027-09-30' };

test('協定のかかる年度ごとに、年次報告が一つずつ要る', () => {
  const years = reportYears(term, [2024], '2026-11-21');
  expect(years).toEqual([
    { fiscalYear: 2024, dueOn: '2025-05-31', state: 'received' },
    { fiscalYear: 2025, dueOn: '2026-05-31', state: 'missing' },
    { fiscalYear: 2026, dueOn: '2027-05-31', state: 'to-come' },
    { fiscalYear: 2027, dueOn: '2027-11-30', state: 'to-come' },
  ]);
});

test('期限の日までは、まだ遅れていない', () => {
  expect(reportYears(term, [], '2025-05-31')[0]?.state).toBe('to-come');
  expect(reportYears(term, [], '2025-06-01')[0]?.state).toBe('missing');
});
