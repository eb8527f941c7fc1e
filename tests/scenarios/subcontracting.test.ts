/** 再委託: from the contract's page through the request into the tree, and what may never get into it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { SubcontractingContent } from '~/approval-requests/content';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { steer } from '~/approvals/steer.server';
import { clock } from '~/platform/clock.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { action as openRequest } from '~/routes/_app.approval-requests._index';
import { loader as requestLoader } from '~/routes/_app.approval-requests.$id._index';
import { loader as treeLoader } from '~/routes/_app.registers.contracts.$id_.subcontracts._index';
import { loader as entryLoader } from '~/routes/_app.registers.contracts.$id_.subcontracts.$subcontractId._index';
import { action as endAction } from '~/routes/_app.registers.contracts.$id_.subcontracts.$subcontractId.end';
import { action as respondAction } from '~/routes/_app.registers.contracts.$id_.subcontracts.$subcontractId.response';
import { action as reportAction } from '~/routes/_app.registers.contracts.$id_.subcontracts.reports';
import { loader as vendorGraphLoader } from '~/routes/_app.registers.vendors.$id_.graph';
import { loader as graphLoader } from '~/routes/_app.registers.vendors.graph';
import { loader as tasksLoader } from '~/routes/_app.tasks';
import { contractStream } from '~/subcontracting/register-approved-subcontract.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { approveUntil, decideAs, decisionOn, openSteps, submitDraft } from '../factories/requests';
import { approveSubcontract, fileSubcontract, openContract, type TestContract } from '../factories/subcontracts';
import { answered } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const io = { now: NOW, newId };
const TODAY = '2026-11-20';
let hall: CityHall;
let contract: TestContract;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
  contract = await openContract(db, hall);
});

const browser = (post: PostKey) => browserOf(db, hall.people[post]);
const entries = () => db.selectFrom('subcontracts').selectAll().orderBy('id').execute();
const events = async (contractId = contract.contractId) =>
  (
    await db
      .selectFrom('recorded_events')
      .select(['type', 'payload'])
      .where('stream', '=', contractStream(contractId))
      .orderBy('stream_position')
      .execute()
  ).map(({ type, payload }) => ({ type, ...(JSON.parse(payload) as Record<string, unknown>) }));
const tree = async (post: PostKey = 'nursingClerk', contractId = contract.contractId) =>
  visit(treeLoader, await browser(post), `/registers/contracts/${contractId}/subcontracts`, { id: contractId });
const finalStep = async (requestId: string) => (await openSteps(db, requestId))[0]?.key ?? '';

/** Takes a submitted request to its last step and tries to approve it there. */
async function tryToApprove(requestId: string, by: PostKey = 'chief') {
  await approveUntil(db, hall, requestId, 'chief-security-officer');
  const grant = { validUntil: '2027-03-31', managerPersonId: null };
  return decideAs(db, hall, by, await decisionOn(db, requestId, await finalStep(requestId), { grant }));
}

const SECOND = { tier: 2, vendorName: '合同会社ことり検算', workers: [] as SubcontractingContent['workers'] };
const second = (change: Partial<SubcontractingContent> = {}) => ({
  ...SECOND,
  parentName: '株式会社いりえデータ',
  workers: [{ name: '小鳥 花', employer: '合同会社ことり検算', work: '検算' }],
  ...change,
});

