import { describe, expect, test } from 'vitest';
import { findInText, foldPages, foldQuote, locateQuote, textAt } from './folded-text';

const pages = [
  { page: 1, text: '業務委託契約書\n第１条（総則）\n甲及び乙は、この契約を信義に\n従い誠実に履行する。' },
  { page: 2, text: '第８条 乙は、ｶﾞｲﾄﾞﾗｲﾝに従い、業務の一部を\n第三者に再委託' },
  { page: 3, text: 'してはならない。ただし、㈱みなとを除く。\n従い誠実に' },
];
const folded = foldPages(pages);
const found = (query: string) => findInText(folded, query, 10).map((place) => textAt(pages, place));

describe('写した文を本文からさがす', () => {
  test.each([
    ['改行をまたいだところ', '信義に従い誠実に履行', '信義に\n従い誠実に履行'],
    ['半角で打った数字', '第1条(総則)', '第１条（総則）'],
    ['半角のカナで書かれた本文', 'ガイドライン', 'ｶﾞｲﾄﾞﾗｲﾝ'],
    ['全角のカナと空白', '　ガイド ライン に', 'ｶﾞｲﾄﾞﾗｲﾝに'],
    ['一字の組文字', '(株)みなと', '㈱みなと'],
    ['ページをまたいだところ', '再委託してはならない', '再委託\nしてはならない'],
  ])('%sが見つかる', (_, query, text) => {
    expect(found(query)).toEqual([text]);
  });
  test('どこにもない文は見つからない', () => {
    expect(found('再々委託')).toEqual([]);
    expect(found(' \n')).toEqual([]);
  });
  test('何度も出てくるものは、上限まで前から順に並ぶ', () => {
    expect(findInText(folded, '従い', 10).map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(findInText(folded, '従い', 2)).toHaveLength(2);
  });
  test('同じ文が二つあるときは、言われたページに近いほうをとる', () => {
    expect(locateQuote(folded, '従い誠実に', 3)).toMatchObject({ page: 3 });
    expect(locateQuote(folded, '従い誠実に', 1)).toMatchObject({ page: 1 });
    expect(locateQuote(folded, '従い誠実に', null)).toMatchObject({ page: 1 });
    expect(locateQuote(folded, '従わず', 1)).toBeNull();
  });
  test('長くなる文字ばかりの本文でも、場所を取り違えない', () => {
    const long = [{ page: 1, text: `${'㍿㋿㌖'.repeat(500)}終わり` }];
    const [place] = findInText(foldPages(long), '終わり', 1);
    expect(textAt(long, place!)).toBe('終わり');
  });
  test('打った文のくせはなくなる', () => {
    expect(foldQuote('　ＡＢｃ １２\n３ ')).toBe('abc123');
  });
});

describe('場所の文', () => {
  test.each([
    { page: 1, start: 5, endPage: 1, end: 5 },
    { page: 1, start: 0, endPage: 1, end: 9999 },
    { page: 2, start: 0, endPage: 4, end: 1 },
    { page: 3, start: 0, endPage: 2, end: 1 },
    { page: 9, start: 0, endPage: 9, end: 1 },
  ])('ない場所からは何も出ない: %j', (place) => {
    expect(textAt(pages, place)).toBe('');
  });
});
