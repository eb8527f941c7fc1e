/** 申請の作成: page by page, as a browser without scripts does it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { type CloudServiceContent, emptyContent } from '~/approval-requests/content';
import type { IntakePage } from '~/approval-requests/intake/intake-page.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { fujieda } from '~/policy/profiles/fujieda';
import { koga } from '~/policy/profiles/koga';
import { recordShippedProfiles, setActiveProfile } from '~/policy/profiles.repository.server';
import { action as draftAction } from '~/routes/_app.approval-requests.$id.draft';
import { loader as resumeLoader } from '~/routes/_app.approval-requests.$id.intake._index';
import { action as stepAction, loader as stepLoader } from '~/routes/_app.approval-requests.$id.intake.$step';
import { action as newAction, loader as newLoader } from '~/routes/_app.approval-requests.new';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { fieldsOf, send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword } from '../factories/people';
import { fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let clerk: Browser;
let stranger: Browser;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  for (const post of ['nursingClerk', 'contractHead'] as const) await givePassword(db, hall.people[post]);
  clerk = await browserOf(db, hall.people.nursingClerk);
  stranger = await browserOf(db, hall.people.contractHead);
});

/** A draft in which nothing has been answered but the name. */
const emptyDraft = () => fileDraft(db, hall, { change: () => emptyContent('cloud-service', hall.units.nursing) });
const draftOf = async (id: string) => (await loadRequest(db, id))!.draft as CloudServiceContent;

const path = (id: string, step: string) => `/approval-requests/${id}/intake/${step}`;
const open = async (id: string, step: string, browser = clerk): Promise<IntakePage> => {
  const response = await visit(stepLoader, browser, path(id, step), { id, step });
  expect(response.status).toBe(200);
  return (await response.json()).page;
};

type Sent = { page: IntakePage; typed?: Record<string, string>; press?: string; browser?: Browser };
/** Sends the page back as it was shown, with `typed` over it. */
const save = ({ page, typed = {}, press = 'next', browser = clerk }: Sent) =>
  send(
    stepAction,
    browser,
    path(page.requestId, page.slug),
    { id: page.requestId, step: page.slug },
    {
      ...fieldsOf(page.values),
      ...typed,
      draftVersion: String(page.draftVersion),
      seen: page.seen,
      to: press,
    },
  );
const place = (response: Response) => response.headers.get('Location');

