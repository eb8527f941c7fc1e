/** 情報の持出し・提供など: asked for, permitted by somebody else, done, back again, kept, and blocked where the policy says so. */
import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteAbsence } from '~/absences/note-absence.server';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { reassignPermissions } from '~/information-movements/ask-permitters.server';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { movementPaper } from '~/information-movements/paper';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { clock } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import type { PermitterRole } from '~/policy/model';
import { fujieda } from '~/policy/profiles/fujieda';
import { recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { loader as listLoader } from '~/routes/_app.registers.information-movements._index';
import { loader as pageLoader } from '~/routes/_app.registers.information-movements.$id._index';
import {
  action as readingsAction,
  loader as readingsLoader,
} from '~/routes/_app.registers.information-movements.$id_.after-readings';
import { action as closeAction } from '~/routes/_app.registers.information-movements.$id_.closing';
import { action as cutOffAction } from '~/routes/_app.registers.information-movements.$id_.cut-off';
import { action as decideAction } from '~/routes/_app.registers.information-movements.$id_.decisions';
import { action as attachAction } from '~/routes/_app.registers.information-movements.$id_.files._index';
import { loader as fileLoader } from '~/routes/_app.registers.information-movements.$id_.files.$fileId';
import { action as reportAction } from '~/routes/_app.registers.information-movements.$id_.report';
import { action as retentionAction } from '~/routes/_app.registers.information-movements.$id_.retention';
import { action as withdrawAction } from '~/routes/_app.registers.information-movements.$id_.withdrawal';
import { action as applyAction, loader as formLoader } from '~/routes/_app.registers.information-movements.new';
import { loader as vendorLoader } from '~/routes/_app.registers.vendors.$id._index';
import { loader as tasksLoader } from '~/routes/_app.tasks';
import { loader as csvLoader } from '~/routes/registers.information-movements[.]csv';
import { inTransaction } from '~db/connection.server';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey, type UnitKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterContract } from '../factories/registers';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const TODAY = '2026-11-20';
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
});

const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(new Date(`${date}T03:00:00Z`));
const as = (post: PostKey) => browserOf(db, hall.people[post]);

type Fields = Record<string, string>;
const PROVISION: Fields = {
  way: 'closed-network',
  what: '要介護認定の申請データ（氏名、住所、認定の結果）',
  amount: '1,240件',
  confidentiality: '1',
  personalInformation: 'yes',
  purpose: '認定調査票の入力を委託するため。',
  recipient: '有限会社しずはた入力センター 業務部',
  protection: '専用線で送り、ファイルにはパスワードを付けます。',
  plannedOn: '2026-11-24',
  returnBy: '2026-12-25',
};

async function apply(kind: string, fields: Fields, post: PostKey = 'nursingClerk', unit: UnitKey = 'nursing') {
  const all = { submissionKey: newId(), unitId: hall.units[unit], ...fields };
  return send(applyAction, await as(post), `/x?kind=${kind}`, {}, all);
}

/** Applies and returns the id; the application must be taken. */
async function applied(kind: string, fields: Fields, post: PostKey = 'nursingClerk', unit: UnitKey = 'nursing') {
  const answer = await apply(kind, fields, post, unit);
  expect(answer.status, JSON.stringify(answer.status === 422 ? await answer.json() : '')).toBe(303);
  return answer.headers.get('Location')!.split('/').at(-1)!;
}

const load = async (id: string, post: PostKey = 'nursingClerk') => {
  const answer = await visit(pageLoader, await as(post), '/x', { id });
  return answer.status === 200 ? (await answer.json()).movement : answer.status;
};

async function decide(id: string, post: PostKey, fields: Fields = {}) {
  const { version } = (await db
    .selectFrom('information_movements')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst())!;
  const all = {
    version: String(version),
    role: 'security-manager',
    outcome: 'permitted',
    lawful: 'yes',
    laws: '個人情報の保護に関する法律第69条。委託の範囲内です。',
    note: '',
    ...fields,
  };
  return send(decideAction, await as(post), '/x', { id }, all);
}

type Permitted = { role: string; capacity: string; personName: string; principal: { name: string } | null };

