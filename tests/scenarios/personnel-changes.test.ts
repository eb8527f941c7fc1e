/** 人事異動のCSV: through the actions and loaders, on a real database and a real data folder. */
import { readdir, readFile, rm } from 'node:fs/promises';
import type { SerializeFrom } from '@remix-run/node';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reassignSteps } from '~/approvals/reassign.server';
import { filesFolder } from '~/documents/file-store.server';
import { deactivatePerson } from '~/people/deactivate-person.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { loadPersonEvents } from '~/people/person-page.query.server';
import type { ChangePage } from '~/people/personnel-changes/change-page.query.server';
import { deactivateLeavers } from '~/people/personnel-changes/deactivate-leavers.server';
import { readChangeFile } from '~/people/personnel-changes/read-change-file';
import { findPerson } from '~/people/persons.repository.server';
import { clock } from '~/platform/clock.server';
import { loader as listLoader, action as uploadAction } from '~/routes/_app.people.personnel-changes._index';
import { loader as pageLoader } from '~/routes/_app.people.personnel-changes.$id._index';
import { action as applyAction } from '~/routes/_app.people.personnel-changes.$id.application';
import { action as withdrawAction } from '~/routes/_app.people.personnel-changes.$id.withdrawal';
import { loader as findingsLoader } from '~/routes/people.personnel-changes.$id.findings[.]csv';
import { loader as templateLoader } from '~/routes/people.personnel-changes.template[.]csv';
import * as file from '../factories/evidence';
import { buildCityHall, type CityHall, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, getFrom, givePassword } from '../factories/people';
import { CHANGES_PATH, changeCsv, cp932, sendChanges } from '../factories/personnel-changes';
import { enterContract } from '../factories/registers';
import { fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
/** 2027年3月10日 10:00 in Japan, and 1 April, half past midnight. */
const NOW = new Date('2027-03-10T01:00:00Z');
const APRIL = new Date('2027-03-31T15:30:00Z');
let hall: CityHall;
let administrator: Browser;

beforeEach(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  await emptyTables();
  await rm(filesFolder(), { recursive: true, force: true });
  hall = await buildCityHall(db);
  await givePassword(db, hall.people.administrator);
  administrator = await browserOf(db, hall.people.administrator);
});

const units = {
  nursing: '介護福祉課',
  it: '情報政策課',
  contracts: '契検',
  audit: '監査委員事務局',
  health: '健康福祉部',
};
type Unit = keyof typeof units;
const at = (unit: Unit, post: PostKey): string => `${units[unit]},${post}職`;
const NOWHERE = ',';
/** One row: who, what, when, from where, to where. */
const row = (who: PostKey, kind: string, from: string, to: string, date = '2027-04-01'): string =>
  `${who.toLowerCase()}@example.lg.jp,,${kind},${date},${from},${to},`;

async function upload(bytes: Uint8Array | string, { by = administrator, key = newId() } = {}): Promise<Response> {
  const sent = sendChanges(by, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, key);
  return Promise.resolve(uploadAction({ request: sent, params: {}, context: {} })).catch((thrown) => thrown);
}
async function uploaded(...rows: string[]): Promise<string> {
  const answer = await upload(changeCsv(...rows));
  expect(answer.status).toBe(303);
  return answer.headers.get('Location')!.split('/').at(-1)!;
}
async function pageOf(id: string, query = ''): Promise<SerializeFrom<ChangePage>> {
  const answer = await visit(pageLoader, administrator, `${CHANGES_PATH}/${id}${query}`, { id });
  return ((await answer.json()) as { page: SerializeFrom<ChangePage> }).page;
}
const apply = (id: string, seen: string | null) =>
  send(applyAction, administrator, `${CHANGES_PATH}/${id}/application`, { id }, { seen: seen ?? '' });
const holders = async (post: PostKey, on: string) =>
  (await loadOrganisation(db, on)).posts.get(hall.posts[post])?.holders.map((holder) => holder.name);
