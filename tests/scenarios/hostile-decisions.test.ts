/** What somebody sends who wants his own request approved, or who wants to break the page. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { action as createAction } from '~/routes/_app.approval-requests._index';
import { action as commentAction } from '~/routes/_app.approval-requests.$id.comments';
import { action as decisionAction, loader as decisionLoader } from '~/routes/_app.approval-requests.$id.decisions';
import { action as reviewAction } from '~/routes/_app.approval-requests.$id.item-reviews';
import { action as submissionAction } from '~/routes/_app.approval-requests.$id.submissions';
import { action as withdrawalAction } from '~/routes/_app.approval-requests.$id.withdrawal';
import { buildCityHall, type CityHall, newId } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword, postFrom } from '../factories/people';
import { approveUntil, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let browsers: Record<'nursingClerk' | 'nursingHead' | 'contractHead' | 'mayor', Browser>;
let id: string;
let form: Record<string, string>;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  const posts = ['nursingClerk', 'nursingHead', 'contractHead', 'mayor'] as const;
  for (const post of posts) await givePassword(db, hall.people[post]);
  browsers = Object.fromEntries(
    await Promise.all(posts.map(async (post) => [post, await browserOf(db, hall.people[post])])),
  ) as typeof browsers;
});

beforeEach(async () => {
  id = await fileDraft(db, hall);
  await submitDraft(db, hall, id);
  const { stepKey, digest, submissionKey } = await decisionOn(db, id, (await openSteps(db, id))[0]!.key);
  form = { stepKey, digest, submissionKey, outcome: 'approve', comment: '' };
});

const path = () => `/approval-requests/${id}/decisions`;
const decide = (fields: Record<string, string>, browser = browsers.nursingHead) =>
  send(decisionAction, browser, path(), { id }, { ...form, ...fields });
const status = async () => (await loadRequest(db, id))?.status;
const decided = async () =>
  (await db.selectFrom('decisions').select('id').where('request_id', '=', id).execute()).length;

describe('決定の用紙', () => {
  test('正しい用紙は受け付ける', async () => {
    expect((await decide({})).status).toBe(303);
    expect(await decided()).toBe(1);
  });
  test.each(['status', 'applicantId', 'decidedBy', 'personId', 'id', '__proto__', 'constructor.x'])(
    '用紙にない項目 %s を混ぜても受け付けない',
    async (name) => {
      expect((await decide({ [name]: hall.people.nursingClerk })).status).toBe(422);
      expect(await decided()).toBe(0);
    },
  );
  test('申請者が直接送っても決定できず、理由が伝わる', async () => {
    const answer = await decide({ comment: '自分で' }, browsers.nursingClerk);
    expect(answer.status).toBe(409);
    const { refusal, typed } = await answer.json();
    expect(refusal.ja).toContain('兼務の禁止');
    expect(typed.comment).toBe('自分で');
    expect(await decided()).toBe(0);
  });
  test('担当でなく閲覧もできない職員には、申請そのものが存在しない', async () => {
    expect((await decide({}, browsers.contractHead)).status).toBe(404);
    expect((await visit(decisionLoader, browsers.contractHead, path(), { id })).status).toBe(404);
  });
  test('CISOでも、まだ開いていない段階は決定できない', async () => {
    const early = { stepKey: 'ciso', validUntil: '2027-03-31', managerPersonId: hall.people.nursingHead };
    expect((await decide(early, browsers.mayor)).status).toBe(409);
    expect(await decided()).toBe(0);
    expect(await status()).toBe('in-review');
  });
  test.each(['', '01ARZ3NDEKTSV4RRFFQ69G5FA!', "1' or '1'='1", '../../etc'])(
    'ありえない番号 %j は見つからない',
    async (bad) => {
      expect((await send(decisionAction, browsers.nursingHead, path(), { id: bad }, form)).status).toBe(404);
    },
  );
  test('CSRFの印がない・違う用紙は受け付けない', async () => {
    const request = postFrom(
      {
        ...browsers.nursingHead,
        signedIn: {
          ...browsers.nursingHead.signedIn,
          session: { ...browsers.nursingHead.signedIn.session, csrfToken: 'x' },
        },
      },
      path(),
      form,
    );
    const answer = await decisionAction({ request, params: { id }, context: {} }).catch((thrown) => thrown as Response);
    expect(answer.status).toBe(403);
    expect(await decided()).toBe(0);
  });
  test('よそのサイトから送られた用紙は受け付けない', async () => {
    const request = postFrom(browsers.nursingHead, path(), form, {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    const answer = await decisionAction({ request, params: { id }, context: {} }).catch((thrown) => thrown as Response);
    expect(answer.status).toBe(403);
  });
  test('古い版の用紙を送り直しても受け付けない', async () => {
    expect((await decide({ digest: 'a'.repeat(64) })).status).toBe(409);
    expect((await decide({ digest: 'x' })).status).toBe(422);
  });
  test('同じ用紙を送り直しても効果は一度だけ', async () => {
    expect((await decide({})).status).toBe(303);
    expect((await decide({})).status).toBe(303);
    expect(await decided()).toBe(1);
  });
  test('ほかの人の用紙の番号を使っても、自分の決定にはならない', async () => {
    await decide({});
    const answer = await decide({}, browsers.mayor);
    expect(answer.status).toBe(409);
  });
  test.each([
    ['長すぎる', 'あ'.repeat(4001)],
    ['孤立したサロゲート', '理由\ud800'],
    ['文字の向きを変える記号', '理由\u202e'],
    ['制御文字', '理由\u0007'],
  ])('%sコメントは欄に理由を示して返し、入力は残る', async (_name, comment) => {
    const answer = await decide({ comment });
    expect(answer.status).toBe(422);
    const body = await answer.json();
    expect(body.errors.comment.ja).not.toBe('');
    expect(body.typed.outcome).toBe('approve');
  });
  test.each(['<script>alert(1)</script>', "'; drop table decisions; --", '𠮷野家 ㍿ｶﾅ 👨‍👩‍👧'])(
    '%s は文字のまま残る',
    async (comment) => {
      expect((await decide({ comment })).status).toBe(303);
      const row = await db
        .selectFrom('decisions')
        .select('comment')
        .where('request_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.comment).toBe(comment);
    },
  );
  test('10MBの本文は読み切らずに断る', async () => {
    expect((await decide({ comment: 'x'.repeat(10_000_000) })).status).toBe(413);
  });
});

describe('決裁の日付と人', () => {
  const final = async (fields: Record<string, string>) => {
    await approveUntil(db, hall, id, 'ciso');
    const { stepKey, digest, submissionKey } = await decisionOn(db, id, (await openSteps(db, id))[0]!.key);
    form = { stepKey, digest, submissionKey, outcome: 'approve', comment: '' };
    return decide({ validUntil: '2027-03-31', managerPersonId: hall.people.nursingHead, ...fields }, browsers.mayor);
  };
  test.each(['2027-02-30', '2020-01-01', '2099-12-31', 'soon', ''])(
    '有効期限 %j では決裁できない',
    async (validUntil) => {
      expect([409, 422]).toContain((await final({ validUntil })).status);
      expect(await status()).toBe('in-review');
    },
  );
  test('管理者を指名しない決裁、いない人を指名する決裁は受け付けない', async () => {
    expect((await final({ managerPersonId: '' })).status).toBe(422);
    expect((await decide({ validUntil: '2027-03-31', managerPersonId: newId() }, browsers.mayor)).status).toBe(409);
    expect(await status()).toBe('in-review');
  });
  test('全角の日付は読み替える', async () => {
    expect((await final({ validUntil: '２０２７-０３-３１' })).status).toBe(303);
    expect((await loadRequest(db, id))?.validUntil).toBe('2027-03-31');
  });
});

describe('ほかの操作', () => {
  test('他人は取下げもコメントも所見も送れない', async () => {
    const other = browsers.contractHead;
    const key = { submissionKey: newId() };
    expect((await send(withdrawalAction, other, '/', { id }, { ...key, reason: 'x' })).status).toBe(404);
    expect((await send(commentAction, other, '/', { id }, { ...key, body: 'x' })).status).toBe(404);
    expect((await send(reviewAction, other, '/', { id }, { stepKey: form.stepKey! })).status).toBe(404);
    expect((await send(submissionAction, other, '/', { id }, { ...key, draftVersion: '2' })).status).toBe(404);
  });
  test('審査担当は申請を取り下げられない', async () => {
    const answer = await send(
      withdrawalAction,
      browsers.nursingHead,
      '/',
      { id },
      { submissionKey: newId(), reason: '代わりに' },
    );
    expect(answer.status).toBe(409);
    expect(await status()).toBe('in-review');
  });
  test('下書きを開く用紙に状態や申請者を混ぜても受け付けない', async () => {
    const fields = { submissionKey: newId(), owningUnitId: hall.units.nursing, serviceName: 'x', vendorName: 'y' };
    for (const extra of ['status', 'applicantId', 'number']) {
      expect(
        (await send(createAction, browsers.nursingClerk, '/approval-requests', {}, { ...fields, [extra]: 'approved' }))
          .status,
      ).toBe(422);
    }
    expect(
      (
        await send(
          createAction,
          browsers.nursingClerk,
          '/approval-requests',
          {},
          { ...fields, owningUnitId: hall.units.it },
        )
      ).status,
    ).toBe(422);
    expect((await send(createAction, browsers.nursingClerk, '/approval-requests', {}, fields)).status).toBe(303);
  });
});

test('適合でない所見には理由が要り、見ていない所見の上には書けない', async () => {
  const review = (item: Record<string, string>) => {
    const fields = Object.entries({ itemKey: 'sla-uptime', seenAt: '', ...item });
    const named = Object.fromEntries(fields.map(([name, value]) => [`items.0.${name}`, value]));
    return send(reviewAction, browsers.nursingHead, '/', { id }, { stepKey: form.stepKey!, ...named });
  };
  const kept = () =>
    db.selectFrom('item_reviews').select(['verdict', 'comment', 'updated_at']).where('request_id', '=', id).execute();
  const bare = await review({ verdict: 'does-not', comment: ' ' });
  expect(bare.status).toBe(422);
  expect(await bare.json()).toMatchObject({
    typed: { 'items.0.verdict': 'does-not' },
    errors: { 'items.0.comment': { ja: expect.any(String) } },
  });
  expect((await review({ verdict: '', comment: '書きかけ' })).status).toBe(422);
  expect(await kept()).toEqual([]);

  expect((await review({ verdict: 'does-not', comment: '99％に足りません。' })).status).toBe(303);
  const [first] = await kept();
  const unseen = await review({ verdict: 'conforms', comment: '' });
  expect(unseen.status).toBe(409);
  expect(await unseen.json()).toMatchObject({ typed: { 'items.0.verdict': 'conforms' } });
  expect(await kept()).toEqual([first]);
  const seenAt = first!.updated_at.toISOString();
  expect((await review({ verdict: 'does-not', comment: '99％に足りません。', seenAt })).status).toBe(303);
  expect(await kept()).toEqual([first]);
  expect((await review({ verdict: 'conforms', comment: '', seenAt })).status).toBe(303);
  expect(await kept()).toMatchObject([{ verdict: 'conforms', comment: '' }]);
});