describe('承認', () => {
  test('承認されると、同じ取引で契約の木に入り、記録が残る', async () => {
    const requestId = await approveSubcontract(db, hall, contract);
    const [entry, ...rest] = await entries();
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      contract_id: contract.contractId,
      parent_id: null,
      tier: 1,
      company: '株式会社いりえデータ',
      status: 'approved',
      request_id: requestId,
      approved_on: TODAY,
      starts_on: '2027-02-01',
      personal_information: 1,
      specific_personal_information: 0,
      permitted_on: null,
      equal_duty: 'signed',
      started_early: 0,
    });
    expect(entry?.vendor_id).not.toBeNull();
    expect(await events()).toMatchObject([
      { type: 'subcontract-registered', requestId, company: '株式会社いりえデータ', tier: 1, unknownEmployers: [] },
    ]);
    const page = await (await tree()).json();
    expect(page.tree.forest).toMatchObject([
      { node: { company: '株式会社いりえデータ', status: 'approved', missing: [] }, below: [] },
    ]);
  });

  test('審査中のものは申請中として、却下されたものは却下として見え、木には入らない', async () => {
    const requestId = await fileSubcontract(db, hall, contract);
    expect((await (await tree()).json()).tree.applied).toEqual([]);
    await submitDraft(db, hall, requestId);
    expect((await (await tree()).json()).tree).toMatchObject({
      forest: [],
      applied: [{ id: requestId, company: '株式会社いりえデータ', tier: 1, isReadable: true }],
    });
    const key = await finalStep(requestId);
    const rejected = await decideAs(
      db,
      hall,
      'nursingHead',
      await decisionOn(db, requestId, key, { outcome: 'reject', comment: '委託先が自ら行えます。' }),
    );
    expect(rejected.ok).toBe(true);
    expect((await (await tree()).json()).tree).toMatchObject({
      forest: [],
      applied: [],
      rejected: [{ id: requestId }],
    });
  });

  test('2段階目は、1段階目が承認されるまで承認できず、承認されればその下に入る', async () => {
    const first = await fileSubcontract(db, hall, contract);
    await submitDraft(db, hall, first);
    const below = await fileSubcontract(db, hall, contract, second());
    await submitDraft(db, hall, below);
    expect(await tryToApprove(below)).toEqual({ ok: false, refusal: 'parent-unknown' });
    expect((await loadRequest(db, below))?.status).toBe('in-review');
    expect(await entries()).toEqual([]);
    const seen = await visit(requestLoader, await browser('chief'), `/approval-requests/${below}`, { id: below });
    expect((await seen.json()).standing).toMatchObject({ problems: ['parent-unknown'] });

    await approveUntil(db, hall, first);
    expect((await tryToApprove(below)).ok).toBe(true);
    const [one, two] = await entries();
    expect(two).toMatchObject({ parent_id: one?.id, tier: 2, company: '合同会社ことり検算' });
  });

  test('始まる日が承認の日より前なら承認できない', async () => {
    const requestId = await fileSubcontract(db, hall, contract, { startOn: '2026-11-19' });
    await submitDraft(db, hall, requestId);
    expect(await tryToApprove(requestId)).toEqual({ ok: false, refusal: 'start-before-approval' });
    expect(await entries()).toEqual([]);
  });

  test('終わった契約の再委託は承認できない', async () => {
    const requestId = await fileSubcontract(db, hall, contract);
    await submitDraft(db, hall, requestId);
    await db.updateTable('contracts').set({ is_open: 0 }).where('id', '=', contract.contractId).execute();
    expect(await tryToApprove(requestId)).toEqual({ ok: false, refusal: 'contract-not-open' });
  });

  test('申請にない会社に雇われた人がいると、審査する人の画面と契約の画面と記録で分かる', async () => {
    const workers = [
      { name: '入江 一郎', employer: '㈱いりえデータ', work: '検算' },
      { name: '星野 空', employer: '星空スタッフ合同会社', work: '検算' },
    ];
    const requestId = await fileSubcontract(db, hall, contract, { workers });
    await submitDraft(db, hall, requestId);
    const seen = await visit(requestLoader, await browser('nursingHead'), `/approval-requests/${requestId}`, {
      id: requestId,
    });
    expect((await seen.json()).standing).toMatchObject({ problems: [], unknownEmployers: ['星空スタッフ合同会社'] });
    await approveUntil(db, hall, requestId);
    expect((await (await tree()).json()).tree.forest[0].node.missing).toEqual(['unknown-employer']);
    expect((await events())[0]).toMatchObject({ unknownEmployers: ['星空スタッフ合同会社'] });
  });
});

describe('特定個人情報', () => {
  const information = [
    {
      name: '個人番号の届出書',
      confidentiality: '1',
      integrity: '1',
      availability: '1',
      personalInformation: true,
      specificPersonalInformation: true,
    },
  ];
  const specific = { facts: { information } } as Partial<SubcontractingContent>;

  async function approveToTheMayor(change: Partial<SubcontractingContent>) {
    const requestId = await fileSubcontract(db, hall, contract, change);
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId, 'ciso');
    const grant = { validUntil: '2027-03-31', managerPersonId: null };
    return decideAs(db, hall, 'mayor', await decisionOn(db, requestId, await finalStep(requestId), { grant }));
  }

  test('当団体の許可が、すべての段階に要る', async () => {
    await approveSubcontract(db, hall, contract);
    expect(await approveToTheMayor(second(specific))).toEqual({ ok: false, refusal: 'tier-without-permission' });
    expect(await entries()).toHaveLength(1);
  });

  test('上の段階に許可があれば、その下も許可され、許可した日が残る', async () => {
    expect((await approveToTheMayor(specific)).ok).toBe(true);
    expect((await approveToTheMayor(second(specific))).ok).toBe(true);
    expect(await entries()).toMatchObject([
      { tier: 1, specific_personal_information: 1, permitted_on: TODAY },
      { tier: 2, specific_personal_information: 1, permitted_on: TODAY },
    ]);
  });
});