async function absent(post: PostKey, firstDay: string, lastDay: string) {
  const who = await hall.actor(post);
  const away = { personId: who.personId, firstDay, lastDay, reason: 'leave' as const };
  expect((await noteAbsence(db, who, away, { now: NOW, newId })).ok).toBe(true);
}

type Step = typeof reportAction;
async function step(action: Step, id: string, post: PostKey, fields: Fields) {
  const { version } = await load(id, 'auditor');
  return send(action, await as(post), '/x', { id }, { version: String(version), ...fields });
}
const REPORT = {
  doneOn: TODAY,
  doneTime: '１４：３０',
  doneBy: '鈴木 亜紀',
  doneWhat: '1,240件を送った。',
  evidence: '',
};

const openDue = async (id: string) => {
  const rows = await db
    .selectFrom('obligations')
    .select(['kind', 'owner_post_id as post', 'due_on as dueOn'])
    .where('subject_id', '=', id)
    .where('is_open', '=', 1)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, post, dueOn }) => [kind, post, dueOn]);
};

const eventsOf = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `information-movement:${id}`)
      .orderBy('stream_position')
      .execute()
  ).map(({ type }) => type);

describe('外部への提供', () => {
  test('申請、管理者の許可、実施、返却を経て、記録は5年保存される', async () => {
    const contractId = await enterContract(db, {
      unitId: hall.units.nursing,
      vendorName: '有限会社しずはた入力センター',
    });
    const { vendor_id: vendorId } = await db
      .selectFrom('contracts')
      .select('vendor_id')
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    const clerk = await as('nursingClerk');
    // From the page of the vendor one comes to a form in which its contract is chosen.
    const form = await (await visit(formLoader, clerk, `/x?kind=provision&about=vendor:${vendorId}`)).json();
    expect(form.page.contractId).toBe(contractId);
    const id = await applied('provision', { ...PROVISION, recipient: '', contractId });
    const shown = await load(id);
    expect([shown.number, shown.standing, shown.recipient, shown.contract.ndaSignedOn]).toEqual([
      '介護-R8-0001',
      'applied',
      '有限会社しずはた入力センター',
      '2026-03-20',
    ]);
    expect(shown.judgement.outcome).toBe('permission');
    expect(shown.judgement.checks).toEqual(['no-law-broken', 'protection']);
    expect(await openDue(id)).toEqual([['movement-permission', hall.posts.nursingHead, '2026-11-24']]);
    // It waits in the work of the head, and of nobody else.
    const waiting = async (post: PostKey) =>
      (await (await visit(tasksLoader, await as(post), '/tasks')).json()).toPermit;
    expect([await waiting('nursingHead'), await waiting('director'), await waiting('nursingClerk')]).toEqual([1, 0, 0]);

    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(422);
    expect((await decide(id, 'nursingHead', { laws: '' })).status).toBe(422);
    expect((await step(reportAction, id, 'nursingClerk', REPORT)).status).toBe(422);
    expect((await decide(id, 'nursingHead')).status).toBe(303);
    expect(await openDue(id)).toEqual([['movement-report', hall.posts.nursingClerk, '2026-11-24']]);

    expect((await step(reportAction, id, 'nursingClerk', { ...REPORT, doneTime: '25:00' })).status).toBe(422);
    // 許可の前に行ったことを、許可の後に報告して済ませることはできない。
    const before = await step(reportAction, id, 'nursingClerk', { ...REPORT, doneOn: addDays(TODAY, -1) });
    expect([before.status, Object.keys((await before.json()).errors)]).toEqual([422, ['doneOn']]);
    expect((await step(reportAction, id, 'nursingClerk', REPORT)).status).toBe(303);
    const done = await load(id);
    expect([done.standing, done.done.time, done.keepUntil]).toEqual(['done', '14:30', null]);
    expect(await openDue(id)).toEqual([['movement-return', hall.posts.nursingClerk, '2026-12-25']]);

    on('2026-12-28');
    expect((await load(id)).standing).toBe('late');
    await remindOfObligations(db, { now: clock.now(), newId });
    const close = { closedOn: '2026-12-28', how: 'disposed', note: '入力センターが溶解した。', evidence: '' };
    expect((await step(closeAction, id, 'nursingClerk', close)).status).toBe(422);
    expect((await step(closeAction, id, 'nursingClerk', { ...close, evidence: '溶解証明書 第9号' })).status).toBe(303);
    const closed = await load(id);
    expect([closed.standing, closed.keepUntil]).toEqual(['closed', '2031-12-28']);
    expect(await eventsOf(id)).toEqual(['movement-applied', 'movement-permitted', 'movement-done', 'movement-closed']);
    expect(await openDue(id)).toEqual([['record-retention', null, '2032-01-28']]);

    const later = await as('nursingClerk');
    const vendor = await (await visit(vendorLoader, later, '/x', { id: vendorId })).json();
    expect(vendor.movements.rows.map((row: { id: string }) => row.id)).toEqual([id]);
    const auditor = await hall.actor('auditor');
    const reader = { actor: auditor, ability: defineAbilities(auditor), today: '2026-12-28' };
    const onPage = await loadMovementPage(db, reader, id);
    const paper = movementPaper(onPage!, fujieda.body, 'ja', NOW);
    expect(paper.subtitle).toBe('介護-R8-0001 外部への提供');
    expect(JSON.stringify(paper.sections)).toContain('溶解証明書 第9号');
    const csv = await (await visit(csvLoader, later, '/x?kind=provision')).text();
    expect(csv).toContain('介護-R8-0001,外部への提供,');
    expect(csv).toMatch(/,機密性[123],(はい|いいえ),/);

    // Nothing goes by itself: after five years the head decides, and may keep it longer.
    const keep = { decision: 'keep', keepUntil: '2033-03-31', note: '訴訟が続いているため。' };
    expect((await step(retentionAction, id, 'nursingHead', keep)).status).toBe(422);
    on('2031-12-29');
    expect((await step(retentionAction, id, 'nursingClerk', keep)).status).toBe(404);
    expect((await step(retentionAction, id, 'nursingHead', keep)).status).toBe(303);
    expect(await openDue(id)).toEqual([['record-retention', null, '2033-04-30']]);
  });

  test('機密性1は電子メールで送れず、入力したものは残る（6(1)⑤）', async () => {
    const answer = await apply('provision', { ...PROVISION, way: 'email' });
    expect(answer.status).toBe(422);
    const { errors, judged, typed } = await answer.json();
    expect(Object.keys(errors)).toEqual(['way']);
    expect([judged.outcome, judged.reasons[0].provisions[0].citation.ja]).toEqual([
      'forbidden',
      '藤枝市情報セキュリティ対策基準 6(1)⑤',
    ]);
    expect(typed.what).toBe(PROVISION.what);
    expect(await db.selectFrom('information_movements').select('id').execute()).toEqual([]);
  });

  test('機密性1をインターネットで送るには、理由を書いて管理者とCISOの両方の許可を受ける（5(2)⑤イ）', async () => {
    const fields = { ...PROVISION, way: 'internet' };
    const refused = await (await apply('provision', fields)).json();
    expect(Object.keys(refused.errors)).toEqual(['exemptionReason']);
    const id = await applied('provision', {
      ...fields,
      exemptionReason: '閉域の回線がない相手で、暗号化して送ります。',
    });
    expect((await load(id)).permissions.map(({ role }: { role: string }) => role)).toEqual([
      'security-manager',
      'ciso',
    ]);
    expect((await decide(id, 'nursingHead')).status).toBe(303);
    expect((await load(id)).standing).toBe('applied');
    expect((await decide(id, 'mayor', { role: 'ciso' })).status).toBe(303);
    expect((await load(id)).standing).toBe('permitted');
  });

  test('許可しないときは理由が要り、申請者に理由が残る', async () => {
    const id = await applied('provision', PROVISION);
    const refuse = { outcome: 'refused', lawful: '', laws: '' };
    expect((await decide(id, 'nursingHead', refuse)).status).toBe(422);
    expect((await decide(id, 'nursingHead', { ...refuse, note: '委託の範囲を超えています。' })).status).toBe(303);
    const shown = await load(id);
    expect([shown.standing, shown.permissions[0].note]).toEqual(['refused', '委託の範囲を超えています。']);
    expect(await openDue(id)).toEqual([]);
    expect((await decide(id, 'nursingHead')).status).toBe(409);
  });
});

