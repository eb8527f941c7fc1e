/** 二つの年度: what an approval promised, from November 2026 past the leap day to April 2028, two servers at work. */
import { beforeEach, expect, test, vi } from 'vitest';
import { defineAbilities } from '~/authorization/define-abilities';
import { findServices } from '~/cloud-services/find-services.query.server';
import { renewContracts } from '~/contracts/renew-contracts.server';
import { reportIncident } from '~/incidents/report-incident.server';
import { liftSuspension, suspendService } from '~/incidents/take-measure.server';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { followRegisters } from '~/obligations/from-registers.server';
import { fulfilObligation } from '~/obligations/fulfil.server';
import { suspendUncorrected } from '~/obligations/missed.server';
import { clock } from '~/platform/clock.server';
import { loader as serviceLoader } from '~/routes/_app.registers.cloud-services.$id';
import { loader as tasksLoader } from '~/routes/_app.tasks';
import { askForTrainings } from '~/trainings/ask-for-trainings.server';
import { addCertification, changeCertification } from '~/vendors/vendor-details.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterAgreement, enterContract } from '../factories/registers';
import { approveUntil, decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
});

/** Ten past midnight in Japan, on that day; the evening before in UTC. */
const night = (date: string) => new Date(new Date(`${date}T00:10:00+09:00`).getTime());

/** What the server does by itself on a night, in two processes at once. */
async function nightOf(date: string): Promise<void> {
  const io = { now: night(date), newId };
  vi.spyOn(clock, 'now').mockReturnValue(io.now);
  const process = async () => {
    await renewContracts(db, io);
    await followRegisters(db, io);
    await askForTrainings(db, io);
    await remindOfObligations(db, io);
    await suspendUncorrected(db, io);
  };
  await Promise.all([process(), process()]);
}

async function approveWithCondition() {
  const requestId = await fileDraft(db, hall, { serviceName: '条件つき議事録' });
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId, 'ciso');
  const [step] = await openSteps(db, requestId);
  const decision = await decisionOn(db, requestId, step!.key, {
    outcome: 'approve-with-conditions',
    conditions: [{ text: '全員に多要素認証', ownerPersonId: hall.people.nursingClerk, dueOn: '2028-02-29' }],
    grant: { validUntil: '2029-03-31', managerPersonId: hall.people.nursingHead },
  });
  expect(await decideAs(db, hall, 'mayor', decision)).toMatchObject({ ok: true });
  return db.selectFrom('cloud_services').select(['id', 'vendor_id']).executeTakeFirstOrThrow();
}

const obligations = async (kind: string) =>
  (
    await db
      .selectFrom('obligations')
      .select(['id', 'due_on', 'status', 'version'])
      .where('kind', '=', kind)
      .orderBy('due_on')
      .execute()
  ).map((row) => ({ id: row.id, dueOn: row.due_on, status: row.status, version: row.version }));

/** '<post> <occasion>' of everything that was ever said about the obligations of a kind, in order. */
async function said(kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('obligation_reminders as reminder')
    .innerJoin('obligations as obligation', 'obligation.id', 'reminder.obligation_id')
    .select(['reminder.post_id', 'reminder.occasion', 'reminder.reminded_at'])
    .where('obligation.kind', '=', kind)
    .orderBy('reminder.reminded_at')
    .orderBy('reminder.occasion')
    .orderBy('reminder.post_id')
    .execute();
  const posts = new Map(Object.entries(hall.posts).map(([key, id]) => [id, key]));
  return rows.map((row) => `${posts.get(row.post_id)} ${row.occasion}`);
}

const statusOf = async (serviceId: string) =>
  (await db.selectFrom('cloud_services').select('status').where('id', '=', serviceId).executeTakeFirstOrThrow()).status;
const eventsOf = async (stream: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', stream)
      .orderBy('stream_position')
      .execute()
  ).map(({ type }) => type);
const found = async (query: string) => {
  const ability = defineAbilities(await hall.actor('contractHead', clock.now()));
  return (await findServices(db, ability, query, clock.now().toISOString().slice(0, 10))).found[0];
};
const inbox = async (post: PostKey) =>
  (
    (await (await visit(tasksLoader, await browserOf(db, hall.people[post], clock.now()), '/tasks')).json()).due as {
      title: { ja: string };
      occasion: string | null;
    }[]
  ).map(({ title, occasion }) => `${title.ja} ${occasion}`);

