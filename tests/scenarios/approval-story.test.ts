import { beforeAll, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { listWaitingForMe } from '~/approval-requests/my-work.query.server';
import { listRequests } from '~/approval-requests/request-list.query.server';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { decideStep } from '~/approvals/decide-step.server';
import { steer } from '~/approvals/steer.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { LIGHT_FACTS } from '../factories/content';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { approveUntil, decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const io = { now: NOW, newId };
let hall: CityHall;
beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const statusOf = async (id: string) => (await loadRequest(db, id))?.status;
const GRANT = () => ({ validUntil: '2027-03-31', managerPersonId: hall.people.nursingHead });

describe('クラウドサービスの申請から決裁まで', () => {
  test('所属長、契約担当とIT担当、統括、CISOの順に進み、台帳に載る', async () => {
    const id = await fileDraft(db, hall);
    await submitDraft(db, hall, id);
    expect((await openSteps(db, id)).map((s) => s.role)).toEqual(['security-manager']);
    await approveUntil(db, hall, id, 'contract-reviewer');
    expect((await openSteps(db, id)).map((s) => s.role).sort()).toEqual(['contract-reviewer', 'security-reviewer']);
    await approveUntil(db, hall, id, 'ciso');
    await approveUntil(db, hall, id);
    expect(await statusOf(id)).toBe('approved');
    const service = await db
      .selectFrom('cloud_services')
      .selectAll()
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(service).toMatchObject({
      name: '議事メモ',
      status: 'approved',
      track: 'A',
      valid_until: '2027-03-31',
      manager_name: '増田 春菜',
    });
    const uses = await db.selectFrom('cloud_service_uses').selectAll().where('service_id', '=', service.id).execute();
    expect(uses.map((use) => use.unit_id)).toEqual([hall.units.nursing]);
  });

  test('重要でない情報だけなら軽い経路で統括が決裁する', async () => {
    const id = await fileDraft(db, hall, { facts: LIGHT_FACTS, serviceName: 'イベント案内' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id);
    const roles = await db
      .selectFrom('route_steps')
      .select(['role', 'action'])
      .where('request_id', '=', id)
      .orderBy('stage')
      .execute();
    expect(roles.at(-1)?.action).toBe('final');
    expect(await statusOf(id)).toBe('approved');
  });

  test('決裁は氏名・職・課・内容のダイジェストを写して残る', async () => {
    const id = await fileDraft(db, hall, { serviceName: '写し' });
    await submitDraft(db, hall, id);
    const decision = await decisionOn(db, id, (await openSteps(db, id))[0]!.key);
    await decideAs(db, hall, 'nursingHead', decision);
    const row = await db.selectFrom('decisions').selectAll().where('request_id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      person_name: '増田 春菜',
      post_title: 'nursingHead職',
      unit_name: '健康福祉部 介護福祉課',
      revision_digest: decision.digest,
    });
  });

  test('必須の項目が残っていれば申請できず、どこを埋めるかが分かる', async () => {
    const id = await fileDraft(db, hall, { change: (content) => ({ ...content, vendorName: '', checklist: {} }) });
    await expect(submitDraft(db, hall, id)).rejects.toThrow('incomplete');
    expect(await statusOf(id)).toBe('draft');
    const revisions = await db.selectFrom('request_revisions').select('id').where('request_id', '=', id).execute();
    expect(revisions).toEqual([]);
  });

  test('条件付き承認の条件は担当と期限を持って効力を持つ', async () => {
    const id = await fileDraft(db, hall, { serviceName: '条件つき' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id, 'ciso');
    const [step] = await openSteps(db, id);
    const decision = await decisionOn(db, id, step!.key, {
      outcome: 'approve-with-conditions',
      conditions: [{ text: '多要素認証を設定する', ownerPersonId: hall.people.nursingClerk, dueOn: '2026-12-28' }],
      grant: GRANT(),
    });
    expect(await decideAs(db, hall, 'mayor', decision)).toMatchObject({ ok: true });
    const conditions = await db.selectFrom('conditions').selectAll().where('request_id', '=', id).execute();
    expect(conditions).toMatchObject([
      { text: '多要素認証を設定する', owner_name: '鈴木 亜紀', due_on: '2026-12-28', status: 'open' },
    ]);
  });

  test('差し戻して直すと新しい版になり、決裁は新しい版に結び付く', async () => {
    const id = await fileDraft(db, hall, { serviceName: '差戻し' });
    await submitDraft(db, hall, id);
    const [head] = await openSteps(db, id);
    await decideAs(
      db,
      hall,
      'nursingHead',
      await decisionOn(db, id, head!.key, { outcome: 'send-back', comment: '用途を詳しく' }),
    );
    expect(await statusOf(id)).toBe('sent-back');
    const request = await loadRequest(db, id);
    await saveDraft(
      db,
      await hall.actor('nursingClerk'),
      {
        requestId: id,
        draftVersion: request!.draftVersion,
        patch: (c) => ({ ...c, useDescription: '介護認定審査会の議事録を作成します。' }),
      },
      io,
    );
    await submitDraft(db, hall, id);
    const revisions = await db
      .selectFrom('request_revisions')
      .select(['number', 'digest'])
      .where('request_id', '=', id)
      .orderBy('number')
      .execute();
    expect(revisions.map((r) => r.number)).toEqual([1, 2]);
    expect(revisions[0]?.digest).not.toBe(revisions[1]?.digest);
    const stale = await decisionOn(db, id, head!.key, { digest: revisions[0]!.digest });
    expect(await decideAs(db, hall, 'nursingHead', stale)).toEqual({ ok: false, refusal: 'content-changed' });
  });
});

describe('兼務の禁止', () => {
  test('課長が自分で申請すると部長が審査し、課長には決定できない', async () => {
    const id = await fileDraft(db, hall, { by: 'nursingHead', serviceName: '課長の申請' });
    await submitDraft(db, hall, id, 'nursingHead');
    const [step] = await openSteps(db, id);
    const assigned = await db.selectFrom('step_assignees').selectAll().where('request_id', '=', id).execute();
    expect(assigned.map((a) => [a.person_id, a.capacity])).toEqual([[hall.people.nursingDeputy, 'deputy']]);
    expect(await decideAs(db, hall, 'nursingHead', await decisionOn(db, id, step!.key))).toEqual({
      ok: false,
      refusal: 'is-author',
    });
    expect(await decideAs(db, hall, 'nursingDeputy', await decisionOn(db, id, step!.key))).toMatchObject({ ok: true });
  });

  test('別の段階を審査した人は、その申請の次の段階を審査できない', async () => {
    const id = await fileDraft(db, hall, { serviceName: '二段階' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id, 'contract-reviewer');
    const before = await openSteps(db, id);
    const step = before.find((s) => s.role === 'contract-reviewer');
    expect(await decideAs(db, hall, 'nursingHead', await decisionOn(db, id, step!.key))).toEqual({
      ok: false,
      refusal: 'decided-other-step',
    });
  });

  test('規則をすべてすり抜けても、データベースの制約が申請者の決定を拒む', async () => {
    const id = await fileDraft(db, hall, { serviceName: '最後の網' });
    await submitDraft(db, hall, id);
    const request = await loadRequest(db, id);
    const step = await db.selectFrom('route_steps').selectAll().where('request_id', '=', id).executeTakeFirstOrThrow();
    const decide = (personId: string) =>
      db
        .insertInto('decisions')
        .values({
          id: newId(),
          request_id: id,
          round: 1,
          step_key: step.step_key,
          outcome: 'approve',
          person_id: personId,
          person_name: '',
          post_id: hall.posts.nursingClerk,
          post_title: '',
          unit_name: '',
          capacity: 'holder',
          revision_id: request!.revisionId!,
          revision_digest: 'x',
          comment: '',
          details: '{}',
          decided_at: NOW,
        })
        .execute();
    await expect(decide(hall.people.nursingClerk)).rejects.toThrow(/foreign key/i);
    await expect(
      db
        .insertInto('participations')
        .values({
          request_id: id,
          person_id: hall.people.nursingClerk,
          part: 'decider',
          step_key: step.step_key,
          since: NOW,
        })
        .execute(),
    ).rejects.toThrow(/duplicate/i);
    await expect(
      db.updateTable('participations').set({ part: 'decider', step_key: 'x' }).where('request_id', '=', id).execute(),
    ).rejects.toThrow(/denied/i);
    await expect(db.deleteFrom('decisions').execute()).rejects.toThrow(/denied/i);
  });
});

describe('見える範囲', () => {
  test('他課の職員には、一覧にも画面にも存在しない', async () => {
    const id = await fileDraft(db, hall, { serviceName: '見えない申請' });
    await submitDraft(db, hall, id);
    const stranger = await hall.actor('contractHead');
    expect(await loadRequestView(db, stranger, id)).toBeNull();
    const filter = { status: null, kind: null, unitId: null, track: null, query: '見えない', sort: 'updated' as const };
    expect((await listRequests(db, defineAbilities(stranger), filter, null)).rows).toEqual([]);
    const auditor = await hall.actor('auditor');
    expect((await listRequests(db, defineAbilities(auditor), filter, null)).rows.map((row) => row.id)).toEqual([id]);
  });

  test('自分の仕事には、自分が決められる段階だけが並ぶ', async () => {
    const id = await fileDraft(db, hall, { serviceName: '仕事の一覧' });
    await submitDraft(db, hall, id);
    const waiting = async (post: 'nursingHead' | 'mayor') => {
      const actor = await hall.actor(post);
      return (await listWaitingForMe(db, defineAbilities(actor), actor.personId)).map((row) => row.requestId);
    };
    expect(await waiting('nursingHead')).toContain(id);
    expect(await waiting('mayor')).not.toContain(id);
  });
});

describe('同時の操作', () => {
  test('二人が同時に同じ段階を決めても一つだけが効き、もう一人には理由が伝わる', async () => {
    const id = await fileDraft(db, hall, { serviceName: '同時決定' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id, 'ciso');
    const [step] = await openSteps(db, id);
    const decision = () => decisionOn(db, id, step!.key, { grant: GRANT() });
    const mayor = await hall.actor('mayor');
    const inputs = await Promise.all(Array.from({ length: 8 }, decision));
    const outcomes = await Promise.all(inputs.map((input) => decideStep(db, mayor, input, io)));
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(new Set(outcomes.flatMap((o) => (o.ok ? [] : [o.refusal])))).toEqual(new Set(['wrong-status']));
    expect(await db.selectFrom('cloud_services').select('id').where('request_id', '=', id).execute()).toHaveLength(1);
  });

  test('同じ用紙が二度届いても効果は一度で、二度目にも同じ結果を返す', async () => {
    const id = await fileDraft(db, hall, { serviceName: '二重送信' });
    await submitDraft(db, hall, id);
    const decision = await decisionOn(db, id, (await openSteps(db, id))[0]!.key);
    const [a, b] = await Promise.all([
      decideAs(db, hall, 'nursingHead', decision),
      decideAs(db, hall, 'nursingHead', decision),
    ]);
    expect([a.ok, b.ok]).toEqual([true, true]);
    const c = await decideAs(db, hall, 'nursingHead', decision);
    expect(c).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await db.selectFrom('decisions').select('id').where('request_id', '=', id).execute()).toHaveLength(1);
  });
});

describe('承認後', () => {
  test('重要な変更は新しい決裁を要し、その間も台帳は先の承認のまま', async () => {
    const id = await fileDraft(db, hall, { serviceName: '変更前' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id);
    const clerk = await hall.actor('nursingClerk');
    expect(
      await steer(db, clerk, { requestId: id, submissionKey: newId(), command: { type: 'amend' } }, io),
    ).toMatchObject({ ok: true });
    const request = await loadRequest(db, id);
    await saveDraft(
      db,
      clerk,
      {
        requestId: id,
        draftVersion: request!.draftVersion,
        patch: (c) => ({ ...c, facts: { ...c.facts, dataLocation: 'foreign' } }),
      },
      io,
    );
    // What changed may ask for new answers; they are what the factory gives.
    const fresh = await fileDraft(db, hall, {
      serviceName: '答え',
      facts: { ...(await loadRequest(db, id))!.draft.facts } as never,
    });
    const answers = (await loadRequest(db, fresh))!.draft.checklist;
    const again = await loadRequest(db, id);
    await saveDraft(
      db,
      clerk,
      { requestId: id, draftVersion: again!.draftVersion, patch: (c) => ({ ...c, checklist: answers }) },
      io,
    );
    await submitDraft(db, hall, id);
    expect(await statusOf(id)).toBe('in-review');
    const service = await db
      .selectFrom('cloud_services')
      .select('status')
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(service.status).toBe('approved');
  });

  test('訂正だけなら承認は続き、新しい版が残る', async () => {
    const id = await fileDraft(db, hall, { serviceName: '訂正' });
    await submitDraft(db, hall, id);
    await approveUntil(db, hall, id);
    const clerk = await hall.actor('nursingClerk');
    await steer(db, clerk, { requestId: id, submissionKey: newId(), command: { type: 'amend' } }, io);
    const request = await loadRequest(db, id);
    await saveDraft(
      db,
      clerk,
      {
        requestId: id,
        draftVersion: request!.draftVersion,
        patch: (c) => ({ ...c, serviceUrl: 'https://new.example.jp/' }),
      },
      io,
    );
    await submitDraft(db, hall, id);
    expect(await statusOf(id)).toBe('approved');
    expect(await db.selectFrom('request_revisions').select('id').where('request_id', '=', id).execute()).toHaveLength(
      2,
    );
  });
});
