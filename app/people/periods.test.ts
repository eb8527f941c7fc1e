import { expect, test } from 'vitest';
import { contains, firstUncovered, isEmpty, overlaps, shared, tense } from './periods';

const period = (from: string, to: string | null = null) => ({ from, to });

test('both ends belong to a period: the day of a hand-over is one or the other’s', () => {
  expect(overlaps(period('2026-04-01', '2027-03-31'), period('2027-03-31'))).toBe(true);
  expect(overlaps(period('2026-04-01', '2027-03-31'), period('2027-04-01'))).toBe(false);
  expect(overlaps(period('2026-04-01'), period('2030-01-01'))).toBe(true);
});

test('取り消された発令は、どの日とも重ならない', () => {
  const cancelled = period('2026-04-01', '2026-03-31');
  expect(isEmpty(cancelled)).toBe(true);
  expect(overlaps(cancelled, period('2020-01-01'))).toBe(false);
  expect(tense(cancelled, '2026-04-01')).toBe('cancelled');
});

test('an open end lies within an open end only', () => {
  expect(contains(period('2026-04-01'), period('2026-04-01'))).toBe(true);
  expect(contains(period('2026-04-01', '2027-03-31'), period('2026-04-01'))).toBe(false);
  expect(contains(period('2026-04-02'), period('2026-04-01', '2026-05-01'))).toBe(false);
});

test('shared days', () => {
  expect(shared(period('2026-04-01'), period('2026-01-01', '2026-06-30'))).toEqual(period('2026-04-01', '2026-06-30'));
  expect(shared(period('2026-04-01'), period('2026-01-01'))).toEqual(period('2026-04-01'));
  expect(shared(period('2026-04-01', '2026-04-30'), period('2026-05-01'))).toBeNull();
});

test.each([
  ['nobody', [], '2026-11-20'],
  ['one without an end', [period('2020-01-01')], null],
  ['one until the end of March', [period('2020-01-01', '2027-03-31')], '2027-04-01'],
  ['the next begins the day after', [period('2020-01-01', '2027-03-31'), period('2027-04-01')], null],
  ['the next begins a day late', [period('2020-01-01', '2027-03-31'), period('2027-04-02')], '2027-04-01'],
  ['only one to come', [period('2027-04-01')], '2026-11-20'],
  ['a cancelled one does not count', [period('2020-01-01', '2019-12-31')], '2026-11-20'],
  ['an overlap hides no gap', [period('2020-01-01', '2028-01-01'), period('2026-12-01', '2026-12-31')], '2028-01-02'],
])('first day without anybody: %s', (_name, periods, expected) => {
  expect(firstUncovered(periods, '2026-11-20')).toBe(expected);
});

test('past, present and future include their first and last day', () => {
  expect(tense(period('2026-04-01', '2027-03-31'), '2027-03-31')).toBe('present');
  expect(tense(period('2026-04-01', '2027-03-31'), '2027-04-01')).toBe('past');
  expect(tense(period('2026-04-01'), '2026-03-31')).toBe('future');
  expect(tense(period('2026-04-01'), '2026-04-01')).toBe('present');
});
