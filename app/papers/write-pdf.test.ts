import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Paper } from './paper';
import { writePdf } from './write-pdf.server';
import { writeXlsx } from './write-xlsx.server';

async function pdfPages(bytes: Buffer) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  const { info } = await document.getMetadata();
  const tree = await (await document.getPage(1)).getStructTree();
  return { pages, info: info as Record<string, unknown>, tree: JSON.stringify(tree) };
}

const flat = (text: string) => text.replace(/\s/gu, '');
const COLUMNS = ['要件', '回答', '引用', '判定'].map((header) => ({ header, width: 25 }));
const paper = (rows: string[][], more: Partial<Paper> = {}): Paper => ({
  locale: 'ja',
  title: '契約確認記録',
  subtitle: '介護-2026-0001 データ入力業務委託',
  footer: '関所',
  sections: [
    { title: '概要', sheet: '概要', content: { kind: 'facts', rows: [{ term: '事業者', value: '㈱𠮷田製作所' }] } },
    { title: '要件', sheet: '要件', content: { kind: 'table', columns: COLUMNS, rows, empty: 'ありません。' } },
  ],
  ...more,
});

describe('PDF', () => {
  test('𠮷や半角カナ、丸数字も、埋め込んだ字で読み出せる', async () => {
    const { pages, info, tree } = await pdfPages(
      await writePdf(paper([['再委託の制限', 'ｻｰﾊﾞは①のとおり', '「第8条 𠮷川」髙﨑', '適合 100%']])),
    );
    expect(pages).toHaveLength(1);
    for (const words of ['㈱𠮷田製作所', 'ｻｰﾊﾞは①のとおり', '「第8条𠮷川」髙﨑', '1/1'])
      expect(flat(pages[0]!)).toContain(words);
    expect(info.Title).toBe('契約確認記録 介護-2026-0001 データ入力業務委託');
    expect(info.Language ?? 'ja-JP').toBe('ja-JP');
    for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) expect(tree).toContain(`"${role}"`);
  });

  test('字のない記号は〓になり、見えない記号は消え、何も壊れない', async () => {
    const { pages } = await pdfPages(await writePdf(paper([['🙂', 'a\u0000b\u202ec', '\ud842', '한']])));
    expect(flat(pages[0]!)).toContain('〓');
    expect(flat(pages[0]!)).toContain('abc');
  });

  test('150の要件と長い文でも、表の頭がページごとにあり、何も欠けず、決まった時間で終わる', async () => {
    const long = (at: number) => `要件${at}について、乙は、甲の書面による事前の承諾を得なければならない。`.repeat(12);
    const rows = Array.from({ length: 150 }, (_, at) => [
      `要件${at}の題`,
      long(at),
      `${long(at)}終${at}終`,
      `判定${at}`,
    ]);
    rows.push(['一ページに収まらない行', '長'.repeat(6_000), '引用', '不適合']);
    const begun = performance.now();
    const bytes = await writePdf(paper(rows));
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(bytes.length).toBeLessThan(6_000_000);
    const { pages } = await pdfPages(bytes);
    expect(pages.length).toBeGreaterThan(20);
    for (const [at, page] of pages.entries()) {
      expect(flat(page)).toContain('要件回答引用判定');
      expect(flat(page)).toContain(`${at + 1}/${pages.length}`);
    }
    const all = pages.map(flat).join('');
    for (let at = 0; at < 150; at += 1) expect(all).toContain(`要件${at}の題`);
    for (let at = 0; at < 150; at += 1) expect(all).toContain(`終${at}終`);
    expect(all.match(/長/gu)?.length).toBe(6_000);
  }, 120_000);

  test('行のない表は、ないと言う', async () => {
    expect((await pdfPages(await writePdf(paper([])))).pages[0]).toContain('ありません。');
  });
});

describe('XLSX', () => {
  const sheets = async (bytes: Buffer): Promise<Record<string, unknown[][]>> => {
    const all = await readXlsx(bytes);
    return Object.fromEntries(all.map(({ sheet, data }) => [sheet, data as unknown[][]]));
  };

  test('節ごとのシートに、式にならない文字として入る', async () => {
    const hostile = ['=1+1', '+81-54-000', '-5', '@SUM(A1)'];
    const bytes = await writeXlsx(paper([hostile, ['𠮷田', 'ｻｰﾊﾞ', '二行\nの文', '']]));
    const read = await sheets(bytes);
    expect(Object.keys(read)).toEqual(['概要', '要件']);
    expect(read.概要).toEqual([['事業者', '㈱𠮷田製作所']]);
    expect(read.要件).toEqual([['要件', '回答', '引用', '判定'], hostile, ['𠮷田', 'ｻｰﾊﾞ', '二行\nの文', null]]);
  });

  test('長すぎる文は切って印をつけ、XMLにできない字は入れない', async () => {
    const read = await sheets(await writeXlsx(paper([['長'.repeat(40_000), 'a\u0000b\u000cc', '\ud842', 'x']])));
    const [first, second] = read.要件![1] as string[];
    expect(first).toMatch(/^長{31000,32000}…$/u);
    expect(second).toBe('abc');
  });

  test('150の要件と長い文', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => [
      `要件${at}`,
      '回答'.repeat(500),
      '引用'.repeat(500),
      `判定${at}`,
    ]);
    const read = await sheets(await writeXlsx(paper(rows)));
    expect(read.要件).toHaveLength(151);
    expect(read.要件![150]).toEqual(rows[149]);
  });
});
