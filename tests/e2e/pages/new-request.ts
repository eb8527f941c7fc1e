import type { Page } from 'playwright-core';
import { button, follow, heading, main } from './form';

/** Searches the register first, finds nothing, and files a new request. Leaves the first page of the intake open. */
export async function startRequest(page: Page, { serviceName, search }: { serviceName: string; search: string }) {
  await page.goto('/tasks');
  await follow(
    page,
    main(page).getByRole('link', { name: '申請する', exact: true }).first(),
    /\/approval-requests\/new$/,
  );
  await heading(page, '使いたいサービスをさがす');
  await main(page).getByLabel('サービス名・事業者名・やりたいこと').fill(search);
  await follow(page, button(page, 'さがす'), /\/new\?q=/);
  await main(page).getByText('承認済みのサービスには見つかりません').waitFor();
  await main(page).getByLabel('サービス名', { exact: true }).fill(serviceName);
  await follow(page, button(page, '申請を始める'), /\/intake\/service$/);
}
