/** SLAの実績: from the approval through the months that follow, with figures typed, pasted and imported. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { CloudServiceContent } from '~/approval-requests/content';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { clock } from '~/platform/clock.server';
import { loader as breachLoader } from '~/routes/_app.registers.sla-breaches.$id._index';
import { action as settleAction, loader as settleLoader } from '~/routes/_app.registers.sla-breaches.$id.settlement';
import { loader as listLoader } from '~/routes/_app.registers.sla-figures._index';
import { loader as levelLoader } from '~/routes/_app.registers.sla-figures.$id._index';
import { action as applyAction } from '~/routes/_app.registers.sla-figures.$id.figures';
import { action as importAction, loader as importLoader } from '~/routes/_app.registers.sla-figures.$id.imports';
import { action as markAction } from '~/routes/_app.registers.sla-figures.$id.measuring.$key';
import { action as monthAction, loader as monthLoader } from '~/routes/_app.registers.sla-figures.$id.months.$month';
import { loader as templateLoader } from '~/routes/registers.sla-figures.$id.template[.]csv';
import { loader as csvLoader } from '~/routes/registers.sla-figures[.]csv';
import { lookAfterServiceLevels } from '~/sla-figures/ask-for-months.server';
import type { PreviewRow } from '~/sla-figures/check-table.server';
import { plannedField, valueField } from '~/sla-figures/forms';
import { insertChoice } from '~/workbench/choices.repository.server';
import { inTransaction } from '~db/connection.server';
import { approvedContract } from '../factories/contracts';
import { uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf } from '../factories/people';
import { cp932 } from '../factories/personnel-changes';
import { attachDocument } from '../factories/read-documents';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;

const morning = (date: string) => new Date(`${date}T00:00:00Z`);
const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(morning(date));
const run = () => lookAfterServiceLevels(db, { now: clock.now(), newId });
const browser = (post: PostKey): Promise<Browser> => browserOf(db, hall.people[post], clock.now());

/** One service, approved on 20 November 2026, and what is measured about it. */
let id: string;
let requestId: string;
let fileId: string;
let begun: { items: string; position: number };
let recorded: number;

beforeAll(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  await emptyTables();
  hall = await buildCityHall(db);
  requestId = await fileDraft(db, hall, { change: onlyUptime });
  ({ fileId } = await attachDocument(db, { requestId, by: hall.people.nursingClerk }, [
    '第5条 稼働率は99.9％とする。',
  ]));
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  id = (await db.selectFrom('service_levels').select('id').executeTakeFirstOrThrow()).id;
  begun = await db.selectFrom('service_level_terms').select(['items', 'position']).executeTakeFirstOrThrow();
});

/** As on the day of the approval: nothing asked, nothing entered. */
beforeEach(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  for (const table of [
    'service_level_figures',
    'service_level_months',
    'service_level_breaches',
    'obligation_reminders',
    'obligations',
  ] as const) {
    await ownerDb.deleteFrom(table).execute();
  }
  await db.updateTable('service_levels').set({ next_month: '2026-11', is_open: 1 }).where('id', '=', id).execute();
  await ownerDb.deleteFrom('service_level_terms').where('position', '>', 1).execute();
  await ownerDb.updateTable('service_level_terms').set({ items: begun.items }).execute();
  recorded = (await allEvents()).length;
});

/** Uptime guaranteed without announced stops; everything else measured is left out. */
const onlyUptime = (content: CloudServiceContent): CloudServiceContent => ({
  ...content,
  checklist: Object.fromEntries(
    Object.entries(content.checklist).map(([key, answer]) => {
      if (!key.startsWith('sla-') || answer.sla === null) return [key, answer];
      if (key === 'sla-uptime') return [key, { ...answer, sla: { ...answer.sla, plannedStops: 'excluded' } }];
      if (key === 'sla-repair-time') return [key, answer];
      const isRemedy = ['sla-credits', 'sla-credit-claim', 'sla-exclusions'].includes(key);
      return [
        key,
        isRemedy ? answer : { ...answer, answer: 'not-applicable', notApplicableReason: '約款に定めがない', sla: null },
      ];
    }),
  ),
});

const page = async (id: string, post: PostKey = 'nursingHead') =>
  (await (await visit(levelLoader, await browser(post), `/registers/sla-figures/${id}`, { id })).json()).level;
