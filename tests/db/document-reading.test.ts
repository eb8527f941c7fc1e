/** The queue of documents to read, on a real database, with the real process that reads. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  claimNext,
  keepClaim,
  markReady,
  pagesOf,
  queueAgain,
  queueText,
  readingStates,
  releaseClaim,
  textOf,
  writePages,
} from '~/documents/document-text.repository.server';
import { filesFolder, pathOf } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { type ReadingIo, readDocuments } from '~/documents/reading/read-documents.server';
import { newId } from '~/platform/ids';
import { manyPages, pdfBomb } from '../factories/documents';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const START = new Date('2026-05-12T00:00:00Z');
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);

beforeEach(async () => {
  await emptyTables();
  await rm(filesFolder(), { recursive: true, force: true });
});

async function queued(bytes: Uint8Array, type: 'pdf' | 'docx' = 'pdf', now = START): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await mkdir(dirname(pathOf(filesFolder(), digest)), { recursive: true });
  await writeFile(pathOf(filesFolder(), digest), bytes);
  await db.transaction().execute((tx) => queueText(tx, digest, mediaTypeOf(type), now));
  return digest;
}
const fixture = (name: string) => readFile(`tests/fixtures/documents/${name}`);
const io = (more: Partial<ReadingIo> = {}): ReadingIo => ({
  now: () => START,
  newId,
  signal: new AbortController().signal,
  ...more,
});
const rowOf = (digest: string) =>
  db.selectFrom('document_texts').selectAll().where('digest', '=', digest).executeTakeFirstOrThrow();

test('待っている文書は順に読まれ、ページと行の位置が取り出せる', async () => {
  const pdf = await queued(await fixture('libreoffice-contract.pdf'));
  const docx = await queued(await fixture('libreoffice-contract.docx'), 'docx', later(1));
  expect(await textOf(db, pdf)).toEqual({ status: 'queued', pages: [] });
  expect(await readDocuments(db, io())).toBe(2);

  const text = await textOf(db, pdf);
  expect(text).toMatchObject({ status: 'ready', paged: 'real', pageCount: 2, scannedPages: [] });
  expect(text.pages.map(({ page }) => page)).toEqual([1, 2]);
  const [first] = text.pages;
  expect(first!.text).toContain('第２条　乙は、善良な管理者の注意');
  for (const { start, end, box } of first!.lines) {
    expect(first!.text.slice(start, end)).not.toBe('');
    expect(box!.width).toBeGreaterThan(0);
  }
  expect(await pagesOf(db, pdf, 2, 9)).toEqual([text.pages[1]]);
  expect((await textOf(db, docx)).pages[1]!.lines[0]!.box).toBeNull();
  expect(await rowOf(pdf)).toMatchObject({ attempts: 1, claim: null, claimed_until: null, extractor_version: 1 });
});

test('同じ内容の文書は一度だけ読まれ、読む種類でないものは列に入らない', async () => {
  const bytes = await fixture('libreoffice-contract.docx');
  const digest = await queued(bytes, 'docx');
  await queued(bytes, 'docx', later(5));
  await db.transaction().execute((tx) => queueText(tx, 'f'.repeat(64), mediaTypeOf('csv'), START));
  expect(await readDocuments(db, io())).toBe(1);
  await queued(bytes, 'docx', later(10));
  expect(await readDocuments(db, io())).toBe(0);
  expect([...(await readingStates(db, [digest, 'f'.repeat(64)])).keys()]).toEqual([digest]);
});

describe('読めない文書', () => {
  test('理由が残り、ほかの文書は読まれる。求めればもう一度読む', async () => {
    const broken = await queued(Buffer.from('%PDF-1.7\nこわれた\n'));
    const bomb = await queued(pdfBomb(700), 'pdf', later(1));
    const good = await queued(await fixture('libreoffice-contract.docx'), 'docx', later(2));
    const limits = { pageMs: 60_000, fileMs: 60_000, heapMB: 384, residentMB: 550 };
    expect(await readDocuments(db, io({ limits }))).toBe(3);
    const states = await readingStates(db, [broken, bomb, good]);
    expect(states.get(broken)).toEqual({ status: 'failed', reason: 'broken' });
    expect(states.get(bomb)).toEqual({ status: 'failed', reason: 'too-much-memory' });
    expect(states.get(good)).toMatchObject({ status: 'ready' });
    expect(await pagesOf(db, broken, 1, 9)).toEqual([]);

    await queueAgain(db, broken, later(60));
    await queueAgain(db, good, later(60));
    expect(await rowOf(broken)).toMatchObject({ status: 'queued', attempts: 0, reason: null });
    expect(await rowOf(good)).toMatchObject({ status: 'ready' });
  });

  test('保存した場所にない文書は、見つからないと伝える', async () => {
    const digest = await queued(await fixture('libreoffice-contract.docx'), 'docx');
    await rm(filesFolder(), { recursive: true });
    await readDocuments(db, io());
    expect(await textOf(db, digest)).toEqual({ status: 'failed', reason: 'missing', pages: [] });
  });

  test('読むたびにプロセスが落ちる文書は、三回で打ち切る', async () => {
    const digest = await queued(await fixture('libreoffice-contract.docx'), 'docx');
    for (const attempt of [1, 2, 3]) {
      const claim = await claimNext(db, newId(), later(attempt * 100));
      expect(claim).toMatchObject({ digest, attempts: attempt });
    }
    await readDocuments(db, io({ now: () => later(400) }));
    expect(await textOf(db, digest)).toMatchObject({ status: 'failed', reason: 'broken' });
  });
});

describe('止められた読み取り', () => {
  test('サーバーが落ちても、時間がたてば別のプロセスが引き継ぎ、初めから読み直す', async () => {
    const digest = await queued(await fixture('libreoffice-contract.pdf'));
    const lost = await claimNext(db, newId(), START);
    await writePages(db, digest, [
      { page: 1, text: '書きかけ', lines: [{ start: 0, end: 4, box: null }], scanned: false },
    ]);
    expect(await readDocuments(db, io({ now: () => later(50) }))).toBe(0);
    expect(await textOf(db, digest)).toEqual({ status: 'running', pages: [] });
    expect(await readDocuments(db, io({ now: () => later(61) }))).toBe(1);
    expect((await textOf(db, digest)).pages[0]!.text).toContain('業務委託契約書');

    // The one that was thought dead comes back: it neither keeps nor overwrites anything.
    expect(await keepClaim(db, lost!, later(62))).toBe(false);
    const read = { paged: 'real', pageCount: 1, scannedPages: [], extractorVersion: 1 } as const;
    expect(await markReady(db, lost!, { ...read, scannedPages: [] }, later(63))).toBe(false);
    expect(await textOf(db, digest)).toMatchObject({ status: 'ready', pageCount: 2 });
  });

  test('続けて合図のある読み取りは、引き継がれない', async () => {
    await queued(await fixture('libreoffice-contract.pdf'));
    const claim = await claimNext(db, newId(), START);
    expect(await keepClaim(db, claim!, later(50))).toBe(true);
    expect(await claimNext(db, newId(), later(100))).toBeNull();
    expect(await claimNext(db, newId(), later(111))).toMatchObject({ attempts: 2 });
  });

  test('アプリが止まるときは列に戻り、回数に数えない', async () => {
    const digest = await queued(manyPages(2_000));
    const stop = new AbortController();
    const reading = readDocuments(db, io({ signal: stop.signal }));
    setTimeout(() => stop.abort(), 1_000);
    expect(await reading).toBe(1);
    expect(await rowOf(digest)).toMatchObject({ status: 'queued', attempts: 0, claim: null });
  });

  test('二つのプロセスが同時に取り出しても、一つの文書は一方だけが読む', async () => {
    const files = await Promise.all([1, 2, 3, 4].map((n) => queued(manyPages(n))));
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimNext(db, newId(), START)));
    const taken = claims.flatMap((claim) => (claim ? [claim.digest] : []));
    expect(taken.toSorted()).toEqual(files.toSorted());
    await releaseClaim(db, claims.find((claim) => claim !== null)!, true);
    expect(await claimNext(db, newId(), START)).toMatchObject({ attempts: 2 });
  });
});
