/** 変更と更新: what somebody hears of a change, what it calls for, and a renewal that looks at everything afresh. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { stepsFor } from '~/approval-requests/intake/steps';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { unanswered } from '~/checklists/answers';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { assess as assessFacts } from '~/policy/assess';
import { activeProfile } from '~/policy/profiles.repository.server';
import { action as createAction } from '~/routes/_app.approval-requests._index';
import { action as itemAction, loader as itemLoader } from '~/routes/_app.approval-requests.$id.checklist.$key';
import { action as confirmItemAction } from '~/routes/_app.approval-requests.$id.checklist.$key_.confirmation';
import { action as stepAction, loader as stepLoader } from '~/routes/_app.approval-requests.$id.intake.$step';
import { action as confirmStepAction } from '~/routes/_app.approval-requests.$id.intake.$step_.confirmation';
import { loader as reviewLoader } from '~/routes/_app.approval-requests.$id.item-reviews';
import { loader as submissionLoader } from '~/routes/_app.approval-requests.$id.submissions';
import { loader as listLoader } from '~/routes/_app.change-notes._index';
import { loader as noteLoader } from '~/routes/_app.change-notes.$id._index';
import { action as checkAction, loader as checkLoader } from '~/routes/_app.change-notes.$id.checks';
import { action as attachAction } from '~/routes/_app.change-notes.$id.files._index';
import { loader as fileLoader } from '~/routes/_app.change-notes.$id.files.$fileId';
import { action as requestAction } from '~/routes/_app.change-notes.$id.requests';
import { action as tieAction, loader as tieLoader } from '~/routes/_app.change-notes.$id.ties';
import { action as withdrawAction } from '~/routes/_app.change-notes.$id.withdrawal';
import { action as assessAction } from '~/routes/_app.change-notes.assessments';
import { loader as formLoader, action as keepAction } from '~/routes/_app.change-notes.new';
import { loader as serviceLoader } from '~/routes/_app.registers.cloud-services.$id';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { fieldsOf, send, visit } from '../factories/pages';
import { browsersOf } from '../factories/people';
import { enterContract } from '../factories/registers';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { completeOutsourcing, OUTSOURCING_FACTS } from '../factories/work';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
const as = browsersOf(db, () => hall);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

/** A service of 介護福祉課, approved and in the register; its manager is the head of the section. */
async function approvedService(): Promise<{ id: string; requestId: string; vendorId: string }> {
  const requestId = await fileDraft(db, hall);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  const row = await db
    .selectFrom('cloud_services')
    .select(['id', 'vendor_id'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { id: row.id, requestId, vendorId: row.vendor_id };
}

type Said = { about: string; kind: string; aspect: string; facts?: Record<string, string>; effectiveOn?: string };

const fields = ({ about, kind, aspect, facts = {}, effectiveOn = '' }: Said, seen = '') => ({
  submissionKey: newId(),
  about,
  kind,
  seen,
  aspect,
  effectiveOn,
  learnedOn: '2026-11-18',
  source: 'mail',
  sourceText: '事業者からのメール「データセンター移転のお知らせ」',
  was: '東京リージョン',
  becomes: 'シンガポールリージョン',
  ...facts,
});
const address = ({ about, kind }: Said, noun: string) => `/change-notes/${noun}?about=${about}&kind=${kind}`;

async function assess(said: Said, post: PostKey) {
  const response = await send(assessAction, await as(post), address(said, 'assessments'), {}, fields(said));
  return { status: response.status, body: response.status < 400 ? await response.json() : null };
}

/** Sees the result first, as the page has it, and keeps it then. */
async function note(said: Said, post: PostKey): Promise<string> {
  const { body } = await assess(said, post);
  const kept = await send(keepAction, await as(post), address(said, 'new'), {}, fields(said, body.result.print));
  expect(kept.status).toBe(303);
  return kept.headers.get('Location')?.split('/').at(-1) ?? '';
}

const page = async (id: string, post: PostKey) => {
  const response = await visit(noteLoader, await as(post), `/change-notes/${id}`, { id });
  return response.status === 200 ? (await response.json()).note : response.status;
};
const obligations = async (type: string, id: string) =>
  ((await openObligationsOf(db, type, [id])).get(id) ?? []).filter(({ kind }) => kind === 'change-to-decide');

const MOVE = (id: string): Said => ({
  about: `cloud-service:${id}`,
  kind: 'data-location',
  aspect: 'country',
  facts: { 'fact-dataLocation': 'foreign', 'fact-governingLaw': 'japan' },
  effectiveOn: '2027-02-01',
});

describe('変更の記録', () => {
  test('国外への移転は、記録の前に結果が示され、決裁の期限が立ち、変更後の内容で申請できる', async () => {
    const { id } = await approvedService();
    const form = await (await visit(formLoader, await as('nursingHead'), address(MOVE(id), 'new'))).json();
    expect(form.page.facts.map((fact: { now: string }) => fact.now)).toEqual(['domestic', 'japan']);

    const { body } = await assess(MOVE(id), 'nursingHead');
    const [entry] = body.result.entries;
    expect(entry.judgement.outcome).toBe('decision');
    expect(entry.judgement.checks.map((one: { key: string }) => one.key)).toContain('cloud-data-location');
    expect(entry.judgement.reasons[0].provisions).not.toEqual([]);
    expect(entry.dueOn).toBe('2027-02-01');
    // Looking keeps nothing.
    expect(await db.selectFrom('change_notes').select('id').execute()).toEqual([]);

    const noteId = await note(MOVE(id), 'nursingHead');
    expect(await obligations('cloud-service', id)).toMatchObject([
      { dueOn: '2027-02-01', ownerPostId: hall.posts.nursingHead },
    ]);
    const service = await (
      await visit(serviceLoader, await as('auditor'), `/registers/cloud-services/${id}`, { id })
    ).json();
    expect(service.service.events[0].type).toBe('change-noted');
    expect(service.changes).toMatchObject({ notes: [{ id: noteId, status: 'open' }], mayNote: false });

    const shown = await page(noteId, 'nursingHead');
    expect(shown.may).toEqual({ open: true, check: false, withdraw: false, attach: true, tie: false });
    const opening = { submissionKey: newId(), version: String(shown.version) };
    const openWith = async (fields: typeof opening) =>
      send(requestAction, await as('nursingHead'), `/change-notes/${noteId}/requests`, { id: noteId }, fields);
    const opened = await openWith(opening);
    expect(opened.status).toBe(303);
    expect((await openWith(opening)).headers.get('Location')).toBe(opened.headers.get('Location'));
    expect((await openWith({ ...opening, submissionKey: newId() })).status).toBe(409);
    const requestId = opened.headers.get('Location')?.split('/')[2] ?? '';
    const draft = (await loadRequest(db, requestId))!;
    expect(draft).toMatchObject({
      purpose: 'change',
      draft: { facts: { dataLocation: 'foreign' }, cloudServiceId: id },
    });
    expect(draft.draft.necessity).toContain('シンガポールリージョン');
    expect(await page(noteId, 'nursingHead')).toMatchObject({ status: 'requested', may: { open: false } });
    expect(await obligations('cloud-service', id)).toHaveLength(1);
  });

  test('契約の変更は、所管課が記録して申請し、承認されると終わる', async () => {
    const contractId = await enterContract(db, { unitId: hall.units.nursing });
    const noteId = await note({ about: `contract:${contractId}`, kind: 'capital', aspect: 'abroad' }, 'nursingClerk');
    expect(await obligations('contract', contractId)).toHaveLength(1);
    const opened = await send(
      requestAction,
      await as('nursingClerk'),
      '',
      { id: noteId },
      { submissionKey: newId(), version: '1' },
    );
    const requestId = opened.headers.get('Location')?.split('/')[2] ?? '';
    const content = completeOutsourcing(await activeProfile(db), hall.units.nursing, {
      contractId,
      facts: { ...OUTSOURCING_FACTS, purpose: 'change' },
    });
    const { draftVersion } = (await loadRequest(db, requestId))!;
    const actor = await hall.actor('nursingClerk');
    await saveDraft(db, actor, { requestId, draftVersion, patch: () => content }, { now: NOW });
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId);
    expect(await page(noteId, 'nursingClerk')).toMatchObject({ status: 'done', request: { status: 'approved' } });
    expect(await obligations('contract', contractId)).toEqual([]);
  });

  test('別に出して承認された変更の申請を結び付けると終わり、知る前の決裁や、ほかの契約の申請は選べない', async () => {
    const contractId = await enterContract(db, { unitId: hall.units.nursing });
    const other = await enterContract(db, { unitId: hall.units.nursing, number: '契-2026-0999', title: '別の契約' });
    const approved = async (about: string) => {
      const created = await send(
        createAction,
        await as('nursingClerk'),
        '/approval-requests',
        {},
        {
          submissionKey: newId(),
          kind: 'outsourcing',
          purpose: 'change',
          contractId: about,
          owningUnitId: hall.units.nursing,
        },
      );
      const requestId = created.headers.get('Location')?.split('/')[2] ?? '';
      const content = completeOutsourcing(await activeProfile(db), hall.units.nursing, {
        contractId: about,
        facts: { ...OUTSOURCING_FACTS, purpose: 'change' },
      });
      const { draftVersion } = (await loadRequest(db, requestId))!;
      const actor = await hall.actor('nursingClerk');
      await saveDraft(db, actor, { requestId, draftVersion, patch: () => content }, { now: NOW });
      await submitDraft(db, hall, requestId);
      await approveUntil(db, hall, requestId);
      return requestId;
    };
    const [right, wrong] = [await approved(contractId), await approved(other)];
    const noteId = await note({ about: `contract:${contractId}`, kind: 'capital', aspect: 'abroad' }, 'nursingClerk');
    const shown = await page(noteId, 'nursingClerk');
    expect(shown.may).toMatchObject({ tie: true, open: true });
    const tie = async (requestId: string, post: PostKey = 'nursingClerk') =>
      send(tieAction, await as(post), '', { id: noteId }, { version: String(shown.version), requestId });
    const { note: offered } = await (await visit(tieLoader, await as('nursingClerk'), '', { id: noteId })).json();
    expect(offered.requests.map(({ id }: { id: string }) => id)).toEqual([right]);
    expect((await tie(wrong)).status).toBe(422);
    expect((await tie(right, 'auditor')).status).toBe(404);
    await db
      .updateTable('approval_requests')
      .set({ decided_at: new Date('2026-11-01T00:00:00Z') })
      .execute();
    expect((await tie(right)).status).toBe(422);
    await db.updateTable('approval_requests').set({ decided_at: NOW }).execute();
    expect((await tie(right)).status).toBe(303);
    expect(await page(noteId, 'nursingClerk')).toMatchObject({ status: 'done', request: { id: right }, isOpen: false });
    expect(await obligations('contract', contractId)).toEqual([]);
  });

  test('変更の記録に資料を添付でき、読める人だけが開ける', async () => {
    const contractId = await enterContract(db, { unitId: hall.units.nursing });
    const noteId = await note({ about: `contract:${contractId}`, kind: 'capital', aspect: 'abroad' }, 'nursingClerk');
    const attach = async (post: PostKey) =>
      attachAction({
        request: uploadFrom(
          await as(post),
          `/change-notes/${noteId}/files`,
          [{ name: 'file', fileName: '移転のお知らせ.pdf', bytes: pdf('移転') }],
          newId(),
        ),
        params: { id: noteId },
        context: {},
      }) as Promise<Response>;
    expect((await attach('auditor').catch((thrown: Response) => thrown)).status).toBe(404);
    expect((await attach('nursingClerk')).status).toBe(303);
    const { files } = await page(noteId, 'auditor');
    expect(files).toMatchObject([{ name: '移転のお知らせ.pdf', mediaType: 'application/pdf' }]);
    const params = { id: noteId, fileId: files[0].id };
    const open = async (post: PostKey) => (await visit(fileLoader, await as(post), '/x', params)).status;
    expect(await Promise.all([open('auditor'), open('prClerk')])).toEqual([200, 404]);
  });

  test('結果を見ていない記録は残らない。字句だけの変更は記録だけで終わる', async () => {
    const { id } = await approvedService();
    const said = { about: `cloud-service:${id}`, kind: 'terms', aspect: 'wording' };
    const unseen = await send(keepAction, await as('nursingHead'), address(said, 'new'), {}, fields(said));
    expect(unseen.status).toBe(409);
    expect((await unseen.json()).typed.becomes).toBe('シンガポールリージョン');
    const noteId = await note(said, 'itReviewer');
    expect(await page(noteId, 'auditor')).toMatchObject({ status: 'noted', outcome: 'note', isOpen: false });
    expect(await obligations('cloud-service', id)).toEqual([]);
  });

  test('要件の確認で足りる変更は、確認の記録で終わり、満たされなければ決裁にかかる', async () => {
    const { id } = await approvedService();
    const said = { about: `cloud-service:${id}`, kind: 'functions', aspect: 'withdrawn' };
    const settle = async (noteId: string, result: string, post: PostKey) => {
      const given = { version: '1', result, note: 'ログの保存は管理画面で続いている。' };
      return send(checkAction, await as(post), `/change-notes/${noteId}/checks`, { id: noteId }, given);
    };
    const first = await note(said, 'nursingHead');
    expect((await settle(first, 'kept', 'auditor')).status).toBe(404);
    expect((await visit(checkLoader, await as('auditor'), '', { id: first })).status).toBe(404);
    expect((await settle(first, 'kept', 'nursingHead')).status).toBe(303);
    expect(await page(first, 'nursingHead')).toMatchObject({ status: 'done', settledByName: '増田 春菜' });
    expect(await obligations('cloud-service', id)).toEqual([]);
    const second = await note(said, 'nursingHead');
    expect((await settle(second, 'broken', 'nursingHead')).status).toBe(303);
    expect(await page(second, 'nursingHead')).toMatchObject({
      status: 'open',
      outcome: 'decision',
      may: { open: true },
    });
    expect((await obligations('cloud-service', id)).map(({ title }) => title.ja)).toEqual([
      expect.stringContaining('決裁'),
    ]);
  });

  test('事業者の買収は、そのサービスと契約の一つ一つに及び、それぞれの情報で判断される', async () => {
    const { id, vendorId } = await approvedService();
    const contractId = await enterContract(db, { unitId: hall.units.it, vendorName: '別会社' });
    await testDatabase().ownerDb.updateTable('contracts').set({ vendor_id: vendorId }).execute();
    const said = { about: `vendor:${vendorId}`, kind: 'capital', aspect: 'abroad' };
    expect((await assess(said, 'nursingHead')).status).toBe(404);
    const noteId = await note(said, 'contractReviewer');
    const shown = await page(noteId, 'contractReviewer');
    expect(shown.entries.map((one: { subjectId: string }) => one.subjectId).sort()).toEqual([id, contractId].sort());
    expect(await obligations('cloud-service', id)).toHaveLength(1);
    expect(await obligations('contract', contractId)).toMatchObject([{ unitId: hall.units.it, ownerPostId: null }]);
    // The section of the service does not see the contract of another one.
    const seen = await page(noteId, 'nursingClerk');
    expect(seen.entries.map((one: { subjectId: string }) => one.subjectId)).toEqual([id]);
    const foreign = shown.entries.find((one: { subjectId: string }) => one.subjectId === contractId);
    expect(await page(foreign.id, 'nursingClerk')).toBe(404);
    const list = await (await visit(listLoader, await as('nursingClerk'), '/change-notes')).json();
    expect(list.rows.map((one: { subjectId: string }) => one.subjectId)).toEqual([id]);
  });

  test('取下げは審査する人だけができ、期限の通知が止まる。同じ送信は一つの記録になる', async () => {
    const { id } = await approvedService();
    const said = MOVE(id);
    const { body } = await assess(said, 'nursingHead');
    const sent = fields(said, body.result.print);
    const twice = await Promise.all(
      [1, 2].map(async () => send(keepAction, await as('nursingHead'), address(said, 'new'), {}, sent)),
    );
    expect(new Set(twice.map((one) => one.headers.get('Location'))).size).toBe(1);
    const noteId = twice[0]?.headers.get('Location')?.split('/').at(-1) ?? '';
    const withdraw = async (post: PostKey) =>
      send(withdrawAction, await as(post), '', { id: noteId }, { version: '1', reason: '移転は取りやめになった。' });
    expect((await withdraw('nursingHead')).status).toBe(404);
    expect((await withdraw('itReviewer')).status).toBe(303);
    expect(await obligations('cloud-service', id)).toEqual([]);
    expect((await withdraw('itReviewer')).status).toBe(409);
  });

  test.each<[string, Partial<Said>, string]>([
    ['内容のない記録', { aspect: '' }, 'aspect'],
    ['ない内容', { aspect: 'colour' }, 'aspect'],
    ['ない答え', { facts: { 'fact-dataLocation': 'moon' } }, 'fact-dataLocation'],
  ])('%s は、その欄に理由を示して断る', async (_name, wrong, field) => {
    const { id } = await approvedService();
    const said = { ...MOVE(id), ...wrong };
    const response = await send(assessAction, await as('nursingHead'), address(said, 'assessments'), {}, fields(said));
    expect(response.status).toBe(422);
    expect(Object.keys((await response.json()).errors)).toEqual([field]);
  });
});

describe('更新の申請', () => {
  /** A renewal of the service opened from the register by its own section. */
  async function renewal(serviceId: string): Promise<string> {
    const answer = await send(
      createAction,
      await as('nursingClerk'),
      '/approval-requests',
      {},
      {
        submissionKey: newId(),
        owningUnitId: hall.units.nursing,
        kind: 'cloud-service',
        purpose: 'renewal',
        cloudServiceId: serviceId,
      },
    );
    expect(answer.status).toBe(303);
    return answer.headers.get('Location')?.split('/')[2] ?? '';
  }
  const draftOf = async (id: string) => (await loadRequest(db, id))!;
  const itemPage = async (id: string, key: string) =>
    (await (await visit(itemLoader, await as('nursingClerk'), '', { id, key })).json()).page;
  const confirm = async (id: string, key: string, post: PostKey = 'nursingClerk') => {
    const { draftVersion } = await draftOf(id);
    return send(confirmItemAction, await as(post), '', { id, key }, { draftVersion: String(draftVersion) });
  };
  const missing = async (id: string) => {
    const page = await (await visit(submissionLoader, await as('nursingClerk'), '', { id })).json();
    return page.missing as { path: string; href: string }[];
  };
  /** Every page of the intake: as before where that can be, and the new period. */
  async function goThrough(id: string, but: readonly string[] = []): Promise<void> {
    for (const { slug } of stepsFor((await draftOf(id)).draft)) {
      if (but.includes(slug) || slug === 'check' || slug === 'documents') continue;
      const { page } = await (await visit(stepLoader, await as('nursingClerk'), '', { id, step: slug })).json();
      const params = { id, step: slug };
      const given = { draftVersion: String(page.draftVersion), seen: page.seen };
      const answer = page.earlier?.canConfirm
        ? await send(confirmStepAction, await as('nursingClerk'), '', params, given)
        : await send(stepAction, await as('nursingClerk'), '', params, {
            ...fieldsOf(page.values),
            ...given,
            ...PERIOD,
            to: 'next',
          });
      expect([slug, answer.status]).toEqual([slug, 303]);
    }
  }
  const PERIOD = { startOn: '2027-04-01', endOn: '2028-03-31', userCount: '12', yearlyCostYen: '1,320,000' };

  test('前回の回答は写されず、見せられ、一つずつ確認して初めて申請できる。変わったものが先に並ぶ', async () => {
    const { id: serviceId, requestId: first } = await approvedService();
    const id = await renewal(serviceId);
    const { draft, number } = await draftOf(id);
    expect(draft.checklist).toEqual({});
    expect(draft.earlier).toMatchObject({ requestId: first, revisionNumber: 1, seenSteps: [] });

    const page = await itemPage(id, 'contract-confidentiality');
    expect(page.values.answer).toBe('');
    expect(page.earlier).toMatchObject({ since: 'open', obstacles: [], ref: { revisionNumber: 1 } });
    expect(page.earlier.rows[0].value.ja).toBe('適合');
    expect(number).not.toBe(page.earlier.ref.number);

    // Pages from before have to be gone through, each with a link to it.
    const before = await missing(id);
    expect(before.map(({ href }) => href)).toContain(`/approval-requests/${id}/intake/network`);
    await goThrough(id);
    const open = await missing(id);
    expect(open.every(({ path }) => path.startsWith('checklist.'))).toBe(true);
    expect(open[0]?.href).toContain('#earlier');

    const keys = assessFacts(await activeProfile(db), (await draftOf(id)).draft).requirements.map((one) => one.key);
    for (const key of keys.filter((one) => one !== 'contract-confidentiality')) await confirm(id, key);
    expect((await confirm(id, 'contract-confidentiality', 'prClerk')).status).toBe(404);
    const confidentiality = await itemPage(id, 'contract-confidentiality');
    const anew = await send(
      itemAction,
      await as('nursingClerk'),
      '',
      { id, key: 'contract-confidentiality' },
      {
        ...fieldsOf(confidentiality.values),
        draftVersion: String(confidentiality.draftVersion),
        seen: confidentiality.seen,
        answer: 'met',
        explanation: '第12条が改められ、退職後も続くことが明記された。',
        'quotes.0.document': '契約書',
        'quotes.0.page': '4',
        to: 'list',
      },
    );
    expect(anew.status).toBe(303);
    const left = await missing(id);
    expect(left.filter(({ path }) => !path.includes('renewal'))).toEqual([]);
    for (const { path } of left) {
      const key = path.split('.')[1] ?? '';
      // A requirement of renewals alone: new, so there is nothing to confirm.
      expect((await itemPage(id, key)).earlier).toMatchObject({ since: 'new', obstacles: ['no-answer'] });
      expect((await confirm(id, key)).status).toBe(422);
      await saveDraft(
        db,
        await hall.actor('nursingClerk'),
        {
          requestId: id,
          draftVersion: (await draftOf(id)).draftVersion,
          patch: (content) => ({
            ...content,
            checklist: { ...content.checklist, [key]: { ...unanswered, answer: 'met', explanation: '確かめた。' } },
          }),
        },
        { now: NOW },
      );
    }
    expect(await missing(id)).toEqual([]);
    await submitDraft(db, hall, id);

    await approveUntil(db, hall, id, 'contract-reviewer');
    const review = await (await visit(reviewLoader, await as('contractReviewer'), '', { id })).json();
    const { renewal: view, items } = review.data;
    expect(view.since['contract-confidentiality']).toBe('changed');
    expect(view.counts).toMatchObject({ changed: 1, open: 0 });
    expect(view.counts.confirmed).toBeGreaterThan(10);
    expect(items.find((one: { key: string }) => one.key === 'contract-confidentiality').since).toBe('changed');
    // The period is another one, and is said to be.
    expect(view.facts.map((one: { field: string }) => one.field)).toContain('endOn');
    await approveUntil(db, hall, id);
    expect(await draftOf(id)).toMatchObject({ status: 'approved' });
  });

  test('古い資料、失効した認証、変わった要件は、前回のとおりとは確認できない', async () => {
    const { id: serviceId, requestId: first, vendorId } = await approvedService();
    const owner = testDatabase().ownerDb;
    await owner
      .insertInto('vendor_certifications')
      .values({
        id: newId(),
        vendor_id: vendorId,
        kind: 'ismap',
        number: 'C21-0001',
        scope: 'すべて',
        ends_on: '2026-10-31',
        renewal_pending: 0,
        checked_on: '2026-04-01',
      })
      .execute();
    const fileId = await evidenceOn(first, new Date('2023-04-01T00:00:00Z'));
    const revision = await owner
      .selectFrom('request_revisions')
      .select(['id', 'content'])
      .where('request_id', '=', first)
      .executeTakeFirstOrThrow();
    const content = JSON.parse(revision.content);
    content.checklist['contract-audit'].evidenceFileIds = [fileId];
    content.checklist['contract-breach'].exemption = { reason: '協議中', compensation: '保険', until: null };
    await owner
      .updateTable('request_revisions')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', revision.id)
      .execute();
    const id = await renewal(serviceId);
    // Which requirements apply is known once the information has been gone through.
    await goThrough(id);
    const obstacles = async (key: string) => (await itemPage(id, key)).earlier.obstacles;
    expect(await obstacles('contract-audit')).toEqual(['document-old']);
    expect(await obstacles('cloud-certification-scope')).toEqual(['certificate-lapsed']);
    expect(await obstacles('contract-breach')).toEqual(['exemption']);
    expect((await confirm(id, 'contract-audit')).status).toBe(422);
    expect((await draftOf(id)).draft.checklist).toEqual({});
    // The day on which a paper first came counts, however often it was taken over.
    await owner.updateTable('evidence_files').set({ uploaded_at: NOW }).where('id', '=', fileId).execute();
    expect((await confirm(id, 'contract-audit')).status).toBe(303);
    const taken = await db.selectFrom('evidence_files').selectAll().where('request_id', '=', id).execute();
    expect(taken).toMatchObject([{ taken_from: fileId, first_uploaded_at: NOW }]);
    expect((await draftOf(id)).draft.checklist['contract-audit']).toMatchObject({
      evidenceFileIds: [taken[0]?.id],
      unchangedFrom: revision.id,
    });
  });

  test('ほかの課の追加利用では、前回の回答は見えない', async () => {
    const { id: serviceId } = await approvedService();
    const answer = await send(
      createAction,
      await as('auditor'),
      '/approval-requests',
      {},
      { submissionKey: newId(), owningUnitId: hall.units.audit, purpose: 'change', cloudServiceId: serviceId },
    );
    const id = answer.headers.get('Location')?.split('/')[2] ?? '';
    expect((await draftOf(id)).draft).not.toHaveProperty('earlier');
    const page = await visit(itemLoader, await as('auditor'), '', { id, key: 'contract-audit' });
    expect((await page.json()).page.earlier).toBeNull();
  });

  async function evidenceOn(requestId: string, at: Date): Promise<string> {
    const fileId = newId();
    await testDatabase()
      .ownerDb.insertInto('evidence_files')
      .values({
        id: fileId,
        request_id: requestId,
        digest: 'a'.repeat(64),
        name: '監査報告書.pdf',
        media_type: 'application/pdf',
        size: 10,
        uploaded_by: hall.people.nursingClerk,
        uploaded_at: at,
      })
      .execute();
    return fileId;
  }
});
