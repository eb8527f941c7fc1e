import type { Page } from 'playwright-core';
import { button, choose, heading, main } from './form';

/** Answers every item that is missing, one page after the other, from the one that is shown. Returns how many. */
export async function answerWhatIsMissing(page: Page, document: string): Promise<number> {
  let answered = 0;
  while (/\/checklist\/[^/]+$/.test(new URL(page.url()).pathname)) {
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

/** "Met", shown by a passage and by the figure that is asked for. */
async function answerItem(page: Page, document: string): Promise<void> {
  await choose(page, '満たしていますか', '適合');
  const figure = main(page).getByLabel('資料にある数値');
  if ((await figure.count()) > 0) {
    const required = await main(page).locator('.card', { hasText: '求める水準' }).textContent();
    await figure.fill(/[\d.]+/.exec(required?.slice(required.indexOf('求める水準')) ?? '')?.[0] ?? '1');
  }
  const commitment = main(page).getByRole('group', { name: '約束の強さ' });
  if ((await commitment.count()) > 0) await commitment.getByRole('radio', { name: '保証', exact: true }).check();
  const passage = main(page).getByRole('group', { name: '該当箇所 1' });
  await passage.getByLabel('資料の名前').fill(document);
  await passage.getByLabel('ページや条').fill('第12条');
  await passage.getByLabel('書かれていること').fill('受託者は、別紙の水準を満たすものとする。');
}
