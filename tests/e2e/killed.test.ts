import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createSession } from '~/people/session.server';
import { verifyRecord } from '~/record/verify.server';
import { type Db, openDatabase } from '~db/connection.server';
import { joinPrivateDatabase, stopPrivateDatabase } from '../../db/local/private-database.mjs';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { fileDraft, openSteps, submitDraft } from '../factories/requests';
import { type RunningApp, startApp } from '../setup/app';

/**
 * Power cuts: the app and the database are killed (SIGKILL) at random moments while 200 decisions arrive. Whoever got
 * no answer sends the same form again, as a browser's reload does. A MariaDB of its own with full durability.
 */
const DECISIONS = 200;
const SENDERS = 8;
const CUTS = 6;
const FOLDER = 'var/mariadb-killed';

type Form = { requestId: string; body: URLSearchParams };

let app: RunningApp;
let db: Db;
let hall: CityHall;
let forms: Form[] = [];
let cookie = '';

const openAgain = () => openDatabase(app.databaseUrl, { connections: 4, queryMs: 30_000 });

beforeAll(async () => {
  const server = await joinPrivateDatabase({ folder: FOLDER });
  const given = inject('database');
  app = await startApp({ env: { LOG_LEVEL: 'silent' } }, { ...given, serverUrl: server.url });
  db = openAgain();
  hall = await buildCityHall(db);
  for (let i = 0; i < DECISIONS; i++)
    await submitDraft(db, hall, await fileDraft(db, hall, { serviceName: `申請${i}` }));
  process.env.DATABASE_URL = app.databaseUrl;
  process.env.SEKISHO_DATA_DIR = app.dataDir;
  const now = new Date();
  const session = await createSession(db, hall.people.nursingHead, 'test', now);
  cookie = session.cookie.split(';')[0] ?? '';
  const { csrf_token } = await db.selectFrom('sessions').select('csrf_token').executeTakeFirstOrThrow();
  const revisions = await db.selectFrom('request_revisions').select(['request_id', 'digest']).execute();
  const stepKey = (await openSteps(db, revisions[0]!.request_id))[0]!.key;
  forms = revisions.map(({ request_id, digest }) => ({
    requestId: request_id,
    body: new URLSearchParams({
      csrf: csrf_token,
      submissionKey: newId(),
      stepKey,
      digest,
      outcome: 'approve',
      comment: '',
    }),
  }));
}, 240_000);

afterAll(async () => {
  await db?.destroy();
  await app?.stop();
  await stopPrivateDatabase(FOLDER);
});

/** True once the decision is acknowledged (303 to the request). */
async function send({ requestId, body }: Form): Promise<boolean> {
  try {
    const answer = await fetch(`${app.origin}/approval-requests/${requestId}/decisions`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: app.origin },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    await answer.arrayBuffer();
    return answer.status === 303;
  } catch {
    return false;
  }
}

async function killDatabase(): Promise<void> {
  const pid = Number(readFileSync(path.join(FOLDER, 'server.pid'), 'utf8'));
  process.kill(pid, 'SIGKILL');
  // Taken away by the system only after a moment; a new one waits for its files.
  while (isAlive(pid)) await new Promise((resolve) => setImmediate(resolve));
  await joinPrivateDatabase({ folder: FOLDER });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

test('電源断を挟んでも、受け付けた決定はちょうど一度だけ残り、記録の検証が通る', async () => {
  const waiting = [...forms];
  const acknowledged = new Set<string>();
  let cutting = 0;
  let sent = 0;
  const sender = async () => {
    for (let form = waiting.shift(); form; form = waiting.shift()) {
      sent += 1;
      if (await send(form)) acknowledged.add(form.requestId);
      else waiting.push(form);
    }
  };
  const cutter = async () => {
    for (cutting = 0; cutting < CUTS && acknowledged.size < DECISIONS; cutting++) {
      const next = acknowledged.size + Math.ceil(Math.random() * (DECISIONS / (CUTS + 2)));
      while (acknowledged.size < Math.min(next, DECISIONS)) await new Promise((resolve) => setImmediate(resolve));
      if (cutting % 2 === 0) {
        await app.kill();
        await app.restart();
      } else {
        await killDatabase();
      }
    }
  };
  await Promise.all([cutter(), ...Array.from({ length: SENDERS }, sender)]);

  await db.destroy();
  db = openAgain();
  expect(cutting).toBeGreaterThanOrEqual(3);
  expect(sent).toBeGreaterThan(DECISIONS);
  const decisions = await db.selectFrom('decisions').select('request_id').execute();
  expect(acknowledged.size).toBe(DECISIONS);
  expect(decisions.map((d) => d.request_id).sort()).toEqual([...acknowledged].sort());
  const verification = await verifyRecord(db, { now: NOW, dataDir: app.dataDir });
  expect(verification.misfits).toEqual([]);
  expect(verification.counts.events).toBeGreaterThan(DECISIONS * 3);
}, 240_000);
