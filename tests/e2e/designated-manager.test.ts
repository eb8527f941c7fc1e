/** 指定管理者, from the request to the first yearly report: each test goes on where the one before ended. */
import { expect, test } from 'vitest';
import { CONTRACT_PAGES, contractPdf } from '../factories/contract-pdf';
import { answerPages, type Pages, startWork } from './pages/answers';
import { approve, openWaiting } from './pages/decision';
import { attach } from './pages/evidence';
import { button, choose, follow, link, main } from './pages/form';
import { chooseRequirement, detail, giveVerdict } from './pages/workbench';
import { answerTheRest } from './setup/answer-the-rest';
import { seriousIn } from './setup/axe';
import { browserForFile, type Visit } from './setup/browser';
import { cityDatabase } from './setup/city';

const { visit } = browserForFile();
const db = cityDatabase();
const CLERK = 'nursing-clerk';
const REVIEWER = 'contracts-reviewer';
const FACILITY = '瀬戸川ふれあいの館';
const MANAGER = '特定非営利活動法人せせらぎ';
const CLOUD = '予約カレンダーしおり';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const PAGES: Pages = {
  facility: [
    'どの施設の管理を任せますか',
    { texts: { 施設の所在地: '静岡県藤枝市（架空）瀬戸新屋1', 協定の名前: `${FACILITY}の管理に関する基本協定` } },
  ],
  company: ['指定管理者はどなたですか', { texts: { 指定管理者の名前: MANAGER } }],
  parties: [
    '協定の当事者はほかにいますか',
    { choices: { '当団体と指定管理者のほかに、協定の当事者がいますか。': 'いいえ' } },
  ],
  purpose: [
    '何を、なぜ任せますか',
    {
      texts: {
        任せる管理の内容: '部屋の予約の受付、使用料の収納、講座の運営を任せます。',
        指定管理者とする理由: '公募により選びました。夜間と休日も開館できます。',
      },
    },
  ],
  information: [
    'どのような情報を扱いますか',
    {
      choices: { '相手は、当団体の情報を扱いますか。': 'はい' },
      rows: {
        first: '情報 1',
        next: '新しい情報',
        answers: [
          {
            texts: { 情報の名前: '利用者の氏名と連絡先' },
            choices: { 機密性: '機密性1', 完全性: '完全性2', 可用性: '可用性2' },
            ticks: ['個人情報を含む'],
          },
        ],
      },
    },
  ],
  place: [
    '指定管理者は、どのように情報に触れますか',
    { choices: { '相手は、どのようにして情報に触れますか。': '当団体の施設の中だけで触れる' } },
  ],
  dependencies: [
    '指定管理者は、ほかの会社やサービスも使いますか',
    {
      choices: {
        '指定管理者は、業務の一部をほかの会社に任せますか。': 'しない',
        '相手は、自分で選んだクラウドサービスに情報を置きますか。': '置く',
      },
      rows: {
        first: 'サービスまたは会社 1',
        next: '次のサービスまたは会社',
        answers: [
          {
            choices: { 種類: 'クラウドサービス' },
            texts: { サービスまたは会社の名前: CLOUD, 使い道または任せる業務: '部屋の予約の受付' },
          },
        ],
      },
    },
  ],
  confidentiality: [
    '秘密保持の約束は、いつ結びますか',
    {
      choices: {
        '情報を渡す前に、秘密保持を書面で約束していますか。': '契約書の条で約束し、契約してから渡す',
      },
    },
  ],
  period: [
    '指定の期間と管理料はいくらですか',
    {
      texts: { 始まる日: inDays(30), 終わる日: inDays(30 + 1_825), '金額（税込み）': '18500000' },
      choices: { 金額の期間: '1年あたり', '令和9年7月1日より前に始まる契約ですか。': 'はい' },
    },
  ],
  documents: ['資料はそろっていますか'],
};

let id = '';
const request = () => `/approval-requests/${id}`;

/** A picture, and nothing serious for axe. */
async function look({ page, picture }: Visit, name: string): Promise<void> {
  await picture(name);
  // Every page is looked at for its contrast elsewhere: it takes most of the time.
  expect(await seriousIn(page, { contrast: false })).toEqual([]);
}

test('担当者は、施設と指定管理者を示して申請する', async () => {
  const visited = await visit({ as: CLERK });
  const { page, open } = visited;
  id = await startWork(page, /^指定管理者/, { 施設の名前: FACILITY });
  await answerPages(page, PAGES);
  await look(visited, 'intake-check');
  await open(`${request()}/evidence`);
  await attach(page, { name: '基本協定書（案）.pdf', kind: '契約書', bytes: await contractPdf(CONTRACT_PAGES) });
  await answerTheRest(db, id);
  await open(`${request()}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('審査中').first().waitFor();
});

test('契約担当は、協定書の案と要件を並べて確かめる', async () => {
  await decide('nursing-head', '公募の結果のとおりです。');
  const visited = await visit({ as: REVIEWER });
  const { page } = visited;
  await openWaiting(page, FACILITY);
  await follow(page, link(page, '契約書等と並べて確認'), /\/workbench\/\w+\/[\w-]+$/);
  await chooseRequirement(page, '秘密保持義務');
  const take = detail(page)
    .getByRole('button', { name: /この箇所でよい/ })
    .first();
  await take.waitFor({ timeout: 60_000 });
  await take.click();
  await detail(page).getByText('提案を採用').waitFor();
  await giveVerdict(page, { verdict: '適合' });
  await look(visited, 'workbench');
});

test('審査と合議を経て、最高情報セキュリティ責任者が決裁する', async () => {
  await decide(REVIEWER, '第4条で足りています。');
  await decide('it-security', '予約のサービスは承認済みです。');
  await decide('general-director', '異議ありません。');
  await decide('vice-mayor', '毎年度の報告を確かめてください。');
});

test('協定は、使うクラウドと対策の一覧とともに台帳に載り、年次報告を記録できる', async () => {
  const visited = await visit({ as: REVIEWER });
  const { page, open } = visited;
  await open(`/registers/designated-managers?${new URLSearchParams({ q: FACILITY.slice(1, -1) })}`);
  await look(visited, 'register');
  await follow(page, link(page, FACILITY), /\/designated-managers\/\w{26}$/);
  for (const seen of [MANAGER, CLOUD, '瀬戸新屋1']) await main(page).getByText(seen).first().waitFor();
  expect(await main(page).getByRole('table', { name: '協定に定める対策' }).getByRole('row').count()).toBeGreaterThan(3);
  const reports = main(page).getByRole('table', { name: '年次報告' });
  expect(await reports.getByText('期限前').count()).toBeGreaterThanOrEqual(5);
  await follow(page, reports.getByRole('link', { name: /^記録する/ }).first(), /\/reports\/\d{4}$/);
  await choose(page, '確認の結果', '軽微な指摘あり');
  await main(page).getByLabel('対策の状況').fill('名簿の保管場所に鍵がなく、取り付けを求めました。');
  await look(visited, 'report');
  await follow(page, button(page, /^保存|^記録/), /\/designated-managers\/\w{26}$/);
  const row = reports.getByRole('row').nth(1);
  await row.getByText('受領済み').waitFor();
  await row.getByText('名簿の保管場所に鍵がなく、取り付けを求めました。').waitFor();
  await look(visited, 'agreement');
});

async function decide(as: string, comment: string): Promise<void> {
  const { page } = await visit({ as });
  await openWaiting(page, FACILITY);
  await approve(page, comment);
  await main(page).getByText(comment).first().waitFor();
}
