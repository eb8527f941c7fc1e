import { expect, test } from 'vitest';
import { asTyped, isKana, withoutStretching } from './characters';

test('部首の符号と縦書き用の字形は、ふつうの文字になる', () => {
  expect(asTyped('⼄は⻑期に⺠間と︵以下﹁甲﹂という︒︶')).toBe('乙は長期に民間と（以下「甲」という。）');
});

test('見えない文字と制御文字は消え、空白は一種類になる', () => {
  expect(asTyped('a\u200bb\u202ec\u0000d\u00a0e\tf')).toBe('abcd e f');
});

test('引き伸ばした行と和欧間の空白は消え、欧文の空白は残る', () => {
  expect(withoutStretching('甲 及 び 乙 は 令和 12 年 ABC Cloud Service を 使う')).toBe(
    '甲及び乙は令和12年ABC Cloud Serviceを使う',
  );
});

test('ルビになるのはかなだけ', () => {
  expect([isKana('しょめん'), isKana('シー'), isKana('注1'), isKana('書面')]).toEqual([true, true, false, false]);
});
