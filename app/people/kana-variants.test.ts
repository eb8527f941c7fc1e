import { expect, test } from 'vitest';
import { kanaVariants } from './kana-variants';

test('同じ読みを、全角カタカナ・ひらがな・半角カタカナのどれで打っても見つかる形にする', () => {
  for (const typed of ['がっこう', 'ガッコウ', 'ｶﾞｯｺｳ']) {
    expect(kanaVariants(typed)).toEqual(expect.arrayContaining(['がっこう', 'ガッコウ', 'ｶﾞｯｺｳ']));
  }
  expect(kanaVariants('ぱーと')).toContain('ﾊﾟｰﾄ');
});

test('漢字は異体字も含めてそのまま残る', () => {
  expect(kanaVariants('𠮷田')).toEqual(['𠮷田']);
  expect(kanaVariants('髙橋')).toContain('髙橋');
});