describe('変更', () => {
  async function fileChange(subcontractId: string, change: Partial<SubcontractingContent>) {
    const actor = await hall.actor('nursingClerk');
    const opened = await createDraft(
      db,
      actor,
      {
        submissionKey: newId(),
        owningUnitId: hall.units.nursing,
        kind: 'subcontracting',
        vendorName: '',
        contractId: contract.contractId,
        subcontractId,
      },
      io,
    );
    if (!opened.ok) throw new Error(opened.refusal);
    const { id } = opened.value;
    const profile = await activeProfile(db);
    const draftVersion = (await loadRequest(db, id))?.draftVersion ?? 0;
    const patch = (content: unknown) => answered(profile, { ...(content as SubcontractingContent), ...change });
    const saved = await saveDraft(db, actor, { requestId: id, draftVersion, patch }, io);
    if (!saved.ok) throw new Error(saved.refusal);
    await submitDraft(db, hall, id);
    return id;
  }

  test('承認済みの内容から始まり、承認されると同じ会社の記載が変わり、何が変わったかが記録に残る', async () => {
    await approveSubcontract(db, hall, contract);
    const [before] = await entries();
    const workers = [{ name: '入江 二郎', employer: '株式会社いりえデータ', work: '検算' }];
    const requestId = await fileChange(before!.id, { workers, endOn: '2027-12-31' });
    expect((await loadRequest(db, requestId))?.purpose).toBe('change');
    const page = await (await tree()).json();
    expect(page.tree).toMatchObject({ applied: [], forest: [{ node: { change: { id: requestId } } }] });
    expect((await entries())[0]).toEqual(before);

    expect((await tryToApprove(requestId)).ok).toBe(true);
    const after = await entries();
    expect(after).toMatchObject([{ id: before!.id, ends_on: '2027-12-31', request_id: requestId, version: 2 }]);
    const [, changed] = await events();
    expect(changed).toMatchObject({
      type: 'subcontract-changed',
      changes: [
        { field: 'endsOn', before: '2028-03-31', after: '2027-12-31' },
        {
          field: 'workers',
          before: '入江 一郎（株式会社いりえデータ・検算）',
          after: '入江 二郎（株式会社いりえデータ・検算）',
        },
      ],
    });
  });

  test('承認された申請そのものを変更しても、あらためて承認されるまで木は変わらない', async () => {
    const requestId = await approveSubcontract(db, hall, contract);
    const [before] = await entries();
    const actor = await hall.actor('nursingClerk');
    const opened = await steer(db, actor, { requestId, submissionKey: newId(), command: { type: 'amend' } }, io);
    expect(opened.ok).toBe(true);
    const draftVersion = (await loadRequest(db, requestId))?.draftVersion ?? 0;
    const patch = <C>(content: C): C => ({ ...content, endOn: '2027-09-30' });
    expect((await saveDraft(db, actor, { requestId, draftVersion, patch }, io)).ok).toBe(true);
    await submitDraft(db, hall, requestId);
    expect(await entries()).toEqual([before]);
    expect((await tryToApprove(requestId)).ok).toBe(true);
    expect(await entries()).toMatchObject([{ id: before!.id, ends_on: '2027-09-30', version: 2 }]);
  });

  test('変更の申請で別の会社に差し替えることはできない', async () => {
    await approveSubcontract(db, hall, contract);
    const [before] = await entries();
    const requestId = await fileChange(before!.id, { vendorName: '合同会社ことり検算' });
    expect(await tryToApprove(requestId)).toEqual({ ok: false, refusal: 'other-company' });
    expect(await entries()).toEqual([before]);
  });
});

