import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD, emailOf } from '~db/seeds/demo/organisation';
import { main } from './pages/form';
import { browserForFile } from './setup/browser';
import { cityDatabase, decisionsOn, waitingFor } from './setup/city';

const { visit } = browserForFile();
const db = cityDatabase();
const PERSON = 'general-director';

test('マウスなしで、サインインし、最初の申請を開き、決裁できる', async () => {
  const [request] = await waitingFor(db, PERSON);
  if (!request) throw new Error('Nothing waits');
  const before = await decisionsOn(db, request.id);
  const { page, open } = await visit();
  const keys = page.keyboard;
  await open('/sign-in');

  await tabTo(page, 'メールアドレス');
  await keys.type(emailOf(PERSON));
  await tabTo(page, 'パスワード');
  await keys.type(DEMO_PASSWORD);
  await keys.press('Enter');
  await page.waitForURL('**/tasks');

  await keys.press('Tab');
  expect(await focused(page)).toBe('本文へ移動');
  await keys.press('Enter');
  await tabTo(page, request.title);
  await keys.press('Enter');
  await page.waitForURL(`**/approval-requests/${request.id}`);

  await tabTo(page, '審査する');
  await keys.press('Enter');
  await page.waitForURL(/\/decisions/);
  await tabTo(page, '承認する');
  await keys.press('Space');
  expect(await main(page).getByRole('radio', { name: '承認する', exact: true }).isChecked()).toBe(true);
  await tabTo(page, 'コメント・理由');
  await keys.type('異議ありません。');
  await tabTo(page, 'この内容で記録する');
  await keys.press('Enter');
  await page.waitForURL(`**/approval-requests/${request.id}`);
  await main(page).getByText('異議ありません。').first().waitFor();
  expect(await decisionsOn(db, request.id)).toBe(before + 1);
});

test('キーボードで選んだところには、はっきりした枠が出る', async () => {
  const { page, open } = await visit({ as: PERSON });
  await open('/tasks');
  for (let turn = 0; turn < 12; turn += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const element = document.activeElement as Element;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return { name: element.textContent, outlineStyle, width: Number.parseFloat(outlineWidth), boxShadow };
    });
    expect(outline.outlineStyle !== 'none' ? outline.width : 0, outline.name ?? '').toBeGreaterThanOrEqual(2);
  }
});

/** Presses Tab until what is focused goes by `name`. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`「${name}」 cannot be reached with Tab on ${page.url()}`);
}

/** What the focused element is called: its label, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
    return (element.labels?.[0] ?? element).textContent?.trim() ?? '';
  });
