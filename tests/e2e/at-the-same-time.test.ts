import { expect, test } from 'vitest';
import { button, choose, follow, main } from './pages/form';
import { fillIn } from './pages/sign-in';
import { browserForFile } from './setup/browser';
import { cityDatabase, decisionsOn, waitingFor } from './setup/city';

const { visit } = browserForFile();
const db = cityDatabase();
const ONE = 'it-security';
const OTHER = 'it-security-2';

test.each([
  ['スクリプトがあっても', true],
  ['スクリプトがなくても', false],
])('%s、二度押しした決裁は一度だけ効く', async (_how, javaScript) => {
  const [request] = await waitingFor(db, ONE);
  if (!request) throw new Error('Nothing waits');
  const before = await decisionsOn(db, request.id);
  const { page, open } = await visit({ as: ONE, javaScript });
  await open(`/approval-requests/${request.id}/decisions`);
  await choose(page, '結果', '承認する');
  // Without scripts the second press takes the place of the first on its way: only where one ends up counts.
  await button(page, 'この内容で記録する').dblclick();
  await main(page).getByText('情報セキュリティの審査：承認').first().waitFor();
  expect(page.url()).toMatch(/\/approval-requests\/\w{26}$/);
  expect(await decisionsOn(db, request.id)).toBe(before + 1);
});

test('二人が同じ段階を決裁すると、後の人には理由が示され、書いた文は残る', async () => {
  const [request] = await waitingFor(db, ONE);
  if (!request) throw new Error('Nothing waits');
  const before = await decisionsOn(db, request.id);
  const first = await visit({ as: ONE });
  const second = await visit({ as: OTHER });
  for (const { open } of [first, second]) await open(`/approval-requests/${request.id}/decisions`);
  await choose(second.page, '結果', '差し戻す');
  await main(second.page).getByLabel('コメント・理由').fill('通信の暗号化の範囲を確かめてください。');

  await choose(first.page, '結果', '承認する');
  await follow(first.page, button(first.page, 'この内容で記録する'), /\/approval-requests\/\w{26}$/);

  second.expectStatus(409);
  await button(second.page, 'この内容で記録する').click();
  await main(second.page).getByText('ほかの方が先に審査した場合').waitFor();
  expect(await main(second.page).getByLabel('コメント・理由').inputValue()).toBe(
    '通信の暗号化の範囲を確かめてください。',
  );
  expect(await main(second.page).getByRole('radio', { name: '差し戻す', exact: true }).isChecked()).toBe(true);
  await second.picture('decided-meanwhile');
  expect(await decisionsOn(db, request.id)).toBe(before + 1);
});

test('書いている間にサインインが切れても、サインインし直せば、書いた内容をそのまま送れる', async () => {
  const [request] = await waitingFor(db, 'contracts-reviewer');
  if (!request) throw new Error('Nothing waits');
  const before = await decisionsOn(db, request.id);
  const { page, context, open, picture, expectStatus } = await visit({ as: 'contracts-reviewer' });
  await open(`/approval-requests/${request.id}/decisions`);
  await choose(page, '結果', '承認する');
  await main(page).getByLabel('コメント・理由').fill('再委託の条を二度読みました。');
  await context.clearCookies();
  expectStatus(401);
  await button(page, 'この内容で記録する').click();
  await page.getByRole('heading', { level: 1, name: 'サインインが切れています' }).waitFor();
  await main(page).getByText('再委託の条を二度読みました。').waitFor();
  await picture('session-ended');
  expect(await decisionsOn(db, request.id)).toBe(before);
  await follow(page, button(page, 'もう一度サインインする'), /\/sign-in/);
  await fillIn(page, 'contracts-reviewer');
  await page.getByRole('heading', { level: 1, name: '送れなかった内容を送ります' }).waitFor();
  await main(page).getByText('再委託の条を二度読みました。').waitFor();
  await picture('send-again');
  await follow(page, button(page, 'この内容を送る'), new RegExp(`/approval-requests/${request.id}$`));
  expect(await decisionsOn(db, request.id)).toBe(before + 1);
});