describe('運搬（5(2)⑨）', () => {
  const CARRYING: Fields = {
    way: 'contractor',
    what: '国保の台帳の控え',
    amount: '書類4箱',
    confidentiality: '1',
    personalInformation: 'yes',
    purpose: '保管庫に移すため。',
    recipient: '本庁舎から岡部支所の書庫',
    protection: '鍵付きの箱に入れます。',
    plannedOn: '2026-11-24',
  };

  test('守秘義務を明記した契約のない業者には運ばせられない', async () => {
    const contractId = await enterContract(db, {
      unitId: hall.units.contracts,
      vendorName: '志太運輸株式会社',
      ndaSignedOn: null,
    });
    const { vendor_id: carrier } = await db
      .selectFrom('contracts')
      .select('vendor_id')
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    for (const fields of [{ carrier }, { carrier: 'unknown', carrierName: '宅配便' }, {}]) {
      const answer = await apply('carrying', { ...CARRYING, ...fields } as Fields);
      expect([answer.status, Object.keys((await answer.json()).errors)]).toEqual([422, ['carrier']]);
    }
    const listed = async () => {
      const form = await visit(formLoader, await as('nursingClerk'), '/x?kind=carrying');
      return (await form.json()).page.carriers.map(({ name }: { name: string }) => name);
    };
    expect(await listed()).toEqual([]);
    await db.updateTable('contracts').set({ nda_signed_on: '2026-10-01' }).where('id', '=', contractId).execute();
    expect(await listed()).toEqual(['志太運輸株式会社']);
    const id = await applied('carrying', { ...CARRYING, carrier });

    // The duty is looked at again when it is permitted.
    await db.updateTable('contracts').set({ is_open: 0 }).where('id', '=', contractId).execute();
    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(422);
    await db.updateTable('contracts').set({ is_open: 1 }).where('id', '=', contractId).execute();
    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(303);
    expect((await step(reportAction, id, 'nursingClerk2', REPORT)).status).toBe(303);
    expect((await load(id)).standing).toBe('closed');
  });

  test('公開してよい情報は許可なく運べ、記録だけが残る', async () => {
    const fields = {
      ...CARRYING,
      confidentiality: '3',
      personalInformation: '',
      carrier: 'unknown',
      carrierName: '宅配便',
    };
    const id = await applied('carrying', fields);
    const shown = await load(id);
    expect([shown.standing, shown.judgement.outcome, shown.permissions]).toEqual(['permitted', 'free', []]);
  });
});

