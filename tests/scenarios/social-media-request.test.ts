/** ソーシャルメディアのアカウントの申請: from the search to the register, as a browser without scripts does it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { SocialMediaAccountContent } from '~/approval-requests/content';
import type { IntakePage } from '~/approval-requests/intake/intake-page.server';
import type { StepSlug } from '~/approval-requests/intake/step';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { clock } from '~/platform/clock.server';
import type { PolicyProfile } from '~/policy/model';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { activeProfile, recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { loader as requestLoader } from '~/routes/_app.approval-requests.$id._index';
import { loader as briefLoader } from '~/routes/_app.approval-requests.$id.brief';
import { action as itemAction, loader as itemLoader } from '~/routes/_app.approval-requests.$id.checklist.$key';
import { action as decisionAction, loader as decisionLoader } from '~/routes/_app.approval-requests.$id.decisions';
import { action as stepAction, loader as stepLoader } from '~/routes/_app.approval-requests.$id.intake.$step';
import { loader as revisionsLoader } from '~/routes/_app.approval-requests.$id.revisions';
import {
  action as submissionAction,
  loader as submissionLoader,
} from '~/routes/_app.approval-requests.$id.submissions';
import { action as newAction, loader as newLoader } from '~/routes/_app.approval-requests.new';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { fieldsOf, send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { approveUntil, decideAs, decisionOn, openSteps, submitDraft } from '../factories/requests';
import { approveAccount, completeAccount, fileAccount } from '../factories/social-media';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const NEW = '/approval-requests/new?kind=social-media-account';
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
});

const browser = (post: PostKey) => browserOf(db, hall.people[post]);
const place = (response: Response) => response.headers.get('Location') ?? '';
const stepPath = (id: string, step: string) => `/approval-requests/${id}/intake/${step}`;

async function underProfile(profile: PolicyProfile): Promise<void> {
  await recordProfile(db, profile, NOW);
  await inTransaction(db, (tx) => setActiveProfile(tx, profile.key, profile.version));
}

async function open(fields: Record<string, string>, path = NEW): Promise<Response> {
  return send(
    newAction,
    await browser('nursingClerk'),
    path,
    {},
    { kind: 'social-media-account', submissionKey: newId(), owningUnitId: hall.units.nursing, ...fields },
  );
}
const idIn = (response: Response): string => {
  expect([response.status, place(response)]).toEqual([303, expect.stringContaining('/intake')]);
  return place(response).split('/')[2] ?? '';
};

async function pageOf(id: string, step: StepSlug, query = ''): Promise<IntakePage> {
  const shown = await visit(stepLoader, await browser('nursingClerk'), `${stepPath(id, step)}${query}`, { id, step });
  expect([step, shown.status]).toEqual([step, 200]);
  return (await shown.json()).page;
}

/** Opens a page, sends it back with `typed` over it, and gives the answer. */
async function fillIn(id: string, step: StepSlug, typed: Record<string, string>): Promise<Response> {
  const page = await pageOf(id, step);
  const fields = { ...fieldsOf(page.values), ...typed, draftVersion: String(page.draftVersion), seen: page.seen };
  return send(stepAction, await browser('nursingClerk'), stepPath(id, step), { id, step }, { ...fields, to: 'next' });
}

async function answerChecklist(id: string): Promise<void> {
  const { draft, draftVersion } = (await loadRequest(db, id))!;
  const content = draft as SocialMediaAccountContent;
  const { checklist } = completeAccount(await activeProfile(db), hall.units.nursing, hall, { facts: content.facts });
  const patch = () => ({ ...content, checklist });
  const saved = await saveDraft(
    db,
    await hall.actor('nursingClerk'),
    { requestId: id, draftVersion, patch },
    { now: NOW },
  );
  expect(saved.ok).toBe(true);
}

