/** 履行状況確認: a round is started, answered, reviewed, and what is found is put right; over two years. */
import { subject } from '@casl/ability';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actions } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { loadResults } from '~/periodic-checks/check-page.query.server';
import { findCheck, loadCheckFacts } from '~/periodic-checks/checks.repository.server';
import { checkStream, fieldName } from '~/periodic-checks/model';
import { startCampaign } from '~/periodic-checks/start-campaign.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { loader as listLoader } from '~/routes/_app.periodic-checks._index';
import { loader as pageLoader } from '~/routes/_app.periodic-checks.$id._index';
import { action as answer, loader as answerLoader } from '~/routes/_app.periodic-checks.$id.answers';
import { action as attach, loader as attachLoader } from '~/routes/_app.periodic-checks.$id.evidence._index';
import { loader as fileLoader } from '~/routes/_app.periodic-checks.$id.evidence.$fileId._index';
import { action as removeFile } from '~/routes/_app.periodic-checks.$id.evidence.$fileId.removal';
import { action as find, loader as findLoader } from '~/routes/_app.periodic-checks.$id.findings._index';
import { action as judge, loader as judgeLoader } from '~/routes/_app.periodic-checks.$id.findings.$findingId.closing';
import {
  action as report,
  loader as reportLoader,
} from '~/routes/_app.periodic-checks.$id.findings.$findingId.correction';
import { action as review, loader as reviewLoader } from '~/routes/_app.periodic-checks.$id.review';
import { action as submit, loader as submitLoader } from '~/routes/_app.periodic-checks.$id.submission';
import { loader as campaignLoader } from '~/routes/_app.periodic-checks.campaigns.$id';
import { loader as newLoader, action as start } from '~/routes/_app.periodic-checks.campaigns.new';
import { loader as csvLoader } from '~/routes/periodic-checks[.]csv';
import { approvedContract, type ContractCase } from '../factories/contracts';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterAgreement, enterContract } from '../factories/registers';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;
let contract: ContractCase;
let serviceId: string;

/** Slow to make; the contract is the one the story is about. */
beforeAll(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
  contract = await approvedContract(db, hall);
  await db
    .updateTable('contracts')
    .set({ status: 'concluded', starts_on: '2026-04-01', personal_information: 1 })
    .where('id', '=', contract.contractId)
    .execute();
  const requestId = await fileDraft(db, hall);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  // As if personal information had been approved, which this city does not put on the Internet.
  await ownerDb
    .updateTable('request_revisions')
    .set({ content: sql`replace(content, '"personalInformation":false', '"personalInformation":true')` })
    .where('request_id', '=', requestId)
    .execute();
  serviceId = (await db.selectFrom('cloud_services').select('id').executeTakeFirstOrThrow()).id;
  await enterAgreement(db, { unitId: hall.units.it, facility: '駅前図書館' });
  await enterContract(db, {
    unitId: hall.units.it,
    title: '機器の修理',
    work: 'repair',
    confidentialityRank: 1,
    confidentialityLevel: '3',
  });
  await enterContract(db, { unitId: hall.units.it, title: '終わった契約', status: 'ended' });
});

let now = NOW;
beforeEach(() => {
  now = NOW;
  vi.spyOn(clock, 'now').mockImplementation(() => now);
});

const browser = (post: PostKey) => browserOf(db, hall.people[post]);
type Fields = Record<string, string | string[]>;

const CAMPAIGN = { title: '令和8年度 履行状況確認', fiscalYear: '2026', dueOn: '2026-12-20' };
const previewOf = async (post: PostKey, conditions: Fields) => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({
    ...CAMPAIGN,
    minimumLevel: '',
    work: '',
    unitId: '',
    notCheckedSince: '',
    ...conditions,
  })) {
    for (const one of [value].flat()) params.append(name, one);
  }
  return visit(newLoader, await browser(post), `/periodic-checks/campaigns/new?${params}`);
};

