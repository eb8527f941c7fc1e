/** 評価・見直し: from its reasons to the version that came of it, and what is approved looked at under that version. */
import { subject } from '@casl/ability';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { reportIncident } from '~/incidents/report-incident.server';
import { clock } from '~/platform/clock.server';
import { addDays } from '~/platform/dates';
import { fujieda } from '~/policy/profiles/fujieda';
import { activeProfile, recordProfile } from '~/policy/profiles.repository.server';
import { decideReview } from '~/policy-reviews/decide-review.server';
import { reviewFacts } from '~/policy-reviews/reviews.repository.server';
import { lookAfterPolicyReviews } from '~/policy-reviews/yearly.server';
import { workOffReassessments } from '~/reassessments/run.server';
import { action as force } from '~/routes/_app.policy-profiles.$key.$version_.entry-into-force';
import { action as judge, loader as judgePage } from '~/routes/_app.policy-profiles.$key.$version_.reassessment';
import { loader as list } from '~/routes/_app.policy-reviews._index';
import { loader as page } from '~/routes/_app.policy-reviews.$id._index';
import { action as decide, loader as decidePage } from '~/routes/_app.policy-reviews.$id.decisions';
import { action as find } from '~/routes/_app.policy-reviews.$id.finding';
import { action as giveBack } from '~/routes/_app.policy-reviews.$id.return';
import { action as addRisk } from '~/routes/_app.policy-reviews.$id.risks._index';
import { action as editRisk } from '~/routes/_app.policy-reviews.$id.risks.$riskId';
import { action as removeRisk } from '~/routes/_app.policy-reviews.$id.risks.$riskId_.removal';
import { action as sendIn } from '~/routes/_app.policy-reviews.$id.submission';
import { action as addTrigger } from '~/routes/_app.policy-reviews.$id.triggers._index';
import { action as removeTrigger } from '~/routes/_app.policy-reviews.$id.triggers.$triggerId.removal';
import { action as open, loader as openPage } from '~/routes/_app.policy-reviews.new';
import { loader as itemPage } from '~/routes/_app.reassessments.$id._index';
import { action as openRequest } from '~/routes/_app.reassessments.$id.requests';
import { loader as paper } from '~/routes/policy-reviews.$id[.]pdf';
import { CAREFUL_FACTS, completeContent } from '../factories/content';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { confirmVersion } from '../factories/policy-versions';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const io = { now: NOW, newId };
const TODAY = '2026-11-20';
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
});

const as = (post: PostKey) => browserOf(db, hall.people[post]);
type Action = Parameters<typeof send>[0];

const OPENING = {
  title: '令和8年度の定期の見直し',
  background: '定期の見直しの時期です。',
  trigger: 'periodic',
  triggerNote: '一年に一度の見直し',
  incidentId: '',
  campaignId: '',
};
const RISK = {
  threat: '委託先の端末からの流出',
  scope: '介護保険の資格情報',
  likelihood: 'possible',
  loss: 'severe',
  measure: '多要素認証を契約の条件にする',
  ownerPostId: '',
  dueOn: '2027-03-31',
  likelihoodAfter: 'rare',
  lossAfter: 'severe',
};
const FINDING = { finding: '認証についての定めが足りない。', proposed: 'new-version', proposal: '要件を一つ加える。' };
const DECISION = {
  outcome: 'new-version',
  note: '提案のとおりとする。',
  committee: '藤枝市地域IT推進委員会',
  committeeOn: '2026-11-18',
  committeeReference: '令和8年度第2回 議題1',
  versionDueOn: '2027-03-31',
};

async function begin(post: PostKey = 'itReviewer', fields: Partial<typeof OPENING> = {}): Promise<string> {
  const answer = await send(open, await as(post), '/x', {}, { submissionKey: newId(), ...OPENING, ...fields });
  expect(answer.status).toBe(303);
  return answer.headers.get('Location')!.split('/').at(-1)!;
}

const shown = async (id: string, post: PostKey = 'itReviewer') => {
  const answer = await visit(page, await as(post), '/x', { id });
  return answer.status === 200 ? await answer.json() : answer.status;
};

/** Sends a form with the version that the page shows now. */
async function act(action: Action, id: string, post: PostKey, fields: object, more: Record<string, string> = {}) {
  const { version } = await db
    .selectFrom('policy_reviews')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return send(action, await as(post), '/x', { id, ...more }, { version: String(version), ...fields });
}

