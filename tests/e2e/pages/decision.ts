import type { Page } from 'playwright-core';
import { button, choose, follow, heading, link, main } from './form';

/** Opens the request from "my work", and from there the page on which it is decided. */
export async function openWaiting(page: Page, title: string): Promise<void> {
  await page.goto('/tasks');
  await follow(
    page,
    main(page).getByRole('region', { name: '自分の対応を待つもの' }).getByRole('link', { name: title }),
    /\/approval-requests\/\w{26}/,
  );
  await heading(page, title);
}

export async function openDecision(page: Page): Promise<void> {
  await follow(page, link(page, '審査する'), /\/decisions/);
  await heading(page, '審査・決裁');
}

export async function approve(page: Page, comment: string, { exemption = '' } = {}): Promise<void> {
  await openDecision(page);
  await choose(page, '結果', '承認する');
  await main(page).getByLabel('コメント・理由').fill(comment);
  if (exemption) await main(page).getByLabel(exemption).check();
  await record(page);
}

/** Sends it back with one item marked. */
export async function sendBack(page: Page, comment: string, item: { title: string; comment: string }): Promise<void> {
  await openDecision(page);
  await choose(page, '結果', '差し戻す');
  await main(page).getByLabel('コメント・理由').fill(comment);
  await main(page).getByText('直してほしい項目（差戻しのとき）').click();
  await main(page).getByRole('checkbox', { name: item.title }).check();
  await main(page).getByLabel(`指摘：${item.title}`).fill(item.comment);
  await record(page);
}

export type Grant = { comment: string; manager: string; condition: { text: string; owner: string; dueOn: string } };

export async function approveWithConditions(page: Page, { comment, manager, condition }: Grant): Promise<void> {
  await choose(page, '結果', '条件を付けて承認する');
  await main(page).getByLabel('コメント・理由').fill(comment);
  await select(page, 'クラウドサービス管理者', manager);
  await main(page).getByText('条件（条件付き承認のとき）').click();
  const first = main(page).getByRole('group', { name: '条件1' });
  await first.getByRole('textbox', { name: '条件1' }).fill(condition.text);
  const owner = first.getByLabel('担当者');
  await owner.selectOption(await optionOf(owner, condition.owner));
  await first.getByLabel('期限').fill(condition.dueOn);
  await record(page);
}

async function select(page: Page, label: string, name: string): Promise<void> {
  const field = main(page).getByRole('combobox', { name: label });
  await field.selectOption(await optionOf(field, name));
}

/** People are listed with their posts: 「鈴木 亜紀（介護保険係 主任）」. */
const optionOf = async (field: ReturnType<Page['locator']>, name: string): Promise<{ label: string }> => {
  const label = await field.locator('option', { hasText: name }).first().textContent();
  return { label: label ?? name };
};

const record = (page: Page): Promise<void> =>
  follow(page, button(page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);
