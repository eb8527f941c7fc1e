import type { Page } from 'playwright-core';

/** Searches first, finds nothing, and files a new request. Leaves the first page of the intake open. */
export async function startRequest(page: Page, serviceName: string): Promise<void> {
  await page.goto('/approval-requests');
  const csrf = await page.locator('input[name=csrf]').first().inputValue();
  const unit = await page.locator('option', { hasText: '介護福祉課' }).getAttribute('value');
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post('/approval-requests', {
    form: {
      csrf,
      submissionKey: `01M7Y0R8RSTA99BVMXA63V5VY${Math.floor(Math.random() * 10)}`,
      owningUnitId: unit ?? '',
      serviceName,
      vendorName: '',
    },
    headers: { origin },
    maxRedirects: 0,
  });
  await page.goto(answer.headers().location ?? '');
}
