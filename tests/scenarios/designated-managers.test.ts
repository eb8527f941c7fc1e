/** 指定管理者: from the approval of the agreement to the hand-over at its end. */
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, officeDate } from '~/platform/dates';
import { loader as listLoader } from '~/routes/_app.registers.designated-managers._index';
import { loader as pageLoader } from '~/routes/_app.registers.designated-managers.$id._index';
import { action as dependencyAction } from '~/routes/_app.registers.designated-managers.$id.dependencies._index';
import { action as dependencyChangeAction } from '~/routes/_app.registers.designated-managers.$id.dependencies.$dependencyId';
import {
  action as handOverAction,
  loader as handOverLoader,
} from '~/routes/_app.registers.designated-managers.$id.hand-over';
import {
  action as measuresAction,
  loader as measuresLoader,
} from '~/routes/_app.registers.designated-managers.$id.measures';
import {
  action as reportAction,
  loader as reportLoader,
} from '~/routes/_app.registers.designated-managers.$id.reports.$fiscalYear';
import { loader as csvLoader } from '~/routes/registers.designated-managers[.]csv';
import { buildCityHall, type CityHall, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browsersOf } from '../factories/people';
import { enterAgreement, enterContract } from '../factories/registers';
import { approveUntil, submitDraft } from '../factories/requests';
import { completeManager, fileWork } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const today = officeDate(new Date());
let hall: CityHall;
const as = browsersOf(db, () => hall);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const page = async (id: string, post: PostKey = 'nursingClerk') =>
  (await (await visit(pageLoader, await as(post), '/x', { id })).json()).agreement;
const typesOf = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `designated-manager:${id}`)
      .orderBy('stream_position')
      .execute()
  ).map((row) => row.type);
const hallOf = () =>
  enterAgreement(db, {
    unitId: hall.units.nursing,
    facility: '福祉交流センター',
    startsOn: '2024-04-01',
    endsOn: '2029-03-31',
  });

test('指定管理の申請が承認されると、当事者・対策・クラウドと委託先とともに台帳に載る', async () => {
  const requestId = await fileWork(db, hall, (profile, unitId) => completeManager(profile, unitId));
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId, 'approved');
  const { contract_id: id } = await db.selectFrom('contract_requests').select('contract_id').executeTakeFirstOrThrow();
  const agreement = await page(id);
  expect(agreement).toMatchObject({
    facility: '福祉交流センター',
    vendorName: '一般財団法人ふじえだ交流財団',
    endsOn: '2031-12-31',
    parties: [{ name: '一般財団法人ふじえだ交流財団' }, { name: '株式会社みどり設備', part: '共同事業体の構成員' }],
    dependencies: [
      { kind: 'cloud', name: '予約クラウド' },
      { kind: 'contractor', name: '有限会社せいそう' },
    ],
    handOverMissing: false,
  });
  expect(agreement.measures.length).toBeGreaterThan(5);
  expect(new Set(agreement.measures.map((one: { state: string }) => one.state))).toEqual(new Set(['in-agreement']));
  expect(agreement.years.map((year: { fiscalYear: number }) => year.fiscalYear)).toEqual([
    2026, 2027, 2028, 2029, 2030, 2031,
  ]);
  expect(await typesOf(id)).toEqual(['agreement-registered']);
});

