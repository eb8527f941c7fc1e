import { expect, test } from 'vitest';
import { foldEmail, isEmail } from './email';

test.each([
  ['aki.suzuki@city.example.jp', true],
  [' Ａki.Suzuki＠CITY.example.jp ', true],
  ["o'neill+x@example.lg.jp", true],
  ['aki@localhost', false],
  ['aki', false],
  ['@example.jp', false],
  ['a@b@example.jp', false],
  ['a b@example.jp', false],
  ['a\u202eb@example.jp', false],
  ['a\u200bb@example.jp', false],
  [`${'a'.repeat(65)}@example.jp`, false],
  ['a@-.', false],
])('%j is an address: %s', (typed, expected) => {
  expect(isEmail(foldEmail(typed))).toBe(expected);
});

test('one address has one form', () => {
  expect(foldEmail(' ＡＫＩ＠Example.LG.jp')).toBe('aki@example.lg.jp');
});
