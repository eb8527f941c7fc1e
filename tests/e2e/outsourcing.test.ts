/** 業務委託, from the first question to the signed contract: each test goes on where the one before ended. */
import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { CONTRACT_PAGES, contractPdf } from '../factories/contract-pdf';
import { answerPages, type Pages, startWork } from './pages/answers';
import { answerItem } from './pages/checklist';
import { approve, openWaiting } from './pages/decision';
import { attach } from './pages/evidence';
import { button, choose, follow, link, main } from './pages/form';
import { chooseRequirement, detail, giveVerdict, selectWords, text } from './pages/workbench';
import { answerTheRest } from './setup/answer-the-rest';
import { seriousIn } from './setup/axe';
import { browserForFile, type Visit } from './setup/browser';
import { cityDatabase } from './setup/city';

const { visit } = browserForFile();
const db = cityDatabase();
const CLERK = 'nursing-clerk';
const REVIEWER = 'contracts-reviewer';
const TITLE = '介護保険料納付書データ作成業務委託';
const SUBCONTRACTOR = '株式会社とまり検算';
const READING = { timeout: 60_000 };

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const changed = (pages: readonly string[], from: string, to: string): string[] => {
  const result = pages.map((page) => page.replace(from, to));
  if (result.join() === pages.join()) throw new Error(`Not in the contract: ${from}`);
  return result;
};
/** 第9条 let the contractor refuse an inspection. */
const MENDED = changed(CONTRACT_PAGES, '乙の同意を得た場合に限り、', '必要があるときは、');
/** What the parties signed is not what was reviewed: 第8条. */
const SIGNED = changed(MENDED, '毎月、業務の実施状況', '四半期ごとに、業務の実施状況');

const INFORMATION = {
  texts: { 情報の名前: '被保険者の氏名、住所、保険料の額' },
  choices: { 機密性: '機密性1', 完全性: '完全性2', 可用性: '可用性2' },
  ticks: ['個人情報を含む'],
};

const PAGES: Pages = {
  work: ['どのような仕事を任せますか', { choices: { 'どのような仕事を任せますか。': '情報を扱う業務の処理' } }],
  purpose: [
    '何を、なぜ任せますか',
    {
      texts: {
        仕事の内容: '賦課のデータを渡し、納付書の印刷用データを納めてもらいます。',
        任せる理由: '年に一度の大量の処理で、庁内に専用の機器がありません。',
      },
    },
  ],
  company: ['どの事業者に任せますか', { texts: { 委託先の名前: '株式会社みなと技研' } }],
  information: [
    'どのような情報を扱いますか',
    {
      choices: { '相手は、当団体の情報を扱いますか。': 'はい' },
      rows: { first: '情報 1', next: '新しい情報', answers: [INFORMATION] },
    },
  ],
  place: [
    'どこで作業し、どのように情報に触れますか',
    {
      choices: {
        'どこで作業しますか。': '事業者の国内の事業所',
        '相手は、どのようにして情報に触れますか。': '書類や記録媒体を受け取って持ち出す',
        '庁内の情報システムを外部のネットワークにつなぎますか。': 'いいえ',
      },
      texts: { 作業する場所の所在地: '静岡県焼津市港一丁目2番3号 入力センター2階' },
    },
  ],
  subcontracting: [
    'ほかの会社やサービスも使いますか',
    {
      choices: {
        '委託先は、仕事の一部をほかの会社に任せますか。': 'しない',
        '相手は、自分で選んだクラウドサービスに情報を置きますか。': '置かない',
      },
    },
  ],
  products: [
    '製品やサービスの調達を含みますか',
    { choices: { '調達する製品やサービスは、ISMAPなどの一覧に載っていますか。': '製品やサービスの調達を含まない' } },
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
    'いつからいつまで、いくらで任せますか',
    {
      texts: { 始まる日: inDays(30), 終わる日: inDays(395), '金額（税込み）': '3，960，000' },
      choices: {
        金額の期間: '全部の期間の総額',
        '長期継続契約ですか。': 'いいえ',
        '令和9年7月1日より前に始まる契約ですか。': 'はい',
      },
    },
  ],
  renewal: ['契約は自動で更新されますか', { choices: { '契約は自動で更新されますか。': 'いいえ' } }],
  documents: ['資料はそろっていますか'],
};

