/** 自己点検と監査: two years of them, who may not look at whom, and a policy that knows no audits. */
import { subject } from '@casl/ability';
import { sql } from 'kysely';
import readXlsx from 'read-excel-file/node';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actions } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { defineAbilities } from '~/authorization/define-abilities';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { writeXlsx } from '~/papers/write-xlsx.server';
import { resultsFor } from '~/periodic-checks/answer-with-results.server';
import { countToReview } from '~/periodic-checks/check-list.query.server';
import { findCheck, loadCheckFacts } from '~/periodic-checks/checks.repository.server';
import { verdictField } from '~/periodic-checks/forms';
import { checkStream, fieldName } from '~/periodic-checks/model';
import { listResultItems } from '~/periodic-checks/result-items.query.server';
import { saveVerdicts } from '~/periodic-checks/review-check.server';
import { startSectionCampaign } from '~/periodic-checks/start-campaign.server';
import { askForRounds } from '~/periodic-checks/yearly-rounds.server';
import {
  FIGURES,
  itemsHref,
  noCounts,
  ofRow,
  RESULT_VIEWS,
  type ResultFilter,
  type ResultView,
  resultsHref,
} from '~/periodic-checks/years';
import { clock } from '~/platform/clock.server';
import { fujieda } from '~/policy/profiles/fujieda';
import { kahadaOkuise } from '~/policy/profiles/kahada-okuise';
import { recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { loader as listLoader } from '~/routes/_app.periodic-checks._index';
import { loader as pageLoader } from '~/routes/_app.periodic-checks.$id._index';
import { action as answer, loader as answerLoader } from '~/routes/_app.periodic-checks.$id.answers';
import { action as name, loader as nameLoader } from '~/routes/_app.periodic-checks.$id.auditors';
import { action as cancel } from '~/routes/_app.periodic-checks.$id.cancellation';
import { action as attach } from '~/routes/_app.periodic-checks.$id.evidence._index';
import { action as find, loader as findLoader } from '~/routes/_app.periodic-checks.$id.findings._index';
import { action as close, loader as closeLoader } from '~/routes/_app.periodic-checks.$id.findings.$findingId.closing';
import { action as report } from '~/routes/_app.periodic-checks.$id.findings.$findingId.correction';
import { action as plan, loader as planLoader } from '~/routes/_app.periodic-checks.$id.findings.$findingId.plan';
import { action as handOver, loader as handOverLoader } from '~/routes/_app.periodic-checks.$id.hand-over';
import { action as review, loader as reviewLoader } from '~/routes/_app.periodic-checks.$id.review';
import { action as submit } from '~/routes/_app.periodic-checks.$id.submission';
import { action as judge, loader as judgeLoader } from '~/routes/_app.periodic-checks.$id.verdicts';
import { loader as campaignLoader } from '~/routes/_app.periodic-checks.campaigns.$id';
import { loader as newLoader, action as start } from '~/routes/_app.periodic-checks.campaigns.new';
import { loader as resultsLoader } from '~/routes/_app.periodic-checks.results';
import { loader as itemsLoader } from '~/routes/_app.periodic-checks.results_.items';
import { loader as csvLoader } from '~/routes/periodic-checks.results[.]csv';
import { loader as pdfLoader } from '~/routes/periodic-checks.results[.]pdf';
import { inTransaction } from '~db/connection.server';
import { pdf, uploadFrom } from '../factories/evidence';
import { buildCityHall, type CityHall, NOW, newId, type PostKey, type UnitKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';

import { browserOf, getFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const NONE = noCounts();
const { db } = testDatabase();
let hall: CityHall;
let now = NOW;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  // 髙橋 of the nursing section serves the audit office as well.
  const post = { id: newId(), unit_id: hall.units.audit, title_ja: '監査担当（兼務）', title_en: 'Auditor' };
  await db
    .insertInto('posts')
    .values({ ...post, valid_from: '2026-04-01' })
    .execute();
  await db.insertInto('post_roles').values({ post_id: post.id, role: 'auditor', valid_from: '2026-04-01' }).execute();
  const holding = { id: newId(), post_id: post.id, person_id: hall.people.nursingClerk2, valid_from: '2026-04-01' };
  await db
    .insertInto('post_holdings')
    .values({ ...holding, capacity: 'concurrent' })
    .execute();
});
beforeEach(() => {
  vi.spyOn(clock, 'now').mockImplementation(() => now);
});

const browser = (post: PostKey) => browserOf(db, hall.people[post]);
type Fields = Record<string, string | string[]>;
const NEW = '/periodic-checks/campaigns/new';
const AT = '/periodic-checks';

const conditions = (kind: 'self-inspection' | 'audit', units: UnitKey[], change: Fields = {}): Fields => ({
  kind,
  title: '令和8年度',
  fiscalYear: '2026',
  dueOn: '2026-12-20',
  occasion: 'scheduled',
  occasionNote: '',
  unitIds: units.map((unit) => hall.units[unit]),
  ...(kind === 'audit' ? { auditorIds: [hall.people.auditor, hall.people.nursingClerk2] } : {}),
  ...change,
});
const preview = async (post: PostKey, fields: Fields) => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) params.append(key, one);
  return visit(newLoader, await browser(post), `${NEW}?${params}`);
};
async function begin(post: PostKey, fields: Fields): Promise<Response> {
  const previewed = await preview(post, fields);
  const page = previewed.status === 404 ? {} : await previewed.json();
  const shown = String(page.set?.count ?? 0);
  return send(start, await browser(post), NEW, {}, { submissionKey: newId(), shown, ...fields });
}
async function begun(post: PostKey, fields: Fields): Promise<string> {
  const location = (await begin(post, fields)).headers.get('Location') ?? '';
  return /campaigns\/([0-9A-Z]{26})$/.exec(location)?.[1] ?? '';
}
const checkOf = async (campaignId: string, unit: UnitKey): Promise<string> =>
  (
    await db
      .selectFrom('checks')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('subject_id', '=', hall.units[unit])
      .executeTakeFirstOrThrow()
  ).id;