test('条件の履行期限はうるう日。知らせ、要是正、年度末の停止、インシデントとの重なり、解除まで、二つのサーバで一度ずつ', async () => {
  const { id: serviceId, vendor_id: vendorId } = await approveWithCondition();
  const io = { now: NOW, newId };
  const ismap = {
    kind: 'ismap' as const,
    number: 'C24-0001',
    scope: '標準プラン',
    auditPeriodEndsOn: '2026-08-31',
    endsOn: null,
    renewalPending: false,
    checkedOn: '2026-11-20',
  };
  const added = await addCertification(
    db,
    await hall.actor('contractReviewer'),
    { vendorId, submissionKey: newId(), ...ismap },
    io,
  );
  if (!added.ok) throw new Error(added.refusal.reason);
  const notice = { amount: 30, unit: 'days' } as const;
  const unitId = hall.units.nursing;
  const contractId = await enterContract(db, { unitId, title: '保守', autoRenews: true, renewalMonths: 12, notice });
  await enterAgreement(db, { unitId, facility: '会館', endsOn: '2031-03-31' });

  // The first year: the day before a day says nothing, two servers say it once.
  await nightOf('2026-12-01');
  expect(await obligations('contract-notice')).toMatchObject([{ dueOn: '2027-03-01', status: 'open' }]);
  for (const date of ['2026-12-30', '2026-12-31', '2027-01-30', '2027-02-22', '2027-02-28']) await nightOf(date);
  expect(await said('contract-notice')).toEqual(
    ['before-120', 'before-60', 'before-30', 'before-7', 'before-1'].map((when) => `nursingHead ${when}`),
  );
  // Nobody gave notice by 1 March; on 1 April the contract is in its next term, and its next day for notice is not yet near.
  const endOfTerm = async () =>
    (await db.selectFrom('contracts').select('ends_on').where('id', '=', contractId).executeTakeFirstOrThrow()).ends_on;
  const trainings = async () => new Set((await obligations('training')).map((one) => `${one.dueOn} ${one.status}`));
  await nightOf('2027-03-31');
  expect(await obligations('contract-notice')).toMatchObject([{ status: 'missed' }]);
  // The last day of the fiscal year is still of this year: the term runs, and the year's training can be held.
  expect(await endOfTerm()).toBe('2027-03-31');
  expect(await trainings()).toEqual(new Set(['2027-03-31 open']));
  await nightOf('2027-04-01');
  expect(await trainings()).toEqual(new Set(['2027-03-31 missed']));
  expect(await obligations('training')).toHaveLength(5);
  expect(await obligations('contract-notice')).toMatchObject([{ dueOn: '2027-03-01', status: 'done' }]);
  expect(await endOfTerm()).toBe('2028-03-31');
  expect(await eventsOf(`contract:${contractId}`)).toEqual(['contract-renewed']);
  expect(await obligations('manager-report')).toMatchObject([{ dueOn: '2027-05-31', status: 'open' }]);

  // ISMAP: 31 August 2026 and one year and four months is the last day of 2027.
  await nightOf('2027-11-01');
  expect(await said('condition')).toEqual(['nursingClerk new', 'nursingClerk before-120']);
  expect(await obligations('vendor-certification')).toMatchObject([{ dueOn: '2027-12-31', status: 'open' }]);
  expect(await obligations('service-certification')).toMatchObject([{ dueOn: '2027-12-31', status: 'open' }]);
  await nightOf('2027-12-31');
  expect(await said('vendor-certification')).toEqual(['itReviewer before-60', 'itReviewer before-1']);
  expect(await obligations('vendor-certification')).toMatchObject([{ status: 'open' }]);
  await nightOf('2028-01-01');
  expect(await obligations('vendor-certification')).toMatchObject([{ status: 'missed' }]);
  expect(await said('service-certification')).toContain('director escalated');
  // A lapse calls for an assessment; it stops nothing.
  expect(await statusOf(serviceId)).toBe('approved');
  vi.spyOn(clock, 'now').mockReturnValue(night('2028-01-05'));
  const renewed = { ...ismap, auditPeriodEndsOn: '2027-08-31', checkedOn: '2028-01-05', withdrawnOn: null };
  const change = { vendorId, id: added.value, version: 1, ...renewed };
  const renewal = await changeCertification(db, await hall.actor('contractReviewer', clock.now()), change, {
    now: clock.now(),
    newId,
  });
  expect(renewal).toMatchObject({ ok: true });
  // At once, not with the next run.
  expect(await obligations('vendor-certification')).toMatchObject([{ status: 'done' }]);
  // The night of the lapse also asked for another assessment, thirty days ahead: it is not needed any more either.
  expect(await obligations('service-certification')).toMatchObject([
    { dueOn: '2027-12-31', status: 'done' },
    { dueOn: '2028-01-30', status: 'done' },
  ]);

  // The leap day is the last in time.
  for (const date of ['2028-01-30', '2028-02-22', '2028-02-28', '2028-02-29']) await nightOf(date);
  expect(await obligations('condition')).toMatchObject([{ dueOn: '2028-02-29', status: 'open' }]);
  expect(await statusOf(serviceId)).toBe('approved');
  await nightOf('2028-03-01');
  expect(await statusOf(serviceId)).toBe('corrective');
  expect(await found('条件つき')).toMatchObject({
    standing: { standing: 'corrective' },
    joinable: false,
    restrictions: [{ causeType: 'obligation', dueOn: '2028-02-29', suspendOn: '2028-03-31', reason: '' }],
  });
  expect(await inbox('itReviewer')).toContain('全員に多要素認証 corrective');
  await nightOf('2028-03-30');
  expect(await statusOf(serviceId)).toBe('corrective');
  await nightOf('2028-03-31');
  expect(await statusOf(serviceId)).toBe('suspended');
  await nightOf('2028-04-01');
  const when = ['new', 'before-120', 'before-60', 'before-30', 'before-7', 'before-1'];
  expect(await said('condition')).toEqual([
    ...when.map((occasion) => `nursingClerk ${occasion}`),
    'itReviewer corrective',
    'nursingHead escalated',
    'nursingClerk missed',
    ...(await said('condition')).slice(-3),
  ]);
  expect((await said('condition')).slice(-3).sort()).toEqual([
    'itReviewer suspended',
    'nursingClerk suspended',
    'nursingHead suspended',
  ]);

  // An incident stops it as well: what was missed is done, and it stays stopped until the incident lets it go.
  const now = { now: clock.now(), newId };
  const reported = await reportIncident(
    db,
    await hall.actor('nursingClerk', clock.now()),
    {
      submissionKey: newId(),
      kind: 'unauthorised-access',
      title: '不審な接続',
      report: '知らない接続元からの接続がありました。',
      noticedOn: '2028-04-01',
      noticedAt: '',
      unitId,
      whose: '',
      personal: 'no',
      specificPersonal: 'no',
      onBehalf: 'self',
      behalfName: '',
      about: [{ type: 'cloud-service', id: serviceId }],
    },
    now,
  );
  if (!reported.ok) throw new Error(reported.refusal.reason);
  const incidentId = reported.value;
  const version = async () =>
    (await db.selectFrom('incidents').select('version').where('id', '=', incidentId).executeTakeFirstOrThrow()).version;
  const chief = () => hall.actor('chief', clock.now());
  expect(
    await suspendService(
      db,
      await chief(),
      { incidentId, version: await version(), serviceId, reason: '調査のため' },
      now,
    ),
  ).toMatchObject({ ok: true });
  const [missed] = await obligations('condition');
  const done = { obligationId: missed!.id, version: missed!.version, note: '全員に設定した。', evidence: '' };
  expect(await fulfilObligation(db, await hall.actor('nursingClerk', clock.now()), done, now)).toMatchObject({
    ok: true,
  });
  expect(await statusOf(serviceId)).toBe('suspended');
  const browser = await browserOf(db, hall.people.contractHead, clock.now());
  const page = await (await visit(serviceLoader, browser, '/', { id: serviceId })).json();
  expect(page.service.restrictions).toMatchObject([
    { causeType: 'incident', reason: '調査のため', personName: '大石 浩' },
  ]);
  const [suspension] = await db
    .selectFrom('restrictions')
    .select('id')
    .where('cause_type', '=', 'incident')
    .where('is_open', '=', 1)
    .execute();
  const lift = { incidentId, version: await version(), suspensionId: suspension!.id, reason: '問題なし' };
  expect(await liftSuspension(db, await chief(), lift, now)).toMatchObject({ ok: true });
  expect(await statusOf(serviceId)).toBe('approved');
  expect((await eventsOf(`cloud-service:${serviceId}`)).slice(-5)).toEqual([
    'correction-required',
    'use-suspended',
    'use-suspended',
    'restriction-lifted',
    'restriction-lifted',
  ]);
  expect(await inbox('itReviewer')).not.toContain('全員に多要素認証 suspended');
  const before = await said('condition');
  await nightOf('2028-05-01');
  expect(await said('condition')).toEqual(before);
  expect(await statusOf(serviceId)).toBe('approved');
});
