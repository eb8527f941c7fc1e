/** 規程の版: added by an administrator, in force from a day, adopted by drafts when their writers decide so. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { fujieda } from '~/policy/profiles/fujieda';
import { activeProfileVersion, recordedProfiles, recordShippedProfiles } from '~/policy/profiles.repository.server';
import { enterIntoForce, proposeVersion } from '~/policy-versions/put-into-force.server';
import { action as adopt, loader as adoptPage } from '~/routes/_app.approval-requests.$id.policy-version';
import { action as decide, loader as decisionPage } from '~/routes/_app.policy-activations.$id.decisions';
import { action as force, loader as forcePage } from '~/routes/_app.policy-profiles.$key.$version_.entry-into-force';
import { action as add, loader as addPage } from '~/routes/_app.policy-profiles.new';
import { loader as exported } from '~/routes/policy-profiles.$key.$version[.]json';
import { rawUploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { latestProposal } from '../factories/policy-versions';
import { fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
const io = { now: NOW, newId };
const ADMINISTRATOR = 'administrator';
const TODAY = officeDate(new Date());
const LATER = addDays(TODAY, 40);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  await recordShippedProfiles(db, NOW);
});

const own = (change: (profile: PolicyProfile) => void = () => {}): PolicyProfile => {
  const profile = structuredClone(fujieda);
  profile.key = 'own-policy';
  profile.version = '2026.10';
  const [first] = profile.requirements;
  if (!first) throw new Error('The profile has no requirements');
  // The section head stands in every route.
  profile.requirements.push({ ...first, key: 'own-rule', when: { always: true }, reviewers: ['security-manager'] });
  change(profile);
  return profile;
};
const text = (profile: PolicyProfile) => JSON.stringify(profile, null, 2);
const administrator = () => browserOf(db, hall.people[ADMINISTRATOR]);
const addAs = async (content: string) => send(add, await administrator(), '/policy-profiles/new', {}, { content });
const PATH = '/policy-profiles/own-policy/2026.10/entry-into-force';
const PARAMS = { key: 'own-policy', version: '2026.10' };
const propose = async (inForceFrom: string, reference = '委員会第3号') =>
  send(force, await administrator(), PATH, PARAMS, { inForceFrom, reference });
const decideAs = async (by: PostKey, outcome = 'confirmed', note = '') =>
  send(decide, await browserOf(db, hall.people[by]), '/x', { id: await latestProposal(db) }, { outcome, note });
/** Proposed by the administrator, confirmed by the CISO. */
const forceOn = async (inForceFrom: string) => {
  expect((await propose(inForceFrom)).status).toBe(303);
  expect((await decideAs('mayor')).status).toBe(303);
};
const events = async () =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', 'policy:own-policy')
      .orderBy('position')
      .execute()
  ).map(({ type }) => type);

