/** 期限: from the condition of an approval through its reminders to its end, with the days passing as they would. */
import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { changeContract } from '~/contracts/change-contract.server';
import { recordReport } from '~/designated-managers/change-agreement.server';
import { contactsOf, recordContacts } from '~/emergency-contacts/contacts.server';
import type { EmergencyContact } from '~/emergency-contacts/model';
import { recordDuty } from '~/incidents/change-incident.server';
import { reportIncident } from '~/incidents/report-incident.server';
import { arise } from '~/obligations/arise.server';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { followRegisters } from '~/obligations/from-registers.server';
import { fulfilObligation } from '~/obligations/fulfil.server';
import { clock } from '~/platform/clock.server';
import { CANONICAL_ROLES } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { loader as requestLoader } from '~/routes/_app.approval-requests.$id._index';
import { loader as listLoader } from '~/routes/_app.obligations._index';
import { loader as pageLoader } from '~/routes/_app.obligations.$id._index';
import { action as fulfil } from '~/routes/_app.obligations.$id.fulfilment';
import { action as contactsAction } from '~/routes/_app.registers.contracts.$id_.emergency-contacts';
import { loader as tasksLoader } from '~/routes/_app.tasks';
import { action as trainingAction, loader as trainingLoader } from '~/routes/_app.trainings.$unitId';
import { action as attachAction } from '~/routes/_app.trainings.$unitId_.records.$trainingId.files._index';
import { loader as fileLoader } from '~/routes/_app.trainings.$unitId_.records.$trainingId.files.$fileId';
import { askForTrainings } from '~/trainings/ask-for-trainings.server';
import { inTransaction } from '~db/connection.server';
import { CAREFUL_FACTS } from '../factories/content';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey, type UnitKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterAgreement, enterContract } from '../factories/registers';
import { approveUntil, decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;

/** Nine in the morning in Japan. */
const morning = (date: string) => new Date(`${date}T00:00:00Z`);
const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(morning(date));
const run = (date: string) => remindOfObligations(db, { now: morning(date), newId });
const browser = (post: PostKey) => browserOf(db, hall.people[post], clock.now());

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
});

const DUE = '2027-03-31';

/** An approval with one condition for 鈴木 亜紀 (nursingClerk). */
async function approveWithCondition(dueOn = DUE) {
  const requestId = await fileDraft(db, hall, { serviceName: '条件つき' });
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId, 'ciso');
  const [step] = await openSteps(db, requestId);
  const decision = await decisionOn(db, requestId, step!.key, {
    outcome: 'approve-with-conditions',
    conditions: [{ text: '多要素認証を設定する', ownerPersonId: hall.people.nursingClerk, dueOn }],
    grant: { validUntil: '2027-03-31', managerPersonId: hall.people.nursingHead },
  });
  expect(await decideAs(db, hall, 'mayor', decision)).toMatchObject({ ok: true });
  const row = await db.selectFrom('obligations').selectAll().executeTakeFirstOrThrow();
  return { requestId, id: row.id };
}

/** A service without a condition, approved until 2027-03-31 under the management of 増田 春菜. */
async function approvedService() {
  const requestId = await fileDraft(db, hall, { serviceName: '期限つき' });
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  const service = await db.selectFrom('cloud_services').select('id').executeTakeFirstOrThrow();
  return { requestId, serviceId: service.id };
}

const stored = (id: string) => db.selectFrom('obligations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const reminders = async (id: string) => {
  const rows = await db
    .selectFrom('obligation_reminders')
    .select(['post_id', 'occasion', 'is_open'])
    .where('obligation_id', '=', id)
    .orderBy('id')
    .execute();
  const names = new Map(Object.entries(hall.posts).map(([key, post]) => [post, key]));
  return rows.map((row) => `${names.get(row.post_id)} ${row.occasion}${row.is_open ? '' : ' (closed)'}`);
};
const eventTypes = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `obligation:${id}`)
      .orderBy('stream_position')
      .execute()
  ).map(({ type }) => type);
const inbox = async (post: PostKey) =>
  (await (await visit(tasksLoader, await browser(post), '/tasks')).json()).due as {
    id: string;
    occasion: string | null;
    daysLeft: number;
  }[];
const listed = async (post: PostKey, query = '') =>
  ((await (await visit(listLoader, await browser(post), `/obligations${query}`)).json()).rows as { id: string }[]).map(
    (row) => row.id,
  );

