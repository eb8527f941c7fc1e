import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { button, main } from './form';

export const chosen = (page: Page): Locator => page.locator('.wb-item-chosen');
export const detail = (page: Page): Locator => page.locator('.wb-detail');
export const text = (page: Page): Locator => page.locator('.wb-text');
export const verdictForm = (page: Page): Locator => page.locator('form.wb-verdict');

/** Chooses a requirement in the list. */
export async function chooseRequirement(page: Page, title: string): Promise<void> {
  await main(page)
    .getByRole('link', { name: new RegExp(`^${title}`) })
    .click();
  await chosen(page).getByText(title).first().waitFor();
}

type Verdict = { verdict: '適合' | '一部適合' | '不適合' | '該当なし'; reason?: string; note?: string };

/** Gives the verdict on the requirement that is shown, and stays there. */
export async function giveVerdict(page: Page, { verdict, reason, note }: Verdict): Promise<void> {
  const form = verdictForm(page);
  await form.getByLabel(new RegExp(`^\\d ${verdict}$`)).check();
  if (reason) await form.getByLabel(/判定の理由/).fill(reason);
  if (note) await form.getByLabel(/申請者への指摘/).fill(note);
  await button(page, '判定を保存する').click();
  await chosen(page).locator('.wb-item-state').getByText(verdict, { exact: true }).waitFor();
}

const PATIENCE_MS = 15_000;

/**
 * Selects these words of the text, wherever marks have cut it, as dragging would. A page that arrives, or a mark that
 * is drawn at that moment, takes a selection away: whoever sees that selects again.
 */
export const selectWords = (page: Page, words: string): Promise<void> =>
  expect
    .poll(
      async () => {
        if (!(await page.evaluate(selectText, words))) return false;
        const shown = page.locator('.wb-selection').getByText(words).waitFor({ timeout: 2_000 });
        return shown.then(
          () => true,
          () => false,
        );
      },
      { timeout: PATIENCE_MS },
    )
    .toBe(true);

function selectText(wanted: string): boolean {
  for (const page of document.querySelectorAll('[data-page-text]')) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const letters = nodes.flatMap((node) => [...node.data].map((letter, at) => ({ node, at, letter })));
    const solid = letters.filter(({ letter }) => /\S/.test(letter));
    const start = solid
      .map(({ letter }) => letter)
      .join('')
      .indexOf(wanted);
    if (start === -1) continue;
    const [first, last] = [solid[start]!, solid[start + wanted.length - 1]!];
    const range = document.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return true;
  }
  return false;
}
