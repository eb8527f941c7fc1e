import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pdfBy, scanPage, shiftJisPdf } from '../../../tests/factories/documents';
import type { PageText } from '../document-text';
import { readPdf } from './read-pdf.server';

async function pagesOf(bytes: Uint8Array): Promise<PageText[]> {
  const pages: PageText[] = [];
  for await (const page of readPdf(new Uint8Array(bytes))) pages.push(page);
  return pages;
}
const fixture = async (name: string) => pagesOf(await readFile(`tests/fixtures/documents/${name}`));

/** Every line lies where it says, on the page, and the text is the lines with one character between them. */
function expectSound(page: PageText) {
  let at = 0;
  for (const { start, end, box } of page.lines) {
    expect(start).toBe(at);
    expect(end).toBeGreaterThan(start);
    expect(['\n', '\t', undefined]).toContain(page.text[end]);
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(Math.min(box!.width, box!.height)).toBeGreaterThan(0);
    at = end + 1;
  }
  expect(at).toBe(page.lines.length === 0 ? 0 : page.text.length + 1);
}

describe.each(['libreoffice-contract.pdf', 'ghostscript-contract.pdf'])('契約書（%s）', (name) => {
  test('本文は行の順に、語の途中の改行のまま、ルビを除いて読める', async () => {
    const [first] = await fixture(name);
    expectSound(first!);
    expect(first!.text.split('\n').slice(0, 3)).toEqual([
      '白鳩市契約様式第１号',
      '業務委託契約書',
      '第１条　委託者白鳩市（以下「甲」という。）と受託者株式会社みどり情報システムズ（以下',
    ]);
    const text = first!.text.replaceAll('\n', '');
    expect(text).toContain('第２条　乙は、善良な管理者の注意をもって業務を処理しなければならない。第３条　乙は、');
    expect(text).toContain('あらかじめ甲の書面による承諾を得なければ');
    expect(text).not.toContain('しょめん');
    expect(first!.scanned).toBe(false);
  });

  test('表は行ごとに、升の間をタブで区切って読める', async () => {
    const [, second] = await fixture(name);
    expectSound(second!);
    expect(second!.text).toContain('項目\t内容\t水準\n稼働率\t計画停止を除き');
    expect(second!.text).toMatch(/割合をいう。\t99.9％以上\n障害の通知\t甲に対し/);
    expect(second!.text).toContain(
      '夜間及び休日を含む。\t30分以内\nバックアップ\t毎日\t7世代\n令和７年５月１２日\n- 2 -',
    );
  });

  test('行の位置は左上からのポイントで、上から下へ並ぶ', async () => {
    const [first] = await fixture(name);
    const header = first!.lines[0]!.box!;
    const title = first!.lines[1]!.box!;
    const footer = first!.lines.at(-1)!.box!;
    // A4, margins of 2.5 cm: the header 71 pt from the left, the title in the middle, the page number at the foot.
    expect(header.x).toBeCloseTo(71, 0);
    expect(title.x + title.width / 2).toBeCloseTo(595 / 2, -1);
    expect(title.height).toBeGreaterThan(header.height);
    expect([header.y < title.y, footer.y > 700, footer.y < 842]).toEqual([true, true, true]);
  });
});

test('二段組みは左の段を終わりまで読んでから右の段を読む', async () => {
  const [page] = await fixture('libreoffice-columns.pdf');
  expectSound(page!);
  const numbers = [...page!.text.matchAll(/^第(\d+)　/gm)].map(([, n]) => Number(n));
  expect(numbers).toEqual(Array.from({ length: 14 }, (_, n) => n + 1));
  expect(page!.text.replaceAll('\n', '')).toContain('次の事項を遵守しなければならない。第1　乙は、善良な');
  expect(page!.text).not.toContain('\t');
});

test('段組みの下の表と、その後の文も順に読める', async () => {
  const [page] = await fixture('chromium-columns.pdf');
  expectSound(page!);
  const numbers = [...page!.text.matchAll(/^第(\d+)条　/gm)].map(([, n]) => Number(n));
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const after = page!.text.slice(page!.text.indexOf('別表'));
  expect(after.replaceAll('\n', '')).toBe(
    '別表区分\tサービスの内容\t目標可用性\tサービスの提供時間は二十四時間三百六十五日とし、計画停止を除く。計画停止は十日前までに通知する。\t99.5%信頼性\t障害から復旧するまでの時間\t4時間以内以上のとおり定める。',
  );
});