describe('悪意のある申請者', () => {
  const open = async (fields: Record<string, string>, post: PostKey = 'nursingClerk') =>
    send(
      openRequest,
      await browser(post),
      '/approval-requests',
      {},
      {
        submissionKey: newId(),
        kind: 'subcontracting',
        owningUnitId: hall.units.nursing,
        vendorName: '',
        contractId: contract.contractId,
        ...fields,
      },
    );

  test('ほかの契約の再委託を、上の段階や変更の対象にできない', async () => {
    const other = await openContract(db, hall, { title: '別の契約', contractor: '株式会社あおば' });
    await approveSubcontract(db, hall, other);
    const [foreign] = await entries();
    for (const field of ['parentSubcontractId', 'subcontractId']) {
      expect((await open({ [field]: foreign!.id })).status, field).toBe(422);
      expect((await open({ [field]: newId() })).status, field).toBe(422);
    }
    // With its name it is not found either: it belongs to another contract.
    const requestId = await fileSubcontract(db, hall, contract, second({ parentSubcontractId: foreign!.id }));
    const stored = (await loadRequest(db, requestId))?.draft as SubcontractingContent;
    expect(stored.parentSubcontractId).toBeNull();
    await submitDraft(db, hall, requestId);
    expect(await tryToApprove(requestId)).toEqual({ ok: false, refusal: 'parent-unknown' });
  });

  test('読めない契約の再委託は申請も報告もできず、あるとも分からない', async () => {
    const foreign = await openContract(db, hall, { unit: 'audit' });
    const at = `/registers/contracts/${foreign.contractId}/subcontracts`;
    expect((await open({ contractId: foreign.contractId })).status).toBe(422);
    expect((await tree('nursingClerk', foreign.contractId)).status).toBe(404);
    const report = { submissionKey: newId(), company: 'A社', engagedBy: 'unknown', seenOn: TODAY, seen: '見た' };
    const params = { id: foreign.contractId };
    expect((await send(reportAction, await browser('nursingClerk'), `${at}/reports`, params, report)).status).toBe(404);
    expect(await entries()).toEqual([]);
  });

  test('申請者は、代理の職を兼ねていても自分の再委託を決裁できない', async () => {
    const requestId = await fileSubcontract(db, hall, contract);
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId, 'chief-security-officer');
    const grant = { validUntil: '2027-03-31', managerPersonId: null };
    const decision = await decisionOn(db, requestId, await finalStep(requestId), { grant });
    expect((await decideAs(db, hall, 'nursingClerk', decision)).ok).toBe(false);
    expect((await decideAs(db, hall, 'nursingHead', decision)).ok).toBe(false);
    expect(await entries()).toEqual([]);
  });

  test('データベースも、ほかの契約の親と、段階の合わない親を受け付けない', async () => {
    const other = await openContract(db, hall, { title: '別の契約' });
    await approveSubcontract(db, hall, other);
    await approveSubcontract(db, hall, contract);
    const [foreign, own] = await entries();
    const move = (set: { parent_id: string | null; tier: number | null }) =>
      db.updateTable('subcontracts').set(set).where('id', '=', own!.id).execute();
    await expect(move({ parent_id: foreign!.id, tier: 2 })).rejects.toThrow(/foreign key/i);
    await expect(move({ parent_id: null, tier: 2 })).rejects.toThrow(/subcontracts_tier/);
    await expect(move({ parent_id: own!.id, tier: 1 })).rejects.toThrow(/subcontracts_tier/);
  });
});

describe('同時に', () => {
  test('上の段階の終了と下の段階の承認が重なっても、終わった段階の下は承認されない', async () => {
    await approveSubcontract(db, hall, contract);
    const [parent] = await entries();
    const requestId = await fileSubcontract(db, hall, contract, second());
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId, 'chief-security-officer');
    const grant = { validUntil: '2027-03-31', managerPersonId: null };
    const decision = await decisionOn(db, requestId, await finalStep(requestId), { grant });
    // Began before its time, so that it can end today.
    await db.updateTable('subcontracts').set({ starts_on: '2026-10-01' }).where('id', '=', parent!.id).execute();
    const end = send(
      endAction,
      await browser('contractReviewer'),
      '/',
      { id: contract.contractId, subcontractId: parent!.id },
      { version: '1', endedOn: '2026-11-20', note: '返却を確認しました。' },
    );
    const [ended, decided] = await Promise.all([end, decideAs(db, hall, 'chief', decision)]);
    expect(ended.status).toBe(303);
    const after = await entries();
    const childIsThere = after.some(({ tier }) => tier === 2);
    expect(decided.ok).toBe(childIsThere);
    if (!decided.ok) expect(decided.refusal).toBe('parent-not-approved');
    const order = (await events()).map(({ type }) => type);
    const last = childIsThere ? ['subcontract-registered', 'subcontract-ended'] : ['subcontract-ended'];
    expect(order.slice(1)).toEqual(last);
  });

  test('同じ報告が二度届いても、一件になる', async () => {
    const clerk = await browser('nursingClerk');
    const fields = { submissionKey: newId(), company: '謎の会社', engagedBy: 'unknown', seenOn: TODAY, seen: '入力室' };
    const once = () => send(reportAction, clerk, '/', { id: contract.contractId }, fields);
    const answers = [await once(), await once()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await entries()).toHaveLength(1);
    expect((await events()).map(({ type }) => type)).toEqual(['subcontract-reported']);
  });
});

