/** 根拠資料: through the action and the loader, on a real database and a real data folder. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { cleanIncomingFiles, filesFolder } from '~/documents/file-store.server';
import { LARGEST_FILE } from '~/documents/file-type';
import { loader as pageLoader, action as uploadAction } from '~/routes/_app.approval-requests.$id.evidence._index';
import { loader as downloadLoader } from '~/routes/_app.approval-requests.$id.evidence.$fileId._index';
import { action as removalAction } from '~/routes/_app.approval-requests.$id.evidence.$fileId.removal';
import * as file from '../factories/evidence';
import { buildCityHall, type CityHall, newId } from '../factories/organisation';
import { type Browser, browserOf, getFrom, postFrom } from '../factories/people';
import { fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
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

const path = (id = requestId) => `/approval-requests/${id}/evidence`;
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
const attach = (name: string, bytes: Uint8Array) => ({ name: 'file', fileName: name, bytes });
const upload = (parts: Parameters<typeof file.uploadFrom>[2], { by = clerk, key = newId(), query = '' } = {}) =>
  answerOf(uploadAction(args(file.uploadFrom(by, path() + query, parts, key))));
const rows = () => db.selectFrom('evidence_files').selectAll().orderBy('id').execute();
const stored = async (): Promise<string[]> => {
  const all = await readdir(filesFolder(), { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const messageOf = async (response: Response) =>
  ((await response.json()) as { error: { ja: string; en: string } }).error;

/** Nothing of a refused upload stays: no row, no event, no file. */
async function expectNothing() {
  expect(await rows()).toEqual([]);
  expect(await stored()).toEqual([]);
  const events = await db.selectFrom('recorded_events').select('type').where('type', 'like', 'evidence%').execute();
  expect(events).toEqual([]);
}

