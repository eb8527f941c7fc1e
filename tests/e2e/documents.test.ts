/** Reading documents in the built app: beside it, behind it, and again after a power cut. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { queueText, textOf } from '~/documents/document-text.repository.server';
import { pathOf } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { type Db, openDatabase } from '~db/connection.server';
import { manyPages, pdfBomb } from '../factories/documents';
import { type RunningApp, startApp } from '../setup/app';

let app: RunningApp;
let db: Db;

beforeAll(async () => {
  app = await startApp({ env: { LOG_LEVEL: 'silent' } });
  db = openDatabase(app.databaseUrl, { connections: 2 });
});
afterAll(async () => {
  await db.destroy();
  await app.stop();
});

async function queue(bytes: Uint8Array, type: 'pdf' | 'docx' = 'pdf'): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const place = pathOf(path.join(app.dataDir, 'files'), digest);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
  await db.transaction().execute((tx) => queueText(tx, digest, mediaTypeOf(type), new Date()));
  return digest;
}
const fixture = (name: string) => readFile(`tests/fixtures/documents/${name}`);
const until = <T>(what: () => Promise<T>) => vi.waitFor(what, { timeout: 120_000, interval: 100 });
const expectStatus = (digest: string, status: string) =>
  until(async () => expect((await textOf(db, digest)).status).toBe(status));

/** The processes of this checkout that read documents, and how nice each is. */
function readers(): { pid: number; nice: number }[] {
  const program = path.resolve('build/server/document-reader.js');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const isReader = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(program);
        return isReader ? [{ pid: Number(name), nice: os.getPriority(Number(name)) }] : [];
      } catch {
        return []; // Gone in the meantime.
      }
    });
}

test('the built app reads what waits, and a hostile file only fails itself', async () => {
  const bomb = await queue(pdfBomb(1_200));
  const contract = await queue(await fixture('libreoffice-contract.pdf'));
  const vertical = await queue(await fixture('libreoffice-vertical.pdf'));
  for (const digest of [contract, vertical]) await expectStatus(digest, 'ready');
  expect((await textOf(db, contract)).pages[1]!.text).toContain('稼働率\t計画停止を除き');
  expect(await textOf(db, bomb)).toMatchObject({ status: 'failed', reason: 'too-much-memory' });
  expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
});

test('the process that reads is nice, one at a time, and sees nothing of the app’s environment', async () => {
  const digests = [await queue(manyPages(160)), await queue(manyPages(161))];
  const [reader] = await until(async () => {
    const found = readers();
    expect(found).toHaveLength(1);
    expect(found[0]!.nice).toBe(19);
    return found;
  });
  const environment = await readFile(`/proc/${reader!.pid}/environ`, 'utf8');
  expect(environment).not.toMatch(/DATABASE|SEKISHO/);
  for (const digest of digests) await expectStatus(digest, 'ready');
});

test('after a power cut nobody goes on reading for nothing, and the file is read again from its beginning', async () => {
  const digest = await queue(manyPages(170));
  await expectStatus(digest, 'running');
  await until(async () => expect(readers()).toHaveLength(1));
  await app.kill();
  await until(async () => expect(readers()).toHaveLength(0));
  // A minute passes.
  await db
    .updateTable('document_texts')
    .set({ claimed_until: new Date(Date.now() - 1) })
    .where('digest', '=', digest)
    .execute();
  await app.restart();
  await expectStatus(digest, 'ready');
  expect(await textOf(db, digest)).toMatchObject({ pageCount: 170 });
  const row = await db.selectFrom('document_texts').select('attempts').where('digest', '=', digest).executeTakeFirst();
  expect(row).toEqual({ attempts: 2 });
});

test('a stop in order gives the file back at once', async () => {
  const digest = await queue(manyPages(162));
  await expectStatus(digest, 'running');
  expect(await app.stop()).toBe(0);
  expect(readers()).toEqual([]);
  expect((await textOf(db, digest)).status).toBe('queued');
  await app.restart();
  await expectStatus(digest, 'ready');
});
