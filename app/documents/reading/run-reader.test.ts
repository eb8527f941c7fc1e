/** Hostile files in the real process, with limits on time and memory. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, manyPages, paragraph, pdfBomb, pdfBy, rawPdf } from '../../../tests/factories/documents';
import type { PageText } from '../document-text';
import { mediaTypeOf } from '../file-type';
import { READER_LIMITS, type ReaderLimits, runReader } from './run-reader.server';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array, type: 'pdf' | 'docx', limits: Partial<ReaderLimits> = {}, signal?: AbortSignal) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const pages: PageText[] = [];
  const begun = performance.now();
  const result = await runReader(
    { path, mediaType: mediaTypeOf(type) },
    async (some) => {
      pages.push(...some);
    },
    { limits: { ...READER_LIMITS, ...limits }, ...(signal ? { signal } : {}) },
  );
  return { result, pages, reason: result.ok ? null : result.refusal.reason, ms: performance.now() - begun };
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`;

test('ふつうの文書は、別のプロセスで読まれてページが順に届く', async () => {
  const { result, pages } = await read(await readFile('tests/fixtures/documents/libreoffice-contract.pdf'), 'pdf');
  expect(result).toEqual({ ok: true, value: { paged: 'real', pageCount: 2 } });
  expect(pages.map(({ page }) => page)).toEqual([1, 2]);
});

describe('読めないPDFは、理由がわかる', () => {
  test('利用者のパスワードがあるもの', async () => {
    const bytes = await pdfBy((document) => document.text('秘密'), { userPassword: 'himitsu', pdfVersion: '1.7' });
    expect((await read(bytes, 'pdf')).reason).toBe('encrypted');
  });

  test('利用者のパスワードが空で、開くことはできるものは読める', async () => {
    const bytes = await pdfBy((document) => document.text('印刷だけを禁じた文書'), { ownerPassword: 'kanri' });
    expect((await read(bytes, 'pdf')).pages[0]!.text).toBe('印刷だけを禁じた文書');
  });

  test.each([
    ['中身がPDFでないもの', Buffer.from('<html>%PDF'.padStart(2000, ' ')), 'wrong-type'],
    ['空のもの', Buffer.from('%PDF-1.7\n%%EOF\n'), 'broken'],
    ['2,001ページのもの', manyPages(2_001), 'too-many-pages'],
  ])('%s', async (_, bytes, reason) => {
    expect((await read(bytes, 'pdf')).reason).toBe(reason);
  });

  test('途中で切れたものは、読めるところまで読むか、壊れていると伝える', async () => {
    const whole = await readFile('tests/fixtures/documents/libreoffice-contract.pdf');
    for (const part of [0.3, 0.9]) {
      const { result, reason, pages } = await read(whole.subarray(0, Math.round(whole.length * part)), 'pdf');
      if (result.ok) expect(pages.length).toBeLessThanOrEqual(2);
      else expect(reason).toBe('broken');
    }
  });
});

describe('害をなそうとするファイルは、限られた時間とメモリで終わる', () => {
  test.each([
    ['ページの木が自分に戻るもの', [CATALOG, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>']],
    [
      'ページの木が互いに戻るもの',
      [
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Count 10 >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 10 >>',
      ],
    ],
    [
      '内容が自分を指すもの',
      [CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page('/Contents 4 0 R'), '[4 0 R 4 0 R]'],
    ],
    [
      '図形が自分を描くもの',
      [
        CATALOG,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>'),
        { head: '', stream: Buffer.from('/X Do /X Do') },
        {
          head: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          stream: Buffer.from('/X Do /X Do'),
        },
      ],
    ],
    ['深く入れ子にした配列', [CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(`/X ${'['.repeat(200_000)}`)]],
  ] as const)('%s', async (_, objects) => {
    const limits = { pageMs: 10_000, fileMs: 20_000 };
    const { result, reason, ms, pages } = await read(rawPdf([...objects]), 'pdf', limits);
    expect(ms).toBeLessThan(25_000);
    if (result.ok) expect(pages.every(({ text }) => text === '')).toBe(true);
    else expect(['broken', 'too-long', 'too-much-memory']).toContain(reason);
  });

  test('展開すると1GBを超えるPDFは、メモリの限度で止められる', async () => {
    const { reason, ms } = await read(pdfBomb(1_100), 'pdf', { residentMB: 300 });
    expect(['too-much-memory', 'too-long', 'broken']).toContain(reason);
    expect(ms).toBeLessThan(60_000);
  });

  test('展開すると大きくなるWordは断られ、このプロセスのメモリは増えない', async () => {
    const bytes = docxOf('', {}, Buffer.alloc(150 * 1024 * 1024, 0x20));
    const before = process.memoryUsage().rss;
    expect((await read(bytes, 'docx')).reason).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });

  test('JavaScriptのメモリの限度を超えると、メモリが足りないと伝わる', async () => {
    const body = Array.from({ length: 150_000 }, (_, n) => paragraph(`第${n}条　乙は秘密を守る。`)).join('');
    expect((await read(docxOf(body), 'docx', { heapMB: 40 })).reason).toBe('too-much-memory');
  });

  test('1ページの時間の限度と、ファイル全体の時間の限度で止められる', async () => {
    const bytes = manyPages(2_000);
    expect((await read(bytes, 'pdf', { pageMs: 1 })).reason).toBe('too-long');
    expect((await read(bytes, 'pdf', { fileMs: 3_000 })).reason).toBe('too-long');
  });

  test('2,000ページの文書は読み終わる', async () => {
    const { result, pages } = await read(manyPages(2_000), 'pdf');
    expect(result.ok && result.value.pageCount).toBe(2_000);
    expect(pages).toHaveLength(2_000);
  });
});

test('止めるように言われると、プロセスは終わる', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 500);
  const { reason, ms } = await read(manyPages(2_000), 'pdf', {}, stop.signal);
  expect(reason).toBe('stopped');
  expect(ms).toBeLessThan(5_000);
});

test('ページを受け取る側の失敗は、そのまま伝わり、プロセスは残らない', async () => {
  const path = join(folder, 'file');
  await writeFile(path, manyPages(10));
  const failing = runReader({ path, mediaType: mediaTypeOf('pdf') }, async () => {
    throw new Error('the database is away');
  });
  await expect(failing).rejects.toThrow('the database is away');
});