/** Ends the holding of a post on `lastDay` and gives it to somebody else the day after. */
async function transfer(post: PostKey, lastDay: string, to: PostKey) {
  await ownerDb
    .updateTable('post_holdings')
    .set({ valid_to: lastDay })
    .where('post_id', '=', hall.posts[post])
    .execute();
  await ownerDb
    .insertInto('post_holdings')
    .values({
      id: newId(),
      post_id: hall.posts[post],
      person_id: hall.people[to],
      capacity: 'concurrent',
      valid_from: '2027-04-01',
    })
    .execute();
}

const FULFILMENT = { note: '全員に設定し、画面で確認した。', evidence: '介福第123号' };

describe('承認の条件', () => {
  test('決裁と同じ取引で担当の職の期限になり、すぐに知らされ、担当が履行すると申請の画面で分かる', async () => {
    const { requestId, id } = await approveWithCondition();
    expect(await stored(id)).toMatchObject({
      kind: 'condition',
      subject_type: 'approval-request',
      subject_id: requestId,
      title_ja: '多要素認証を設定する',
      owner_post_id: hall.posts.nursingClerk,
      unit_id: hall.units.nursing,
      due_on: DUE,
      status: 'open',
    });
    expect(await reminders(id)).toEqual(['nursingClerk new']);
    expect(await inbox('nursingClerk')).toMatchObject([{ id, occasion: 'new', daysLeft: 131 }]);

    on('2026-12-03');
    const path = `/obligations/${id}/fulfilment`;
    const empty = await send(
      fulfil,
      await browser('nursingClerk'),
      path,
      { id },
      { version: '1', note: ' ', evidence: '' },
    );
    expect(empty.status).toBe(422);
    expect((await empty.json()).errors).toHaveProperty('note');
    const sent = await send(fulfil, await browser('nursingClerk'), path, { id }, { version: '1', ...FULFILMENT });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `/obligations/${id}`]);

    expect(await stored(id)).toMatchObject({
      status: 'done',
      is_open: 0,
      look_on: null,
      done_by_name: '鈴木 亜紀',
      done_by_post: '健康福祉部 介護福祉課 nursingClerk職',
      ...FULFILMENT,
      version: 2,
    });
    expect(await eventTypes(id)).toEqual(['obligation-arose', 'obligation-done']);
    expect(await inbox('nursingClerk')).toEqual([]);
    const page = await (
      await visit(requestLoader, await browser('nursingHead'), `/approval-requests/${requestId}`, { id: requestId })
    ).json();
    expect(page.conditions).toMatchObject([
      { text: '多要素認証を設定する', isOpen: false, obligationId: id, doneByName: '鈴木 亜紀', note: FULFILMENT.note },
    ]);
    const service = await db.selectFrom('cloud_services').select('conditions_open').executeTakeFirstOrThrow();
    expect(service.conditions_open).toBe(0);
    // Nothing reminds of it any more, whatever the day.
    expect(await run('2027-04-01')).toEqual({ reminded: 0, missed: 0 });
  });

  test('同じ期限を二人が同時に記録すると、一人だけが成り、もう一人の文は残る', async () => {
    const { id } = await approveWithCondition();
    const command = { obligationId: id, version: 1, ...FULFILMENT };
    const io = { now: NOW, newId };
    const both = await Promise.all([
      fulfilObligation(db, await hall.actor('nursingClerk'), command, io),
      fulfilObligation(db, await hall.actor('nursingHead'), command, io),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await eventTypes(id)).toEqual(['obligation-arose', 'obligation-done']);
    const late = await send(
      fulfil,
      await browser('nursingClerk'),
      `/obligations/${id}/fulfilment`,
      { id },
      {
        version: '2',
        ...FULFILMENT,
      },
    );
    expect(late.status).toBe(409);
    expect((await late.json()).typed).toMatchObject(FULFILMENT);
  });

  test('担当でも所属長でもない人には記録できず、課の外の人には見えない', async () => {
    const { id } = await approveWithCondition();
    for (const post of ['nursingClerk2', 'contractReviewer', 'auditor'] as const) {
      const sent = await send(
        fulfil,
        await browser(post),
        `/obligations/${id}/fulfilment`,
        { id },
        {
          version: '1',
          ...FULFILMENT,
        },
      );
      expect(sent.status).toBe(404);
    }
    expect((await stored(id)).status).toBe('open');
    const statusFor = async (post: PostKey) =>
      (await visit(pageLoader, await browser(post), `/obligations/${id}`, { id })).status;
    expect(await statusFor('contractReviewer')).toBe(404);
    expect(await statusFor('nursingClerk2')).toBe(200);
    expect(await statusFor('auditor')).toBe(200);
    expect(await listed('contractReviewer', '?scope=all')).toEqual([]);
    expect(await listed('nursingClerk2')).toEqual([]);
    expect(await listed('nursingClerk2', '?scope=section')).toEqual([id]);
    expect(await listed('auditor', '?scope=all&kind=condition&days=200')).toEqual([id]);
    expect(await listed('auditor', '?scope=all&days=20')).toEqual([]);
  });
});

