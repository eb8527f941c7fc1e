/** 業務委託・指定管理者・再委託: from the first page to the decision, as a browser without scripts does it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRequest, loadRevision } from '~/approval-requests/approval-request.repository.server';
import { emptyContent, type RequestContent, readContent } from '~/approval-requests/content';
import type { IntakePage } from '~/approval-requests/intake/intake-page.server';
import type { StepSlug } from '~/approval-requests/intake/step';
import { stepsFor } from '~/approval-requests/intake/steps';
import { insertRevision } from '~/approval-requests/revision.repository.server';
import { freeze } from '~/approval-requests/revision.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { action as createAction } from '~/routes/_app.approval-requests._index';
import { loader as requestLoader } from '~/routes/_app.approval-requests.$id._index';
import { loader as briefLoader } from '~/routes/_app.approval-requests.$id.brief';
import { action as decisionAction, loader as decisionLoader } from '~/routes/_app.approval-requests.$id.decisions';
import { action as stepAction, loader as stepLoader } from '~/routes/_app.approval-requests.$id.intake.$step';
import {
  action as submissionAction,
  loader as submissionLoader,
} from '~/routes/_app.approval-requests.$id.submissions';
import { action as newAction, loader as newLoader } from '~/routes/_app.approval-requests.new';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { fieldsOf, send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword } from '../factories/people';
import { approveUntil, fileDraft, openSteps, submitDraft } from '../factories/requests';
import {
  answered,
  completeManager,
  completeOutsourcing,
  completeSubcontracting,
  fileWork,
  LIGHT_OUTSOURCING_FACTS,
  MANAGER_FACTS,
  OUTSOURCING_FACTS,
} from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
const POSTS = [
  'nursingClerk',
  'nursingHead',
  'contractReviewer',
  'itReviewer',
  'chief',
  'director',
  'mayor',
  'contractHead',
] as const satisfies PostKey[];
let browsers: Record<(typeof POSTS)[number], Browser>;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  for (const post of POSTS) await givePassword(db, hall.people[post]);
  const opened = await Promise.all(POSTS.map(async (post) => [post, await browserOf(db, hall.people[post])]));
  browsers = Object.fromEntries(opened) as typeof browsers;
});

const clerk = () => browsers.nursingClerk;
const place = (response: Response) => response.headers.get('Location') ?? '';
const NEW = '/approval-requests/new';
const profile = () => activeProfile(db);

async function start(fields: Record<string, string>): Promise<string> {
  const response = await send(
    newAction,
    clerk(),
    `${NEW}?kind=${fields.kind}`,
    {},
    {
      submissionKey: newId(),
      owningUnitId: hall.units.nursing,
      ...fields,
    },
  );
  expect(response.status).toBe(303);
  return place(response).split('/')[2] ?? '';
}

const stepPath = (id: string, step: string) => `/approval-requests/${id}/intake/${step}`;

/** Opens a page, sends it back with `typed` over it, and gives the answer. */
async function fillIn(id: string, step: StepSlug, typed: Record<string, string>): Promise<Response> {
  const shown = await visit(stepLoader, clerk(), stepPath(id, step), { id, step });
  expect([step, shown.status]).toEqual([step, 200]);
  const page: IntakePage = (await shown.json()).page;
  return send(
    stepAction,
    clerk(),
    stepPath(id, step),
    { id, step },
    {
      ...fieldsOf(page.values),
      ...typed,
      draftVersion: String(page.draftVersion),
      seen: page.seen,
      to: 'next',
    },
  );
}

/** Fills in page after page and follows each to the next. */
async function fillInAll(id: string, pages: Partial<Record<StepSlug, Record<string, string>>>): Promise<void> {
  const { kind, draft } = (await loadRequest(db, id))!;
  const slugs = stepsFor({ kind, facts: draft.facts }).map((step) => step.slug);
  for (const [index, slug] of slugs.slice(0, -1).entries()) {
    const answer = await fillIn(id, slug, pages[slug] ?? {});
    expect([slug, answer.status, place(answer)]).toEqual([slug, 303, stepPath(id, slugs[index + 1]!)]);
  }
}