const stored = async (id: string) => (await findCheck(db, id))!;
const open = async (post: PostKey, loader: Parameters<typeof visit>[0], id: string, params = {}) =>
  visit(loader, await browser(post), `${AT}/${id}`, { id, ...params });
const shown = async (post: PostKey, id: string) => (await (await open(post, pageLoader, id)).json()).check;
async function as(post: PostKey, action: Parameters<typeof send>[0], id: string, fields: Fields, params = {}) {
  const version = String((await stored(id)).version);
  return send(action, await browser(post), `${AT}/${id}`, { id, ...params }, { version, ...fields });
}
async function answerAll(
  post: PostKey,
  id: string,
  special: Record<string, string> = {},
  still = '',
): Promise<Response> {
  const { questionKeys } = await stored(id);
  const fields = questionKeys.flatMap((key): [string, string][] => [
    [fieldName(key, 'answer'), special[key] ?? 'fulfilled'],
    [fieldName(key, 'explanation'), `${key}を台帳と現物で確かめた。`],
    [fieldName(key, 'reason'), ''],
    [fieldName(key, 'stillValid'), still],
  ]);
  return as(post, answer, id, { ...Object.fromEntries(fields), next: 'submission' });
}
async function judgeAll(post: PostKey, id: string, special: Record<string, [string, string]> = {}): Promise<Response> {
  const { questionKeys } = await stored(id);
  const fields = questionKeys.flatMap((key): [string, string][] => {
    const [verdict, remark] = special[key] ?? ['fulfilled', ''];
    return [
      [verdictField(key, 'verdict'), verdict],
      [verdictField(key, 'remark'), remark],
    ];
  });
  return as(post, judge, id, { ...Object.fromEntries(fields), next: 'stay' });
}
const dueOf = (checkId: string) =>
  db
    .selectFrom('obligations')
    .select(['kind', 'status', 'due_on as dueOn', 'owner_post_id as owner', 'title_ja as title'])
    .where('subject_id', '=', checkId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
const kinds = async (checkId: string) => (await dueOf(checkId)).map(({ kind, status }) => `${kind} ${status}`);
const ACCEPT = { outcome: 'accept', note: '', dueOn: '' };

describe('自己点検の一年', () => {
  let checkId: string;
  let ownOfIt: string;

  test('年度の自己点検は期限になり、始めると終わる', async () => {
    expect(await askForRounds(db, { now, newId })).toBe(2);
    expect(await askForRounds(db, { now, newId })).toBe(0);
    const rounds = () =>
      db
        .selectFrom('obligations')
        .select(['kind', 'status', 'due_on as dueOn'])
        .where('subject_type', '=', 'unit')
        .orderBy('kind')
        .execute();
    expect(await rounds()).toEqual([
      { kind: 'audit-round', status: 'open', dueOn: '2027-02-28' },
      { kind: 'self-inspection-round', status: 'open', dueOn: '2026-12-28' },
    ]);

    expect((await begin('auditor', conditions('self-inspection', ['nursing']))).status).toBe(404);
    const page = await (await preview('itReviewer', conditions('self-inspection', ['nursing', 'it']))).json();
    expect(page.set.rows.map(({ unit }: { unit: { ja: string } }) => unit.ja).sort()).toEqual([
      '介護福祉課',
      '情報政策課',
    ]);
    const campaign = await begun('itReviewer', conditions('self-inspection', ['nursing', 'it']));
    [checkId, ownOfIt] = [await checkOf(campaign, 'nursing'), await checkOf(campaign, 'it')];
    expect((await rounds()).map(({ status }) => status)).toEqual(['open', 'done']);
    expect(await dueOf(checkId)).toEqual([
      {
        kind: 'self-inspection',
        status: 'open',
        dueOn: '2026-12-20',
        owner: hall.posts.nursingHead,
        title: '「介護福祉課」の自己点検に回答する',
      },
    ]);
    expect((await stored(checkId)).questionKeys).toEqual(
      expect.arrayContaining(['training-attended', 'fujieda-take-out-permission']),
    );
  });

  test('随時の点検には理由が要り、質問を絞ることができる', async () => {
    const adHoc = conditions('self-inspection', ['pr'], { occasion: 'ad-hoc', questionKeys: ['passwords'] });
    const wrong = await preview('itReviewer', adHoc);
    expect([wrong.status, Object.keys((await wrong.json()).answer.errors)]).toEqual([422, ['occasionNote']]);
    const campaign = await begun('itReviewer', { ...adHoc, occasionNote: '不審なサインインがあったため' });
    expect((await stored(await checkOf(campaign, 'pr'))).questionKeys).toEqual(['passwords']);
  });

  test('課が答え、課の長が提出し、指摘の是正は課が計画する', async () => {
    expect((await answerAll('nursingClerk', checkId, { 'media-and-disposal': 'partly' })).status).toBe(303);
    expect((await as('nursingClerk', submit, checkId, {})).status).toBe(404);
    expect((await as('nursingHead', submit, checkId, {})).status).toBe(303);
    const ability = defineAbilities(await hall.actor('itReviewer'));
    expect(await countToReview(db, ability)).toEqual([
      { kind: 'self-inspection', number: 1, orMore: false, reported: 0 },
    ]);

    const finding = { submissionKey: newId(), questionKey: 'media-and-disposal', statement: '媒体が1本足りない。' };
    const vague = await as('itReviewer', find, checkId, { ...finding, dueOn: '2026-12-10' });
    expect([vague.status, Object.keys((await vague.json()).errors)]).toEqual([422, ['severity']]);
    const sent = { ...finding, severity: 'minor', dueOn: '2026-12-10' };
    expect((await as('itReviewer', find, checkId, sent)).status).toBe(303);
    expect((await as('itReviewer', review, checkId, ACCEPT)).status).toBe(303);
    const [{ id: findingId, status }] = (await shown('nursingClerk', checkId)).findings;
    expect(status).toBe('to-plan');
    expect(await kinds(checkId)).toEqual(['self-inspection done', 'corrective-plan open']);

    const at = { findingId };
    expect((await open('itReviewer', planLoader, checkId, at)).status).toBe(404);
    const planned = { measure: '管理簿を作り直す。', dueOn: '2027-01-15' };
    expect((await as('nursingClerk', plan, checkId, planned, at)).status).toBe(303);
    expect(await kinds(checkId)).toEqual(['self-inspection done', 'corrective-plan done', 'corrective-action open']);
    expect((await dueOf(checkId)).at(-1)).toMatchObject({ dueOn: '2027-01-15', owner: hall.posts.nursingHead });

    // A section that misses its day is not suspended, as a contract would be.
    await remindOfObligations(db, { now: new Date('2027-01-16T01:00:00.000Z'), newId });
    expect(await db.selectFrom('restrictions').select('id').execute()).toEqual([]);
    const done = { report: '作り直した。', evidence: '介護第12号' };
    expect((await as('nursingClerk', report, checkId, done, at)).status).toBe(303);
    const closed = { outcome: 'close', note: '現物を確かめた。', dueOn: '' };
    expect((await as('nursingClerk', close, checkId, closed, at)).status).toBe(404);
    expect((await as('itReviewer', close, checkId, closed, at)).status).toBe(303);
    expect((await shown('nursingHead', checkId)).standing).toBe('finished');

    // From a page that was open all the while: refused, and the page is there to show what was typed.
    const again = await as('itReviewer', close, checkId, closed, at);
    expect([again.status, (await again.json()).typed.note]).toEqual([422, closed.note]);
    expect(await (await open('itReviewer', closeLoader, checkId, at)).json()).toMatchObject({ closed: true });
    expect((await open('nursingClerk', closeLoader, checkId, at)).status).toBe(404);
  });

  test('情報政策課の自己点検は、情報政策課の人も、統括する人も確認できず、最高責任者が確認する', async () => {
    expect((await answerAll('itDeputy', ownOfIt)).status).toBe(303);
    expect((await as('itHead', submit, ownOfIt, {})).status).toBe(303);
    for (const post of ['itReviewer', 'chief'] as const) {
      const page = await shown(post, ownOfIt);
      expect([post, page.mayReview, page.isOwn]).toEqual([post, false, true]);
      expect((await open(post, reviewLoader, ownOfIt)).status).toBe(404);
      const refused = await as(post, review, ownOfIt, ACCEPT);
      expect([refused.status, (await refused.json()).refusal.ja]).toEqual([422, expect.stringContaining('両方には')]);
    }
    expect((await as('mayor', review, ownOfIt, ACCEPT)).status).toBe(303);
  });
});

describe('監査の一年', () => {
  let checkId: string;
  let ofPr: string;
  let campaign: string;

  test('監査人は、自分が属する課には割り当てられない', async () => {
    expect((await preview('itReviewer', conditions('audit', ['nursing']))).status).toBe(404);
    const only = conditions('audit', ['nursing'], { auditorIds: [hall.people.nursingClerk2] });
    const page = await (await preview('auditor', only)).json();
    expect([page.set.rows[0].auditors, page.set.rows[0].excluded]).toEqual([[], ['髙橋 陸']]);
    const refused = await begin('auditor', only);
    expect([refused.status, Object.keys((await refused.json()).answer.errors)]).toEqual([422, ['auditorIds']]);

    campaign = await begun('auditor', conditions('audit', ['nursing', 'pr']));
    [checkId, ofPr] = [await checkOf(campaign, 'nursing'), await checkOf(campaign, 'pr')];
    expect((await shown('auditor', checkId)).auditors).toEqual(['寺田 稔']);
    expect([...(await shown('auditor', ofPr)).auditors].sort()).toEqual(['寺田 稔', '髙橋 陸'].sort());
  });

  test('部を選ぶとその下の課すべてが対象になり、欠けているものは一度に言われ、除かれる人と課も言われる', async () => {
    const nothing = conditions('audit', [], { auditorIds: [], occasion: 'ad-hoc', title: '', dueOn: '2026-11-01' });
    const wrong = await preview('auditor', nothing);
    const { errors } = (await wrong.json()).answer;
    expect([wrong.status, Object.keys(errors).sort()]).toEqual([
      422,
      ['auditorIds', 'departmentIds', 'dueOn', 'occasionNote', 'title'],
    ]);
    expect(errors.departmentIds.ja).toContain('部か課');

    const whole = { departmentIds: [hall.units.health, hall.units.general], unitIds: [hall.units.pr] };
    const { set, start: form } = await (await preview('auditor', conditions('audit', [], whole))).json();
    const below = form.groups
      .filter(({ id }: { id: string }) => whole.departmentIds.includes(id))
      .flatMap(({ sections }: { sections: { id: string }[] }) => sections.map(({ id }) => id));
    // Two of them are being audited already.
    const ids = set.rows.map(({ id }: { id: string }) => id);
    expect([...ids, hall.units.nursing, hall.units.pr].sort()).toEqual(below.sort());
    expect(set.busy.map(({ ja }: { ja: string }) => ja).sort()).toEqual(['介護福祉課', '広報課']);
  });

  test('監査を受ける側の監査人は、画面でも、操作でも、データベースでも断られる', async () => {
    await answerAll('nursingClerk', checkId);
    const file = [
      { name: 'for', value: 'question:audit-training' },
      { name: 'file', fileName: '受講記録.pdf', bytes: pdf('記録') },
    ];
    const request = uploadFrom(await browser('nursingClerk'), `${AT}/${checkId}/evidence`, file, newId());
    const attached = await Promise.resolve(attach({ request, params: { id: checkId }, context: {} })).catch((e) => e);
    expect(attached.status).toBe(303);
    const { questions: typing } = await (await open('nursingClerk', answerLoader, checkId)).json();
    expect(typing.every(({ isSaved }: { isSaved: boolean }) => isSaved)).toBe(true);
    expect((await as('nursingHead', submit, checkId, {})).status).toBe(303);
    expect((await (await open('nursingClerk', answerLoader, checkId)).json()).closed).toBe(true);
    expect((await answerAll('nursingClerk', checkId)).status).toBe(422);

    const page = await shown('nursingClerk2', checkId);
    expect([page.aside, (await shown('auditor', checkId)).aside]).toEqual(['own-side', null]);
    expect([page.mayReview, page.mayNameAuditor, page.mayCancel]).toEqual([false, false, false]);
    for (const loader of [judgeLoader, reviewLoader, findLoader, nameLoader]) {
      expect((await open('nursingClerk2', loader, checkId)).status).toBe(404);
    }
    const { version } = await stored(checkId);
    const verdicts = new Map([['audit-training', { verdict: 'fulfilled' as const, remark: '' }]]);
    const outcome = await saveVerdicts(
      db,
      await hall.actor('nursingClerk2'),
      { checkId, version, verdicts },
      { now, newId },
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'not-found' } });

    const part = { check_id: checkId, person_id: hall.people.nursingClerk2, part: 'reviewing', since: now };
    await expect(db.insertInto('check_parts').values(part).execute()).rejects.toThrow(/Duplicate entry/);
    const verdict = { check_id: checkId, question_key: 'audit-training', verdict: 'fulfilled', remark: '' };
    const by = { person_id: hall.people.nursingClerk2, person_name: '髙橋 陸', judged_at: now };
    await expect(
      db
        .insertInto('check_verdicts')
        .values({ ...verdict, ...by })
        .execute(),
    ).rejects.toThrow(/foreign key constraint/);
    const named = await as('auditor', name, checkId, { personId: hall.people.nursingClerk2, note: '応援' });
    expect([named.status, Object.keys((await named.json()).errors)]).toEqual([422, ['personId']]);
    // 部長 heads the department above; whoever is no auditor of this section cannot judge, whatever he may read.
    for (const post of ['director', 'itReviewer', 'mayor'] as const) {
      expect([post, (await open(post, judgeLoader, checkId)).status]).toEqual([post, 404]);
    }
  });

  test('監査人は質問ごとに判断し、すべて判断するまで終えられない', async () => {
    const some = { 'audit-workplace': ['not-fulfilled', '棚が施錠されていない。'], 'audit-backup': ['', ''] } as const;
    await judgeAll('auditor', checkId, some as never);
    expect((await shown('auditor', checkId)).verdictsLeft).toBe(1);
    // A draft is for those who judge.
    const draft = (await shown('nursingHead', checkId)).questions;
    expect(draft.filter(({ verdict }: { verdict: object | null }) => verdict !== null)).toEqual([]);
    const early = await as('auditor', review, checkId, ACCEPT);
    expect([early.status, (await early.json()).refusal.ja]).toEqual([
      422,
      expect.stringContaining('判断していない質問'),
    ]);
    await judgeAll('auditor', checkId, {
      'audit-workplace': ['not-fulfilled', '棚が施錠されていない。'],
      'audit-backup': ['not-applicable', '課で持つデータはない。'],
    });
    const finding = { submissionKey: newId(), questionKey: 'audit-workplace', statement: '棚の施錠がない。' };
    const sent = { ...finding, severity: 'major', dueOn: '2026-12-04' };
    expect((await as('auditor', find, checkId, sent)).status).toBe(303);
    expect((await as('auditor', review, checkId, { ...ACCEPT, note: '全体として良好。' })).status).toBe(303);
    const { standing, findings } = await shown('nursingHead', checkId);
    expect([standing, findings[0].severity, findings[0].status]).toEqual(['findings', 'major', 'to-plan']);
    const at = { findingId: findings[0].id };
    expect((await as('nursingHead', plan, checkId, { measure: '鍵を付ける。', dueOn: '2027-02-26' }, at)).status).toBe(
      303,
    );
    expect((await as('nursingHead', report, checkId, { report: '付けた。', evidence: '介護第30号' }, at)).status).toBe(
      303,
    );
    expect(
      (await as('auditor', close, checkId, { outcome: 'return', note: '鍵の管理簿がない。', dueOn: '' }, at)).status,
    ).toBe(303);
    expect((await shown('nursingHead', checkId)).findings[0]).toMatchObject({ status: 'open', dueOn: '2027-02-26' });
  });

  test('回答する職を変えると期限も移り、取り消すと理由が残る', async () => {
    const page = await (await open('prHead', handOverLoader, ofPr)).json();
    expect(page.posts.flatMap(({ posts }: { posts: { id: string }[] }) => posts.map(({ id }) => id))).toEqual([
      hall.posts.prClerk,
    ]);
    const elsewhere = await as('prHead', handOver, ofPr, { postId: hall.posts.itHead, note: '他課' });
    expect([elsewhere.status, Object.keys((await elsewhere.json()).errors)]).toEqual([422, ['postId']]);
    expect((await as('prHead', handOver, ofPr, { postId: hall.posts.prClerk, note: '担当' })).status).toBe(303);
    expect((await dueOf(ofPr)).map(({ owner }) => owner)).toEqual([hall.posts.prClerk]);
    expect((await as('prHead', cancel, ofPr, { note: '自分で' })).status).toBe(404);
    expect((await as('auditor', cancel, ofPr, { note: '課の再編のため、来年度に行う。' })).status).toBe(303);
    const over = await shown('prHead', ofPr);
    expect([over.standing, over.cancelled.note]).toEqual(['cancelled', '課の再編のため、来年度に行う。']);
    expect(await kinds(ofPr)).toEqual(['audit cancelled']);
    expect((await open('prHead', answerLoader, ofPr)).status).toBe(404);
    const { campaign: round } = await (await open('mayor', campaignLoader, campaign)).json();
    expect(round.sections.map(({ counts }: { counts: Record<string, number> }) => counts.cancelled).sort()).toEqual([
      0, 1,
    ]);
    const events = await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', checkStream(ofPr))
      .orderBy('stream_position')
      .execute();
    expect(events.map(({ type }) => type)).toEqual(['check-assigned', 'check-handed-over', 'check-cancelled']);
  });
});

