/** SLAの比較と秘密保持の答え: typed without scripts, judged by the program, read by those who review. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { CloudServiceContent } from '~/approval-requests/content';
import { freeze } from '~/approval-requests/revision.server';
import type { ItemPage } from '~/checklists/item-page.server';
import { changedField, changedValue } from '~/checklists/shown-change';
import { loader as requestLoader } from '~/routes/_app.approval-requests.$id._index';
import { loader as briefLoader } from '~/routes/_app.approval-requests.$id.brief';
import { action, loader } from '~/routes/_app.approval-requests.$id.checklist.$key';
import { action as draftAction } from '~/routes/_app.approval-requests.$id.draft';
import { loader as reviewsLoader } from '~/routes/_app.approval-requests.$id.item-reviews';
import { loader as revisionsLoader } from '~/routes/_app.approval-requests.$id.revisions';
import { loader as submissionLoader } from '~/routes/_app.approval-requests.$id.submissions';
import { buildCityHall, type CityHall } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword } from '../factories/people';
import { decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let hall: CityHall;
let clerk: Browser;
let head: Browser;

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  for (const post of ['nursingClerk', 'nursingHead'] as const) await givePassword(db, hall.people[post]);
  clerk = await browserOf(db, hall.people.nursingClerk);
  head = await browserOf(db, hall.people.nursingHead);
});

type Fields = Record<string, string | string[]>;
const path = (id: string, key: string) => `/approval-requests/${id}/checklist/${key}`;
const open = async (id: string, key: string): Promise<ItemPage> =>
  (await (await visit(loader, clerk, path(id, key), { id, key })).json()).page;

/** What a browser without scripts would send: every field of the page as it stands. */
function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value === 'string') return { [name]: value };
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return { [name]: value };
  const inner = Object.entries(value ?? {}).map(([key, each]) => fieldsOf(each, name === '' ? key : `${name}.${key}`));
  return Object.assign({}, ...inner);
}

async function save(id: string, key: string, typed: Fields): Promise<Response> {
  const page = await open(id, key);
  const fields = { ...fieldsOf(page.values, ''), ...typed, draftVersion: String(page.draftVersion), seen: page.seen };
  return send(action, clerk, path(id, key), { id, key }, fields);
}
const answerOf = async (id: string, key: string) => (await loadRequest(db, id))?.draft.checklist[key];
const itemOf = async (id: string, key: string, browser = clerk) => {
  const { items } = await (await visit(requestLoader, browser, `/approval-requests/${id}`, { id })).json();
  return items.find((item: { key: string }) => item.key === key);
};

