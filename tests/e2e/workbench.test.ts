import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { CONTRACT_PAGES, contractPdf, FORMER_CONTRACT_PAGES } from '../factories/contract-pdf';
import { button, main } from './pages/form';
import { chosen, detail, selectWords, text, verdictForm } from './pages/workbench';
import { seriousIn } from './setup/axe';
import { browserForFile, DESKTOP, PHONE, type Visit } from './setup/browser';
import { cityDatabase, waitingFor } from './setup/city';
import { attachPdf, takeOutDocuments } from './setup/documents';

const { visit } = browserForFile();
const db = cityDatabase();
const REVIEWER = 'contracts-reviewer';
const COLLEAGUE = 'contracts-reviewer-2';
const KEY = 'contract-subcontracting';
const PATIENCE = { timeout: 15_000 };

let id: string;
let contract: string;
let long: string;
const base = () => `/approval-requests/${id}/workbench`;
const at = (fileId = contract, key = KEY) => `${base()}/${fileId}/${key}`;

/** A hundred pages, of which one has the words that are looked for. */
const LONG_PAGES = Array.from({ length: 100 }, (_, page) =>
  Array.from({ length: 30 }, (_, line) =>
    page === 86 && line === 12
      ? '乙は、ひまわり電算室の鍵を甲に返還しなければならない。'
      : `第${page + 1}条の${line + 1}　乙は、別表${line + 1}に定める作業の手順に従う。`,
  ).join('\n'),
);

beforeAll(async () => {
  const waiting = await waitingFor(db, REVIEWER);
  const outsourcing = await db
    .selectFrom('approval_requests')
    .select('id')
    .where('kind', '=', 'outsourcing')
    .where(
      'id',
      'in',
      waiting.map((one) => one.id),
    )
    .executeTakeFirstOrThrow();
  id = outsourcing.id;
  await takeOutDocuments(db, id);
  const former = await attachPdf(db, id, await contractPdf(FORMER_CONTRACT_PAGES), {
    name: '契約書（初版）.pdf',
    removed: true,
  });
  contract = await attachPdf(db, id, await contractPdf(CONTRACT_PAGES), { name: '契約書（案）.pdf', replaces: former });
  long = await attachPdf(db, id, await contractPdf(LONG_PAGES), { name: '仕様書.pdf', kind: 'specification' });
});

const title = async (page: Page) => (await chosen(page).locator('.wb-item-title').textContent()) ?? '';

/** Opens the workbench; scripts run when every page has its room. */
async function enter(path = at(), options: Parameters<typeof visit>[0] = {}): Promise<Visit> {
  const visited = await visit({ as: REVIEWER, ...options });
  expect(await visited.open(path)).toBe(200);
  if (options.javaScript !== false) await visited.page.locator('[data-page="4"]').waitFor({ state: 'attached' });
  return visited;
}

test('文書を読み終えると、ページを開き直さなくても、提案と前の版との違いが出る', async () => {
  const { page, open, picture } = await visit({ as: REVIEWER });
  await open(at());
  await detail(page).getByText('プログラムの提案').waitFor({ timeout: 60_000 });
  await detail(page).getByText('第6条').first().waitFor();
  await text(page)
    .getByText(/前の版との違い 2件/)
    .waitFor({ timeout: 60_000 });
  await text(page).locator('[data-page]').first().waitFor();
  await picture('workbench');
});

test('提案の箇所は本文で示され、要件を替えると、その箇所へ移る', async () => {
  const { page } = await enter();
  const current = text(page).locator('.wb-mark-current');
  await expect
    .poll(() => current.allInnerTexts(), PATIENCE)
    .toContainEqual(expect.stringContaining('第三者に委託してはならない'));
  await page.getByRole('link', { name: /^終了時の返却・廃棄/ }).click();
  await expect.poll(() => current.first().textContent(), PATIENCE).toContain('この契約が終了したとき');
  await expect.poll(() => isInView(page, '.wb-mark-current'), PATIENCE).toBe(true);
  expect(page.url()).toContain('/contract-return-disposal');
});

test('キーボードだけで、提案を採り、判定し、次へ進める。入力中のキーは文字になる', async () => {
  const { page } = await enter(at(contract, 'contract-policy-compliance'));
  const keys = page.keyboard;
  await detail(page)
    .getByRole('button', { name: /この箇所でよい/ })
    .first()
    .waitFor();
  await keys.press('Enter');
  await detail(page).getByText('提案を採用').waitFor();
  await keys.press('1');
  await chosen(page).locator('.wb-item-state').getByText('適合', { exact: true }).waitFor();
  await keys.press('j');
  expect(await title(page)).not.toContain('ポリシー');
  const second = await title(page);
  await keys.press('3');
  await keys.type('jk1?/ と書いても動かない。');
  expect(await title(page)).toBe(second);
  await chosen(page).getByText('未保存').waitFor();
  await keys.press('Control+Enter');
  await page.waitForFunction(
    (before) => document.querySelector('.wb-item-chosen .wb-item-title')?.textContent !== before,
    second,
  );
  const row = page.locator('.wb-item', { hasText: second });
  await row.getByText('不適合', { exact: true }).waitFor();
  await keys.press('k');
  await keys.press('?');
  await page.getByText('一番上の提案を採る').waitFor();
});