describe('二年目', () => {
  test('前回の回答が入り、課ごと・規定ごとの結果が年度で比べられる', async () => {
    now = new Date('2027-11-20T01:00:00.000Z');
    const next = { fiscalYear: '2027', dueOn: '2027-12-20', title: '令和9年度', auditorIds: [hall.people.auditor] };
    const campaign = await begun('auditor', conditions('audit', ['nursing'], next));
    const second = await checkOf(campaign, 'nursing');
    expect((await stored(second)).previousId).not.toBeNull();
    const form = await (await open('nursingClerk', answerLoader, second)).json();
    expect(form.questions[0].isCopied).toBe(true);
    await answerAll('nursingClerk', second, {}, '11月に確かめ直した。');
    expect((await as('nursingHead', submit, second, {})).status).toBe(303);
    await judgeAll('auditor', second);
    expect((await as('auditor', review, second, ACCEPT)).status).toBe(303);

    const results = async (post: PostKey, view: string) =>
      (await visit(resultsLoader, await browser(post), `${AT}/results?kind=audit&view=${view}`)).json();
    const bySection = await results('auditor', 'section');
    expect(bySection.years).toEqual([2027, 2026]);
    const count = (await stored(second)).questionKeys.length;
    expect(bySection.rows).toEqual([
      {
        key: hall.units.nursing,
        name: { ja: '介護福祉課', en: 'Nursing Care' },
        note: null,
        years: {
          2026: {
            ...NONE,
            fulfilled: count - 2,
            'not-fulfilled': 1,
            'not-applicable': 1,
            findings: 1,
            findingsOpen: 1,
          },
          2027: { ...NONE, fulfilled: count },
        },
      },
    ]);
    const byProvision = await results('auditor', 'provision');
    const backup = byProvision.rows.find(({ key }: { key: string }) => key === 'fujieda-5-2-6');
    expect([backup.years[2026]['not-applicable'], backup.years[2027].fulfilled]).toEqual([1, 1]);
    const inspections = await (
      await visit(resultsLoader, await browser('mayor'), `${AT}/results?kind=self-inspection&view=section`)
    ).json();
    expect(inspections.rows.map(({ name }: { name: { ja: string } }) => name.ja)).toEqual(
      expect.arrayContaining(['介護福祉課', '情報政策課']),
    );
    expect((await results('prHead', 'section')).rows).toEqual([]);
    const csv = await (
      await visit(csvLoader, await browser('auditor'), '/periodic-checks/results.csv?kind=audit&view=section')
    ).text();
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`監査,2026,介護福祉課,${count - 2},0,1,1,1,1`);
  });

  const ALL: Omit<ResultFilter, 'kind'> = { unitId: null, provision: null, occasion: null, from: null, to: null };
  const years = async (post: PostKey, filter: ResultFilter, view: ResultView) =>
    (await visit(resultsLoader, await browser(post), resultsHref(filter, view))).json();

  test('結果のどの数も、その一覧の件数に等しい', async () => {
    const mayor = await browser('mayor');
    const seen = new Set<string>();
    for (const kind of ['audit', 'self-inspection'] as const) {
      for (const view of RESULT_VIEWS) {
        const filter = { kind, ...ALL, unitId: view === 'provision' ? hall.units.health : null };
        const { rows } = await years('mayor', filter, view);
        // Of the many provisions, those with something amiss and some of the others.
        const some = rows.filter(
          (row: { years: Record<string, { partly: number; findings: number }> }, at: number) =>
            view !== 'provision' || at < 3 || Object.values(row.years).some((one) => one.partly + one.findings > 0),
        );
        for (const row of some) {
          for (const year of Object.keys(row.years)) {
            for (const figure of FIGURES) {
              const number = row.years[year][figure];
              if (number === 0 && view !== 'section') continue;
              const href = itemsHref(ofRow(filter, view, row.key), { figure, year: Number(year) });
              const page = await (await visit(itemsLoader, mayor, href)).json();
              expect([href, page.count, page.items.length]).toEqual([href, number, number]);
              if (number > 0) seen.add(figure);
            }
          }
        }
      }
    }
    expect([...seen].sort()).toEqual([...FIGURES].sort());
  });

  test('部ごとの結果は、その下の課の合計で、条件で絞ると数も一覧も絞られる', async () => {
    const filter = { kind: 'self-inspection' as const, ...ALL };
    const of = async (view: ResultView, change: Partial<ResultFilter> = {}) =>
      (await years('mayor', { ...filter, ...change }, view)).rows as {
        key: string;
        name: { ja: string };
        years: Record<string, Record<string, number>>;
      }[];
    const sections = await of('section');
    const departments = await of('department');
    const sum = (rows: typeof sections) =>
      rows.reduce(
        (total, row) => total + Object.values(row.years).reduce((all, one) => all + (one.fulfilled ?? 0), 0),
        0,
      );
    expect(sum(departments)).toBe(sum(sections));
    const welfare = await of('section', {
      unitId: departments.find(({ name }) => name.ja === '健康福祉部')?.key ?? '',
    });
    expect(welfare.map(({ name }) => name.ja)).toEqual(['介護福祉課']);
    expect(await of('section', { occasion: 'ad-hoc' })).toEqual([]);
    expect(await of('section', { from: 2027 })).toEqual([]);
    const only = await of('section', { provision: 'fujieda-5-2-6' });
    expect(sum(only)).toBeLessThan(sum(sections));
    // Whoever may not read the checks of a section sees none of its answers, whatever address he makes up.
    const href = itemsHref({ ...filter, unitId: hall.units.nursing }, { figure: 'fulfilled', year: 2026 });
    const others = await (await visit(itemsLoader, await browser('prHead'), href)).json();
    expect([others.count, others.items]).toEqual([0, []]);
    expect((await visit(itemsLoader, await browser('mayor'), `${AT}/results/items?kind=audit`)).status).toBe(404);
  });

  test('一覧は区切って読め、どれも一度だけ出る', async () => {
    const asked = { ability: defineAbilities(await hall.actor('auditor')), today: '2027-12-01' as never };
    const filter = { kind: 'audit' as const, ...ALL, from: 2026, to: 2027 };
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listResultItems>> = await listResultItems(
        db,
        { ...asked, filter },
        'fulfilled',
        { after, perPage: 7 },
      );
      keys.push(...page.items.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    const { count } = await listResultItems(db, { ...asked, filter }, 'fulfilled');
    expect([keys.length, new Set(keys).size]).toEqual([count, count]);
  });

  test('結果はExcelでも保存でき、数は数として、文は式にならずに入る', async () => {
    await db
      .updateTable('check_findings')
      .set({ statement: '=HYPERLINK("http://例")𠮷' })
      .where('severity', '=', 'major')
      .execute();
    const auditor = await browser('auditor');
    const query = `?kind=audit&view=section&unit=${hall.units.nursing}`;
    const request = getFrom(auditor, `${AT}/results.xlsx${query}`);
    const { paper, name: file } = await resultsFor(request);
    expect(file.ascii).toMatch(/^audit-results-2027/);
    const sheets = await readXlsx(await writeXlsx(paper));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['条件', '課ごと', '部ごと', '規定ごと', '指摘']);
    const conditionsOf = Object.fromEntries((sheets[0]?.data ?? []).map(([term, value]) => [term, value]));
    expect(conditionsOf).toMatchObject({
      種類: '監査',
      年度: '2026、2027',
      '部・課': '介護福祉課',
      実施の区分: 'すべて',
    });
    expect(conditionsOf.作成した人).toContain('寺田 稔');
    const { years: shownYears } = (await years('auditor', { kind: 'audit', ...ALL }, 'section')).rows[0];
    expect(sheets[1]?.data[1]).toEqual([2027, '介護福祉課', shownYears[2027].fulfilled, 0, 0, 0, 0, 0]);
    expect(sheets[4]?.data[1]?.[4]).toBe('=HYPERLINK("http://例")𠮷');
    expect((await visit(pdfLoader, auditor, `${AT}/results.pdf?kind=periodic-check`)).status).toBe(404);
  });

  test('CASLとSQLは、どの人にも同じ監査・点検を選ぶ', async () => {
    const ids = (await db.selectFrom('checks').select('id').execute()).map(({ id }) => id);
    const facts = await Promise.all(ids.map(async (id) => loadCheckFacts(db, await stored(id))));
    for (const post of [
      'nursingClerk2',
      'nursingHead',
      'director',
      'chief',
      'itReviewer',
      'auditor',
      'mayor',
    ] as const) {
      const ability = defineAbilities(await hall.actor(post));
      for (const action of ['read', 'respond', 'update', 'decide', 'delegate', 'withdraw', 'instruct'] as Actions[]) {
        const { rows } = await sql<{ id: string }>`select checked.id from checks as checked
          where ${accessibleBy(ability, action, 'PeriodicCheck')} order by checked.id`.execute(db);
        const allowed = facts.filter((one) => ability.can(action, subject('PeriodicCheck', { ...one })));
        expect([post, action, rows.map(({ id }) => id)]).toEqual([post, action, allowed.map(({ id }) => id).sort()]);
      }
    }
  });
});

