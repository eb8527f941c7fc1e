import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Options = {
  /** Contrast takes four fifths of the time, and colours are the same in either language and at any width. */
  contrast?: boolean;
};

/** What axe finds serious or worse. Its source goes in by the debugger's door, which the content security policy leaves open. */
export async function seriousIn(page: Page, { contrast = true }: Options = {}): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (enabled) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled } },
        // Every style is in the page already.
        preload: false,
      }),
    contrast,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} (${node.failureSummary})`));
}
