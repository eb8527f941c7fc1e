/** 文書の種別と版、本文の読み取り: through the actions and loaders of the pages. */
import { readFile, rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesFolder } from '~/documents/file-store.server';
import { readDocuments } from '~/documents/reading/read-documents.server';
import { readingText } from '~/documents/reading-words';
import { loader as pageLoader, action as uploadAction } from '~/routes/_app.approval-requests.$id.evidence._index';
import * as description from '~/routes/_app.approval-requests.$id.evidence.$fileId.description';
import { action as readingsAction } from '~/routes/_app.approval-requests.$id.evidence.$fileId.readings';
import { action as removalAction } from '~/routes/_app.approval-requests.$id.evidence.$fileId.removal';
import { loader as textLoader } from '~/routes/_app.approval-requests.$id.evidence.$fileId.text';
import { pdfBy, scanPage } from '../factories/documents';
import * as file from '../factories/evidence';
import { buildCityHall, type CityHall, newId } from '../factories/organisation';
import { type Browser, browserOf, getFrom, postFrom } from '../factories/people';
import { fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let clerk: Browser;
let requestId: string;

beforeEach(async () => {
  await emptyTables();
  await rm(filesFolder(), { recursive: true, force: true });
  hall = await buildCityHall(db);
  clerk = await browserOf(db, hall.people.nursingClerk);
  requestId = await fileDraft(db, hall);
});

const path = () => `/approval-requests/${requestId}/evidence`;
const args = (request: Request, params: Record<string, string> = {}) => ({
  request,
  params: { id: requestId, ...params },
  context: {},
});
const answerOf = async (work: Promise<Response>): Promise<Response> =>
  work.catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
const contract = () => readFile('tests/fixtures/documents/libreoffice-contract.pdf');

type Choice = { kind?: string; replaces?: string };
async function attach(name: string, bytes: Uint8Array, choice: Choice = {}): Promise<Response> {
  const fields = Object.entries(choice).map(([key, value]) => ({ name: key, value: value as string }));
  const parts = [...fields, { name: 'file', fileName: name, bytes }];
  return answerOf(uploadAction(args(file.uploadFrom(clerk, path(), parts, newId()))));
}
async function filesOn(browser = clerk) {
  const page = await pageLoader(args(getFrom(browser, path())));
  return (await page.json()).files;
}
const describeFile = (fileId: string, fields: Record<string, string>) =>
  answerOf(description.action(args(postFrom(clerk, `${path()}/${fileId}/description`, fields), { fileId })));
const readAll = () => readDocuments(db, { now: () => new Date(), newId, signal: new AbortController().signal });

describe('種別と版', () => {
  test('添付するときに種別を選び、新しい版は前の版を差し替える', async () => {
    await attach('契約書案.pdf', await contract(), { kind: 'contract' });
    const [first] = await filesOn();
    await attach('契約書案2.pdf', file.pdf('二'), { kind: 'contract', replaces: first!.id });
    const [, second] = await filesOn();
    expect([first!.kind, second!.kind, second!.replacesId]).toEqual(['contract', 'contract', first!.id]);
    const event = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('type', '=', 'evidence-added')
      .orderBy('position', 'desc')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.payload)).toMatchObject({ kind: 'contract', replacesId: first!.id });
  });

  test('後から変えられ、記録に残り、同じことを二度言っても一度になる', async () => {
    await attach('a.pdf', file.pdf());
    const [only] = await filesOn();
    expect(only!.kind).toBe('other');
    for (let n = 0; n < 2; n++) {
      const answer = await describeFile(only!.id, { kind: 'nda', replaces: '' });
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, path()]);
    }
    expect((await filesOn())[0]!.kind).toBe('nda');
    const events = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('type', '=', 'evidence-described')
      .execute();
    expect(events.map(({ payload }) => JSON.parse(payload))).toEqual([
      { fileId: only!.id, name: 'a.pdf', kind: 'nda', replacesId: null },
    ]);
  });

  test('自分自身、知らない資料、差し替え済みの版は選べず、選んだものは画面に残る', async () => {
    await attach('a.pdf', file.pdf('一'));
    await attach('b.pdf', file.pdf('二'));
    await attach('c.pdf', file.pdf('三'));
    const [a, b, c] = await filesOn();
    expect((await describeFile(b!.id, { kind: 'sla', replaces: a!.id })).status).toBe(303);
    for (const replaces of [c!.id, newId(), a!.id]) {
      const answer = await describeFile(c!.id, { kind: 'sla', replaces });
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        kind: 'sla',
        replacesId: replaces,
        error: { ja: expect.any(String) },
      });
    }
    const refused = await attach('d.pdf', file.pdf('四'), { kind: 'sla', replaces: a!.id });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ chosen: { kind: 'sla', replacesId: a!.id } });
    expect(await filesOn()).toHaveLength(3);
  });

  test('提出した申請では変えられず、見られない人には存在しない', async () => {
    await attach('a.pdf', file.pdf());
    const [only] = await filesOn();
    await submitDraft(db, hall, requestId);
    expect((await describeFile(only!.id, { kind: 'nda' })).status).toBe(422);
    clerk = await browserOf(db, hall.people.administrator);
    expect((await describeFile(only!.id, { kind: 'nda' })).status).toBe(404);
  });

  test('知らない種別の送信は、一バイトも書かずに断る', async () => {
    expect((await attach('a.pdf', file.pdf(), { kind: 'script' })).status).toBe(403);
    expect(await filesOn()).toEqual([]);
  });
});