test('本文の文をキーボードで選び、要件に結び付け、取り消せる', async () => {
  const { page } = await enter(at(contract, 'contract-training'));
  const keys = page.keyboard;
  await text(page).locator('.wb-mark-current').first().waitFor();
  await keys.press('s');
  await page.locator('.wb-selection').getByText('選んだ文').waitFor();
  await keys.press('ArrowDown');
  await keys.press('Shift+ArrowDown');
  const quote = await page.locator('.wb-mark-selecting').allInnerTexts();
  expect(quote.join('').length).toBeGreaterThan(10);
  await keys.press('Enter');
  const tied = detail(page).locator('.wb-passage-tied');
  await tied.getByText('自分で選択').waitFor();
  expect(((await tied.locator('blockquote').textContent()) ?? '').replaceAll(/\s/g, '')).toBe(
    quote.join('').replaceAll(/\s/g, ''),
  );
  await tied.getByRole('button', { name: '取り消す' }).click();
  await tied.waitFor({ state: 'detached' });
});

test('マウスで選んだ文は、本文のとおりに結び付く', async () => {
  const { page } = await enter(at(contract, 'contract-reporting'));
  await text(page).locator('.wb-mark-current').first().waitFor();
  const wanted = '毎月、業務の実施状況を書面により甲に報告しなければならない';
  await selectWords(page, wanted);
  const bar = page.locator('.wb-selection');
  await bar.getByText(wanted).waitFor();
  await bar.getByRole('button', { name: '提案の代わりにする' }).click();
  const tied = detail(page).locator('.wb-passage-tied');
  await tied.getByText('提案から移動').waitFor();
  expect(await tied.locator('blockquote').textContent()).toBe(wanted);
});

test('文書の中をさがし、件数を見ながら進める', async () => {
  const { page } = await enter();
  await page.keyboard.press('/');
  await page.keyboard.type('承諾');
  await page.keyboard.press('Enter');
  await page.locator('.wb-hits').getByText('1 / 1件').waitFor();
  expect(await text(page).locator('.wb-mark-found').allInnerTexts()).toEqual(['承諾']);
});