let id = '';
let contract = '';
const request = () => `/approval-requests/${id}`;

/** A picture, and nothing serious for axe. */
async function look({ page, picture }: Visit, name: string): Promise<void> {
  await picture(name);
  // Every page is looked at for its contrast elsewhere: it takes most of the time.
  expect(await seriousIn(page, { contrast: false })).toEqual([]);
}

async function decide(as: string, comment: string, title = TITLE): Promise<void> {
  const { page } = await visit({ as });
  await openWaiting(page, title);
  await approve(page, comment);
  await main(page).getByText(comment).first().waitFor();
}

/** Opens the workbench from the list of what waits, and waits until the contract has been read and searched. */
async function openWorkbench(): Promise<Visit> {
  const visited = await visit({ as: REVIEWER });
  const { page } = visited;
  await openWaiting(page, TITLE);
  await follow(page, link(page, '契約書等と並べて確認'), /\/workbench\/\w+\/[\w-]+$/);
  await chooseRequirement(page, '再委託の制限');
  await takeButton(visited).waitFor(READING);
  return visited;
}
const takeButton = ({ page }: Visit) =>
  detail(page)
    .getByRole('button', { name: /この箇所でよい/ })
    .first();

test('担当者は、業務委託の申請を、任せる仕事の言葉で書く', async () => {
  const visited = await visit({ as: CLERK });
  const { page, picture } = visited;
  id = await startWork(page, /^業務委託/, { 委託の件名: TITLE });
  await answerPages(page, PAGES, (slug) => picture(`intake-${slug}`));
  await look(visited, 'intake-check');
});