/** The checklist as the factory answers it, saved through the use case. */
async function answerChecklist(id: string, checklist: RequestContent['checklist']): Promise<void> {
  const request = (await loadRequest(db, id))!;
  const saved = await saveDraft(
    db,
    await hall.actor('nursingClerk'),
    {
      requestId: id,
      draftVersion: request.draftVersion,
      patch: (content) => ({ ...content, checklist }),
    },
    { now: NOW },
  );
  expect(saved.ok).toBe(true);
}

async function submitOnPage(id: string): Promise<Response> {
  const path = `/approval-requests/${id}/submissions`;
  const page = await (await visit(submissionLoader, clerk(), path, { id })).json();
  expect(page.missing).toEqual([]);
  return send(
    submissionAction,
    clerk(),
    path,
    { id },
    {
      submissionKey: page.submissionKey,
      draftVersion: String(page.draftVersion),
    },
  );
}

/** One decision on the page of decisions; `more` is what is typed besides. */
async function decide(id: string, post: (typeof POSTS)[number], more: Record<string, string> = {}) {
  const path = `/approval-requests/${id}/decisions`;
  const page = await (await visit(decisionLoader, browsers[post], path, { id })).json();
  return send(
    decisionAction,
    browsers[post],
    path,
    { id },
    {
      stepKey: page.data.myStepKey,
      digest: page.data.revision.digest,
      submissionKey: page.submissionKey,
      outcome: 'approve',
      comment: '',
      ...more,
    },
  );
}

/** A contract of the register that no request has made. */
const contract = async (unitId = hall.units.nursing) => {
  const id = newId();
  const company = { name: '有限会社しずはた', corporateNumber: '' };
  const vendorId = await inTransaction(db, (tx) => findOrCreateVendor(tx, company, NOW, newId));
  await db
    .insertInto('contracts')
    .values({
      id,
      number: `契${id.slice(-6)}`,
      title: 'データ入力業務委託',
      kind: 'outsourcing',
      work: 'processing',
      unit_id: unitId,
      vendor_id: vendorId,
      status: 'signed',
      starts_on: '2026-04-01',
      ends_on: '2028-03-31',
      scheme_key: 'fujieda',
      confidentiality_level: '1',
      confidentiality_rank: 3,
      created_at: NOW,
      updated_at: NOW,
    } as never)
    .execute();
  return id;
};

/** The contract that the approval of a request has entered. */
const registered = (requestId: string) =>
  db
    .selectFrom('contract_requests as tie')
    .innerJoin('contracts as contract', 'contract.id', 'tie.contract_id')
    .selectAll('contract')
    .where('tie.request_id', '=', requestId)
    .executeTakeFirst();

const INFORMATION = {
  handlesInformation: 'yes',
  'information.0.name': '要介護認定の申請者の氏名と住所',
  'information.0.confidentiality': '1',
  'information.0.integrity': '2',
  'information.0.availability': '2',
  'information.0.personalInformation': 'yes',
};

