/** The register of social-media accounts, and the list of them for everybody. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, officeDate } from '~/platform/dates';
import { fujieda } from '~/policy/profiles/fujieda';
import { recordProfile, setActiveProfile } from '~/policy/profiles.repository.server';
import { loader as registersLoader } from '~/routes/_app.registers._index';
import { loader as listLoader } from '~/routes/_app.registers.social-media._index';
import { loader as pageLoader } from '~/routes/_app.registers.social-media.$id._index';
import { action as editAction, loader as editLoader } from '~/routes/_app.registers.social-media.$id.edit';
import { action as safetyAction, loader as safetyLoader } from '~/routes/_app.registers.social-media.$id.safety';
import { action as newAction, loader as newLoader } from '~/routes/_app.registers.social-media.new';
import { loader as publicPage } from '~/routes/public.social-media-accounts';
import { loader as publicCsv } from '~/routes/public.social-media-accounts[.]csv';
import { loader as publicJson } from '~/routes/public.social-media-accounts[.]json';
import { loader as csvLoader } from '~/routes/registers.social-media[.]csv';
import type { AccountRow } from '~/social-media/account-list.query.server';
import { inTransaction } from '~db/connection.server';
import { enterAccount } from '../factories/accounts';
import { buildCityHall, type CityHall, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browsersOf, getFrom } from '../factories/people';
import { approveAccount } from '../factories/social-media';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const today = officeDate(new Date());
let hall: CityHall;
const as = browsersOf(db, () => hall);

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
});

const page = async (id: string, post: PostKey = 'nursingHead') =>
  (await (await visit(pageLoader, await as(post), '/x', { id })).json()).account;
const rows = async (query = '', post: PostKey = 'nursingClerk'): Promise<AccountRow[]> =>
  (await (await visit(listLoader, await as(post), `/registers/social-media${query}`)).json()).rows;
const names = async (query = '', post: PostKey = 'nursingClerk') => (await rows(query, post)).map((row) => row.name);
const typesOf = async (id: string) =>
  (
    await db
      .selectFrom('recorded_events')
      .select('type')
      .where('stream', '=', `social-media-account:${id}`)
      .orderBy('stream_position')
      .execute()
  ).map((row) => row.type);
const versionOf = async (id: string) =>
  String(
    (await db.selectFrom('social_media_accounts').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version,
  );

/** An account of the nursing section, in the hands of its head. */
const ofNursing = (given: Partial<Parameters<typeof enterAccount>[1]> = {}) =>
  enterAccount(db, {
    unitId: hall.units.nursing,
    ownerPostId: hall.posts.nursingHead,
    ownerPersonId: hall.people.nursingHead,
    ownerSince: '2026-04-01',
    deputyPostId: hall.posts.nursingDeputy,
    name: '藤枝市 介護福祉課',
    url: 'https://x.com/fujieda_kaigo',
    ...given,
  });

