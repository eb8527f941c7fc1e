import { describe, expect, test } from 'vitest';
import { compareContracts } from './compare';

const pages = (texts: readonly string[]) => texts.map((text, at) => ({ page: at + 1, text }));
/** What a person is shown, without where it stands. */
function told(reviewed: readonly string[], signed: readonly string[]) {
  const comparison = compareContracts(pages(reviewed), pages(signed));
  if (comparison.outcome !== 'compared') return comparison.outcome;
  return comparison.differences.map(({ kind, article, removed, added }) => ({ kind, article, removed, added }));
}

const HEAD =
  '業務委託契約書\n委託者 藤枝市（以下「甲」という。）と受託者 有限会社しずはた入力センター（以下「乙」という。）は、次のとおり契約を締結する。';
const ARTICLES = [
  '第1条 乙は、この契約の条項に従い、善良な管理者の注意をもって業務を行わなければならない。',
  '第2条 委託料は、金1,000,000円とする。甲は、適法な請求を受けた日から30日以内に支払う。',
  '第3条 乙は、業務上知り得た秘密を他に漏らしてはならない。この契約が終了した後も、同様とする。',
  '第4条 乙は、甲の書面による事前の承諾を得なければ、業務の一部を第三者に委託することができない。',
  '第5条 乙は、業務が終了したときは、甲から提供された資料を直ちに返還しなければならない。',
  '第6条 甲は、乙が第3条又は第4条の規定に違反したときは、この契約を解除することができる。',
] as const;
const CONTRACT = [HEAD, ...ARTICLES].join('\n');
const change = (from: string, to: string): string => {
  if (!CONTRACT.includes(from)) throw new Error(`Not in the contract: ${from}`);
  return CONTRACT.replace(from, to);
};

describe('違いにしないもの', () => {
  test.each([
    ['何も変わらない', [CONTRACT]],
    ['行の折り方', [CONTRACT.replace(/(.{17})/gu, '$1\n')]],
    ['全角と半角', [CONTRACT.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]],
    ['半角の読点・かっこ', [CONTRACT.replaceAll('（', '(').replaceAll('）', ')')]],
    ['条番号の漢数字', [CONTRACT.replace(/第([1-6])条/g, (_, digit) => `第${'〇一二三四五六'[Number(digit)]}条`)]],
    ['字下げと空白', [CONTRACT.replaceAll('第3条 ', '第 3 条　　').replaceAll('\n', '\n　')]],
    ['ページの切れ目', [CONTRACT.slice(0, 150), CONTRACT.slice(150, 260), CONTRACT.slice(260)]],
    [
      'ページ番号と柱',
      [CONTRACT.slice(0, 150), CONTRACT.slice(150, 260), CONTRACT.slice(260)].map(
        (text, at) => `契約第1234号 業務委託契約書\n${text}\n- ${at + 1} -`,
      ),
    ],
  ])('%s', (_, signed) => {
    expect(told([CONTRACT], signed)).toEqual([]);
  });

  test('条名の途中でページが変わっても、違いにしない', () => {
    const cut = CONTRACT.indexOf('第4条の規定') + 2;
    expect(told([CONTRACT], [CONTRACT.slice(0, cut), CONTRACT.slice(cut)])).toEqual([]);
  });
});