describe('業務委託', () => {
  test('下書きから決裁まで進み、承認の期限は契約の終わりまで認められる', async () => {
    const id = await start({
      kind: 'outsourcing',
      purpose: 'new',
      title: 'データ入力業務委託',
      vendorName: '㈲しずはた',
    });
    expect(await loadRequest(db, id)).toMatchObject({
      kind: 'outsourcing',
      title: 'データ入力業務委託',
      vendorName: '㈲しずはた',
      draft: { kind: 'outsourcing', contractId: null },
    });
    await fillInAll(id, {
      work: { workKind: 'processing' },
      purpose: { useDescription: '申請書を入力します。', necessity: '期限に間に合いません。' },
      information: INFORMATION,
      place: {
        workplace: 'vendor-offices',
        workplaceDescription: '焼津市本町1-2-3',
        vendorAccess: 'media',
        externalConnection: 'no',
      },
      subcontracting: { subcontracting: 'none', vendorCloud: 'no' },
      products: { listing: 'no-product' },
      confidentiality: { nda: 'before', ndaSignedOn: '2026-12-01', firstDisclosureOn: '2026-12-10' },
      period: {
        startOn: '2027-01-04',
        endOn: '2030-03-31',
        valueYen: '４，８００，０００',
        valueBasis: 'total',
        longTermContract: 'yes',
        transitional: 'yes',
      },
      renewal: { autoRenewal: 'yes', renewalMonths: '12', noticeAmount: '3', noticeUnit: 'months' },
    });
    const draft = (await loadRequest(db, id))!;
    expect(draft).toMatchObject({ track: 'A', draft: { valueYen: 4_800_000, noticeAmount: 3, noticeUnit: 'months' } });
    const { checklist } = completeOutsourcing(await profile(), hall.units.nursing, {
      facts: { ...OUTSOURCING_FACTS, ...draft.draft.facts } as typeof OUTSOURCING_FACTS,
    });
    await answerChecklist(id, checklist);
    expect((await submitOnPage(id)).status).toBe(303);

    for (const post of ['nursingHead', 'contractReviewer', 'itReviewer', 'chief'] as const) {
      expect([post, (await decide(id, post)).status]).toEqual([post, 303]);
    }
    const brief = await (await visit(briefLoader, browsers.mayor, `/approval-requests/${id}/brief`, { id })).json();
    expect(brief.data.content).toMatchObject({ cost: { yen: 4_800_000, basis: 'total' }, service: null });
    expect(brief.dates.proposed).toBe('2030-03-31');
    // No manager is appointed: that is for cloud services.
    const final = await decide(id, 'mayor', { validUntil: '2030-03-31' });
    expect(final.status).toBe(303);
    expect(await loadRequest(db, id)).toMatchObject({ status: 'approved', validUntil: '2030-03-31' });
    expect(await registered(id)).toMatchObject({
      kind: 'outsourcing',
      title: 'データ入力業務委託',
      ends_on: '2030-03-31',
      notice_amount: 3,
      auto_renews: 1,
      long_term: 1,
      nda_signed_on: '2026-12-01',
      personal_information: 1,
    });
  });

  test('情報もシステムも関わらない委託は、部局長の決裁で終わる', async () => {
    const id = await fileWork(db, hall, (active, unit) =>
      completeOutsourcing(active, unit, { contractTitle: '庁舎の清掃', facts: LIGHT_OUTSOURCING_FACTS }),
    );
    await submitDraft(db, hall, id);
    const steps: string[] = [];
    for (const post of ['nursingHead', 'contractReviewer', 'director'] as const) {
      steps.push(...(await openSteps(db, id)).map((step) => step.key));
      expect((await decide(id, post, post === 'director' ? { validUntil: '2027-03-31' } : {})).status).toBe(303);
    }
    expect(steps).toEqual(['section-head', 'contract-review', 'department-head-final']);
    expect((await loadRequest(db, id))?.status).toBe('approved');
  });

  test('例外措置を求めると、軽い委託でもCISOが決裁する', async () => {
    const id = await fileWork(db, hall, (active, unit) => {
      const content = completeOutsourcing(active, unit, { facts: LIGHT_OUTSOURCING_FACTS });
      const exempted = {
        ...content.checklist['contract-breach']!,
        answer: 'not-met' as const,
        exemption: { reason: '標準の約款のためです。', compensation: '納品を分けます。', until: null },
      };
      return { ...content, checklist: { ...content.checklist, 'contract-breach': exempted } };
    });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id, 'ciso');
    expect((await openSteps(db, id)).map((step) => step.role)).toEqual(['ciso']);
  });

  test('約束がないまま情報を渡したときは、例外措置なしには申請できない', async () => {
    const id = await fileWork(db, hall, (active, unit) =>
      completeOutsourcing(active, unit, { firstDisclosureOn: '2026-10-01' }),
    );
    expect((await fillIn(id, 'confidentiality', { nda: 'late', firstDisclosureOn: '2026-10-01' })).status).toBe(303);
    const page = await (await visit(submissionLoader, clerk(), `/approval-requests/${id}/submissions`, { id })).json();
    expect(page.missing.map((gap: { path: string }) => gap.path)).toEqual([
      'checklist.prohibition-disclosed-without-nda.exemption.reason',
    ]);
  });

  test('善管注意義務と秘密保持は、例外措置を求めても申請できない（藤枝市 6(2)）', async () => {
    const exemption = { reason: 'x', compensation: 'y', until: null };
    for (const key of ['contract-duty-of-care', 'fujieda-system-confidentiality']) {
      const id = await fileWork(db, hall, (active, unit) => {
        const content = completeOutsourcing(active, unit, {
          facts: { ...OUTSOURCING_FACTS, workKind: 'system-operation' },
        });
        const answer = { ...content.checklist[key]!, answer: 'not-met' as const, exemption };
        return { ...content, checklist: { ...content.checklist, [key]: answer } };
      });
      await expect(submitDraft(db, hall, id)).rejects.toThrow(`checklist.${key}.exemption.reason`);
    }
  });
});

