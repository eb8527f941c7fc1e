import { describe, expect, test } from 'vitest';
import { compareContracts } from './compare';
import { type TiedPassage, tie } from './ties';

const PAGES = [
  { page: 1, text: '第1条 乙は、秘密を守る。\n第2条 乙は、甲の承諾を得て第三者に委託する。' },
  { page: 2, text: '第3条 乙は、資料を返還する。\n第4条 甲は、乙を検査できる。' },
];
const passage = (requirementKey: string, quote: string, more: Partial<TiedPassage> = {}): TiedPassage => {
  const page = PAGES.find(({ text }) => text.includes(quote));
  const start = page?.text.indexOf(quote) ?? 0;
  const place = page ? { page: page.page, start, endPage: page.page, end: start + quote.length } : null;
  return { requirementKey, place, quote, page: null, keepsPage: true, ...more };
};
const PASSAGES = [
  passage('confidentiality', '乙は、秘密を守る。'),
  passage('subcontracting', '乙は、甲の承諾を得て第三者に委託する。'),
  passage('return', '乙は、資料を返還する。'),
];

function touched(edit: (text: string) => string, passages = PASSAGES) {
  const comparison = compareContracts(
    PAGES,
    PAGES.map(({ page, text }) => ({ page, text: edit(text) })),
  );
  if (comparison.outcome !== 'compared') throw new Error(comparison.outcome);
  return tie(comparison.differences, passages, PAGES).map(({ requirementKeys }) => requirementKeys);
}

describe('違いが触れる要件', () => {
  test.each<[string, (text: string) => string, string[][]]>([
    ['引用の中の語', (text) => text.replace('承諾', '同意'), [['subcontracting']]],
    ['引用の中から消えた語', (text) => text.replace('甲の承諾を得て', ''), [['subcontracting']]],
    [
      '引用のすぐ後ろのただし書',
      (text) => text.replace('守る。', '守る。ただし、公知のものを除く。'),
      [['confidentiality']],
    ],
    ['引用のすぐ前に加わった語', (text) => text.replace('第3条 乙は', '第3条 求めがあるとき、乙は'), [['return']]],
    ['引用のない条', (text) => text.replace('検査できる', '検査できない'), [[]]],
    ['別の条として加わった条', (text) => text.replace('\n第4条', '\n第3条の2 乙は、報告する。\n第4条'), [[]]],
  ])('%s', (_, edit, expected) => {
    expect(touched(edit)).toEqual(expected);
  });

  test('打ち込まれた引用は、本文から探して結びつける', () => {
    const typed = [passage('return', '乙は、資料を\n返還する。', { place: null, page: 2 })];
    expect(touched((text) => text.replace('返還', '廃棄'), typed)).toEqual([['return']]);
  });

  test('本文に見つからない審査担当の引用は、そのページ全体とみなす', () => {
    const typed = [passage('return', 'どこにもない文', { place: null, page: 2 })];
    expect(touched((text) => text.replace('検査できる', '検査できない'), typed)).toEqual([['return']]);
    expect(touched((text) => text.replace('秘密を守る', '秘密を守らない'), typed)).toEqual([[]]);
    const guess = [{ ...typed[0]!, keepsPage: false }];
    expect(touched((text) => text.replace('検査できる', '検査できない'), guess)).toEqual([[]]);
  });
});