describe('添付', () => {
  test('資料は内容の指紋の場所に置かれ、行と記録が残り、そのまま取り出せる', async () => {
    const bytes = file.pdf();
    const response = await upload([attach('サービス仕様書.pdf', bytes)]);
    expect([response.status, response.headers.get('Location')]).toEqual([303, path()]);
    const [row] = await rows();
    const digest = sha256(bytes);
    expect(row).toMatchObject({
      digest,
      name: 'サービス仕様書.pdf',
      media_type: 'application/pdf',
      uploaded_by: hall.people.nursingClerk,
    });
    expect(Number(row!.size)).toBe(bytes.length);
    expect(await stored()).toEqual([join(filesFolder(), digest.slice(0, 2), digest.slice(2, 4), digest)]);
    const event = await db
      .selectFrom('recorded_events')
      .select(['stream', 'payload'])
      .where('type', '=', 'evidence-added')
      .executeTakeFirstOrThrow();
    expect(event.stream).toBe(`approval-request:${requestId}`);
    expect(JSON.parse(event.payload)).toEqual({
      fileId: row!.id,
      digest,
      name: 'サービス仕様書.pdf',
      size: bytes.length,
      mediaType: 'application/pdf',
      kind: 'other',
      replacesId: null,
    });

    const download = await downloadLoader(args(getFrom(clerk, `${path()}/${row!.id}`), { fileId: row!.id }));
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(download.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
    expect(download.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test.each([
    ['docx', 'a.docx', file.docx()],
    ['xlsx', 'a.xlsx', file.xlsx()],
    ['png', 'a.png', file.png()],
    ['jpeg', 'a.jpg', file.jpeg()],
    ['CSV (UTF-8)', 'a.csv', file.csv()],
    ['CSV (Shift_JIS)', 'a.csv', file.csvShiftJis()],
    ['パスワードつきのWord', 'a.docx', file.encryptedOffice()],
    ['途中で終わるPDF', 'a.pdf', file.pdf().subarray(0, 9)],
    ['拡張子のない名前', '仕様書', file.pdf()],
  ])('%sは添付できる', async (_, name, bytes) => {
    expect((await upload([attach(name, bytes)])).status).toBe(303);
    expect(await rows()).toHaveLength(1);
  });

  test.each([
    ['中身がZIPのdocx', 'a.docx', file.plainZip()],
    ['中身がHTMLのpdf', 'a.pdf', Buffer.from('<html><script>alert(1)</script>\n</html>')],
    ['SVG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\n')],
    ['実行ファイル', 'a.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['古いWord', 'a.doc', file.oldWord()],
    ['何でもないバイト列', 'a.csv', Buffer.from('00ff00ff00ff', 'hex')],
  ])('%sは、中身で見分けて断る', async (_, name, bytes) => {
    const response = await upload([attach(name, bytes)]);
    expect(response.status).toBe(422);
    const message = await messageOf(response);
    expect(message.ja).toContain(`「${name}」`);
    expect(message.en).toContain(name);
    await expectNothing();
  });

  test('一度に何個か添付でき、一つでも断られれば何も残らない', async () => {
    const good = [attach('a.pdf', file.pdf('甲')), attach('b.png', file.png())];
    expect((await upload([...good, attach('c.zip', file.plainZip())])).status).toBe(422);
    await expectNothing();
    expect((await upload(good)).status).toBe(303);
    expect((await rows()).map((row) => row.name)).toEqual(['a.pdf', 'b.png']);
    const many = [...Array(11).keys()].map((n) => attach(`${n}.pdf`, file.pdf(String(n))));
    expect((await upload(many)).status).toBe(422);
    expect(await rows()).toHaveLength(2);
  });

  test('ファイルを選ばずに送ると、選ぶように伝える', async () => {
    const response = await upload([attach('', new Uint8Array())]);
    expect((await messageOf(response)).ja).toBe('添付する資料を選んでください。');
    expect((await messageOf(await upload([attach('空.pdf', new Uint8Array())]))).ja).toContain('空です');
    await expectNothing();
  });

  test('50MBちょうどは通り、1バイトでも超えれば読むのをやめる', async () => {
    const head = file.pdf();
    const size = LARGEST_FILE;
    const whole = Buffer.concat([head, Buffer.alloc(size - head.length, 0x20)]);
    expect((await upload([attach('大きい.pdf', whole)])).status).toBe(303);
    await rm(filesFolder(), { recursive: true });
    await ownerDb.deleteFrom('evidence_files').execute();

    let read = 0;
    const endless = function* () {
      const [csrf, key, opening] = file.multipart([
        { name: 'csrf', value: clerk.signedIn.session.csrfToken },
        { name: 'submissionKey', value: newId() },
        attach('終わらない.pdf', head),
      ]) as [Buffer, Buffer, Buffer];
      yield* [csrf, key, opening, head];
      for (; read < 300 * 1024 * 1024; read += 1024 * 1024) yield Buffer.alloc(1024 * 1024, 0x20);
    };
    const request = new Request(`http://localhost${path()}`, {
      method: 'POST',
      headers: file.multipartHeaders(clerk),
      body: file.streamOf(endless()),
      duplex: 'half',
    } as RequestInit);
    const response = await answerOf(uploadAction(args(request)));
    expect(response.status).toBe(422);
    // What follows is thrown away while the answer is on its way; none of it is kept.
    expect(read).toBeLessThan(2 * LARGEST_FILE);
    expect((await messageOf(response)).ja).toContain('50MBを超えています');
    expect(await stored()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test('途中で切れた送信は何も残さない', async () => {
    const pieces = file.multipart([
      { name: 'csrf', value: clerk.signedIn.session.csrfToken },
      { name: 'submissionKey', value: newId() },
      attach('a.pdf', file.pdf()),
    ]);
    const send = (body: ReadableStream<Uint8Array>) =>
      answerOf(
        uploadAction(
          args(
            new Request(`http://localhost${path()}`, {
              method: 'POST',
              headers: file.multipartHeaders(clerk),
              body,
              duplex: 'half',
            } as RequestInit),
          ),
        ),
      );
    for (const body of [
      file.streamOf(pieces.slice(0, 4)),
      file.streamOf(pieces.slice(0, 4), new Error('aborted')),
      file.streamOf(pieces.slice(0, 3)),
      file.streamOf(pieces.slice(0, 3), new Error('socket hang up')),
    ]) {
      const response = await send(body);
      expect(response.status).toBe(422);
      expect((await messageOf(response)).ja).toContain('途中で切れました');
    }
    expect((await send(file.streamOf(pieces.slice(0, 1)))).status).toBe(422);
    expect((await send(file.streamOf([Buffer.from('nonsense')]))).status).toBe(422);
    await expectNothing();
  });

  test('保存場所に空きがなければ、そう伝えて何も残さず、小さい資料ならまた添付できる', async (context) => {
    await mkdir(filesFolder(), { recursive: true });
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', filesFolder()]);
    if (mounted.status !== 0) return context.skip('a small file system can only be mounted as root');
    try {
      const large = Buffer.concat([file.pdf(), Buffer.alloc(1024 * 1024, 0x20)]);
      const response = await upload([attach('大きい.pdf', large)]);
      expect(response.status).toBe(422);
      expect(await messageOf(response)).toEqual({
        ja: expect.stringContaining('空きが足りず、「大きい.pdf」を保存できませんでした'),
        en: expect.stringContaining('storage is full'),
      });
      await expectNothing();
      const half = Buffer.concat([file.pdf(), Buffer.alloc(150 * 1024, 0x20)]);
      expect((await upload([attach('a.pdf', half), attach('b.pdf', file.pdf()), attach('c.pdf', half)])).status).toBe(
        422,
      );
      await expectNothing();
      expect((await upload([attach('小さい.pdf', file.pdf())])).status).toBe(303);
    } finally {
      spawnSync('umount', [filesFolder()]);
    }
  });
});

describe('申請とのむすびつき', () => {
  test('確認項目を指定して添付すると、その回答の根拠になり、外すと消える', async () => {
    const before = (await loadRequest(db, requestId))!;
    const [key] = Object.keys(before.draft.checklist) as [string];
    const query = `?requirement=${encodeURIComponent(key)}`;
    await upload([attach('a.pdf', file.pdf())], { query });
    const [row] = await rows();
    const tied = (await loadRequest(db, requestId))!;
    expect(tied.draft.checklist[key]!.evidenceFileIds).toEqual([row!.id]);
    expect(tied.version).toBe(before.version + 1);
    expect(tied.draftVersion).toBe(before.draftVersion + 1);

    const removal = await removalAction(args(postFrom(clerk, `${path()}/${row!.id}/removal`, {}), { fileId: row!.id }));
    expect(removal.status).toBe(303);
    const after = (await loadRequest(db, requestId))!;
    expect(after.draft.checklist[key]!.evidenceFileIds).toEqual([]);
    expect((await rows())[0]!.removed_at).not.toBeNull();
    const page = await (await pageLoader(args(getFrom(clerk, path())))).json();
    expect(page.files).toEqual([]);
    const gone = await answerOf(downloadLoader(args(getFrom(clerk, path()), { fileId: row!.id })));
    expect(gone.status).toBe(404);
    expect(await stored()).toHaveLength(1);
  });

  test('知らない確認項目を指定しても、添付だけが残る', async () => {
    const query = '?requirement=__proto__';
    expect((await upload([attach('a.pdf', file.pdf())], { query })).status).toBe(303);
    const request = (await loadRequest(db, requestId))!;
    expect(Object.values(request.draft.checklist).flatMap((answer) => answer.evidenceFileIds)).toEqual([]);
  });

  test('同じ送信が二度届いても、同じ資料を二度送っても、一つだけ残る', async () => {
    const key = newId();
    await upload([attach('a.pdf', file.pdf())], { key });
    await upload([attach('a.pdf', file.pdf())], { key });
    await upload([attach('写し.pdf', file.pdf())]);
    expect(await rows()).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
    const events = await db.selectFrom('recorded_events').select('id').where('type', '=', 'evidence-added').execute();
    expect(events).toHaveLength(1);
  });

  test('提出すると加えも外しもできないが、名ざされた資料は外した後も審査する人が開ける', async () => {
    await upload([attach('a.pdf', file.pdf())], {
      query: `?requirement=${Object.keys((await loadRequest(db, requestId))!.draft.checklist)[0]}`,
    });
    const [row] = await rows();
    await submitDraft(db, hall, requestId);
    const refused = await upload([attach('b.pdf', file.pdf('別'))]);
    expect([refused.status, (await messageOf(refused)).ja]).toEqual([422, expect.stringContaining('提出した申請')]);
    const removal = await removalAction(args(postFrom(clerk, `${path()}/${row!.id}/removal`, {}), { fileId: row!.id }));
    expect(removal.status).toBe(422);
    const head = await browserOf(db, hall.people.nursingHead);
    const opened = await downloadLoader(args(getFrom(head, path()), { fileId: row!.id }));
    expect(opened.status).toBe(200);
    await opened.body?.cancel();
    await ownerDb.updateTable('evidence_files').set({ removed_at: new Date() }).execute();
    const still = await downloadLoader(args(getFrom(head, path()), { fileId: row!.id }));
    expect(still.status).toBe(200);
    await still.body?.cancel();
  });
});

describe('守り', () => {
  test('申請を見られない人には、添付もダウンロードも存在しない', async () => {
    await upload([attach('a.pdf', file.pdf())]);
    const [row] = await rows();
    for (const post of ['nursingClerk2', 'contractReviewer', 'administrator'] as const) {
      const stranger = await browserOf(db, hall.people[post]);
      const answers = await Promise.all([
        answerOf(pageLoader(args(getFrom(stranger, path())))),
        answerOf(downloadLoader(args(getFrom(stranger, path()), { fileId: row!.id }))),
        answerOf(uploadAction(args(file.uploadFrom(stranger, path(), [attach('b.pdf', file.pdf('他'))], newId())))),
        answerOf(removalAction(args(postFrom(stranger, path(), {}), { fileId: row!.id }))),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    }
    expect(await rows()).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });

  test('ほかの申請の資料を、自分の申請のアドレスから取り出せない', async () => {
    await upload([attach('a.pdf', file.pdf())]);
    const [row] = await rows();
    const second = await browserOf(db, hall.people.nursingClerk2);
    const own = await fileDraft(db, hall, { by: 'nursingClerk2' });
    const answer = await answerOf(
      downloadLoader({ request: getFrom(second, path(own)), params: { id: own, fileId: row!.id }, context: {} }),
    );
    expect(answer.status).toBe(404);
  });

  test('見る人は監査でも、添付はできない', async () => {
    const auditor = await browserOf(db, hall.people.auditor);
    const answer = await upload([attach('a.pdf', file.pdf())], { by: auditor });
    expect(answer.status).toBe(422);
    await expectNothing();
  });

  test('印のない、よその、または後から来る印の送信は、一バイトも書かずに断る', async () => {
    const csrf = clerk.signedIn.session.csrfToken;
    const other = await browserOf(db, hall.people.nursingClerk2);
    const evil = attach('a.pdf', file.pdf());
    const forms = [
      [evil],
      [{ name: 'csrf', value: 'x' }, { name: 'submissionKey', value: newId() }, evil],
      [{ name: 'csrf', value: other.signedIn.session.csrfToken }, { name: 'submissionKey', value: newId() }, evil],
      [evil, { name: 'csrf', value: csrf }, { name: 'submissionKey', value: newId() }],
      [{ name: 'csrf', value: csrf }, evil],
      [
        { name: 'csrf', value: csrf },
        { name: 'submissionKey', value: newId() },
        { name: 'status', value: 'approved' },
        evil,
      ],
    ];
    for (const parts of forms) {
      const answer = await answerOf(uploadAction(args(file.rawUploadFrom(clerk, path(), parts))));
      expect(answer.status).toBe(403);
    }
    const foreign = file.uploadFrom(clerk, path(), [evil], newId());
    foreign.headers.set('Sec-Fetch-Site', 'cross-site');
    expect((await answerOf(uploadAction(args(foreign)))).status).toBe(403);
    await expectNothing();
  });

  test('名前は表示のためだけに使われる', async () => {
    await upload([attach('..%2f..\\..\\windows\\仕様書\u202efdp.exe', file.pdf())]);
    const [row] = await rows();
    expect(row!.name).toBe('仕様書fdp.exe.pdf');
    expect(await stored()).toHaveLength(1);
  });
});

test('一日より古い置き去りの資料だけを、開始のときに片づける', async () => {
  const incoming = join(filesFolder(), 'incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(incoming, 'old'), 'x');
  await writeFile(join(incoming, 'new'), 'x');
  const now = new Date();
  const old = new Date(now.getTime() - 25 * 60 * 60 * 1000);
  await utimes(join(incoming, 'old'), old, old);
  expect(await cleanIncomingFiles(now)).toBe(1);
  expect(await readdir(incoming)).toEqual(['new']);
  expect(await readFile(join(incoming, 'new'), 'utf8')).toBe('x');
  await rm(filesFolder(), { recursive: true });
  expect(await cleanIncomingFiles(now)).toBe(0);
});