const submissions = (id: string) => `/approval-requests/${id}/submissions`;
async function missingOf(id: string): Promise<{ path: string; href: string }[]> {
  const page = await visit(submissionLoader, await browser('nursingClerk'), submissions(id), { id });
  return (await page.json()).missing;
}
const pathsMissing = async (id: string) => (await missingOf(id)).map(({ path }) => path);

async function decide(id: string, post: PostKey, more: Record<string, string> = {}): Promise<Response> {
  const path = `/approval-requests/${id}/decisions`;
  const by = await browser(post);
  const page = await (await visit(decisionLoader, by, path, { id })).json();
  const bound = { stepKey: page.data.myStepKey, digest: page.data.revision.digest, submissionKey: page.submissionKey };
  return send(decisionAction, by, path, { id }, { ...bound, outcome: 'approve', comment: '', ...more });
}

const accounts = () => db.selectFrom('social_media_accounts').selectAll().orderBy('name').execute();
const eventsOf = async (accountId: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `social-media-account:${accountId}`)
      .orderBy('stream_position')
      .execute()
  ).map(({ type }) => type);
const finalStep = async (id: string) => (await openSteps(db, id))[0]?.key ?? '';
const GRANT = { validUntil: '2027-03-31', managerPersonId: null };

describe('新しいアカウント', () => {
  const PAGES = {
    account: {
      platform: 'line',
      accountName: '藤枝市 介護予防',
      handle: '@fujieda-kaigo',
      url: 'https://line.me/R/ti/p/@fujieda-kaigo',
    },
    purpose: { useDescription: '教室の申込みを知らせます。', audience: '60歳以上の人' },
    reason: { necessity: '電話では受付が間に合いません。' },
    published: {
      publishedContent: '教室の日時',
      notPublished: '参加者の名前と写真',
      carefulContent: 'no',
      posters: '予防係の2人が書き、係長が確かめます。',
    },
    residents: { residentRequests: 'handled' },
    availability: { ownSiteCopy: 'yes', ownSiteUrl: 'https://www.city.example.jp/kaigo/' },
    owner: {},
    operator: {
      contractorUse: 'yes',
      vendorName: '株式会社はまかぜ広告',
      contractReference: '契R8-0123 LINE運用支援業務委託',
    },
    safety: { mfa: 'security-key' },
    rules: { procedureReference: 'LINE運用手順（案）', policyReference: '運用ポリシー第3版' },
    showing: { listingUrl: 'https://www.city.example.jp/sns/', statesOperator: 'yes', linksBack: 'yes' },
    period: { startOn: '2026-12-01' },
  } as const;

  test('探してから申請し、広報と審査担当と契約担当が並んで審査し、決裁で台帳に載る', async () => {
    const searched = await visit(newLoader, await browser('nursingClerk'), `${NEW}&q=介護予防`);
    expect((await searched.json()).other).toMatchObject({ isCovered: true, accounts: [], account: null });
    const id = idIn(await open({ accountName: '藤枝市 介護予防' }));
    expect(await loadRequest(db, id)).toMatchObject({
      kind: 'social-media-account',
      purpose: 'new',
      title: '藤枝市 介護予防',
    });

    const slugs = Object.keys(PAGES) as StepSlug[];
    const { slugs: shown } = await pageOf(id, 'account');
    expect(shown).toEqual([...slugs, 'documents', 'check']);
    const owner = { ownerPostId: hall.posts.nursingHead, deputyPostId: hall.posts.nursingDeputy };
    const typed = { ...PAGES, owner, safety: { ...PAGES.safety, custodianPostId: hall.posts.nursingClerk2 } };
    for (const [index, slug] of slugs.entries()) {
      const answer = await fillIn(id, slug, typed[slug as keyof typeof typed]);
      expect([slug, answer.status, place(answer)]).toEqual([slug, 303, stepPath(id, shown[index + 1]!)]);
    }
    const review = (await pageOf(id, 'check')).review!;
    const said = review.pages.find(({ slug }) => slug === 'owner')!.answers.map(({ value }) => value);
    expect(said).toMatchObject([
      { ja: '健康福祉部 介護福祉課 nursingHead職（増田 春菜）' },
      { ja: expect.stringContaining('𠮷田 ふみ') },
    ]);
    await answerChecklist(id);
    expect(await pathsMissing(id)).toEqual([]);
    const page = await (await visit(submissionLoader, await browser('nursingClerk'), submissions(id), { id })).json();
    const sent = { submissionKey: page.submissionKey, draftVersion: String(page.draftVersion) };
    const submitted = await send(submissionAction, await browser('nursingClerk'), submissions(id), { id }, sent);
    expect(submitted.status).toBe(303);

    expect((await decide(id, 'nursingHead')).status).toBe(303);
    expect((await openSteps(db, id)).map(({ key }) => key).sort()).toEqual([
      'contract-review',
      'public-relations-review',
      'security-review',
    ]);
    for (const post of ['prHead', 'itReviewer', 'contractReviewer', 'chief'] as const) {
      expect([post, (await decide(id, post)).status]).toEqual([post, 303]);
    }
    const brief = await (
      await visit(briefLoader, await browser('mayor'), `/approval-requests/${id}/brief`, { id })
    ).json();
    expect(brief.data.content.account).toMatchObject({
      platform: { en: 'LINE official account' },
      problems: [],
      owner: { ja: expect.stringContaining('増田 春菜') },
    });
    expect((await decide(id, 'mayor', { validUntil: '2027-03-31' })).status).toBe(303);
    expect(await loadRequest(db, id)).toMatchObject({ status: 'approved', track: 'A' });

    const [account, ...others] = await accounts();
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      platform: 'line',
      name: '藤枝市 介護予防',
      unit_id: hall.units.nursing,
      owner_post_id: hall.posts.nursingHead,
      owner_person_id: hall.people.nursingHead,
      deputy_post_id: hall.posts.nursingDeputy,
      custodian_post_id: hall.posts.nursingClerk2,
      operator: 'contractor',
      mfa: 'security-key',
      own_site_copy: 'yes',
      procedure_approved_on: '2026-11-20',
      status: 'active',
    });
    expect(await eventsOf(account!.id)).toEqual(['account-registered']);
    const history = await (
      await visit(requestLoader, await browser('prHead'), `/approval-requests/${id}`, { id })
    ).json();
    expect(history.content.answers.map(({ field }: { field: string }) => field)).toContain('ownerPostId');
  });

  test('責任者と副責任者がいないと申請できず、直す欄が示される', async () => {
    const id = await fileAccount(db, hall, { ownerPostId: null, deputyPostId: null });
    expect(await missingOf(id)).toMatchObject([
      { path: 'ownerPostId', href: `${stepPath(id, 'owner')}#ownerPostId` },
      { path: 'deputyPostId', href: `${stepPath(id, 'owner')}#deputyPostId` },
    ]);
    await expect(submitDraft(db, hall, id)).rejects.toThrow('incomplete');
    expect((await fillIn(id, 'owner', { ownerPostId: newId() })).status).toBe(422);
    const { nursingHead: head, nursingClerk2: clerk } = hall.posts;
    const same = await fillIn(id, 'owner', { ownerPostId: head, deputyPostId: head });
    expect([same.status, Object.keys((await same.json()).returned.errors)]).toEqual([422, ['deputyPostId']]);
    // The same person in another post.
    expect((await fillIn(id, 'owner', { ownerPostId: head, deputyPostId: clerk })).status).toBe(303);
    expect(await pathsMissing(id)).toEqual([]);
    const also = {
      post_id: clerk,
      person_id: hall.people.nursingHead,
      capacity: 'concurrent',
      valid_from: '2026-04-01',
    };
    await db
      .insertInto('post_holdings')
      .values({ id: newId(), ...also })
      .execute();
    expect(await pathsMissing(id)).toEqual(['deputyPostId']);
  });

  test('審査の間に責任者の職が空くと、承認できない', async () => {
    const id = await fileAccount(db, hall);
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id, 'chief-security-officer');
    await db
      .updateTable('post_holdings')
      .set({ valid_to: '2026-11-19' })
      .where('post_id', '=', hall.posts.nursingHead)
      .execute();
    const decision = await decisionOn(db, id, await finalStep(id), { grant: GRANT });
    expect(await decideAs(db, hall, 'chief', decision)).toEqual({ ok: false, refusal: 'account-owner-vacant' });
    expect(await accounts()).toEqual([]);
    const shown = await visit(decisionLoader, await browser('chief'), `/approval-requests/${id}/decisions`, { id });
    expect((await shown.json()).data.content.account.problems).toEqual(['account-owner-vacant']);
  });

  test('注意して扱う情報を発信するアカウントは、例外措置を求めても申請できない', async () => {
    const id = await fileAccount(db, hall, { facts: { carefulContent: true } });
    expect(await pathsMissing(id)).toEqual(['checklist.prohibition-social-careful.exemption.reason']);
    await expect(submitDraft(db, hall, id)).rejects.toThrow('incomplete');
  });

  test('パスワードのように見える文字は、どの欄にも保存されず、入力は画面に残る', async () => {
    const id = await fileAccount(db, hall);
    const before = (await loadRequest(db, id))!.draft;
    const secret = '引継ぎ用。パスワードは Kouhou2026! です。';
    for (const [step, field] of [
      ['published', 'posters'],
      ['reason', 'necessity'],
      ['rules', 'procedureReference'],
      ['account', 'accountName'],
    ] as const) {
      const refused = await fillIn(id, step, { [field]: secret });
      const { returned } = await refused.json();
      expect([step, refused.status, returned.values[field]]).toEqual([step, 422, secret]);
      expect(returned.errors[field].ja).toContain('パスワード');
    }
    const key = 'social-custodian';
    const item = await visit(itemLoader, await browser('nursingClerk'), `/approval-requests/${id}/checklist/${key}`, {
      id,
      key,
    });
    const page = (await item.json()).page;
    const sent = await send(
      itemAction,
      await browser('nursingClerk'),
      `/approval-requests/${id}/checklist/${key}`,
      { id, key },
      {
        answer: 'met',
        explanation: secret,
        draftVersion: String(page.draftVersion),
        seen: page.seen,
        to: 'next',
      },
    );
    expect(sent.status).toBe(422);
    expect((await open({ accountName: 'PW: Kouhou2026' })).status).toBe(422);
    expect((await loadRequest(db, id))!.draft).toEqual(before);
  });

  test('本物に似せたURLと、別のサービスのURLは受け付けない', async () => {
    const id = await fileAccount(db, hall);
    for (const url of [
      'https://www.faceb00k.com/fujieda',
      'https://www.youtube.com/@fujieda',
      'https://x.com/fujieda/status/1',
    ]) {
      const refused = await fillIn(id, 'account', { url });
      expect([url, refused.status]).toEqual([url, 422]);
      expect(Object.keys((await refused.json()).returned.errors)).toEqual(['url']);
    }
  });

  test('台帳に同じアカウントがあれば、新しく申請できない', async () => {
    await approveAccount(db, hall);
    const id = await fileAccount(db, hall, { url: 'https://twitter.com/Fujieda_Kaigo' });
    expect(await pathsMissing(id)).toEqual(['url']);
  });

  test('申請者は自分の申請を決裁できず、広報担当は自分の段階だけを審査できる', async () => {
    const id = await fileAccount(db, hall);
    await submitDraft(db, hall, id);
    const step = async (key: string) => decisionOn(db, id, key);
    expect(await decideAs(db, hall, 'nursingClerk', await step('section-head'))).toEqual({
      ok: false,
      refusal: 'is-author',
    });
    expect(await decideAs(db, hall, 'prHead', await step('section-head'))).toEqual({ ok: false, refusal: 'not-found' });
    expect((await decideAs(db, hall, 'nursingHead', await step('section-head'))).ok).toBe(true);
    expect(await decideAs(db, hall, 'prHead', await step('security-review'))).toEqual({
      ok: false,
      refusal: 'not-assignee',
    });
    expect((await decideAs(db, hall, 'prHead', await step('public-relations-review'))).ok).toBe(true);
    expect(await decideAs(db, hall, 'prHead', await step('security-review'))).toMatchObject({ ok: false });
  });
});