describe('版を加える', () => {
  test('保存したファイルを直して加えても、施行するまでは使われない', async () => {
    const file = await visit(exported, await administrator(), `/policy-profiles/fujieda/${fujieda.version}.json`, {
      key: 'fujieda',
      version: fujieda.version,
    });
    expect(JSON.parse(await file.text())).toEqual(fujieda);
    const answer = await addAs(text(own()));
    expect(answer.headers.get('Location')).toBe(PATH);
    expect(await activeProfileVersion(db)).toMatchObject({ key: 'fujieda' });
    expect(await events()).toEqual(['policy-recorded']);
  });

  test('誤りは行ごとに示され、貼り付けた中身は残り、何も記録されない', async () => {
    const broken = text(own((profile) => delete profile.roles.ciso));
    const answer = await addAs(broken);
    expect(answer.status).toBe(422);
    const { content, field, problems } = await answer.json();
    expect([content, field]).toEqual([broken, 'content']);
    expect(problems[0]).toMatchObject({ line: expect.any(Number), reason: { ja: expect.any(String) } });
    expect((await recordedProfiles(db)).map(({ key }) => key)).not.toContain('own-policy');
  });

  const upload = async (bytes: Uint8Array | null, fileName = 'own-policy.jsonc') => {
    const browser = await administrator();
    const request = rawUploadFrom(browser, '/policy-profiles/new', [
      { name: 'csrf', value: browser.signedIn.session.csrfToken },
      { name: 'file', fileName: bytes ? fileName : '', bytes: bytes ?? new Uint8Array() },
    ]);
    return add({ request, params: {}, context: {} });
  };

  test('ファイルを選んでも加えられ、注釈は記録されない', async () => {
    const answer = await upload(Buffer.from(`// 令和8年度の改正\n${text(own())}`));
    expect(answer.headers.get('Location')).toBe(PATH);
    const { content } = await db
      .selectFrom('policy_profiles')
      .select('content')
      .where('profile_key', '=', 'own-policy')
      .executeTakeFirstOrThrow();
    expect(content).not.toContain('令和8年度の改正');
  });

  test('選んだファイルに誤りがあれば、行を示し、その場で直せるように中身を見せる', async () => {
    const broken = text(own((profile) => delete profile.roles.ciso));
    const answer = await upload(Buffer.from(broken));
    expect(answer.status).toBe(422);
    const { problems, ...asked } = await answer.json();
    expect(asked).toEqual({ field: 'file', content: broken });
    expect(problems[0]).toMatchObject({ line: expect.any(Number), reason: { ja: expect.any(String) } });
  });

  test.each<[string, Uint8Array | null, string]>([
    ['Shift_JISのファイル', Uint8Array.of(0x22, 0x8b, 0x4b, 0x92, 0xf6, 0x22), 'Shift_JIS'],
    ['大きすぎるファイル', Buffer.alloc(2_000_001, ' '), '2MB'],
    ['空のファイル', Buffer.alloc(0), '選んでください|中身がありません'],
    ['何も選ばないこと', null, '選んでください'],
  ])('%sは、理由を示して断る', async (_name, bytes, reason) => {
    const answer = await upload(bytes);
    expect(answer.status).toBe(422);
    const { field, problems } = await answer.json();
    expect([field, problems.length]).toEqual(['file', 1]);
    expect(problems[0].reason.ja).toMatch(new RegExp(reason));
  });

  test.each([
    ['製品に付いている規程のキー', own((profile) => (profile.key = 'fujieda')), 'key'],
    ['すでにある版と同じ版', own(), 'version'],
    ['すでにある版より古い版', own((profile) => (profile.version = '2026.9')), 'version'],
  ])('%sでは加えられない', async (_name, profile, path) => {
    await addAs(text(own()));
    const answer = await addAs(text(profile));
    expect(answer.status).toBe(422);
    expect((await answer.json()).problems).toMatchObject([{ path }]);
  });

  test('管理者でない人には、どの画面もない', async () => {
    await addAs(text(own()));
    const clerk = await browserOf(db, hall.people.nursingClerk);
    for (const answer of [
      visit(addPage, clerk, '/policy-profiles/new'),
      visit(forcePage, clerk, PATH, PARAMS),
      send(add, clerk, '/policy-profiles/new', {}, { content: text(own()) }),
      send(force, clerk, PATH, PARAMS, { inForceFrom: LATER, reference: '私が決めた' }),
    ]) {
      expect((await answer).status).toBe(404);
    }
    const clerkHimself = await hall.actor('nursingClerk');
    const refused = await proposeVersion(db, clerkHimself, { ...PARAMS, inForceFrom: LATER, reference: 'x' }, io);
    expect(refused).toMatchObject({ ok: false, refusal: 'not-found' });
  });
});