describe('持出し（6(1)③）と兼務の禁止（4(3)）', () => {
  const TAKE_OUT: Fields = {
    way: 'staff',
    what: '訪問調査の名簿',
    amount: 'タブレット端末1台',
    confidentiality: '1',
    personalInformation: 'yes',
    purpose: '訪問調査で使うため。',
    recipient: '市内の訪問先',
    protection: '端末を暗号化し、パスワードを設定しています。',
    plannedOn: TODAY,
    returnBy: TODAY,
  };

  test('戻す期限がなければ申請できず、許可の前に済ませたことにもできない', async () => {
    const missing = await (await apply('take-out', { ...TAKE_OUT, returnBy: '', protection: '' })).json();
    expect(Object.keys(missing.errors).sort()).toEqual(['protection', 'returnBy']);
    const late = await (await apply('take-out', { ...TAKE_OUT, plannedOn: '2026-11-19' })).json();
    expect(Object.keys(late.errors)).toEqual(['plannedOn']);
    const unknown = await apply('take-out', { ...TAKE_OUT, status: 'permitted' });
    expect(unknown.status).toBe(422);
    expect((await apply('take-out', TAKE_OUT, 'nursingClerk', 'it')).status).toBe(422);
  });

  test('課長が自分で申請したものは、課長は許可できず、一段上の部長に回る', async () => {
    const id = await applied('take-out', TAKE_OUT, 'nursingHead');
    expect(await openDue(id)).toEqual([['movement-permission', hall.posts.director, TODAY]]);
    const own = await decide(id, 'nursingHead', { lawful: '' });
    expect([own.status, (await own.json()).refusal.ja]).toEqual([422, expect.stringContaining('ご自身の申請')]);
    expect((await decide(id, 'nursingDeputy', { lawful: '' })).status).toBe(404);
    expect((await decide(id, 'contractHead', { lawful: '' })).status).toBe(404);
    expect((await decide(id, 'director', { lawful: '' })).status).toBe(303);
  });

  test('データベースも、申請者自身の許可と、一人で二つの役割の許可を受け付けない', async () => {
    const id = await applied('take-out', TAKE_OUT);
    const permitAs = (personId: string, role = 'security-manager') =>
      ownerDb
        .updateTable('movement_permissions')
        .set({ status: 'permitted', person_id: personId, decided_at: NOW })
        .where('movement_id', '=', id)
        .where('role', '=', role)
        .execute();
    await expect(permitAs(hall.people.nursingClerk)).rejects.toThrow();
    // Nor can the row be made to say that somebody else had applied.
    const other = ownerDb
      .updateTable('movement_permissions')
      .set({ applicant_id: hall.people.nursingClerk2 })
      .where('movement_id', '=', id)
      .execute();
    await expect(other).rejects.toThrow();
    const connection = await applied('connection', CONNECTION);
    await ownerDb
      .updateTable('movement_permissions')
      .set({ status: 'permitted', person_id: hall.people.itHead, decided_at: NOW })
      .where('movement_id', '=', connection)
      .where('role', '=', 'infrastructure-manager')
      .execute();
    await expect(
      ownerDb
        .updateTable('movement_permissions')
        .set({ status: 'permitted', person_id: hall.people.itHead, decided_at: NOW })
        .where('movement_id', '=', connection)
        .where('role', '=', 'chief-security-officer')
        .execute(),
    ).rejects.toThrow();
  });

  test('取り下げられるのは申請した人だけで、判断の期限もなくなる', async () => {
    const id = await applied('take-out', TAKE_OUT);
    expect((await step(withdrawAction, id, 'nursingHead', { reason: '中止' })).status).toBe(404);
    expect((await step(withdrawAction, id, 'nursingClerk', { reason: '訪問が延期になったため。' })).status).toBe(303);
    expect([(await load(id)).standing, await openDue(id)]).toEqual(['withdrawn', []]);
    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(409);
  });

  test('読めるのは課の人と、全体を見る役割の人だけで、CASLとSQLは一致する', async () => {
    const id = await applied('take-out', TAKE_OUT);
    const other = await applied('take-out', TAKE_OUT, 'prClerk', 'pr');
    await applied('connection', CONNECTION, 'itHead', 'it');
    expect(await load(id, 'prClerk')).toBe(404);
    for (const post of ['nursingClerk2', 'director', 'itReviewer', 'auditor', 'mayor'] as const) {
      expect((await load(id, post)).id, post).toBe(id);
    }
    const asked = await db.selectFrom('movement_permitters').select(['movement_id', 'role', 'person_id']).execute();
    const askedOf = (id: string, role?: string) =>
      asked
        .filter((row) => row.movement_id === id && (role === undefined || row.role === role))
        .map(({ person_id }) => person_id);
    const rows = (
      await db
        .selectFrom('information_movements')
        .select(['id', 'unit_id as unitId', 'applicant_id as applicantId'])
        .execute()
    ).map((row) => ({ ...row, permitterIds: askedOf(row.id) }));
    const permissions = (
      await db
        .selectFrom('movement_permissions')
        .select(['movement_id as id', 'role', 'applicant_id as applicantId'])
        .execute()
    ).map((row) => ({ ...row, openPermitterIds: askedOf(row.id, row.role) }));
    for (const post of Object.keys(hall.posts) as PostKey[]) {
      const ability = defineAbilities(await hall.actor(post));
      for (const action of ['read', 'update', 'withdraw', 'decide', 'instruct'] as const) {
        const bySql = await sql<{ id: string }>`select movement.id from information_movements movement
          where ${accessibleBy(ability, action, 'InformationMovement')}`.execute(db);
        const byCasl = rows.filter((row) => ability.can(action, subject('InformationMovement', { ...row })));
        expect([post, action, bySql.rows.map((row) => row.id).sort()]).toEqual([
          post,
          action,
          byCasl.map((row) => row.id).sort(),
        ]);
      }
      const bySql = await sql<{ id: string; role: PermitterRole }>`select permission.movement_id id, permission.role
        from movement_permissions permission where ${accessibleBy(ability, 'decide', 'MovementPermission')}`.execute(
        db,
      );
      const byCasl = permissions.filter((row) =>
        ability.can('decide', subject('MovementPermission', { ...row, otherPermitterIds: [] })),
      );
      const key = ({ id: at, role }: { id: string; role: string }) => `${at}/${role}`;
      expect([post, bySql.rows.map(key).sort()]).toEqual([post, byCasl.map(key).sort()]);
    }
    const list = await (await visit(listLoader, await as('prClerk'), '/x')).json();
    expect(list.rows.map((row: { id: string }) => row.id)).toEqual([other]);
    const mine = await (await visit(listLoader, await as('nursingHead'), '/x?waiting=me')).json();
    expect(mine.rows.map((row: { id: string }) => row.id)).toEqual([id]);
  });
});