describe('責任者の決まり', () => {
  test('古河市：発信する情報の担当課の長の職だけを選べ、ほかの職では申請できない', async () => {
    await underProfile(koga);
    const id = await fileAccount(db, hall, { ownerPostId: hall.posts.prHead });
    const { owner } = await pageOf(id, 'owner');
    expect(owner).toEqual({ rule: 'content-section', present: null, permitted: [hall.posts.nursingHead] });
    expect(await missingOf(id)).toMatchObject([{ path: 'ownerPostId', href: `${stepPath(id, 'owner')}#ownerPostId` }]);
    expect((await fillIn(id, 'owner', { ownerPostId: hall.posts.nursingHead })).status).toBe(303);
    expect(await pathsMissing(id)).toEqual([]);
  });

  test('奈良市：サービスごとに一人で、責任者の変更はそのサービスの全てのアカウントに及ぶ', async () => {
    await underProfile(nara);
    const first = await approveAccount(db, hall);
    const other = { accountName: '藤枝市子育て', handle: '', url: 'https://x.com/fujieda_kids' };
    const second = await fileAccount(db, hall, { ...other, ownerPostId: hall.posts.prHead });
    const { owner } = await pageOf(second, 'owner');
    expect(owner).toMatchObject({ rule: 'per-service', permitted: [hall.posts.nursingHead] });
    expect(owner?.present?.ja).toContain('増田 春菜');
    expect(await pathsMissing(second)).toEqual(['ownerPostId']);
    // Another platform has an owner of its own.
    const facebook = await fileAccount(db, hall, {
      platform: 'facebook',
      handle: '',
      url: 'https://www.facebook.com/fujieda.kaigo',
      ownerPostId: hall.posts.prHead,
    });
    expect(await pathsMissing(facebook)).toEqual([]);
    await approveAccount(db, hall, other);

    const path = `${NEW}&account=${first.accountId}`;
    const change = idIn(await open({ accountId: first.accountId, change: 'owner' }, path));
    expect((await pageOf(change, 'owner')).slugs).toEqual(['reason', 'owner', 'safety', 'documents', 'check']);
    await fillIn(change, 'reason', { necessity: '広報課にまとめます。' });
    await fillIn(change, 'owner', { ownerPostId: hall.posts.prHead });
    await answerChecklist(change);
    await submitDraft(db, hall, change);
    await approveUntil(db, hall, change);
    const owners = (await accounts()).map(({ owner_post_id }) => owner_post_id);
    expect(owners).toEqual([hall.posts.prHead, hall.posts.prHead]);
    expect(await eventsOf(first.accountId)).toEqual([
      'account-registered',
      'account-changed',
      'account-procedure-begun',
    ]);
  });

  test('奈良市：先に別の責任者で承認されたものがあれば、後のものは承認のときに断られる', async () => {
    await underProfile(nara);
    const late = await fileAccount(db, hall, {
      accountName: '広報',
      handle: '',
      url: 'https://x.com/fujieda_koho',
      ownerPostId: hall.posts.prHead,
    });
    await submitDraft(db, hall, late);
    await approveUntil(db, hall, late, 'chief-security-officer');
    await approveAccount(db, hall);
    const decision = await decisionOn(db, late, await finalStep(late), { grant: GRANT });
    expect(await decideAs(db, hall, 'chief', decision)).toEqual({
      ok: false,
      refusal: 'account-owner-not-of-platform',
    });
  });
});