test('契約書の案を添付し、守れない要件には例外措置を求めて申請する', async () => {
  const visited = await visit({ as: CLERK });
  const { page, open } = visited;
  await open(`${request()}/evidence`);
  await attach(page, { name: '契約書（案）.pdf', kind: '契約書', bytes: await contractPdf(CONTRACT_PAGES) });
  await open(`${request()}/checklist/contract-subcontracting`);
  await answerItem(page, '契約書（案）.pdf');
  await follow(page, button(page, '保存して一覧へ'), /\/checklist/);
  await open(`${request()}/checklist/contract-publication`);
  await choose(page, '満たしていますか', '不適合');
  await main(page).getByLabel('説明').fill('この契約書には、事故の公表の定めがありません。');
  await main(page).getByText('満たせないときは、例外措置を申請する').click();
  await main(page).getByLabel('必要な理由').fill('県の共同調達の契約書で、市だけが条項を加えることができません。');
  await main(page).getByLabel('代わりに講じる対策').fill('事故のときの公表の手順を、覚書で定めます。');
  await look(visited, 'exemption');
  await follow(page, button(page, '保存して一覧へ'), /\/checklist/);
  await main(page).getByText('例外措置を申請').first().waitFor();
  await answerTheRest(db, id);
  await open(`${request()}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('審査中').first().waitFor();
});

test('契約担当は、契約書と要件を並べて読み、提案を採り、移し、却下し、判定する', async () => {
  await decide('nursing-head', '業務に必要な委託であることを確認しました。');
  const visited = await openWorkbench();
  const { page } = visited;
  await look(visited, 'workbench-proposals');
  await takeButton(visited).click();
  await detail(page).getByText('提案を採用').waitFor();
  await giveVerdict(page, { verdict: '適合' });

  await chooseRequirement(page, '定期報告と緊急時の報告');
  await takeButton(visited).waitFor();
  await selectWords(page, '毎月、業務の実施状況を書面により甲に報告しなければならない');
  await page.locator('.wb-selection').getByRole('button', { name: '提案の代わりにする' }).click();
  await detail(page).getByText('提案から移動').waitFor();
  await giveVerdict(page, { verdict: '適合' });

  await chooseRequirement(page, '従事者の教育');
  await detail(page).getByRole('button', { name: /^却下/ }).first().click();
  await detail(page).getByText('却下した提案 1件').click();
  await detail(page).locator('details[open] blockquote', { hasText: '教育' }).waitFor();
  await giveVerdict(page, { verdict: '一部適合', reason: '教育の内容が書かれていません。仕様書で補われています。' });

  await chooseRequirement(page, '当団体による監査・検査');
  await giveVerdict(page, {
    verdict: '不適合',
    reason: '乙の同意がなければ検査できません。',
    note: '第9条から「乙の同意を得た場合に限り」を除いてください。',
  });
  await look(visited, 'workbench-verdicts');
});

test('集めた指摘は、そのまま差戻しになり、申請者に届く', async () => {
  const visited = await openWorkbench();
  const { page } = visited;
  await follow(page, main(page).getByRole('link', { name: '指摘1件を差戻しに入れる' }), /\/decisions\?/);
  expect(await main(page).getByRole('radio', { name: '差し戻す', exact: true }).isChecked()).toBe(true);
  await look(visited, 'send-back');
  await follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('差戻し').first().waitFor();
});

test('担当者は、直した契約書で前の版を差し替え、もう一度申請する', async () => {
  const visited = await visit({ as: CLERK });
  const { page, open } = visited;
  await open(request());
  await main(page).getByText('第9条から「乙の同意を得た場合に限り」を除いてください。').first().waitFor();
  await look(visited, 'sent-back-to-applicant');
  await open(`${request()}/evidence`);
  await attach(page, {
    name: '契約書（第2案）.pdf',
    kind: '契約書',
    replaces: '契約書（案）.pdf',
    bytes: await contractPdf(MENDED),
  });
  await main(page).getByText('「契約書（案）.pdf」の新しい版').waitFor();
  await open(`${request()}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
});

test('契約担当には、前の版との違いが示され、前に選んだ箇所を引き継いで判定する', async () => {
  await decide('nursing-head', '直した契約書を確認しました。');
  const visited = await openWorkbench();
  const { page } = visited;
  await main(page)
    .getByRole('link', { name: /契約書（第2案）\.pdf/ })
    .click();
  await text(page).getByText('前の版との違い 1件').waitFor(READING);
  await chooseRequirement(page, '当団体による監査・検査');
  await takeButton(visited).waitFor(READING);
  await look(visited, 'workbench-second-version');
  await takeButton(visited).click();
  await detail(page).getByText('提案を採用').waitFor();
  await giveVerdict(page, { verdict: '適合' });
  await chooseRequirement(page, '定期報告と緊急時の報告');
  await detail(page).getByText('前回の審査で選んだ箇所').first().waitFor();
  await takeButton(visited).click();
  await detail(page).getByText('提案を採用').waitFor();
  await giveVerdict(page, { verdict: '適合' });
  await follow(page, main(page).getByRole('link', { name: '審査・決裁へ進む' }), /\/decisions\?/);
  await choose(page, '結果', '承認する');
  await main(page).getByLabel('コメント・理由').fill('第9条が直りました。');
  await follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);
});

test('ほかの担当も承認し、最高情報セキュリティ責任者が例外措置を認めて決裁する', async () => {
  await decide('it-security', '渡す情報は必要な範囲に限られています。');
  await decide('general-director', '異議ありません。');
  const visited = await visit({ as: 'vice-mayor' });
  const { page } = visited;
  await openWaiting(page, TITLE);
  await follow(page, link(page, /決裁用の要約/), /\/brief/);
  await main(page).getByText('事故などの公表').first().waitFor();
  await look(visited, 'brief');
  await choose(page, '結果', '承認する');
  await main(page).getByLabel('コメント・理由').fill('覚書を交わすことを確認して認めます。');
  await main(page).getByLabel('例外措置1件を認めます').check();
  await follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);
  await main(page).getByText('承認済み').first().waitFor();
});