describe('日々の見回り', () => {
  test('規程の日数ごとに一度ずつ知らせ、3月31日を過ぎると超過として所属長に上げ、異動後の担当に引き継がれ、完了すると止まる', async () => {
    const { id } = await approveWithCondition();
    expect(await run('2026-11-20')).toEqual({ reminded: 0, missed: 0 });
    expect(await run('2026-12-01')).toEqual({ reminded: 1, missed: 0 });
    // Twice on the same day, or by two processes at once: said once.
    expect(await run('2026-12-01')).toEqual({ reminded: 0, missed: 0 });
    await Promise.all([run('2027-01-30'), run('2027-01-30'), run('2027-01-30')]);
    expect(await reminders(id)).toEqual([
      'nursingClerk new (closed)',
      'nursingClerk before-120 (closed)',
      'nursingClerk before-60',
    ]);
    await run('2027-03-01');
    await transfer('nursingClerk', DUE, 'itReviewer');
    expect((await run('2027-03-31')).missed).toBe(0);
    expect((await stored(id)).status).toBe('open');

    const both = await Promise.all([run('2027-04-01'), run('2027-04-01')]);
    expect(both.map(({ missed }) => missed).sort()).toEqual([0, 1]);
    expect(await stored(id)).toMatchObject({ status: 'missed', is_open: 1, look_on: null, version: 2 });
    expect((await reminders(id)).filter((one) => !one.endsWith('(closed)')).sort()).toEqual([
      // IT security hears that the service is 要是正 now.
      'itReviewer corrective',
      'nursingClerk missed',
      'nursingHead escalated',
    ]);
    expect(await eventTypes(id)).toEqual(['obligation-arose', 'obligation-missed']);

    on('2027-04-01');
    expect(await inbox('nursingClerk')).toEqual([]);
    expect(await inbox('itReviewer')).toMatchObject([{ id, occasion: 'corrective', daysLeft: -1 }]);
    expect(await inbox('nursingHead')).toMatchObject([{ id, occasion: 'escalated' }]);
    expect(await listed('nursingHead', '?scope=section&status=missed')).toEqual([id]);

    const sent = await send(
      fulfil,
      await browser('itReviewer'),
      `/obligations/${id}/fulfilment`,
      { id },
      {
        version: '2',
        ...FULFILMENT,
      },
    );
    expect(sent.status).toBe(303);
    expect(await inbox('nursingHead')).toEqual([]);
    expect((await reminders(id)).every((one) => one.endsWith('(closed)'))).toBe(true);
    expect(await run('2027-06-01')).toEqual({ reminded: 0, missed: 0 });
    expect(await listed('itReviewer')).toEqual([]);
    expect(await listed('itReviewer', '?status=done')).toEqual([id]);
  });

  test('止まっていた間の通知はまとめず、いちばん近い一つだけにする', async () => {
    const { id } = await approveWithCondition();
    await run('2027-03-20');
    expect((await reminders(id)).filter((one) => one.startsWith('nursingClerk before'))).toEqual([
      'nursingClerk before-30',
    ]);
  });

  test('担当の職が空席なら、期限前の通知も所属長に届く', async () => {
    const { id } = await approveWithCondition('2028-02-29');
    await ownerDb
      .updateTable('post_holdings')
      .set({ valid_to: '2027-10-31' })
      .where('post_id', '=', hall.posts.nursingClerk)
      .execute();
    // 2028 is a leap year: 30 days before 29 February is 30 January.
    await run('2028-01-29');
    expect(await reminders(id)).toContain('nursingHead before-60');
    await run('2028-01-30');
    expect(await reminders(id)).toContain('nursingHead before-30');
    await run('2028-02-29');
    expect((await stored(id)).status).toBe('open');
    await run('2028-03-01');
    expect((await stored(id)).status).toBe('missed');
  });

  test('同じ種類・対象・回は二度作っても一つで、千件でも一度ずつ知らせる', async () => {
    const made = Array.from({ length: 1_200 }, (_, number) => ({
      kind: 'condition' as const,
      subject: { type: 'approval-request', id: newId(), name: `申請 ${number}` },
      occurrence: '2027',
      title: { ja: '確認する', en: 'Check' },
      ownerPostId: hall.posts.nursingClerk,
      unitId: hall.units.nursing,
      dueOn: number % 2 === 0 ? '2026-12-15' : '2026-11-19',
      source: 'schedule',
    }));
    const make = () => inTransaction(db, (tx) => arise(tx, made, { actor: systemActor, now: NOW, newId }));
    expect(await make()).toHaveLength(1_200);
    expect(await make()).toEqual([]);
    const runs = await Promise.all([run('2026-11-20'), run('2026-11-20')]);
    const sum = (of: 'reminded' | 'missed') => runs.reduce((total, each) => total + each[of], 0);
    expect([sum('reminded'), sum('missed')]).toEqual([600, 600]);
    const { rows } = await sql<{ n: number }>`select count(*) as n from obligation_reminders`.execute(db);
    // One to the owner of each, and one to the head for each that was missed.
    expect(Number(rows[0]?.n)).toBe(1_800);
  });
});