describe('SLA', () => {
  test('年間99.5％の約束は、月間99.9％の求めに届かず、理由が分かる', async () => {
    const id = await fileDraft(db, hall);
    const saved = await save(id, 'sla-uptime', {
      'sla.promised': '９９．５％',
      'sla.window': 'year',
      'sla.plannedStops': 'excluded',
      to: 'here',
    });
    expect(saved.headers.get('Location')).toBe(`${path(id, 'sla-uptime')}#comparison`);
    const page = await open(id, 'sla-uptime');
    expect(page.values.sla).toMatchObject({ promised: '99.5', unit: 'percent', window: 'year' });
    expect(page.gaps.map((gap) => gap.field)).toEqual(['sla.promised']);
    const { sla } = await itemOf(id, 'sla-uptime');
    expect(sla).toMatchObject({
      required: { ja: '99.9％以上（1か月ごと）' },
      requiredDowntime: { ja: '1か月に43分12秒まで' },
      promised: { ja: '99.5％（1年ごと）' },
      promisedDowntime: { ja: '1年に1日19時間48分まで' },
      plannedStops: 'excluded',
      judgement: { verdict: 'short' },
    });
    expect(sla.judgement.reason.ja).toContain('93.917％まで下がります');
  });

  test('資料の単位のまま入れた時間も、求める単位と比べられる', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'sla-repair-time', {
      'sla.promised': '6〜720分',
      'sla.unit': 'minutes',
      'sla.commitment': 'objective',
    });
    expect((await answerOf(id, 'sla-repair-time'))?.sla).toMatchObject({ promised: 6, upTo: 720, unit: 'minutes' });
    expect((await itemOf(id, 'sla-repair-time')).sla).toMatchObject({
      promised: { ja: '6～720分' },
      judgement: { verdict: 'objective-only' },
    });
  });

  test('平日だけの提供時間は、24時間365日に届かない', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'sla-service-hours', { 'sla.days': 'working-days', 'sla.from': '９：００', 'sla.to': '17:00' });
    expect((await itemOf(id, 'sla-service-hours')).sla).toMatchObject({
      required: { ja: '24時間365日' },
      promised: { ja: '平日 9:00～17:00' },
      judgement: { verdict: 'short' },
    });
    const page = await open(id, 'sla-service-hours');
    expect(page.values.sla).toMatchObject({ days: 'working-days', from: '09:00', to: '17:00' });
    expect(page.gaps.map((gap) => gap.field)).toEqual(['sla.days']);
  });

  test.each<[name: string, key: string, typed: Fields, field: string, said: string]>([
    ['なし', 'sla-uptime', { 'sla.promised': 'なし' }, 'sla.promised', '記載なし'],
    ['負の数', 'sla-uptime', { 'sla.promised': '−99.9' }, 'sla.promised', '0以上'],
    ['100％超', 'sla-uptime', { 'sla.promised': '１００．５％' }, 'sla.promised', '0から100まで'],
    ['桁の区切り違い', 'sla-uptime', { 'sla.promised': '99,9' }, 'sla.promised', '数字か、幅で'],
    ['巨大な数', 'sla-repair-time', { 'sla.promised': '999999999999' }, 'sla.promised', '10,000,000'],
    ['単位の食い違い', 'sla-repair-time', { 'sla.promised': '2日' }, 'sla.promised', '選んだ単位と違います'],
    [
      'ない時刻',
      'sla-service-hours',
      { 'sla.days': 'every-day', 'sla.from': '25時', 'sla.to': '' },
      'sla.from',
      '24:00まで',
    ],
    ['知らない期間', 'sla-uptime', { 'sla.window': 'week' }, 'sla.window', '示された中から'],
  ])('%sは欄で断り、入力は全て残る', async (_name, key, typed, field, said) => {
    const id = await fileDraft(db, hall);
    const before = await answerOf(id, key);
    const response = await save(id, key, { ...typed, explanation: '書きかけ', 'sla.exclusions': '地震' });
    expect(response.status).toBe(422);
    const { returned } = await response.json();
    expect(Object.keys(returned.errors)).toEqual([field]);
    expect(returned.errors[field].ja).toContain(said);
    const kept = fieldsOf(returned.values, '');
    expect(kept).toMatchObject({ ...typed, explanation: '書きかけ', 'sla.exclusions': '地震' });
    expect(await answerOf(id, key)).toEqual(before);
  });

  test('比べた結果は、審査の画面とCISOの要約にも並ぶ', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'sla-uptime', { 'sla.promised': '99.99', 'sla.window': 'month' });
    await submitDraft(db, hall, id);
    for (const [page, name] of [
      [reviewsLoader, 'item-reviews'],
      [briefLoader, 'brief'],
    ] as const) {
      const response = await visit(page, head, `/approval-requests/${id}/${name}`, { id });
      const { data } = await response.json();
      const item = data.items.find((each: { key: string }) => each.key === 'sla-uptime');
      expect([name, item.sla.promised.ja, item.sla.judgement.verdict]).toEqual([name, '99.99％（1か月ごと）', 'met']);
    }
  });
});