describe('一覧', () => {
  test('だれでも一覧を見られ、責任者不在・委託・多要素認証などで絞り込める', async () => {
    await ofNursing();
    await enterAccount(db, { unitId: hall.units.it, name: '責任者の定めなし', mfa: 'none', listingUrl: '' });
    await ofNursing({ name: '引継ぎ待ち', url: 'https://x.com/a1', ownerPersonId: hall.people.nursingClerk });
    await ofNursing({ name: '欠員', url: 'https://x.com/a2', ownerPostId: hall.posts.director });
    await db
      .updateTable('post_holdings')
      .set({ valid_to: addDays(today, -1) })
      .where('post_id', '=', hall.posts.director)
      .execute();
    await ofNursing({ name: '廃止', url: 'https://x.com/a3', status: 'closed', closedOn: '2026-05-01' });
    await ofNursing({
      name: '休眠',
      url: 'https://www.instagram.com/fujieda_old',
      platform: 'instagram',
      status: 'dormant',
    });
    expect(await names()).toEqual(['休眠', '引継ぎ待ち', '欠員', '藤枝市 介護福祉課', '責任者の定めなし'].sort());
    const standings = Object.fromEntries((await rows('?status=all')).map((row) => [row.name, row.standing]));
    expect(standings).toMatchObject({
      責任者の定めなし: 'no-post',
      引継ぎ待ち: 'not-taken-over',
      欠員: 'vacant',
      休眠: 'in-charge',
    });
    expect((await names('?mark=without-owner')).sort()).toEqual(['引継ぎ待ち', '欠員', '責任者の定めなし'].sort());
    expect(await names('?status=dormant')).toEqual(['休眠']);
    expect(await names('?platform=instagram')).toEqual(['休眠']);
    expect(await names('?mark=unlisted')).toEqual(['責任者の定めなし']);
    expect(await names(`?unit=${hall.units.it}`)).toEqual(['責任者の定めなし']);
    expect(await names('?q=介護&status=all')).toContain('廃止');
  });

  test('安全の状況は、見られる人にだけ見え、絞り込みや並べ替えからも分からない', async () => {
    const id = await enterAccount(db, { unitId: hall.units.it, name: '情報政策課', mfa: 'none' });
    expect((await rows('', 'nursingClerk'))[0]?.safety).toBeNull();
    expect((await rows('', 'prHead'))[0]?.safety).toMatchObject({ mfa: 'none' });
    expect(await names('?mark=no-mfa', 'nursingClerk')).toEqual([]);
    expect(await names('?sort=credentials', 'nursingClerk')).toEqual([]);
    expect(await names('?mark=no-mfa', 'auditor')).toEqual(['情報政策課']);
    const form = { ...SAFETY, version: '1', mfa: 'app', credentialsChangedOn: today };
    expect((await send(safetyAction, await as('prHead'), '/x', { id }, form)).status).toBe(303);
    const [mine, theirs] = [await page(id, 'nursingClerk'), await page(id, 'itReviewer')];
    expect([mine.safety, mine.mfa, JSON.stringify(mine.events).includes('mfa')]).toEqual([null, undefined, false]);
    expect(theirs.safety).toMatchObject({ mfa: 'app', credentialsChangedOn: today });
    expect(JSON.stringify(theirs.events)).toContain('mfa');
  });

  test('60件をページに分けても、一件も抜けず重ならない', async () => {
    for (let n = 0; n < 60; n += 1) {
      await enterAccount(db, {
        unitId: hall.units.it,
        name: `同じ名前${n % 3}`,
        lastPostOn: n % 2 ? null : '2026-10-01',
      });
    }
    for (const sort of ['name', 'platform', 'last-post']) {
      const first = await (await visit(listLoader, await as('nursingClerk'), `/x?sort=${sort}`)).json();
      const rest = await rows(`?sort=${sort}&after=${first.next}`);
      const ids = [...first.rows, ...rest].map((row: AccountRow) => row.id);
      expect([first.rows.length, rest.length, new Set(ids).size]).toEqual([50, 10, 60]);
    }
  });

  test('CSVは一覧と同じものを、式にならない形で書き、見られない欄は空ける', async () => {
    await ofNursing({ name: '=HYPERLINK("http://evil")' });
    const text = async (post: PostKey) => (await visit(csvLoader, await as(post), '/x?q=介護')).text();
    expect(await text('prHead')).toContain(`"'=HYPERLINK(""http://evil"")",X（旧Twitter）,'@fujieda_kaigo`);
    expect(await text('prHead')).toContain('認証アプリ');
    expect(await text('auditor')).toContain('2026-04-02');
    expect(await text('itHead')).toContain('認証アプリ');
    expect(await text('contractReviewer')).not.toContain('認証アプリ');
  });

  test('台帳をまとめてさがすと、IDでも見つかる', async () => {
    const id = await ofNursing();
    const { found } = await (
      await visit(registersLoader, await as('nursingClerk'), '/registers?q=fujieda_kaigo')
    ).json();
    expect(found.accounts.rows).toMatchObject([{ id, handle: '@fujieda_kaigo', status: 'active' }]);
  });
});

const RUNNING = {
  name: '藤枝市 介護福祉課',
  audience: '介護を受ける方と家族',
  posters: '介護保険係',
  hours: '平日',
  contractReference: '',
  listingUrl: 'https://www.city.example.lg.jp/sns',
  ownSiteCopy: 'yes',
  ownSiteUrl: '',
  isPublic: 'on',
};
const SAFETY = {
  listingSeenOn: '',
  statesOperator: 'yes',
  linksBack: 'yes',
  profileSeenOn: '',
  mfa: 'security-key',
  custodianPostId: '',
  custodianName: '',
  credentialsChangedOn: '',
  leaversRemovedOn: '',
};

