/** 根拠資料 over real HTTP: connections that break off, and answers to uploads that are not read to their end. */
import { readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { filesFolder } from '~/documents/file-store.server';
import * as evidenceRoute from '~/routes/_app.approval-requests.$id.evidence._index';
import { BOUNDARY, multipart, multipartHeaders, pdf } from '../factories/evidence';
import { buildCityHall, newId } from '../factories/organisation';
import { type Browser, browserOf } from '../factories/people';
import { fileDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
let server: Server;
let origin: string;
let clerk: Browser;
let path: string;

/** The route itself behind Remix's own adapter; as a resource route, so that no page has to be built. */
const build = {
  entry: { module: { default: () => new Response('page') } },
  routes: {
    evidence: {
      id: 'evidence',
      path: 'approval-requests/:id/evidence',
      module: { loader: evidenceRoute.loader, action: evidenceRoute.action },
    },
  },
  assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '1' },
  future: {},
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  mode: 'production',
  isSpaMode: false,
} as unknown as ServerBuild;

beforeAll(async () => {
  const app = express();
  app.all('*', createRequestHandler({ build }));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  await emptyTables();
  await rm(filesFolder(), { recursive: true, force: true });
  const hall = await buildCityHall(db);
  clerk = await browserOf(db, hall.people.nursingClerk);
  path = `/approval-requests/${await fileDraft(db, hall)}/evidence`;
});

const form = (bytes: Uint8Array) =>
  multipart([
    { name: 'csrf', value: clerk.signedIn.session.csrfToken },
    { name: 'submissionKey', value: newId() },
    { name: 'file', fileName: '仕様書.pdf', bytes },
  ]);
const rows = () => db.selectFrom('evidence_files').select(['name', 'size']).execute();
const stored = async () =>
  (await readdir(filesFolder(), { recursive: true, withFileTypes: true }).catch(() => [])).filter((e) => e.isFile());
const headers = () => {
  const { Host: _, ...rest } = multipartHeaders(clerk);
  return rest;
};

test('HTTPで送った資料が届き、名前は日本語のまま残る', async () => {
  const body = Buffer.concat(form(Buffer.concat([pdf(), Buffer.alloc(3_000_000, 0x20)])));
  const response = await fetch(origin + path, { method: 'POST', headers: headers(), body, redirect: 'manual' });
  expect(response.status).toBe(303);
  expect(await rows()).toMatchObject([{ name: '仕様書.pdf' }]);
  expect(await stored()).toHaveLength(1);
});

test('送っている途中で接続が切れると、書きかけのファイルも行も残らない', async () => {
  const pieces = form(Buffer.concat([pdf(), Buffer.alloc(1_000_000, 0x20)]));
  const whole = Buffer.concat(pieces);
  const lines = Object.entries(headers()).map(([name, value]) => `${name}: ${value}`);
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${whole.length}\r\n${lines.join('\r\n')}\r\n\r\n`,
  );
  socket.write(whole.subarray(0, whole.length - 500_000));
  await vi.waitFor(async () => expect(await stored()).toHaveLength(1), { timeout: 10_000, interval: 20 });
  socket.destroy();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(0), { timeout: 10_000, interval: 20 });
  expect(await rows()).toEqual([]);
});

test('大きすぎる送信にも答えが届き、同じ接続でなくても次の送信は通る', async () => {
  const head = form(pdf())
    .slice(0, 3)
    .map((piece) => piece.toString('utf8'))
    .join('');
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) controller.enqueue(new TextEncoder().encode(`${head}%PDF-1.7\n`));
      sent += 1;
      if (sent > 70) {
        controller.enqueue(new TextEncoder().encode(`\r\n--${BOUNDARY}--\r\n`));
        controller.close();
      } else controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
    },
  });
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: headers(),
    body,
    duplex: 'half',
    redirect: 'manual',
  } as RequestInit);
  expect(response.status).toBe(422);
  expect(((await response.json()) as { error: { ja: string } }).error.ja).toContain('50MB');
  expect(await stored()).toHaveLength(0);
  const next = await fetch(origin + path, {
    method: 'POST',
    headers: headers(),
    body: Buffer.concat(form(pdf())),
    redirect: 'manual',
  });
  expect(next.status).toBe(303);
});