describe('指定管理者', () => {
  test('下書きから決裁まで進み、当事者と指定管理者のクラウドも記録される', async () => {
    const id = await start({
      kind: 'designated-manager',
      purpose: 'new',
      title: '福祉交流センター',
      vendorName: '一般財団法人ふじえだ交流財団',
    });
    await fillInAll(id, {
      facility: { contractTitle: '福祉交流センターの管理に関する基本協定', designatedOn: '2026-09-30' },
      parties: { furtherParties: 'yes', 'parties.0.name': '株式会社みどり設備', 'parties.0.part': '構成員' },
      purpose: { useDescription: '貸室の予約を受け付けます。', necessity: '公募で選びました。' },
      information: INFORMATION,
      place: { vendorAccess: 'on-site' },
      dependencies: {
        subcontracting: 'none',
        vendorCloud: 'yes',
        'dependencies.0.kind': 'cloud',
        'dependencies.0.name': '予約クラウド',
        'dependencies.0.provider': '株式会社よやく堂',
        'dependencies.0.purpose': '貸室の予約',
      },
      confidentiality: { nda: 'with-contract' },
      period: {
        startOn: '2027-04-01',
        endOn: '2032-03-31',
        valueYen: '60000000',
        valueBasis: 'yearly',
        transitional: 'yes',
      },
    });
    const draft = (await loadRequest(db, id))!;
    expect(draft.draft).toMatchObject({
      kind: 'designated-manager',
      furtherParties: [{ name: '株式会社みどり設備', part: '構成員' }],
      dependencies: [{ kind: 'cloud', name: '予約クラウド', provider: '株式会社よやく堂', purpose: '貸室の予約' }],
    });
    const { checklist } = completeManager(await profile(), hall.units.nursing, {
      facts: { ...MANAGER_FACTS, ...draft.draft.facts } as typeof MANAGER_FACTS,
    });
    await answerChecklist(id, checklist);
    expect((await submitOnPage(id)).status).toBe(303);
    await approveUntil(db, hall, id, 'ciso');
    const final = await decide(id, 'mayor', { validUntil: '2032-03-31' });
    expect(final.status).toBe(303);
    const entry = await registered(id);
    expect(entry).toMatchObject({ kind: 'designated-manager', ends_on: '2032-03-31', value_basis: 'yearly' });
    const agreement = await db
      .selectFrom('agreements')
      .select('facility')
      .where('contract_id', '=', entry!.id)
      .executeTakeFirst();
    expect(agreement).toEqual({ facility: '福祉交流センター' });
    const page = await (await visit(requestLoader, clerk(), `/approval-requests/${id}`, { id })).json();
    expect(page.request).toMatchObject({ kind: 'designated-manager', status: 'approved', validUntil: '2032-03-31' });
    const fields = page.content.answers.map((answer: { field: string }) => answer.field);
    expect(fields).toEqual(expect.arrayContaining(['facilityName', 'parties.0.name', 'dependencies.0.name']));
  });

  test('挙げていない当事者やサービスがある間は、申請できない', async () => {
    const id = await fileWork(db, hall, (active, unit) =>
      completeManager(active, unit, { furtherParties: [], dependencies: [] }),
    );
    await expect(submitDraft(db, hall, id)).rejects.toThrow(/parties\.0\.name.*dependencies\.0\.name/s);
  });
});

