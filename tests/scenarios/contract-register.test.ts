/** 契約台帳: from the approval to the end, lists, dates and permissions, as a browser without scripts does it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { OutsourcingContent } from '~/approval-requests/content';
import { registerApprovedContract } from '~/contracts/register-approved-contract.server';
import { renewContracts } from '~/contracts/renew-contracts.server';
import { addDays, officeDate } from '~/platform/dates';
import { assess } from '~/policy/assess';
import { activeProfile } from '~/policy/profiles.repository.server';
import { loader as listLoader } from '~/routes/_app.registers.contracts._index';
import { loader as pageLoader } from '~/routes/_app.registers.contracts.$id._index';
import { action as editAction, loader as editLoader } from '~/routes/_app.registers.contracts.$id.edit';
import { action as endingAction, loader as endingLoader } from '~/routes/_app.registers.contracts.$id.ending';
import { loader as csvLoader } from '~/routes/registers.contracts[.]csv';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browsersOf } from '../factories/people';
import { enterContract } from '../factories/registers';
import { approveUntil, submitDraft } from '../factories/requests';
import { completeOutsourcing, fileWork, OUTSOURCING_FACTS } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const today = officeDate(new Date());
const MONTHLY = { autoRenews: true, renewalMonths: 12, notice: { amount: 3, unit: 'months' } } as const;
let hall: CityHall;
const as = browsersOf(db, () => hall);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const page = async (id: string, post: PostKey = 'contractReviewer') =>
  (await (await visit(pageLoader, await as(post), `/registers/contracts/${id}`, { id })).json()).contract;
const listed = async (query: string, post: PostKey = 'contractReviewer'): Promise<string[]> => {
  const answer = await visit(listLoader, await as(post), `/registers/contracts?${query}`);
  return (await answer.json()).rows.map((row: { title: string }) => row.title);
};
const eventsOf = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select(['type', 'payload'])
      .where('stream', '=', `contract:${id}`)
      .orderBy('stream_position')
      .execute()
  ).map((event) => ({ type: event.type, payload: JSON.parse(event.payload) }));

/** 締切と更新のある委託 through submission and every decision. */
async function approved(change: Partial<OutsourcingContent> = {}): Promise<{ requestId: string; contractId: string }> {
  const requestId = await fileWork(db, hall, (profile, unitId) =>
    completeOutsourcing(profile, unitId, {
      noticeAmount: 3,
      noticeUnit: 'months',
      renewalMonths: 12,
      facts: { ...OUTSOURCING_FACTS, autoRenewal: true },
      ndaSignedOn: '2026-12-01',
      firstDisclosureOn: '2026-12-10',
      ...change,
    }),
  );
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId, 'approved');
  const tie = await db
    .selectFrom('contract_requests')
    .select('contract_id')
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { requestId, contractId: tie.contract_id };
}

