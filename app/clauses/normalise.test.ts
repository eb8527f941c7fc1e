import { describe, expect, test } from 'vitest';
import { linesOf, placeOf, unspaced } from './normalise';

const textOf = (...pages: string[]) =>
  linesOf(pages.map((text, at) => ({ page: at + 1, text }))).lines.map((one) => one.text);

describe('文字をそろえる', () => {
  test('全角英数字、半角カナ、丸括弧は一つの形になる', () => {
    expect(textOf('（１）ｻｰﾋﾞｽﾚﾍﾞﾙ､ＳＬＡ｡')).toEqual(['(1)サービスレベル、SLA。']);
  });
  test('結合文字の濁点は前のかなと一つになる', () => {
    expect(textOf('か\u3099いふ\u3099')).toEqual(['がいぶ']);
  });
  test('，と．で書かれた文も、数の区切りと小数は残る', () => {
    expect(textOf('乙は，漏らしてはならない．金1,265,000円，99.5%')).toEqual([
      '乙は、漏らしてはならない。金1,265,000円、99.5%',
    ]);
  });
  test('見えない文字と制御文字は消える', () => {
    expect(textOf('再\u200b委\u202e託\u0007')).toEqual(['再委託']);
  });
  test('字の間に空きがある見出しも読める', () => {
    const [line] = linesOf([{ page: 1, text: '再 委 託 の 禁 止' }]).lines;
    expect(unspaced(line!).text).toBe('再委託の禁止');
  });
});

describe('ページの飾り', () => {
  const page = (body: string, number: number) => `清掃業務委託契約書\n${body}\n- ${number} -\n`;
  test('ページ番号と繰り返される柱は消え、最初の題名だけが残る', () => {
    const lines = textOf(
      page('第1条 甲は委託する。', 1),
      page('第2条 乙は受託する。', 2),
      page('第3条 期間とする。', 3),
    );
    expect(lines.filter((one) => one !== '')).toEqual([
      '清掃業務委託契約書',
      '第1条 甲は委託する。',
      '第2条 乙は受託する。',
      '第3条 期間とする。',
    ]);
  });
  test('本文の途中にある数字だけの行は、次の行の番号として読まれる', () => {
    expect(
      textOf('前の文である。\n前の文である。\n2\n受注者は、報告しなければならない。\n後の文である。\n後の文である。'),
    ).toContain('2 受注者は、報告しなければならない。');
  });
});

test('全体が一行で渡された契約書は、条ごとに分かれる', () => {
  const long = `次のとおり契約する。 (再委託) 第3条 乙は、他に委託してはならない。 (調査) 第6条 甲は、調査することができる。${'補'.repeat(250)}`;
  const lines = textOf(long);
  expect(lines.slice(0, 5)).toEqual([
    '次のとおり契約する。',
    '(再委託)',
    '第3条 乙は、他に委託してはならない。',
    '(調査)',
    expect.stringContaining('第6条 甲は'),
  ]);
});

test('どの文字も、もとのページと位置に戻せる', () => {
  const pages = [
    { page: 3, text: '　ｶﾞﾗｽ' },
    { page: 4, text: 'ア㈱イ' },
  ];
  const { lines, origins } = linesOf(pages);
  const [first, second] = lines;
  expect(first?.text).toBe('ガラス');
  expect(first?.from.map((from) => placeOf(origins, from))).toEqual([
    { page: 3, offset: 1 },
    { page: 3, offset: 3 },
    { page: 3, offset: 4 },
  ]);
  expect(second?.text).toBe('ア(株)イ');
  expect(placeOf(origins, second?.from[4] ?? 0)).toEqual({ page: 4, offset: 2 });
});
