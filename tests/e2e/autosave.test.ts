import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { button, choose, follow, main } from './pages/form';
import { startRequest } from './pages/new-request';
import { browserForFile } from './setup/browser';

/** What only happens with scripts: the draft is saved while it is being typed. */
const { visit } = browserForFile();
const CLERK = 'nursing-clerk';
const NETWORK = 'どのネットワークから使いますか。';
let draft = '';

const told = (page: Page, what: string | RegExp) => main(page).getByRole('status').filter({ hasText: what }).waitFor();
/** Waits for the save that follows a change, and not for one before. */
async function afterSaving(page: Page, change: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok());
  await change();
  await saved;
  await told(page, '保存しました');
}

test('続けて直しても、そのつど保存され、見通しが変わる', async () => {
  const { page, open } = await visit({ as: CLERK });
  await startRequest(page, { serviceName: '自動保存くらうど', search: '自動保存のためのもの' });
  draft = /^(.*)\/intake\//.exec(new URL(page.url()).pathname)?.[1] ?? '';
  await open(`${draft}/intake/outside-work`);
  const people = () => main(page).getByRole('complementary').textContent();
  const before = await people();
  const question = '庁内の情報システムを外部のネットワークにつなぎますか。';
  await afterSaving(page, () => choose(page, question, 'はい'));
  expect(await people()).not.toBe(before);
  await afterSaving(page, () => choose(page, question, 'いいえ'));
  await afterSaving(page, () => choose(page, question, 'はい'));
  await page.reload();
  expect(await main(page).getByRole('group', { name: question }).getByRole('radio', { name: 'はい' }).isChecked()).toBe(
    true,
  );
});

test('保存を待たずに次へ進んでも、入力は失われない', async () => {
  const { page, open } = await visit({ as: CLERK });
  await open(`${draft}/intake/purpose`);
  await main(page).getByLabel('使い道').fill('窓口の予約に使います。');
  await follow(page, button(page, '次へ進む'), /\/intake\/use$/);
  await open(`${draft}/intake/purpose`);
  expect(await main(page).getByLabel('使い道').inputValue()).toBe('窓口の予約に使います。');
});

test('同じところを別の画面で変えられたら、保存せずに知らせ、見比べて選べる', async () => {
  const [mine, theirs] = [await visit({ as: CLERK }), await visit({ as: CLERK })];
  mine.expectStatus(409);
  await mine.open(`${draft}/intake/network`);
  await theirs.open(`${draft}/intake/network`);
  await afterSaving(theirs.page, () => choose(theirs.page, NETWORK, /^LGWAN/));
  await choose(mine.page, NETWORK, /^インターネット/);
  await told(mine.page, 'ほかの人が同じところを変えた');
  await button(mine.page, '次へ進む').click();
  const table = main(mine.page).getByRole('table', { name: '違っているところ' });
  expect(await table.getByRole('row').last().textContent()).toMatch(/LGWAN接続系\s*インターネット接続系/);
  await follow(mine.page, button(mine.page, '次へ進む'), /\/intake\/terms$/);
});

test('サーバーに届かない間も入力は残り、つながると保存される', async () => {
  const { page, context, open } = await visit({ as: CLERK });
  await open(`${draft}/intake/purpose`);
  let away = true;
  await context.route('**/draft', (route) =>
    away ? route.fulfill({ status: 200, contentType: 'text/html', body: '' }) : route.continue(),
  );
  await main(page).getByLabel('必要な理由').fill('電話がつながりにくいためです。');
  await told(page, '保存できませんでした');
  expect(await main(page).getByLabel('必要な理由').inputValue()).toBe('電話がつながりにくいためです。');
  away = false;
  await told(page, '保存しました');
});

test('読めない数字は送らずに知らせ、直すと保存される', async () => {
  const { page, open } = await visit({ as: CLERK });
  await open(`${draft}/intake/period`);
  await main(page).getByLabel('使う人数').fill('たくさん');
  await told(page, 'まだ保存していません');
  await afterSaving(page, () => main(page).getByLabel('使う人数').fill('２５'));
  await page.reload();
  expect(await main(page).getByLabel('使う人数').inputValue()).toBe('25');
});
