import type { Locator, Page } from 'playwright-core';
import { button, choose, follow, heading, main } from './form';

/** What is typed and chosen on one page of the intake, by the words beside the fields. */
export type Answers = {
  texts?: Record<string, string>;
  choices?: Record<string, string | RegExp>;
  ticks?: readonly string[];
  /** Rows one after the other: what the first one is called, what the blank one behind it is called. */
  rows?: { first: string; next: string; answers: readonly Omit<Answers, 'rows'>[] };
};

/** Title of a page and what is answered there, by the last part of its address, in the order of the pages. */
export type Pages = Record<string, readonly [title: string, answers?: Answers]>;

async function fill(within: Page | Locator, { texts = {}, choices = {}, ticks = [] }: Answers): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await within.getByLabel(label).fill(text);
  for (const [legend, choice] of Object.entries(choices)) await choose(within, legend, choice);
  for (const label of ticks) await within.getByLabel(label).check();
}

async function answerPage(page: Page, answers: Answers): Promise<void> {
  const { rows } = answers;
  await fill(page, answers);
  for (const [at, row] of (rows?.answers ?? []).entries()) {
    if (at > 0) await button(page, '保存して、もう1行加える').click();
    await fill(main(page).getByRole('group', { name: at === 0 ? rows?.first : rows?.next, exact: true }), row);
  }
}

/** Goes through the guided intake from the page that is shown to the check of the answers. */
export async function answerPages(
  page: Page,
  pages: Pages,
  onPage: (slug: string) => Promise<void> = async () => {},
): Promise<void> {
  const slugs = Object.keys(pages);
  for (const [at, [slug, [title, answers]]] of Object.entries(pages).entries()) {
    await heading(page, title);
    await answerPage(page, answers ?? {});
    await onPage(slug);
    await follow(page, button(page, '次へ進む'), new RegExp(`/intake/${slugs[at + 1] ?? 'check'}$`));
  }
  await heading(page, '入力した内容を確かめてください');
}

/** Opens a request of this kind from "my work"; leaves its first page open and returns the id. */
export async function startWork(page: Page, kind: RegExp, labels: Record<string, string>): Promise<string> {
  await page.goto('/tasks');
  await follow(
    page,
    main(page).getByRole('link', { name: '申請する', exact: true }).first(),
    /\/approval-requests\/new$/,
  );
  await follow(page, main(page).getByRole('link', { name: kind }), /\/new\?kind=/);
  for (const [label, text] of Object.entries(labels)) await main(page).getByLabel(label).fill(text);
  await follow(page, button(page, '申請を始める'), /\/intake\/\w+$/);
  return /approval-requests\/(\w{26})/.exec(page.url())?.[1] ?? '';
}
