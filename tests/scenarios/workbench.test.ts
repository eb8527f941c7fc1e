/** 契約書等の確認: a contract read beside the requirements, through loaders and actions. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loader as decisionLoader } from '~/routes/_app.approval-requests.$id.decisions';
import { loader as indexLoader } from '~/routes/_app.approval-requests.$id.workbench._index';
import { loader as pageLoader } from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey._index';
import {
  action as dataAction,
  loader as stateLoader,
} from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey.data.$noun';
import {
  action as passagesAction,
  loader as passagesLoader,
} from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey.passages';
import { action as rejectionsAction } from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey.rejections';
import { action as verdictsAction } from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey.verdicts';
import { action as withdrawalsAction } from '~/routes/_app.approval-requests.$id.workbench.$fileId.$requirementKey.withdrawals';
import { loader as matchesLoader } from '~/routes/_app.approval-requests.$id.workbench.$fileId.matches';
import { loader as pagesLoader } from '~/routes/_app.approval-requests.$id.workbench.$fileId.pages';
import { beginning, findWaiting } from '~/workbench/finding/find-waiting.server';
import type { ShownItem, Workbench } from '~/workbench/shown';
import { CONTRACT_PAGES, FORMER_CONTRACT_PAGES } from '../factories/contract-pdf';
import { buildCityHall, type CityHall } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword } from '../factories/people';
import { type Attached, attachDocument } from '../factories/read-documents';
import { approveUntil, decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const KEY = 'contract-subcontracting';
const { db, ownerDb } = testDatabase();
let hall: CityHall;
let browsers: Record<'nursingClerk' | 'contractReviewer' | 'contractHead' | 'auditor', Browser>;
let id: string;
let contract: Attached;
let stepKey: string;

const search = (progress = beginning()) =>
  findWaiting(db, progress, { now: () => new Date(), signal: new AbortController().signal });

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  const posts = ['nursingClerk', 'contractReviewer', 'contractHead', 'auditor'] as const;
  for (const post of posts) await givePassword(db, hall.people[post]);
  browsers = Object.fromEntries(
    await Promise.all(posts.map(async (post) => [post, await browserOf(db, hall.people[post])])),
  ) as typeof browsers;
});

beforeEach(async () => {
  id = await fileDraft(db, hall);
  contract = await attachDocument(db, { requestId: id, by: hall.people.nursingClerk }, CONTRACT_PAGES);
  await submitDraft(db, hall, id);
  await approveUntil(db, hall, id, 'contract-reviewer');
  stepKey = (await openSteps(db, id)).find(({ role }) => role === 'contract-reviewer')!.key;
  await search();
});

const params = (more: Record<string, string> = {}) => ({
  id,
  fileId: contract.fileId,
  requirementKey: KEY,
  ...more,
});
const path = (rest = '') => `/approval-requests/${id}/workbench/${contract.fileId}/${KEY}${rest}`;

async function look(browser = browsers.contractReviewer, query = '', more = {}): Promise<Workbench> {
  const answer = await visit(pageLoader, browser, `${path()}${query}`, params(more));
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: Workbench }).data;
}
async function itemNow(key = KEY, browser = browsers.contractReviewer): Promise<ShownItem> {
  const found = (await look(browser)).items.find((item) => item.key === key);
  if (!found) throw new Error(`${key} is not shown`);
  return found;
}
type Fields = Record<string, string>;
const fieldsOf = ({
  fileId,
  page,
  place,
}: {
  fileId: string;
  page: number;
  place: ShownItem['tied'][number]['place'];
}) =>
  ({
    passageFileId: fileId,
    page: String(page),
    ...(place ? { start: String(place.start), endPage: String(place.endPage), end: String(place.end) } : {}),
  }) satisfies Fields;

type Form = typeof passagesAction;
const post = (action: Form, noun: string, fields: Fields, browser = browsers.contractReviewer, more = {}) =>
  send(action, browser, path(`/${noun}`), params(more), { stepKey, ...fields });
const tie = (fields: Fields, browser = browsers.contractReviewer, more = {}) =>
  post(passagesAction, 'passages', { version: '0', ...fields }, browser, more);
const judge = (fields: Fields, browser = browsers.contractReviewer) =>
  post(verdictsAction, 'verdicts', { verdict: 'conforms', comment: '', note: '', seenAt: '', ...fields }, browser);
const typed = (quote: string, page = '2', more: Fields = {}): Fields => ({
  passageFileId: contract.fileId,
  page,
  quote,
  ...more,
});

const events = async () => {
  const rows = await db
    .selectFrom('recorded_events')
    .select(['type', 'payload', 'actor_name'])
    .where('stream', '=', `approval-request:${id}`)
    .where('type', 'in', ['passage-chosen', 'items-reviewed'])
    .orderBy('position')
    .execute();
  return rows.map(({ type, payload, actor_name }) => ({ type, by: actor_name, ...JSON.parse(payload) }));
};

describe('提案', () => {
  test('読み取りが終わると、要件ごとに箇所が提案され、ページと条が付く', async () => {
    const item = await itemNow();
    expect(item.tied).toEqual([]);
    expect(item.proposals[0]).toMatchObject({ page: 2, fileId: contract.fileId, origin: 'program' });
    expect(item.proposals[0]!.article).toContain('第6条');
    expect(item.proposals[0]!.quote).toContain('第三者に委託してはならない');
  });
  test('判定はひとつも付いていない', async () => {
    expect((await look()).items.every(({ mine }) => mine === null)).toBe(true);
  });
  test('当たる箇所のない要件には、提案がない', async () => {
    expect((await itemNow('contract-publication')).proposals).toEqual([]);
  });
  test('読み取り中の文書と、これからさがす文書は、そのように示す', async () => {
    const by = { requestId: id, by: hall.people.nursingClerk };
    await attachDocument(db, by, ['別の仕様書の本文。'], { name: '仕様書.pdf' });
    await attachDocument(db, by, ['まだ読んでいない。'], { name: '約款.pdf', read: false });
    const { documents } = await look();
    expect(documents.map(({ state, searched }) => [state, searched])).toEqual([
      ['ready', true],
      ['ready', false],
      ['queued', false],
    ]);
    // Else the next document to be read would be this one.
    await ownerDb.deleteFrom('document_texts').where('status', '=', 'queued').execute();
  });
  test('文字のないページは、番号で示す', async () => {
    const scan = await attachDocument(db, { requestId: id, by: hall.people.nursingClerk }, ['表紙', '', '本文。']);
    const { documents } = await look();
    expect(documents.find(({ fileId }) => fileId === scan.fileId)?.scannedPages).toEqual([2]);
  });
});

describe('審査担当', () => {
  test('入口から、まだ確かめていない要件と、その箇所のある文書へ導かれる', async () => {
    const answer = await visit(indexLoader, browsers.contractReviewer, `/approval-requests/${id}/workbench`, { id });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(new RegExp(`/workbench/${contract.fileId}/[\\w-]+$`));
  });
  test('提案を採ると、人、職、時刻、引用とともに残る', async () => {
    const [first] = (await itemNow()).proposals;
    const answer = await tie({ ...fieldsOf(first!), answers: first!.key });
    expect(answer.status).toBe(303);
    const item = await itemNow();
    expect(item.proposals.map(({ key }) => key)).not.toContain(first!.key);
    expect(item.tied).toMatchObject([{ action: 'confirmed', page: 2, personName: '小澤 恵', number: 1 }]);
    expect(item.tied[0]!.quote).toContain('第三者に委託してはならない');
    expect(item.tied[0]!.post).toContain('契約検査課');
    expect(await events()).toMatchObject([
      { type: 'passage-chosen', by: '小澤 恵', action: 'confirmed', requirementKey: KEY, number: 1, page: 2 },
    ]);
  });
  test('提案を却下し、取り消せる。どちらも記録に残る', async () => {
    const [first] = (await itemNow()).proposals;
    const rejected = await post(rejectionsAction, 'rejections', { version: '0', ...fieldsOf(first!) });
    expect(rejected.status).toBe(303);
    const item = await itemNow();
    expect(item.proposals.map(({ key }) => key)).not.toContain(first!.key);
    expect(item.rejected).toMatchObject([{ action: 'rejected', number: 1 }]);
    expect((await post(withdrawalsAction, 'withdrawals', { version: '1', number: '1' })).status).toBe(303);
    const after = await itemNow();
    expect(after.proposals[0]?.key).toBe(first!.key);
    expect(after.rejected).toEqual([]);
    expect((await events()).map(({ action }) => action)).toEqual(['rejected', 'withdrawn']);
  });
  test('選んだ箇所へ提案を移せる', async () => {
    const [first] = (await itemNow()).proposals;
    const text = CONTRACT_PAGES[1]!;
    const start = text.indexOf('２　乙は、前項ただし書');
    const place = { page: 2, start, endPage: 2, end: text.indexOf('\n- 2 -') };
    await tie({ ...fieldsOf({ fileId: contract.fileId, page: 2, place }), answers: first!.key });
    const item = await itemNow();
    expect(item.tied).toMatchObject([{ action: 'moved', place }]);
    expect(item.tied[0]!.quote).toBe(
      '２　乙は、前項ただし書の規定により再委託するときは、再委託先にこの契約に基づく乙の義務と同等の義務を負わせなければならない。',
    );
    expect(item.proposals.map(({ key }) => key)).not.toContain(first!.key);
  });
  test('打った文は、空白や改行や幅が違っても本文から見つかる', async () => {
    const answer = await tie(typed('再委託先に この契約に基づく乙の義務と 同等の義務'));
    expect(answer.status).toBe(303);
    expect((await itemNow()).tied).toMatchObject([{ action: 'tied', page: 2, place: { page: 2 } }]);
  });
  test('別のページを言っても、あるところに結び付く', async () => {
    await tie(typed('損害を賠償しなければならない', '1'));
    expect((await itemNow()).tied).toMatchObject([{ page: 4 }]);
  });
  test('本文にない文は欄に理由が付いて戻り、望めばそのまま残せる', async () => {
    const quote = '再々委託は、いかなる場合もこれを禁ずる。';
    const refused = await tie(typed(quote));
    expect(refused.status).toBe(422);
    const sent = await refused.json();
    expect(sent.errors.quote.ja).toContain('見つかりません');
    expect(sent.typed.quote).toBe(quote);
    expect((await tie(typed(quote, '2', { asTyped: 'yes' }))).status).toBe(303);
    expect((await itemNow()).tied).toMatchObject([{ quote, page: 2, place: null }]);
  });
  test('判定と理由と指摘を保存し、指摘は差戻しの用紙に入る', async () => {
    expect(
      (await judge({ verdict: 'partly', comment: '同等の義務が弱い。', note: '第6条を直してください。' })).status,
    ).toBe(303);
    expect((await itemNow()).mine).toMatchObject({ verdict: 'partly', comment: '同等の義務が弱い。' });
    const decisions = `/approval-requests/${id}/decisions`;
    const plain = await (await visit(decisionLoader, browsers.contractReviewer, decisions, { id })).json();
    expect(plain.noted).toEqual({});
    const noted = await (await visit(decisionLoader, browsers.contractReviewer, `${decisions}?notes`, { id })).json();
    expect(noted.noted.outcome).toBe('send-back');
    expect(Object.values(noted.noted)).toContain('第6条を直してください。');
  });
  test.each([
    ['不適合の理由がない', { verdict: 'does-not' }, 'comment'],
    ['判定を選んでいない', { verdict: '', comment: '理由' }, 'verdict'],
    ['知らない判定の', { verdict: 'excellent' }, 'verdict'],
  ])('%sときは、欄に理由が付いて戻る', async (_, fields, field) => {
    const answer = await judge(fields);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors[field].ja).not.toBe('');
    expect((await itemNow()).mine).toBeNull();
  });
  test('保存して次へ進むと、次の要件の画面に移る', async () => {
    const next = `${contract.fileId}/contract-audit`;
    const answer = await judge({ go: 'next', next });
    expect(answer.headers.get('Location')).toBe(
      `/approval-requests/${id}/workbench/${next}?saved#requirement-contract-audit`,
    );
    const elsewhere = await judge({ go: 'next', next: '/evil.example', seenAt: (await itemNow()).mine!.updatedAt });
    expect(elsewhere.headers.get('Location')).toBe(`${path()}?saved#requirement-${KEY}`);
  });
});

describe('二人が同時に確認する', () => {
  test('先に選んだ人の選択は、黙って上書きされない', async () => {
    await tie(typed('同等の義務'));
    const late = await tie(typed('第三者に委託'));
    expect(late.status).toBe(409);
    const sent = await late.json();
    expect(sent.refusal.ja).toContain('先に');
    expect(sent.typed.quote).toBe('第三者に委託');
    expect((await itemNow()).tied).toHaveLength(1);
    expect((await tie(typed('第三者に委託', '2', { version: '1' }))).status).toBe(303);
  });
  test('先に付いた判定も、見てからでなければ変えられない', async () => {
    await judge({});
    const late = await judge({ verdict: 'does-not', comment: '別の意見' });
    expect(late.status).toBe(409);
    expect((await late.json()).typed.comment).toBe('別の意見');
    const seenAt = (await itemNow()).mine!.updatedAt;
    expect((await judge({ verdict: 'does-not', comment: '別の意見', seenAt })).status).toBe(303);
    expect((await itemNow()).mine?.verdict).toBe('does-not');
  });
  test('同じ瞬間に送っても、選択は一つだけ残る', async () => {
    const answers = await Promise.all([
      tie(typed('同等の義務')),
      tie(typed('第三者に委託')),
      tie(typed('書面による承諾')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    expect((await itemNow()).tied).toHaveLength(1);
  });
});

describe('見るだけの人', () => {
  test.each(['nursingClerk', 'auditor'] as const)('%sは見られるが、段階は開いていない', async (who) => {
    await tie(typed('同等の義務'));
    const data = await look(browsers[who]);
    expect(data.step).toBeNull();
    expect(data.items.find(({ key }) => key === KEY)?.tied).toHaveLength(1);
    expect(data.pages[0]?.text).toContain('乙');
  });
  test('申請者が送っても、何も残らない', async () => {
    const browser = browsers.nursingClerk;
    expect((await tie(typed('同等の義務'), browser)).status).toBe(409);
    expect((await judge({}, browser)).status).toBe(409);
    expect(await events()).toEqual([]);
  });
  test('段階が終わった後は、審査担当も書けない', async () => {
    await decideAs(db, hall, 'contractReviewer', await decisionOn(db, id, stepKey));
    expect((await tie(typed('同等の義務'))).status).toBe(409);
    expect((await judge({})).status).toBe(409);
  });
});

describe('見えない人には、どの画面もない', () => {
  const read = [
    ['画面', pageLoader, {}],
    ['入口', indexLoader, {}],
    ['本文', pagesLoader, {}],
    ['検索', matchesLoader, {}],
    ['状態', stateLoader, { noun: 'state' }],
  ] as const;
  test.each(read)('%s', async (_, loader, more) => {
    expect((await visit(loader, browsers.contractHead, path(), params(more))).status).toBe(404);
    expect((await visit(loader, browsers.contractReviewer, path(), params(more))).status).not.toBe(404);
  });
  test('送信', async () => {
    const browser = browsers.contractHead;
    expect((await tie(typed('同等の義務'), browser)).status).toBe(404);
    expect((await judge({}, browser)).status).toBe(404);
    const data = await send(dataAction, browser, path(), params({ noun: 'passages' }), {
      stepKey,
      version: '0',
      ...typed('同等'),
    });
    expect(data.status).toBe(404);
  });
});

describe('ありえない送信', () => {
  test.each([
    ['本文からはみ出す場所', { start: '0', endPage: '2', end: '999999' }, 409],
    ['逆向きの場所', { start: '50', endPage: '2', end: '20' }, 409],
    ['前のページで終わる場所', { start: '5', endPage: '1', end: '20' }, 409],
    ['負の場所', { start: '-5', endPage: '2', end: '20' }, 422],
    ['数でない場所', { start: 'x', endPage: '2', end: '20' }, 422],
    ['知らない項目', { personId: 'x', quote: '同等の義務' }, 422],
    ['文もページもない', { page: '', quote: '' }, 422],
  ])('%sは断る', async (_, fields, status) => {
    const answer = await tie({ passageFileId: contract.fileId, page: '2', ...fields } as Fields);
    expect(answer.status).toBe(status);
    expect(await events()).toEqual([]);
  });
  test('ほかの申請の文書は結び付けられず、見えもしない', async () => {
    const other = await fileDraft(db, hall);
    const foreign = await attachDocument(db, { requestId: other, by: hall.people.nursingClerk }, [
      'ほかの申請の秘密。',
    ]);
    const answer = await tie({ passageFileId: foreign.fileId, page: '1', quote: 'ほかの申請の秘密' });
    expect(answer.status).toBe(422);
    const more = { fileId: foreign.fileId };
    expect((await visit(pageLoader, browsers.contractReviewer, path(), params(more))).status).toBe(404);
    expect((await visit(pagesLoader, browsers.contractReviewer, path(), params(more))).status).toBe(404);
  });
  test.each(['no-such-requirement', '../../etc', "x' or 1=1"])('要件 %s は見つからない', async (requirementKey) => {
    expect((await visit(pageLoader, browsers.contractReviewer, path(), params({ requirementKey }))).status).toBe(404);
    expect((await tie(typed('同等の義務'), browsers.contractReviewer, { requirementKey })).status).toBe(404);
  });
  test('送信先を開いても、画面へ導かれる', async () => {
    const answer = await visit(passagesLoader, browsers.contractReviewer, path('/passages'), params());
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path()]);
  });
});

describe('本文', () => {
  test('範囲だけを渡し、検索は幅も改行も問わない', async () => {
    const pages = await (await visit(pagesLoader, browsers.nursingClerk, `${path()}?from=2&to=3`, params())).json();
    expect(pages.pages.map(({ page }: { page: number }) => page)).toEqual([2, 3]);
    const found = await (
      await visit(
        matchesLoader,
        browsers.nursingClerk,
        `${path()}?q=${encodeURIComponent('あらかじめ甲の書面')}`,
        params(),
      )
    ).json();
    expect(found.hits).toMatchObject([{ page: 2 }]);
  });
  test('スクリプトなしでも、ページと検索の結果が画面に出る', async () => {
    const data = await look(browsers.contractReviewer, `?page=4&q=${encodeURIComponent('損害')}`);
    expect(data.page).toBe(4);
    expect(data.pages.map(({ page }) => page)).toEqual([3, 4]);
    expect(data.search?.hits).toMatchObject([{ page: 4 }, { page: 4 }, { page: 4 }]);
  });
});

test('前の版との違いは、誰かが見てから裏で比べて示す', async () => {
  const by = { requestId: id, by: hall.people.nursingClerk };
  const former = await attachDocument(db, by, FORMER_CONTRACT_PAGES, { name: '初版.pdf', removed: true });
  await db
    .updateTable('evidence_files')
    .set({ replaces_id: former.fileId })
    .where('id', '=', contract.fileId)
    .execute();
  const first = (await look()).documents[0]!.former!;
  expect([first.name, first.state]).toEqual(['初版.pdf', 'comparing']);
  const progress = beginning();
  progress.pairs.set('pair', { digest: contract.digest, former: former.digest });
  await search(progress);
  const compared = (await look()).documents[0]!.former!;
  expect(compared.state).toBe('compared');
  expect(compared.differences).toMatchObject([
    { page: 2, removed: '業務の遂行上必要がある', added: 'あらかじめ甲の書面による承諾を得た' },
    { page: 4, removed: '' },
  ]);
});

test('差し戻して再び申請されると、前の回で選んだ箇所が最初の提案になる', async () => {
  await tie(typed('同等の義務'));
  const sentBack = await decisionOn(db, id, stepKey, { outcome: 'send-back', comment: '直してください。' });
  expect((await decideAs(db, hall, 'contractReviewer', sentBack)).ok).toBe(true);
  await submitDraft(db, hall, id);
  await approveUntil(db, hall, id, 'contract-reviewer');
  const item = await itemNow();
  expect(item.tied).toEqual([]);
  expect(item.proposals[0]).toMatchObject({ origin: 'earlier', quote: '同等の義務' });
  await tie({ ...fieldsOf(item.proposals[0]!), answers: item.proposals[0]!.key });
  expect((await itemNow()).tied).toMatchObject([{ action: 'confirmed', quote: '同等の義務' }]);
});

test('スクリプトの送信には、今の要件がデータで返る', async () => {
  const answer = await send(dataAction, browsers.contractReviewer, path(), params({ noun: 'passages' }), {
    stepKey,
    version: '0',
    ...typed('同等の義務'),
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    ok: true,
    item: { key: KEY, version: 1, tied: [{ quote: '同等の義務' }] },
  });
  const late = await send(dataAction, browsers.contractReviewer, path(), params({ noun: 'passages' }), {
    stepKey,
    version: '0',
    ...typed('第三者'),
  });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ ok: false, item: { version: 1 } });
});