describe('廃棄（5(2)⑪）', () => {
  test('委託した廃棄は、方法と証明書を記録し、5年保存する', async () => {
    const fields = {
      way: 'contractor',
      what: '旧介護システムのハードディスク',
      amount: '12台',
      confidentiality: '1',
      personalInformation: 'yes',
      purpose: '更新により不要になったため。',
      recipient: '株式会社するが環境の工場',
      plannedOn: TODAY,
    };
    const id = await applied('disposal', fields);
    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(303);
    const missing = await step(reportAction, id, 'nursingClerk', REPORT);
    expect(Object.keys((await missing.json()).errors)).toEqual(['method']);
    const report = { ...REPORT, method: 'destruction' };
    const noPaper = await step(reportAction, id, 'nursingClerk', report);
    expect(Object.keys((await noPaper.json()).errors)).toEqual(['evidence']);
    const erased = { ...report, method: 'crypto-erasure', evidence: '証明書 第4号' };
    const noKey = await step(reportAction, id, 'nursingClerk', erased);
    expect(Object.keys((await noKey.json()).errors).sort()).toEqual(['keyDestroyedOn', 'keyEvidence']);
    // A certificate that is attached says as much as its number, and stays readable for those who read the movement.
    const attached = async (post: PostKey) => {
      const parts = [{ name: 'file', fileName: '破壊証明書.pdf', bytes: pdf('証明書') }];
      const request = uploadFrom(await as(post), '/x', parts, newId());
      return Promise.resolve(attachAction({ request, params: { id }, context: {} })).catch(
        (refused: Response) => refused,
      );
    };
    expect((await attached('prClerk')).status).toBe(404);
    expect((await attached('auditor')).status).toBe(404);
    expect((await attached('nursingClerk')).status).toBe(303);
    expect((await attached('nursingClerk2')).status).toBe(303);
    const { files } = await load(id);
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['破壊証明書.pdf']);
    const open = async (post: PostKey) =>
      (await visit(fileLoader, await as(post), '/x', { id, fileId: files[0].id })).status;
    expect([await open('auditor'), await open('nursingClerk2'), await open('prClerk')]).toEqual([200, 200, 404]);
    expect((await step(reportAction, id, 'nursingClerk', report)).status).toBe(303);
    const shown = await load(id);
    expect([shown.standing, shown.done.method, shown.keepUntil]).toEqual(['closed', 'destruction', '2031-11-20']);
    expect(await eventsOf(id)).toContain('movement-file-attached');
    const auditor = await hall.actor('auditor');
    const onPage = await loadMovementPage(db, { actor: auditor, ability: defineAbilities(auditor), today: TODAY }, id);
    expect(JSON.stringify(movementPaper(onPage!, fujieda.body, 'ja', NOW).sections)).toContain(files[0].digest);
  });
});