describe('承認のない再委託の報告', () => {
  const report = async (by: PostKey = 'nursingClerk2', more: Record<string, string> = {}) =>
    send(
      reportAction,
      await browser(by),
      '/',
      { id: contract.contractId },
      {
        submissionKey: newId(),
        company: '株式会社いりえデータ',
        engagedBy: 'contractor',
        seenOn: TODAY,
        seen: '入力室で、別の会社の名札を付けた2人が申請書を入力していました。',
        ...more,
      },
    );
  const waiting = async (post: PostKey) =>
    (await (await visit(tasksLoader, await browser(post), '/tasks')).json()).reports as { subcontractId: string }[];
  const respond = async (post: PostKey, subcontractId: string, outcome: string, version = '1') =>
    send(
      respondAction,
      await browser(post),
      '/',
      { id: contract.contractId, subcontractId },
      { version, outcome, response: '委託先に確かめ、作業を止めさせました。' },
    );

  test('課長と契約担当の仕事に現れ、何をしたかが記録されると消える', async () => {
    expect((await report()).status).toBe(303);
    const [entry] = await entries();
    expect(entry).toMatchObject({ status: 'unapproved', tier: 1, vendor_id: null, company: '株式会社いりえデータ' });
    expect(await events()).toMatchObject([{ type: 'subcontract-reported', company: '株式会社いりえデータ' }]);
    for (const post of ['nursingHead', 'contractReviewer'] as const) {
      expect(await waiting(post), post).toMatchObject([{ subcontractId: entry!.id }]);
    }
    for (const post of ['nursingClerk', 'contractHead', 'chief', 'itReviewer'] as const) {
      expect(await waiting(post), post).toEqual([]);
      expect((await respond(post, entry!.id, 'stopped')).status, post).toBe(404);
    }
    expect((await (await tree('auditor')).json()).tree).toMatchObject({ openReports: 1 });

    expect((await respond('nursingHead', entry!.id, 'stopped')).status).toBe(303);
    expect(await waiting('contractReviewer')).toEqual([]);
    expect((await respond('contractReviewer', entry!.id, 'not-one')).status).toBe(409);
    expect((await entries())[0]).toMatchObject({ status: 'ended', ended_on: TODAY });
    expect((await events()).map(({ type }) => type)).toEqual(['subcontract-reported', 'subcontract-report-answered']);
  });

  test('報告された会社が後で承認されると、承認前の着手として記録される', async () => {
    await report();
    const [seen] = await entries();
    await respond('contractReviewer', seen!.id, 'applied-for');
    expect((await entries())[0]?.status).toBe('unapproved');
    await approveSubcontract(db, hall, contract);
    expect(await entries()).toMatchObject([
      { id: seen!.id, status: 'ended' },
      { status: 'approved', started_early: 1 },
    ]);
    expect((await events()).map(({ type }) => type).slice(2)).toEqual([
      'subcontract-registered',
      'subcontract-started-early',
    ]);
    const missing = (await (await tree()).json()).tree.forest.map(
      (one: { node: { missing: string[] } }) => one.node.missing,
    );
    expect(missing).toContainEqual(['started-early']);
  });

  test('承認されていない会社の下には、承認できない', async () => {
    await report();
    const requestId = await fileSubcontract(db, hall, contract, second());
    await submitDraft(db, hall, requestId);
    expect(await tryToApprove(requestId)).toEqual({ ok: false, refusal: 'parent-not-approved' });
  });

  test('足りない欄と先の日付は、入力したものを残して戻る', async () => {
    const empty = await report('nursingClerk', { seen: '', company: '  ' });
    expect(empty.status).toBe(422);
    expect(await empty.json()).toMatchObject({ typed: { seenOn: TODAY }, errors: { seen: {}, company: {} } });
    const future = await report('nursingClerk', { seenOn: '2999-01-01' });
    expect(future.status).toBe(422);
    const forged = await report('nursingClerk', { engagedBy: newId() });
    expect(forged.status).toBe(404);
    const extra = await report('nursingClerk', { status: 'approved' });
    expect(extra.status).toBe(422);
    expect(await entries()).toEqual([]);
  });

  test('記録された会社の画面には、報告と対応が並ぶ', async () => {
    await report();
    const [entry] = await entries();
    await respond('nursingHead', entry!.id, 'not-one');
    const params = { id: contract.contractId, subcontractId: entry!.id };
    const page = await (await visit(entryLoader, await browser('nursingClerk'), '/', params)).json();
    expect(page).toMatchObject({ report: { outcome: 'not-one', responderName: '増田 春菜' }, may: { respond: false } });
  });
});