describe('台帳の日付', () => {
  const follow = (date: string) => followRegisters(db, { now: morning(date), newId });
  const open = async () =>
    (
      await db
        .selectFrom('obligations')
        .select(['kind', 'due_on', 'owner_post_id', 'subject_type'])
        .where('is_open', '=', 1)
        .orderBy('due_on')
        .orderBy('kind')
        .orderBy('subject_type')
        .execute()
    ).map((row) => `${row.kind} ${row.due_on} ${row.subject_type}`);

  test('サービスの有効期限、予告期限、契約の終わりが、通知の日数の前に一度だけ期限になり、台帳が変われば消える', async () => {
    const { serviceId } = await approvedService();
    const unitId = hall.units.nursing;
    const notice = { amount: 30, unit: 'days' } as const;
    const renewing = await enterContract(db, { unitId, title: '保守', autoRenews: true, renewalMonths: 12, notice });
    const ending = await enterContract(db, { unitId, title: '窓口' });
    const agreement = await enterAgreement(db, { unitId, facility: '会館' });
    expect(await follow('2026-11-20')).toEqual({ arisen: 1, over: 0 });
    const runs = await Promise.all([follow('2026-12-10'), follow('2026-12-10')]);
    expect(runs.reduce((sum, { arisen }) => sum + arisen, 0)).toBe(3);
    expect(await follow('2026-12-10')).toEqual({ arisen: 0, over: 0 });
    expect(await open()).toEqual([
      'contract-notice 2027-03-01 contract',
      'contract-end 2027-03-31 contract',
      'contract-end 2027-03-31 designated-manager',
      'service-end 2027-03-31 cloud-service',
    ]);
    on('2026-12-10');
    await run('2026-12-10');
    // The manager of the service is 増田 春菜; contracts have no post of their own and go to the head: the same person.
    expect((await inbox('nursingHead')).map((row) => row.daysLeft)).toEqual([81, 111, 111, 111]);
    // 契約審査 sees what ends of every section.
    expect(await listed('contractReviewer', '?scope=all')).toHaveLength(3);

    const [noticeId] = await listed('nursingHead', '?scope=all&kind=contract-notice');
    const sent = await send(
      fulfil,
      await browser('nursingHead'),
      '/x',
      { id: noticeId! },
      { version: '1', ...FULFILMENT },
    );
    expect(sent.status).toBe(303);
    expect(await follow('2026-12-11')).toEqual({ arisen: 0, over: 0 });

    const change = (table: 'contracts' | 'cloud_services', id: string, values: Record<string, string | number>) =>
      ownerDb.updateTable(table).set(values).where('id', '=', id).execute();
    await change('contracts', ending, { status: 'ended', is_open: 0 });
    await change('contracts', agreement, { ends_on: '2027-04-30' });
    await change('cloud_services', serviceId, { valid_until: '2028-03-31' });
    expect(renewing).toBeTruthy();
    expect(await follow('2027-01-10')).toEqual({ arisen: 1, over: 3 });
    expect(await open()).toEqual(['contract-end 2027-04-30 designated-manager']);
    const done = await db.selectFrom('obligations').select('done_by_name').where('kind', '=', 'service-end').execute();
    expect(done).toEqual([{ done_by_name: '関所' }]);
  });
});

