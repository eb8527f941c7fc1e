import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bigrams, companyKey, foldForSearch, LONGEST_FOLDED, searchWords } from './fold';

/** Whether a text that was indexed would be found by a query. */
const finds = (query: string, text: string): boolean => {
  const folded = foldForSearch(text);
  return searchWords(query).every((word) => word.spellings.some((spelling) => folded.includes(spelling)));
};

describe('会社の種類の表記', () => {
  test.each([
    '株式会社',
    '㍿',
    '㈱',
    '(株)',
    '（株）',
    '〔株〕',
    'Inc.',
    'inc',
    'ＩＮＣ．',
    'Co., Ltd.',
    'Co.,Ltd',
    'CO. LTD.',
    'Company Limited',
    'Corp.',
    'Corporation',
    'K.K.',
    'Kabushiki Kaisha',
  ])('%s は株式会社と同じ', (form) => {
    expect(foldForSearch(form)).toBe('株式会社');
  });

  test('前株と後株、英語の社名も同じ検索で見つかる', () => {
    for (const name of ['㍿山田製作所', '山田製作所㈱', '株式会社 山田製作所', '（株）山田製作所']) {
      expect(finds('山田製作所㈱', name)).toBe(true);
      expect(finds('㍿山田製作所', name)).toBe(true);
    }
    expect(finds('Acme Inc.', 'ACME Co., Ltd.')).toBe(true);
  });

  test('語の途中の inc や corp は会社の種類ではない', () => {
    expect(foldForSearch('Incident')).toBe('incident');
    expect(foldForSearch('corpus Zinc')).toBe('corpuszinc');
    expect(foldForSearch('㈲みどり')).toBe('有限会社みどり');
  });
});