describe('違いとして示すもの', () => {
  test.each([
    [
      '金額の一桁',
      '金1,000,000円',
      '金1,100,000円',
      { kind: 'changed', article: '第2条', removed: '1,000,000', added: '1,100,000' },
    ],
    ['日数', '30日以内', '60日以内', { kind: 'changed', article: '第2条', removed: '30', added: '60' }],
    [
      '否定',
      '業務の一部を第三者に委託することができない',
      '業務の一部を第三者に委託することができる',
      { kind: 'changed', article: '第4条', removed: 'することができない', added: 'することができる' },
    ],
    [
      '消えた条件',
      '書面による事前の',
      '',
      { kind: 'removed', article: '第4条', removed: '書面による事前の', added: '' },
    ],
    [
      '加わったただし書',
      '同様とする。\n第4条',
      '同様とする。ただし、乙の業務に支障があるときは、この限りでない。\n第4条',
      { kind: 'added', article: '第3条', removed: '', added: 'ただし、乙の業務に支障があるときは、この限りでない。' },
    ],
    [
      '句点より小さい記号',
      '1,000,000円とする',
      '1.000,000円とする',
      { kind: 'changed', article: '第2条', removed: '1,000,000', added: '1.000,000' },
    ],
    ['濁点', '善良な管理者', '善良な菅理者', { kind: 'changed', article: '第1条', removed: '管理者', added: '菅理者' }],
  ])('%s', (_, from, to, expected) => {
    expect(told([CONTRACT], [change(from, to)])).toEqual([expected]);
  });

  test('当事者の入替えは、入れ替わった二か所を示す', () => {
    const swapped = change('甲は、乙が第3条又は第4条', '乙は、甲が第3条又は第4条');
    expect(told([CONTRACT], [swapped])).toEqual([
      { kind: 'changed', article: '第6条', removed: '甲', added: '乙' },
      { kind: 'changed', article: '第6条', removed: '乙', added: '甲' },
    ]);
  });

  test('消えた文', () => {
    expect(told([CONTRACT], [change('この契約が終了した後も、同様とする。', '')])).toEqual([
      { kind: 'removed', article: '第3条', removed: 'この契約が終了した後も、同様とする。', added: '' },
    ]);
  });

  test('前後の言葉と、両方の文書での位置が分かる', () => {
    const comparison = compareContracts(
      pages([CONTRACT]),
      pages([HEAD, change('30日以内', '60日以内').slice(HEAD.length)]),
    );
    expect(comparison).toMatchObject({
      outcome: 'compared',
      differences: [
        {
          place: { page: 2, endPage: 2 },
          formerPlace: { page: 1, endPage: 1 },
          after: expect.stringMatching(/^日以内に支払う。/),
        },
      ],
    });
    if (comparison.outcome !== 'compared') return;
    const { formerPlace, before } = comparison.differences[0]!;
    expect(CONTRACT.slice(formerPlace.start, formerPlace.end)).toBe('30');
    expect(before).toMatch(/請求を受けた日から$/);
  });

  test('欄外に紛れた数字は、ページ番号でなければ見落とさない', () => {
    const page = (amount: string) => `${ARTICLES[0]}\n支払額は次のとおりとする。\n${amount}`;
    expect(told([page('120'), ARTICLES[2]], [page('150'), ARTICLES[2]])).toEqual([
      { kind: 'changed', article: '第1条', removed: '120', added: '150' },
    ]);
  });
});

