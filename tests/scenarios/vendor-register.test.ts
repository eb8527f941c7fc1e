/** 事業者台帳: entering, look-alikes, merging, ties and certifications, as a browser without scripts does it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import { loader as registersLoader } from '~/routes/_app.registers._index';
import { loader as listLoader } from '~/routes/_app.registers.vendors._index';
import { loader as pageLoader } from '~/routes/_app.registers.vendors.$id._index';
import { action as tieAction } from '~/routes/_app.registers.vendors.$id.capital-ties._index';
import { action as tieChangeAction } from '~/routes/_app.registers.vendors.$id.capital-ties.$tieId';
import { action as certificationAction } from '~/routes/_app.registers.vendors.$id.certifications._index';
import {
  action as certificationChangeAction,
  loader as certificationChangeLoader,
} from '~/routes/_app.registers.vendors.$id.certifications.$certificationId';
import { action as distinctionAction } from '~/routes/_app.registers.vendors.$id.distinctions';
import { action as editAction, loader as editLoader } from '~/routes/_app.registers.vendors.$id.edit';
import { action as mergerAction, loader as mergerLoader } from '~/routes/_app.registers.vendors.$id.mergers';
import { action as noteAction } from '~/routes/_app.registers.vendors.$id.viability-notes';
import { action as newAction, loader as newLoader } from '~/routes/_app.registers.vendors.new';
import { loader as csvLoader } from '~/routes/registers.vendors[.]csv';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browsersOf } from '../factories/people';
import { enterContract } from '../factories/registers';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const today = officeDate(new Date());
const NEW = '/registers/vendors/new';
const NUMBER = '7000012050002';
const OTHER_NUMBER = '1000020110001';
let hall: CityHall;
const as = browsersOf(db, () => hall);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const FIELDS = {
  name: '株式会社みなと技研',
  nameKana: 'ミナトギケン',
  nameEnglish: 'Minato Giken Inc.',
  corporateNumber: NUMBER,
  country: 'JP',
  address: '静岡県藤枝市岡出山1-1',
  officersNote: '',
  exitPlan: '',
};

const enter = async (
  fields: Partial<typeof FIELDS> & { distinctFrom?: string[] } = {},
  post: PostKey = 'contractReviewer',
) => send(newAction, await as(post), NEW, {}, { ...FIELDS, submissionKey: newId(), ...fields });

const idIn = (response: Response): string => (response.headers.get('Location') ?? '').split('/').at(-1) ?? '';
/** Enters a vendor of another name and number. */
async function entered(fields: Partial<typeof FIELDS> = {}): Promise<string> {
  const response = await enter(fields);
  expect(response.status).toBe(303);
  return idIn(response);
}
const noNames = { nameKana: '', nameEnglish: '', corporateNumber: '' };

const page = async (id: string, post: PostKey = 'contractReviewer') =>
  (await (await visit(pageLoader, await as(post), `/registers/vendors/${id}`, { id })).json()).vendor;
const names = async (query: string, post: PostKey = 'contractReviewer'): Promise<string[]> => {
  const answer = await visit(listLoader, await as(post), `/registers/vendors?${query}`);
  return (await answer.json()).rows.map((row: { name: string }) => row.name);
};
const eventsOf = async (id: string) =>
  db
    .selectFrom('recorded_events')
    .select(['type', 'payload', 'actor_name'])
    .where('stream', '=', `vendor:${id}`)
    .orderBy('stream_position')
    .execute();