describe('表記のゆれ', () => {
  test.each([
    ['ｸﾗｳﾄﾞ', 'クラウド'],
    ['くらうど', 'クラウド'],
    ['ＬＧＷＡＮ－ＡＳＰ', 'lgwan-asp'],
    ['Ｏｆｆｉｃｅ　３６５', 'office365'],
    ['キヤノン', 'キャノン'],
    ['富士フイルム', '富士フィルム'],
    ['ヴァイオリン', 'バイオリン'],
    ['か\u309b', 'が'],
    ['か\u3099', 'が'],
    ['Café', 'cafe'],
    ['ファイル・サーバ', 'ファイルサーバ'],
    ['ﾌｧｲﾙ･ｻｰﾊﾞ', 'ファイルサーバ'],
    ['サ－バ', 'サーバ'],
    ['サ-バ', 'サーバ'],
    ['龍ヶ崎', '龍ケ崎'],
    ['zero\u200bwidth\u202e', 'zerowidth'],
    ['葛\u{e0100}城', '葛城'],
    ['O’Reilly', "O'Reilly"],
  ])('%s と %s は同じ', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  test.each([
    ['ビル', 'ビール'],
    ['メール', 'める'],
    ['コード', 'こども'],
    ['𠮷野', '吉野'],
    ['ハハ', 'パパ'],
  ])('%s と %s は別の語', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  test('サーバとサーバーは互いに見つかり、語の途中でもよい', () => {
    for (const query of ['サーバ', 'サーバー', 'ｻｰﾊﾞｰ', 'サーバー管理', 'サーバ管理', 'バー管理']) {
      expect(finds(query, '共用サーバー管理システム')).toBe(true);
    }
    expect(finds('サーバー管理', '共用サーバ管理システム')).toBe(true);
    expect(finds('データー', 'データ連携')).toBe(true);
    expect(finds('ビール', 'ビル管理')).toBe(false);
    expect(finds('メール', '利用を進める')).toBe(false);
  });

  test('行（項目）はつながらない', () => {
    expect(foldForSearch('山田 商店\n\n 会計')).toBe('山田商店\n会計');
    expect(bigrams('店\n会')).toEqual(['店', '会']);
  });
});

describe('同じ会社かもしれない名前', () => {
  test.each([
    [
      '株式会社みなと技研',
      'みなと技研株式会社',
      '㈱みなと技研',
      '（株）ﾐﾅﾄ技研',
      'みなと技研(株)',
      '㍿ みなと技研',
      'ミナト技研',
    ],
    [
      'Minato Giken Inc.',
      'ＭＩＮＡＴＯ　ＧＩＫＥＮ',
      'Minato Giken Co., Ltd.',
      'Minato-Giken K.K.',
      'The Minato Giken Company',
      'MINATO GIKEN LIMITED',
    ],
    ['カ）ミナトギケン', 'ﾐﾅﾄｷﾞｹﾝ(ｶ', '株式会社ミナトギケン', 'ｶ)ﾐﾅﾄｷﾞｹﾝ'],
    ['社会福祉法人ひまわり会', '（福）ひまわり会', 'ひまわり会'],
    ['一般社団法人まちづくり', '(一社)まちづくり'],
    ['山田・商店', '有限会社 山田商店', '㈲山田商店'],
  ])('%s の書き方は、どれも同じになる', (...names) => {
    expect(new Set(names.map(companyKey)).size).toBe(1);
    expect(companyKey(names[0]!)).not.toBe('');
  });

  test.each([
    ['株式会社みなと技研', '株式会社みなと技術'],
    ['カナリア株式会社', 'ナリア株式会社'],
    ['Cobalt Inc.', 'Balt Inc.'],
    ['株式会社パパ', '株式会社ハハ'],
    ['ユニオン', 'ニオン'],
  ])('%s と %s は別の名前', (one, other) => {
    expect(companyKey(one)).not.toBe(companyKey(other));
  });

  test('会社の種類だけの名前は何も残さない', () => {
    for (const name of ['㈱', '株式会社', 'Co., Ltd.', '（一社）', ' ・ ']) expect(companyKey(name)).toBe('');
  });

  test('長い名前でも長さは限られる', () => {
    expect([...companyKey('𠮷'.repeat(5_000))].length).toBe(300);
  });
});

describe('bigrams', () => {
  test('𠮷 は一つの文字として組になる', () => {
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
    expect(searchWords('𠮷')).toEqual([{ spellings: ['𠮷'], grams: [] }]);
  });

  test('同じ組は一度だけ', () => {
    expect(bigrams('ababab')).toEqual(['ab', 'ba', 'b']);
    expect(bigrams('')).toEqual([]);
  });
});

describe('searchWords', () => {
  test('空白で区切った語はすべて必要', () => {
    expect(searchWords('山田　クラウド').map((word) => word.spellings)).toEqual([['山田'], ['くらうど']]);
    expect(finds('製作 山田', '山田製作所')).toBe(true);
    expect(finds('山田 鈴木', '山田製作所')).toBe(false);
  });

  test('何も残らない検索は語がない', () => {
    expect(searchWords(' ・・ \u200b ')).toEqual([]);
  });

  test('長すぎる検索でも語と文字の数は限られる', () => {
    const words = searchWords(`${'あ'.repeat(10_000)} ${'い '.repeat(5_000)}`);
    expect(words.length).toBeLessThanOrEqual(8);
    expect([...words[0]!.spellings[0]!].length).toBeLessThanOrEqual(60);
  });
});

const japanese = fc.string({
  unit: fc.constantFrom(..."ぁあがっサバーーヴァ株式会社ｶﾞ𠮷野Aaé１1-・ 　\n㍿ｰ%_\\'龍ヶ\u200b\ud842".split('')),
  maxLength: 40,
});

test('仮名と記号は、畳んだものをもう一度畳んでも変わらない', () => {
  for (const text of ['ぁ-・ー', 'う・゛']) expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  const unspaced = japanese.map((text) => text.replace(/[ 　]/g, ''));
  fc.assert(fc.property(unspaced, (text) => foldForSearch(foldForSearch(text)) === foldForSearch(text)));
});

test('検索語の組はどれも、それを含む文の組にある', () => {
  fc.assert(
    fc.property(japanese, japanese, japanese, (before, query, after) => {
      const word = query.replace(/\s/gu, '');
      const text = foldForSearch(`${before}\n${word}\n${after}`);
      const grams = new Set(bigrams(text));
      for (const { spellings, grams: needed } of searchWords(word)) {
        if (!spellings.some((spelling) => text.includes(spelling))) throw new Error(`not found: ${spellings}`);
        for (const gram of needed) if (!grams.has(gram)) throw new Error(`gram missing: ${gram}`);
      }
    }),
    { numRuns: 2000 },
  );
});

test('どんなに長い文でも、畳んだ長さは限られる', () => {
  expect([...foldForSearch('𠮷'.repeat(LONGEST_FOLDED * 2))].length).toBe(LONGEST_FOLDED);
});