describe('台帳と申請から生まれる期限', () => {
  const open = async () =>
    (
      await db
        .selectFrom('obligations')
        .select(['kind', 'due_on', 'status'])
        .where('is_open', '=', 1)
        .orderBy('kind')
        .orderBy('due_on')
        .execute()
    ).map((row) => `${row.kind} ${row.due_on}`);
  const io = { now: NOW, newId };

  test('承認で緊急時の連絡体制を求めた契約は、連絡網が書かれるまで期限に残り、例外とした契約には生じない', async () => {
    const later = { unitId: hall.units.nursing, startsOn: '2026-12-10', endsOn: '2028-12-31' };
    const approve = async (contractId: string, outcome: string) => {
      const requestId = await fileDraft(db, hall);
      await ownerDb
        .insertInto('contract_requests')
        .values({ contract_id: contractId, request_id: requestId, tied_at: NOW })
        .execute();
      await ownerDb
        .insertInto('requirement_outcomes')
        .values({ request_id: requestId, requirement_key: 'management-emergency-contact', outcome, stands: 1 })
        .execute();
    };
    const asked = await enterContract(db, { ...later, title: '認定の入力' });
    await approve(asked, 'met');
    await approve(await enterContract(db, { ...later, title: '例外のある契約' }), 'exempted');
    await enterContract(db, { ...later, title: '求められない契約' });
    await followRegisters(db, io);
    expect(await open()).toEqual(['emergency-contacts 2026-12-10']);
    const save = async (version: number, contacts: EmergencyContact[]) =>
      recordContacts(db, await hall.actor('contractReviewer'), { contractId: asked, version, contacts }, io);
    const browser = await browserOf(db, hall.people.contractReviewer);
    const typed = (who: string) =>
      send(
        contactsAction,
        browser,
        '/x',
        { id: asked },
        {
          version: '0',
          'contacts.0.who': who,
          'contacts.0.side': 'vendor',
          'contacts.0.reach': '054-000-0000',
          'contacts.0.hours': '終日',
          'contacts.1.who': '',
          'contacts.1.side': 'own',
          'contacts.1.reach': '',
          'contacts.1.hours': '',
        },
      );
    const unnamed = await typed('');
    expect([unnamed.status, Object.keys((await unnamed.json()).errors)]).toEqual([422, ['contacts.0.who']]);
    expect((await typed('当直 𠮷田')).status).toBe(303);
    expect(await contactsOf(db, asked)).toMatchObject({ version: 1, contacts: [{ who: '当直 𠮷田' }] });
    expect(await open()).toEqual([]);
    // An empty list is none.
    expect(await save(1, [])).toMatchObject({ ok: true });
    expect(await open()).toEqual(['emergency-contacts 2026-12-10']);
  });

  test('秘密保持と年次報告は、台帳に記録した取引の中で消え、日が動けば動く', async () => {
    const unitId = hall.units.nursing;
    const given = { unitId, title: '調査票の入力', startsOn: '2026-12-01', endsOn: '2028-12-31' };
    const contractId = await enterContract(db, {
      ...given,
      ndaSignedOn: null,
      firstDisclosureOn: '2026-12-15',
      status: 'approved',
    });
    const agreementId = await enterAgreement(db, { unitId, facility: '会館', endsOn: '2026-12-20' });
    const follow = (date: string) => followRegisters(db, { now: morning(date), newId });
    await follow('2026-11-20');
    expect(await open()).toEqual([
      'contract-end 2026-12-20',
      'contract-nda 2026-12-15',
      // Two months after the agreement has ended.
      'manager-report 2027-02-20',
    ]);
    const actor = await hall.actor('contractReviewer');
    const contract = await db
      .selectFrom('contracts')
      .selectAll()
      .where('id', '=', contractId)
      .executeTakeFirstOrThrow();
    const changes = (more: { firstDisclosureOn: string; ndaSignedOn: string | null }) => ({
      number: contract.number,
      title: contract.title,
      startsOn: contract.starts_on,
      endsOn: contract.ends_on,
      notice: null,
      noticeGivenOn: null,
      autoRenews: false,
      renewalMonths: null,
      valueYen: null,
      valueBasis: 'total' as const,
      longTerm: false,
      transitional: false,
      ...more,
    });
    const moved = { contractId, version: 1, changes: changes({ firstDisclosureOn: '2026-12-20', ndaSignedOn: null }) };
    expect(await changeContract(db, actor, moved, io)).toMatchObject({ ok: true });
    expect(await open()).toContain('contract-nda 2026-12-20');
    // Back again: what the register ended comes up once more with the day it had.
    const back = { contractId, version: 2, changes: changes({ firstDisclosureOn: '2026-12-15', ndaSignedOn: null }) };
    expect(await changeContract(db, actor, back, io)).toMatchObject({ ok: true });
    expect((await open()).filter((one) => one.startsWith('contract-nda'))).toEqual(['contract-nda 2026-12-15']);
    const signed = {
      contractId,
      version: 3,
      changes: changes({ firstDisclosureOn: '2026-12-15', ndaSignedOn: '2026-11-19' }),
    };
    expect(await changeContract(db, actor, signed, io)).toMatchObject({ ok: true });
    const report = { contractId: agreementId, fiscalYear: 2026, version: 0, receivedOn: '2026-11-20' };
    const recorded = await recordReport(db, actor, { ...report, finding: 'sound', summary: '異常なし' }, io);
    expect(recorded).toMatchObject({ ok: true });
    expect(await open()).toEqual(['contract-end 2026-12-20']);
    expect(await follow('2026-11-20')).toEqual({ arisen: 0, over: 0 });
  });

  test('漏えいの速報・確報・本人通知が並び、知った日が変われば動き、記録すると消え、題には番号しか出ない', async () => {
    const actor = await hall.actor('nursingHead');
    const reported = await reportIncident(
      db,
      actor,
      {
        submissionKey: newId(),
        kind: 'leak',
        title: '名簿の誤送信',
        report: '名簿を別の事業者に送りました。',
        noticedOn: '2026-11-20',
        noticedAt: '',
        unitId: hall.units.nursing,
        whose: '',
        personal: 'yes',
        specificPersonal: 'no',
        onBehalf: 'self',
        behalfName: '',
        about: [],
      },
      io,
    );
    if (!reported.ok) throw new Error(reported.refusal.reason);
    const days = ['incident-final-report 2026-12-21', 'incident-first-report 2026-11-24', 'incident-notice 2026-11-24'];
    expect(await open()).toEqual(days);
    const first = await db
      .selectFrom('obligations')
      .selectAll()
      .where('kind', '=', 'incident-first-report')
      .executeTakeFirstOrThrow();
    expect(`${first.subject_name} ${first.title_ja}`).not.toContain('名簿');
    // The page says how the day was counted to those who may read the incident.
    const page = async (post: PostKey) =>
      (await visit(pageLoader, await browser(post), '/', { id: first.id })).json() as Promise<{
        obligation: { reasons: { ja: string }[]; subjectHref: string | null };
      }>;
    expect(JSON.stringify((await page('nursingHead')).obligation.reasons)).toMatch(/概ね3〜5日以内.*2026年11月24日/);
    // Not even that there is one is for others of the section.
    expect((await visit(pageLoader, await browser('nursingClerk'), '/', { id: first.id })).status).toBe(404);
    const { id: incidentId, version } = await db
      .selectFrom('incidents')
      .select(['id', 'version'])
      .executeTakeFirstOrThrow();
    const duty = {
      incidentId,
      version,
      duty: 'personal-first-report' as const,
      doneOn: '2026-11-20',
      note: '様式で報告',
    };
    expect(await recordDuty(db, actor, duty, io)).toMatchObject({ ok: true });
    expect(await open()).toEqual([days[0], days[2]]);
    expect(await stored(first.id)).toMatchObject({ status: 'done', note: '2026-11-20 様式で報告' });
  });

  test('例外措置と緊急利用は、承認と同じ取引で見直しの期限になる', async () => {
    const { requirements } = await activeProfile(db);
    const isExemptable = (key: string) => requirements.some((one) => one.key === key && one.exemptable && !one.sla);
    const asked = { reason: '代わりがないため', compensation: '記録を毎週確かめます' };
    const requestId = await fileDraft(db, hall, {
      facts: { ...CAREFUL_FACTS, emergency: true },
      change: (content) => {
        const [one, other] = Object.keys(content.checklist).filter(isExemptable) as [string, string];
        const without = (key: string, until: string | null) => ({
          [key]: { ...content.checklist[key]!, answer: 'not-met' as const, exemption: { ...asked, until } },
        });
        return {
          ...content,
          checklist: { ...content.checklist, ...without(one, '2027-01-25'), ...without(other, null) },
        };
      },
    });
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId, 'ciso');
    const [step] = await openSteps(db, requestId);
    const decision = await decisionOn(db, requestId, step!.key, {
      outcome: 'approve',
      grant: { validUntil: '2027-01-31', managerPersonId: hall.people.nursingHead },
    });
    expect(await decideAs(db, hall, 'mayor', decision)).toMatchObject({ ok: true });
    const due = await open();
    expect(due).toContain('after-review 2026-12-20');
    // Asked for until a day, or looked at again after the twelve months of the policy.
    expect(due).toContain('exemption-review 2027-01-25');
    expect(due).toContain('exemption-review 2027-11-20');
  });
});