describe('登録と変更', () => {
  test('登録した事業者は一覧に載り、どの名前でも番号でも見つかり、記録が残る', async () => {
    const id = await entered();
    for (const q of ['みなと', 'ﾐﾅﾄｷﾞｹﾝ', 'minato', '㈱みなと技研', NUMBER]) {
      expect([q, await names(`q=${encodeURIComponent(q)}`)]).toEqual([q, ['株式会社みなと技研']]);
    }
    const found = await (await visit(registersLoader, await as('nursingClerk'), '/registers?q=みなと')).json();
    expect(found.found.vendors.rows.map((row: { id: string }) => row.id)).toEqual([id]);
    expect(await eventsOf(id)).toMatchObject([{ type: 'vendor-registered', actor_name: '小澤 恵' }]);
  });

  test.each([
    [{ corporateNumber: '7000012050003' }, 'corporateNumber', /検査用数字/],
    [{ corporateNumber: '123' }, 'corporateNumber', /13桁/],
    [{ name: ' ' }, 'name', /入力/],
    [{ name: 'みなと\u202e技研' }, 'name', /文字の向き/],
    [{ country: 'XX' }, 'country', /選/],
    [{ country: '' }, 'country', /選/],
    [{ address: 'あ'.repeat(501) }, 'address', /500/],
    [{ name: '一行目\n二行目' }, 'name', /1行/],
  ])('%o は、その欄に理由を示して断り、入力は残る', async (wrong, field, reason) => {
    const answer = await enter({ exitPlan: '別の会社へ移す', ...wrong });
    expect(answer.status).toBe(422);
    const { errors, typed } = await answer.json();
    expect(errors[field].ja).toMatch(reason);
    expect(typed.exitPlan).toBe('別の会社へ移す');
    expect(await names('')).toEqual([]);
  });

  test('知らない項目を送っても受け付けない', async () => {
    const answer = await send(
      newAction,
      await as('contractReviewer'),
      NEW,
      {},
      {
        ...FIELDS,
        submissionKey: newId(),
        mergedInto: newId(),
      },
    );
    expect(answer.status).toBe(422);
    expect(await names('')).toEqual([]);
  });

  test('全角の法人番号も受け付け、国外の会社は番号がなくてよい', async () => {
    await entered({ corporateNumber: '７００００１２０５０００２' });
    const id = await entered({ ...noNames, name: 'Harbour Data Pte. Ltd.', country: 'SG' });
    expect(await page(id)).toMatchObject({ corporateNumber: null, country: 'SG', isForeignControlled: true });
    expect(await names('show=foreign')).toEqual(['Harbour Data Pte. Ltd.']);
    expect(await names('country=SG')).toEqual(['Harbour Data Pte. Ltd.']);
  });

  test('同じ送信が二度届いても、事業者は一つ', async () => {
    const fields = { ...FIELDS, submissionKey: newId() };
    const first = await send(newAction, await as('contractReviewer'), NEW, {}, fields);
    const again = await send(newAction, await as('contractReviewer'), NEW, {}, fields);
    expect(idIn(again)).toBe(idIn(first));
    expect(await names('')).toHaveLength(1);
  });

  test('開いたあとでほかの人が変えていたら、断って、入力したものを返す', async () => {
    const id = await entered();
    const edit = (version: string, address: string) =>
      as('contractReviewer').then((browser) =>
        send(editAction, browser, `/registers/vendors/${id}/edit`, { id }, { ...FIELDS, version, address }),
      );
    expect((await edit('1', '焼津市')).status).toBe(303);
    const late = await edit('1', '島田市');
    expect(late.status).toBe(409);
    expect((await late.json()).typed.address).toBe('島田市');
    expect((await page(id)).address).toBe('焼津市');
    const [, changed] = await eventsOf(id);
    expect(JSON.parse(changed!.payload).changes).toEqual([
      { field: 'address', before: '静岡県藤枝市岡出山1-1', after: '焼津市' },
    ]);
  });

  test('名前を変えると、契約とサービスも新しい名前で見つかる', async () => {
    const id = await entered();
    await enterContract(db, { unitId: hall.units.nursing, vendorId: id });
    const path = `/registers/vendors/${id}/edit`;
    await send(
      editAction,
      await as('contractReviewer'),
      path,
      { id },
      { ...FIELDS, name: '株式会社あけぼの', version: '1' },
    );
    const { found } = await (
      await visit(registersLoader, await as('contractReviewer'), '/registers?q=あけぼの')
    ).json();
    expect([found.vendors.rows.length, found.contracts.rows.length]).toEqual([1, 1]);
    expect((await enter({ ...noNames, name: 'みなと技研㈱' })).status).toBe(422);
  });
});

