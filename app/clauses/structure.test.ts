import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks';
import { markerAt, numberOf } from './markers';
import { linesOf } from './normalise';
import { passagesOf, sentencesOf } from './passages';
import { placed } from './structure';

const placedOf = (...pages: string[]) =>
  placed(blocksOf(linesOf(pages.map((text, at) => ({ page: at + 1, text }))).lines));
const passages = (...pages: string[]) => passagesOf(placedOf(...pages));

describe('番号', () => {
  test.each([
    ['第一条 乙は', '第1条'],
    ['第十二条の二 乙は', '第12条の2'],
    ['第 ８ 条 乙は'.normalize('NFKC'), '第8条'],
    ['第3 再委託', '第3'],
    ['(2) 氏名', '(2)'],
    ['ア 受領', 'ア'],
    ['3.2.1 可用性', '3.2.1'],
    ['2乙は', '2'],
    ['別記1', '別記1'],
  ])('%s は %s', (line, label) => {
    expect(markerAt(line)?.label).toBe(label);
  });
  test.each([
    '第3条の規定により',
    '第5条及び第6条',
    '2年間保存する',
    '30日以内に',
    '第三者に提供',
    '別紙「一覧」のとおり。刷り色は',
    'ない。',
  ])('%s は番号ではない', (line) => {
    expect(markerAt(line)).toBeNull();
  });
  test('漢数字は数になる', () => {
    expect(['七', '十', '二十一', '百三', '一二'].map(numberOf)).toEqual([7, 10, 21, 103, 12]);
  });
});

describe('段落', () => {
  test('語の途中の改行も、ページの変わり目も、つながる', () => {
    const found = passages(
      '第５条　乙は、業務の一部を第三者に再委託しようとするときは、再委\n託先の商号及び所在地を記載した書面を提出し、あらかじめ甲の承\n',
      '認を得なければならない。\n',
    );
    expect(found.map((one) => one.text)).toEqual([
      '乙は、業務の一部を第三者に再委託しようとするときは、再委託先の商号及び所在地を記載した書面を提出し、あらかじめ甲の承認を得なければならない。',
    ]);
  });
  test('括弧の中の句点では文が切れない', () => {
    const text = '乙は、資料（写しを含む。以下同じ。）を返す。次の文。';
    const block = linesOf([{ page: 1, text }]).lines[0]!;
    expect(sentencesOf(block).map((one) => one.text)).toEqual([
      '乙は、資料(写しを含む。以下同じ。)を返す。',
      '次の文。',
    ]);
  });
  test('ただし書と「同様とする」は前の文と一つになる', () => {
    const found = passages('第１条　乙は、秘密を漏らしてはならない。契約終了後も、同様とする。\n２　乙は、報告する。');
    expect(found.map((one) => one.text)).toEqual([
      '乙は、秘密を漏らしてはならない。契約終了後も、同様とする。',
      '乙は、報告する。',
    ]);
  });
  test('号の前の柱書が、号に伴う', () => {
    const found = passages(
      '第１条　乙は、次の各号を守らなければならない。\n(1) 秘密を漏らさないこと。\n(2) 複製しないこと。',
    );
    expect(found.find((one) => one.text.startsWith('複製'))?.lead).toContain('次の各号を守らなければならない');
  });
});

describe('場所', () => {
  test('項が二つあれば初めの項も第1項と呼ぶ', () => {
    const found = passages(
      '（報告）\n第14条　乙は、毎月報告する。\n２　乙は、事故を報告する。\n　一　日時を記すこと。',
    );
    expect(found.map((one) => one.label)).toEqual(['第14条第1項', '第14条第2項', '第14条第2項第1号']);
    expect(found[0]?.heading).toBe('報告');
  });
  test('第3 2(1)ア の番号は印刷のとおりに並ぶ', () => {
    const found = passages(
      '第3　運用\n2　取扱い\n(1) 保管は次による。\nア　乙は、施錠すること。\nイ　乙は、鍵を管理すること。',
    );
    expect(found.at(-1)?.label).toBe('第3 2(1)イ');
  });
  test('別記の中の番号には別記と付く', () => {
    const found = passages('別記\n　個人情報取扱特記事項\n（秘密の保持）\n第２　乙は、個人情報を漏らしてはならない。');
    expect(found[0]?.label).toBe('別記 第2');
    expect(found[0]?.section).toBe('個人情報取扱特記事項');
  });
  test('目次は文にならない', () => {
    const all = placedOf('目次\n第1　総則 ……… 2\n第2　再委託 ……… 3\n\n第1　総則\n1　乙は、法令を守ること。');
    expect(all.filter((one) => one.part === 'contents')).toHaveLength(3);
    expect(all.find((one) => one.part === 'text')?.label).toBe('第1 1');
  });
  test('下に何もない体言止めの号は、見出しではなく中身である', () => {
    const found = passages('1　条件\n(1) 業務上知り得た秘密の口外禁止\n(2) 再委託の禁止（承諾がある場合を除く）');
    expect(found.map((one) => one.text)).toContain('業務上知り得た秘密の口外禁止');
  });
});
