import { expect, test } from 'vitest';
import { differencesBetween } from './differences';
import { textAt } from './folded-text';

const page = (number: number, text: string) => ({ page: number, text });
const told = (former: string[], now: string[]) => {
  const [a, b] = [former, now].map((texts) => texts.map((text, at) => page(at + 1, text))) as [
    ReturnType<typeof page>[],
    ReturnType<typeof page>[],
  ];
  return (differencesBetween(a, b) ?? []).map(({ place, added, removed }) => ({
    page: place.page,
    text: textAt(b, place),
    added,
    removed,
  }));
};

test('行の折り方や全角半角だけの違いは、違いにしない', () => {
  expect(told(['第１条 乙は、秘密を\n守る。終わり。'], ['第1条　乙は、秘密を守る。\n終わり。'])).toEqual([]);
});

test('変わった語だけを示す', () => {
  expect(
    told(
      ['第8条 乙は、甲の承諾を得たときは、業務の一部を第三者に委託することができる。'],
      ['第8条 乙は、甲の書面による\n事前の承諾を得たときは、業務の一部を第三者に委託することができる。'],
    ),
  ).toEqual([{ page: 1, text: '書面による\n事前の', added: '書面による事前の', removed: '' }]);
});

test('加わった条と消えた条が、それぞれ分かる', () => {
  const first = '第1条 乙は、善良な管理者の注意をもって業務を行う。';
  const audit = '第2条 甲は、いつでも乙の作業場所に立ち入り検査できる。';
  const last = '第3条 乙は、業務が終わったときは情報を返す。';
  expect(told([first, last], [first, audit + last])).toEqual([{ page: 2, text: audit, added: audit, removed: '' }]);
  expect(told([first + audit, last], [first, last])).toEqual([{ page: 1, text: '', added: '', removed: audit }]);
});

test('ページ番号がずれても、違いにしない', () => {
  const body = (at: number) => `業務委託契約書\n第${at}条の本文はこのとおり変わらない。\n- ${at} -`;
  const shifted = (at: number) => `業務委託契約書\n第${at}条の本文はこのとおり変わらない。\n- ${at + 5} -`;
  expect(told([1, 2, 3, 4].map(body), [1, 2, 3, 4].map(shifted))).toEqual([]);
});

test('まるで別の文書でも、決まった時間で終わる', () => {
  const text = (seed: number) =>
    Array.from({ length: 100 }, (_, at) =>
      page(at + 1, Array.from({ length: 40 }, (_, line) => `第${(at * 40 + line) * seed}の文、${seed}番。`).join('\n')),
    );
  const begun = performance.now();
  differencesBetween(text(3), text(7));
  expect(performance.now() - begun).toBeLessThan(12_000);
});
