import { expect, test } from 'vitest';
import { nextTrainingDue } from './next-training';

test('初めての課は年度の末日までに、行った課は規程の期間の後までに行う', () => {
  expect(nextTrainingDue(null, 12, '2026-11-20')).toBe('2027-03-31');
  expect(nextTrainingDue(null, 12, '2027-03-31')).toBe('2027-03-31');
  expect(nextTrainingDue(null, 12, '2027-04-01')).toBe('2028-03-31');
  expect(nextTrainingDue('2026-11-10', 12, '2026-11-20')).toBe('2027-11-10');
  expect(nextTrainingDue('2026-11-10', 6, '2026-11-20')).toBe('2027-05-10');
});

test('うるう日に行った研修の次は、2月の末日まで', () => {
  expect(nextTrainingDue('2028-02-29', 12, '2028-03-01')).toBe('2029-02-28');
});

test('間隔を過ぎて記録が途絶えた課は、年度の末日までに行う', () => {
  expect(nextTrainingDue('2024-05-01', 12, '2026-11-20')).toBe('2027-03-31');
});
