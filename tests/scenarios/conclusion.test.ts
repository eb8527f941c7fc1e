/** 締結: the signed contract through loaders and actions, with real PDF and DOCX files and the processes that read them. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { compareWaiting } from '~/conclusions/compare-waiting.server';
import type { ConclusionPageData } from '~/conclusions/conclusion-page.query.server';
import { readDocuments } from '~/documents/reading/read-documents.server';
import { loader as pageLoader } from '~/routes/_app.registers.contracts.$id_.conclusion._index';
import {
  loader as newCopyLoader,
  action as recordAction,
} from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies._index';
import { loader as downloadLoader } from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies.$copyId._index';
import { action as acceptAction } from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies.$copyId.acceptances';
import { action as completeAction } from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies.$copyId.completion';
import { action as eyeAction } from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies.$copyId.eye-comparison';
import { action as returnAction } from '~/routes/_app.registers.contracts.$id_.conclusion.signed-copies.$copyId.return';
import {
  approvedContract,
  CONTRACT_ARTICLES,
  type ContractCase,
  contractAsDocx,
  contractAsPdf,
} from '../factories/contracts';
import { pdfBy, scanPage } from '../factories/documents';
import { type FormPart, rawUploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let contract: ContractCase;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  contract = await approvedContract(db, hall);
});

const io = () => ({ now: () => NOW, newId, signal: new AbortController().signal });
const as = (post: PostKey): Promise<Browser> => browserOf(db, hall.people[post]);
const base = (id = contract.contractId) => `/registers/contracts/${id}/conclusion`;
type Details = Record<string, string>;

async function upload(
  bytes: Uint8Array,
  {
    by = 'nursingClerk',
    fileName = '契約書.pdf',
    details = {},
    id = contract.contractId,
  }: { by?: PostKey; fileName?: string; details?: Details; id?: string } = {},
): Promise<Response> {
  const browser = await as(by);
  const fields: Details = {
    csrf: browser.signedIn.session.csrfToken,
    submissionKey: newId(),
    reviewedFileId: contract.reviewedFileId,
    signedOn: '2026-11-20',
    ndaSignedOn: '',
    partyA: '藤枝市',
    partyB: '有限会社しずはた入力センター',
    partyC: '',
    partyD: '',
    ...details,
  };
  const parts: FormPart[] = Object.entries(fields).map(([name, value]) => ({ name, value }));
  parts.push({ name: 'file', fileName, bytes });
  const request = rawUploadFrom(browser, `${base(id)}/signed-copies`, parts);
  try {
    return await recordAction({ request, params: { id }, context: {} });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** Reads and compares as the app does in the background. */
async function compare() {
  await readDocuments(db, io());
  return compareWaiting(db, io());
}

async function pageAs(post: PostKey, id = contract.contractId): Promise<ConclusionPageData> {
  const response = await visit(pageLoader, await as(post), base(id), { id });
  expect(response.status).toBe(200);
  return (await response.json()).page;
}
const copyNow = async () => {
  const { copy } = await pageAs('contractReviewer');
  if (!copy) throw new Error('No signed copy');
  return copy;
};

const ACTIONS = {
  acceptances: acceptAction,
  'eye-comparison': eyeAction,
  completion: completeAction,
  return: returnAction,
};
async function decide(
  noun: keyof typeof ACTIONS,
  fields: Record<string, string | string[]>,
  { by = 'contractReviewer', version }: { by?: PostKey; version?: number } = {},
): Promise<Response> {
  const copy = await copyNow();
  return send(
    ACTIONS[noun],
    await as(by),
    `${base()}/signed-copies/${copy.id}/${noun}`,
    { id: contract.contractId, copyId: copy.id },
    { version: String(version ?? copy.version), ...fields },
  );
}
const refusalOf = async (response: Response) => [response.status, (await response.json()).refusal?.ja ?? null];
const contractRow = () =>
  db.selectFrom('contracts').selectAll().where('id', '=', contract.contractId).executeTakeFirstOrThrow();
const eventTypes = async () =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `contract:${contract.contractId}`)
      .orderBy('stream_position')
      .execute()
  ).map(({ type }) => type);

const edited = (edit: (article: string) => string) => CONTRACT_ARTICLES.map(edit);