const holdings = () => db.selectFrom('post_holdings').selectAll().orderBy('id').execute();
const eventTypes = async (stream: string) =>
  (
    await db.selectFrom('recorded_events').select('type').where('stream', '=', stream).orderBy('position').execute()
  ).map(({ type }) => type);
const faultOf = async (answer: Response) => ((await answer.json()) as { fault: { ja: string } }).fault.ja;

describe('課がまるごと入れ替わる4月1日', () => {
  /** The section of nursing care goes; its head retires, the contract reviewer takes over. */
  const rows = [
    row('nursingHead', '退職', at('nursing', 'nursingHead'), NOWHERE, '令和9年3月31日'),
    row('contractReviewer', '昇任', at('contracts', 'contractReviewer'), at('nursing', 'nursingHead')),
    row('nursingDeputy', '異動', at('nursing', 'nursingDeputy'), at('contracts', 'contractReviewer')),
    row('nursingClerk', '異動', at('nursing', 'nursingClerk'), at('nursing', 'nursingDeputy')),
    row('nursingClerk2', '異動', at('nursing', 'nursingClerk2'), at('nursing', 'nursingClerk')),
    row('itHead', '兼務開始', at('it', 'itHead'), at('nursing', 'nursingClerk2')),
  ];

  test('何が引き継がれるかを見てから、一度に反映され、開いている段階と利用が4月1日に移る', async () => {
    const requestId = await fileDraft(db, hall);
    await submitDraft(db, hall, requestId);
    const { number } = await db
      .selectFrom('approval_requests')
      .select('number')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow();
    await enterContract(db, { unitId: hall.units.nursing });
    await enterAccount('介護だより', hall.posts.nursingHead, hall.posts.nursingDeputy);
    const before = await holdings();
    const id = await uploaded(...rows);
    const page = await pageOf(id);

    expect(page).toMatchObject({ problemCount: 0, changeCount: 6, leavingCount: 1, vacancyCount: 0 });
    expect(page.days).toEqual({ first: '2027-03-31', last: '2027-04-01' });
    const handOver = Object.fromEntries(
      page.handOver.map(({ kind, rows: of }) => [kind, of.map(({ name, from, to }) => [name.ja, from, to])]),
    );
    const toNewHead = [['増田 春菜'], ['小澤 恵']];
    expect(handOver).toMatchObject({
      // An administrator may not read the request: he learns that it is there, and not what it is about.
      steps: [[number, ...toNewHead]],
      accounts: [
        ['介護だより', ...toNewHead],
        ['介護だより', ['𠮷田 ふみ'], ['鈴木 亜紀']],
      ],
      sections: [['健康福祉部 介護福祉課', ...toNewHead]],
      deputies: [['健康福祉部 介護福祉課 nursingHead職', ['𠮷田 ふみ'], ['鈴木 亜紀']]],
      requests: [[number, ['鈴木 亜紀'], null]],
    });
    expect(page.roleChanges.map(({ name, from, to }) => [name.ja, from, to])).toContainEqual([
      '健康福祉部 介護福祉課 nursingHead職',
      ['増田 春菜'],
      ['小澤 恵'],
    ]);
    // Looking writes nothing of the organisation.
    expect(await holdings()).toEqual(before);
    expect(await eventTypes(`person:${hall.people.nursingHead}`)).toEqual([]);

    expect((await apply(id, page.seen)).status).toBe(303);
    expect(await holders('nursingHead', '2027-03-31')).toEqual(['増田 春菜']);
    expect(await holders('nursingHead', '2027-04-01')).toEqual(['小澤 恵']);
    expect(await holders('contractReviewer', '2027-04-01')).toEqual(['𠮷田 ふみ']);
    expect(await holders('nursingClerk2', '2027-04-01')).toEqual(['青島 健']);
    expect(await holders('itHead', '2027-04-01')).toEqual(['青島 健']);
    expect((await pageOf(id)).file).toMatchObject({
      status: 'applied',
      closedBy: { name: '曽根 司' },
      leavingCount: 1,
    });
    expect((await pageOf(id)).changes.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
    const shown = (await loadPersonEvents(db, hall.people.nursingDeputy, 10)).map(({ type, actorName }) => [
      type,
      actorName,
    ]);
    expect(shown).toEqual([['transferred', '曽根 司']]);
    expect(await eventTypes(`personnel-changes:${id}`)).toEqual([
      'personnel-changes-uploaded',
      'personnel-changes-applied',
    ]);

    // Until the last day is over, nothing changes; then the account ends and the open step goes to the new head.
    expect(await deactivateLeavers(db, { now: new Date('2027-03-31T14:59:00Z'), newId })).toBe(0);
    expect(await reassignSteps(db, { now: APRIL, newId })).toBe(1);
    expect(await deactivateLeavers(db, { now: APRIL, newId })).toBe(1);
    expect(await deactivateLeavers(db, { now: APRIL, newId })).toBe(0);
    expect(await findPerson(db, hall.people.nursingHead)).toMatchObject({ active: false });
    expect((await eventTypes(`person:${hall.people.nursingHead}`)).at(-1)).toBe('person-deactivated');
    const [step] = await openSteps(db, requestId);
    const waiting = await db
      .selectFrom('step_assignees')
      .select('person_id')
      .where('is_open', '=', 1)
      .where('request_id', '=', requestId)
      .execute();
    expect([step?.role, waiting]).toEqual(['security-manager', [{ person_id: hall.people.contractReviewer }]]);
  });

  test('退職後に職が登録された人の利用は続く', async () => {
    const id = await uploaded(row('nursingClerk2', '退職', NOWHERE, NOWHERE, '2027-03-31'));
    await apply(id, (await pageOf(id)).seen);
    const again = await uploaded(row('nursingClerk2', '採用', NOWHERE, at('nursing', 'nursingClerk2')));
    expect((await apply(again, (await pageOf(again)).seen)).status).toBe(303);
    expect(await deactivateLeavers(db, { now: APRIL, newId })).toBe(0);
    expect(await findPerson(db, hall.people.nursingClerk2)).toMatchObject({ active: true });
  });
});

test('三つの課の長が輪のように入れ替わり、列の順が違うShift_JISのファイルでもよい', async () => {
  const text = changeCsv(
    row('itHead', '異動', at('it', 'itHead'), at('contracts', 'contractHead')),
    row('contractHead', '異動', at('contracts', 'contractHead'), at('nursing', 'nursingHead')),
    row('nursingHead', '異動', at('nursing', 'nursingHead'), at('it', 'itHead')),
  );
  const answer = await upload(cp932(text));
  const id = answer.headers.get('Location')!.split('/').at(-1)!;
  const page = await pageOf(id);
  expect(page).toMatchObject({ problemCount: 0, vacancyCount: 0, file: { encoding: 'shift_jis', lineCount: 3 } });
  await apply(id, page.seen);
  expect(await holders('contractHead', '2027-04-01')).toEqual(['青島 健']);
  expect(await holders('nursingHead', '2027-04-01')).toEqual(['池谷 進']);
  expect(await holders('itHead', '2027-04-01')).toEqual(['増田 春菜']);
});

describe('反映できないファイル', () => {
  test.each([
    ['UTF-16', Buffer.from('\ufeffメールアドレス,氏名\r\n', 'utf16le'), 422, '文字コードがUTF-8でもShift_JIS'],
    ['混ざった文字コード', Buffer.concat([Buffer.from(changeCsv()), Buffer.from('ff41', 'hex')]), 422, '文字コード'],
    ['Excelのブック', file.xlsx(), 422, 'CSVではありません'],
    ['別の表', file.csv(), 422, '1行目の見出しが、ひな形と違います'],
    ['見出しだけ', Buffer.from(changeCsv()), 422, '異動の行がありません'],
    ['空', Buffer.alloc(0), 422, '中身が空'],
  ])('%s は理由とともに断り、何も残さない', async (_name, bytes, status, sentence) => {
    const answer = await upload(bytes);
    expect([answer.status, await faultOf(answer)]).toEqual([status, expect.stringContaining(sentence)]);
    expect(await db.selectFrom('personnel_change_files').selectAll().execute()).toEqual([]);
    expect(await readdir(`${filesFolder()}/incoming`).catch(() => [])).toEqual([]);
  });

  test('200MBの送信は、受け取らずに断る', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'a,b\n');
    const answer = await upload(Buffer.concat(Array(200).fill(megabyte)));
    expect([answer.status, await faultOf(answer)]).toEqual([413, expect.stringContaining('5MBを超えて')]);
    expect(await readdir(`${filesFolder()}/incoming`).catch(() => [])).toEqual([]);
  });

  test('すべての誤りが一度に行ごとに分かり、一覧をCSVで受け取れ、数式は数式にならない', async () => {
    const id = await uploaded(
      row('itHead', '異動', at('it', 'itHead'), at('contracts', 'contractHead')),
      'nobody@example.lg.jp,=HYPERLINK("http://evil.example"),異動,2027-04-01,介護福祉課,nursingHead職,情報政策課,itHead職,=1+1',
      row('nursingClerk', '異動', at('it', 'itDeputy'), at('nursing', 'nursingClerk2'), '2026-04-01'),
      'auditor@example.lg.jp,寺田 実,栄転,,監査委員事務局,auditor職,市史編さん室,室長,',
      'itdeputy@example.lg.jp,"@SUM(A1)",退職,2027-03-31,,,,,',
    );
    const page = await pageOf(id);
    expect(page.problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'toTitle'],
      [3, 'email'],
      [4, 'date'],
      [4, 'fromUnit'],
      [5, 'date'],
      [5, 'kind'],
      [5, 'name'],
      [5, 'toUnit'],
      [6, 'name'],
    ]);
    expect(page.problems[0]?.text.ja).toContain('池谷 進さん');
    expect([page.seen, page.handOver]).toEqual([null, []]);
    const before = await holdings();
    expect((await apply(id, 'a'.repeat(64))).status).toBe(409);
    expect(await holdings()).toEqual(before);

    const csv = await (await visit(findingsLoader, administrator, '/x', { id })).text();
    expect(csv.startsWith('行,メールアドレス,氏名,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(1 + 9 + 1);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(csv).toContain(`,'@SUM(A1),`);
  });

  test('最後の管理者がいなくなるファイルは、全体として断る', async () => {
    const page = await pageOf(await uploaded(row('administrator', '退職', NOWHERE, NOWHERE, '2027-03-31')));
    expect([page.problemCount, page.seen]).toEqual([1, null]);
    expect(page.whole[0]?.ja).toContain('2027年4月1日から管理者がいなくなります');
  });

  test('取りやめたファイルは反映できない', async () => {
    const id = await uploaded(row('nursingClerk2', '退職', NOWHERE, NOWHERE, '2027-03-31'));
    const { seen } = await pageOf(id);
    expect((await send(withdrawAction, administrator, '/x', { id }, {})).status).toBe(303);
    const before = await holdings();
    expect((await apply(id, seen)).status).toBe(409);
    expect(await holdings()).toEqual(before);
  });
});

describe('見たものと違うことは起きない', () => {
  const rows = [
    row('nursingHead', '異動', at('nursing', 'nursingHead'), at('it', 'itHead')),
    row('itHead', '異動', at('it', 'itHead'), at('nursing', 'nursingHead')),
  ];

  test('見た後で職員が変わると反映せず、違いを示し、直してから反映できる', async () => {
    const id = await uploaded(...rows);
    const seen = await pageOf(id);
    expect(seen.differenceCount).toBe(0);
    const { version } = (await findPerson(db, hall.people.nursingHead))!;
    const actor = await hall.actor('administrator', NOW);
    await deactivatePerson(db, actor, { personId: hall.people.nursingHead, version }, { now: NOW, newId });
    const before = await holdings();

    expect((await apply(id, seen.seen)).status).toBe(409);
    expect(await holdings()).toEqual(before);
    const page = await pageOf(id);
    expect(page.differences.map(({ before: was, now }) => [now.line, was.problems, now.problems[0]?.ja])).toEqual([
      [2, [], expect.stringContaining('利用停止中')],
      // Nobody is there to leave the post any more.
      [3, [], undefined],
    ]);
    expect(page.seen).toBeNull();
  });

  test('役割が職に加わっただけでも、見直すまで反映しない', async () => {
    const id = await uploaded(...rows);
    const { seen } = await pageOf(id);
    await ownerDb
      .insertInto('post_roles')
      .values({ post_id: hall.posts.itHead, role: 'ciso', valid_from: '2027-04-01' })
      .execute();
    expect((await apply(id, seen)).status).toBe(409);
    const page = await pageOf(id);
    expect(page.differences.map(({ now }) => now.change?.roles.length)).toEqual([4]);
    expect((await apply(id, page.seen)).status).toBe(303);
  });

  test('同時に二度押しても一度だけ反映される', async () => {
    const id = await uploaded(...rows);
    const { seen } = await pageOf(id);
    const before = await holdings();
    const answers = await Promise.all([apply(id, seen), apply(id, seen), apply(id, seen)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await holdings()).toHaveLength(before.length + 2);
    expect(await eventTypes(`personnel-changes:${id}`)).toEqual([
      'personnel-changes-uploaded',
      'personnel-changes-applied',
    ]);
    // The same file once more: it says so, row by row.
    const again = await pageOf(await uploaded(...rows));
    expect(again.problems.map(({ line }) => line)).toEqual([2, 3]);
    expect(again.appliedBefore?.id).toBe(id);
  });

  test('同じ送信が二度届いても、ファイルは一つ', async () => {
    const key = newId();
    const answers = [await upload(changeCsv(...rows), { key }), await upload(changeCsv(...rows), { key })];
    expect(new Set(answers.map((answer) => answer.headers.get('Location'))).size).toBe(1);
  });

  test('管理者が自分を決裁の職に就けたことは、見る画面にも記録にも残る', async () => {
    await ownerDb
      .insertInto('post_holdings')
      .values({
        id: newId(),
        post_id: hall.posts.administrator,
        person_id: hall.people.auditor,
        capacity: 'concurrent',
        valid_from: '2026-04-01',
      })
      .execute();
    await givePassword(db, hall.people.auditor);
    const id = await uploaded(
      row('administrator', '異動', at('it', 'administrator'), at('it', 'itHead')),
      row('itHead', '退職', NOWHERE, NOWHERE, '2027-03-31'),
    );
    const page = await pageOf(id);
    expect(page.changes[0]?.notes.map((note) => note.ja)).toContainEqual(expect.stringContaining('あなた自身'));
    expect(page.changes[0]?.roles.length).toBeGreaterThan(0);
    expect((await apply(id, page.seen)).status).toBe(303);
    const event = await db
      .selectFrom('recorded_events')
      .select(['payload', 'actor_name'])
      .where('type', '=', 'personnel-changes-applied')
      .executeTakeFirstOrThrow();
    expect([JSON.parse(event.payload).ownLines, event.actor_name]).toEqual([[2], '曽根 司']);
  });
});

test('管理者でない人には、画面も操作もひな形もない', async () => {
  const id = await uploaded(row('nursingClerk2', '退職', NOWHERE, NOWHERE, '2027-03-31'));
  for (const post of ['auditor', 'mayor', 'nursingHead'] as const) {
    await givePassword(db, hall.people[post]);
    const browser = await browserOf(db, hall.people[post]);
    const answers = [
      visit(listLoader, browser, CHANGES_PATH),
      visit(pageLoader, browser, `${CHANGES_PATH}/${id}`, { id }),
      visit(templateLoader, browser, `${CHANGES_PATH}/template.csv`),
      visit(findingsLoader, browser, `${CHANGES_PATH}/${id}/findings.csv`, { id }),
      send(applyAction, browser, '/x', { id }, { seen: 'a'.repeat(64) }),
      send(withdrawAction, browser, '/x', { id }, {}),
      upload(changeCsv('x'), { by: browser }),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(7).fill(404));
  }
});

test('ひな形はExcelで開けるBOMつきのUTF-8で、そのまま読める', async () => {
  const answer = await templateLoader({
    request: getFrom(administrator, `${CHANGES_PATH}/template.csv`),
    params: {},
    context: {},
  });
  expect(answer.headers.get('Content-Disposition')).toContain('attachment');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(readChangeFile(bytes)).toMatchObject({ ok: true, value: { problems: [] } });
});

test('5,000行を、要求の限度よりずっと短い仕事で確かめて反映する', async () => {
  const people = await enterPeople(5_000);
  const lines = people.map((_, n) => {
    const to = (n + 1) % people.length;
    return `p${n}@example.lg.jp,,異動,2027-04-01,課${n % 100},職${n},課${to % 100},職${to},`;
  });
  /** Seconds of work, whatever else the machine is doing; the page has 14 seconds (server.js). */
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(begun);
    seconds[name] = (user + system) / 1_000_000;
    return value;
  };
  const id = await timed('upload', () => uploaded(...lines));
  const page = await timed('page', () => pageOf(id));
  expect(page).toMatchObject({ problemCount: 0, changeCount: 5_000, vacancyCount: 0, next: 101 });
  expect((await pageOf(id, '?after=4901')).changes.map(({ line }) => line).at(-1)).toBe(5_001);
  expect((await timed('apply', () => apply(id, page.seen))).status).toBe(303);
  const { count } = await db
    .selectFrom('post_holdings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('valid_from', '=', '2027-04-01')
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(5_000);
  expect(await eventTypes(`person:${people[0]}`)).toEqual(['transferred']);
  expect(Math.max(...Object.values(seconds))).toBeLessThan(7);
  expect(
    (
      await readFile(
        `${filesFolder()}/${page.file.digest.slice(0, 2)}/${page.file.digest.slice(2, 4)}/${page.file.digest}`,
      )
    ).length,
  ).toBe(page.file.size);
});

/** `count` people, each in a post of his own, in 100 sections. */
async function enterPeople(count: number): Promise<string[]> {
  const sections = Array.from({ length: 100 }, (_, n) => ({ id: newId(), name: `課${n}` }));
  const people = Array.from({ length: count }, (_, n) => ({ id: newId(), postId: newId(), n }));
  await ownerDb
    .insertInto('organisation_units')
    .values(
      sections.map(({ id, name }) => ({
        id,
        parent_id: hall.units.city,
        kind: 'section',
        code: name,
        name_ja: name,
        name_en: name,
        valid_from: '2026-04-01',
      })),
    )
    .execute();
  for (let from = 0; from < count; from += 1_000) {
    const part = people.slice(from, from + 1_000);
    await ownerDb
      .insertInto('persons')
      .values(part.map(({ id, n }) => ({ id, name: `職員${n}`, email: `p${n}@example.lg.jp`, created_at: NOW })))
      .execute();
    await ownerDb
      .insertInto('posts')
      .values(
        part.map(({ postId, n }) => ({
          id: postId,
          unit_id: sections[n % 100]!.id,
          title_ja: `職${n}`,
          title_en: `Post ${n}`,
          valid_from: '2026-04-01',
        })),
      )
      .execute();
    await ownerDb
      .insertInto('post_holdings')
      .values(
        part.map(({ id, postId }) => ({
          id: newId(),
          post_id: postId,
          person_id: id,
          capacity: 'regular',
          valid_from: '2026-04-01',
        })),
      )
      .execute();
  }
  return people.map(({ id }) => id);
}

async function enterAccount(name: string, ownerPostId: string, deputyPostId: string): Promise<void> {
  const id = newId();
  await ownerDb
    .insertInto('social_media_accounts')
    .values({
      id,
      platform: 'x',
      name,
      url: `https://x.com/${id}`,
      account_key: id,
      open_key: id,
      unit_id: hall.units.nursing,
      owner_post_id: ownerPostId,
      deputy_post_id: deputyPostId,
      purpose: '',
      audience: '',
      content: '',
      not_published: '',
      posters: '',
      status: 'active',
      status_since: '2026-04-01',
      origin: 'entered',
      created_at: NOW,
      updated_at: NOW,
    })
    .execute();
}