describe('課の研修・訓練', () => {
  const training = async () => {
    const rows = await db
      .selectFrom('obligations')
      .select(['id', 'unit_id', 'owner_post_id', 'due_on', 'status', 'note', 'evidence'])
      .where('kind', '=', 'training')
      .orderBy('due_on')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, unit: Object.entries(hall.units).find(([, id]) => id === row.unit_id)?.[0] }));
  };
  const ofNursing = async () => (await training()).filter(({ unit }) => unit === 'nursing');
  const params = () => ({ unitId: hall.units.nursing });
  const path = () => `/trainings/${hall.units.nursing}`;
  const page = async (post: PostKey) => visit(trainingLoader, await browser(post), path(), params());
  const record = async (post: PostKey, fields: Record<string, string>) =>
    send(trainingAction, await browser(post), path(), params(), {
      submissionKey: newId(),
      heldOn: '2026-11-10',
      participants: '１２',
      content: '標的型メールの訓練をした。',
      evidence: '研修第3号',
      ...fields,
    });

  test('課ごとに一つ、所属長の職に、二つのサーバでも一度だけ。記録すると次の期限ができ、過ぎれば上に上がる', async () => {
    const ask = (date: string) => askForTrainings(db, { now: morning(date), newId });
    const runs = await Promise.all([ask('2026-11-20'), ask('2026-11-20')]);
    expect(runs[0].asked + runs[1].asked).toBe(5);
    expect(await ask('2026-11-21')).toEqual({ asked: 0, handedOver: 0, ended: 0 });
    // 監査委員事務局 has no head of its own.
    expect((await training()).map(({ unit, due_on, status }) => `${unit} ${due_on} ${status}`).sort()).toEqual(
      ['audit', 'contracts', 'it', 'nursing', 'pr'].map((unit) => `${unit} 2027-03-31 open`),
    );
    expect((await training()).find(({ unit }) => unit === 'pr')!.owner_post_id).toBe(hall.posts.prHead);

    expect(await (await page('nursingHead')).json()).toMatchObject({ mayRecord: true, months: 12, trainings: [] });
    expect(await (await page('nursingClerk')).json()).toMatchObject({ mayRecord: false });
    expect((await page('prClerk')).status).toBe(404);
    expect((await record('nursingClerk', {})).status).toBe(404);
    for (const [field, wrong] of [
      ['heldOn', { heldOn: '2026-11-21' }],
      ['heldOn', { heldOn: '2025-11-19' }],
      ['participants', { participants: '0' }],
      ['participants', { participants: '' }],
      ['content', { content: ' ' }],
    ] as const) {
      const refused = await record('nursingHead', wrong);
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ errors: { [field]: expect.anything() } });
    }
    const submissionKey = newId();
    for (const twice of [1, 2]) {
      expect((await record('nursingHead', { submissionKey })).status, String(twice)).toBe(303);
    }
    const [done, next, ...more] = await ofNursing();
    expect(more).toEqual([]);
    expect(done).toMatchObject({ status: 'done', note: expect.stringContaining('参加12人'), evidence: '研修第3号' });
    expect(next).toMatchObject({ due_on: '2027-11-10', status: 'open', owner_post_id: hall.posts.nursingHead });
    expect(await (await page('nursingHead')).json()).toMatchObject({
      due: { dueOn: '2027-11-10' },
      trainings: [{ heldOn: '2026-11-10', participants: 12, byName: '増田 春菜', files: [] }],
    });
    // The material is attached by whoever records, and read by whoever reads the page.
    const { trainings } = await (await page('nursingHead')).json();
    const of = { unitId: hall.units.nursing, trainingId: trainings[0].id };
    const attach = async (post: PostKey, on = of) => {
      const parts = [{ name: 'file', fileName: '出席簿.pdf', bytes: pdf('出席簿') }];
      const request = uploadFrom(await browser(post), '/x', parts, newId());
      return Promise.resolve(attachAction({ request, params: on, context: {} })).catch((refused: Response) => refused);
    };
    expect((await attach('nursingClerk')).status).toBe(404);
    expect((await attach('nursingHead', { ...of, unitId: hall.units.pr })).status).toBe(404);
    expect((await attach('nursingHead')).status).toBe(303);
    const [file] = (await (await page('nursingHead')).json()).trainings[0].files;
    expect(file).toMatchObject({ name: '出席簿.pdf', uploadedByName: '増田 春菜' });
    const open = async (post: PostKey) =>
      (await visit(fileLoader, await browser(post), '/x', { ...of, fileId: file.id })).status;
    expect([await open('auditor'), await open('prClerk')]).toEqual([200, 404]);
    // An older one that is entered late moves nothing.
    expect((await record('nursingHead', { heldOn: '2026-06-01' })).status).toBe(303);
    expect((await ofNursing()).map(({ due_on }) => due_on)).toEqual(['2027-03-31', '2027-11-10']);
    expect(await eventTypes(done!.id)).toEqual(['obligation-arose', 'obligation-done']);

    await run('2027-11-11');
    expect(await reminders(next!.id)).toEqual(expect.arrayContaining(['nursingHead missed', 'director escalated']));
    on('2027-12-01');
    expect((await record('nursingHead', { heldOn: '2027-11-30' })).status).toBe(303);
    expect((await ofNursing()).map(({ due_on, status }) => `${due_on} ${status}`)).toEqual([
      '2027-03-31 done',
      '2027-11-10 done',
      '2028-11-30 open',
    ]);
  });

  test('所属長の職が替われば引き継がれ、人のいなくなった課では取り消される', async () => {
    const ask = (date: string) => askForTrainings(db, { now: morning(date), newId });
    await ask('2026-11-20');
    await ownerDb
      .updateTable('post_holdings')
      .set({ valid_to: '2026-11-30' })
      .where('post_id', 'in', [hall.posts.nursingHead, hall.posts.prHead, hall.posts.prClerk])
      .execute();
    expect(await ask('2026-12-01')).toEqual({ asked: 0, handedOver: 1, ended: 1 });
    expect((await ofNursing())[0]).toMatchObject({ owner_post_id: hall.posts.director, status: 'open' });
    expect((await training()).find(({ unit }) => unit === 'pr')).toMatchObject({ status: 'cancelled' });
    expect(await ask('2026-12-02')).toEqual({ asked: 0, handedOver: 0, ended: 0 });
  });
});