/** Written by 渡邉, with everything that it takes, and sent in. */
async function sentIn(): Promise<string> {
  const id = await begin();
  await act(addRisk, id, 'itReviewer', { ...RISK, ownerPostId: hall.posts.nursingHead });
  await act(find, id, 'itReviewer', FINDING);
  expect((await act(sendIn, id, 'itReviewer', {})).status).toBe(303);
  return id;
}

const due = async (kind: string) =>
  db
    .selectFrom('obligations')
    .select(['occurrence', 'owner_post_id as post', 'due_on as dueOn', 'status'])
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();

describe('見直しを書く', () => {
  test('きっかけは記録に結び付き、リスクのレベルは規則が決め、足りないうちは決裁に出せない', async () => {
    const incident = await reportIncident(
      db,
      await hall.actor('itReviewer'),
      {
        submissionKey: newId(),
        kind: 'leak',
        title: '委託先での誤送信',
        report: '名簿が送られた。',
        noticedOn: TODAY,
        noticedAt: '',
        unitId: hall.units.nursing,
        whose: '',
        personal: 'no',
        specificPersonal: 'no',
        onBehalf: 'self',
        behalfName: '',
        about: [],
      },
      io,
    );
    if (!incident.ok) throw new Error(incident.refusal.reason);
    const id = await begin('itReviewer', { trigger: 'incident', incidentId: incident.value });
    await act(addTrigger, id, 'chief', { trigger: 'law', triggerNote: '規則の改正', incidentId: '', campaignId: '' });
    const { triggers, lacks } = await shown(id);
    expect(triggers).toMatchObject([
      { kind: 'incident', record: { href: `/incidents/${incident.value}` } },
      { kind: 'law', record: null },
    ]);
    expect(lacks).toEqual(['risks', 'finding', 'proposed']);
    expect((await act(sendIn, id, 'itReviewer', {})).status).toBe(422);

    const gap = await act(addRisk, id, 'itReviewer', { ...RISK, measure: '' });
    expect([gap.status, Object.keys((await gap.json()).errors)]).toEqual([422, ['measure', 'ownerPostId']]);
    await act(addRisk, id, 'itReviewer', { ...RISK, ownerPostId: hall.posts.nursingHead });
    const [risk] = (await shown(id)).risks;
    expect(risk.levels).toMatchObject({ before: { key: 'high' }, after: { key: 'medium' } });
    const low = {
      ...RISK,
      likelihood: 'rare',
      loss: 'minor',
      measure: '',
      dueOn: '',
      likelihoodAfter: '',
      lossAfter: '',
    };
    await act(editRisk, id, 'itReviewer', low, { riskId: risk.id });
    expect((await shown(id)).lacks).toEqual(['finding', 'proposed']);
    await act(removeRisk, id, 'itReviewer', {}, { riskId: risk.id });
    await act(removeTrigger, id, 'itReviewer', {}, { triggerId: triggers[1].id });
    expect(await shown(id)).toMatchObject({ risks: [], triggers: [{ kind: 'incident' }] });
  });

  test('情報政策の担当者のほかは書けず、監査は読むだけで、ほかの人には見えない', async () => {
    const id = await begin();
    expect((await visit(openPage, await as('auditor'), '/x')).status).toBe(404);
    expect((await act(find, id, 'auditor', FINDING)).status).toBe(404);
    expect((await shown(id, 'auditor')).may).toEqual({ write: false, decide: false, isOwn: false });
    expect(await shown(id, 'nursingHead')).toBe(404);
    expect((await visit(list, await as('nursingHead'), '/x')).status).toBe(404);
    expect((await (await visit(list, await as('mayor'), '/x')).json()).rows).toHaveLength(1);
  });

  test('同じ版を見て書いた二人のうち、後の人は衝突を知らされ、書いたものは残る', async () => {
    const id = await begin();
    await act(find, id, 'itReviewer', FINDING);
    const late = await send(find, await as('chief'), '/x', { id }, { version: '1', ...FINDING, finding: '別の結果' });
    expect([late.status, (await late.json()).typed.finding]).toEqual([409, '別の結果']);
  });
});