describe('承認されたアカウントの変更と廃止', () => {
  test('目的の変更は、台帳の内容から始まり、手順の承認を受け直し、同じアカウントを書き換える', async () => {
    const { accountId } = await approveAccount(db, hall);
    const path = `${NEW}&account=${accountId}`;
    const shown = await visit(newLoader, await browser('nursingClerk'), path);
    expect((await shown.json()).other.account).toMatchObject({ id: accountId, name: '藤枝市介護予防だより' });
    const nothing = await open({ accountId }, path);
    expect([nothing.status, Object.keys((await nothing.json()).errors)]).toEqual([422, ['change']]);

    const id = idIn(await open({ accountId, change: 'purpose' }, path));
    expect((await loadRequest(db, id))?.draft).toMatchObject({
      accountId,
      accountName: '藤枝市介護予防だより',
      ownerPostId: hall.posts.nursingHead,
      facts: { purpose: 'change', accountChange: 'purpose', mfa: 'app', contractorUse: false },
      checklist: {},
    });
    await fillIn(id, 'purpose', { useDescription: '災害のときの福祉避難所も知らせます。' });
    await fillIn(id, 'reason', { necessity: '避難所の開設を早く伝えます。' });
    await fillIn(id, 'published', { carefulContent: 'no' });
    await fillIn(id, 'residents', { residentRequests: 'guided' });
    await fillIn(id, 'period', { startOn: '2026-12-10' });
    await answerChecklist(id);
    expect(await pathsMissing(id)).toEqual([]);
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id);
    expect(await accounts()).toMatchObject([
      { id: accountId, purpose: '災害のときの福祉避難所も知らせます。', status: 'active' },
    ]);
    expect(await eventsOf(accountId)).toEqual(['account-registered', 'account-changed']);
  });

  test('廃止は三つの画面で申請でき、承認されると廃止手続き中になる', async () => {
    const { accountId } = await approveAccount(db, hall, { facts: { residentRequests: 'handled' } });
    const id = idIn(await open({ accountId, change: 'end' }, `${NEW}&account=${accountId}`));
    expect((await pageOf(id, 'reason')).slugs).toEqual(['reason', 'closing', 'documents', 'check']);
    // Residents entrusted something to it: whoever approved it ends it.
    expect(await loadRequest(db, id)).toMatchObject({ draft: { facts: { residentRequests: 'handled' } } });
    await fillIn(id, 'reason', { necessity: 'LINEにまとめます。' });
    expect((await loadRequest(db, id))?.track).toBe('A');
    expect(await pathsMissing(id)).toEqual(expect.arrayContaining(['endOn', 'announcement', 'nameAfterwards']));
    const closing = { endOn: '2027-03-31', announcement: '3月1日から固定の投稿で知らせます。', nameAfterwards: 'kept' };
    await fillIn(id, 'closing', closing);
    await answerChecklist(id);
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id);
    expect(await accounts()).toMatchObject([{ id: accountId, status: 'closing', is_open: 1 }]);
    expect(await eventsOf(accountId)).toEqual(['account-registered', 'account-closing', 'account-procedure-begun']);
  });

  test('差し戻されて直した版の違いは、職の名前で読める', async () => {
    const id = await fileAccount(db, hall);
    await submitDraft(db, hall, id);
    const back = { outcome: 'send-back', comment: '副責任者を見直してください。' } as const;
    expect((await decideAs(db, hall, 'nursingHead', await decisionOn(db, id, 'section-head', back))).ok).toBe(true);
    await fillIn(id, 'owner', { deputyPostId: hall.posts.prClerk });
    await submitDraft(db, hall, id);
    const path = `/approval-requests/${id}/revisions`;
    const page = await (await visit(revisionsLoader, await browser('nursingClerk'), path, { id })).json();
    const after = { ja: expect.stringContaining('深澤 徹') };
    expect(page.changes).toMatchObject([{ path: ['deputyPostId'], after }]);
  });
});
