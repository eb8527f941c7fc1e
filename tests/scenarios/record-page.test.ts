/** The record as the auditor reads, verifies and keeps it. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { recordOnRequest } from '~/approval-requests/persist.server';
import { env } from '~/platform/env.server';
import { parseHeadLine } from '~/record/head';
import { recordFolder } from '~/record/record-folder';
import { readVerificationStatus } from '~/record/saved-verification.server';
import { sealNow } from '~/record/sealing.server';
import { loader as listLoader } from '~/routes/_app.record._index';
import { loader as eventLoader } from '~/routes/_app.record.events.$id';
import { loader as headsLoader } from '~/routes/_app.record.heads';
import { action as verificationsAction } from '~/routes/_app.record.verifications';
import { loader as downloadLoader } from '~/routes/record.heads[.]jsonl';
import { loader as keyLoader } from '~/routes/record.public-key[.]pem';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { type Browser, browserOf, getFrom, givePassword, postFrom } from '../factories/people';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;
let requestId: string;
let auditor: Browser;
let clerk: Browser;
let administrator: Browser;

beforeAll(async () => {
  await emptyTables();
  await rm(recordFolder(env().SEKISHO_DATA_DIR), { recursive: true, force: true });
  hall = await buildCityHall(db);
  requestId = await fileDraft(db, hall);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  await sealNow(db);
  const browser = async (person: string) => {
    await givePassword(db, person);
    return browserOf(db, person);
  };
  auditor = await browser(hall.people.auditor);
  clerk = await browser(hall.people.nursingClerk);
  administrator = await browser(hall.people.administrator);
});

type Loader = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>;
const get = (loader: unknown, browser: Browser | null, address: string, params: Record<string, string> = {}) =>
  (loader as Loader)({ request: getFrom(browser, address), params, context: {} });
const thrown = async (work: Promise<unknown>): Promise<number> => {
  try {
    await work;
  } catch (response) {
    if (response instanceof Response) return response.status;
    throw response;
  }
  throw new Error('nothing was thrown');
};

type Row = { id: string; type: string; position: number; stream: string; subject: string | null; actorName: string };
type List = {
  list: { rows: Row[]; next: { position: number; occurredAt: string } | null; errors: Record<string, unknown> };
  panel: { isProtected: boolean; waiting: number; status: { latest: { state: string }; runningSince: string | null } };
};
const list = async (query = ''): Promise<List> => (await get(listLoader, auditor, `/record${query}`)).json();

describe('だれが記録を読めるか', () => {
  const addresses: [string, unknown, Record<string, string>][] = [
    ['/record', listLoader, {}],
    ['/record/heads', headsLoader, {}],
    ['/record/heads.jsonl', downloadLoader, {}],
    ['/record/public-key.pem', keyLoader, {}],
  ];
  for (const [address, loader, params] of addresses) {
    test(`${address} は監査担当だけに見え、ほかの人には存在しない`, async () => {
      expect((await get(loader, auditor, address, params)).status).toBe(200);
      expect(await thrown(get(loader, clerk, address, params))).toBe(404);
      expect(await thrown(get(loader, administrator, address, params))).toBe(404);
      expect(await thrown(get(loader, null, address, params))).toBe(302);
    });
  }

  test('一件の記録も、番号を知っていても見えない', async () => {
    const { id } = (await list()).list.rows[0]!;
    expect((await get(eventLoader, auditor, `/record/events/${id}`, { id })).status).toBe(200);
    expect(await thrown(get(eventLoader, clerk, `/record/events/${id}`, { id }))).toBe(404);
    expect(await thrown(get(eventLoader, auditor, '/record/events/x', { id: "x' or 1=1" }))).toBe(404);
    expect(await thrown(get(eventLoader, auditor, '/record/events/x', { id: newId() }))).toBe(404);
  });
});

describe('記録の一覧', () => {
  test('新しい順に、対象の名前とともに並ぶ', async () => {
    const { rows } = (await list()).list;
    const positions = rows.map((row) => row.position);
    expect(positions).toEqual([...positions].sort((a, b) => b - a));
    const decided = rows.find((row) => row.type === 'decided');
    expect(decided?.subject).toContain('議事メモ');
  });

  test('対象、種類、行った人、日付で絞り込める', async () => {
    const number = (await db.selectFrom('approval_requests').select('number').executeTakeFirstOrThrow()).number;
    const ofRequest = (await list(`?subject=${encodeURIComponent(number)}`)).list.rows;
    expect(new Set(ofRequest.map((row) => row.stream))).toEqual(new Set([`approval-request:${requestId}`]));
    expect((await list(`?subject=${requestId}`)).list.rows).toEqual(ofRequest);
    expect((await list('?type=submitted')).list.rows.map((row) => row.type)).toEqual(['submitted']);
    const byClerk = (await list(`?actor=${encodeURIComponent(clerk.signedIn.actor.email)}`)).list.rows;
    expect(new Set(byClerk.map((row) => row.actorName))).toEqual(new Set([clerk.signedIn.actor.name]));
    const byName = (await list(`?actor=${encodeURIComponent(clerk.signedIn.actor.name.slice(0, 2))}`)).list.rows;
    expect(byName.length).toBeGreaterThanOrEqual(byClerk.length);
    // Until 10:00 in Japan it was the day before in UTC.
    expect((await list('?type=submitted&from=2026-11-20&to=2026-11-20')).list.rows).toHaveLength(1);
    expect((await list('?type=submitted&to=2026-11-19')).list.rows).toHaveLength(0);
    expect((await list('?actor=%25')).list.rows).toHaveLength(0);
    expect((await list('?subject=no-such-number')).list.rows).toHaveLength(0);
  });

  test('使えない条件はその欄で説明され、ページは開く', async () => {
    const { rows, errors } = (await list('?from=2026-02-30')).list;
    expect(Object.keys(errors)).toEqual(['from']);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('次のページへ、抜けも重なりもなく進む（日付で絞っても同じ）', async () => {
    const actor = await hall.actor('nursingClerk');
    const { version } = await db.selectFrom('approval_requests').select('version').executeTakeFirstOrThrow();
    await inTransaction(db, (tx) =>
      recordOnRequest(
        tx,
        { id: requestId, version },
        { actor, now: NOW, newId },
        Array.from({ length: 120 }, (_, n) => ({ type: 'commented', payload: { body: `${n}` } })),
      ),
    );
    const all = await db.selectFrom('recorded_events').select('id').orderBy('position', 'desc').execute();
    for (const query of ['?', '?from=2000-01-01']) {
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const { rows, next } = (await list(`${query}${after}`)).list;
        seen.push(...rows.map((row) => row.id));
        if (!next) break;
        after = `&after=${next.position}.${next.occurredAt}`;
      }
      expect(new Set(seen)).toEqual(new Set(all.map((row) => row.id)));
      expect(seen).toHaveLength(all.length);
    }
  });

  test('データベースのアカウントが記録を変えられないことを示す', async () => {
    expect((await list()).panel.isProtected).toBe(true);
  });
});

describe('一件の記録', () => {
  test('内容、ハッシュ、署名が示され、後から変えられていれば分かる', async () => {
    const { id } = (await list('?type=submitted')).list.rows[0]!;
    const read = async () => (await (await get(eventLoader, auditor, '/record/events/x', { id })).json()).event;
    expect(await read()).toMatchObject({ intact: true, seal: { treeSize: expect.any(Number) } });
    const { actor_name } = await db
      .selectFrom('recorded_events')
      .select('actor_name')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await ownerDb.updateTable('recorded_events').set({ actor_name: '別人' }).where('id', '=', id).execute();
    expect(await read()).toMatchObject({ intact: false });
    await ownerDb.updateTable('recorded_events').set({ actor_name }).where('id', '=', id).execute();
  });
});

describe('控え', () => {
  test('署名と公開鍵を保存できる', async () => {
    const text = await (await get(downloadLoader, auditor, '/record/heads.jsonl')).text();
    const heads = text.trim().split('\n').map(parseHeadLine);
    expect(heads[0]).toMatchObject({ treeSize: expect.any(Number) });
    const pem = await (await get(keyLoader, auditor, '/record/public-key.pem')).text();
    expect(pem).toContain('BEGIN PUBLIC KEY');
    expect(pem).toBe(await readFile(path.join(recordFolder(env().SEKISHO_DATA_DIR), 'public-key.pem'), 'utf8'));
    const page = await (await get(headsLoader, auditor, '/record/heads')).json();
    expect(page.heads[0].treeSize).toBe(heads.at(-1)?.treeSize);
  });
});

describe('検証', () => {
  const post = (browser: Browser | null, fields = {}) =>
    verificationsAction({ request: postFrom(browser, '/record/verifications', fields), params: {}, context: {} });
  const status = () => readVerificationStatus(recordFolder(env().SEKISHO_DATA_DIR), new Date());
  const finished = () =>
    vi.waitFor(
      () => {
        const { latest, runningSince } = status();
        if (runningSince !== null || latest.state !== 'finished') throw new Error('still running');
        return latest.verification;
      },
      { timeout: 50_000, interval: 50 },
    );

  test('監査担当が始め、裏で進み、結果がページに出る', async () => {
    expect((await list()).panel.status).toEqual({ latest: { state: 'none' }, runningSince: null });
    const answer = await post(auditor);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/record']);
    // A second click starts nothing: the page says that it runs.
    await post(auditor);
    expect((await list()).panel.status.runningSince).not.toBeNull();
    expect(await finished()).toMatchObject({ ok: true, misfits: [] });
    expect((await list()).panel.status.latest).toMatchObject({ state: 'finished', verification: { ok: true } });
  });

  test('変えられた記録は、次の検証で最初の一件が示される', async () => {
    const { id, position } = (await list('?type=submitted')).list.rows[0]!;
    await ownerDb.updateTable('recorded_events').set({ actor_name: '別人' }).where('id', '=', id).execute();
    await rm(path.join(recordFolder(env().SEKISHO_DATA_DIR), 'verification.json'));
    await post(auditor);
    expect(await finished()).toMatchObject({
      ok: false,
      misfits: [{ kind: 'event-changed', event: { id, position } }],
    });
  });

  test('ほかの人は始められない', async () => {
    expect(await thrown(post(clerk))).toBe(404);
    expect(await thrown(post(null))).toBe(401);
    const forged = postFrom(null, '/record/verifications', { csrf: 'forged' }, { Cookie: auditor.cookie });
    expect(await thrown(verificationsAction({ request: forged, params: {}, context: {} }))).toBe(403);
  });

  test('途中で落ちた検証は「終えられなかった」と示され、やり直せる', async () => {
    const folder = recordFolder(env().SEKISHO_DATA_DIR);
    await writeFile(
      path.join(folder, 'verification-running.json'),
      JSON.stringify({ pid: 2 ** 30, startedAt: new Date() }),
    );
    expect(status().runningSince).toBeNull();
    await rm(path.join(folder, 'verification.json'));
    await post(auditor);
    expect((await finished()).counts.events).toBeGreaterThan(0);
  });
});