describe('再委託', () => {
  test('自分の課の契約を選んで始め、契約の名前と委託先は書き換えられない', async () => {
    const contractId = await contract();
    const page = await (await visit(newLoader, clerk(), `${NEW}?kind=subcontracting&contract=${contractId}`)).json();
    expect(page.other).toMatchObject({ isCovered: true, chosen: contractId });
    expect(page.other.contracts.map((each: { id: string }) => each.id)).toContain(contractId);

    const id = await start({ kind: 'subcontracting', contractId, vendorName: '株式会社いりえデータ' });
    expect((await loadRequest(db, id))!.draft).toMatchObject({
      kind: 'subcontracting',
      contractId,
      contractTitle: 'データ入力業務委託',
      contractorName: '有限会社しずはた',
    });
    const saved = await saveDraft(
      db,
      await hall.actor('nursingClerk'),
      {
        requestId: id,
        draftVersion: 1,
        patch: (content) => ({ ...content, contractId: newId(), contractTitle: '別の契約', tier: 2 }) as typeof content,
      },
      { now: NOW },
    );
    expect(saved.ok).toBe(true);
    expect((await loadRequest(db, id))!.draft).toMatchObject({
      contractId,
      contractTitle: 'データ入力業務委託',
      tier: 2,
    });
  });

  test('統括の決裁で終わり、特定個人情報を扱うものはCISOまで上がる', async () => {
    for (const [specific, last] of [
      [false, 'chief-security-officer-final'],
      [true, 'ciso'],
    ] as const) {
      const contractId = await contract();
      const id = await fileWork(db, hall, (active, unit) => {
        const own = { contractId, contractTitle: 'データ入力業務委託', contractorName: '有限会社しずはた' };
        const content = completeSubcontracting(active, unit, own);
        if (!specific) return content;
        const information = content.facts.information!.map((item) => ({ ...item, specificPersonalInformation: true }));
        const facts = { ...content.facts, information };
        return answered(active, { ...content, facts });
      });
      await submitDraft(db, hall, id);
      await approveUntil(db, hall, id, specific ? 'ciso' : 'chief-security-officer');
      expect((await openSteps(db, id)).map((step) => step.key)).toEqual([last]);
    }
  });

  test('作業する人を挙げず、2段階目で上の再委託先を書かないと申請できない', async () => {
    const contractId = await contract();
    const id = await fileWork(db, hall, (active, unit) => ({
      ...completeSubcontracting(active, unit, { contractId, contractTitle: '', contractorName: '' }),
      workers: [],
    }));
    expect((await fillIn(id, 'company', { tier: '2' })).status).toBe(303);
    await expect(submitDraft(db, hall, id)).rejects.toThrow(/parentName.*workers\.0\.name/s);
  });

  test('よその課の契約を名指ししても、契約はないことになる', async () => {
    const contractId = await contract(hall.units.contracts);
    const page = await (await visit(newLoader, clerk(), `${NEW}?kind=subcontracting&contract=${contractId}`)).json();
    expect(page.other.contracts.map((each: { id: string }) => each.id)).not.toContain(contractId);
    const response = await send(
      newAction,
      clerk(),
      `${NEW}?kind=subcontracting`,
      {},
      {
        submissionKey: newId(),
        owningUnitId: hall.units.nursing,
        kind: 'subcontracting',
        contractId,
        vendorName: '株式会社のぞき見',
      },
    );
    expect(response.status).toBe(422);
    expect((await response.json()).typed.vendorName).toBe('株式会社のぞき見');
  });
});