const version = async (id: string) =>
  (await db.selectFrom('service_levels').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version;

const UPTIME = 'sla-uptime';
const REPAIR = 'sla-repair-time';

async function enter(
  id: string,
  month: string,
  given: { uptime?: string; planned?: string; repair?: string; reason?: string; version?: number },
  post: PostKey = 'nursingHead',
) {
  return send(
    monthAction,
    await browser(post),
    `/registers/sla-figures/${id}/months/${month}`,
    { id, month },
    {
      version: String(given.version ?? (await version(id))),
      reason: given.reason ?? '',
      [valueField(UPTIME)]: given.uptime ?? '',
      [plannedField(UPTIME)]: given.planned ?? '',
      [valueField(REPAIR)]: given.repair ?? '',
    },
  );
}

/** Where the uptime is all that is measured. */
const enterUptime = async (id: string, month: string, uptime: string) =>
  send(
    monthAction,
    await browser('nursingHead'),
    `/registers/sla-figures/${id}/months/${month}`,
    { id, month },
    { version: String(await version(id)), reason: '', [valueField(UPTIME)]: uptime, [plannedField(UPTIME)]: '' },
  );

const paste = async (id: string, table: string, post: PostKey = 'nursingHead') =>
  send(importAction, await browser(post), `/registers/sla-figures/${id}/imports`, { id }, { table });
const apply = async (id: string, preview: { table: string; source: string; fileName: string }, at?: number) =>
  send(
    applyAction,
    await browser('nursingHead'),
    `/registers/sla-figures/${id}/figures`,
    { id },
    {
      version: String(at ?? (await version(id))),
      table: preview.table,
      source: preview.source,
      fileName: preview.fileName,
    },
  );
const upload = async (id: string, fileName: string, bytes: Uint8Array) =>
  importAction({
    request: uploadFrom(
      await browser('nursingHead'),
      `/registers/sla-figures/${id}/imports`,
      [{ name: 'file', fileName, bytes: Buffer.from(bytes) }],
      newId(),
    ),
    params: { id },
    context: {},
  }) as Promise<Response>;

const tasks = () =>
  db
    .selectFrom('obligations')
    .select(['id', 'kind', 'occurrence', 'status', 'due_on', 'owner_post_id', 'note', 'subject_id'])
    .where('kind', 'in', ['sla-figures', 'sla-breach'])
    .orderBy('id')
    .execute();
const allEvents = () =>
  db
    .selectFrom('recorded_events')
    .select('type')
    .where('stream', '=', `service-level:${id}`)
    .orderBy('stream_position')
    .execute();
/** What this test has recorded. */
const events = async () => (await allEvents()).slice(recorded).map(({ type }) => type);

describe('毎月の入力', () => {
  test('承認で項目が取り込まれ、月が終わると管理者の職に頼まれ、入力し終えると期限が完了する', async () => {
    // The month that runs has no figure yet.
    expect(await page(id)).toMatchObject({ name: '議事メモ', mayEnter: true, months: [], items: [] });
    expect((await enter(id, '2026-11', { uptime: '98' })).status).toBe(404);
    expect(await run()).toMatchObject({ asked: 0 });

    on('2026-12-01');
    expect(await run()).toMatchObject({ takenUp: 0, asked: 1 });
    expect(await run()).toMatchObject({ asked: 0 });
    expect(await tasks()).toMatchObject([
      { kind: 'sla-figures', occurrence: '2026-11', due_on: '2026-12-15', owner_post_id: hall.posts.nursingHead },
    ]);

    const level = await page(id);
    expect(level.items.map(({ key }: { key: string }) => key)).toEqual([UPTIME, REPAIR]);
    expect((await enter(id, '2026-11', { uptime: '99.95' })).status).toBe(303);
    expect((await tasks())[0]).toMatchObject({ status: 'open' });
    expect((await page(id)).states.find(({ month }: { month: string }) => month === '2026-11')).toMatchObject({
      state: 'due',
      enteredCount: 1,
      itemCount: 2,
    });
    expect((await enter(id, '2026-11', { uptime: '99.95', repair: 'なし' })).status).toBe(303);
    expect((await tasks())[0]).toMatchObject({ status: 'done', note: '全項目の実績を入力した' });
    expect(await events()).toEqual(['sla-figures-entered', 'sla-figures-entered']);
    const figure = (await page(id)).items[0].figures[0];
    expect(figure).toMatchObject({ value: 99.95, outcome: 'kept' });
  });

  test('測れない項目は理由を書いて「ここでは測らない」とすれば頼まれず、測り直すこともできる', async () => {
    on('2026-12-01');
    await run();
    await enter(id, '2026-11', { uptime: '99.95' });
    const mark = async (
      given: { measured: string; reason?: string; version?: number },
      post: PostKey = 'nursingHead',
    ) =>
      send(
        markAction,
        await browser(post),
        `/registers/sla-figures/${id}/measuring/${REPAIR}`,
        { id, key: REPAIR },
        { version: String(given.version ?? (await version(id))), measured: given.measured, reason: given.reason ?? '' },
      );
    expect((await mark({ measured: 'no', reason: '報告がない' }, 'prClerk')).status).toBe(404);
    expect((await mark({ measured: 'no' })).status).toBe(422);
    expect((await mark({ measured: 'no', reason: '報告がない', version: 1_000 })).status).toBe(409);
    expect((await mark({ measured: 'no', reason: '事業者が復旧時間を報告しない' })).status).toBe(303);
    // The other item is there: nothing is left of the month.
    expect((await tasks())[0]).toMatchObject({ status: 'done' });
    const level = await page(id);
    expect(level.items.map(({ key }: { key: string }) => key)).toEqual([UPTIME]);
    expect(level.agreed.find(({ key }: { key: string }) => key === REPAIR).notMeasured.reason).toContain('報告しない');
    expect((await enter(id, '2026-11', { repair: '3' })).status).toBe(422);

    on('2027-01-04');
    await run();
    await enterUptime(id, '2026-12', '99.99');
    expect((await tasks()).map(({ status }) => status)).toEqual(['done', 'done']);
    expect((await mark({ measured: 'yes', reason: '報告を受けることになった' })).status).toBe(303);
    on('2027-02-01');
    await run();
    const [latest] = (await page(id)).states;
    expect(latest).toMatchObject({ month: '2027-01', itemCount: 2, state: 'due' });
    expect(await events()).toEqual([
      'sla-figures-entered',
      'sla-item-not-measured',
      'sla-figures-entered',
      'sla-item-measured-again',
    ]);
  });

  test('期限までに入らないと、所属長にも知らされる', async () => {
    on('2026-12-01');
    await run();
    on('2026-12-16');
    expect(await remindOfObligations(db, { now: clock.now(), newId })).toMatchObject({ missed: 1 });
    const rows = await db.selectFrom('obligation_reminders').select('occasion').execute();
    expect(rows.map(({ occasion }) => occasion)).toContain('missed');
  });

  test('読めない値は欄で断り、打った値は残り、古い画面からは書けない', async () => {
    on('2026-12-01');
    const wrong = await enter(id, '2026-11', { uptime: '速い', planned: '2時間', repair: '3' });
    expect(wrong.status).toBe(422);
    const body = await wrong.json();
    expect(Object.keys(body.errors).sort()).toEqual([plannedField(UPTIME), valueField(UPTIME)].sort());
    expect(body.typed[valueField(REPAIR)]).toBe('3');
    const seen = await version(id);
    expect((await enter(id, '2026-11', { uptime: '99.9' })).status).toBe(303);
    expect((await enter(id, '2026-11', { repair: '3', version: seen })).status).toBe(409);
    for (const month of ['2026-10', '2026-12', '2027-01', '2026-13', 'x']) {
      expect((await enter(id, month, { uptime: '99.9' })).status).toBe(404);
    }
    const loaded = await visit(monthLoader, await browser('nursingHead'), '/x', { id, month: '2026-11' });
    expect((await loaded.json()).page.items[0]).toMatchObject({ typed: '99.9', asksPlanned: true });
  });
});

describe('未達', () => {
  test('保証に届かないと対応の期限ができ、条項と減額の定めを示し、結果と証跡で終わる', async () => {
    on('2026-12-01');
    await run();
    expect((await enter(id, '2026-11', { uptime: '120分', repair: '2' })).status).toBe(303);
    const [, task] = await tasks();
    expect(task).toMatchObject({
      kind: 'sla-breach',
      status: 'open',
      due_on: '2026-12-31',
      owner_post_id: hall.posts.nursingHead,
    });
    const breachId = task!.subject_id;
    const clauses = async () =>
      (await (await visit(breachLoader, await browser('nursingHead'), '/x', { id: breachId })).json()).breach.clauses;
    expect(await clauses()).toEqual([]);
    const passage = { requestId, round: 1, requirementKey: UPTIME, fileId, page: 1, place: null, stepKey: 'contract' };
    const reviewer = { personId: hall.people.contractReviewer, personName: '審査 花子', post: '', chosenAt: NOW };
    const quote = '第5条 稼働率は99.9％とする。';
    const choice = { ...passage, ...reviewer, number: 1, action: 'tied' as const, quote, answers: null };
    await inTransaction(db, (tx) => insertChoice(tx, choice));
    expect(await clauses()).toMatchObject([{ key: UPTIME, quotes: [{ quote, page: 1, reviewer: '審査 花子' }] }]);
    const loaded = await visit(breachLoader, await browser('nursingHead'), '/x', { id: breachId });
    const { breach } = await loaded.json();
    expect(breach).toMatchObject({ month: '2026-11', kind: 'breach', maySettle: true });
    expect(breach.remedies.map(({ key }: { key: string }) => key)).toContain('sla-credits');
    expect(breach.remedies[0].quotes).toMatchObject([{ document: '利用規約', page: '12' }]);

    const settle = async (fields: Record<string, string>) =>
      send(
        settleAction,
        await browser('nursingHead'),
        '/x',
        { id: breachId },
        {
          version: '1',
          settlement: 'credited',
          claimed: '',
          answer: '',
          amountYen: '',
          evidence: '',
          ...fields,
        },
      );
    const empty = await (await settle({})).json();
    expect(Object.keys(empty.errors).sort()).toEqual(['amountYen', 'answer', 'claimed', 'evidence']);
    const full = {
      claimed: '12月3日に月額の10％の減額を求めた。',
      answer: '応じる。',
      amountYen: '12,000',
      evidence: '介福第9号',
    };
    expect((await settle(full)).status).toBe(303);
    expect((await settle(full)).status).toBe(409);
    expect((await tasks())[1]).toMatchObject({ status: 'done' });
    const after = await visit(settleLoader, await browser('nursingHead'), '/x', { id: breachId });
    expect(after.status).toBe(404);
    const row = await db.selectFrom('service_level_breaches').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: 'settled', settlement: 'credited', amount_yen: 12_000 });
  });

  test('訂正には理由が要り、前の値が残り、未達でなくなれば対応の期限も取り消される', async () => {
    on('2026-12-01');
    await enter(id, '2026-11', { uptime: '120分', repair: 'なし' });
    expect((await enter(id, '2026-11', { uptime: '120分', planned: '100', repair: 'なし' })).status).toBe(422);
    const corrected = { uptime: '120分', planned: '100', repair: 'なし', reason: '事業者が計画停止の時間を知らせた' };
    expect((await enter(id, '2026-11', corrected)).status).toBe(303);
    const breach = await db.selectFrom('service_level_breaches').select(['status', 'slot']).executeTakeFirstOrThrow();
    expect(breach).toEqual({ status: 'withdrawn', slot: null });
    expect(await tasks()).toMatchObject([{ kind: 'sla-breach', status: 'cancelled' }]);
    const rows = await db
      .selectFrom('service_level_figures')
      .select(['number', 'typed', 'reason'])
      .where('item_key', '=', UPTIME)
      .orderBy('number')
      .execute();
    expect(rows).toEqual([
      { number: 1, typed: '120分', reason: '' },
      { number: 2, typed: '120分', reason: '事業者が計画停止の時間を知らせた' },
    ]);
    expect(await events()).toEqual([
      'sla-figures-entered',
      'sla-breached',
      'sla-figures-corrected',
      'sla-breach-withdrawn',
    ]);
    // Missed again: a breach of its own.
    expect((await enter(id, '2026-11', { uptime: '99', repair: 'なし', reason: '集計の誤り' })).status).toBe(303);
    expect((await tasks()).map(({ status }) => status)).toEqual(['cancelled', 'open']);
  });

  test('努力目標に届かないときは、減額でなく改善を求める', async () => {
    const items = begun.items.replaceAll('"guaranteed"', '"objective"');
    await ownerDb.updateTable('service_level_terms').set({ items }).execute();
    on('2026-12-01');
    await enter(id, '2026-11', { uptime: '99' });
    const row = await db.selectFrom('service_level_breaches').select('kind').executeTakeFirstOrThrow();
    expect(row.kind).toBe('objective-missed');
  });
});