async function startAs(post: PostKey, conditions: Fields, change: Fields = {}): Promise<Response> {
  const page = await (await previewOf(post, conditions)).json();
  const fields = {
    submissionKey: page.submissionKey ?? newId(),
    shown: String(page.set?.count ?? 0),
    ...CAMPAIGN,
    minimumLevel: '',
    work: '',
    unitId: '',
    notCheckedSince: '',
    ...conditions,
    ...change,
  };
  return send(start, await browser(post), '/periodic-checks/campaigns/new', {}, fields);
}
const campaignIn = (answered: Response): string =>
  /^\/periodic-checks\/campaigns\/([0-9A-Z]{26})$/.exec(answered.headers.get('Location') ?? '')?.[1] ?? '';

const checkOf = async (campaignId: string, subjectId: string) =>
  (
    await db
      .selectFrom('checks')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('subject_id', '=', subjectId)
      .executeTakeFirstOrThrow()
  ).id;
const stored = async (id: string) => (await findCheck(db, id))!;
const visitAs = async (
  post: PostKey,
  loader: Parameters<typeof visit>[0],
  id: string,
  params: Record<string, string> = {},
) => visit(loader, await browser(post), `/periodic-checks/${id}`, { id, ...params });
const shown = async (post: PostKey, id: string) => (await (await visitAs(post, pageLoader, id)).json()).check;
async function as(
  post: PostKey,
  action: Parameters<typeof send>[0],
  id: string,
  fields: Fields,
  params: Record<string, string> = {},
) {
  const version = String((await stored(id)).version);
  return send(action, await browser(post), `/periodic-checks/${id}`, { id, ...params }, { version, ...fields });
}

/** Every question, answered alike unless told otherwise. */
async function answersOf(
  id: string,
  change: (key: string) => Partial<Record<string, string>> = () => ({}),
): Promise<Fields> {
  const { questionKeys } = await stored(id);
  return Object.fromEntries(
    questionKeys.flatMap((key) => {
      const given = {
        answer: 'fulfilled',
        explanation: `${key}を10月の報告書で確かめた。`,
        reason: '',
        stillValid: '',
        ...change(key),
      };
      return Object.entries(given).map(([part, value]) => [fieldName(key, part as 'answer'), value ?? '']);
    }),
  );
}
const events = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select(['type', 'actor_name as actor'])
      .where('stream', '=', checkStream(id))
      .orderBy('stream_position')
      .execute()
  ).map(({ type, actor }) => `${type} ${actor}`);