describe('行き来', () => {
  test('次へ、前へ、中断のどれを押しても、入力は保存される', async () => {
    const id = await emptyDraft();
    const next = await save({
      page: await open(id, 'service'),
      typed: { serviceName: '窓口予約', vendorName: '㍿みなと' },
    });
    expect([next.status, place(next)]).toEqual([303, path(id, 'purpose')]);
    const back = await save({
      page: await open(id, 'purpose'),
      typed: { useDescription: '窓口の予約\r\nを受け付ける' },
      press: 'back',
    });
    expect(place(back)).toBe(path(id, 'service'));
    const leave = await save({ page: await open(id, 'network'), typed: { network: 'internet' }, press: 'leave' });
    expect(place(leave)).toBe(`/approval-requests/${id}`);

    expect((await open(id, 'service')).values).toMatchObject({ serviceName: '窓口予約', vendorName: '㍿みなと' });
    expect((await open(id, 'purpose')).values).toMatchObject({ useDescription: '窓口の予約\nを受け付ける' });
    expect((await draftOf(id)).facts).toMatchObject({ network: 'internet', purpose: 'new' });
    const row = await loadRequest(db, id);
    expect(row).toMatchObject({ title: '窓口予約', serviceName: '窓口予約', vendorName: '㍿みなと', status: 'draft' });
  });

  test('続きは、まだ答えていない最初の画面から始まる', async () => {
    const id = await emptyDraft();
    const resume = () => visit(resumeLoader, clerk, `/approval-requests/${id}/intake`, { id });
    expect(place(await resume())).toBe(path(id, 'service'));
    await save({ page: await open(id, 'service'), typed: { serviceName: 'あ', vendorName: 'い' } });
    expect(place(await resume())).toBe(path(id, 'purpose'));
    expect(place(await visit(resumeLoader, clerk, '/', { id: await fileDraft(db, hall) }))).toMatch(/check$/);
  });

  test('情報の行を加え、除いても、ほかの行は失われない', async () => {
    const id = await emptyDraft();
    const first = {
      'information.0.name': '申込者',
      'information.0.confidentiality': '2',
      'information.0.personalInformation': 'yes',
    };
    const added = await save({ page: await open(id, 'information'), typed: first, press: 'add' });
    expect(place(added)).toBe(`${path(id, 'information')}#another`);
    const page = await open(id, 'information');
    expect(page.values.information).toHaveLength(2);
    await save({ page, typed: { 'information.1.name': '講師' } });
    const again = await open(id, 'information');
    await save({ page: again, typed: { remove: 'information.0' } });
    expect((await draftOf(id)).facts.information?.map((item) => item.name)).toEqual(['講師']);
  });

  test('課を選ぶと、その課からも申請が見えるようになる', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'sections');
    const typed = {
      'others.0.unitId': hall.units.contracts,
      'others.0.purpose': '契約の管理',
      'others.0.confidentiality': '3',
    };
    await save({ page, typed });
    const request = await loadRequest(db, id);
    expect(request?.facts.unitIds.sort()).toEqual([hall.units.contracts, hall.units.nursing].sort());
    expect((await draftOf(id)).facts.sharedBySections).toBe(true);
    await save({ page: await open(id, 'sections'), typed: { remove: 'others.0' } });
    expect((await loadRequest(db, id))?.facts.unitIds).toEqual([hall.units.nursing]);
  });

  test('答えが進むと、手続きと要件と審査する人が画面に出る', async () => {
    const id = await emptyDraft();
    const before = (await open(id, 'network')).panel;
    expect(before.track).toBeNull();
    expect(before.complete).toBe(false);
    expect(before.open.map((page) => page.href)).toContain(path(id, 'information'));
    const panel = (await open(await fileDraft(db, hall), 'network')).panel;
    expect(panel.track).toBe('A');
    expect(panel.complete).toBe(true);
    expect(panel.requirements.length).toBeGreaterThan(10);
    expect(panel.requirements[0]?.provisions[0]?.href).toMatch(
      /^\/policy-profiles\/fujieda\/.+\/provisions#provision-/,
    );
    expect(panel.route.map((step) => step.people.map((person) => person.name))).toContainEqual(['増田 春菜']);
  });
});

