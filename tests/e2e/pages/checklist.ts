import type { Page } from 'playwright-core';
import { button, heading, main } from './form';

/** Answers the items that are missing, one page after the other, from the one that is shown. Returns how many. */
export async function answerWhatIsMissing(
  page: Page,
  document: string,
  atMost = Number.POSITIVE_INFINITY,
): Promise<number> {
  let answered = 0;
  while (answered < atMost && /\/checklist\/[^/]+$/.test(new URL(page.url()).pathname)) {
    await answerItem(page, document);
    answered += 1;
    const here = page.url();
    const next = button(page, '保存して、次の足りない項目へ');
    await ((await next.count()) > 0 ? next : button(page, '保存して一覧へ')).click();
    await page.waitForURL((url) => url.href !== here);
    await heading(page, /./);
  }
  return answered;
}

/** "Met", shown by a passage and by the figure that is asked for. By names of fields: there are dozens of pages. */
export async function answerItem(page: Page, document: string): Promise<void> {
  const field = (name: string) => main(page).locator(`[name="${name}"]`);
  await field('answer').and(page.locator('[value=met]')).check();
  const figure = field('sla.promised').and(page.locator(':not([type=hidden])'));
  if ((await figure.count()) > 0) {
    const asked = await main(page).locator('.card', { hasText: '求める水準' }).textContent();
    await figure.fill(/[\d.]+/.exec(asked?.slice(asked.indexOf('求める水準')) ?? '')?.[0] ?? '1');
  }
  if ((await field('sla.days').count()) > 0) {
    await field('sla.days').and(page.locator('[value=every-day]')).check();
    await field('sla.from').fill('0:00');
    await field('sla.to').fill('24:00');
  }
  const guaranteed = field('sla.commitment').and(page.locator('[value=guaranteed]'));
  if ((await guaranteed.count()) > 0) await guaranteed.check();
  await field('quotes.0.document').fill(document);
  await field('quotes.0.page').fill('第12条');
  await field('quotes.0.text').fill('受託者は、別紙の水準を満たすものとする。');
}