describe('施行', () => {
  beforeEach(async () => {
    await addAs(text(own()));
  });

  test('本日の施行はすぐに効き、新しい申請だけがその版で作られる', async () => {
    const before = await fileDraft(db, hall);
    await forceOn(TODAY);
    const after = await fileDraft(db, hall);
    expect((await loadRequest(db, before))?.profileKey).toBe('fujieda');
    expect((await loadRequest(db, after))?.profileKey).toBe('own-policy');
    // What is approved is looked at again under it.
    expect(await events()).toEqual([
      'policy-recorded',
      'policy-proposed',
      'policy-decided',
      'policy-in-force',
      'reassessment-begun',
    ]);
    expect((await propose(TODAY)).status).toBe(422);
  });

  test('先の日の施行は、その日に一度だけ効く', async () => {
    await forceOn(LATER);
    const on = (day: string) => ({ now: new Date(`${day}T00:30:00+09:00`), newId });
    expect(await enterIntoForce(db, on(addDays(LATER, -1)))).toBe(0);
    expect(await activeProfileVersion(db)).toMatchObject({ key: 'fujieda' });
    const runs = await Promise.all([enterIntoForce(db, on(LATER)), enterIntoForce(db, on(LATER))]);
    expect(runs.sort()).toEqual([0, 1]);
    expect(await activeProfileVersion(db)).toEqual(PARAMS);
    expect((await events()).filter((type) => type === 'policy-in-force')).toHaveLength(1);
  });

  test.each([
    [addDays(TODAY, -1), '委員会第3号', 'inForceFrom'],
    ['2027-02-30', '委員会第3号', 'inForceFrom'],
    ['', '委員会第3号', 'inForceFrom'],
    [LATER, '', 'reference'],
  ])('施行日「%s」、番号「%s」は受け付けず、打った文字を残す', async (inForceFrom, reference, field) => {
    const answer = await propose(inForceFrom, reference);
    expect(answer.status).toBe(422);
    const { errors, typed } = await answer.json();
    expect(Object.keys(errors)).toEqual([field]);
    expect(typed).toMatchObject({ inForceFrom, reference });
    expect((await events()).includes('policy-proposed')).toBe(false);
  });

  test('施行の前に、違いと、進行中の申請への影響が分かる', async () => {
    await fileDraft(db, hall);
    const page = await (await visit(forcePage, await administrator(), PATH, PARAMS)).json();
    expect(page.differences.requirements.added.map(({ key }: { key: string }) => key)).toEqual(['own-rule']);
    // 管理者には、ほかの人の下書きの名前は見えない。
    expect(page.effects).toMatchObject({ looked: 1, affected: [], hidden: 1 });
  });

  test('だれが伺い出て、だれが決裁したかが、同じ画面に残る', async () => {
    await forceOn(LATER);
    const page = await (await visit(forcePage, await administrator(), PATH, PARAMS)).json();
    expect(page.activations).toMatchObject([
      {
        ...PARAMS,
        inForceFrom: LATER,
        status: 'confirmed',
        proposedBy: { post: expect.stringContaining('情報政策課') },
        decided: { by: { name: '松本 誠' } },
      },
    ]);
  });
});

