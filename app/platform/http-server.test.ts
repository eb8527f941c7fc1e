import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { errorPage, privatePages, requestDeadline, retryAfter, securityHeaders } from './http-server.js';

const MILLISECONDS = 300;
const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn(), debug: vi.fn() };
let letGo: () => void;
let stuck: Promise<void>;
let server: http.Server;
let origin: string;

beforeAll(async () => {
  stuck = new Promise((resolve) => {
    letGo = resolve;
  });
  const app = express();
  app.use(retryAfter);
  app.use(securityHeaders({ https: false, development: false }), privatePages);
  app.get('/calendar.ics', (_request, response) => {
    // As Remix puts the headers of an answer on it.
    const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', Vary: 'Cookie' };
    response.vary('Accept-Encoding');
    for (const [name, value] of Object.entries(headers)) response.append(name, value);
    response.send('BEGIN:VCALENDAR');
  });
  app.use(requestDeadline({ milliseconds: MILLISECONDS, logger }));
  app.post('/length', async (request, response) => {
    let length = 0;
    for await (const chunk of request) length += chunk.length;
    response.json({ length });
  });
  app.all('/stuck', async (_request, response, next) => {
    await stuck;
    try {
      response.append('Content-Type', 'text/plain').send('too late');
    } catch (error) {
      next(error);
    }
  });
  app.use(errorPage(logger));
  server = http.createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a body that takes longer than the deadline is not cut', async () => {
  const chunks = 10;
  let sent = 0;
  const body = new ReadableStream({
    async pull(controller) {
      // Each piece follows the one before after a part of the deadline; together they take twice as long.
      await new Promise((resolve) => setTimeout(resolve, (2 * MILLISECONDS) / chunks));
      controller.enqueue(new Uint8Array(100));
      sent += 1;
      if (sent === chunks) controller.close();
    },
  });
  const response = await fetch(`${origin}/length`, { method: 'POST', body, duplex: 'half' } as RequestInit);
  expect(await response.json()).toEqual({ length: 1000 });
});

test.each([
  ['GET', undefined, 'もう一度開いてください'],
  ['POST', 'a=b', '操作が済んでいる場合があります'],
])('a %s that hangs is answered with 503 in both languages', async (method, body, sentence) => {
  const response = await fetch(`${origin}/stuck`, { method, body });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  const page = await response.text();
  expect(page).toContain(sentence);
  expect(page).toContain('lang="en"');
});

test('an answer that comes after the deadline is dropped without noise', async () => {
  await fetch(`${origin}/stuck`);
  logger.error.mockClear();
  letGo();
  expect((await fetch(`${origin}/length`, { method: 'POST', body: 'x' })).status).toBe(200);
  expect(logger.error).not.toHaveBeenCalled();
});

test('an answer that says for itself how it is kept has each header once; others add to what is there', async () => {
  const { headers } = await fetch(`${origin}/calendar.ics`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('vary')).toBe('Accept-Encoding, Cookie');
});