describe('誤り', () => {
  test('形の誤りは欄に示され、入力はすべて残る', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'period');
    const typed = { startOn: '2027-02-30', endOn: '2027-03-31', userCount: 'NaN', yearlyCostYen: '１，２００，０００' };
    const response = await save({ page, typed, press: 'back' });
    expect(response.status).toBe(422);
    const { returned } = await response.json();
    expect(returned.values).toMatchObject(typed);
    expect(Object.keys(returned.errors).sort()).toEqual(['startOn', 'userCount']);
    expect(returned.errors.startOn.ja).toContain('実在する日付');
    expect((await draftOf(id)).yearlyCostYen).toBeNull();
  });

  test.each<[string, string, Record<string, string>]>([
    ['状態と申請者を送り込む', 'service', { status: 'approved', applicantId: newId() }],
    ['下書きそのものを送り込む', 'network', { 'facts.network': 'lgwan', draft: '{}' }],
    ['プロトタイプを書き換える', 'network', { '__proto__.polluted': 'yes' }],
    ['桁あふれの人数', 'period', { userCount: '1000001' }],
    ['無限の費用', 'period', { yearlyCostYen: 'Infinity' }],
    ['制御文字', 'service', { serviceName: 'a\u0007b' }],
    ['対にならない文字', 'service', { serviceName: 'a\uD842b' }],
    ['向きを変える文字', 'purpose', { useDescription: '\u202E逆' }],
    ['長すぎる説明', 'purpose', { necessity: 'あ'.repeat(2001) }],
    ['存在しない課', 'sections', { 'others.0.unitId': newId(), 'others.0.purpose': 'x' }],
    ['存在しない職員', 'manager', { proposedManagerPersonId: newId() }],
    ['規程にない分類', 'information', { 'information.0.name': 'x', 'information.0.confidentiality': '0' }],
  ])('%s形では、何も変わらない', async (_name, step, typed) => {
    const id = await emptyDraft();
    const before = await loadRequest(db, id);
    const response = await save({ page: await open(id, step), typed });
    expect(response.status).toBe(422);
    expect(await loadRequest(db, id)).toEqual(before);
  });

  test('SQLとHTMLは、ただの文字として残る', async () => {
    const id = await emptyDraft();
    const text = `'; drop table persons; -- <script>alert("x")</script> 𠮷 e\u0301 🏯`;
    await save({ page: await open(id, 'service'), typed: { serviceName: text } });
    expect((await draftOf(id)).serviceName).toBe(text);
  });

  test('10 MBの入力は413で断られる', async () => {
    const id = await emptyDraft();
    const response = await save({ page: await open(id, 'purpose'), typed: { necessity: 'a'.repeat(10_000_000) } });
    expect(response.status).toBe(413);
  });

  test('他人の下書きと、無い番号と、無い画面は、同じく404になる', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'service');
    expect((await visit(stepLoader, stranger, path(id, 'service'), { id, step: 'service' })).status).toBe(404);
    expect((await save({ page, typed: { serviceName: '乗っ取り' }, browser: stranger })).status).toBe(404);
    expect((await visit(stepLoader, clerk, path(newId(), 'service'), { id: newId(), step: 'service' })).status).toBe(
      404,
    );
    expect(
      (await visit(stepLoader, clerk, path("1' or 1=1", 'service'), { id: "1' or 1=1", step: 'service' })).status,
    ).toBe(404);
    expect((await visit(stepLoader, clerk, path(id, 'nowhere'), { id, step: 'nowhere' })).status).toBe(404);
    expect((await draftOf(id)).serviceName).toBe('');
  });

  test('申請した後に届いた入力は保存されず、画面に残る', async () => {
    const id = await fileDraft(db, hall);
    const page = await open(id, 'service');
    await submitDraft(db, hall, id);
    const response = await save({ page, typed: { serviceName: '後から変更' } });
    expect(response.status).toBe(409);
    expect((await response.json()).typed.serviceName).toBe('後から変更');
    expect((await draftOf(id)).serviceName).not.toBe('後から変更');
  });
});

describe('同時の編集', () => {
  test('同じ欄を先に変えられたら、両方を見せて入力を残す', async () => {
    const id = await emptyDraft();
    const [mine, theirs] = [await open(id, 'network'), await open(id, 'network')];
    await save({ page: theirs, typed: { network: 'lgwan' } });
    const response = await save({ page: mine, typed: { network: 'internet' } });
    expect(response.status).toBe(409);
    const { returned } = await response.json();
    expect(returned.values.network).toBe('internet');
    expect(returned.differences).toHaveLength(1);
    expect(returned.differences[0].stored.ja).toContain('LGWAN');
    expect(returned.differences[0].typed.ja).toContain('インターネット');
    expect((await draftOf(id)).facts.network).toBe('lgwan');

    // The page that came back carries what is stored now: sending it again puts one's own version in place.
    const again = await save({ page: await open(id, 'network'), typed: { network: 'internet' } });
    expect(again.status).toBe(303);
    expect((await draftOf(id)).facts.network).toBe('internet');
  });

  test('別の画面の変更は、どちらも残る', async () => {
    const id = await emptyDraft();
    const [network, terms] = [await open(id, 'network'), await open(id, 'terms')];
    await save({ page: terms, typed: { terms: 'uniform' } });
    expect((await save({ page: network, typed: { network: 'lgwan' } })).status).toBe(303);
    expect((await draftOf(id)).facts).toMatchObject({ network: 'lgwan', terms: 'uniform' });
  });

  test('答えが届かず送り直した入力は、もう一度受け取られるだけで済む', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'network');
    expect((await save({ page, typed: { network: 'lgwan' } })).status).toBe(303);
    expect((await save({ page, typed: { network: 'lgwan' } })).status).toBe(303);
  });

  test('同時に書いた二人の片方だけが通り、版は一つずつ進む', async () => {
    const id = await emptyDraft();
    const actor = await hall.actor('nursingClerk');
    const { draftVersion } = (await loadRequest(db, id))!;
    const writes = Array.from({ length: 6 }, (_, index) =>
      saveDraft(
        db,
        actor,
        { requestId: id, draftVersion, patch: (content) => ({ ...content, serviceName: `案${index}` }) },
        { now: NOW },
      ),
    );
    const outcomes = await Promise.all(writes);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.refusal === 'conflict')).toHaveLength(5);
    expect((await loadRequest(db, id))?.draftVersion).toBe(draftVersion + 1);
  });
});