const CONNECTION: Fields = {
  way: 'closed-network',
  what: '介護保険システム（認定の情報）',
  amount: '1システム',
  confidentiality: '1',
  personalInformation: 'yes',
  purpose: '国保連合会との請求のやり取りのため。',
  recipient: '静岡県国民健康保険団体連合会の回線',
  survey: '接続先の対策の資料を確かめ、庁内の資産に影響がないことを情報政策課と確認した。',
  damages: '接続協定 第12条',
  plannedOn: TODAY,
  returnBy: '',
};

describe('外部ネットワークとの接続（8(1)⑧）', () => {
  test('統括と情報基盤管理者の両方が許可し、統括の判断で切り離す', async () => {
    const missing = await (await apply('connection', { ...CONNECTION, survey: '', damages: '' })).json();
    expect(Object.keys(missing.errors).sort()).toEqual(['damages', 'survey']);
    const id = await applied('connection', CONNECTION);
    expect((await decide(id, 'nursingHead', { lawful: '' })).status).toBe(404);
    const infrastructure = { lawful: '', role: 'infrastructure-manager' };
    expect((await decide(id, 'itHead', infrastructure)).status).toBe(303);
    // The same person may not stand in for the other role as well.
    const chief = { lawful: '', role: 'chief-security-officer' };
    expect((await decide(id, 'itHead', chief)).status).toBe(404);
    expect((await decide(id, 'chief', chief)).status).toBe(303);
    expect((await step(reportAction, id, 'nursingClerk', REPORT)).status).toBe(303);
    expect((await load(id)).standing).toBe('done');
    expect((await step(cutOffAction, id, 'nursingHead', { reason: '不審な通信' })).status).toBe(404);
    expect((await step(cutOffAction, id, 'chief', { reason: '接続先で感染の疑い。' })).status).toBe(303);
    expect(await openDue(id)).toEqual([['movement-return', hall.posts.nursingClerk, TODAY]]);
    const cut = { closedOn: TODAY, how: 'cut', note: '11時に回線を抜いた。', evidence: '' };
    expect((await step(closeAction, id, 'nursingClerk', cut)).status).toBe(303);
    expect([(await load(id)).standing, (await eventsOf(id)).at(-2)]).toEqual(['closed', 'movement-cut-off-ordered']);
  });

  test('情報基盤管理者も代理も不在なら統括が引き上げて判断し、統括の役割はその上のCISOに移る', async () => {
    for (const away of ['itHead', 'itDeputy'] as const) await absent(away, TODAY, '2026-11-25');
    const id = await applied('connection', CONNECTION);
    const waiting = async (post: PostKey) =>
      (await (await visit(tasksLoader, await as(post), '/tasks')).json()).toPermit;
    expect([await waiting('itHead'), await waiting('chief'), await waiting('mayor')]).toEqual([0, 1, 0]);
    expect((await decide(id, 'itHead', { lawful: '', role: 'infrastructure-manager' })).status).toBe(404);
    expect((await decide(id, 'chief', { lawful: '', role: 'infrastructure-manager' })).status).toBe(303);
    const again = await decide(id, 'chief', { lawful: '', role: 'chief-security-officer' });
    expect(again.status).toBe(422);
    expect([await waiting('chief'), await waiting('mayor')]).toEqual([0, 1]);
    expect((await decide(id, 'mayor', { lawful: '', role: 'chief-security-officer' })).status).toBe(303);
    const shown = await load(id);
    expect(shown.standing).toBe('permitted');
    expect(
      shown.permissions.map(({ role, capacity, personName, principal }: Permitted) => [
        role,
        capacity,
        personName,
        principal?.name ?? null,
      ]),
    ).toEqual([
      ['infrastructure-manager', 'escalated', '大石 浩', '青島 健'],
      ['chief-security-officer', 'escalated', '松本 誠', ''],
    ]);
  });
});

