import { expect, test } from 'vitest';
import { pageAnswer, publicData, publicPageHeaders, takePublicTurn } from './public-answer.server';

const ask = (path: string, headers: Record<string, string> = {}) => new Request(`http://localhost${path}`, { headers });
const page = (request: Request, text: string, status = 200, headers: HeadersInit = publicPageHeaders()) =>
  pageAnswer(request, text, { status, headers: new Headers(headers) });

test('公開するページには印が付き、同じ内容なら304で本文を送らない', async () => {
  const first = page(ask('/public/a'), '<p>一覧</p>');
  const tag = first.headers.get('ETag') ?? '';
  expect([first.status, await first.text(), tag.startsWith('W/"')]).toEqual([200, '<p>一覧</p>', true]);
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const again = page(ask('/public/a', { 'If-None-Match': known }), '<p>一覧</p>');
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
  }
  expect(page(ask('/public/a', { 'If-None-Match': tag }), '<p>変わった</p>').status).toBe(200);
});

test('公開するページの代わりの404や429は、どこにも残らない', () => {
  for (const status of [404, 429, 500]) {
    const answer = page(ask('/public/a'), '<p>ない</p>', status, {});
    expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('ETag')]).toEqual([
      status,
      'no-store',
      null,
    ]);
  }
});

test('ほかのページには手を付けない', () => {
  const answer = page(ask('/tasks', { 'If-None-Match': '*' }), '<p>仕事</p>', 200, {});
  expect([answer.status, answer.headers.get('Cache-Control'), answer.headers.get('ETag')]).toEqual([200, null, null]);
});

test('データは内容の種類を名乗り、どのサイトからも読める', () => {
  const { headers } = publicData(ask('/public/a.json'), '{}', { 'Content-Type': 'application/json' });
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Language, Cookie',
  });
});

test('住所の分からない相手は数えず、多すぎる相手には429で待つ時間を知らせる', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  for (let n = 0; n < 200; n += 1) takePublicTurn(null, now);
  for (let n = 0; n < 60; n += 1) takePublicTurn('203.0.113.9', now);
  let refused: unknown;
  try {
    takePublicTurn('203.0.113.9', now);
  } catch (thrown) {
    refused = thrown;
  }
  expect(refused).toBeInstanceOf(Response);
  const { status, headers } = refused as Response;
  expect([status, headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual([429, '60', 'no-store']);
});