test('保存に失敗しても、打った文字は消えず、もう一度送れる', async () => {
  const { page, expectStatus } = await enter(at(contract, 'contract-audit'));
  expectStatus(503);
  await page.route('**/data/verdicts', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
  await verdictForm(page)
    .getByLabel(/一部適合/)
    .check();
  await verdictForm(page)
    .getByLabel(/判定の理由/)
    .fill('同意が条件になっている。');
  await button(page, '判定を保存する').click();
  await detail(page).getByText('サーバーに届きませんでした').waitFor();
  expect(
    await verdictForm(page)
      .getByLabel(/判定の理由/)
      .inputValue(),
  ).toBe('同意が条件になっている。');
  await page.reload();
  // Comes from what this tab keeps, once the scripts have begun.
  await expect
    .poll(
      () =>
        verdictForm(page)
          .getByLabel(/判定の理由/)
          .inputValue(),
      PATIENCE,
    )
    .toBe('同意が条件になっている。');
  await button(page, '判定を保存する').click();
  await chosen(page).locator('.wb-item-state').getByText('一部適合').waitFor();
});

test('二人が同じ要件を確認しても、先の判定は黙って消えない', async () => {
  const first = await enter(at(contract, 'contract-breach'));
  const second = await enter(at(contract, 'contract-breach'), { as: COLLEAGUE });
  second.expectStatus(409);
  await first.page.keyboard.press('1');
  await chosen(first.page).locator('.wb-item-state').getByText('適合', { exact: true }).waitFor();
  await verdictForm(second.page)
    .getByLabel(/不適合/)
    .check();
  await verdictForm(second.page)
    .getByLabel(/判定の理由/)
    .fill('わたしの意見');
  await button(second.page, '判定を保存する').click();
  await detail(second.page).getByText('ほかの方が先に').waitFor();
  expect(
    await verdictForm(second.page)
      .getByLabel(/判定の理由/)
      .inputValue(),
  ).toBe('わたしの意見');
  await chosen(second.page).locator('.wb-item-state').getByText('適合', { exact: true }).waitFor();
  await button(second.page, '判定を保存する').click();
  await chosen(second.page).locator('.wb-item-state').getByText('不適合', { exact: true }).waitFor();
});

test('申請者への指摘は、差戻しの用紙に入っている', async () => {
  const { page } = await enter(at(contract, 'contract-life-cycle'));
  await page.keyboard.press('2');
  await page.keyboard.type('段階ごとの定めがない。');
  await verdictForm(page)
    .getByLabel(/申請者への指摘/)
    .fill('保管と複製の定めを加えてください。');
  await button(page, '判定を保存する').click();
  await page.getByRole('link', { name: /指摘\d+件を差戻しに入れる/ }).click();
  await page.waitForURL(/\/decisions/);
  expect(await main(page).getByRole('radio', { name: '差し戻す', exact: true }).isChecked()).toBe(true);
  const remarks = await main(page)
    .locator('textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(remarks).toContain('保管と複製の定めを加えてください。');
});

describe('スクリプトなし', () => {
  test('ページと文を打って結び付け、判定して次の要件へ進める', async () => {
    const { page, expectStatus, picture } = await enter(`${at(contract, 'contract-publication')}?page=2`, {
      javaScript: false,
    });
    expectStatus(422);
    await text(page).getByText('第６条　乙は').waitFor();
    await page.getByText('ページと文を入力して結び付ける').click();
    await detail(page).getByLabel('文', { exact: true }).fill('この文は契約書にない。');
    await button(page, '結び付ける').click();
    await main(page)
      .getByRole('alert')
      .getByRole('link', { name: /この文は本文に見つかりません/ })
      .waitFor();
    await detail(page).getByText('この文は本文に見つかりません').waitFor();
    expect(await detail(page).getByLabel('文', { exact: true }).inputValue()).toBe('この文は契約書にない。');
    await picture('quote-not-found');
    await detail(page).getByLabel('文', { exact: true }).fill('再委託先に この契約に 基づく乙の義務と同等');
    await button(page, '結び付ける').click();
    await detail(page).locator('.wb-passage-tied').waitFor();
    await verdictForm(page)
      .getByLabel(/該当なし/)
      .check();
    await verdictForm(page)
      .getByLabel(/判定の理由/)
      .fill('公表の定めは要らない。');
    await button(page, '保存して次へ').click();
    await main(page).getByText('保存しました').first().waitFor();
    expect(page.url()).not.toContain('contract-publication');
    const row = page.locator('#requirement-contract-publication');
    await row.getByText('該当なし').waitFor();
  });

  test('ページをめくり、言葉をさがせる', async () => {
    const { page } = await enter(at(long), { javaScript: false });
    await page.getByLabel('文書の中をさがす').fill('ひまわり電算室');
    await button(page, 'さがす').click();
    await text(page).getByRole('link', { name: '87ページ' }).click();
    await text(page).getByText('ひまわり電算室の鍵').last().waitFor();
    await page.getByRole('link', { name: '次のページ' }).click();
    await text(page).locator('#page-88').waitFor();
    expect(await text(page).locator('[data-page]').count()).toBeLessThan(6);
  });
});

test('100ページの文書でも、近くのページだけを読み込み、遠くの箇所へすぐ移れる', async () => {
  const { page } = await enter(at(long));
  await text(page).locator('[data-page="100"]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelectorAll('[data-page-text]').length >= 5);
  expect(await text(page).locator('[data-page-text]').count()).toBeLessThan(60);
  await page.keyboard.press('/');
  await page.keyboard.type('ひまわり電算室');
  const begun = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-page="87"] .wb-mark-found') !== null);
  await expect.poll(() => isInView(page, '.wb-mark-found'), PATIENCE).toBe(true);
  // Generous: the machine has other things to do.
  expect(performance.now() - begun).toBeLessThan(5_000);
});

describe('見た目', () => {
  test.each([
    ['広い画面', DESKTOP],
    ['360ピクセル', PHONE],
  ])('%sで、axeが深刻と言うものがなく、横にはみ出さない', async (_, viewport) => {
    const { page, picture } = await enter(at(), { viewport });
    await text(page).locator('.wb-mark-current').first().waitFor();
    await picture('workbench');
    expect(await seriousIn(page)).toEqual([]);
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement as Element;
      return scrollWidth - clientWidth;
    });
    expect(over).toBeLessThanOrEqual(0);
  });
  test('申請者も見られるが、書くところはない', async () => {
    const { email } = await db
      .selectFrom('approval_requests as request')
      .innerJoin('persons as person', 'person.id', 'request.applicant_id')
      .select('person.email')
      .where('request.id', '=', id)
      .executeTakeFirstOrThrow();
    const { page } = await enter(at(), { as: email.split('@')[0] ?? '' });
    await main(page).getByText('閲覧のみです').waitFor();
    await text(page).getByText('業務委託契約書').first().waitFor();
    expect(await page.locator('.wb-requirements form').count()).toBe(0);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    expect(await detail(page).locator('.notice').count()).toBe(0);
  });
});

/** Whether the first such element lies inside the pane of the text. */
const isInView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted)?.getBoundingClientRect();
    const pane = document.querySelector('.wb-text')?.getBoundingClientRect();
    return Boolean(element && pane && element.top >= pane.top - 1 && element.top < pane.bottom);
  }, selector);