describe('年次報告', () => {
  const REPORT = { receivedOn: '2025-05-20', finding: 'minor', summary: '鍵の管理を改めます。' };
  const report = async (
    id: string,
    fiscalYear: string,
    fields: Record<string, string> = {},
    post: PostKey = 'nursingClerk',
  ) => send(reportAction, await as(post), '/x', { id, fiscalYear }, { ...REPORT, version: '0', ...fields });

  test('届いていない年度が分かり、年度ごとに一つ記録する', async () => {
    const id = await hallOf();
    const state = async () => (await page(id)).years.map((year: { state: string }) => year.state);
    expect(await state()).toEqual(['missing', 'missing', 'to-come', 'to-come', 'to-come']);
    const rows = (await (await visit(listLoader, await as('nursingClerk'), '/x')).json()).rows;
    expect(rows).toMatchObject([{ facility: '福祉交流センター', missingReports: 2 }]);
    expect((await report(id, '2024')).status).toBe(303);
    expect((await state())[0]).toBe('received');
    const again = await report(id, '2024', { summary: '二人目の記録' });
    expect([again.status, (await again.json()).typed.summary]).toEqual([409, '二人目の記録']);
    expect((await report(id, '2024', { version: '1', finding: 'sound' })).status).toBe(303);
    expect((await page(id)).years[0].report).toMatchObject({ finding: 'sound', recordedBy: '鈴木 亜紀' });
    expect(await typesOf(id)).toEqual(['report-recorded', 'report-changed']);
  });

  test.each([
    [{ summary: '' }, 'summary'],
    [{ finding: 'excellent' }, 'finding'],
    [{ receivedOn: '' }, 'receivedOn'],
    [{ receivedOn: addDays(today, 1) }, 'receivedOn'],
  ])('%o は、その欄に理由を示して断る', async (wrong, field) => {
    const id = await hallOf();
    const answer = await report(id, '2024', wrong);
    expect(answer.status).toBe(422);
    expect(Object.keys((await answer.json()).errors)).toEqual([field]);
  });

  test('協定にない年度は記録できない', async () => {
    const id = await hallOf();
    for (const year of ['2023', '2029', 'abcd', '20244']) {
      expect((await report(id, year)).status).toBe(404);
      expect((await visit(reportLoader, await as('nursingClerk'), '/x', { id, fiscalYear: year })).status).toBe(404);
    }
  });
});

describe('対策の確認', () => {
  const change = async (id: string, fields: Record<string, string>) =>
    send(
      measuresAction,
      await as('nursingClerk'),
      '/x',
      { id },
      {
        version: '1',
        'measures.0.key': 'contract-report',
        'measures.0.state': 'in-agreement',
        'measures.0.note': '',
        'measures.1.key': 'contract-audit',
        'measures.1.state': 'partly',
        'measures.1.note': '立入りの定めがない',
        ...fields,
      },
    );

  test('変えた対策だけが記録され、古い画面からは断る', async () => {
    const id = await hallOf();
    expect((await change(id, {})).status).toBe(303);
    expect((await page(id)).measures[1]).toMatchObject({ state: 'partly', note: '立入りの定めがない' });
    const [event] = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('stream', '=', `designated-manager:${id}`)
      .execute();
    expect(JSON.parse(event!.payload).measures).toEqual([
      { key: 'contract-audit', before: 'unanswered', after: 'partly' },
    ]);
    expect((await change(id, { 'measures.1.state': 'missing' })).status).toBe(409);
    const shown = await (await visit(measuresLoader, await as('nursingClerk'), '/x', { id })).json();
    expect(shown.agreement.version).toBe(2);
  });

  test('ない対策、ない状態は受け付けない', async () => {
    const id = await hallOf();
    expect((await change(id, { 'measures.1.key': 'no-such' })).status).toBe(404);
    expect((await change(id, { 'measures.1.state': 'fine' })).status).toBe(422);
    expect((await change(id, { 'measures.1.note': '\u0007' })).status).toBe(422);
    expect((await page(id)).measures[1].state).toBe('unanswered');
  });
});

test('指定管理者のクラウドと委託先は、加え、終わりを記録し、消さない', async () => {
  const id = await hallOf();
  const cloud = {
    kind: 'cloud',
    name: '予約クラウド',
    provider: '',
    purpose: '貸室の予約',
    startedOn: '2026-04-01',
    approvedOn: '',
  };
  const submissionKey = newId();
  for (const _ of [1, 2]) {
    const added = await send(dependencyAction, await as('nursingClerk'), '/x', { id }, { ...cloud, submissionKey });
    expect(added.status).toBe(303);
  }
  const [stored, ...more] = (await page(id)).dependencies;
  expect(more).toEqual([]);
  const params = { id, dependencyId: stored.id };
  const change = async (fields: Record<string, string>) =>
    send(dependencyChangeAction, await as('nursingClerk'), '/x', params, {
      ...cloud,
      version: '1',
      endedOn: '',
      ...fields,
    });
  expect((await change({ endedOn: '2026-03-31' })).status).toBe(422);
  expect((await change({ endedOn: '2026-09-30' })).status).toBe(303);
  expect((await change({ purpose: 'あとから' })).status).toBe(409);
  expect((await page(id)).dependencies).toMatchObject([{ endedOn: '2026-09-30' }]);
  await expect(db.deleteFrom('agreement_dependencies').execute()).rejects.toThrow(/denied/);
});