describe('自動保存', () => {
  const autosave = (page: IntakePage, typed: Record<string, string>, browser = clerk) =>
    send(
      draftAction,
      browser,
      `/approval-requests/${page.requestId}/draft`,
      { id: page.requestId },
      {
        ...fieldsOf(page.values),
        ...typed,
        part: `intake/${page.slug}`,
        draftVersion: String(page.draftVersion),
        seen: page.seen,
      },
    );

  test('入力しながら保存され、見通しが返る', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'network');
    const response = await autosave(page, { network: 'lgwan' });
    const saved = await response.json();
    expect(saved).toMatchObject({ saved: true, draftVersion: page.draftVersion + 1 });
    expect(saved.extra.route).toBeDefined();
    const next = await save({
      page: { ...page, draftVersion: saved.draftVersion, seen: saved.seen },
      typed: { network: 'internet' },
    });
    expect(next.status).toBe(303);
    expect((await draftOf(id)).facts.network).toBe('internet');
  });

  test('保存できないときは、理由が返る', async () => {
    const id = await emptyDraft();
    const page = await open(id, 'period');
    expect(await (await autosave(page, { userCount: '多数' })).json()).toEqual({ saved: false, reason: 'invalid' });
    await save({ page, typed: { userCount: '5' } });
    expect(await (await autosave(page, { userCount: '6' })).json()).toEqual({ saved: false, reason: 'conflict' });
    expect((await autosave(page, { userCount: '7' }, stranger)).status).toBe(404);
    expect((await autosave({ ...page, slug: 'nowhere' as never }, {})).status).toBe(404);
  });
});

test('よその画面から送られた入力は403になる', async () => {
  const id = await emptyDraft();
  const page = await open(id, 'network');
  const forged = { ...clerk, signedIn: { ...clerk.signedIn, session: { ...clerk.signedIn.session, csrfToken: 'x' } } };
  expect((await save({ page, typed: { network: 'lgwan' }, browser: forged })).status).toBe(403);
  expect((await draftOf(id)).facts.network).toBeUndefined();
});

describe('団体が扱わない種類', () => {
  beforeAll(async () => {
    await recordShippedProfiles(db, NOW);
    await setActiveProfile(db, koga.key, koga.version);
  });
  afterAll(() => setActiveProfile(db, fujieda.key, fujieda.version));

  test.each([
    ['designated-manager', false],
    ['outsourcing', true],
  ])('古河市で %s の申請を開けるか：%s', async (kind, taken) => {
    const asked = `/approval-requests/new?kind=${kind}`;
    const page = await (await visit(newLoader, clerk, asked, {})).json();
    expect(page.other.isCovered).toBe(taken);
    const owningUnitId = hall.units.nursing;
    const typed = {
      kind,
      owningUnitId,
      submissionKey: newId(),
      purpose: 'new',
      title: '文化会館',
      vendorName: 'みなと',
    };
    const answer = await send(newAction, clerk, asked, {}, typed);
    expect(answer.status).toBe(taken ? 303 : 422);
    if (!taken) expect((await answer.json()).refusal.ja).toBeTruthy();
  });
});