describe('似た事業者', () => {
  test.each([
    ['㈱みなと技研'],
    ['みなと技研（株）'],
    ['（株）ﾐﾅﾄ技研'],
    ['ミナトギケン'],
    ['ｶ)ﾐﾅﾄｷﾞｹﾝ'],
    ['ＭＩＮＡＴＯ　ＧＩＫＥＮ　Ｃｏ．，　Ｌｔｄ．'],
  ])('「%s」を登録しようとすると、同じ会社かをたずね、答えるまで何も書かない', async (name) => {
    const id = await entered();
    const asked = await enter({ ...noNames, name, address: '新しい住所' });
    expect(asked.status).toBe(422);
    const answer = await asked.json();
    expect(answer.lookalikes).toMatchObject([{ id, name: '株式会社みなと技研', because: 'name' }]);
    expect(answer.typed.address).toBe('新しい住所');
    expect(await names('')).toEqual(['株式会社みなと技研']);

    const other = await enter({ ...noNames, name, distinctFrom: [id] });
    expect(other.status).toBe(303);
    expect((await page(idIn(other))).lookalikes).toEqual([]);
    expect((await page(id)).lookalikes).toEqual([]);
  });

  test('同じ法人番号は、別の会社として登録できない', async () => {
    const id = await entered();
    const asked = await enter({ name: '別名株式会社', nameKana: '', nameEnglish: '', distinctFrom: [id] });
    expect(asked.status).toBe(422);
    const { errors, lookalikes } = await asked.json();
    expect(errors.corporateNumber.ja).toMatch(/ほかの事業者/);
    expect(lookalikes).toMatchObject([{ id, because: 'number' }]);
  });

  test('法人番号のちがう同名の会社は、似ていてもたずねない', async () => {
    await entered();
    expect((await enter({ nameKana: '', nameEnglish: '', corporateNumber: OTHER_NUMBER })).status).toBe(303);
    expect(await names('show=alike')).toEqual([]);
  });

  test('承認で台帳に載った書き方ちがいは、まとめられずに、似た事業者として示される', async () => {
    const find = (name: string) =>
      inTransaction(db, (tx) => findOrCreateVendor(tx, { name, corporateNumber: '' }, NOW, newId));
    const [one, other] = [await find('株式会社みなと技研'), await find('㈱みなと技研')];
    expect(one).not.toBe(other);
    expect((await page(one)).lookalikes.map((each: { id: string }) => each.id)).toEqual([other]);
    expect(await names('show=alike')).toHaveLength(2);

    const told = await send(distinctionAction, await as('itReviewer'), '/x', { id: one }, { otherId: other });
    expect(told.status).toBe(303);
    expect((await page(one)).lookalikes).toEqual([]);
    expect((await page(other)).lookalikes).toEqual([]);
    expect(await names('show=alike')).toEqual([]);
    expect((await eventsOf(other)).map((event) => event.type)).toContain('vendor-told-apart');
  });
});

