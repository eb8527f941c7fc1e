import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, wordPart, zipOf } from '../../../tests/factories/documents';
import { encryptedOffice, oldWord, xlsx } from '../../../tests/factories/evidence';
import { NotReadable } from './not-readable';
import { readDocx } from './read-docx.server';

const textOf = (bytes: Buffer) => readDocx(bytes).pages.map(({ text }) => text);
const reasonOf = (bytes: Buffer) => {
  try {
    readDocx(bytes);
  } catch (error) {
    if (error instanceof NotReadable) return error.reason;
    throw error;
  }
  return null;
};

test('LibreOfficeの契約書は、ルビを除き、表を升ごとに、ページの切れ目で分けて読める', async () => {
  const { paged, pages } = readDocx(await readFile('tests/fixtures/documents/libreoffice-contract.docx'));
  expect([paged, pages.length]).toEqual(['real', 2]);
  expect(pages[0]!.text).toContain('業務委託契約書\n第１条　委託者白鳩市');
  expect(pages[0]!.text).toContain('甲の書面による承諾');
  expect(pages[1]!.text).toMatch(/^別表　サービスレベル\n項目\t内容\t水準\n稼働率\t.*\t99.9％以上\n障害の通知\t/);
  expect(pages[1]!.text).toContain('夜間及び休日を含む。\t30分以内\nバックアップ\t毎日\t7世代\n令和７年５月１２日');
  for (const page of pages) {
    for (const line of page.lines) {
      expect(line.box).toBeNull();
      expect(page.text.slice(line.start, line.end)).not.toMatch(/[\n\t]/);
    }
  }
});

describe('Wordが自分で数える番号', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimalFullWidth', '第%1条')}${level(1, 'decimal', '%2', '<w:suff w:val="space"/>')}${level(2, 'decimal', '(%3)')}${level(3, 'aiueoFullWidth', '%4')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  const at = (depth: number, list = 1) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

  test('条・項・号が本文に現れる', () => {
    const body = [
      paragraph('（再委託）', ''),
      paragraph('乙は、再委託してはならない。', at(0)),
      paragraph('前項の場合', at(1)),
      paragraph('甲の承諾', at(2)),
      paragraph('書面によること', at(3)),
      paragraph('事前であること', at(3)),
      paragraph('次の号', at(2)),
      paragraph('乙は、秘密を守る。', at(0)),
      paragraph('項は数え直される', at(1)),
    ].join('');
    expect(textOf(docxOf(body, { numbering }))[0]!.split('\n')).toEqual([
      '（再委託）',
      '第１条　乙は、再委託してはならない。',
      '1 前項の場合',
      '(1)　甲の承諾',
      'ア　書面によること',
      'イ　事前であること',
      '(2)　次の号',
      '第２条　乙は、秘密を守る。',
      '1 項は数え直される',
    ]);
  });

  test('様式（スタイル）だけで決まる番号も、始め直す番号も数える', () => {
    const styles = wordPart(
      'styles',
      `<w:style w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Article"/></w:style>`,
    );
    const body = [
      paragraph('一', '<w:pStyle w:val="Article"/>'),
      paragraph('二', '<w:pStyle w:val="Sub"/>'),
      paragraph('番号なし', '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('別記の一', at(0, 2)),
    ].join('');
    expect(textOf(docxOf(body, { numbering, styles }))).toEqual(['第１条　一\n第２条　二\n番号なし\n第１条　別記の一']);
  });
});

test('変更履歴は変更後の文で、ルビ・隠し文字・図形の二重の文は除いて読む', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const body = `<w:p>${run('乙は、')}<w:del>${run('口頭')}<w:r><w:delText>電話</w:delText></w:r></w:del><w:ins>${run('書面')}</w:ins>${run('で通知する。')}${run('メモ', '<w:vanish/>')}<w:r><w:ruby><w:rt>${run('こう')}</w:rt><w:rubyBase>${run('甲')}</w:rubyBase></w:ruby></w:r>${run('&amp;乙&#x3002;')}</w:p><w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${paragraph('枠の中')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('枠の中')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  expect(textOf(docxOf(body))).toEqual(['乙は、書面で通知する。甲&乙。\n枠の中']);
});

describe('ページ', () => {
  test('Wordが最後に示したページで分け、同じ切れ目は一度だけ数える', () => {
    const body = `${paragraph('一')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>二の初め</w:t></w:r></w:p><w:p><w:r><w:t>二の終わり、</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>三に続く</w:t></w:r></w:p>`;
    const { paged, pages } = readDocx(docxOf(body));
    expect(paged).toBe('real');
    expect(pages.map(({ text }) => text)).toEqual(['一', '二の初め\n二の終わり、', '三に続く']);
  });

  test('切れ目のない長い文書は、段落の切れ目で約1,500字ごとに分け、そう伝える', () => {
    const body = Array.from({ length: 100 }, (_, n) =>
      paragraph(`第${n + 1}条　${'乙は秘密を守る。'.repeat(10)}`),
    ).join('');
    const { paged, pages } = readDocx(docxOf(body));
    expect(paged).toBe('cut');
    expect(pages.length).toBeGreaterThan(4);
    for (const { text } of pages) expect(text.length).toBeLessThanOrEqual(1_600);
    expect(pages.map(({ text }) => text).join('\n')).toContain('第100条');
    expect(pages.every(({ text }) => text.startsWith('第'))).toBe(true);
  });

  test('次のページから始まる節は新しいページになり、続きの節はならない', () => {
    const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
    const body = paragraph('一', section('nextPage')) + paragraph('二', section('continuous')) + paragraph('三');
    expect(textOf(docxOf(body))).toEqual(['一', '二\n三']);
  });
});

describe('読めないもの', () => {
  const document = (xml: string) => docxOf('', {}, xml);
  const body = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>';
  test.each([
    ['パスワードつき', encryptedOffice(), 'encrypted'],
    ['古いWord', oldWord(), 'wrong-type'],
    ['Excel', xlsx(), 'wrong-type'],
    ['ただのZIP', zipOf({ 'setup.exe': 'MZ' }), 'wrong-type'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'wrong-type'],
    ['途中で切れたもの', docxOf(paragraph('一')).subarray(0, -30), 'broken'],
    ['閉じていないXML', document('<w:document><w:body>'), 'broken'],
    ['実体展開', document(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY e "&a;&a;">]>${body}`), 'broken'],
    ['外部実体', document(`<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body}`), 'broken'],
    ['深すぎる入れ子', document(`<w:document><w:body>${'<w:sdt>'.repeat(100_000)}`), 'broken'],
    ['UTF-8でないもの', docxOf('', {}, Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])), 'broken'],
  ])('%sは理由をつけて断る', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  test('展開すると大きくなるZIPは、限度まで展開したところで断る', () => {
    const bomb = docxOf('', {}, Buffer.alloc(200 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(reasonOf(bomb)).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('同じ名前のファイルが二つあるZIPは断る', () => {
    const parts = docxOf(paragraph('一'));
    const twice = Buffer.from(
      parts.toString('latin1').replaceAll('[Content_Types].xml', 'word/document.xml\0\0'),
      'latin1',
    );
    expect(['broken', 'wrong-type']).toContain(reasonOf(twice));
  });
});