test.each(['libreoffice-vertical.pdf', 'chromium-vertical.pdf'])('縦書き（%s）は右の行から左へ読める', async (name) => {
  const [page] = await fixture(name);
  expectSound(page!);
  const text = page!.text.replaceAll('\n', '');
  expect(text).toMatch(/^業務委託契約書/);
  expect(text).toContain('あらかじめ甲の書面による承諾を得なければ、業務の全部又は一部を第三者に委託してはならない。');
  expect(text).toContain('（以下「甲」という。）');
  expect(text).toMatch(/令和12年.*ABC/);
  const [first, second] = page!.lines;
  expect(first!.box!.x).toBeGreaterThan(second!.box!.x);
  expect(second!.box!.height).toBeGreaterThan(second!.box!.width);
});

/** 「第一条　乙は、秘密を守る。」「業務」 in Shift_JIS. */
const SHIFT_JIS = ['91e688ea8ff0814089b382cd814194e996a782f08ee782e98142', '8bc696b1'];

test.each(['90ms-RKSJ-H', '90ms-RKSJ-V'] as const)(
  'Shift_JISで埋め込みのないフォントのPDF（%s）も読める',
  async (encoding) => {
    const [page] = await pagesOf(shiftJisPdf(SHIFT_JIS, encoding));
    expectSound(page!);
    expect(page!.text).toBe('第一条　乙は、秘密を守る。\n業務');
    const [first, second] = page!.lines;
    if (encoding.endsWith('V')) expect(first!.box!.x).toBeGreaterThan(second!.box!.x);
    else expect(first!.box!.y).toBeLessThan(second!.box!.y);
  },
);

test('画像だけのページと、画像に少しの文字だけのページを見分け、白紙は画像としない', async () => {
  const pages = await pagesOf(
    await pdfBy((document) => {
      document.text('第1条　乙は、業務上知り得た秘密を漏らしてはならない。');
      document.addPage();
      scanPage(document);
      document.addPage();
      scanPage(document);
      document.text('受付印 3');
      document.addPage();
      document.addPage().text('第2条　短い本文だけのページ');
      document.addPage();
      scanPage(document);
      for (let n = 0; n < 6; n++) document.text('文字認識の結果が画像の上に重なっているページの本文である。');
    }),
  );
  expect(pages.map(({ scanned }) => scanned)).toEqual([false, true, true, false, false, false]);
  expect(pages.map(({ text }) => text.length > 0)).toEqual([true, false, true, false, true, true]);
});

test('上から下へ左右交互に書かれた二段組みでも、文が段に満ちていれば段ごとに読む', async () => {
  const side = (column: string) =>
    Array.from(
      { length: 12 },
      (_, n) => `${column}${'の文章が続いている行である。'.repeat(2).slice(0, 19)}${String.fromCharCode(0x3042 + n)}`,
    );
  const [left, right] = [side('左'), side('右')];
  const [page] = await pagesOf(
    await pdfBy((document) => {
      left.forEach((line, n) => {
        document
          .text(line, 60, 100 + n * 18, { lineBreak: false })
          .text(right[n]!, 320, 100 + n * 18, { lineBreak: false });
      });
    }),
  );
  expect(page!.text.split('\n')).toEqual([...left, ...right]);
});

test('回転したページも、見えるとおりの位置で読める', async () => {
  const [page] = await pagesOf(
    await pdfBy((document) => {
      (document.page.dictionary.data as { Rotate?: number }).Rotate = 90;
      document.rotate(-90, { origin: [0, 0] }).text('横に置いた表題', -700, 60, { lineBreak: false });
    }),
  );
  expect(page!.text).toBe('横に置いた表題');
  const { x, y, width, height } = page!.lines[0]!.box!;
  expect([Math.round(x), Math.round(y / 10), width > height]).toEqual([142, 6, true]);
});