describe('まとめる', () => {
  const merge = async (
    into: string,
    from: string,
    fields: Record<string, string> = {},
    post: PostKey = 'contractReviewer',
  ) =>
    send(
      mergerAction,
      await as(post),
      `/registers/vendors/${into}/mergers?with=${from}`,
      { id: into },
      {
        otherId: from,
        version: '1',
        otherVersion: '1',
        ...fields,
      },
    );
  const two = async () => {
    const into = await entered();
    const asked = await enter({ ...noNames, name: 'みなと技研㈱', address: '', distinctFrom: [into] });
    return { into, from: idIn(asked) };
  };

  test('契約・認証は残す事業者に移り、もう一方は案内と経過を残し、どちらの名前でも見つかる', async () => {
    const { into, from } = await two();
    const contractId = await enterContract(db, { unitId: hall.units.nursing, vendorId: from });
    const shown = await visit(mergerLoader, await as('contractReviewer'), `/x?with=${from}`, { id: into });
    expect(await shown.json()).toMatchObject({ into: { id: into }, from: { id: from, contracts: 1 } });
    expect((await merge(into, from)).status).toBe(303);

    expect((await page(into)).contracts.rows).toMatchObject([{ id: contractId }]);
    const old = await page(from);
    expect(old).toMatchObject({ mergedInto: into, into: { name: '株式会社みなと技研' }, contracts: { rows: [] } });
    expect(old.events.map((event: { type: string }) => event.type)).toContain('vendor-merged');
    expect(await names('')).toEqual(['株式会社みなと技研']);
    expect(await names('show=merged')).toEqual(['みなと技研㈱']);
    const asked = await enter({ ...noNames, name: '（株）みなと技研' });
    expect((await asked.json()).lookalikes.map((one: { id: string }) => one.id)).toEqual([into]);
    // A later approval that still writes the old name goes to the one that goes on.
    const found = await inTransaction(db, (tx) =>
      findOrCreateVendor(tx, { name: 'みなと技研㈱', corporateNumber: '' }, NOW, newId),
    );
    expect(found).toBe(into);
    expect(await db.selectFrom('vendors').select('id').execute()).toHaveLength(2);
  });

  test('残す事業者の知らないことは、まとめられる事業者から補う', async () => {
    const into = await entered({ ...noNames, name: '株式会社みなと技研', address: '' });
    const from = idIn(await enter({ name: '㈱みなと技研', distinctFrom: [into] }));
    expect((await merge(into, from)).status).toBe(303);
    expect(await page(into)).toMatchObject({
      name: '株式会社みなと技研',
      corporateNumber: NUMBER,
      nameEnglish: 'Minato Giken Inc.',
      address: '静岡県藤枝市岡出山1-1',
    });
  });

  test('法人番号のちがう二つ、同じもの、まとめ済みのもの、古い画面からは断る', async () => {
    const { into, from } = await two();
    expect((await merge(into, into)).status).toBe(422);
    expect((await merge(into, from, { otherVersion: '7' })).status).toBe(409);
    const numbered = await entered({ ...noNames, name: '株式会社ほかの会社', corporateNumber: OTHER_NUMBER });
    expect((await merge(into, numbered)).status).toBe(422);
    expect((await merge(into, from)).status).toBe(303);
    expect((await merge(numbered, from, { otherVersion: '2' })).status).toBe(409);
    const path = `/registers/vendors/${from}/edit`;
    const edit = await send(editAction, await as('contractReviewer'), path, { id: from }, { ...FIELDS, version: '2' });
    expect(edit.status).toBe(409);
  });

  test('二人が同時にたがいへまとめても、一方だけが成り立つ', async () => {
    const { into, from } = await two();
    await as('contractReviewer');
    const answers = await Promise.all([merge(into, from), merge(from, into)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const rows = await db.selectFrom('vendors').select('merged_into').execute();
    expect(rows.filter((row) => row.merged_into === null)).toHaveLength(1);
  });
});

describe('資本関係・認証・所見', () => {
  test('国外の過半数の株主がいれば、国外の支配ありと示し、終われば消える。行は残る', async () => {
    const id = await entered();
    const tie = {
      company: 'Harbour Holdings',
      country: 'US',
      kind: 'majority',
      sharePercent: '６２.５',
      notedOn: '2026-04-01',
    };
    const path = `/registers/vendors/${id}/capital-ties`;
    const added = await send(tieAction, await as('itReviewer'), path, { id }, { ...tie, submissionKey: newId() });
    expect(added.status).toBe(303);
    const shown = await page(id);
    expect(shown).toMatchObject({
      isForeignControlled: true,
      ties: [{ company: 'Harbour Holdings', sharePercent: 62.5 }],
    });
    const tieId = shown.ties[0].id;
    const change = async (fields: Record<string, string>) =>
      send(
        tieChangeAction,
        await as('itReviewer'),
        path,
        { id, tieId },
        { ...tie, version: '1', endedOn: '', ...fields },
      );
    expect((await change({ endedOn: '2026-03-31' })).status).toBe(422);
    expect((await change({ sharePercent: '101' })).status).toBe(422);
    expect((await change({ endedOn: '2026-10-01' })).status).toBe(303);
    expect((await change({ endedOn: '' })).status).toBe(409);
    expect(await page(id)).toMatchObject({ isForeignControlled: false, ties: [{ endedOn: '2026-10-01' }] });
  });

  test('ISMAPの期限は監査対象期間から計算し、切れた認証は一覧で見つかる', async () => {
    const id = await entered();
    const path = `/registers/vendors/${id}/certifications`;
    const certification = {
      kind: 'ismap',
      number: 'C23-0001',
      scope: 'みなとクラウド 標準プラン',
      auditPeriodEndsOn: '2025-03-31',
      endsOn: '',
      checkedOn: '2026-04-01',
    };
    const add = async (fields: Record<string, string>) =>
      send(
        certificationAction,
        await as('contractReviewer'),
        path,
        { id },
        {
          ...certification,
          submissionKey: newId(),
          ...fields,
        },
      );
    expect((await (await add({ auditPeriodEndsOn: '' })).json()).errors.auditPeriodEndsOn.ja).toMatch(/入力/);
    expect((await (await add({ checkedOn: addDays(today, 1) })).json()).errors.checkedOn.ja).toMatch(/今日まで/);
    expect((await add({ scope: '' })).status).toBe(422);
    expect((await add({})).status).toBe(303);
    const soon = addDays(today, 30);
    expect((await add({ kind: 'iso-27001', auditPeriodEndsOn: '', endsOn: soon })).status).toBe(303);
    const shown = await page(id);
    expect(shown.certifications).toMatchObject([
      { endsOn: '2026-07-31' },
      { endsOn: soon, standing: { standing: 'lapsing' } },
    ]);
    expect(await names('show=lapsed')).toEqual(today > '2026-07-31' ? ['株式会社みなと技研'] : []);

    const params = { id, certificationId: shown.certifications[0].id };
    const form = await visit(certificationChangeLoader, await as('contractReviewer'), path, params);
    const { stored } = await form.json();
    const changed = await send(certificationChangeAction, await as('contractReviewer'), path, params, {
      ...certification,
      version: String(stored.version),
      renewalPending: 'yes',
      withdrawnOn: '',
    });
    expect(changed.status).toBe(303);
    expect((await page(id)).nextLapse).toBe(soon);
    expect(await names('days=60')).toEqual(['株式会社みなと技研']);
    expect(await names('show=lapsed')).toEqual([]);
  });

  test('認証が取り消されるか、範囲が変わると、それによるサービスの評価がすぐ期限に載る', async () => {
    const requestId = await fileDraft(db, hall);
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId);
    const service = await db
      .selectFrom('cloud_services')
      .select(['id', 'vendor_id'])
      .where('request_id', '=', requestId)
      .executeTakeFirstOrThrow();
    const id = service.vendor_id;
    const path = `/registers/vendors/${id}/certifications`;
    const given = { kind: 'iso-27017', number: 'C-1', scope: '全プラン', auditPeriodEndsOn: '', endsOn: '2031-03-31' };
    const asked = { ...given, checkedOn: '2026-11-01', submissionKey: newId() };
    expect((await send(certificationAction, await as('contractReviewer'), path, { id }, asked)).status).toBe(303);
    const [{ id: certificationId }] = (await page(id)).certifications;
    let version = 0;
    const change = async (fields: Record<string, string>) => {
      version += 1;
      const all = { ...given, checkedOn: '2026-11-01', renewalPending: '', withdrawnOn: '', version: String(version) };
      const params = { id, certificationId };
      const sent = await send(certificationChangeAction, await as('contractReviewer'), path, params, {
        ...all,
        ...fields,
      });
      expect(sent.status).toBe(303);
    };
    const due = async () =>
      ((await openObligationsOf(db, 'cloud-service', [service.id])).get(service.id) ?? [])
        .filter(({ kind }) => kind === 'service-certification')
        .map(({ title, ownerPostId }) => [title.ja, ownerPostId]);
    expect(await due()).toEqual([]);
    await change({ withdrawnOn: '2026-11-10' });
    expect(await due()).toEqual([[expect.stringContaining('取り消された'), hall.posts.nursingHead]]);
    // Recorded by mistake.
    await change({});
    expect(await due()).toEqual([]);
    await change({ scope: '上位プランのみ' });
    expect(await due()).toEqual([[expect.stringContaining('範囲が変わった'), hall.posts.nursingHead]]);
    expect((await page(id)).events[0].type).toBe('certification-changed');
  });

  test('所見は加えるだけで、審査にかかわらない職員には見えない', async () => {
    const id = await entered({ exitPlan: '県の共同利用へ移す' });
    const path = `/registers/vendors/${id}/viability-notes`;
    const note = { notedOn: today, source: '決算公告', body: '二期続けて赤字です。', submissionKey: newId() };
    expect((await send(noteAction, await as('itReviewer'), path, { id }, note)).status).toBe(303);
    expect((await send(noteAction, await as('itReviewer'), path, { id }, note)).status).toBe(303);
    expect(await page(id, 'auditor')).toMatchObject({ notes: [{ body: note.body }], exitPlan: '県の共同利用へ移す' });
    const clerk = JSON.stringify(await page(id, 'nursingClerk'));
    expect(clerk).not.toContain('赤字');
    expect(clerk).not.toContain('共同利用');
    await expect(db.deleteFrom('vendor_notes').execute()).rejects.toThrow(/denied/);
    await expect(db.updateTable('vendor_notes').set({ body: '黒字です。' }).execute()).rejects.toThrow(/denied/);
  });
});

describe('だれが', () => {
  test('職員は読めるが、登録も変更もまとめることもできない', async () => {
    const id = await entered();
    const other = await entered({ ...noNames, name: '株式会社ほかの会社' });
    expect((await visit(pageLoader, await as('nursingClerk'), '/x', { id })).status).toBe(200);
    for (const post of ['nursingClerk', 'nursingHead', 'auditor', 'mayor'] as const) {
      const browser = await as(post);
      expect((await visit(newLoader, browser, NEW)).status).toBe(404);
      expect((await visit(editLoader, browser, '/x', { id })).status).toBe(404);
      expect((await enter({ ...noNames, name: `${post}の会社` }, post)).status).toBe(404);
      expect((await visit(mergerLoader, browser, `/x?with=${other}`, { id })).status).toBe(404);
      const merged = await send(
        mergerAction,
        browser,
        '/x',
        { id },
        { otherId: other, version: '1', otherVersion: '1' },
      );
      expect(merged.status).toBe(404);
      expect((await send(distinctionAction, browser, '/x', { id }, { otherId: other })).status).toBe(404);
    }
    // 情報セキュリティの審査担当 keeps vendors; making two rows one is for 契約担当 and the administrator.
    expect((await visit(editLoader, await as('itReviewer'), '/x', { id })).status).toBe(200);
    expect((await visit(mergerLoader, await as('itReviewer'), `/x?with=${other}`, { id })).status).toBe(404);
    expect((await visit(mergerLoader, await as('administrator'), `/x?with=${other}`, { id })).status).toBe(200);
    expect((await visit(editLoader, await as('administrator'), '/x', { id })).status).toBe(404);
  });

  test('idでないもの、ない事業者は404になる', async () => {
    for (const id of ['1', newId()]) {
      expect((await visit(pageLoader, await as('contractReviewer'), '/x', { id })).status).toBe(404);
      expect((await visit(mergerLoader, await as('contractReviewer'), `/x?with=${id}`, { id: newId() })).status).toBe(
        404,
      );
    }
  });
});

test('一覧はよみの順に前へも後ろへもめくれ、CSVは見たとおりの全件で、式にならない', async () => {
  await inTransaction(db, async (tx) => {
    for (let n = 0; n < 120; n++) {
      await findOrCreateVendor(
        tx,
        { name: n === 7 ? '=cmd|calc' : `会社${String(n).padStart(3, '0')}`, corporateNumber: '' },
        NOW,
        newId,
      );
    }
  });
  const read = async (query: string) =>
    (await visit(listLoader, await as('nursingClerk'), `/registers/vendors?${query}`)).json();
  for (const order of ['', 'order=desc', 'sort=lapse', 'sort=lapse&order=desc']) {
    const pages: string[][] = [];
    let last = await read(order);
    pages.push(last.rows.map((row: { id: string }) => row.id));
    while (last.next) {
      last = await read(`${order}&after=${last.next}`);
      pages.push(last.rows.map((row: { id: string }) => row.id));
    }
    expect(new Set(pages.flat()).size).toBe(120);
    for (let at = pages.length - 2; at >= 0; at--) {
      last = await read(`${order}&before=${last.previous}`);
      expect(last.rows.map((row: { id: string }) => row.id)).toEqual(pages[at]);
    }
    expect(last.previous).toBeNull();
  }
  const csv = await (await visit(csvLoader, await as('nursingClerk'), '/registers/vendors.csv')).text();
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(121);
  expect(csv).toContain("'=cmd|calc");
  expect(csv).not.toMatch(/^=/m);
});