describe('取込み', () => {
  const TABLE = '月\t稼働率\t計画停止（分）\n2026年11月\t99.95％\t\n令和8年12月\t99.5\t30';

  test('貼り付けた表を確かめて見せ、その内容だけを一度に取り込む', async () => {
    on('2027-01-04');
    const shown = await paste(id, TABLE);
    expect(shown.status).toBe(200);
    const { preview } = await shown.json();
    expect(preview).toMatchObject({ added: 2, corrected: 0, same: 0, source: 'pasted' });
    expect(preview.rows.map(({ outcome }: PreviewRow) => outcome)).toEqual(['kept', 'breach']);
    expect(await db.selectFrom('service_level_figures').select('number').execute()).toEqual([]);
    const seen = await version(id);
    expect((await apply(id, preview)).status).toBe(303);
    expect((await apply(id, preview, seen)).status).toBe(422);
    expect((await (await paste(id, TABLE)).json()).preview).toMatchObject({ added: 0, same: 2 });
    expect((await tasks()).map(({ kind }) => kind)).toEqual(['sla-breach']);
  });

  test('誤りは行ごとにすべて示し、一つでもあれば何も取り込まない', async () => {
    on('2027-01-04');
    const bad = [
      '月,項目,実績,計画停止（分）,訂正の理由',
      '2026-11,稼働率,99.95,,',
      '2026-11,稼働率,99.9,,',
      '2026-09,稼働率,99.9,,',
      '2026-12,速さ,3,,',
      '2026-12,稼働率,0.9995,,',
      '2026-13,稼働率,99.9,,',
      '2026-12,平均復旧時間,5年,,',
    ].join('\n');
    const answer = await paste(id, bad);
    expect(answer.status).toBe(422);
    const body = await answer.json();
    expect(body.problems.map(({ line }: { line: number }) => line)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(body.table).toBe(bad);
    for (const table of [
      '',
      '月\t稼働率',
      'a,b\n1,2',
      '月,項目\n2026-11,稼働率',
      '月,稼働率,謎\n2026-11,99,1',
      '"月,稼働率\n1',
    ]) {
      const refused = await paste(id, table);
      expect([refused.status, (await refused.json()).fault !== null]).toEqual([422, true]);
    }
    expect(await db.selectFrom('service_level_figures').select('number').execute()).toEqual([]);
  });

  test('CP932のCSVも、Excelブックも読み、数式は保存された値だけを使う', async () => {
    on('2027-01-04');
    const csv = await upload(id, '実績.csv', cp932('月,稼働率,平均復旧時間\r\n2026年11月,99.95,３時間\r\n'));
    const first = (await csv.json()).preview;
    expect(first).toMatchObject({ added: 2, source: 'file', fileName: '実績.csv' });
    expect((await apply(id, first)).status).toBe(303);

    const book = await writeExcelFile(
      [
        [{ value: '月' }, { value: '稼働率' }, { value: '平均復旧時間' }, { value: '訂正の理由' }],
        [
          { value: new Date(Date.UTC(2026, 11, 1)), type: Date, format: 'yyyy/mm' },
          { value: 0.9991, type: Number, format: '0.00%' },
          { value: '=1+1', type: 'Formula' },
          { value: '' },
        ],
        [{ value: '2026-11' }, { value: 0.999, type: Number }, { value: 3, type: Number }, { value: '確報による' }],
      ] as never,
      {},
    ).toBuffer();
    const read = await (await upload(id, '実績.xlsx', book)).json();
    expect(read.preview).toMatchObject({ added: 1, corrected: 1, same: 1, fromFractions: true });
    expect(read.preview.rows.map(({ typed }: PreviewRow) => typed)).toEqual(['99.91%', '99.9%', '3']);
    expect((await apply(id, read.preview)).status).toBe(303);

    const files: [string, Uint8Array][] = [
      ['壊れた.xlsx', book.subarray(0, book.length - 300)],
      ['写真.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
      ['大きい.csv', Buffer.alloc(1024 * 1024 + 1, 'a,b\n')],
      ['空.csv', Buffer.alloc(0)],
    ];
    for (const [name, bytes] of files) {
      const refused = await upload(id, name, bytes);
      expect([name, refused.status, (await refused.json()).fault?.ja.length > 0]).toEqual([name, 422, true]);
    }
  });

  test('ひな形には、足りない月と項目が並ぶ', async () => {
    on('2027-01-04');
    await enter(id, '2026-11', { uptime: '99.95' });
    const csv = await visit(templateLoader, await browser('nursingHead'), '/x', { id });
    const lines = (await csv.text()).split('\r\n').filter((line) => line !== '');
    expect(lines.slice(1)).toEqual(['2026-11,平均復旧時間,,,', '2026-12,稼働率,,,', '2026-12,平均復旧時間,,,']);
  });
});

describe('一覧と権限', () => {
  test('情報政策はすべての入力待ちと未達を見てCSVにでき、ほかの課は実績を読むだけ', async () => {
    on('2026-12-20');
    await run();
    const list = async (post: PostKey, query = '') =>
      (await (await visit(listLoader, await browser(post), `/registers/sla-figures${query}`)).json()).rows;
    expect(await list('itReviewer')).toMatchObject([{ levelId: id, month: '2026-11', state: 'due', name: '議事メモ' }]);
    await enter(id, '2026-11', { uptime: '90', repair: '1' }, 'itReviewer');
    expect(await list('itReviewer')).toEqual([]);
    expect(await list('itReviewer', '?state=breached')).toMatchObject([{ breachCount: 1 }]);
    expect(await list('nursingClerk', '?state=breached')).toHaveLength(1);
    expect(await list('prHead', '?state=breached')).toEqual([]);
    const csv = await (await visit(csvLoader, await browser('itReviewer'), '/x?state=all')).text();
    expect(csv.split('\r\n')[1]).toMatch(/^議事メモ,クラウドサービス,/);

    // Everybody may read how a service keeps its promises; claims are for those in charge.
    expect(await page(id, 'prHead')).toMatchObject({ mayEnter: false, mayAssess: false, breaches: [], events: [] });
    const [breach] = await db.selectFrom('service_level_breaches').select('id').execute();
    for (const post of ['prHead', 'administrator'] as const) {
      const gone = [
        visit(monthLoader, await browser(post), '/x', { id, month: '2026-11' }),
        visit(importLoader, await browser(post), '/x', { id }),
        visit(templateLoader, await browser(post), '/x', { id }),
        visit(breachLoader, await browser(post), '/x', { id: breach!.id }),
        enter(id, '2026-11', { uptime: '100', reason: '改ざん' }, post),
        paste(id, '月,稼働率\n2026-11,100', post),
        send(
          settleAction,
          await browser(post),
          '/x',
          { id: breach!.id },
          { version: '1', settlement: 'not-claimed', claimed: 'x', answer: '', amountYen: '', evidence: '' },
        ),
      ];
      expect((await Promise.all(gone)).map(({ status }) => status)).toEqual(gone.map(() => 404));
    }
    // 担当者 of the section sees the task and enters nothing.
    expect((await visit(breachLoader, await browser('nursingClerk'), '/x', { id: breach!.id })).status).toBe(200);
    expect((await enter(id, '2026-11', { uptime: '100', reason: 'x' }, 'nursingClerk')).status).toBe(404);
  });

  test('契約の水準は、ほかの課には見えない', async () => {
    const { contractId } = await approvedContract(db, hall);
    const levels = db.selectFrom('service_levels').selectAll();
    const level = await levels.where('subject_id', '=', contractId).executeTakeFirst();
    expect(level).toMatchObject({ subject_id: contractId, subject_type: 'contract' });
    const hidden = await visit(levelLoader, await browser('prHead'), '/x', { id: level!.id });
    expect(hidden.status).toBe(404);
  });

  test('利用が終われば、最後の月まで頼んで測り終える', async () => {
    await ownerDb
      .updateTable('cloud_services')
      .set({ status: 'ended', updated_at: morning('2027-02-10') })
      .execute();
    on('2027-05-01');
    expect(await run()).toMatchObject({ asked: 4, ended: 1 });
    const months = (await tasks()).map(({ occurrence }) => occurrence).sort();
    expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect((await tasks()).every(({ due_on }) => due_on === '2027-05-10')).toBe(true);
    expect(await run()).toMatchObject({ asked: 0, ended: 0 });
    await ownerDb.updateTable('cloud_services').set({ status: 'approved' }).execute();
  });

  test('前からある登録も一度だけ取り込まれる', async () => {
    await ownerDb.deleteFrom('service_level_terms').execute();
    await ownerDb.deleteFrom('service_levels').execute();
    on('2027-06-01');
    expect(await run()).toMatchObject({ takenUp: 2, asked: 1 });
    expect(await run()).toMatchObject({ takenUp: 0, asked: 0 });
    const level = await db
      .selectFrom('service_levels')
      .selectAll()
      .where('subject_type', '=', 'cloud-service')
      .executeTakeFirstOrThrow();
    expect(level).toMatchObject({ first_month: '2026-11', owner_post_id: hall.posts.nursingHead, item_count: 2 });
    expect((await tasks()).map(({ occurrence }) => occurrence)).toEqual(['2027-05']);
  });
});
