import type { Locator, Page } from 'playwright-core';

/** Presses a button or follows a link, and waits until the page it leads to is there. */
export async function follow(page: Page, control: Locator, where: RegExp): Promise<void> {
  await Promise.all([page.waitForURL((url) => where.test(url.pathname + url.search + url.hash)), control.click()]);
  await page.waitForLoadState('load');
}

/** The radio button `choice` of the question `legend`. */
export const choose = (within: Page | Locator, legend: string, choice: string | RegExp): Promise<void> =>
  within.getByRole('group', { name: legend }).getByRole('radio', { name: choice, exact: true }).check();

export const main = (page: Page): Locator => page.getByRole('main');

export const button = (page: Page, name: string | RegExp): Locator =>
  main(page).getByRole('button', { name, exact: typeof name === 'string' });

/** The first one: the main action stands at the top and again at the end of long pages. */
export const link = (page: Page, name: string | RegExp): Locator =>
  main(page)
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first();

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