describe('決裁', () => {
  test('書いた人は決裁できない。権限があっても、SQLでも、鍵でも', async () => {
    await db
      .insertInto('post_roles')
      .values({ post_id: hall.posts.itReviewer, role: 'ciso', valid_from: '2026-04-01' })
      .execute();
    const id = await sentIn();
    const answer = await act(decide, id, 'itReviewer', DECISION);
    expect([answer.status, (await answer.json()).refusal.ja]).toEqual([
      422,
      expect.stringContaining('両方にはなれません'),
    ]);
    expect((await visit(decidePage, await as('itReviewer'), '/x', { id })).status).toBe(404);
    expect((await shown(id)).may).toMatchObject({ decide: false, isOwn: true });

    for (const [post, may] of [
      ['itReviewer', false],
      ['mayor', true],
      ['chief', false],
    ] as const) {
      const ability = defineAbilities(await hall.actor(post));
      const rows = await db
        .selectFrom('policy_reviews as review')
        .select('review.id')
        .where(accessibleBy(ability, 'decide', 'PolicyReview'))
        .execute();
      expect([ability.can('decide', subject('PolicyReview', await reviewFacts(db, id))), rows.length === 1]).toEqual([
        may,
        may,
      ]);
    }
    const part = { review_id: id, person_id: hall.people.itReviewer, part: 'deciding', since: NOW };
    await expect(db.insertInto('policy_review_parts').values(part).execute()).rejects.toThrow(/Duplicate/);
    const himself = { decided_by: hall.people.itReviewer };
    await expect(db.updateTable('policy_reviews').set(himself).where('id', '=', id).execute()).rejects.toThrow(
      /two_people/,
    );
  });

  test('差し戻すと書き直せ、決裁した人はもう書けない', async () => {
    const id = await sentIn();
    expect((await act(giveBack, id, 'mayor', { note: '対策の担当を見直すこと' })).status).toBe(303);
    expect(await due('policy-review-step')).toMatchObject([
      { occurrence: 'decision:1', post: hall.posts.mayor, status: 'done' },
      { occurrence: 'rewriting:1', post: hall.posts.itReviewer, status: 'open' },
    ]);
    await db
      .insertInto('post_roles')
      .values({ post_id: hall.posts.mayor, role: 'security-reviewer', valid_from: '2026-04-01' })
      .execute();
    expect((await act(find, id, 'mayor', FINDING)).status).toBe(422);
    expect((await act(sendIn, id, 'itReviewer', {})).status).toBe(303);
    expect((await due('policy-review-step')).at(-1)).toMatchObject({ occurrence: 'decision:2', status: 'open' });
  });

  test('委員会に諮ることを定めた規程では、その番号と日がなければ決裁できない', async () => {
    const id = await sentIn();
    const answer = await act(decide, id, 'mayor', {
      ...DECISION,
      committeeReference: '',
      committeeOn: '',
      versionDueOn: '',
    });
    const { errors } = await answer.json();
    expect([answer.status, Object.keys(errors).sort()]).toEqual([422, ['committeeOn', 'committeeReference']]);
    const later = await act(decide, id, 'mayor', { ...DECISION, versionDueOn: '' });
    expect(Object.keys((await later.json()).errors)).toEqual(['versionDueOn']);
  });

  test('対策の期限は、決裁された日から担当の期限になり、定期の見直しは次の年に移る', async () => {
    await lookAfterPolicyReviews(db, io);
    await lookAfterPolicyReviews(db, io);
    expect(await due('policy-review')).toMatchObject([{ dueOn: '2027-11-20', post: hall.posts.itReviewer }]);
    const id = await sentIn();
    expect(await due('review-measure')).toEqual([]);
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-12-01T01:00:00Z'));
    await act(decide, id, 'mayor', { ...DECISION, outcome: 'procedure', versionDueOn: '' });
    expect(await due('review-measure')).toMatchObject([
      { post: hall.posts.nursingHead, dueOn: '2027-03-31', status: 'open' },
    ]);
    expect(await due('policy-review')).toMatchObject([
      { dueOn: '2027-11-20', status: 'done' },
      { dueOn: '2027-12-01', status: 'open' },
    ]);
    const { review, risks } = await shown(id, 'auditor');
    expect(review).toMatchObject({ status: 'closed', outcome: 'procedure', committee: { on: '2026-11-18' } });
    expect(risks[0].obligation).toMatchObject({ status: 'open' });
    const again = await decideReview(
      db,
      await hall.actor('mayor'),
      { reviewId: id, ...DECISION, outcome: 'no-change', version: review.version },
      io,
    );
    expect(again).toMatchObject({ ok: false, refusal: { reason: 'review-status' } });
  });
});