test('承認された契約は、締結していないものとして台帳に載る', async () => {
  const visited = await visit({ as: CLERK });
  const { page, open } = visited;
  await open(`/registers/contracts?${new URLSearchParams({ q: TITLE.slice(1, -1) })}`);
  await main(page).getByRole('row', { name: TITLE }).getByText('承認済み・未締結').waitFor();
  await follow(page, link(page, TITLE), /\/registers\/contracts\/\w{26}$/);
  contract = /contracts\/(\w{26})/.exec(page.url())?.[1] ?? '';
  await look(visited, 'contract');
});

test('契約の途中で再委託を申請し、承認されると、契約の再委託の段階に載る', async () => {
  const { page, open } = await visit({ as: CLERK });
  await open(`/registers/contracts/${contract}`);
  await follow(page, link(page, '再委託を見る'), /\/subcontracts$/);
  await main(page).getByText('この契約に、承認された再委託はありません。').waitFor();
  await follow(page, button(page, '再委託を申請する'), /\/intake\/company$/);
  const subcontracting = /approval-requests\/(\w{26})/.exec(page.url())?.[1] ?? '';
  await answerPages(page, {
    company: [
      'どの会社に再委託しますか',
      {
        texts: {
          再委託先の名前: SUBCONTRACTOR,
          再委託先の所在地: '静岡県静岡市清水区泊町4番5号',
          '何段階目の再委託ですか。': '1',
        },
      },
    ],
    work: ['どのような仕事を再委託しますか', { choices: { 'どのような仕事を任せますか。': '情報を扱う業務の処理' } }],
    purpose: [
      '何を、なぜ再委託しますか',
      { texts: { 再委託する作業: '納付書データの検算', 再委託する理由: '作成した人とは別の目で確かめるためです。' } },
    ],
    information: [
      'どのような情報を扱いますか',
      {
        choices: { '相手は、当団体の情報を扱いますか。': 'はい' },
        rows: { first: '情報 1', next: '新しい情報', answers: [INFORMATION] },
      },
    ],
    place: [
      'どこで作業し、どのように情報に触れますか',
      {
        choices: {
          'どこで作業しますか。': '事業者の国内の事業所',
          '相手は、どのようにして情報に触れますか。': '書類や記録媒体を受け取って持ち出す',
        },
        texts: { 作業する場所の所在地: '静岡県静岡市清水区泊町4番5号 3階' },
      },
    ],
    contract: [
      '同じ義務を負わせる契約がありますか',
      {
        choices: {
          '再委託先に、元の契約と同じ義務を負わせる契約がありますか。': '結んでいる',
          '再委託先の作業は、もう始まっていますか。': 'いいえ',
        },
      },
    ],
    workers: [
      '誰が作業しますか',
      {
        rows: {
          first: '作業する人 1',
          next: '次に作業する人',
          answers: [{ texts: { 氏名: '泊 さつき', 雇用している会社: SUBCONTRACTOR, 担当する作業: '検算' } }],
        },
      },
    ],
    period: ['いつからいつまで再委託しますか', { texts: { 始まる日: inDays(60), 終わる日: inDays(300) } }],
    documents: ['資料はそろっていますか'],
  });
  await answerTheRest(db, subcontracting);
  await open(`/approval-requests/${subcontracting}/submissions`);
  await follow(page, button(page, 'この内容で申請する'), /\/approval-requests\/\w{26}$/);
  const { title } = await db
    .selectFrom('approval_requests')
    .select('title')
    .where('id', '=', subcontracting)
    .executeTakeFirstOrThrow();
  for (const post of ['nursing-head', REVIEWER, 'it-security', 'general-director']) {
    await decide(post, '再委託の範囲を確認しました。', title);
  }

  const visited = await visit({ as: CLERK });
  await visited.open(`/registers/contracts/${contract}/subcontracts`);
  const node = main(visited.page).locator('.tier-node', { hasText: SUBCONTRACTOR });
  await node.getByText('1段階目').waitFor();
  await node.getByText('承認済み').waitFor();
  await look(visited, 'subcontractors');
});