test('引継ぎの完了は、日・人・証拠とともに一度だけ記録する', async () => {
  const id = await enterAgreement(db, {
    unitId: hall.units.nursing,
    facility: '旧会館',
    startsOn: '2021-04-01',
    endsOn: '2026-03-31',
  });
  expect((await page(id)).handOverMissing).toBe(true);
  const record = async (fields: Record<string, string>) =>
    send(
      handOverAction,
      await as('nursingClerk'),
      '/x',
      { id },
      {
        version: '1',
        handedOverOn: '2026-04-03',
        handedOverTo: '介護福祉課 鈴木',
        evidence: '消去証明書 R8-12',
        ...fields,
      },
    );
  const list = async (query: string) =>
    (await (await visit(listLoader, await as('nursingClerk'), `/x?${query}`)).json()).rows.length;
  expect(await list('show=hand-over')).toBe(1);
  expect((await record({ evidence: ' ' })).status).toBe(422);
  expect((await record({ handedOverOn: addDays(today, 1) })).status).toBe(422);
  expect((await record({})).status).toBe(303);
  expect((await record({ version: '2', evidence: '書き換え' })).status).toBe(409);
  expect(await page(id)).toMatchObject({
    handedOverOn: '2026-04-03',
    handOverEvidence: '消去証明書 R8-12',
    handOverMissing: false,
  });
  expect((await visit(handOverLoader, await as('nursingClerk'), '/x', { id })).status).toBe(404);
  expect(await list('show=hand-over')).toBe(0);
});

describe('だれが', () => {
  test('所管課と契約担当が記録でき、ほかの課には見えず、監査担当は読むだけ', async () => {
    const id = await hallOf();
    const other = await enterAgreement(db, { unitId: hall.units.contracts, facility: 'よその会館' });
    expect((await visit(pageLoader, await as('nursingClerk'), '/x', { id: other })).status).toBe(404);
    for (const post of ['auditor', 'itReviewer', 'mayor'] as const) {
      expect((await page(id, post)).mayChange).toBe(false);
      expect((await visit(handOverLoader, await as(post), '/x', { id })).status).toBe(404);
      const sent = await send(handOverAction, await as(post), '/x', { id }, { version: '1' });
      expect(sent.status).toBe(404);
      expect((await send(reportAction, await as(post), '/x', { id, fiscalYear: '2024' }, {})).status).toBe(404);
      expect((await send(measuresAction, await as(post), '/x', { id }, {})).status).toBe(404);
      expect((await send(dependencyAction, await as(post), '/x', { id }, {})).status).toBe(404);
    }
    expect((await page(id, 'contractReviewer')).mayChange).toBe(true);
  });

  test('業務委託の契約は、指定管理者の画面にはない', async () => {
    const id = await enterContract(db, { unitId: hall.units.nursing });
    expect((await visit(pageLoader, await as('contractReviewer'), '/x', { id })).status).toBe(404);
    expect((await send(handOverAction, await as('contractReviewer'), '/x', { id }, { version: '1' })).status).toBe(404);
  });
});

test('一覧は施設の順にも満了の順にもめくれ、CSVは全件', async () => {
  for (let n = 0; n < 55; n++) {
    await enterAgreement(db, {
      unitId: n % 2 ? hall.units.nursing : hall.units.contracts,
      facility: n === 3 ? '+会館' : `会館${n % 20}`,
      endsOn: addDays(today, (n % 9) * 30),
    });
  }
  const read = async (query: string) => (await visit(listLoader, await as('contractReviewer'), `/x?${query}`)).json();
  for (const [query, key] of [
    ['', 'facility'],
    ['sort=ends', 'endsOn'],
    ['sort=ends&order=desc', 'endsOn'],
  ] as const) {
    const first = await read(query);
    const second = await read(`${query}&after=${first.next}`);
    const back = await read(`${query}&before=${second.previous}`);
    expect(back.rows).toEqual(first.rows);
    const all = [...first.rows, ...second.rows];
    expect(new Set(all.map((row) => row.id)).size).toBe(55);
    const values = all.map((row) => Buffer.from(row[key]));
    const ordered = [...values].sort(Buffer.compare);
    expect(values).toEqual(query.includes('desc') ? ordered.reverse() : ordered);
  }
  expect((await read(`unit=${hall.units.nursing}`)).rows).toHaveLength(27);
  expect((await read('q=会館3')).rows.length).toBeGreaterThan(0);
  const csv = await (await visit(csvLoader, await as('contractReviewer'), '/x')).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(56);
  expect(csv).toContain("'+会館");
});