const due = (checkId: string) =>
  db
    .selectFrom('obligations')
    .select(['kind', 'status', 'due_on as dueOn', 'owner_post_id as owner', 'occurrence', 'title_ja as title'])
    .where('subject_id', '=', checkId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

describe('一年の流れ', () => {
  let campaignId: string;
  let checkId: string;
  let findingId: string;

  test('対象を条件で選び、一覧を確かめてから開始する', async () => {
    const all = await (
      await previewOf('contractReviewer', { types: ['contract', 'designated-manager', 'cloud-service'] })
    ).json();
    expect(all.set.rows.map((row: { name: string; type: string }) => row.name)).toEqual(
      expect.arrayContaining(['機器の修理', '駅前図書館の管理に関する協定']),
    );
    expect(all.set.count).toBe(4);
    const careful = await (await previewOf('contractReviewer', { types: ['contract'], minimumLevel: '2' })).json();
    expect(careful.set.count).toBe(1);
    const repair = await (await previewOf('contractReviewer', { types: ['contract'], work: 'repair' })).json();
    expect(repair.set.rows.map((row: { name: string }) => row.name)).toEqual(['機器の修理']);
    const personal = await (
      await previewOf('contractReviewer', { types: ['contract', 'cloud-service'], personal: 'yes' })
    ).json();
    expect(personal.set.rows.map((row: { id: string }) => row.id).sort()).toEqual(
      [contract.contractId, serviceId].sort(),
    );

    const wrong = await previewOf('contractReviewer', { types: [], title: '' });
    expect(wrong.status).toBe(422);
    expect(Object.keys((await wrong.json()).answer.errors).sort()).toEqual(['title', 'types']);

    const started = await startAs('contractReviewer', {
      types: ['contract', 'cloud-service'],
      unitId: hall.units.nursing,
    });
    expect(started.status).toBe(303);
    campaignId = campaignIn(started);
    checkId = await checkOf(campaignId, contract.contractId);
    const checks = await db.selectFrom('checks').selectAll().where('campaign_id', '=', campaignId).execute();
    expect(checks.map(({ subject_id }) => subject_id).sort()).toEqual([contract.contractId, serviceId].sort());
    expect((await due(checkId)).map(({ kind, owner, dueOn }) => ({ kind, owner, dueOn }))).toEqual([
      { kind: 'periodic-check', owner: hall.posts.nursingHead, dueOn: '2026-12-20' },
    ]);
    const [service] = await due(await checkOf(campaignId, serviceId));
    expect(service?.owner).not.toBeNull();
  });

  test('質問は規程と、扱う情報によって変わる', async () => {
    const { questionKeys } = await stored(checkId);
    expect(questionKeys).toEqual(
      expect.arrayContaining(['operation-as-agreed', 'personal-information', 'fujieda-disposal-record']),
    );
    expect(questionKeys).not.toContain('accounts-and-access');
    expect(questionKeys).not.toContain('specific-personal-information');
    expect((await stored(await checkOf(campaignId, serviceId))).questionKeys).toContain('accounts-and-access');
  });

  test('同じ対象を重ねて始められず、見た一覧と違えば始まらない', async () => {
    const again = await startAs('itReviewer', { types: ['contract'], unitId: hall.units.nursing });
    expect(again.status).toBe(422);
    expect((await again.json()).answer.refusal.ja).toContain('条件に合う契約');
    const other = await startAs('itReviewer', { types: ['contract'] }, { shown: '7' });
    expect(other.status).toBe(422);
    const body = await other.json();
    expect([body.answer.refusal.ja, body.set.count]).toEqual([expect.stringContaining('対象が変わりました'), 1]);
    expect(await db.selectFrom('check_campaigns').select('id').execute()).toHaveLength(1);
  });

  test('下書きは不完全でも残り、提出はすべての質問に答えるまで止まる', async () => {
    const first = await answersOf(checkId, (key) =>
      key === 'subcontracting'
        ? { answer: 'not-applicable', explanation: '' }
        : key === 'personal-information'
          ? { answer: '', explanation: '' }
          : {},
    );
    const saved = await as('nursingClerk', answer, checkId, { ...first, next: 'submission' });
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, `/periodic-checks/${checkId}/submission`]);
    const page = await (await visitAs('nursingClerk', submitLoader, checkId)).json();
    expect(page.maySubmit).toBe(false);
    expect(page.gaps).toEqual([
      { questionKey: 'subcontracting', part: 'reason' },
      { questionKey: 'personal-information', part: 'answer' },
    ]);
    expect((await as('nursingHead', submit, checkId, {})).status).toBe(422);
    expect((await stored(checkId)).status).toBe('open');
  });

  test('古い画面からの保存は、書いたものを残したまま止まる', async () => {
    const late = await send(
      answer,
      await browser('nursingHead'),
      `/periodic-checks/${checkId}`,
      { id: checkId },
      {
        ...(await answersOf(checkId, () => ({ explanation: '開いたままの画面から' }))),
        version: '1',
        next: 'stay',
      },
    );
    expect(late.status).toBe(409);
    const { typed, refusal } = await late.json();
    expect([typed[fieldName('subcontracting', 'explanation')], refusal.ja]).toEqual([
      '開いたままの画面から',
      expect.stringContaining('残っています'),
    ]);
    const long = await as('nursingClerk', answer, checkId, {
      ...(await answersOf(checkId, () => ({ explanation: 'あ'.repeat(4_001) }))),
      next: 'stay',
    });
    expect(long.status).toBe(422);
  });

  test('証跡を添付し、外すことができ、ほかの課からは開けない', async () => {
    const parts = [
      { name: 'for', value: 'question:security-measures' },
      { name: 'file', fileName: '実施報告書.pdf', bytes: pdf('報告') },
      { name: 'file', fileName: '誤り.pdf', bytes: pdf('誤り') },
    ];
    const request = uploadFrom(await browser('nursingClerk'), `/periodic-checks/${checkId}/evidence`, parts, newId());
    const sent = await Promise.resolve(attach({ request, params: { id: checkId }, context: {} })).catch(
      (thrown) => thrown,
    );
    expect(sent.status).toBe(303);
    const { files } = await (await visitAs('nursingClerk', attachLoader, checkId)).json();
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['実施報告書.pdf', '誤り.pdf']);
    expect((await as('nursingClerk', removeFile, checkId, {}, { fileId: files[1].id })).status).toBe(303);
    const file = await visitAs('auditor', fileLoader, checkId, { fileId: files[0].id });
    expect([file.status, await file.text()]).toEqual([200, pdf('報告').toString()]);
    expect((await visitAs('auditor', fileLoader, checkId, { fileId: files[1].id })).status).toBe(404);
    expect((await visitAs('prClerk', fileLoader, checkId, { fileId: files[0].id })).status).toBe(404);
  });

  test('担当の職か所属長だけが提出し、提出すると期限の通知は止まる', async () => {
    const complete = await answersOf(checkId, (key) =>
      key === 'subcontracting' ? { answer: 'partly', explanation: '届出のない再委託先が1社見つかった。' } : {},
    );
    expect((await as('nursingClerk', answer, checkId, { ...complete, next: 'submission' })).status).toBe(303);
    expect((await as('nursingClerk', submit, checkId, {})).status).toBe(404);
    expect((await as('nursingHead', submit, checkId, {})).status).toBe(303);
    expect((await stored(checkId)).status).toBe('submitted');
    expect((await due(checkId)).map(({ status }) => status)).toEqual(['done']);
    expect((await as('nursingHead', answer, checkId, { ...complete, next: 'stay' })).status).toBe(422);
    // Nothing to send any more; whoever was still typing finds his text there.
    expect((await (await visitAs('nursingHead', answerLoader, checkId)).json()).closed).toBe(true);
  });

  test('回答した人は、審査の役割を持っていても確認できない', async () => {
    // 鈴木 answered, and becomes a contract reviewer the same day.
    await db
      .insertInto('post_roles')
      .values({ post_id: hall.posts.nursingClerk, role: 'contract-reviewer', valid_from: '2026-04-01' })
      .execute();
    try {
      expect((await visitAs('nursingClerk', reviewLoader, checkId)).status).toBe(404);
      const refused = await as('nursingClerk', review, checkId, { outcome: 'accept', note: '', dueOn: '' });
      expect([refused.status, (await refused.json()).refusal.ja]).toEqual([
        422,
        expect.stringContaining('両方にはなれません'),
      ]);
      expect((await shown('nursingClerk', checkId)).isOwn).toBe(true);
      // The database itself holds it, whatever a program does.
      await expect(
        db.updateTable('checks').set({ reviewed_by: hall.people.nursingClerk }).where('id', '=', checkId).execute(),
      ).rejects.toThrow(/foreign key/i);
      await expect(
        db
          .insertInto('check_parts')
          .values({ check_id: checkId, person_id: hall.people.nursingClerk, part: 'reviewing', since: NOW })
          .execute(),
      ).rejects.toThrow(/duplicate/i);
    } finally {
      await ownerDb.deleteFrom('post_roles').where('post_id', '=', hall.posts.nursingClerk).execute();
    }
  });

  test('理由を付けて差し戻すと、新しい期限であらためて回答の依頼が届く', async () => {
    const bare = await as('contractReviewer', review, checkId, { outcome: 'return', note: '', dueOn: '' });
    expect([bare.status, Object.keys((await bare.json()).errors).sort()]).toEqual([422, ['dueOn', 'note']]);
    const back = { outcome: 'return', note: '再委託先の名前がありません。', dueOn: '2026-12-25' };
    expect((await as('contractReviewer', review, checkId, back)).status).toBe(303);
    const page = await shown('nursingHead', checkId);
    expect([page.standing, page.returnNote, page.mayAnswer]).toEqual(['open', back.note, true]);
    expect((await due(checkId)).map(({ status, dueOn }) => [status, dueOn])).toEqual([
      ['done', '2026-12-20'],
      ['open', '2026-12-25'],
    ]);
    const name = await answersOf(checkId, (key) =>
      key === 'subcontracting'
        ? { answer: 'partly', explanation: '届出のない再委託先（有限会社やいづ印刷）が見つかった。' }
        : {},
    );
    expect((await as('nursingHead', answer, checkId, { ...name, next: 'submission' })).status).toBe(303);
    expect((await as('nursingHead', submit, checkId, {})).status).toBe(303);
    // Whoever reviewed the first round cannot slip into the answering side.
    expect((await visitAs('contractReviewer', answerLoader, checkId)).status).toBe(404);
  });

  test('指摘は、確かめた条項の文とともに、措置と期限になる', async () => {
    await db
      .insertInto('passage_choices')
      .values({
        request_id: contract.requestId,
        round: 1,
        requirement_key: 'contract-subcontracting',
        number: 1,
        action: 'tied',
        file_id: contract.reviewedFileId,
        page: 1,
        start_at: null,
        end_page: null,
        end_at: null,
        quote: '甲の書面による事前の承諾を得なければ',
        answers: null,
        step_key: 'contract',
        person_id: hall.people.contractReviewer,
        person_name: '小澤 恵',
        post: '契約検査課',
        chosen_at: NOW,
      })
      .execute();
    const form = await (await visitAs('contractReviewer', findLoader, checkId)).json();
    const [power] = form.sources[0].powers;
    expect([power.requirement.key, power.quotes[0].quote]).toEqual([
      'contract-subcontracting',
      '甲の書面による事前の承諾を得なければ',
    ]);
    const finding = {
      submissionKey: form.submissionKey,
      questionKey: 'subcontracting',
      statement: '有限会社やいづ印刷への再委託が承認されていない。',
      clause: `${contract.contractId}:contract-subcontracting`,
      measure: '再委託の届出を求め、承認まで印刷を止めさせる。',
      dueOn: '2027-01-15',
    };
    const past = await as('contractReviewer', find, checkId, { ...finding, dueOn: '2026-11-20' });
    expect([past.status, Object.keys((await past.json()).errors)]).toEqual([422, ['dueOn']]);
    const version = String((await stored(checkId)).version);
    for (const attempt of [1, 2]) {
      const sent = await as('contractReviewer', find, checkId, { ...finding, version });
      expect([attempt, sent.status]).toEqual([attempt, 303]);
    }
    const rows = await db.selectFrom('check_findings').selectAll().where('check_id', '=', checkId).execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ contract_id: contract.contractId, requirement_key: 'contract-subcontracting' });
    expect(rows[0]?.clause).toContain('甲の書面による事前の承諾を得なければ');
    findingId = rows[0]!.id;
    expect((await due(checkId)).at(-1)).toMatchObject({
      kind: 'corrective-measure',
      status: 'open',
      dueOn: '2027-01-15',
      owner: hall.posts.nursingHead,
    });
    expect(
      (
        await as('contractReviewer', review, checkId, {
          outcome: 'accept',
          note: '再委託のほかは問題なし。',
          dueOn: '',
        })
      ).status,
    ).toBe(303);
    expect((await shown('auditor', checkId)).standing).toBe('findings');
  });

  test('期限を過ぎた指摘は所属長に報告され、是正は証跡とともに、関わらなかった人が確かめて終わる', async () => {
    now = new Date('2027-01-16T01:00:00.000Z');
    await remindOfObligations(db, { now, newId });
    const escalated = await db
      .selectFrom('obligation_reminders as reminder')
      .innerJoin('obligations as obligation', 'obligation.id', 'reminder.obligation_id')
      .select('reminder.post_id as postId')
      .where('obligation.subject_id', '=', checkId)
      .where('obligation.kind', '=', 'corrective-measure')
      .where('reminder.occasion', '=', 'escalated')
      .execute();
    expect(escalated.map(({ postId }) => postId)).toEqual([hall.posts.director]);

    const statusNow = async () =>
      (
        await db
          .selectFrom('contracts')
          .select('status')
          .where('id', '=', contract.contractId)
          .executeTakeFirstOrThrow()
      ).status;
    expect(await statusNow()).toBe('corrective');

    const onFinding = { findingId };
    const done = { report: '1月14日に再委託を届け出て、承認された。', evidence: '' };
    const bare = await as('nursingClerk', report, checkId, done, onFinding);
    expect([bare.status, Object.keys((await bare.json()).errors)]).toEqual([422, ['evidence']]);
    const parts = [
      { name: 'for', value: `finding:${findingId}` },
      { name: 'file', fileName: '再委託届.pdf', bytes: pdf('再委託届') },
    ];
    const request = uploadFrom(await browser('nursingClerk2'), `/periodic-checks/${checkId}/evidence`, parts, newId());
    expect((await Promise.resolve(attach({ request, params: { id: checkId }, context: {} }))).status).toBe(303);
    expect((await as('contractReviewer', report, checkId, done, onFinding)).status).toBe(404);
    expect((await visitAs('nursingClerk', reportLoader, checkId, onFinding)).status).toBe(200);
    expect((await as('nursingClerk', report, checkId, done, onFinding)).status).toBe(303);

    expect((await visitAs('nursingHead', judgeLoader, checkId, onFinding)).status).toBe(404);
    const again = { outcome: 'return', note: '承認の番号を示してください。', dueOn: '2027-01-31' };
    expect((await as('itReviewer', judge, checkId, again, onFinding)).status).toBe(303);
    expect((await due(checkId)).slice(-2).map(({ status, dueOn }) => [status, dueOn])).toEqual([
      ['cancelled', '2027-01-15'],
      ['open', '2027-01-31'],
    ]);
    expect((await as('nursingClerk', report, checkId, { ...done, evidence: '介護第210号' }, onFinding)).status).toBe(
      303,
    );
    expect(
      (await as('nursingHead', judge, checkId, { outcome: 'close', note: '自分で', dueOn: '' }, onFinding)).status,
    ).toBe(404);
    await expect(
      db
        .updateTable('check_findings')
        .set({ closed_by: hall.people.nursingClerk })
        .where('id', '=', findingId)
        .execute(),
    ).rejects.toThrow(/foreign key/i);
    expect(
      (
        await as(
          'contractReviewer',
          judge,
          checkId,
          { outcome: 'close', note: '届出と承認を確かめた。', dueOn: '' },
          onFinding,
        )
      ).status,
    ).toBe(303);
    const open = (await due(checkId)).filter(({ status }) => status === 'open' || status === 'missed');
    expect(open).toEqual([]);
    expect((await shown('auditor', checkId)).standing).toBe('finished');
    expect(await statusNow()).toBe('concluded');
    expect(await events(checkId)).toEqual([
      'check-assigned 小澤 恵',
      'check-answered 鈴木 亜紀',
      'check-file-added 鈴木 亜紀',
      'check-file-added 鈴木 亜紀',
      'check-file-removed 鈴木 亜紀',
      'check-answered 鈴木 亜紀',
      'check-submitted 増田 春菜',
      'check-returned 小澤 恵',
      'check-answered 増田 春菜',
      'check-submitted 増田 春菜',
      'check-finding-raised 小澤 恵',
      'check-reviewed 小澤 恵',
      'check-file-added 髙橋 陸',
      'check-finding-carried-out 鈴木 亜紀',
      'check-finding-returned 渡邉 樹',
      'check-finding-carried-out 鈴木 亜紀',
      'check-finding-closed 小澤 恵',
    ]);
  });

  test('翌年は前回の回答が入り、「今も有効な理由」を書くか書き直すまで提出できない', async () => {
    now = new Date('2027-11-20T01:00:00.000Z');
    const next = { title: '令和9年度 履行状況確認', fiscalYear: '2027', dueOn: '2027-12-20' };
    const started = await startAs('itReviewer', {
      types: ['contract'],
      unitId: hall.units.nursing,
      notCheckedSince: '2027-04-01',
      ...next,
    });
    expect(started.status).toBe(303);
    const second = await checkOf(campaignIn(started), contract.contractId);
    expect((await stored(second)).previousId).toBe(checkId);
    const form = await (await visitAs('nursingClerk', answerLoader, second)).json();
    const copied = form.questions.find(({ key }: { key: string }) => key === 'security-measures');
    expect([copied.isCopied, copied.answer.explanation, copied.answer.stillValid, copied.lastFiles[0].name]).toEqual([
      true,
      'security-measuresを10月の報告書で確かめた。',
      '',
      '実施報告書.pdf',
    ]);

    const asShown: Fields = Object.fromEntries(
      form.questions.flatMap(({ key, answer: given }: { key: string; answer: Record<string, string> }) =>
        ['answer', 'explanation', 'reason', 'stillValid'].map((part) => [
          fieldName(key, part as 'answer'),
          given[part] ?? '',
        ]),
      ),
    );
    expect((await as('nursingClerk', answer, second, { ...asShown, next: 'submission' })).status).toBe(303);
    const { gaps } = await (await visitAs('nursingHead', submitLoader, second)).json();
    const { questionKeys } = await stored(second);
    expect(gaps).toEqual(questionKeys.map((questionKey) => ({ questionKey, part: 'stillValid' })));
    expect((await as('nursingHead', submit, second, {})).status).toBe(422);

    const confirmed = Object.fromEntries(
      Object.entries(asShown).map(([name, value]) => [
        name,
        name.endsWith('.stillValid') ? '11月10日に事業者に確かめた。' : value,
      ]),
    );
    const rewritten = {
      ...confirmed,
      [fieldName('subcontracting', 'explanation')]: '承認した1社だけ。',
      [fieldName('subcontracting', 'stillValid')]: '',
    };
    expect((await as('nursingClerk', answer, second, { ...rewritten, next: 'submission' })).status).toBe(303);
    expect((await as('nursingHead', submit, second, {})).status).toBe(303);
    expect((await as('itReviewer', review, second, { outcome: 'accept', note: '', dueOn: '' })).status).toBe(303);

    const results = await loadResults(
      db,
      defineAbilities(await hall.actor('auditor')),
      { types: ['contract'], id: contract.contractId },
      officeDate(now),
    );
    expect(results.map(({ campaign, standing, findingsTotal }) => [campaign, standing, findingsTotal])).toEqual([
      ['令和9年度 履行状況確認', 'finished', 0],
      ['令和8年度 履行状況確認', 'finished', 1],
    ]);
  });

  test('進み具合は課と状態ごとに数えられ、一覧とCSVは絞り込みのとおりに出る', async () => {
    const page = await (await visitAs('auditor', campaignLoader, campaignId)).json();
    expect(
      page.campaign.sections.map(({ unit, counts, total }: { unit: { ja: string }; counts: object; total: number }) => [
        unit.ja,
        counts,
        total,
      ]),
    ).toEqual([['介護福祉課', { open: 1, overdue: 0, submitted: 0, findings: 0, finished: 1, cancelled: 0 }, 2]]);
    now = new Date('2027-11-20T01:00:00.000Z');
    const late = await (await visitAs('mayor', campaignLoader, campaignId)).json();
    expect(late.campaign.sections[0].counts.overdue).toBe(1);
    const csv = await (
      await visit(csvLoader, await browser('auditor'), `/periodic-checks.csv?campaign=${campaignId}&standing=overdue`)
    ).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('回答待ち（期限超過）');
  });
});