describe('監査の定めがない団体（香肌奥伊勢資源化広域連合）', () => {
  beforeAll(async () => {
    await recordProfile(db, kahadaOkuise, now);
    await inTransaction(db, (tx) => setActiveProfile(tx, kahadaOkuise.key, kahadaOkuise.version));
    return () => inTransaction(db, (tx) => setActiveProfile(tx, 'fujieda', fujieda.version));
  });

  test('監査の画面はなく、始めることもできず、自己点検はできる', async () => {
    now = new Date('2028-11-20T01:00:00.000Z');
    const list = async (post: PostKey, kind: string) =>
      (await visit(listLoader, await browser(post), `${AT}?kind=${kind}`)).status;
    expect([await list('auditor', 'audit'), await list('auditor', 'self-inspection')]).toEqual([404, 200]);
    const results = async (kind: string) =>
      (await visit(resultsLoader, await browser('auditor'), `${AT}/results?kind=${kind}`)).status;
    expect([await results('audit'), await results('self-inspection')]).toEqual([404, 200]);
    expect((await visit(newLoader, await browser('auditor'), `${NEW}?kind=audit`)).status).toBe(404);
    const command = {
      kind: 'audit' as const,
      title: '監査',
      fiscalYear: 2028,
      dueOn: '2028-12-20',
      occasion: 'scheduled' as const,
      occasionNote: '',
      departmentIds: [],
      unitIds: [hall.units.nursing],
      auditorIds: [hall.people.auditor],
      questionKeys: [],
      submissionKey: newId(),
      shown: 1,
    };
    const outcome = await startSectionCampaign(db, await hall.actor('auditor'), command, { now, newId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'not-found' } });
    await askForRounds(db, { now, newId });
    const asked = await db
      .selectFrom('obligations')
      .select(['kind', 'status'])
      .where('kind', 'in', ['audit-round', 'self-inspection-round'])
      .where('status', '=', 'open')
      .execute();
    expect(asked).toEqual([{ kind: 'self-inspection-round', status: 'open' }]);
    const next = { fiscalYear: '2028', dueOn: '2028-12-20' };
    expect(await begun('itReviewer', conditions('self-inspection', ['nursing'], next))).not.toBe('');
  });
});