describe('所管課が保つ記載', () => {
  const edit = async (id: string, fields: Record<string, string> = {}, post: PostKey = 'nursingHead') =>
    send(editAction, await as(post), '/x', { id }, { version: await versionOf(id), ...RUNNING, ...fields });

  test('変えた欄だけが、前と後の値とともに経過に残る', async () => {
    const id = await ofNursing();
    expect((await edit(id)).status).toBe(303);
    const account = await page(id);
    expect(account).toMatchObject({ audience: '介護を受ける方と家族', posters: '介護保険係' });
    expect(account.events[0].payload.changes.map((one: { field: string }) => one.field)).toEqual([
      'audience',
      'posters',
      'hours',
      'ownSiteUrl',
    ]);
    expect(await typesOf(id)).toEqual(['account-changed']);
  });

  test('承認で決まったことと、知らない欄は、記載の変更では変えられない', async () => {
    const id = await ofNursing();
    for (const field of ['url', 'ownerPostId', 'purpose', 'status', 'password']) {
      expect((await edit(id, { [field]: 'x' })).status).toBe(422);
    }
    expect(await page(id)).toMatchObject({ url: 'https://x.com/fujieda_kaigo', purpose: '市政情報のお知らせ' });
  });

  test('同時に変えた二人目には、入力したものを残して知らせる', async () => {
    const id = await ofNursing();
    expect((await edit(id)).status).toBe(303);
    const late = await edit(id, { version: '1', hours: '夜も' });
    expect([late.status, (await late.json()).typed.hours]).toEqual([409, '夜も']);
  });

  test('どの欄にもパスワードらしい文字は書けず、理由とともに入力が戻る', async () => {
    const id = await ofNursing();
    for (const field of ['name', 'audience', 'posters', 'hours', 'contractReference']) {
      const answer = await edit(id, { [field]: 'ログインは kouhou、パスワードは Kaigo#2026x です' });
      const { errors, typed } = await answer.json();
      expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
      expect(errors[field].ja).toContain('パスワード');
      expect(typed[field]).toContain('Kaigo');
    }
    expect(await versionOf(id)).toBe('1');
  });

  test('安全の確認を記録する: 保管する職は今ある職、日付は今日まで', async () => {
    const id = await ofNursing();
    const check = async (fields: Record<string, string>, post: PostKey = 'nursingDeputy') =>
      send(safetyAction, await as(post), '/x', { id }, { version: await versionOf(id), ...SAFETY, ...fields });
    const kept = { custodianPostId: hall.posts.nursingClerk, credentialsChangedOn: today, leaversRemovedOn: today };
    expect((await check(kept)).status).toBe(303);
    expect((await page(id)).safety).toMatchObject({
      mfa: 'security-key',
      custodian: { holders: [{ name: '鈴木 亜紀' }] },
      leaversRemovedOn: today,
    });
    for (const [fields, field] of [
      [{ credentialsChangedOn: addDays(today, 1) }, 'credentialsChangedOn'],
      [{ custodianPostId: newId() }, 'custodianPostId'],
      [{ custodianName: 'pw: Abcd!1234' }, 'custodianName'],
      [{ mfa: 'password' }, 'mfa'],
    ] as const) {
      const answer = await check(fields);
      expect([answer.status, Object.keys((await answer.json()).errors)]).toEqual([422, [field]]);
    }
  });

  test('所管課の長、責任者、副責任者と広報だけが変えられ、廃止したものはだれにも変えられない', async () => {
    const id = await ofNursing({ ownerPostId: hall.posts.contractHead, ownerPersonId: hall.people.contractHead });
    const may = async (post: PostKey) => {
      const browser = await as(post);
      const shown = [editLoader, safetyLoader].map(async (one) => (await visit(one, browser, '/x', { id })).status);
      const sent = await send(editAction, browser, '/x', { id }, { version: await versionOf(id), ...RUNNING });
      return [...(await Promise.all(shown)), sent.status];
    };
    for (const post of ['nursingHead', 'director', 'contractHead', 'nursingDeputy', 'prHead'] as const) {
      expect([post, await may(post)]).toEqual([post, [200, 200, 303]]);
    }
    for (const post of ['nursingClerk', 'itReviewer', 'auditor', 'mayor', 'administrator', 'prClerk'] as const) {
      expect([post, await may(post)]).toEqual([post, [404, 404, 404]]);
    }
    await db.updateTable('social_media_accounts').set({ status: 'closed', is_open: 0, open_key: null }).execute();
    expect(await may('prHead')).toEqual([404, 404, 422]);
  });
});