test('署名済みの契約書の違いは、理由を付けて認めるまで、締結済みにならない', async () => {
  const clerk = await visit({ as: CLERK });
  await clerk.open(`/registers/contracts/${contract}`);
  await follow(clerk.page, link(clerk.page, '締結を記録する'), /\/conclusion$/);
  await follow(clerk.page, link(clerk.page, '署名済みの契約書を記録する'), /\/signed-copies$/);
  const form = main(clerk.page);
  await form.getByRole('radio', { name: /契約書（第2案）\.pdf/ }).check();
  await form.getByLabel('締結日', { exact: false }).first().fill(inDays(0));
  await form
    .getByLabel('署名済みの契約書')
    .setInputFiles({ name: '契約書（署名済み）.pdf', mimeType: 'application/pdf', buffer: await contractPdf(SIGNED) });
  await look(clerk, 'signed-copy');
  await follow(clerk.page, button(clerk.page, '記録して比べる'), /\/conclusion$/);

  const reviewer = await visit({ as: REVIEWER });
  const { page, open } = reviewer;
  await vi.waitFor(
    async () => {
      await open(`/registers/contracts/${contract}/conclusion`);
      expect(await main(page).getByText('確認した版との違いが1件あり').count()).toBe(1);
    },
    { ...READING, interval: 1_000 },
  );
  const difference = main(page).locator('#difference-1');
  expect(await difference.locator('del').textContent()).toContain('毎月');
  expect(await difference.locator('ins').textContent()).toContain('四半期ごとに');
  await difference.getByText('定期報告と緊急時の報告').waitFor();
  expect(await button(page, '締結済みにする').count()).toBe(0);
  await look(reviewer, 'differences');
  await main(page).getByRole('checkbox', { name: '違い1を選ぶ' }).check();
  await main(page)
    .getByLabel('選んだ違いを認める理由')
    .fill('業務量が少なく、四半期ごとで足りると所管課と確認しました。');
  await button(page, '選んだ違いを認める').click();
  await main(page).getByText('すべて認められています').waitFor();
  await follow(page, button(page, '締結済みにする'), /\/conclusion$/);
  await main(page).getByText('締結済みです').waitFor();
  await look(reviewer, 'concluded');
  await open('/registers/contracts?status=concluded');
  await main(page).getByRole('row', { name: TITLE }).getByText('締結済').first().waitFor();
});

test('契約確認記録は、PDFとExcelで取り出せる', async () => {
  const { page, open } = await visit({ as: REVIEWER });
  await open(request());
  const files = [];
  for (const name of ['契約確認記録（PDF）', '契約確認記録（Excel）']) {
    const [download] = await Promise.all([page.waitForEvent('download'), link(page, name).click()]);
    files.push({ name: download.suggestedFilename(), path: await download.path() });
  }
  const [pdf, xlsx] = files;
  expect(pdf?.name).toMatch(/\.pdf$/);
  expect((await readFile(pdf?.path ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
  const sheets = await readXlsx(await readFile(xlsx?.path ?? ''));
  const cells = sheets.flatMap(({ data }) => data.flat().map(String));
  expect(cells).toContain(TITLE);
  const said = cells.join('\n');
  // Judged in the first round only; sent back in it.
  expect(said).toContain('一部適合（1回目）\n教育の内容が書かれていません。仕様書で補われています。');
  expect(said).toContain('第9条から「乙の同意を得た場合に限り」を除いてください。');
});
