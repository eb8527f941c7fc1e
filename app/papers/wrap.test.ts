import { expect, test } from 'vitest';
import { wrap } from './wrap';

/** Full width counts 2. */
const widthOf = (character: string) => ((character.codePointAt(0) ?? 0) > 0xff ? 2 : 1);
const lines = (text: string, width: number) => wrap(text, width, widthOf);

test.each<[string, string, number, string[]]>([
  ['和文は幅で折る', 'あいうえおかきくけこ', 8, ['あいうえ', 'おかきく', 'けこ']],
  ['句読点は行の頭に来ない', 'あいうえ。おかき', 8, ['あいう', 'え。おか', 'き']],
  ['開きかっこは行の終わりに来ない', 'あいう「えお」', 8, ['あいう', '「えお」']],
  ['英語の単語は途中で切らない', 'the service level agreement', 12, ['the service', 'level', 'agreement']],
  ['長すぎる語は切る', 'a'.repeat(50), 20, ['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(10)]],
  ['改行はそのまま', 'あ\n\nい', 8, ['あ', '', 'い']],
  ['サロゲートペアは一字', '𠮷𠮷𠮷𠮷𠮷', 4, ['𠮷𠮷', '𠮷𠮷', '𠮷']],
  ['空の文', '', 8, ['']],
])('%s', (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('折った行をつなぐと、空白のほかは何も失われない', () => {
  const text = '第8条（再委託の制限）　乙は、ABC-123（ｻｰﾊﾞ）を「第三者」に委託してはならない。'.repeat(9);
  for (let width = 2; width < 60; width += 3) {
    expect(lines(text, width).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  }
});