describe('導入前からのアカウント', () => {
  const WHOLE = {
    ...RUNNING,
    platform: 'x',
    platformName: '',
    handle: '',
    url: 'https://twitter.com/Fujieda_City?lang=ja',
    purpose: '市政情報のお知らせ',
    content: '催し',
    notPublished: '個人情報',
    operator: 'own',
    vendorName: '',
    procedureReference: '',
    procedureApprovedOn: '',
    policyReference: '',
    policyApprovedOn: '',
    openedOn: '2012-04-01',
  };
  const enter = async (fields: Record<string, string> = {}, post: PostKey = 'prHead') =>
    send(
      newAction,
      await as(post),
      '/x',
      {},
      {
        submissionKey: newId(),
        ...WHOLE,
        unitId: hall.units.pr,
        ownerPostId: hall.posts.prHead,
        deputyPostId: hall.posts.prClerk,
        ...fields,
      },
    );
  const entered = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';

  test('URLをそろえて登録し、あとから全体を直せる', async () => {
    const first = await enter();
    expect(first.status).toBe(303);
    const id = entered(first);
    expect(await page(id)).toMatchObject({
      url: 'https://x.com/Fujieda_City',
      handle: '@Fujieda_City',
      standing: 'in-charge',
      origin: 'before',
    });
    const change = { ...WHOLE, unitId: hall.units.pr, ownerPostId: hall.posts.itHead, deputyPostId: '', version: '1' };
    expect((await send(editAction, await as('prHead'), '/x', { id }, change)).status).toBe(303);
    // Another post in charge: whoever holds it has not taken the account over.
    expect((await page(id)).standing).toBe('not-taken-over');
    expect(await typesOf(id)).toEqual(['account-registered', 'account-changed']);
    const { account } = await (await visit(editLoader, await as('prHead'), '/x', { id })).json();
    expect(account.version).toBe(2);
  });

  test('同じアカウントは、書き方を変えても二度登録できず、ある方へ案内される', async () => {
    const id = entered(await enter());
    const again = await enter({ url: 'https://x.com/@fujieda_city/' });
    const answer = await again.json();
    expect([again.status, Object.keys(answer.errors), answer.same.id]).toEqual([422, ['url'], id]);
    await db.updateTable('social_media_accounts').set({ status: 'closed', is_open: 0, open_key: null }).execute();
    expect((await enter()).status).toBe(303);
  });

  test('二人が同時に登録しても一つだけになり、二度押しでも一つになる', async () => {
    const key = newId();
    const answers = await Promise.all([enter({ submissionKey: key }), enter({ submissionKey: key }), enter(), enter()]);
    // Both of the double click arrive at the one account; whoever came too late is told so.
    expect(answers.map(({ status }) => status).filter((status) => status !== 303 && status !== 422)).toEqual([]);
    expect(answers.some(({ status }) => status === 303)).toBe(true);
    expect((await rows()).length).toBe(1);
  });

  test('見た目の似たIDや注意のいるURLは、確かめたと答えるまで登録しない', async () => {
    expect((await enter()).status).toBe(303);
    const alike = { url: 'https://x.com/fuj1eda_c1ty', name: 'にせもの？' };
    const asked = await enter(alike);
    const answer = await asked.json();
    expect([asked.status, Object.keys(answer.errors), answer.alike.length]).toEqual([422, ['warningsSeen'], 1]);
    expect((await enter({ ...alike, warningsSeen: 'on' })).status).toBe(303);
    const short = await (await enter({ platform: 'line', url: 'https://lin.ee/AbCd123' })).json();
    expect(short.warnings).toEqual(['short-link']);
  });

  test('誤りは、その欄に理由を示して断り、入力したものは残る', async () => {
    const wrong: [string, Record<string, string>, string][] = [
      ['偽のサイト', { url: 'https://twіtter.com/fujieda' }, 'url'],
      ['投稿のURL', { url: 'https://x.com/fujieda/status/1' }, 'url'],
      ['http', { url: 'http://x.com/fujieda' }, 'url'],
      ['別のサービス', { platform: 'facebook' }, 'url'],
      ['IDの食い違い', { handle: '@nara_city' }, 'handle'],
      ['サービスの名がない', { platform: 'other', url: 'https://ameblo.jp/fujieda' }, 'platformName'],
      ['委託先の名がない', { operator: 'contractor' }, 'vendorName'],
      ['目的がない', { purpose: '' }, 'purpose'],
      ['先の日付', { openedOn: '2199-01-01' }, 'openedOn'],
      ['知らない職', { ownerPostId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'ownerPostId'],
      ['パスワードを含むURL', { listingUrl: 'https://kouhou:Abcd!1234@city.example.jp/' }, 'listingUrl'],
    ];
    for (const [what, fields, field] of wrong) {
      const answer = await enter(fields);
      const { errors, typed } = await answer.json();
      expect([what, answer.status, Object.keys(errors)]).toEqual([what, 422, [field]]);
      expect(typed.audience).toBe(WHOLE.audience);
    }
    expect(await rows()).toEqual([]);
  });

  test('開設の申請が承認されると、同じ登録のまま承認済みになり、経過と引継ぎの状態は続く', async () => {
    const id = entered(await enter({ url: 'https://twitter.com/Fujieda_Kaigo', unitId: hall.units.nursing }));
    await db.updateTable('social_media_accounts').set({ last_post_on: '2026-11-01' }).execute();
    const approved = await approveAccount(db, hall, { platform: 'x', url: 'https://x.com/fujieda_kaigo', handle: '' });
    expect(approved.accountId).toBe(id);
    expect(await page(id)).toMatchObject({
      origin: 'request',
      openedOn: '2012-04-01',
      lastPostOn: '2026-11-01',
      // The owner of the approval is another post: its holder takes over first.
      standing: 'not-taken-over',
      requests: [{ id: approved.requestId }],
    });
    expect(await typesOf(id)).toEqual(['account-registered', 'account-changed', 'account-procedure-begun']);
  });

  test('責任者と副責任者は別の職', async () => {
    const answer = await enter({ deputyPostId: hall.posts.prHead });
    expect(Object.keys((await answer.json()).errors)).toEqual(['deputyPostId']);
  });

  test('課の長は自分の課のものを登録でき、ほかの課のものは登録できない', async () => {
    const own = await enter({ unitId: hall.units.nursing }, 'nursingHead');
    expect(own.status).toBe(303);
    const other = await enter({ url: 'https://x.com/other' }, 'nursingHead');
    expect([other.status, Object.keys((await other.json()).errors)]).toEqual([422, ['unitId']]);
    expect((await enter({ url: 'https://x.com/other' }, 'nursingClerk')).status).toBe(404);
    expect((await visit(newLoader, await as('nursingClerk'), '/x')).status).toBe(404);
    const { units } = await (await visit(newLoader, await as('nursingHead'), '/x')).json();
    expect(units.map((unit: { id: string }) => unit.id)).toEqual([hall.units.nursing]);
  });
});

describe('公開する一覧', () => {
  const publish = async () => {
    const profile = { ...fujieda, version: '2099.1', switches: { ...fujieda.switches, publicAccountList: true } };
    await recordProfile(db, profile, new Date());
    await inTransaction(db, (tx) => setActiveProfile(tx, 'fujieda', '2099.1'));
  };
  type Loader = typeof publicJson;
  const ask = async (loader: Loader, address = '', headers: Record<string, string> = {}, path = '/public') => {
    const request = getFrom(null, path);
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
    const context = address === '' ? {} : { clientAddress: address };
    try {
      return (await loader({ request, params: {}, context })) as Response;
    } catch (thrown) {
      return thrown as Response;
    }
  };

  test('規程が公開しないあいだは、ない', async () => {
    await ofNursing();
    for (const loader of [publicPage, publicJson, publicCsv] as Loader[]) {
      const answer = await ask(loader);
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
    }
  });

  test('運用中で公開するものだけが、人の名も安全の状況もなく載る', async () => {
    await publish();
    await ofNursing({ custodianName: '外部 太郎', purpose: 'お知らせ' });
    await ofNursing({ name: '庁内向け', url: 'https://x.com/b1', isPublic: false });
    for (const status of ['dormant', 'suspended', 'taken-over', 'closing', 'closed'] as const) {
      await ofNursing({ name: status, url: `https://x.com/c_${status.slice(0, 4)}`, status });
    }
    const text = await (await ask(publicJson)).text();
    const data = JSON.parse(text);
    expect(data).toEqual({
      format: 1,
      body: { ja: expect.any(String), en: expect.any(String) },
      asOf: today,
      complete: true,
      accounts: [
        {
          platform: 'x',
          platformName: 'X (formerly Twitter)',
          name: '藤枝市 介護福祉課',
          handle: '@fujieda_kaigo',
          url: 'https://x.com/fujieda_kaigo',
          section: { ja: '介護福祉課', en: 'Nursing Care' },
          purpose: 'お知らせ',
          listingUrl: 'https://www.city.example.lg.jp/sns',
        },
      ],
    });
    const schema = JSON.parse(readFileSync('public/schemas/social-media-accounts.schema.json', 'utf8'));
    expect(Object.keys(data).sort()).toEqual([...schema.required].sort());
    const item = schema.properties.accounts.items;
    expect(Object.keys(data.accounts[0]).sort()).toEqual([...item.required].sort());
    expect([schema.additionalProperties, item.additionalProperties]).toEqual([false, false]);
    const csv = await (await ask(publicCsv)).text();
    for (const secret of ['増田', '𠮷田', '外部', '認証', '2026-04-02', '庁内']) {
      expect([text.includes(secret), csv.includes(secret)]).toEqual([false, false]);
    }
  });

  test('言語はブラウザの言語か、選んだもの', async () => {
    await publish();
    await ofNursing();
    const localeOf = async (headers: Record<string, string>, path?: string) =>
      (await (await ask(publicPage as Loader, '', headers, path)).json()).locale;
    expect(await localeOf({ 'Accept-Language': 'en-US,en;q=0.9' })).toBe('en');
    expect(await localeOf({})).toBe('ja');
    expect(await localeOf({ 'Accept-Language': 'en' }, '/public?lang=ja')).toBe('ja');
    const csv = await (await ask(publicCsv, '', { 'Accept-Language': 'en' })).text();
    expect(csv).toContain('Platform,Account name');
  });

  test('写しのままでよければ304を返し、どのサイトからも読める', async () => {
    await publish();
    const id = await ofNursing();
    for (const loader of [publicJson, publicCsv]) {
      const first = await ask(loader);
      const tag = first.headers.get('ETag') ?? '';
      expect(first.headers.get('Cache-Control')).toBe('public, max-age=300');
      expect(first.headers.get('Vary')).toContain('Accept-Language');
      expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect((await ask(loader, '', { 'If-None-Match': `"x", ${tag}` })).status).toBe(304);
      await db
        .updateTable('social_media_accounts')
        .set({ name: `変えた ${tag}` })
        .where('id', '=', id)
        .execute();
      expect((await ask(loader, '', { 'If-None-Match': tag })).status).toBe(200);
    }
  });

  test('一つのネットワークから続けて聞かれれば待ってもらい、ほかには答える', async () => {
    await publish();
    const statuses = new Set<number>();
    for (let n = 0; n < 60; n += 1) statuses.add((await ask(publicJson, '2001:db8:1:2::1')).status);
    expect([...statuses]).toEqual([200]);
    const waiting = await ask(publicPage as Loader, '2001:db8:1:2::9');
    expect([waiting.status, Number(waiting.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    expect((await ask(publicJson, '198.51.100.7')).status).toBe(200);
    expect(waiting.headers.get('Cache-Control')).toBe('no-store');
  });
});
