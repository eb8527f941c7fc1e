/** ソーシャルメディアのアカウント, from the request to its end, under two rules of who answers for it. */
import { expect, test } from 'vitest';
import { addDays, officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { koga } from '~/policy/profiles/koga';
import { nara } from '~/policy/profiles/nara';
import { setActiveProfile } from '~/policy/profiles.repository.server';
import { lookAfterAccounts } from '~/social-media/life/look-after.server';
import { postsUnder, unitsUnder } from '~db/seeds/demo/names';
import { emailOf } from '~db/seeds/demo/organisation';
import { told } from '~db/seeds/demo/told';
import { changeCsv, cp932 } from '../factories/personnel-changes';
import { answerPages, type Pages, startWork } from './pages/answers';
import { approve, openWaiting } from './pages/decision';
import { button, choose, follow, heading, link, main } from './pages/form';
import { answerTheRest } from './setup/answer-the-rest';
import { seriousIn } from './setup/axe';
import { browserForFile, PHONE, type Visit } from './setup/browser';
import { ownCity } from './setup/own-city';

const { app, db } = ownCity('nara');
const { visit } = browserForFile(() => app().origin);

const CLERK = 'nursing-clerk';
const NAME = '藤波市 介護チャンネル';
/** Approved in the demo, as the demo of this body calls it. */
const ENDING = told({ profile: nara }, '藤波市 介護予防だより');
const REVIEWERS = ['nursing-head', 'pr-head', 'it-security', 'general-director'];

const inDays = (days: number): string => addDays(officeDate(new Date()), days);
const nameOf = (post: string): string => postsUnder('nara').find(({ key }) => key === post)?.name ?? '';

const PAGES: Pages = {
  account: [
    'どのアカウントですか',
    { choices: { サービス: 'YouTube' }, texts: { アカウントのURL: 'https://www.youtube.com/@fujinami-kaigo' } },
  ],
  purpose: [
    '誰に向けて、何のために使いますか',
    { texts: { 使う目的: '介護の教室を動画で知らせます。', 読んでほしい人: '市内に住む60歳以上の人' } },
  ],
  reason: ['なぜ必要ですか', { texts: { 理由: '担当者用のパスワード: Kaigo-2026!' } }],
  published: [
    '何を発信し、何を発信しませんか',
    {
      texts: {
        発信する情報: '教室の動画と日程',
        発信してはいけない情報: '参加者の顔と名前',
        投稿する人と: '介護保険係の2人が書き、課長補佐が確かめます。',
      },
      choices: { '公開を前提としない情報や個人情報を、発信することがありますか。': 'いいえ' },
    },
  ],
  residents: [
    '住民からの書込みに、どう応えますか',
    { choices: { '住民からの書込みやメッセージを、どうしますか。': '受け付けず、返信もしない' } },
  ],
  availability: [
    '公式サイトにも載せますか',
    {
      choices: { 'いつでも見られなければならない情報を、公式サイトにも載せますか。': '公式サイトにも載せる' },
      texts: { 同じ情報を載せる公式サイトのページ: 'https://www.city.example.jp/kaigo/' },
    },
  ],
  owner: ['誰が責任を持ちますか'],
  operator: ['運用を事業者に任せますか', { choices: { '運用を事業者に任せますか。': 'いいえ' } }],
  safety: ['アカウントをどう守りますか', { choices: { 'どの方法の多要素認証を設定しますか。': '認証アプリ' } }],
  rules: [
    '運用手順とポリシーはどこにありますか',
    { texts: { 運用手順: '介護チャンネル運用手順', 利用者に向けた運用ポリシー: '市の運用ポリシー' } },
  ],
  showing: [
    '本物のアカウントだと、どう示しますか',
    {
      texts: { アカウントを載せる公式サイトのページ: 'https://www.city.example.jp/sns/' },
      choices: { プロフィールの運営者の名前: 'ある', プロフィールの公式サイトへのリンク: 'ある' },
    },
  ],
  period: ['いつから使いますか', { texts: { 始める日: inDays(10) } }],
  documents: ['資料はそろっていますか'],
};

let id = '';
let account = '';
const enter = (as: string): Promise<Visit> => visit({ as, sameWindow: true });

/** A picture, and nothing serious for axe. */
async function look({ page, picture }: Visit, name: string): Promise<void> {
  await picture(name);
  // Every page is looked at for its contrast elsewhere: it takes most of the time.
  expect(await seriousIn(page, { contrast: false })).toEqual([]);
}

/** The post held by `holder`, in a list of posts. */
async function choosePost({ page }: Visit, field: string, holder: string): Promise<void> {
  const list = main(page).locator(`select[name="${field}"]`);
  const option = list.locator('option', { hasText: holder }).first();
  await list.selectOption((await option.getAttribute('value')) ?? '');
}

async function submit({ page, open }: Visit, requestId: string): Promise<void> {
  await answerTheRest(db(), requestId);
  await open(`/approval-requests/${requestId}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('審査中').first().waitFor();
}

async function approveAll(title: string): Promise<void> {
  for (const as of REVIEWERS) {
    const { page } = await enter(as);
    await openWaiting(page, title);
    await approve(page, '確認しました。');
  }
}

/** What the server does by itself within minutes. */
const serverLooksAfterAccounts = () => lookAfterAccounts(db(), { now: new Date(), newId });

/** From the register to the account; returns its address. */
async function openAccount({ page, open }: Visit, name: string): Promise<string> {
  await open(`/registers/social-media?${new URLSearchParams({ q: name.slice(4) })}`);
  await follow(page, link(page, name), /\/social-media\/\w{26}$/);
  return new URL(page.url()).pathname;
}

/** The request to change or end the account that is shown; its first page is open. */
async function apply({ page }: Visit, change: string): Promise<string> {
  await follow(page, link(page, '変更・廃止を申請する'), /\/new\?/);
  await choose(page, '何を申請しますか。', change);
  await follow(page, button(page, '申請を始める'), /\/intake\/\w+$/);
  return /approval-requests\/(\w{26})/.exec(page.url())?.[1] ?? '';
}

type Step = { name: string; outcome?: string; note?: string; evidence?: string };

/** Records one step of the procedure that is shown. */
async function takeStep({ page }: Visit, { name, outcome, note, evidence }: Step): Promise<void> {
  const row = main(page).getByRole('row', { name });
  await follow(page, row.getByRole('link'), /\/steps\/\w+$/);
  if (outcome) await choose(page, '結果', outcome);
  if (note) await main(page).getByLabel('行ったこと・理由').fill(note);
  if (evidence) await main(page).getByLabel('証跡のありか').fill(evidence);
  await follow(page, button(page, /^(記録する|責任者として引き受ける)$/), /\/procedures\/[\w-]+$/);
}

/** The hand-over from "my work" to its last step, by whoever holds the responsible post now. */
async function takeOver(visited: Visit): Promise<void> {
  const { page, open } = visited;
  await open('/tasks');
  await main(page).getByRole('table', { name: '責任者不在のアカウント' }).getByText(NAME).waitFor();
  await follow(page, link(page, NAME), /\/social-media\/\w{26}$/);
  await main(page).getByText('責任者不在（引継ぎ待ち）').first().waitFor();
  await follow(page, link(page, '責任者の引継ぎ'), /\/hand-over$/);
  await takeStep(visited, { name: '新しい責任者の引受け' });
  await takeStep(visited, { name: '認証情報の変更', note: '復旧用の連絡先も変えました。' });
  await takeStep(visited, { name: '異動者・退職者の権限を外す', outcome: '行った' });
  await main(page).getByText('完了').first().waitFor();
  await open(account);
  expect(await main(page).getByText('責任者不在').count()).toBe(0);
}

test('奈良市：パスワードは書けず、責任者と副責任者がいなければ申請できない', async () => {
  const visited = await enter(CLERK);
  const { page, expectStatus } = visited;
  expectStatus(422);
  id = await startWork(page, /^ソーシャルメディア/, { 新しいアカウントの名前: NAME });
  await answerPages(page, PAGES, async (slug) => {
    if (slug === 'safety') await choosePost(visited, 'custodianPostId', nameOf('nursing-deputy'));
    if (slug !== 'reason') return;
    await button(page, '次へ進む').click();
    await main(page).getByText('この台帳には保存しません').first().waitFor();
    await main(page).getByLabel('理由').fill('教室に来られない人から、動画を見たいという声が続いています。');
  });
  await link(page, '「副責任者」に答えてください。').waitFor();
  await follow(page, link(page, '「責任者」に答えてください。'), /\/intake\/owner.*#ownerPostId$/);
  await main(page).getByText('サービスごとに一人の責任者').waitFor();
  await choosePost(visited, 'ownerPostId', nameOf('pr-head'));
  await choosePost(visited, 'deputyPostId', nameOf('nursing-head'));
  await look(visited, 'owner');
  await follow(page, button(page, '次へ進む'), /\/intake\/operator$/);
});

test('奈良市：課長、広報と情報セキュリティの審査、決裁を経て、台帳に載る', async () => {
  await submit(await enter(CLERK), id);
  await approveAll(NAME);
  const visited = await enter(CLERK);
  account = await openAccount(visited, NAME);
  const { page } = visited;
  await main(page).getByText('運用中').first().waitFor();
  await main(page).getByText(nameOf('pr-head')).first().waitFor();
  await look(visited, 'account');
});

test('奈良市：廃止は、告知と証跡がそろうまで終わらない', async () => {
  const clerk = await enter(CLERK);
  await openAccount(clerk, ENDING);
  const request = await apply(clerk, '廃止');
  await answerPages(clerk.page, {
    reason: ['なぜ必要ですか', { texts: { 理由: '介護チャンネルにまとめます。' } }],
    closing: [
      'どのように廃止しますか',
      {
        texts: { 廃止する日: inDays(40), 廃止のお知らせ: '一か月前から固定の投稿で知らせます。' },
        choices: { 廃止した後のアカウント: /^名前を取られないように/ },
      },
    ],
    documents: ['資料はそろっていますか'],
  });
  await submit(clerk, request);
  await approveAll(ENDING);
  await serverLooksAfterAccounts();

  const visited = await enter('pr-head');
  const { page, open, expectStatus } = visited;
  const address = await openAccount(visited, ENDING);
  await main(page).getByText('廃止手続き中').first().waitFor();
  await follow(page, link(page, 'アカウントの廃止'), /\/abolition$/);
  const steps = new URL(page.url()).pathname;
  expect(await link(page, '廃止済みにする').count()).toBe(0);
  expectStatus(422);
  await open(`${steps}/ending`);
  await button(page, '廃止済みにする').click();
  await main(page).getByRole('alert').first().waitFor();
  await open(steps);
  await takeStep(visited, { name: '廃止の告知', evidence: 'https://www.city.example.jp/sns/owari.html' });
  await takeStep(visited, { name: 'アカウントの削除', outcome: '名前を保持する', evidence: '控え 広報-R8-31' });
  await takeStep(visited, { name: '公式サイトの記載', outcome: '行った' });
  await look(visited, 'abolition');
  await follow(page, link(page, '廃止済みにする'), /\/ending$/);
  await follow(page, button(page, '廃止済みにする'), /\/(abolition|\w{26})$/);
  await open(address);
  await main(page).getByText('廃止', { exact: true }).first().waitFor();
});

test('古河市：責任者に選べるのは、発信する情報の担当課の長だけで、引き受けると責任者になる', async () => {
  await setActiveProfile(db(), koga.key, koga.version);
  const visited = await enter(CLERK);
  const { page, open } = visited;
  await open(account);
  const request = await apply(visited, '責任者の変更');
  await answerPages(
    page,
    {
      reason: ['なぜ必要ですか', { texts: { 理由: '規程が、担当課の長を責任者とするためです。' } }],
      owner: ['誰が責任を持ちますか'],
      safety: ['アカウントをどう守りますか'],
      documents: ['資料はそろっていますか'],
    },
    async (slug) => {
      if (slug !== 'owner') return;
      const offered = main(page).locator('select[name=ownerPostId] option:not([value=""])');
      expect(await offered.allTextContents()).toEqual([expect.stringContaining(nameOf('nursing-head'))]);
      await choosePost(visited, 'ownerPostId', nameOf('nursing-head'));
      await choosePost(visited, 'deputyPostId', nameOf('nursing-deputy'));
    },
  );
  await submit(visited, request);
  await approveAll(NAME);
  await serverLooksAfterAccounts();
  await takeOver(await enter('nursing-head'));
});

/** 介護福祉課 and others change places: everybody of the section leaves, and every post is filled again. */
const MOVES = [
  ...['head', 'deputy', 'staff-0', 'staff-1', 'staff-2'].map((post) => [`nursing-${post}`, `health-${post}`]),
  ['nursing-clerk', 'pr-staff-1'],
  ['nursing-clerk-2', 'pr-staff-2'],
] as const;

function changesOfToday(): Buffer {
  const posts = new Map(postsUnder('nara').map((post) => [post.key, post]));
  const unit = (key: string) => unitsUnder('nara').find((one) => one.key === key)?.ja;
  const row = (from: string, to: string) => {
    const [left, taken] = [posts.get(from), posts.get(to)];
    if (!left || !taken) throw new Error(`No such posts: ${from}, ${to}`);
    return [emailOf(from), '', '異動', inDays(0), unit(left.unit), left.ja, unit(taken.unit), taken.ja, ''].join(',');
  };
  return cp932(changeCsv(...MOVES.flatMap(([one = '', other = '']) => [row(one, other), row(other, one)])));
}

test('古河市：課の全員が異動すると、アカウントは責任者不在になり、新しい課長が引き受けて終わる', async () => {
  const administrator = await enter('it-administrator');
  const { page, open } = administrator;
  await open('/people/personnel-changes');
  const file = { name: '人事異動.csv', mimeType: 'text/csv', buffer: changesOfToday() };
  await main(page).locator('input[type=file]').setInputFiles(file);
  await follow(page, button(page, '送信して確かめる'), /\/personnel-changes\/\w{26}$/);
  await main(page).getByText('誤りはありません').waitFor();
  await main(page).getByText('Shift_JIS').first().waitFor();
  await main(page).getByText(NAME).first().waitFor();
  await look(administrator, 'personnel-changes');
  await follow(page, button(page, 'この内容で反映する'), /\/personnel-changes\/\w{26}$/);
  await main(page).getByText('反映しました').waitFor();
  await serverLooksAfterAccounts();

  const visited = await enter('health-head');
  await takeOver(visited);
  await main(visited.page).getByText(nameOf('health-head')).first().waitFor();
  await visited.open(`${account}/procedures/hand-over`);
  await look(visited, 'hand-over');
});

test('古河市：乗っ取りは、手順ごとの時刻を残し、インシデントと結び付く', async () => {
  const visited = await enter('health-head');
  const { page, open } = visited;
  await open(account);
  await follow(page, link(page, '乗っ取りに対応する'), /\/takeover$/);
  await main(page).getByLabel('何が起きているか').fill('見覚えのない動画が公開されています。');
  await follow(page, button(page, '対応を始める'), /\/takeover$/);
  const done = { outcome: '行った' };
  await takeStep(visited, { name: 'すべての端末からログアウト', ...done });
  await takeStep(visited, { name: 'パスワードの変更' });
  await takeStep(visited, { name: 'サービス運営会社への届出', ...done, evidence: '受付番号 4711' });
  await takeStep(visited, { name: '公式サイトでの注意喚起', evidence: 'https://www.city.example.jp/sns/chui.html' });
  await look(visited, 'takeover');
  await follow(page, link(page, 'インシデントとしても報告する'), /\/incidents\/new/);
  await main(page).getByLabel('何が起きたか').fill('介護チャンネルが乗っ取られた');
  await main(page).getByLabel('種類').selectOption({ label: 'アカウントの乗っ取り・なりすまし' });
  await main(page).getByLabel('くわしい内容').fill('見覚えのない動画が公開されました。');
  await choose(page, '個人情報が含まれますか', 'いいえ');
  await choose(page, '特定個人情報', 'いいえ');
  expect(await main(page).getByRole('checkbox', { name: NAME }).isChecked()).toBe(true);
  await follow(page, button(page, '報告する'), /\/incidents\/\w{26}$/);
  await follow(page, link(page, new RegExp(NAME)), /\/social-media\/\w{26}$/);
  await main(page).getByText('乗っ取り対応中').first().waitFor();

  const phone = await visit({ as: 'health-head', viewport: PHONE });
  await phone.open(`${account}/procedures/takeover`);
  await heading(phone.page, '乗っ取りへの対応');
  await phone.picture('takeover');
  const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});