test('見回りが途中で殺されても、次の見回りが続きから一度ずつ行う', async () => {
  const made = Array.from({ length: 1_100 }, (_, number) => ({
    kind: 'condition' as const,
    subject: { type: 'approval-request', id: newId(), name: '' },
    occurrence: '1',
    title: { ja: '確認する', en: 'Check' },
    ownerPostId: hall.posts.nursingClerk,
    unitId: hall.units.nursing,
    dueOn: number % 2 === 0 ? '2026-11-21' : '2026-11-19',
    source: 'schedule',
  }));
  await inTransaction(db, (tx) => arise(tx, made, { actor: systemActor, now: NOW, newId }));
  let left = 2_000;
  const killed = () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return newId();
  };
  await expect(remindOfObligations(db, { now: morning('2026-11-20'), newId: killed })).rejects.toThrow('killed');
  const before = await db.selectFrom('obligation_reminders').select('id').execute();
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(1_650);
  await run('2026-11-20');
  const rows = await db.selectFrom('obligation_reminders').select(['obligation_id', 'occasion']).execute();
  expect(rows).toHaveLength(1_650);
  expect(new Set(rows.map((row) => `${row.obligation_id} ${row.occasion}`)).size).toBe(1_650);
  const events = await db.selectFrom('recorded_events').select('id').where('type', '=', 'obligation-missed').execute();
  expect(events).toHaveLength(550);
});