describe('施行の決裁', () => {
  const shownTo = async (by: PostKey) => {
    const id = await latestProposal(db);
    const answer = await visit(decisionPage, await browserOf(db, hall.people[by]), '/x', { id });
    return answer.status === 200 ? await answer.json() : answer.status;
  };
  const due = () => db.selectFrom('obligations').selectAll().where('kind', '=', 'policy-activation').execute();
  /** 統括 leaves, and the administrator takes his post as well. */
  const becomesChief = () =>
    db
      .insertInto('post_holdings')
      .values({
        id: newId(),
        post_id: hall.posts.chief,
        person_id: hall.people.administrator,
        capacity: 'concurrent',
        valid_from: TODAY,
      })
      .execute();

  beforeEach(async () => {
    await addAs(text(own()));
  });

  test('伺い出ただけでは、その日になっても施行されず、CISOの仕事になる', async () => {
    await propose(TODAY);
    const tomorrow = { now: new Date(`${addDays(TODAY, 1)}T00:30:00+09:00`), newId };
    expect(await enterIntoForce(db, tomorrow)).toBe(0);
    expect(await activeProfileVersion(db)).toMatchObject({ key: 'fujieda' });
    expect(await due()).toMatchObject([{ owner_post_id: hall.posts.mayor, due_on: TODAY, status: 'open' }]);
    const page = await shownTo('mayor');
    expect(page).toMatchObject({
      may: true,
      isOwn: false,
      activation: { status: 'proposed', reference: '委員会第3号' },
    });
    expect(page.changes.differences.requirements.added.map(({ key }: { key: string }) => key)).toEqual(['own-rule']);
    expect(page.past).toBeNull();
    expect((await decideAs('mayor')).status).toBe(303);
    expect(await activeProfileVersion(db)).toEqual(PARAMS);
    // Settled: not held against the version of today, which it is itself.
    expect((await shownTo('mayor')).past).toEqual({ before: null });
    expect(await due()).toMatchObject([{ status: 'done' }]);
    expect((await decideAs('mayor', 'declined', '考え直した')).status).toBe(409);
  });

  test('伺い出た管理者は、統括情報セキュリティ責任者を兼ねていても、自分では決裁できない', async () => {
    await becomesChief();
    await propose(TODAY);
    expect(await shownTo('administrator')).toMatchObject({ may: false, isOwn: true });
    const answer = await decideAs('administrator');
    expect(answer.status).toBe(422);
    expect((await answer.json()).refusal.ja).toContain('あなたが伺い出た');
    expect(await activeProfileVersion(db)).toMatchObject({ key: 'fujieda' });
    expect((await decideAs('chief')).status).toBe(303);
    expect(await activeProfileVersion(db)).toEqual(PARAMS);
  });

  test('監査担当は読めるが決裁できず、担当者や課長には画面もない', async () => {
    await propose(TODAY);
    expect(await shownTo('auditor')).toMatchObject({ may: false, isOwn: false });
    expect((await decideAs('auditor')).status).toBe(404);
    for (const post of ['nursingClerk', 'nursingHead', 'contractReviewer'] as const) {
      expect(await shownTo(post)).toBe(404);
      expect((await decideAs(post)).status).toBe(404);
    }
    expect(await activeProfileVersion(db)).toMatchObject({ key: 'fujieda' });
  });

  test('認めないときは理由が要り、伺い直すことができる', async () => {
    await propose(LATER);
    const answer = await decideAs('mayor', 'declined');
    expect(answer.status).toBe(422);
    expect(Object.keys((await answer.json()).errors)).toEqual(['note']);
    expect((await decideAs('mayor', 'declined', '決裁の番号が違います。')).status).toBe(303);
    expect(await shownTo('administrator')).toMatchObject({
      activation: { status: 'declined', decided: { note: '決裁の番号が違います。' } },
    });
    await forceOn(TODAY);
    expect(await activeProfileVersion(db)).toEqual(PARAMS);
  });

  test('決裁が施行日より遅れたときは、決裁した日から施行される', async () => {
    await propose(LATER);
    await db
      .updateTable('policy_activations')
      .set({ in_force_from: addDays(TODAY, -3) })
      .execute();
    expect((await decideAs('mayor')).status).toBe(303);
    expect(await activeProfileVersion(db)).toEqual(PARAMS);
    expect(await shownTo('mayor')).toMatchObject({ activation: { inForceFrom: TODAY } });
  });

  test('同じ版は、同時に二度送っても、一度しか伺い出られない', async () => {
    const answers = await Promise.all([propose(LATER), propose(LATER), propose(LATER)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    expect(await due()).toHaveLength(1);
  });

  test('CISOも統括情報セキュリティ責任者もいないことは、伺い出る前に分かる', async () => {
    const left = { valid_to: addDays(TODAY, -1) };
    await db.updateTable('post_roles').set(left).where('role', 'in', ['ciso', 'chief-security-officer']).execute();
    const page = await (await visit(forcePage, await administrator(), PATH, PARAMS)).json();
    expect(page.canBeDecided).toBe(false);
  });
});

describe('下書きを新しい版に移す', () => {
  let id = '';
  let draftVersion = 0;
  beforeEach(async () => {
    await addAs(text(own()));
    id = await fileDraft(db, hall);
    draftVersion = (await loadRequest(db, id))?.draftVersion ?? 0;
    await forceOn(TODAY);
  });
  const path = () => `/approval-requests/${id}/policy-version`;
  const move = async (by: 'nursingClerk' | 'prClerk', version = '2026.10', draft = draftVersion) =>
    send(adopt, await browserOf(db, hall.people[by]), path(), { id }, { draftVersion: String(draft), version });

  test('書いた人が違いを見て移すと、回答は残り、求められる要件が変わる', async () => {
    const page = await (await visit(adoptPage, await browserOf(db, hall.people.nursingClerk), path(), { id })).json();
    expect(page.effect.added.map(({ key }: { key: string }) => key)).toEqual(['own-rule']);
    const before = await loadRequest(db, id);
    expect((await move('nursingClerk')).headers.get('Location')).toBe(`/approval-requests/${id}/checklist`);
    const after = await loadRequest(db, id);
    expect(after).toMatchObject({ profileKey: 'own-policy', profileVersion: '2026.10' });
    expect(after?.draft).toEqual(before?.draft);
    expect((await visit(adoptPage, await browserOf(db, hall.people.nursingClerk), path(), { id })).status).toBe(404);
  });

  test('見た後に下書きか版が変わっていれば、移さない', async () => {
    expect((await move('nursingClerk', '2026.10', draftVersion - 1)).status).toBe(409);
    expect((await move('nursingClerk', '2026.11')).status).toBe(409);
    expect((await loadRequest(db, id))?.profileKey).toBe('fujieda');
  });

  test('ほかの人は移せず、審査中のものはだれも移せない', async () => {
    expect((await move('prClerk')).status).toBe(404);
    await submitDraft(db, hall, id);
    expect((await move('nursingClerk')).status).toBe(404);
    expect((await loadRequest(db, id))?.profileKey).toBe('fujieda');
  });
});