describe('本文', () => {
  test('添付した文書は順番を待ち、読み取られ、本文の画面で読める', async () => {
    await attach('契約書.pdf', await contract(), { kind: 'contract' });
    await attach('値.csv', file.csv());
    expect((await filesOn()).map(({ reading }) => reading)).toEqual([{ status: 'queued' }, { status: 'none' }]);
    const fileId = (await filesOn())[0]!.id;
    const open = (browser: Browser, query = '') =>
      answerOf(textLoader(args(getFrom(browser, `${path()}/${fileId}/text${query}`), { fileId })));
    expect((await open(clerk)).status).toBe(404);
    await readAll();

    const { reading } = (await filesOn())[0]!;
    expect(reading).toMatchObject({ status: 'ready', pageCount: 2 });
    expect(readingText(reading).ja).toBe('2ページを読み取りました。');
    const page = await (await open(clerk)).json();
    expect(page).toMatchObject({ from: 1, to: 2, pageCount: 2, previous: null, next: null });
    expect(page.pages[0].text).toContain('業務委託契約書');
    expect((await (await open(clerk, '?from=2')).json()).pages).toHaveLength(1);
    expect((await (await open(clerk, '?from=abc')).json()).from).toBe(1);
    expect((await open(await browserOf(db, hall.people.administrator))).status).toBe(404);
  });

  test('画像のページは番号で伝わる', async () => {
    const bytes = await pdfBy((document) => {
      document.text('第1条　乙は、業務上知り得た秘密を漏らしてはならない。');
      document.addPage();
      scanPage(document);
      document.addPage().text('第2条　この契約が終了した後も、また同様とする。');
    });
    await attach('写し.pdf', bytes);
    await readAll();
    const { reading } = (await filesOn())[0]!;
    expect(reading).toMatchObject({ status: 'ready', pageCount: 3, scannedPages: [2] });
    expect(readingText(reading)).toEqual({
      ja: '3ページを読み取りました。2ページは文字のない画像です。',
      en: '3 pages were read. Page 2 is a picture without text.',
    });
  });

  test('読めない文書は理由とどうするかを伝え、求めればもう一度読む', async () => {
    await attach('鍵.docx', file.encryptedOffice());
    await readAll();
    const [only] = await filesOn();
    expect(only!.reading).toEqual({ status: 'failed', reason: 'encrypted' });
    expect(readingText(only!.reading).ja).toContain('パスワードを外した文書を添付してください');
    const again = (browser: Browser) =>
      answerOf(readingsAction(args(postFrom(browser, `${path()}/${only!.id}/readings`, {}), { fileId: only!.id })));
    expect((await again(await browserOf(db, hall.people.administrator))).status).toBe(404);
    expect((await filesOn())[0]!.reading.status).toBe('failed');
    expect((await again(clerk)).headers.get('Location')).toBe(path());
    expect((await filesOn())[0]!.reading).toEqual({ status: 'queued' });
  });

  test('外した資料の本文は、提出したものに名があるあいだだけ読める', async () => {
    await attach('契約書.pdf', await contract());
    await readAll();
    const [only] = await filesOn();
    await removalAction(args(postFrom(clerk, `${path()}/${only!.id}/removal`, {}), { fileId: only!.id }));
    const answer = await answerOf(textLoader(args(getFrom(clerk, `${path()}/${only!.id}/text`), { fileId: only!.id })));
    expect(answer.status).toBe(404);
  });
});