describe('承認から', () => {
  test('業務委託が承認されると、未締結の契約として、予告期限とともに台帳に載る', async () => {
    const { requestId, contractId } = await approved();
    const contract = await page(contractId);
    expect(contract).toMatchObject({
      title: '介護認定事務データ入力業務委託',
      kind: 'outsourcing',
      work: 'processing',
      status: 'approved',
      vendorName: '有限会社しずはた入力センター',
      startsOn: '2027-01-04',
      endsOn: '2028-03-31',
      noticeDeadline: '2027-12-31',
      autoRenews: true,
      renewalMonths: 12,
      valueYen: 4_800_000,
      transitional: true,
      personalInformation: true,
      specificPersonalInformation: false,
      ndaViolation: null,
      standing: { standing: 'not-concluded', late: false },
      signedOn: null,
    });
    expect(contract.terms).toMatchObject([{ startsOn: '2027-01-04', endsOn: '2028-03-31', basis: 'original' }]);
    expect((await eventsOf(contractId)).map((event) => event.type)).toEqual(['contract-registered']);
    const clerk = await page(contractId, 'nursingClerk');
    expect(clerk.requests).toMatchObject([{ id: requestId }]);
    expect(await listed(`q=${encodeURIComponent('㈲しずはた')}`)).toEqual([contract.title]);
  });

  /** What a later approval of the same section does, without its long way. */
  async function approveAgain(
    requestId: string,
    purpose: 'change' | 'renewal' | 'termination',
    contractId: string,
    change: Partial<OutsourcingContent>,
  ): Promise<string> {
    const profile = await activeProfile(db);
    const content = completeOutsourcing(profile, hall.units.nursing, { contractId, ...change });
    const actor = await hall.actor('mayor');
    return inTransaction(db, (tx) =>
      registerApprovedContract(tx, {
        request: { id: requestId, number: '介護-8-2', purpose, owningUnitId: hall.units.nursing },
        content,
        profile,
        assessment: assess(profile, content),
        grant: { validUntil: '2028-03-31', managerPersonId: null },
        context: { actor, now: NOW, newId },
      }),
    );
  }
  const draft = () => fileWork(db, hall, (profile, unitId) => completeOutsourcing(profile, unitId));

  test('変更の承認は同じ契約を変え、期間の変更を経過に残し、番号はそのまま', async () => {
    const { contractId } = await approved();
    const { number } = await page(contractId);
    const id = await approveAgain(await draft(), 'change', contractId, { endOn: '2029-03-31', valueYen: 9_000_000 });
    expect(id).toBe(contractId);
    const contract = await page(contractId);
    expect(contract).toMatchObject({ number, endsOn: '2029-03-31', valueYen: 9_000_000, noticeDeadline: null });
    expect(contract.terms.map((term: { basis: string }) => term.basis)).toEqual(['change', 'original']);
    const [, changed] = await eventsOf(contractId);
    expect(changed!.payload.changes).toContainEqual({ field: 'endsOn', before: '2028-03-31', after: '2029-03-31' });
  });

  test('更新の承認は新しい契約になり、前の契約は自動更新しなくなる', async () => {
    const { contractId } = await approved();
    const next = await approveAgain(await draft(), 'renewal', contractId, {
      startOn: '2028-04-01',
      endOn: '2029-03-31',
    });
    expect(next).not.toBe(contractId);
    expect(await page(next)).toMatchObject({ previous: { id: contractId }, status: 'approved' });
    expect(await page(contractId)).toMatchObject({ following: [{ id: next }], autoRenews: false });
  });

  test('終了の承認は、その日まで契約を残し、自動更新を止める', async () => {
    const { contractId } = await approved();
    await approveAgain(await draft(), 'termination', contractId, { endOn: '2027-06-30' });
    expect(await page(contractId)).toMatchObject({
      endsOn: '2027-06-30',
      status: 'approved',
      autoRenews: false,
      noticeGivenOn: officeDate(NOW),
    });
    await approveAgain(await draft(), 'termination', contractId, { endOn: '2026-01-01' });
    expect(await page(contractId)).toMatchObject({ status: 'ended', endsOn: '2027-01-04' });
    expect((await eventsOf(contractId)).at(-1)!.type).toBe('contract-ended');
  });

  test('同じ申請があらためて承認されても、契約は増えない', async () => {
    const { requestId, contractId } = await approved();
    expect(await loadRequest(db, requestId)).not.toBeNull();
    expect(await approveAgain(requestId, 'renewal', contractId, { valueYen: 1 })).toBe(contractId);
    expect(await db.selectFrom('contracts').select('id').execute()).toHaveLength(1);
  });
});