describe('契約の変更と更新', () => {
  test('承認された内容から始まり、更新では期間と情報と約束を書き直す', async () => {
    const approved = await fileWork(db, hall, completeOutsourcing);
    await submitDraft(db, hall, approved);
    await approveUntil(db, hall, approved);
    const entry = (await registered(approved))!.id;
    const begin = async (purpose: string) => {
      const id = await start({ kind: 'outsourcing', purpose, contractId: entry });
      return (await loadRequest(db, id))!.draft;
    };
    const title = '介護認定事務データ入力業務委託';
    expect(await begin('change')).toMatchObject({
      contractTitle: title,
      contractId: entry,
      valueYen: 4_800_000,
      facts: { purpose: 'change', workKind: 'processing', nda: 'with-contract' },
      checklist: {},
    });
    const renewal = await begin('renewal');
    expect(renewal).toMatchObject({
      contractTitle: title,
      valueYen: null,
      startOn: null,
      facts: { purpose: 'renewal' },
    });
    expect(renewal.facts).not.toHaveProperty('information');
    expect(renewal.facts).not.toHaveProperty('nda');
  });

  test('申請によらない契約からは、台帳にあることだけを引き継ぐ', async () => {
    const contractId = await contract();
    const id = await start({ kind: 'outsourcing', purpose: 'renewal', contractId });
    expect((await loadRequest(db, id))!.draft).toMatchObject({
      contractTitle: 'データ入力業務委託',
      vendorName: '有限会社しずはた',
      contractId,
      facts: { purpose: 'renewal' },
    });
  });

  test('協定の申請で、委託の契約を名指しすることはできない', async () => {
    const response = await send(
      createAction,
      clerk(),
      '/approval-requests',
      {},
      {
        submissionKey: newId(),
        owningUnitId: hall.units.nursing,
        kind: 'designated-manager',
        purpose: 'change',
        contractId: await contract(),
      },
    );
    expect([response.status, (await response.json()).refusal]).toEqual([422, 'unknown-contract']);
  });
});