describe('終了', () => {
  test('契約担当だけが記録でき、下に残る段階は上の段階がないと示される', async () => {
    await approveSubcontract(db, hall, contract);
    await approveSubcontract(db, hall, contract, second());
    const [parent] = await entries();
    await db.updateTable('subcontracts').set({ starts_on: '2026-10-01' }).where('id', '=', parent!.id).execute();
    const end = async (post: PostKey, more: Record<string, string> = {}) =>
      send(
        endAction,
        await browser(post),
        '/',
        { id: contract.contractId, subcontractId: parent!.id },
        { version: '1', endedOn: TODAY, note: '媒体の返却を受け、消去の証明書を受け取りました。', ...more },
      );
    expect((await end('nursingHead')).status).toBe(404);
    expect((await end('contractReviewer', { endedOn: '2026-09-30' })).status).toBe(422);
    expect((await end('contractReviewer', { endedOn: '2999-01-01' })).status).toBe(422);
    expect((await end('contractReviewer')).status).toBe(303);
    expect((await end('contractReviewer', { version: '2' })).status).toBe(422);
    const [top] = (await (await tree()).json()).tree.forest;
    expect(top).toMatchObject({
      node: { status: 'ended', missing: [] },
      below: [{ node: { status: 'approved', missing: ['tier-above-not-approved'] } }],
    });
  });
});

describe('事業者のつながり', () => {
  test('読める契約だけが数えられ、再委託先が頼られている契約に進める', async () => {
    const more = await openContract(db, hall, { title: '給付通知の印刷', contractor: '株式会社あおば印刷' });
    const foreign = await openContract(db, hall, {
      unit: 'audit',
      contractor: '株式会社あおば印刷',
      title: '監査の印刷',
    });
    await approveSubcontract(db, hall, contract);
    await approveSubcontract(db, hall, more);
    await db
      .insertInto('subcontracts')
      .values({
        id: newId(),
        contract_id: foreign.contractId,
        parent_id: null,
        tier: 1,
        vendor_id: (await entries())[0]!.vendor_id,
        company: '株式会社いりえデータ',
        status: 'approved',
        request_id: null,
        revision_id: null,
        information: '[]',
        workers: '[]',
        equal_duty: null,
        starts_on: null,
        ends_on: null,
        approved_on: TODAY,
        valid_until: null,
        permitted_on: null,
        ended_on: null,
        created_at: NOW,
        updated_at: NOW,
      })
      .execute();
    const graph = async (post: PostKey) =>
      (await visit(graphLoader, await browser(post), '/registers/vendors/graph')).json();
    const clerk = await graph('nursingClerk');
    expect(clerk.concentration).toMatchObject([{ company: { name: '株式会社いりえデータ' }, count: 2, direct: 0 }]);
    expect(clerk.concentration[0].contracts.map(({ id }: { id: string }) => id).sort()).toEqual(
      [contract.contractId, more.contractId].sort(),
    );
    const auditor = await graph('auditor');
    expect(auditor.concentration).toMatchObject([
      { company: { name: '株式会社いりえデータ' }, count: 3, behind: 3 },
      { company: { name: '株式会社あおば印刷' }, count: 2, direct: 2 },
    ]);
    expect(auditor.drawing.boxes).toHaveLength(3);
    const { vendor_id } = (await entries())[0]!;
    const path = `/registers/vendors/${vendor_id}/graph`;
    const own = await (await visit(vendorGraphLoader, await browser('nursingClerk'), path, { id: vendor_id! })).json();
    expect(own.contracts.map(({ id }: { id: string }) => id).sort()).toEqual(
      [contract.contractId, more.contractId].sort(),
    );
    expect(own.contracts[0]).toMatchObject({ parts: ['subcontract'], unapproved: false });
  });
});