describe('自動更新', () => {
  const io = { now: new Date('2027-11-21T00:00:00Z'), newId };

  test('満了の翌日に次の期間へ移り、予告期限は今の終わりから数え直し、経過が残る', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing, endsOn: '2026-03-31', ...MONTHLY });
    expect(await renewContracts(db, io)).toBe(1);
    expect(await renewContracts(db, io)).toBe(0);
    const contract = await page(id);
    expect(contract).toMatchObject({ endsOn: '2028-03-31', noticeDeadline: '2027-12-31', spansFiscalYears: false });
    expect(contract.terms.map((term: { endsOn: string }) => term.endsOn)).toEqual([
      '2028-03-31',
      '2027-03-31',
      '2026-03-31',
    ]);
    expect((await eventsOf(id)).map((event) => event.type)).toEqual(['contract-renewed', 'contract-renewed']);
  });

  test('通知した契約、終わった契約、締結していない契約、まだ期間のある契約は動かない', async () => {
    const unitId = hall.units.nursing;
    const common = { unitId, endsOn: '2026-03-31', ...MONTHLY };
    await enterContract(db, { ...common, noticeGivenOn: '2025-12-01' });
    await enterContract(db, { ...common, status: 'ended' });
    await enterContract(db, { ...common, status: 'approved' });
    await enterContract(db, { ...common, endsOn: '2027-11-21' });
    expect(await renewContracts(db, io)).toBe(0);
  });

  test('二つのプロセスが同時に更新しても、一度だけ', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing, endsOn: '2027-03-31', ...MONTHLY });
    const done = await Promise.all([renewContracts(db, io), renewContracts(db, io)]);
    expect(done[0] + done[1]).toBe(1);
    expect((await page(id)).terms).toHaveLength(2);
  });
});

const FIELDS = {
  number: '契-100',
  title: '窓口業務委託',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  noticeAmount: '',
  noticeGivenOn: '',
  renewalMonths: '',
  valueYen: '１，２００，０００',
  valueBasis: 'yearly',
  ndaSignedOn: '2026-03-20',
  firstDisclosureOn: '2026-04-01',
};

describe('記載の変更と終了', () => {
  const edit = async (id: string, fields: Record<string, string>, post: PostKey = 'contractReviewer') =>
    send(editAction, await as(post), `/registers/contracts/${id}/edit`, { id }, { ...FIELDS, version: '1', ...fields });

  test('予告期間を入れると、予告期限が計算され、違いが記録される', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    expect(
      (await edit(id, { noticeAmount: '60', noticeUnit: 'days', autoRenews: 'yes', renewalMonths: '12' })).status,
    ).toBe(303);
    expect(await page(id)).toMatchObject({
      noticeDeadline: '2027-01-30',
      autoRenews: true,
      valueYen: 1_200_000,
      number: '契-100',
    });
    const [event] = await eventsOf(id);
    expect(event!.payload.changes.map((one: { field: string }) => one.field)).toEqual(
      expect.arrayContaining(['number', 'noticeAmount', 'noticeUnit', 'autoRenews', 'renewalMonths']),
    );
  });

  test.each([
    [{ endsOn: '2026-03-31' }, 'endsOn'],
    [{ endsOn: '2027-02-30' }, 'endsOn'],
    [{ noticeAmount: '3' }, 'noticeUnit'],
    [{ noticeAmount: '-3', noticeUnit: 'days' }, 'noticeAmount'],
    [{ autoRenews: 'yes' }, 'renewalMonths'],
    [{ renewalMonths: '0' }, 'renewalMonths'],
    [{ valueYen: '12.5' }, 'valueYen'],
    [{ valueYen: '100', valueBasis: '' }, 'valueBasis'],
    [{ number: '' }, 'number'],
    [{ noticeGivenOn: addDays(today, 1) }, 'noticeGivenOn'],
  ])('%o は、その欄に理由を示して断り、入力は残る', async (wrong, field) => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    const answer = await edit(id, { ...wrong, title: '新しい件名' });
    expect(answer.status).toBe(422);
    const { errors, typed } = await answer.json();
    expect(Object.keys(errors)).toContain(field);
    expect(typed.title).toBe('新しい件名');
    expect((await page(id)).title).toBe('窓口業務委託');
  });

  test('秘密保持を結ぶ前に情報を渡した日を入れると、違反として示され、一覧で見つかる', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    expect(await listed('mark=nda-violated')).toEqual([]);
    expect((await edit(id, { firstDisclosureOn: '2026-03-19' })).status).toBe(303);
    expect((await page(id)).ndaViolation).toBe('before-nda');
    expect(await listed('mark=nda-violated')).toEqual(['窓口業務委託']);
    expect((await edit(id, { version: '2', ndaSignedOn: '' })).status).toBe(303);
    expect((await page(id)).ndaViolation).toBe('without-nda');
  });

  test('知らない項目、古い画面からの送信は受け付けず、何も変わらない', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    expect((await edit(id, { status: 'concluded' })).status).toBe(422);
    expect((await edit(id, { vendorId: newId() })).status).toBe(422);
    expect((await edit(id, { title: '先に変えた件名' })).status).toBe(303);
    const late = await edit(id, { title: 'あとの件名' });
    expect([late.status, (await late.json()).typed.title]).toEqual([409, 'あとの件名']);
    expect((await page(id)).title).toBe('先に変えた件名');
  });

  test('終了は日と理由とともに残り、終わった契約は変えられない', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    const end = async (fields: Record<string, string>) =>
      send(
        endingAction,
        await as('contractReviewer'),
        '/x',
        { id },
        { version: '1', endedOn: today, reason: '事業の終了', ...fields },
      );
    expect((await end({ reason: '' })).status).toBe(422);
    expect((await end({ endedOn: addDays(today, 1) })).status).toBe(422);
    expect((await end({ endedOn: '2026-03-31' })).status).toBe(422);
    expect((await end({})).status).toBe(303);
    // It is over once the information is proved to be gone.
    expect(await page(id)).toMatchObject({ status: 'ending', endsOn: today, endReason: '事業の終了' });
    expect(await listed('status=ending')).toEqual(['窓口業務委託']);
    expect((await end({ version: '2' })).status).toBe(422);
    const given = await enterContract(db, { unitId: hall.units.nursing, status: 'approved', firstDisclosureOn: null });
    const up = { version: '1', endedOn: today, reason: '契約に至らず' };
    const answer = await send(endingAction, await as('contractReviewer'), '/x', { id: given }, up);
    expect(answer.status).toBe(303);
    expect(await page(given)).toMatchObject({ status: 'ended', endedOn: today });
    expect(await listed('status=ended')).toEqual(['窓口業務委託']);
    expect((await edit(given, { version: '2' })).status).toBe(422);
    expect((await visit(endingLoader, await as('contractReviewer'), '/x', { id })).status).toBe(404);
  });
});

