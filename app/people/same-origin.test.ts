import { expect, test } from 'vitest';
import { comesFromOwnPages, ownPath } from './same-origin';
import { endedSessionCookie, sessionCookie, tokenInCookies } from './session-cookie';

const HOSTS = ['sekisho.example.lg.jp'];

test.each([
  ['a program without these headers', {}, true],
  ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['an address typed in', { 'Sec-Fetch-Site': 'none' }, true],
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }, false],
  ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }, false],
  [
    'another site that claims our origin',
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://sekisho.example.lg.jp' },
    false,
  ],
  ['an older browser on our page', { Origin: 'https://sekisho.example.lg.jp' }, true],
  ['an older browser on another page', { Origin: 'https://sekisho.example.lg.jp.evil.example' }, false],
  ['a sandboxed frame', { Origin: 'null' }, false],
  ['nonsense', { Origin: '::' }, false],
] as [string, Record<string, string>, boolean][])('%s', (_name, headers, expected) => {
  expect(comesFromOwnPages(new Headers(headers), HOSTS)).toBe(expected);
});

test.each([
  ['/approval-requests?status=draft&q=%E8%97%A4#top', '/approval-requests?status=draft&q=%E8%97%A4#top'],
  ['/', '/'],
  ['', '/tasks'],
  ['approval-requests', '/tasks'],
  ['//evil.example', '/tasks'],
  ['/\\evil.example', '/tasks'],
  ['/x\\..\\evil', '/tasks'],
  ['/..//evil.example', '/tasks'],
  ['/\n/evil.example', '/tasks'],
  ['https:evil.example', '/tasks'],
  [`/${'x'.repeat(2001)}`, '/tasks'],
])('going on to %j leads to %s', (value, expected) => {
  expect(ownPath(value, '/tasks')).toBe(expected);
});

test('the cookie is bound to this host and to TLS where there is TLS', () => {
  const token = 'A'.repeat(43);
  expect(sessionCookie(token, true, 60)).toBe(
    `__Host-sekisho_session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure`,
  );
  expect(sessionCookie(token, false, 60)).toBe(`sekisho_session=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`);
  expect(endedSessionCookie(true)).toContain('Max-Age=0; Secure');
  expect(tokenInCookies(`a=b; sekisho_session=${token}`, false)).toBe(token);
  expect(tokenInCookies(`sekisho_session=${token}`, true)).toBeNull();
  expect(tokenInCookies(`xsekisho_session=${token}`, false)).toBeNull();
  expect(tokenInCookies("sekisho_session=' or 1=1 --", false)).toBeNull();
  expect(tokenInCookies(null, false)).toBeNull();
});
