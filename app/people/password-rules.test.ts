import { expect, test } from 'vitest';
import { normalisePassword, passwordLength, passwordProblem } from './password-rules';
import { generatePassword } from './passwords.server';

test.each([
  ['長さは12文字から', 'みなとのあかり二十七番', 'too-short'],
  ['𠮷も1文字と数える', '𠮷'.repeat(6), 'too-short'],
  ['12 characters are enough', 'kaze mizu 7 ', null],
  ['128 are allowed', 'ab cd ef gh ij kl mn op qr st uv wx yz '.repeat(4).slice(0, 128), null],
  ['129 are not', 'ab cd ef gh ij kl mn op qr st uv wx yz '.repeat(4).slice(0, 129), 'too-long'],
  ['a common word with a year', 'Password2026!!', 'common'],
  ['the same in full width', 'Ｐａｓｓｗｏｒｄ２０２６！！', 'common'],
  ['one letter over and over', 'aaaaaaaaaaaa', 'common'],
  ['a piece over and over', 'abc1abc1abc1', 'common'],
  ['a row of digits', '012345678901', 'common'],
  ['a row of letters', 'abcdefghijkl', 'common'],
  ['digits only', '8402 7719 3365', 'common'],
  ['a control character', 'minato no\u0000akari', 'unreadable'],
  ['half a character', 'minato no\ud83dakari', 'unreadable'],
  ['several words', 'minato no akari', null],
  ['日本語の文', '港の灯りは夜どおし白く光る', null],
])('%s', (_name, password, expected) => {
  expect(passwordProblem(password)).toBe(expected);
});

test('a password made mostly of one’s own name or address is refused', () => {
  const own = ['鈴木 亜紀', 'aki.suzuki@example.lg.jp'];
  expect(passwordProblem('aki.suzuki-0401', own)).toBe('contains-own-data');
  expect(passwordProblem('aki.suzuki likes fresh tea', own)).toBeNull();
});

test('full and half width are one password', () => {
  expect(normalisePassword('ｍｉｎａｔｏ　ﾉ')).toBe('minato ノ');
  expect(passwordLength('ｶﾞ')).toBe(1);
});

test('generated passwords pass the rules and differ', () => {
  const made = Array.from({ length: 50 }, generatePassword);
  expect(new Set(made).size).toBe(50);
  for (const password of made) {
    expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect(passwordProblem(password)).toBeNull();
  }
});