describe('見直しから生まれた版', () => {
  const next = structuredClone(fujieda);
  next.version = '2099.1';
  const [first] = next.requirements;
  if (first) next.requirements.push({ ...first, key: 'mfa-for-vendors', when: { always: true } });
  const PARAMS = { key: 'fujieda', version: next.version };

  const putInForce = async (policyReviewId = '') => {
    await recordProfile(db, next, NOW);
    const fields = { inForceFrom: TODAY, reference: '委員会第2号', policyReviewId };
    const answer = await send(force, await as('administrator'), '/x', PARAMS, fields);
    expect(answer.status).toBe(303);
    await confirmVersion(db, hall);
  };
  const approvedService = async (serviceName: string): Promise<string> => {
    const requestId = await fileDraft(db, hall, { change: (content) => ({ ...content, serviceName }) });
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId);
    const row = await db
      .selectFrom('approval_requests')
      .select('cloud_service_id')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    return row.cloud_service_id!;
  };

  test('施行すると見直しに結び付き、見直しは完了し、紙にも載る', async () => {
    const id = await sentIn();
    await act(decide, id, 'mayor', DECISION);
    expect((await due('policy-review-step')).at(-1)).toMatchObject({
      occurrence: 'version:1',
      post: hall.posts.administrator,
      dueOn: '2027-03-31',
    });
    await putInForce(id);
    const { review, events } = await shown(id, 'auditor');
    expect(review).toMatchObject({ status: 'closed', result: { ...PARAMS, inForceOn: TODAY } });
    expect(events[0]).toMatchObject({ type: 'policy-review-version-in-force' });
    expect((await due('policy-review-step')).every(({ status }) => status === 'done')).toBe(true);
    const answer = await visit(paper, await as('auditor'), '/x', { id });
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    const again = await send(force, await as('administrator'), '/x', PARAMS, {
      inForceFrom: addDays(TODAY, 9),
      reference: 'x',
      policyReviewId: id,
    });
    expect(again.status).toBe(422);
  });

  test('承認済みの二つのサービスは、施行の後に見つかり、一つはそのまま、一つは改めて決裁される', async () => {
    const services = [await approvedService('つながる予約'), await approvedService('まなびクラウド')];
    await putInForce();
    expect(await workOffReassessments(db, io)).toBe(2);
    expect(await workOffReassessments(db, io)).toBe(0);
    expect(await due('reassessment')).toMatchObject([{ occurrence: 'decisions', post: hall.posts.itReviewer }]);

    const listed = async (status = 'open', post: PostKey = 'itReviewer') =>
      (await visit(judgePage, await as(post), `/x?status=${status}`, PARAMS)).json();
    const { rows, run } = await listed();
    expect(run).toMatchObject({ status: 'done', looked: 2, differing: 2 });
    // Found within the same millisecond: which of them comes first is chance.
    rows.sort((a: { subjectId: string }, b: { subjectId: string }) => (a.subjectId < b.subjectId ? -1 : 1));
    expect(rows).toMatchObject([
      { subjectId: services[0], mayDecide: true, effect: { added: [{ key: 'mfa-for-vendors' }], classes: [] } },
      { subjectId: services[1], mayDecide: true },
    ]);
    const decideAs = async (post: PostKey, fields: Record<string, string | string[]>) =>
      send(judge, await as(post), '/x', PARAMS, { dueOn: '', ...fields });
    const both = rows.map(({ id }: { id: string }) => id);

    const mayDecide = async (post: PostKey) =>
      (await (await visit(itemPage, await as(post), '/x', { id: both[0] })).json()).mayDecide;
    expect([await mayDecide('itReviewer'), await mayDecide('nursingHead')]).toEqual([true, false]);

    const nothing = await decideAs('itReviewer', { decision: 'needs-decision', reason: '要件が加わった' });
    expect(Object.keys((await nothing.json()).errors).sort()).toEqual(['dueOn', 'items']);
    expect((await decideAs('auditor', { items: both, decision: 'holds', reason: '同じ' })).status).toBe(404);
    expect((await decideAs('nursingHead', { items: both, decision: 'holds', reason: '同じ' })).status).toBe(404);

    expect(
      (await decideAs('itReviewer', { items: [both[0]], decision: 'holds', reason: '契約にすでにある' })).status,
    ).toBe(303);
    const needed = { items: [both[1]], decision: 'needs-decision', reason: '要件が加わった', dueOn: '2027-02-28' };
    expect((await decideAs('itReviewer', needed)).status).toBe(303);
    const twice = await decideAs('itReviewer', { items: both, decision: 'holds', reason: 'もう一度' });
    expect([twice.status, (await listed()).rows]).toEqual([422, []]);
    const events = await db
      .selectFrom('recorded_events')
      .select(['stream', 'type'])
      .where('type', 'like', 'reassessment-%')
      .where('stream', 'like', 'cloud-service:%')
      .orderBy('position')
      .execute();
    expect(events).toEqual([
      { stream: `cloud-service:${services[0]}`, type: 'reassessment-holds' },
      { stream: `cloud-service:${services[1]}`, type: 'reassessment-needs-decision' },
    ]);
    expect(await due('reassessment')).toMatchObject([
      { occurrence: 'decisions', status: 'done' },
      { occurrence: 'request', post: hall.posts.nursingHead, dueOn: '2027-02-28', status: 'open' },
    ]);

    // 所管課 opens the change; its approval under the new version ends what was due.
    const { item, mayOpen, submissionKey } = await (
      await visit(itemPage, await as('nursingClerk'), '/x', { id: both[1] })
    ).json();
    expect(mayOpen).toBe(true);
    const fields = { submissionKey, version: String(item.version) };
    const opened = await send(openRequest, await as('nursingClerk'), '/x', { id: both[1] }, fields);
    const requestId = opened.headers.get('Location')!.split('/')[2]!;
    const request = (await loadRequest(db, requestId))!;
    expect([request.purpose, request.profileVersion, request.draft.necessity]).toEqual([
      'change',
      next.version,
      expect.stringContaining('要件が加わった'),
    ]);
    const stale = await send(
      openRequest,
      await as('nursingClerk'),
      '/x',
      { id: both[1] },
      { ...fields, submissionKey: newId() },
    );
    expect(stale.status).toBe(409);
    const repeated = await send(openRequest, await as('nursingClerk'), '/x', { id: both[1] }, fields);
    expect(repeated.headers.get('Location')).toBe(opened.headers.get('Location'));
    const profile = await activeProfile(db);
    const { draftVersion } = request;
    const patch = (content: typeof request.draft) => ({
      ...completeContent({
        profile,
        unitId: hall.units.nursing,
        managerId: hall.people.nursingHead,
        facts: { ...CAREFUL_FACTS, purpose: 'change' },
        serviceName: 'まなびクラウド',
      }),
      necessity: content.necessity,
      cloudServiceId: services[1] ?? null,
    });
    await saveDraft(db, await hall.actor('nursingClerk'), { requestId, draftVersion, patch }, io);
    await submitDraft(db, hall, requestId);
    await approveUntil(db, hall, requestId);
    // Two that were found at once stand in the order of their ids, which is chance.
    const outcomes = (await listed('all')).rows.map(({ status }: { status: string }) => status).sort();
    expect(outcomes).toEqual(['approved', 'holds']);
    expect((await due('reassessment')).every(({ status }) => status === 'done')).toBe(true);
  });

  test('自分が申請したものは判断できず、まとめて選んでもどれも変わらない', async () => {
    await approvedService('つながる予約');
    await db
      .insertInto('post_roles')
      .values({ post_id: hall.posts.nursingClerk, role: 'security-reviewer', valid_from: '2026-04-01' })
      .execute();
    await putInForce();
    await workOffReassessments(db, io);
    const { rows } = await (await visit(judgePage, await as('nursingClerk'), '/x', PARAMS)).json();
    expect(rows).toMatchObject([{ mayDecide: false }]);
    const fields = { items: [rows[0].id], decision: 'holds', reason: '大丈夫', dueOn: '' };
    const answer = await send(judge, await as('nursingClerk'), '/x', PARAMS, fields);
    expect([answer.status, (await answer.json()).typed.reason]).toEqual([422, '大丈夫']);
    const ability = defineAbilities(await hall.actor('nursingClerk'));
    const decidable = await db
      .selectFrom('reassessment_items as item')
      .select('item.id')
      .where(accessibleBy(ability, 'decide', 'Reassessment'))
      .execute();
    expect(decidable).toEqual([]);
  });

  test('次の版が施行されると、判断していなかったものは改めて問われる', async () => {
    await approvedService('つながる予約');
    await putInForce();
    await workOffReassessments(db, io);
    const later = { ...next, version: '2099.2' };
    await recordProfile(db, later, NOW);
    const fields = { inForceFrom: TODAY, reference: '委員会第3号' };
    await send(force, await as('administrator'), '/x', { key: 'fujieda', version: '2099.2' }, fields);
    await confirmVersion(db, hall);
    await workOffReassessments(db, io);
    const items = await db.selectFrom('reassessment_items').select('status').orderBy('id').execute();
    expect(items.map(({ status }) => status)).toEqual(['superseded', 'open']);
    expect((await due('reassessment')).map(({ status }) => status)).toEqual(['cancelled', 'open']);
  });
});
