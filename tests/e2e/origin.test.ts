import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../setup/app';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ env: { PUBLIC_ORIGIN: 'https://sekisho.example.jp', LOG_LEVEL: 'silent' } });
});
afterAll(() => app.stop());

const signIn = (headers: Record<string, string>) =>
  fetch(`${app.origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ email: 'nobody@example.jp', password: 'not the password' }),
  }).then((answer) => answer.status);

test('ほかのサイトからの送信は403で断り、記録上の障害にしない', async () => {
  expect(await signIn({ Origin: 'https://evil.example' })).toBe(403);
  expect(await signIn({ Origin: 'null' })).toBe(403);
  expect(await signIn({ Origin: 'nonsense' })).toBe(403);
});

test('自分の画面、公開された名前、ブラウザでないものからの送信は受け付ける', async () => {
  expect(await signIn({ Origin: app.origin })).toBe(422);
  expect(await signIn({ Origin: 'https://sekisho.example.jp' })).toBe(422);
  expect(await signIn({})).toBe(422);
});