describe('だれに見えるか', () => {
  test('CASLとSQLは、どの人にも同じ確認を選ぶ', async () => {
    const ids = (await db.selectFrom('checks').select('id').execute()).map(({ id }) => id);
    const facts = [];
    for (const id of ids) facts.push(await loadCheckFacts(db, await stored(id)));
    for (const post of [
      'nursingClerk',
      'nursingHead',
      'director',
      'prHead',
      'contractReviewer',
      'itReviewer',
      'itHead',
      'auditor',
      'mayor',
      'administrator',
    ] as const) {
      const ability = defineAbilities(await hall.actor(post));
      for (const action of ['read', 'respond', 'update', 'decide'] as Actions[]) {
        const { rows } = await sql<{ id: string }>`select checked.id from checks as checked
          where ${accessibleBy(ability, action, 'PeriodicCheck')} order by checked.id`.execute(db);
        const allowed = facts.filter((one) => ability.can(action, subject('PeriodicCheck', { ...one })));
        expect([post, action, rows.map(({ id }) => id)]).toEqual([post, action, allowed.map(({ id }) => id).sort()]);
      }
    }
  });

  test('ほかの課の人には確認も年度の画面もなく、始められるのは契約担当と情報政策の担当だけ', async () => {
    const { id, campaign_id } = await db.selectFrom('checks').select(['id', 'campaign_id']).executeTakeFirstOrThrow();
    expect((await visitAs('prHead', pageLoader, id)).status).toBe(404);
    expect((await visitAs('nursingHead', campaignLoader, campaign_id)).status).toBe(404);
    expect((await visitAs('nursingHead', campaignLoader, newId())).status).toBe(404);
    for (const post of ['nursingHead', 'auditor', 'mayor', 'administrator'] as const) {
      expect([post, (await visit(newLoader, await browser(post), '/periodic-checks/campaigns/new')).status]).toEqual([
        post,
        404,
      ]);
    }
    const own = await (await visit(listLoader, await browser('nursingClerk'), '/periodic-checks')).json();
    expect([own.campaigns, own.rows.length > 0]).toEqual([null, true]);
  });
});