describe('秘密保持', () => {
  test('続く年数を答えると、見立てが出て、審査の画面にも示される', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'confidentiality-survival', { 'details.lasts': 'years', 'details.years': '５', to: 'here' });
    expect((await answerOf(id, 'confidentiality-survival'))?.details).toEqual({
      topic: 'survival',
      lasts: 'years',
      years: 5,
    });
    const { details } = await itemOf(id, 'confidentiality-survival');
    expect(details.check.proposal).toBe('partly');
    expect(details.check.reasons[0].ja).toContain('終了後5年');
    expect(details.rows.map((row: { value: { ja: string } }) => row.value.ja)).toEqual(['年数を限って続く', '5年']);
    // A proposal, no verdict: what the applicant answered stands.
    expect((await open(id, 'confidentiality-survival')).gaps).toEqual([]);
  });

  test('チェックを全て外すと、答えは取り消される', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'confidentiality-workers', { 'details.bound': ['workers', 'left-company'] });
    expect((await open(id, 'confidentiality-workers')).values.details).toEqual({ bound: ['workers', 'left-company'] });
    await save(id, 'confidentiality-workers', { 'details.bound': [] });
    expect(await answerOf(id, 'confidentiality-workers')).not.toHaveProperty('details');
  });

  test('締結より前に渡す日は、二つの日付を挙げて断り、申請もできない', async () => {
    const id = await fileDraft(db, hall);
    const key = 'confidentiality-date';
    await save(id, key, { 'details.signedOn': '2027-01-10', 'details.firstDisclosureOn': '2027-01-05' });
    const { gaps } = await open(id, key);
    expect(gaps.map((gap) => gap.field)).toEqual(['details.firstDisclosureOn']);
    expect(gaps[0]?.text.ja).toContain('2027年1月10日');
    expect(gaps[0]?.text.ja).toContain('2027年1月5日');
    const response = await visit(submissionLoader, clerk, `/approval-requests/${id}/submissions`, { id });
    expect(JSON.stringify(await response.json())).toContain(`checklist/${key}#details.firstDisclosureOn`);
    await save(id, key, { 'details.firstDisclosureOn': '2027-01-10' });
    expect((await open(id, key)).gaps).toEqual([]);
    expect((await itemOf(id, key)).details.check.proposal).toBe('met');
    await save(id, key, { 'details.firstDisclosureOn': '' });
    const { check } = (await itemOf(id, key)).details;
    expect([check.proposal, check.reasons[0].ja]).toEqual([
      'open',
      expect.stringContaining('最初に渡す日が分かっていません'),
    ]);
  });

  test.each<[name: string, key: string, typed: Fields, field: string]>([
    ['ない日付', 'confidentiality-date', { 'details.signedOn': '2027-02-30' }, 'details.signedOn'],
    ['「永久」', 'confidentiality-survival', { 'details.lasts': 'years', 'details.years': '永久' }, 'details.years'],
    ['負の日数', 'confidentiality-return', { 'details.how': ['return'], 'details.days': '-1' }, 'details.days'],
    ['知らない答え', 'confidentiality-purpose', { 'details.limit': 'anything' }, 'details.limit'],
    ['見えない制御文字', 'confidentiality-scope', { 'details.definition': '秘密\u0007情報' }, 'details.definition'],
  ])('%sは欄で断り、入力は残る', async (_name, key, typed, field) => {
    const id = await fileDraft(db, hall);
    const response = await save(id, key, { ...typed, explanation: '書きかけ' });
    expect(response.status).toBe(422);
    const { returned } = await response.json();
    expect(Object.keys(returned.errors)).toEqual([field]);
    expect(fieldsOf(returned.values, '')).toMatchObject({ ...typed, explanation: '書きかけ' });
    expect(await answerOf(id, key)).not.toHaveProperty('details');
  });

  test('画面が自分で保存するときも、同じように保存する', async () => {
    const id = await fileDraft(db, hall);
    const key = 'confidentiality-notice';
    const page = await open(id, key);
    const response = await send(
      draftAction,
      clerk,
      `/approval-requests/${id}/draft`,
      { id },
      {
        ...fieldsOf(page.values, ''),
        'details.told': 'pledge',
        part: `checklist/${key}`,
        draftVersion: String(page.draftVersion),
        seen: page.seen,
      },
    );
    expect(await response.json()).toMatchObject({ saved: true });
    expect((await answerOf(id, key))?.details).toEqual({ topic: 'notice', told: 'pledge', reported: null });
  });

  test('問いのなかったころの答えは、開いて保存しても同じ内容とダイジェストのままである', async () => {
    const id = await fileDraft(db, hall);
    const before = (await loadRequest(db, id))!.draft as CloudServiceContent;
    for (const key of ['confidentiality-scope', 'confidentiality-date', 'sla-uptime']) await save(id, key, {});
    const after = (await loadRequest(db, id))!.draft;
    expect(freeze(after)).toEqual(freeze(before));
    expect((await itemOf(id, 'confidentiality-scope')).details).toBeNull();
  });

  test('版の違いは、問いと答えの言葉で示される', async () => {
    const id = await fileDraft(db, hall);
    await save(id, 'confidentiality-survival', { 'details.lasts': 'years', 'details.years': '3' });
    await submitDraft(db, hall, id);
    const [step] = await openSteps(db, id);
    const back = await decisionOn(db, id, step!.key, { outcome: 'send-back', comment: '期間を見直してください' });
    expect((await decideAs(db, hall, 'nursingHead', back)).ok).toBe(true);
    await save(id, 'confidentiality-survival', { 'details.lasts': 'unlimited', 'details.years': '' });
    await save(id, 'sla-uptime', { 'sla.promised': '99.95' });
    await submitDraft(db, hall, id);
    const response = await visit(revisionsLoader, clerk, `/approval-requests/${id}/revisions`, { id });
    const changes: { path: (string | number)[]; before: unknown; after: unknown }[] = (await response.json()).changes;
    const said = changes.map((change) => {
      const inside = change.path.slice(2);
      const [was, is] = [changedValue(inside, change.before), changedValue(inside, change.after)];
      return `${changedField(inside).ja}：${was?.ja ?? '—'} → ${is?.ja ?? '—'}`;
    });
    expect(said.sort()).toEqual([
      '契約が終わった後：年数を限って続く → 期限なく続く',
      '続く年数：3年 → —',
      '資料にある数値：99.9 → 99.95',
    ]);
  });
});