const PLACES: { posts: PostKey[]; units: UnitKey[]; headed: UnitKey[] }[] = [
  { posts: [], units: [], headed: [] },
  { posts: ['nursingClerk'], units: ['nursing'], headed: [] },
  { posts: ['director'], units: ['health'], headed: ['health', 'nursing'] },
  { posts: ['itHead', 'contractHead'], units: ['it', 'contracts'], headed: ['it'] },
];

test('だれがどの期限を見られ、記録できるかは、CASLとSQLで同じである', async () => {
  const made = (['it', 'contracts', 'nursing', 'audit', 'health'] as const).flatMap((unit) =>
    ([null, 'nursingClerk', 'itHead', 'director'] as const).map((post) => ({
      kind: 'condition' as const,
      subject: { type: 'approval-request', id: newId(), name: '' },
      occurrence: '1',
      title: { ja: '', en: '' },
      ownerPostId: post && hall.posts[post],
      unitId: hall.units[unit],
      dueOn: DUE,
      source: 'schedule',
    })),
  );
  const ids = await inTransaction(db, (tx) => arise(tx, made, { actor: systemActor, now: NOW, newId }));
  const facts = ids.map((id, index) => ({ id, ...made[index]! }));
  for (const role of [null, ...CANONICAL_ROLES]) {
    for (const { posts, units, headed } of PLACES) {
      const name = { ja: '', en: '' };
      const ability = defineAbilities({
        personId: hall.people.nursingClerk,
        name: '',
        email: '',
        locale: 'ja',
        holdings: posts.map((key) => ({
          postId: hall.posts[key],
          title: name,
          unitId: '',
          unitName: name,
          roles: [],
        })),
        roles: role ? [role] : [],
        unitIds: units.map((key) => hall.units[key]),
        unitPathIds: [],
        headedUnitIds: headed.map((key) => hall.units[key]),
      });
      for (const action of ['read', 'update', 'decide'] as const) {
        const { rows } = await sql<{ id: string }>`select obligation.id from obligations as obligation
          where ${accessibleBy(ability, action, 'Obligation')} order by obligation.id`.execute(db);
        const allowed = facts.filter(({ id, kind, ownerPostId, unitId }) =>
          ability.can(action, subject('Obligation', { id, kind, ownerPostId, unitId })),
        );
        expect(rows.map((row) => row.id)).toEqual(allowed.map((one) => one.id).sort());
      }
    }
  }
});