describe('不在と代決', () => {
  const FIELDS = { ...PROVISION, plannedOn: '2026-12-01' };

  test('不在の課長の代わりに代理が許可し、二人の氏名が残り、戻った課長が後閲する', async () => {
    const id = await applied('provision', FIELDS);
    await absent('nursingHead', '2026-11-24', '2026-11-26');
    on('2026-11-24');
    expect(await reassignPermissions(db, { now: clock.now(), newId })).toBe(1);
    expect(await reassignPermissions(db, { now: clock.now(), newId })).toBe(0);
    expect(await openDue(id)).toEqual([['movement-permission', hall.posts.nursingDeputy, '2026-12-01']]);
    // Somebody of another section who is not asked sees nothing of it; the absent head may not decide.
    expect(await load(id, 'prClerk')).toBe(404);
    expect((await decide(id, 'nursingHead')).status).toBe(404);
    expect((await decide(id, 'director')).status).toBe(404);
    expect((await decide(id, 'nursingDeputy')).status).toBe(303);
    const [permission] = (await load(id)).permissions;
    expect([permission.personName, permission.capacity, permission.principal, permission.afterReading.doneAt]).toEqual([
      '𠮷田 ふみ',
      'deputy',
      { post: '健康福祉部 介護福祉課 nursingHead職', name: '増田 春菜' },
      null,
    ]);
    const event = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('type', '=', 'movement-permitted')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.payload)).toMatchObject({
      capacity: 'deputy',
      principal: { personId: hall.people.nursingHead },
    });

    on('2026-11-27');
    const readings = async (post: PostKey) => visit(readingsLoader, await as(post), '/x', { id });
    const mine = (await (await readings('nursingHead')).json()).readings;
    expect(
      mine.map(({ deciderName, mayNote }: { deciderName: string; mayNote: boolean }) => [deciderName, mayNote]),
    ).toEqual([['𠮷田 ふみ', true]]);
    expect((await (await readings('nursingDeputy')).json()).readings[0].mayNote).toBe(false);
    expect((await readings('prClerk')).status).toBe(404);
    const note = { obligationId: mine[0].id, version: String(mine[0].version), remark: '了承' };
    expect((await send(readingsAction, await as('nursingDeputy'), '/x', { id }, note)).status).toBe(404);
    expect((await send(readingsAction, await as('nursingHead'), '/x', { id }, note)).status).toBe(303);
    expect((await load(id)).permissions[0].afterReading.byName).toBe('増田 春菜');
  });

  test('代理が申請したものは、課長が不在でも代理は許可できず、一段上に回る', async () => {
    await absent('nursingHead', TODAY, '2026-11-26');
    const id = await applied('provision', FIELDS, 'nursingDeputy');
    expect((await decide(id, 'nursingDeputy')).status).toBe(422);
    expect(await openDue(id)).toEqual([['movement-permission', hall.posts.director, '2026-12-01']]);
    // Nor does the database take it.
    const byHimself = ownerDb
      .updateTable('movement_permissions')
      .set({ status: 'permitted', person_id: hall.people.nursingDeputy, decided_at: NOW })
      .where('movement_id', '=', id)
      .execute();
    await expect(byHimself).rejects.toThrow();
    expect((await decide(id, 'director')).status).toBe(303);
  });

  test('申請者が登録した課長の不在は、その申請には使われない', async () => {
    const noted = await noteAbsence(
      db,
      await hall.actor('administrator'),
      { personId: hall.people.nursingHead, firstDay: TODAY, lastDay: '2026-11-26', reason: 'other' },
      { now: NOW, newId },
    );
    expect(noted.ok).toBe(true);
    await db.updateTable('absences').set({ noted_by: hall.people.nursingClerk }).execute();
    const id = await applied('provision', FIELDS);
    expect((await decide(id, 'nursingDeputy')).status).toBe(404);
    expect((await decide(id, 'nursingHead')).status).toBe(303);
  });
});

