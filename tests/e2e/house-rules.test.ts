import { expect, inject, test } from 'vitest';
import { browserForFile } from './setup/browser';

const { visit } = browserForFile();

test('生きているかどうかを尋ねると、データベースまで確かめて答える', async () => {
  const answer = await fetch(`${inject('demo').origin}/healthz`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ status: 'ok' });
});

test('どのページも、外から何も読み込まず、埋め込まれず、古い写しを残さない', async () => {
  for (const pathname of ['/sign-in', '/no-such-page', '/healthz', '/favicon.svg']) {
    const { headers } = await fetch(`${inject('demo').origin}${pathname}`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self' 'nonce-/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    if (pathname !== '/favicon.svg') expect(headers.get('cache-control')).toMatch(/no-cache|no-store/);
  }
});

test('言語を切り替えると、そのページのまま英語になり、別の端末でも英語のままになる', async () => {
  const one = await visit({ as: 'residents-staff-1' });
  await one.open('/approval-requests?status=approved');
  await one.page.getByRole('button', { name: 'English' }).click();
  await one.page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  expect(new URL(one.page.url()).search).toBe('?status=approved');
  expect(await one.page.locator('html').getAttribute('lang')).toBe('en');

  const other = await visit({ as: 'residents-staff-1' });
  await other.open('/tasks');
  await other.page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  await other.page.getByRole('button', { name: '日本語' }).click();
  await other.page.getByRole('heading', { level: 1, name: '自分の仕事' }).waitFor();
});

test('サインインしていない人には、ブラウザーの言語でサインインの画面を出し、行き先を覚えておく', async () => {
  const { page, open } = await visit({ locale: 'en' });
  await open('/approval-requests?status=approved');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('next')).toBe('/approval-requests?status=approved');
});

test('すべての端末からサインアウトすると、ほかの端末の画面も開けなくなる', async () => {
  const one = await visit({ as: 'roads-staff-1' });
  const other = await visit({ as: 'roads-staff-1', freshSession: true });
  await other.open('/tasks');
  await one.open('/account');
  await one.page.getByRole('button', { name: 'すべての端末からサインアウトする' }).click();
  await one.page.getByText('すべての端末からサインアウトしました').waitFor();
  await other.open('/tasks');
  await other.page.getByRole('heading', { level: 1, name: 'サインイン' }).waitFor();
});
