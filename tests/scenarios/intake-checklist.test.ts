/** 確認項目と共同作成者: as a browser without scripts works through them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { addCoAuthor } from '~/approval-requests/add-co-author.server';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { loadEditableDraft, panelOf } from '~/approval-requests/intake/intake-page.server';
import { type SaveDraft, saveDraft } from '~/approval-requests/save-draft.server';
import type { ChecklistPage, ItemPage } from '~/checklists/item-page.server';
import { requiredDowntime, requiredText } from '~/policy/sla';
import { loader as listLoader } from '~/routes/_app.approval-requests.$id.checklist._index';
import { action as itemAction, loader as itemLoader } from '~/routes/_app.approval-requests.$id.checklist.$key';
import { action as coAuthorAction, loader as coAuthorLoader } from '~/routes/_app.approval-requests.$id.co-authors';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword } from '../factories/people';
import { decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;
let clerk: Browser;
let colleague: Browser;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  for (const post of ['nursingClerk', 'nursingClerk2'] as const) await givePassword(db, hall.people[post]);
  clerk = await browserOf(db, hall.people.nursingClerk);
  colleague = await browserOf(db, hall.people.nursingClerk2);
});

const unansweredDraft = () => fileDraft(db, hall, { change: (content) => ({ ...content, checklist: {} }) });
const path = (id: string, key: string) => `/approval-requests/${id}/checklist/${key}`;
const list = async (id: string): Promise<ChecklistPage> =>
  (await (await visit(listLoader, clerk, `/approval-requests/${id}/checklist`, { id })).json()).page;
const open = async (id: string, key: string): Promise<ItemPage> =>
  (await (await visit(itemLoader, clerk, path(id, key), { id, key })).json()).page;
const save = (page: ItemPage, typed: Record<string, string | string[]>, browser = clerk) => {
  const { key } = page.requirement;
  const blank: Record<string, string> =
    page.requirement.kind === 'prohibition' ? {} : { explanation: '', notApplicableReason: '' };
  if (page.requirement.sla) Object.assign(blank, { 'sla.promised': '', 'sla.exclusions': '' });
  if (page.requirement.exemptable) {
    Object.assign(blank, { 'exemption.reason': '', 'exemption.compensation': '', 'exemption.until': '' });
  }
  return send(
    itemAction,
    browser,
    path(page.requestId, key),
    { id: page.requestId, key },
    {
      ...blank,
      ...typed,
      draftVersion: String(page.draftVersion),
      seen: page.seen,
    },
  );
};
const answerOf = async (id: string, key: string) => (await loadRequest(db, id))?.draft.checklist[key];
const quote = { 'quotes.0.document': '契約書', 'quotes.0.page': '第5条', 'quotes.0.text': '秘密を守る' };

describe('確認項目', () => {
  test('足りないものから順に答えると、最後は一覧に戻る', async () => {
    const id = await fileDraft(db, hall);
    const [first, second] = (await list(id)).rows.filter((row) => row.kind === 'contract').map((row) => row.key);
    await save(await open(id, first!), { answer: '' });
    await save(await open(id, second!), { answer: '' });
    const before = await list(id);
    expect(before.rows.filter((row) => row.gaps.length > 0).map((row) => row.key)).toEqual([first, second]);
    expect(before.nextMissing).toBe(first);
    const next = await save(await open(id, first!), { answer: 'met', ...quote, to: 'next-missing' });
    expect([next.status, next.headers.get('Location')]).toEqual([303, path(id, second!)]);
    const last = await save(await open(id, second!), { answer: 'met', ...quote, to: 'next-missing' });
    expect(last.headers.get('Location')).toBe(`/approval-requests/${id}/checklist`);
    expect((await list(id)).summary).toMatchObject({ missing: 0 });
    expect(await answerOf(id, first!)).toMatchObject({
      answer: 'met',
      quotes: [{ document: '契約書', page: '第5条', text: '秘密を守る' }],
    });
  });

  test('稼働率は数値で答え、求める水準と止まってよい時間が示される', async () => {
    const id = await unansweredDraft();
    const row = (await list(id)).rows.find((candidate) => candidate.key.endsWith('uptime'));
    const page = await open(id, row!.key);
    expect(requiredText(page.requirement.sla!).ja).toBe('99.9％以上（1か月ごと）');
    expect(requiredDowntime(page.requirement.sla!)?.ja).toBe('1か月に43分12秒まで');
    const wrong = await save(page, { answer: 'met', 'sla.promised': '120', 'sla.commitment': 'guaranteed' });
    expect(wrong.status).toBe(422);
    const low = { answer: 'met', 'sla.promised': '９９．５', 'sla.commitment': 'guaranteed', 'sla.window': 'month' };
    await save(await open(id, row!.key), { ...low, ...quote });
    expect((await open(id, row!.key)).gaps.map((gap) => gap.field)).toEqual(['sla.promised']);
    await save(await open(id, row!.key), { ...low, 'sla.promised': '99.95', ...quote });
    expect((await open(id, row!.key)).gaps).toEqual([]);
    expect((await answerOf(id, row!.key))?.sla).toEqual({
      promised: 99.95,
      commitment: 'guaranteed',
      window: 'month',
      exclusions: '',
    });
  });

  test('ほかの申請のファイルは、根拠として選べない', async () => {
    const [mine, other] = [await unansweredDraft(), await unansweredDraft()];
    const file = async (requestId: string) => {
      const id = newId();
      const row = {
        request_id: requestId,
        digest: 'd'.repeat(64),
        name: 'a.pdf',
        media_type: 'application/pdf',
        size: 1,
      };
      const uploaded = { uploaded_by: hall.people.nursingClerk, uploaded_at: NOW };
      await ownerDb
        .insertInto('evidence_files')
        .values({ id, ...row, ...uploaded })
        .execute();
      return id;
    };
    const [own, foreign] = [await file(mine), await file(other)];
    const key = (await list(mine)).rows.find((row) => row.kind === 'contract')!.key;
    await save(await open(mine, key), { answer: 'met', evidenceFileIds: [own, foreign] });
    expect((await answerOf(mine, key))?.evidenceFileIds).toEqual([own]);
  });

  test.each<[string, Record<string, string>]>([
    ['答えにない値', { answer: 'excellent' }],
    ['項目にない欄', { answer: 'met', verdict: 'conforms' }],
    [
      '長すぎる引用',
      { answer: 'met', 'quotes.0.document': '契約書', 'quotes.0.page': '', 'quotes.0.text': 'あ'.repeat(2001) },
    ],
    ['存在しない日付', { answer: 'not-met', 'exemption.until': '2027-02-30' }],
  ])('%sは保存されず、入力は残る', async (_name, typed) => {
    const id = await unansweredDraft();
    const key = (await list(id)).rows.find((row) => row.kind === 'cloud')!.key;
    const response = await save(await open(id, key), typed);
    expect(response.status).toBe(422);
    const { returned } = await response.json();
    expect(returned.values.answer).toBe(typed.answer);
    expect(await answerOf(id, key)).toBeUndefined();
  });

  test('事実が破っている規則には、例外措置の申請か、事実の見直しだけが残る', async () => {
    const id = await fileDraft(db, hall, {
      change: (content) => ({ ...content, checklist: {}, facts: { ...content.facts, terms: 'uniform' } }),
    });
    const row = (await list(id)).rows.find((candidate) => candidate.kind === 'prohibition');
    expect(row?.state).toBe('not-met');
    const page = await open(id, row!.key);
    expect(page.values.answer).toBeUndefined();
    expect((await save(page, { answer: 'met' })).status).toBe(422);
    const asked = {
      'exemption.reason': '代わりがない',
      'exemption.compensation': '暗号化',
      'exemption.until': '2027-03-31',
    };
    await save(page, asked);
    expect((await list(id)).rows.find((candidate) => candidate.key === row!.key)).toMatchObject({
      state: 'exemption',
      gaps: [],
    });
  });

  test('当てはまらなくなった要件は一覧から消え、答えは下書きに残る', async () => {
    const id = await fileDraft(db, hall, {
      change: (content) => ({ ...content, facts: { ...content.facts, terms: 'uniform' } }),
    });
    const key = (await list(id)).rows.find((row) => row.kind === 'prohibition')!.key;
    await save(await open(id, key), { 'exemption.reason': '代わりがない' });
    const { draftVersion } = (await loadRequest(db, id))!;
    const patch: SaveDraft['patch'] = (content) => ({ ...content, facts: { ...content.facts, terms: 'negotiated' } });
    await saveDraft(db, await hall.actor('nursingClerk'), { requestId: id, draftVersion, patch }, { now: NOW });
    expect((await list(id)).rows.map((row) => row.key)).not.toContain(key);
    expect((await open(id, key)).applies).toBe(false);
    expect((await answerOf(id, key))?.exemption?.reason).toBe('代わりがない');
  });

  test('同じ項目を先に答えられたら、両方を見せる。別の項目なら、どちらも残る', async () => {
    const id = await unansweredDraft();
    const [a, b] = (await list(id)).rows.filter((row) => row.kind === 'cloud').map((row) => row.key);
    const [mine, theirs, elsewhere] = [await open(id, a!), await open(id, a!), await open(id, b!)];
    await save(theirs, { answer: 'met' });
    expect((await save(elsewhere, { answer: 'met' })).status).toBe(303);
    const response = await save(mine, { answer: 'not-met', explanation: '規約に無い' });
    expect(response.status).toBe(409);
    const { returned } = await response.json();
    expect(returned.values.explanation).toBe('規約に無い');
    expect(returned.differences.map((row: { field: string }) => row.field)).toEqual(['answer', 'explanation']);
    expect((await answerOf(id, a!))?.answer).toBe('met');
  });

  test('他人の申請の項目と、無い項目は404になる', async () => {
    const id = await unansweredDraft();
    const page = await open(id, (await list(id)).rows[0]!.key);
    expect((await save(page, { answer: 'met' }, colleague)).status).toBe(404);
    expect((await visit(itemLoader, clerk, path(id, 'no-such'), { id, key: 'no-such' })).status).toBe(404);
    expect((await visit(itemLoader, clerk, path(id, '__proto__'), { id, key: '__proto__' })).status).toBe(404);
  });
});

describe('共同作成者', () => {
  const here = (id: string) => `/approval-requests/${id}/co-authors`;
  const add = (id: string, personId: string, browser = clerk) =>
    send(coAuthorAction, browser, here(id), { id }, { personId });

  test('名前やメールの一部で探して加えた人は、編集できるようになり、記録に残る', async () => {
    const id = await unansweredDraft();
    expect((await visit(itemLoader, colleague, path(id, 'x'), { id, key: 'x' })).status).toBe(404);
    const search = await visit(coAuthorLoader, clerk, `${here(id)}?q=${encodeURIComponent('髙橋')}`, { id });
    expect((await search.json()).found.map((person: { name: string }) => person.name)).toEqual(['髙橋 陸']);
    const byMail = await visit(coAuthorLoader, clerk, `${here(id)}?q=nursingclerk2@`, { id });
    expect((await byMail.json()).found).toHaveLength(1);

    expect((await add(id, hall.people.nursingClerk2)).status).toBe(303);
    expect((await visit(listLoader, colleague, `/approval-requests/${id}/checklist`, { id })).status).toBe(200);
    expect((await add(id, hall.people.nursingClerk2)).status).toBe(303);
    const events = await db
      .selectFrom('recorded_events')
      .select(['type', 'payload'])
      .where('stream', '=', `approval-request:${id}`)
      .where('type', '=', 'co-author-added')
      .execute();
    expect(events.map((event) => JSON.parse(event.payload).name)).toEqual(['髙橋 陸']);
  });

  test('検索の記号は、ただの文字として探す', async () => {
    const id = await unansweredDraft();
    for (const query of ['%', '_', "' or 1=1 --"]) {
      const found = await visit(coAuthorLoader, clerk, `${here(id)}?q=${encodeURIComponent(query)}`, { id });
      expect((await found.json()).found).toEqual([]);
    }
  });

  test('一度審査した人は、共同作成者になれない', async () => {
    const id = await fileDraft(db, hall);
    await submitDraft(db, hall, id);
    const [step] = await openSteps(db, id);
    const decision = await decisionOn(db, id, step!.key, { outcome: 'send-back', comment: '見直してください' });
    expect((await decideAs(db, hall, 'nursingHead', decision)).ok).toBe(true);
    const response = await add(id, hall.people.nursingHead);
    expect(response.status).toBe(409);
    expect((await response.json()).refusal.ja).toContain('兼務の禁止');
  });

  test('共同作成者は、承認者として選ばれない', async () => {
    const id = await unansweredDraft();
    await add(id, hall.people.nursingHead);
    const key = (await list(id)).rows[0]!.key;
    await save(await open(id, key), { answer: 'met' });
    const draft = await loadEditableDraft(db, await hall.actor('nursingClerk'), id, NOW);
    if (!draft || draft === 'not-editable') throw new Error('no draft');
    const names = (await panelOf(db, draft)).route.flatMap((step) => step.people.map((person) => person.name));
    expect(names).not.toContain('増田 春菜');
    expect(names).toContain('𠮷田 ふみ');
  });

  test('審査中は加えられず、無い職員は断られ、他人の申請は404になる', async () => {
    const id = await fileDraft(db, hall);
    expect((await add(id, newId())).status).toBe(422);
    expect((await add(id, 'x')).status).toBe(422);
    expect((await add(id, hall.people.nursingClerk2, colleague)).status).toBe(404);
    await submitDraft(db, hall, id);
    expect((await add(id, hall.people.nursingClerk2)).status).toBe(409);
    const actor = await hall.actor('nursingClerk2');
    const refused = await addCoAuthor(db, actor, { requestId: id, personId: actor.personId }, { now: NOW, newId });
    expect(refused).toEqual({ ok: false, refusal: 'not-found' });
  });
});