test('何百件の確認も数秒で始まり、どれにも期限と記録がある', async () => {
  await ownerDb.deleteFrom('post_roles').where('post_id', '=', hall.posts.nursingClerk).execute();
  const units = [hall.units.it, hall.units.pr, hall.units.contracts, hall.units.audit];
  const template = await db
    .selectFrom('contracts')
    .selectAll()
    .where('title', '=', '機器の修理')
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: 600 }, (_, at) => ({
    ...template,
    id: newId(),
    number: `契-${at}`,
    title: `業務委託${at}`,
    work: 'printing',
    unit_id: units[at % units.length] as string,
  }));
  for (let at = 0; at < rows.length; at += 250)
    await db
      .insertInto('contracts')
      .values(rows.slice(at, at + 250))
      .execute();
  const began = performance.now();
  const started = await startCampaign(
    db,
    await hall.actor('contractReviewer'),
    {
      title: '一斉の確認',
      fiscalYear: 2026,
      dueOn: '2027-01-31',
      types: ['contract'],
      minimumLevel: null,
      work: 'printing',
      unitId: null,
      personal: false,
      notCheckedSince: null,
      submissionKey: newId(),
      shown: 600,
    },
    { now: NOW, newId },
  );
  const took = performance.now() - began;
  if (!started.ok) throw new Error(started.refusal.reason);
  const { rows: counted } = await sql<{ checks: number; due: number; told: number; recorded: number }>`select
    (select count(*) from checks where campaign_id = ${started.value}) as checks,
    (select count(*) from obligations where source = ${`check-campaign:${started.value}`}) as due,
    (select count(*) from obligation_reminders r inner join obligations o on o.id = r.obligation_id
      where o.source = ${`check-campaign:${started.value}`}) as told,
    (select count(*) from recorded_events where type = 'check-assigned' and payload like ${`%${started.value}%`}) as recorded`.execute(
    db,
  );
  expect(Object.values(counted[0] ?? {}).map(Number)).toEqual([600, 600, 600, 600]);
  expect(took).toBeLessThan(10_000);
});