describe('だれが', () => {
  test('自分の課の契約だけが見え、審査担当・CISO・監査担当にはすべて見える', async () => {
    const own = await enterContract(db, { unitId: hall.units.nursing, title: '介護の契約' });
    const other = await enterContract(db, { unitId: hall.units.contracts, title: '契約課の契約' });
    for (const post of ['nursingClerk', 'nursingHead'] as const) {
      expect(await listed('', post)).toEqual(['介護の契約']);
      expect((await visit(pageLoader, await as(post), '/x', { id: other })).status).toBe(404);
      expect(await (await visit(csvLoader, await as(post), '/registers/contracts.csv')).text()).not.toContain(
        '契約課の契約',
      );
    }
    expect(await listed('', 'director')).toEqual(['介護の契約']);
    for (const post of ['contractReviewer', 'itReviewer', 'chief', 'mayor', 'auditor'] as const) {
      expect((await listed('sort=title', post)).sort()).toEqual(['介護の契約', '契約課の契約'].sort());
    }
    expect((await visit(pageLoader, await as('nursingClerk'), '/x', { id: own })).status).toBe(200);
  });

  test('変えられるのは契約担当だけ', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    for (const post of ['nursingClerk', 'nursingHead', 'itReviewer', 'chief', 'auditor', 'administrator'] as const) {
      expect((await visit(editLoader, await as(post), '/x', { id })).status).toBe(404);
      const sent = await send(editAction, await as(post), '/x', { id }, { ...FIELDS, version: '1' });
      expect(sent.status).toBe(404);
      const ended = await send(
        endingAction,
        await as(post),
        '/x',
        { id },
        { version: '1', endedOn: today, reason: 'x' },
      );
      expect(ended.status).toBe(404);
    }
    expect((await visit(editLoader, await as('contractReviewer'), '/x', { id })).status).toBe(200);
  });
});

