import { spawnSync } from 'node:child_process';
import http from 'node:http';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '~db/connection.server';
import { changeDatabaseUrl, parseDatabaseUrl } from '~db/database-url';
import { type RunningApp, startApp } from '../setup/app';
import { type UnsteadyNetwork, unsteadyNetwork } from '../setup/unsteady-network';

const { serverUrl } = inject('database');
const { socketPath, user } = parseDatabaseUrl(serverUrl);

const timed = async (address: string, init?: RequestInit) => {
  const begun = performance.now();
  const response = await fetch(address, { redirect: 'manual', ...init });
  const text = await response.text();
  return { response, text, ms: performance.now() - begun };
};

describe('starting', () => {
  const start = (env: Record<string, string>) => {
    const { status, stderr } = spawnSync(process.execPath, ['server.js'], {
      encoding: 'utf8',
      timeout: 30_000,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        PORT: '0',
        SEKISHO_DATA_DIR: 'var/test-data/never-started',
        ...env,
      },
    });
    return { status, stderr };
  };

  test('without DATABASE_URL it says so and ends', () => {
    const { status, stderr } = start({});
    expect(status).toBe(1);
    expect(stderr).toContain('DATABASE_URL is not set');
  });

  test('a database that cannot be reached is named, without its password', () => {
    const { status, stderr } = start({ DATABASE_URL: 'mysql://sekisho:secret@127.0.0.1:1/sekisho' });
    expect(status).toBe(1);
    expect(stderr).toContain('sekisho on 127.0.0.1:1');
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).not.toContain('secret');
  });

  test('a database without the schema is told what is missing and what to run', async () => {
    const url = changeDatabaseUrl(serverUrl, { database: `${inject('database').prefix}bare` });
    const server = openDatabase(changeDatabaseUrl(serverUrl, { database: 'information_schema' }), { connections: 1 });
    await sql`create database ${sql.id(parseDatabaseUrl(url).database)}`.execute(server);
    await server.destroy();
    const { status, stderr } = start({ DATABASE_URL: url });
    expect(status).toBe(1);
    expect(stderr).toContain('0001_settings');
    expect(stderr).toContain('npm run db:migrate');
  });
});

describe('the running app', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(async () => {
    await app.kill();
  });

  test('has recorded the policy profiles it ships', async () => {
    const owner = openDatabase(app.databaseUrl, { connections: 1 });
    const profiles = await owner.selectFrom('policy_profiles').select('profile_key').execute();
    await owner.destroy();
    expect(profiles.map((profile) => profile.profile_key)).toEqual(expect.arrayContaining(['baseline', 'fujieda']));
  });

  test('tells that it is well', async () => {
    const { response, text } = await timed(`${app.origin}/healthz`);
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toEqual({ status: 'ok' });
  });

  test('lets a page load nothing from outside and run no script but its own', async () => {
    const [one, two] = [await timed(`${app.origin}/sign-in`), await timed(`${app.origin}/sign-in`)];
    const policy = one.response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(two.response.headers.get('content-security-policy')).not.toContain(nonce);
    for (const [, attributes] of one.text.matchAll(/<script\b([^>]*)>/g))
      expect(attributes).toContain(`nonce="${nonce}"`);
    expect(one.text).not.toMatch(/\sstyle="|\son\w+="|(?:src|href)="(?:https?:)?\/\//);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(one.response.headers.get('x-powered-by')).toBeNull();
    expect(one.response.headers.get('strict-transport-security')).toBeNull();
  });

  test('lets assets be kept for good, and pages not at all', async () => {
    const { text, response } = await timed(`${app.origin}/sign-in`);
    expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache/);
    const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(text)?.[1];
    const asset = await timed(`${app.origin}${stylesheet}`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(asset.response.headers.get('cache-control')).toContain('immutable');
    expect(asset.response.headers.get('content-encoding')).toBe('gzip');
  });

  test.each([
    ['/%E0%A4%A', 400],
    ['/assets/nothing.js', 404],
    ['/nothing-here', 404],
  ])('answers %s with %i and a page', async (path, status) => {
    const { response, text } = await timed(`${app.origin}${path}`);
    expect(response.status).toBe(status);
    expect(text).toContain('<h1');
  });

  test('refuses a Host that would be written into addresses', async () => {
    const status = await new Promise((resolve, reject) => {
      http
        .get(`${app.origin}/sign-in`, { headers: { host: 'evil.example/x@y' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .on('error', reject);
    });
    expect(status).toBe(400);
  });

  test('ends within ten seconds although somebody is sending a file ever so slowly', async () => {
    const other = await startApp();
    const upload = http.request(`${other.origin}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '1000' },
    });
    upload.on('error', () => {});
    upload.write('email=');
    await timed(`${other.origin}/healthz`);
    const begun = performance.now();
    expect(await other.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe.skipIf(socketPath === undefined)('while packets to the database are dropped', () => {
  let network: UnsteadyNetwork;
  let app: RunningApp;

  beforeAll(async () => {
    network = await unsteadyNetwork(socketPath!);
    app = await startApp({
      env: (url) => ({
        LOG_LEVEL: 'silent',
        DATABASE_URL: `mysql://${user}@127.0.0.1:${network.port}/${parseDatabaseUrl(url).database}`,
      }),
    });
    await timed(`${app.origin}/sign-in`, { headers: { Cookie: session } });
  });
  afterAll(async () => {
    network.recover();
    await app.kill();
    await network.close();
  });

  // Any session cookie makes every page ask the database.
  const session = `sekisho_session=${'a'.repeat(43)}; __Host-sekisho_session=${'a'.repeat(43)}`;

  test('no page takes longer than 15 seconds, each says what happened, and all is well 5 seconds after', async () => {
    network.swallow();
    const probe = timed(`${app.origin}/healthz`);
    const pages = ['/tasks', '/approval-requests', '/registers/cloud-services', '/record', '/people'];
    const answers = await Promise.all(
      pages.map((path) => timed(`${app.origin}${path}`, { headers: { Cookie: session } })),
    );
    const { response, ms } = await probe;
    expect(response.status).toBe(503);
    expect(ms).toBeLessThan(2_500);
    expect(answers.map((answer) => answer.response.status)).toEqual(pages.map(() => 503));
    for (const answer of answers) {
      expect(answer.response.headers.get('retry-after')).toBe('5');
      expect(answer.text).toContain('<h1');
      expect(answer.ms).toBeLessThan(15_000);
    }
    network.recover();
    const begun = performance.now();
    await expect.poll(async () => (await timed(`${app.origin}/healthz`)).response.status, { timeout: 5_000 }).toBe(200);
    const page = await timed(`${app.origin}/tasks`, { headers: { Cookie: session } });
    expect(page.response.status).not.toBe(503);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