describe('条番号の繰り下げ', () => {
  const AUDIT = '第4条 甲は、必要があると認めるときは、乙の作業場所に立ち入り、業務の状況を検査することができる。';
  const shifted = [
    HEAD,
    ...ARTICLES.slice(0, 3),
    AUDIT,
    ARTICLES[3].replace('第4条', '第5条'),
    ARTICLES[4].replace('第5条', '第6条'),
    ARTICLES[5].replace('第6条', '第7条').replace('第3条又は第4条', '第3条又は第5条'),
  ].join('\n');

  test('条が一つ入って後が繰り下がったら、入った条と繰り下げの二つだけを示す', () => {
    expect(told([CONTRACT], [shifted])).toEqual([
      { kind: 'added', article: '第4条', removed: '', added: AUDIT },
      { kind: 'renumbered', article: '第5条', removed: '第4条～第6条', added: '第5条～第7条' },
    ]);
  });

  test('繰り下げに合わせて直していない参照は、字が同じでも示す', () => {
    expect(told([CONTRACT], [shifted.replace('第3条又は第5条', '第3条又は第4条')])).toEqual([
      { kind: 'added', article: '第4条', removed: '', added: AUDIT },
      { kind: 'renumbered', article: '第5条', removed: '第4条～第6条', added: '第5条～第7条' },
      { kind: 'reference', article: '第7条', removed: '第4条', added: '第4条' },
    ]);
  });

  test('法令の条番号は、契約の条番号と取り違えない', () => {
    const law = (text: string) => text.replace('適法な請求', '民法第5条による請求');
    expect(told([law(CONTRACT)], [law(shifted)])).toEqual([
      { kind: 'added', article: '第4条', removed: '', added: AUDIT },
      { kind: 'renumbered', article: '第5条', removed: '第4条～第6条', added: '第5条～第7条' },
    ]);
  });

  test('繰り下がった条の中の変更は、その条の変更として示す', () => {
    expect(told([CONTRACT], [shifted.replace('直ちに返還', '速やかに返還')])).toContainEqual({
      kind: 'changed',
      article: '第6条',
      removed: '直ちに',
      added: '速やかに',
    });
  });

  test('条が抜けて後が繰り上がったら、抜けた条と繰り上げを示す', () => {
    expect(told([shifted], [CONTRACT])).toEqual([
      { kind: 'removed', article: '第4条', removed: AUDIT, added: '' },
      { kind: 'renumbered', article: '第4条', removed: '第5条～第7条', added: '第4条～第6条' },
    ]);
  });

  test('別記の第1条からの番号は、本文の番号と別に数える', () => {
    const annex =
      '別記\n個人情報取扱特記事項\n第1条 乙は、個人情報の漏えいを防がなければならない。\n第2条 乙は、第1条の措置を報告する。';
    expect(
      told([`${CONTRACT}\n${annex}`], [`${shifted}\n${annex.replace('防がなければならない', '防ぐよう努める')}`]),
    ).toContainEqual(expect.objectContaining({ kind: 'changed', article: '別記 第1条' }));
  });
});

describe('長い文書', () => {
  const words = ['業務', '資料', '情報', '期間', '費用', '報告', '検査', '承諾', '返還', '損害', '記録', '施設'];
  const long = (count: number, edit: (at: number, text: string) => string = (_, text) => text) =>
    Array.from({ length: count }, (_, page) =>
      Array.from({ length: 30 }, (_, line) => {
        const at = page * 30 + line;
        const [a, b, c] = [at, at * 7 + 3, at * 13 + 5].map((n) => words[n % words.length]);
        return edit(at, `第${at + 1}条 乙は、${a}の${at}番目の${b}について、甲に${c}を${at * 3}日以内に行う。`);
      }).join('\n'),
    );

  test('100ページのうち三か所だけが変わった文書は、三か所だけを示す', () => {
    const begun = performance.now();
    const edited = long(100, (at, text) => ([40, 1500, 2999].includes(at) ? text.replace('行う', '行わない') : text));
    const words = { kind: 'changed', removed: 'う', added: 'わない' };
    expect(told(long(100), edited)).toMatchObject([{ ...words, article: '第41条' }, words, words]);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 60_000);

  test('まるで別の文書は、決まった時間のうちに「違いすぎる」と分かる', () => {
    const begun = performance.now();
    const other = Array.from({ length: 100 }, (_, page) =>
      Array.from(
        { length: 40 },
        (_, line) => `${((page * 40 + line) * 2_654_435_761) % 1_000_003}番の${line}を納める。`,
      ).join('\n'),
    );
    expect(told(long(100), other)).toBe('too-different');
    expect(performance.now() - begun).toBeLessThan(60_000);
  }, 90_000);
});

test('𠮷や半角カナ、合字も、切れずに示す', () => {
  expect(told(['担当者は𠮷田とする。ｻｰﾊﾞは㈱甲に置く。'], ['担当者は𠮷川とする。サーバは(株)乙に置く。'])).toEqual([
    { kind: 'changed', article: '', removed: '𠮷田', added: '𠮷川' },
    { kind: 'changed', article: '', removed: '甲', added: '乙' },
  ]);
});

test('空の文書と比べても止まらない', () => {
  expect(told([''], [CONTRACT])).toMatchObject([{ kind: 'added' }]);
  expect(told([CONTRACT], [])).toMatchObject([{ kind: 'removed' }]);
  expect(told([], [])).toEqual([]);
});