describe('確認した版と同じ契約書', () => {
  test('行とページの切れ方、番号の幅がちがうPDFでも、違いはなく、締結済みにできる', async () => {
    const wide = edited((article) =>
      article.replace(/^第(\d)条 /u, (_, digit) => `第${'０１２３４５６'[Number(digit)]}条　`),
    );
    const bytes = await contractAsPdf(wide, 26);
    expect((await upload(bytes)).status).toBe(303);
    expect((await pageAs('nursingClerk')).copy).toMatchObject({ status: 'waiting', differences: [] });
    expect(await refusalOf(await decide('completion', {}))).toEqual([
      422,
      expect.stringContaining('比較がまだ終わっていません'),
    ]);
    expect((await contractRow()).status).toBe('approved');

    expect(await compare()).toBe(1);
    const page = await pageAs('contractReviewer');
    expect(page.copy).toMatchObject({ status: 'compared', differences: [], eyeReason: null });
    expect(page.obstacles).toEqual([]);
    expect((await decide('completion', {})).status).toBe(303);
    expect(await contractRow()).toMatchObject({ status: 'concluded', signed_on: '2026-11-20', is_open: 1 });
    expect(await eventTypes()).toEqual([
      'contract-registered',
      'signed-copy-recorded',
      'signed-copy-compared',
      'contract-concluded',
    ]);
    const event = await db
      .selectFrom('recorded_events')
      .select(['payload', 'actor_id'])
      .where('type', '=', 'contract-concluded')
      .executeTakeFirstOrThrow();
    expect(event.actor_id).toBe(hall.people.contractReviewer);
    expect(JSON.parse(event.payload)).toMatchObject({
      requestId: contract.requestId,
      signedDigest: createHash('sha256').update(bytes).digest('hex'),
      signedOn: '2026-11-20',
      parties: ['藤枝市', '有限会社しずはた入力センター'],
      acceptedDifferences: 0,
    });

    const copy = await copyNow();
    const download = await visit(downloadLoader, await as('nursingClerk'), '/x', {
      id: contract.contractId,
      copyId: copy.id,
    });
    expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('Word（docx）でも比べられる', async () => {
    expect((await upload(contractAsDocx(CONTRACT_ARTICLES), { fileName: '契約書.docx' })).status).toBe(303);
    await compare();
    expect(await copyNow()).toMatchObject({ status: 'compared', differences: [], eyeReason: null });
  });
});

test('指定管理者の協定も、同じ手順で締結済みになる', async () => {
  contract = await approvedContract(db, hall, { agreement: true });
  await upload(contractAsDocx(CONTRACT_ARTICLES), {
    fileName: '基本協定書.docx',
    details: { partyC: '株式会社みどり設備' },
  });
  await compare();
  expect((await decide('completion', {})).status).toBe(303);
  expect(await contractRow()).toMatchObject({ status: 'concluded', kind: 'designated-manager' });
  expect((await copyNow()).parties).toHaveLength(3);
});

describe('違いのある契約書', () => {
  const changed = edited((article) =>
    article.replace('4,800,000', '5,800,000').replace('書面による事前の', '').replace('30日以内', '60日以内'),
  );

  test('違いは位置と要件とともに示され、すべて理由つきで認めるまで締結済みにならない', async () => {
    const key = (await requirementKeys()).find((each) => each.includes('subcontract')) ?? '';
    await db
      .insertInto('passage_choices')
      .values({
        request_id: contract.requestId,
        round: 1,
        requirement_key: key,
        number: 1,
        action: 'tied',
        file_id: contract.reviewedFileId,
        page: 1,
        start_at: null,
        end_page: null,
        end_at: null,
        quote: CONTRACT_ARTICLES[5]!,
        answers: null,
        step_key: 'contracts',
        person_id: hall.people.contractReviewer,
        person_name: '小澤 恵',
        post: '契約検査課',
        chosen_at: NOW,
      })
      .execute();
    await upload(await contractAsPdf(changed));
    await compare();
    const { copy, obstacles } = await pageAs('contractReviewer');
    expect(
      copy?.differences.map(({ kind, article, removed, added, requirementKeys: keys }) => ({
        kind,
        article,
        removed,
        added,
        keys,
      })),
    ).toEqual([
      { kind: 'changed', article: '第2条', removed: '4,800,000', added: '5,800,000', keys: [] },
      { kind: 'changed', article: '第2条', removed: '30', added: '60', keys: [] },
      { kind: 'removed', article: '第4条', removed: '書面による事前の', added: '', keys: [key] },
    ]);
    expect(copy?.differences[2]?.requirements[0]?.ja).toMatch(/再委託/);
    expect(obstacles).toEqual(['differences-open']);

    expect(await refusalOf(await decide('completion', {}))).toEqual([422, expect.stringContaining('認めていない違い')]);
    const noReason = await decide('acceptances', { difference: ['0'], reason: ' ' });
    expect([noReason.status, Object.keys((await noReason.json()).errors)]).toEqual([422, ['reason']]);
    const nothing = await decide('acceptances', { reason: '見積りのとおり' });
    expect([nothing.status, Object.keys((await nothing.json()).errors)]).toEqual([422, ['difference']]);
    expect((await decide('acceptances', { difference: ['0', '1'], reason: '第3回見積りのとおり' })).status).toBe(303);
    expect((await decide('acceptances', { difference: ['0', '2'], reason: '二度目' })).status).toBe(422);
    expect((await decide('acceptances', { difference: ['99'], reason: 'ない違い' })).status).toBe(422);
    expect((await contractRow()).status).toBe('approved');
    expect((await decide('completion', {})).status).toBe(422);
    expect((await decide('acceptances', { difference: ['2'], reason: '別に定める様式で承諾するため' })).status).toBe(
      303,
    );
    expect((await decide('completion', {})).status).toBe(303);
    expect((await contractRow()).status).toBe('concluded');
    expect((await copyNow()).differences.map(({ acceptance }) => acceptance?.reason)).toEqual([
      '第3回見積りのとおり',
      '第3回見積りのとおり',
      '別に定める様式で承諾するため',
    ]);
    expect(await eventTypes()).toEqual([
      'contract-registered',
      'signed-copy-recorded',
      'signed-copy-compared',
      'differences-accepted',
      'differences-accepted',
      'contract-concluded',
    ]);
  });

  test('差し戻すと契約は未締結のままで、直した契約書を記録できる', async () => {
    await upload(await contractAsPdf(changed));
    await compare();
    const second = await upload(await contractAsPdf(CONTRACT_ARTICLES));
    expect(await refusalOf(second)).toEqual([422, expect.stringContaining('確認中の署名済み契約書')]);
    expect((await decide('return', { note: '' })).status).toBe(422);
    expect((await decide('return', { note: '委託料が見積りと違う' })).status).toBe(303);
    expect((await contractRow()).status).toBe('approved');
    expect((await upload(await contractAsPdf(CONTRACT_ARTICLES))).status).toBe(303);
    await compare();
    const page = await pageAs('contractReviewer');
    expect(page.copy).toMatchObject({ number: 2, status: 'compared', differences: [] });
    expect(page.former).toMatchObject([{ number: 1, status: 'returned', closed: { note: '委託料が見積りと違う' } }]);
  });

  test('同じ違いを二人が同時に認めても、一人だけが認めたことになる', async () => {
    await upload(await contractAsPdf(changed));
    await compare();
    const { version } = await copyNow();
    const answers = await Promise.all([
      decide('acceptances', { difference: ['0'], reason: '一人目' }, { version }),
      decide('acceptances', { difference: ['0'], reason: '二人目' }, { version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const conflict = answers.find(({ status }) => status === 409)!;
    expect((await conflict.json()).typed.reason).toMatch(/人目$/);
    expect(await db.selectFrom('conclusion_acceptances').selectAll().execute()).toHaveLength(1);
  });
});

describe('文字を読み取れない契約書', () => {
  test('画像だけのPDFは、目で見て比べたと述べるまで締結済みにならない', async () => {
    await upload(await pdfBy(scanPage));
    await compare();
    expect(await copyNow()).toMatchObject({ eyeReason: 'scanned-pages', eyePages: { signed: [1] }, differences: [] });
    expect(await refusalOf(await decide('completion', {}))).toEqual([422, expect.stringContaining('目で見て比べた')]);
    const unticked = await decide('eye-comparison', { statement: '全ページを一字ずつ比べた。' });
    expect([unticked.status, Object.keys((await unticked.json()).errors)]).toEqual([422, ['compared']]);
    expect((await decide('eye-comparison', { statement: '全ページを一字ずつ比べた。', compared: 'yes' })).status).toBe(
      303,
    );
    expect((await decide('eye-comparison', { statement: 'もう一度', compared: 'yes' })).status).toBe(422);
    expect((await decide('completion', {})).status).toBe(303);
    expect(await contractRow()).toMatchObject({ status: 'concluded' });
    expect((await copyNow()).byEye).toMatchObject({
      statement: '全ページを一字ずつ比べた。',
      person: { name: '小澤 恵' },
    });
    expect(await eventTypes()).toContain('copy-compared-by-eye');
  });

  test('壊れたPDFも記録でき、目で見て比べるよう求められる', async () => {
    await upload(Buffer.from('%PDF-1.7\nこれは壊れている\n'));
    await compare();
    expect(await copyNow()).toMatchObject({ eyeReason: 'unreadable', differences: [] });
    expect((await pageAs('contractReviewer')).obstacles).toEqual(['by-eye-open']);
  });

  test('まるで別の文書は、違いすぎると示され、目で見て比べるよう求められる', async () => {
    const clauses = Array.from(
      { length: 20 },
      (_, at) => `第${at + 7}条 乙は、別表${at + 1}に掲げる業務を、仕様書の定めるところにより行う。`,
    );
    contract = await approvedContract(db, hall, { pages: [[...CONTRACT_ARTICLES, ...clauses].join('\n')] });
    const other = Array.from(
      { length: 60 },
      (_, at) =>
        `議事録${at * 7919}号。出席者は${at * 31}名、欠席者は${at * 17}名であった。会場は${at}番会議室とした。`,
    );
    await upload(await contractAsPdf(other));
    await compare();
    expect(await copyNow()).toMatchObject({ eyeReason: 'too-different', differences: [] });
    expect(await refusalOf(await decide('completion', {}))).toEqual([422, expect.stringContaining('目で見て比べた')]);
  });
});

describe('できる人とできない人', () => {
  test('申請者は、契約審査の担当者であっても、自分の契約の違いを認められず、締結済みにできない', async () => {
    await db
      .insertInto('post_roles')
      .values({ post_id: hall.posts.nursingClerk, role: 'contract-reviewer', valid_from: '2020-01-01' })
      .execute();
    await upload(await contractAsPdf(edited((article) => article.replace('30日', '60日'))));
    await compare();
    for (const [noun, fields] of [
      ['acceptances', { difference: ['0'], reason: '自分で認める' }],
      ['completion', {}],
    ] as const) {
      const answer = await decide(noun, { ...fields } as Record<string, string | string[]>, { by: 'nursingClerk' });
      expect(await refusalOf(answer)).toEqual([422, expect.stringContaining('ご自身が申請した契約')]);
    }
    expect((await pageAs('nursingClerk')).may).toMatchObject({ decide: false, isOwn: true });
    expect((await contractRow()).status).toBe('approved');
  });

  test('契約審査の担当者でなければ、違いを認めることも、締結済みにすることも、差し戻すこともできない', async () => {
    await upload(await contractAsPdf(edited((article) => article.replace('30日', '60日'))), { by: 'contractReviewer' });
    await compare();
    for (const by of ['nursingClerk', 'nursingHead', 'auditor', 'mayor', 'administrator'] as const) {
      for (const [noun, fields] of [
        ['acceptances', { difference: ['0'], reason: '認める' }],
        ['eye-comparison', { statement: '見た', compared: 'yes' }],
        ['completion', {}],
        ['return', { note: '戻す' }],
      ] as const) {
        const answer = await decide(noun, { ...fields } as Record<string, string | string[]>, { by });
        expect([by, noun, answer.status]).toEqual([by, noun, 404]);
      }
    }
    expect((await eventTypes()).filter((type) => type === 'contract-concluded')).toEqual([]);
  });

  test('読めない人には、画面も契約書もなく、記録もできない', async () => {
    await upload(await contractAsPdf(CONTRACT_ARTICLES));
    const copy = await copyNow();
    const { id } = { id: contract.contractId };
    const stranger = await as('administrator');
    expect((await visit(pageLoader, stranger, base(), { id })).status).toBe(404);
    expect((await visit(newCopyLoader, stranger, base(), { id })).status).toBe(404);
    expect((await visit(downloadLoader, stranger, base(), { id, copyId: copy.id })).status).toBe(404);
    expect((await upload(await contractAsPdf(CONTRACT_ARTICLES), { by: 'administrator' })).status).toBe(404);
    expect((await upload(await contractAsPdf(CONTRACT_ARTICLES), { by: 'auditor' })).status).toBe(404);
  });

  test('記録した人は、まちがえた契約書を自分で取り下げられる', async () => {
    await upload(await contractAsPdf(CONTRACT_ARTICLES));
    expect((await decide('return', { note: '別の契約の書面だった' }, { by: 'nursingClerk' })).status).toBe(303);
    expect(await copyNow().catch(() => null)).toBeNull();
  });
});

describe('承認のない契約', () => {
  const setStatus = (status: string) =>
    db.updateTable('approval_requests').set({ status }).where('id', '=', contract.requestId).execute();

  test('却下、取下げ、審査中、変更中の申請では、記録も締結もできない', async () => {
    await upload(await contractAsPdf(CONTRACT_ARTICLES));
    await compare();
    for (const status of ['rejected', 'withdrawn', 'in-review', 'amending']) {
      await setStatus(status);
      expect((await pageAs('contractReviewer')).obstacles).toContain('not-approved');
      expect(await refusalOf(await decide('completion', {}))).toEqual([
        422,
        expect.stringContaining('承認されていないか'),
      ]);
    }
    expect((await decide('return', { note: '手続き中' })).status).toBe(303);
    expect(await refusalOf(await upload(await contractAsPdf(CONTRACT_ARTICLES)))).toEqual([
      422,
      expect.stringContaining('承認されていないか'),
    ]);
    expect((await contractRow()).status).toBe('approved');
  });

  test('記録の後に別の版が承認されたら、その契約書では締結済みにできない', async () => {
    await upload(await contractAsPdf(CONTRACT_ARTICLES));
    await compare();
    const revision = await db.selectFrom('request_revisions').selectAll().executeTakeFirstOrThrow();
    const id = newId();
    await db
      .insertInto('request_revisions')
      .values({ ...revision, id, number: 99 })
      .execute();
    await db.updateTable('approval_requests').set({ standing_revision_id: id }).execute();
    expect(await refusalOf(await decide('completion', {}))).toEqual([
      422,
      expect.stringContaining('承認されていないか'),
    ]);
  });
});

describe('受け取れない入力', () => {
  const good = () => contractAsPdf(CONTRACT_ARTICLES);

  test.each<[string, Details, string]>([
    ['締結日がない', { signedOn: '' }, 'signedOn'],
    ['締結日が暦にない', { signedOn: '2026-02-30' }, 'signedOn'],
    ['締結日が先の日', { signedOn: '2099-01-01' }, 'signedOn'],
    ['秘密保持の日が先の日', { ndaSignedOn: '2099-01-01' }, 'ndaSignedOn'],
    ['当事者がない', { partyB: '　' }, 'partyB'],
    ['当事者に制御文字', { partyA: '藤枝\u0007市' }, 'partyA'],
    ['当事者に向きを変える記号', { partyC: 'A\u202egpj' }, 'partyC'],
    ['当事者が長すぎる', { partyD: 'あ'.repeat(201) }, 'partyD'],
    ['確認した版が選ばれていない', { reviewedFileId: '' }, 'reviewedFileId'],
    ['確認した版がほかの申請のもの', { reviewedFileId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'reviewedFileId'],
    ['知らない欄', { status: 'concluded' }, ''],
  ])('%s', async (_, details, field) => {
    const answer = await upload(await good(), { details });
    const { errors, typed } = await answer.json();
    expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
    expect(typed.partyA ?? '').toContain('藤枝');
    expect(await db.selectFrom('contract_conclusions').selectAll().execute()).toEqual([]);
    expect(await eventTypes()).toEqual(['contract-registered']);
  });

  test.each([
    ['画像', '契約書.pdf', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['空のファイル', '契約書.pdf', Buffer.alloc(0)],
    ['CSV', '契約書.csv', Buffer.from('項目,値\n稼働率,99.9\n')],
  ])('%s は契約書として受け取らない', async (_, fileName, bytes) => {
    const answer = await upload(bytes, { fileName });
    expect([answer.status, Object.keys((await answer.json()).errors)]).toEqual([422, ['file']]);
    expect(await db.selectFrom('contract_conclusions').selectAll().execute()).toEqual([]);
  });

  test('同じ送信が二度届いても、記録は一つ', async () => {
    const submissionKey = newId();
    const bytes = await good();
    expect((await upload(bytes, { details: { submissionKey } })).status).toBe(303);
    expect((await upload(bytes, { details: { submissionKey } })).status).toBe(303);
    expect(await db.selectFrom('contract_conclusions').selectAll().execute()).toHaveLength(1);
  });

  test('締結日が承認の日より前なら、そのことが示され、記録に残る', async () => {
    await upload(await good(), { details: { signedOn: '2026-01-15' } });
    expect((await copyNow()).signedBeforeApproval).toBe(true);
    const event = await db
      .selectFrom('recorded_events')
      .select('payload')
      .where('type', '=', 'signed-copy-recorded')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.payload).signedBeforeApproval).toBe(true);
  });
});

async function requirementKeys(): Promise<string[]> {
  const { content } = await db
    .selectFrom('request_revisions')
    .select('content')
    .where('request_id', '=', contract.requestId)
    .executeTakeFirstOrThrow();
  return Object.keys(JSON.parse(content).checklist);
}