test('同じ申請が二度（同時にも）届いても一つだけで、ほかの人が先に判断したときは競合になる', async () => {
  const fields = { ...PROVISION, submissionKey: newId(), unitId: hall.units.nursing };
  const clerk = await as('nursingClerk');
  const first = await send(applyAction, clerk, '/x?kind=provision', {}, fields);
  const second = await send(applyAction, clerk, '/x?kind=provision', {}, fields);
  expect(second.headers.get('Location')).toBe(first.headers.get('Location'));
  const pressed = { ...fields, submissionKey: newId() };
  const both = await Promise.all([1, 2].map(() => send(applyAction, clerk, '/x?kind=provision', {}, pressed)));
  expect(both.map(({ status }) => status)).toEqual([303, 303]);
  expect(both[0]!.headers.get('Location')).toBe(both[1]!.headers.get('Location'));
  const id = first.headers.get('Location')!.split('/').at(-1)!;
  expect((await decide(id, 'nursingHead')).status).toBe(303);
  expect((await decide(id, 'director', { version: '1' })).status).toBe(409);
});

test('規則を置かない規程のもとでは、台帳の申請は閉じている', async () => {
  const silent = { ...fujieda, version: '2026.900', movements: [] };
  await recordProfile(db, silent, NOW);
  await inTransaction(db, (tx) => setActiveProfile(tx, silent.key, silent.version));
  const clerk = await as('nursingClerk');
  expect((await visit(formLoader, clerk, '/x?kind=provision')).status).toBe(404);
  expect((await apply('provision', PROVISION)).status).toBe(404);
  expect((await (await visit(listLoader, clerk, '/x')).json()).isAsked).toBe(false);
});