describe('一覧', () => {
  type Made = { id: string; title: string; status: string; endsOn: string; deadline: string; number: string };
  const made: Made[] = [];
  const load = async () => {
    made.length = 0;
    const units = [hall.units.nursing, hall.units.contracts];
    for (let n = 0; n < 110; n++) {
      const endsOn = addDays(today, (n % 20) * 20 - 100);
      const given = {
        unitId: units[n % 2]!,
        title: n === 5 ? '=cmd|calc' : `委託${n % 30}`,
        number: `番-${n % 40}`,
        status: n % 11 === 0 ? 'ended' : n % 7 === 0 ? 'approved' : 'concluded',
        startsOn: '2026-01-01',
        endsOn,
        notice: n % 3 === 0 ? { amount: 30, unit: 'days' as const } : null,
        personalInformation: n % 4 === 0,
      } as const;
      const id = await enterContract(db, { ...given, vendorName: n % 2 ? '㍿みなと技研' : '青葉システム㈱' });
      const deadline = given.notice ? addDays(endsOn, -30) : '9999-12-31';
      made.push({ id, title: given.title, status: given.status, endsOn, deadline, number: given.number });
    }
  };

  const byText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  const sorted = (rows: Made[], key: (row: Made) => string, descending = false): string[] =>
    [...rows]
      .sort((a, b) => (byText(key(a), key(b)) || byText(a.id, b.id)) * (descending ? -1 : 1))
      .map((row) => row.id);
  const read = async (query: string) =>
    (await visit(listLoader, await as('contractReviewer'), `/registers/contracts?${query}`)).json();
  async function walk(query: string): Promise<string[]> {
    const pages: string[][] = [];
    let last = await read(query);
    for (;;) {
      pages.push(last.rows.map((row: { id: string }) => row.id));
      if (!last.next) break;
      last = await read(`${query}&after=${last.next}`);
    }
    for (let at = pages.length - 2; at >= 0; at--) {
      last = await read(`${query}&before=${last.previous}`);
      expect(last.rows.map((row: { id: string }) => row.id)).toEqual(pages[at]);
    }
    expect(last.previous).toBeNull();
    return pages.flat();
  }

  test('絞り込みも並べ替えも、読み比べたとおりで、前へも後ろへもめくれ、CSVは式にならない', async () => {
    await load();
    const isOpen = (row: Made) => row.status !== 'ended';
    const ends = (row: Made) => row.endsOn;
    const filters: [string, (row: Made) => boolean][] = [
      ['', isOpen],
      ['status=all', () => true],
      ['status=nonsense', isOpen],
      ['status=ended', (row) => row.status === 'ended'],
      ['status=approved', (row) => row.status === 'approved'],
      ['status=run-out', (row) => row.status === 'concluded' && row.endsOn < today],
      ['days=120', (row) => isOpen(row) && row.endsOn >= today && row.endsOn <= addDays(today, 120)],
      ['notice=60', (row) => isOpen(row) && row.deadline >= today && row.deadline <= addDays(today, 60)],
      [`unit=${hall.units.nursing}`, (row) => isOpen(row) && made.indexOf(row) % 2 === 0],
      ['mark=personal', (row) => isOpen(row) && made.indexOf(row) % 4 === 0],
      [`q=${encodeURIComponent('みなと㈱')}`, (row) => isOpen(row) && made.indexOf(row) % 2 === 1],
      ['q=%25', () => false],
    ];
    for (const [query, fits] of filters)
      expect([query, await walk(query)]).toEqual([query, sorted(made.filter(fits), ends)]);
    const orders = {
      ends,
      notice: (row: Made) => row.deadline,
      number: (row: Made) => row.number,
      title: (row: Made) => row.title,
    };
    for (const [sort, key] of Object.entries(orders)) {
      expect(await walk(`status=all&sort=${sort}`)).toEqual(sorted(made, key));
      expect(await walk(`status=all&sort=${sort}&order=desc`)).toEqual(sorted(made, key, true));
    }
    const csv = await (
      await visit(csvLoader, await as('contractReviewer'), '/registers/contracts.csv?status=all')
    ).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(made.length + 1);
    expect(csv).toContain("'=cmd|calc");
    expect(csv).not.toMatch(/(^|,)=/m);
  });
});