describe('おかしな入力', () => {
  test.each<[string, Record<string, string>]>([
    ['知らない種類', { kind: 'lottery', title: 'x' }],
    ['別の種類の項目', { kind: 'outsourcing', serviceName: 'x' }],
    ['画面にない項目', { kind: 'outsourcing', title: 'x', status: 'approved' }],
    ['長すぎる件名', { kind: 'outsourcing', title: 'あ'.repeat(201) }],
    ['契約を選ばない再委託', { kind: 'subcontracting', vendorName: 'x' }],
    ['終了の申請', { kind: 'outsourcing', purpose: 'termination', title: 'x' }],
    ['idでない契約', { kind: 'designated-manager', title: 'x', contractId: '1 or 1=1' }],
  ])('%s では申請を始められない', async (_name, fields) => {
    const all = { submissionKey: newId(), owningUnitId: hall.units.nursing, ...fields };
    for (const [action, path] of [
      [newAction, NEW],
      [createAction, '/approval-requests'],
    ] as const) {
      expect((await send(action, clerk(), path, {}, all)).status).toBe(422);
    }
  });

  test('ない契約を変更する申請は始められない', async () => {
    const response = await send(
      createAction,
      clerk(),
      '/approval-requests',
      {},
      {
        submissionKey: newId(),
        owningUnitId: hall.units.nursing,
        kind: 'outsourcing',
        purpose: 'renewal',
        contractId: newId(),
      },
    );
    expect([response.status, (await response.json()).refusal]).toEqual([422, 'unknown-contract']);
  });

  test.each<[string, StepSlug, Record<string, string>, string]>([
    [
      '締結より前に渡す日',
      'confidentiality',
      { nda: 'before', ndaSignedOn: '2026-12-10', firstDisclosureOn: '2026-12-01' },
      'firstDisclosureOn',
    ],
    ['終わりが始まりより前', 'period', { startOn: '2027-04-01', endOn: '2027-03-31' }, 'endOn'],
    ['マイナスの金額', 'period', { valueYen: '-1' }, 'valueYen'],
    ['小数の金額', 'period', { valueYen: '0.5' }, 'valueYen'],
    ['示されていない種類', 'work', { workKind: 'magic' }, 'workKind'],
    ['期限の単位がない選択', 'renewal', { noticeUnit: 'years' }, 'noticeUnit'],
    ['検査用数字の合わない法人番号', 'company', { vendorCorporateNumber: '1234567890123' }, 'vendorCorporateNumber'],
    ['向きを変える文字', 'purpose', { useDescription: 'a\u202Eb' }, 'useDescription'],
  ])('%s は、その欄に理由を示して断り、入力は残る', async (_name, slug, typed, field) => {
    const id = await fileWork(db, hall, completeOutsourcing);
    const before = await loadRequest(db, id);
    const answer = await fillIn(id, slug, typed);
    expect(answer.status).toBe(422);
    const { returned } = await answer.json();
    expect(Object.keys(returned.errors)).toEqual([field]);
    expect(returned.values).toMatchObject(typed);
    expect((await loadRequest(db, id))?.draft).toEqual(before?.draft);
  });

  test('ほかの種類にしかない画面は、ない', async () => {
    const id = await fileWork(db, hall, completeOutsourcing);
    const cloud = await fileDraft(db, hall);
    for (const [request, step] of [
      [id, 'service'],
      [id, 'workers'],
      [cloud, 'work'],
    ] as const) {
      const params = { id: request, step };
      expect((await visit(stepLoader, clerk(), stepPath(request, step), params)).status).toBe(404);
      const sent = await send(stepAction, clerk(), stepPath(request, step), params, { draftVersion: '2', seen: '' });
      expect(sent.status).toBe(404);
    }
  });

  test('よその課からは、下書きも入力の画面も見えない', async () => {
    const id = await fileWork(db, hall, completeOutsourcing);
    const params = { id, step: 'work' };
    expect((await visit(stepLoader, browsers.contractHead, stepPath(id, 'work'), params)).status).toBe(404);
    expect((await visit(requestLoader, browsers.contractHead, `/approval-requests/${id}`, { id })).status).toBe(404);
  });
});

test('種類のなかった頃の内容は、そのまま読め、ダイジェストは変わらない', async () => {
  const id = await fileDraft(db, hall, { serviceName: '古い申請' });
  await submitDraft(db, hall, id);
  const { kind: _kind, ...old } = (await loadRevision(db, id, 1))!.content;
  const frozen = freeze({ ...old, schema: 1 } as never);
  const author = { submittedBy: hall.people.nursingClerk, now: NOW };
  await inTransaction(db, (tx) => insertRevision(tx, { id: newId(), requestId: id, number: 2, ...frozen, ...author }));
  const read = (await loadRevision(db, id, 2))!;
  expect(read.content).toMatchObject({ kind: 'cloud-service', schema: 2, serviceName: '古い申請' });
  expect(read.digest).toBe(frozen.digest);
  const page = await visit(requestLoader, browsers.nursingHead, `/approval-requests/${id}`, { id });
  expect(page.status).toBe(200);
  const kept = JSON.stringify(emptyContent('outsourcing', hall.units.nursing));
  expect(readContent(kept, 'outsourcing')).toEqual(JSON.parse(kept));
});
