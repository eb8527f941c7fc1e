import type { Page } from 'playwright-core';
import { DEMO_PASSWORD, emailOf } from '~db/seeds/demo/organisation';

/** Signs in the holder of a demo post by the form, as people do. */
export async function signIn(page: Page, post: string): Promise<void> {
  await page.goto('/sign-in');
  await fillIn(page, post);
  await page.waitForURL('**/tasks');
}

/** Fills in the form that is shown already, in whichever language, and sends it. */
export async function fillIn(page: Page, post: string, password = DEMO_PASSWORD): Promise<void> {
  await page.locator('main input[name=email]').fill(emailOf(post));
  await page.locator('main input[name=password]').fill(password);
  await page.locator('main button[type=submit]').click();
}
