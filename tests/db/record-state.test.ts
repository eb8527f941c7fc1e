/** What people read (the state) against what happened (the record): a change of one without the other is found. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import { appendEvents } from '~/record/append.server';
import { sha256 } from '~/record/chain';
import { recordedActor } from '~/record/recorded-actor';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { type TestRecord, testRecord } from '../factories/record';
import { approveUntil, fileDraft, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let record: TestRecord;
let hall: CityHall;
/** Approved by all roles, with one evidence file; and one that is under way. */
let approved: string;
let underWay: string;
let fileId: string;
const evidence = '%PDF-1.7 evidence';

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  record = await testRecord(db);
  approved = await fileDraft(db, hall);
  fileId = await addEvidence(approved);
  await submitDraft(db, hall, approved);
  await approveUntil(db, hall, approved);
  underWay = await fileDraft(db, hall, { serviceName: '別のサービス' });
  await submitDraft(db, hall, underWay);
  await record.seal({ now: NOW });
});
afterAll(() => record.remove());

const evidencePath = () => {
  const digest = sha256(evidence);
  return path.join(record.dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
};

async function addEvidence(requestId: string): Promise<string> {
  const digest = sha256(evidence);
  await mkdir(path.dirname(evidencePath()), { recursive: true });
  await writeFile(evidencePath(), evidence);
  const request = await loadRequest(db, requestId);
  const actor = await hall.actor('nursingClerk');
  const id = newId();
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('evidence_files')
      .values({
        id,
        request_id: requestId,
        digest,
        name: '約款.pdf',
        media_type: 'application/pdf',
        size: evidence.length,
        uploaded_by: actor.personId,
        uploaded_at: NOW,
      })
      .execute();
    await recordOnRequest(tx, request!, { actor, now: NOW, newId }, [
      { type: 'evidence-added', payload: { fileId: id, digest, name: '約款.pdf', size: evidence.length } },
    ]);
  });
  return id;
}

/** Tables are put back after each test, as they were. */
const kept = ['approval_requests', 'request_revisions', 'decisions', 'evidence_files'];
const rawly = (...statements: string[]) =>
  ownerDb.connection().execute(async (connection) => {
    await sql`set session foreign_key_checks = 0`.execute(connection);
    for (const statement of statements) await sql.raw(statement).execute(connection);
    await sql`set session foreign_key_checks = 1`.execute(connection);
  });
beforeEach(() => rawly(...kept.map((table) => `create table kept_${table} as select * from ${table}`)));
afterEach(async () => {
  for (const table of kept) {
    await rawly(`delete from ${table}`, `insert into ${table} select * from kept_${table}`, `drop table kept_${table}`);
  }
  await writeFile(evidencePath(), evidence);
});

const lastOf = async (requestId: string, type?: string) => {
  let query = db.selectFrom('recorded_events').selectAll().where('stream', '=', `approval-request:${requestId}`);
  if (type) query = query.where('type', '=', type);
  return query.orderBy('stream_position', 'desc').limit(1).executeTakeFirstOrThrow();
};

test('an untouched state fits its record', async () => {
  const result = await record.verify({ now: NOW });
  expect(result).toMatchObject({ ok: true, misfits: [], warnings: [] });
  expect(result.counts).toMatchObject({ requests: 2, revisions: 2, evidenceFiles: 1, queued: 0 });
  expect(result.counts.decisions).toBeGreaterThanOrEqual(5);
});

test('a status changed by hand is found, and the event that says otherwise is named', async () => {
  await rawly(`update approval_requests set status = 'approved' where id = '${underWay}'`);
  const { misfits } = await record.verify();
  expect(misfits).toMatchObject([{ kind: 'request-status', event: { type: 'submitted' } }]);
  expect(misfits[0]?.text.ja).toContain('「approved」');
});

test('a version that does not count the events is found', async () => {
  await rawly(`update approval_requests set version = version + 1 where id = '${underWay}'`);
  const { misfits } = await record.verify();
  expect(misfits).toMatchObject([{ kind: 'request-version', event: { id: (await lastOf(underWay)).id } }]);
});

test('a request that was deleted is found', async () => {
  await rawly(`delete from approval_requests where id = '${underWay}'`);
  expect((await record.verify()).misfits).toMatchObject([{ kind: 'request-missing' }]);
});

test('a request that was slipped in is found', async () => {
  const id = newId();
  await rawly(
    'create temporary table slipped as select * from approval_requests limit 1',
    `update slipped set id = '${id}', number = 'x'`,
    'insert into approval_requests select * from slipped',
    'drop temporary table slipped',
  );
  const { misfits } = await record.verify();
  expect(misfits).toMatchObject([{ kind: 'request-without-events', event: null }]);
  expect(misfits[0]?.text.en).toContain(id);
});

test('frozen content that was changed is found, also when its digest was made to fit', async () => {
  await rawly(
    `update request_revisions set content = replace(content, '議事', '会議') where request_id = '${approved}'`,
  );
  expect((await record.verify()).misfits).toMatchObject([{ kind: 'revision', event: { type: 'submitted' } }]);
  await rawly(`update request_revisions set digest = sha2(content, 256) where request_id = '${approved}'`);
  const { misfits } = await record.verify();
  expect(misfits).toMatchObject([{ kind: 'revision', event: { type: 'submitted' } }]);
  expect(misfits[0]?.text.en).toContain('differs');
});

test('a revision that was deleted or slipped in is found', async () => {
  await rawly(`update request_revisions set request_id = '${underWay}', number = 9 where request_id = '${approved}'`);
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toEqual(['revision', 'revision']);
});

for (const [column, value] of [
  ['outcome', "'reject'"],
  ['person_id', "'01JZZZZZZZZZZZZZZZZZZZZZZZ'"],
  ['person_name', "'別人'"],
  ['post_title', "'市長'"],
  ['unit_name', "'別の課'"],
  ['capacity', "'deputy'"],
  ['revision_digest', "repeat('a', 64)"],
  ['comment', "'後から'"],
  ['details', `'{"conditions":[{"text":"x"}],"markedItems":[],"principalPostId":null}'`],
]) {
  test(`a decision whose ${column} was changed is found, and its event is named`, async () => {
    const last = await lastOf(approved, 'decided');
    const { decisionId } = JSON.parse(last.payload) as { decisionId: string };
    await rawly(`update decisions set ${column} = ${value} where id = '${decisionId}'`);
    expect((await record.verify()).misfits).toMatchObject([{ kind: 'decision', event: { id: last.id } }]);
  });
}

test('a decision that was deleted or slipped in is found', async () => {
  await rawly(`delete from decisions where request_id = '${approved}' order by id desc limit 1`);
  const missing = await record.verify();
  expect(missing.misfits).toMatchObject([{ kind: 'decision', event: { type: 'decided' } }]);
  const id = newId();
  await rawly(
    `create temporary table slipped as select * from kept_decisions order by id desc limit 1`,
    `update slipped set id = '${id}'`,
    'insert into decisions select * from slipped',
    'drop temporary table slipped',
  );
  const { misfits } = await record.verify();
  expect(misfits).toHaveLength(2);
  expect(misfits.some((misfit) => misfit.text.en.includes(id))).toBe(true);
});

test('an evidence file with other bytes is found, and the event that brought it is named', async () => {
  await writeFile(evidencePath(), `${evidence} changed`);
  const { misfits } = await record.verify();
  expect(misfits).toMatchObject([{ kind: 'evidence-file', event: { type: 'evidence-added' } }]);
  expect(misfits[0]?.text.ja).toContain('約款.pdf');
});

test('an evidence file that is gone is found', async () => {
  await rm(evidencePath());
  expect((await record.verify()).misfits).toMatchObject([{ kind: 'evidence-file' }]);
});

test('an evidence row that points elsewhere, is gone or hidden is found', async () => {
  await rawly(`update evidence_files set digest = repeat('a', 64) where id = '${fileId}'`);
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('evidence');
  await rawly(`delete from evidence_files where id = '${fileId}'`);
  expect((await record.verify()).misfits).toMatchObject([{ kind: 'evidence' }]);
  await rawly(`insert into evidence_files select * from kept_evidence_files`);
  await rawly(`update evidence_files set removed_at = '2026-11-20 02:00:00' where id = '${fileId}'`);
  expect((await record.verify()).misfits).toMatchObject([{ kind: 'evidence' }]);
});

/** Papers of other entries: a table, the column of what they belong to, and how the record speaks of them. */
for (const paper of [
  {
    what: 'a check',
    table: 'check_files',
    column: 'check_id',
    kind: 'check-file',
    type: 'check-file-added',
    stream: (holder: string) => `periodic-check:${holder}`,
    said: () => ({}),
    counted: 'checkFiles',
  },
  {
    what: 'information that left',
    table: 'movement_files',
    column: 'movement_id',
    kind: 'attached-file',
    type: 'movement-file-attached',
    stream: (holder: string) => `information-movement:${holder}`,
    said: (holder: string) => ({ movementId: holder }),
    counted: 'attachedFiles',
  },
] as const) {
  test(`a file of ${paper.what} that was changed, swapped, deleted or slipped in is found`, async () => {
    const { table, column, kind, type } = paper;
    const bytes = `%PDF-1.7 certificate of ${paper.what}`;
    const digest = sha256(bytes);
    const file = path.join(record.dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    const actor = await hall.actor('nursingClerk');
    const [id, holder] = [newId(), newId()];
    const insert = (rowId: string) =>
      `insert into ${table} (id, ${column}, digest, name, media_type, size, uploaded_by, uploaded_by_name, uploaded_at)
        values ('${rowId}', '${holder}', '${digest}', '消去証明書.pdf', 'application/pdf', ${bytes.length},
          '${actor.personId}', '鈴木 亜紀', '2026-11-20 01:00:00')`;
    await rawly(insert(id));
    const payload = { fileId: id, ...paper.said(holder), digest, name: '消去証明書.pdf', size: bytes.length };
    await inTransaction(db, (tx) =>
      appendEvents(tx, { actor: recordedActor(actor), now: NOW, newId }, [
        { stream: paper.stream(holder), type, payload },
      ]),
    );
    await record.seal({ now: NOW });
    const found = async () => (await record.verify({ now: NOW })).misfits.map(({ kind, event }) => [kind, event?.type]);

    expect(await record.verify({ now: NOW })).toMatchObject({ ok: true, counts: { [paper.counted]: 1 } });
    await writeFile(file, `${bytes} changed`);
    expect(await found()).toEqual([[kind, type]]);
    await rm(file);
    expect(await found()).toEqual([[kind, type]]);
    await writeFile(file, bytes);
    for (const set of [`name = '別の証明書.pdf'`, `${column} = '${newId()}'`, 'size = size + 1']) {
      await rawly(`update ${table} set ${set}`);
      expect(await found(), set).toEqual([[kind, type]]);
      await rawly(`delete from ${table}`, insert(id));
    }
    await rawly(`delete from ${table}`);
    expect(await found()).toEqual([[kind, type]]);
    const slipped = newId();
    await rawly(insert(slipped));
    const misfits = (await record.verify({ now: NOW })).misfits;
    expect(misfits.some(({ event, text }) => event === null && text.ja.includes(slipped))).toBe(true);
    await rawly(`delete from ${table}`, insert(id));
  });
}

test('a signed contract is compared with its record: the file, the row and how it stands', async () => {
  const bytes = '%PDF-1.7 signed';
  const digest = sha256(bytes);
  const file = path.join(record.dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  const [copyId, contractId, revisionId] = [newId(), newId(), newId()];
  const row = {
    number: 1,
    requestId: approved,
    revisionId,
    reviewedFileId: fileId,
    reviewedDigest: sha256(evidence),
    signedDigest: digest,
    name: '契約書.pdf',
    size: bytes.length,
    signedOn: '2026-11-20',
    parties: ['藤枝市', '株式会社みなと技研'],
  };
  const actor = await hall.actor('nursingClerk');
  await rawly(
    `insert into contract_conclusions (id, contract_id, number, status, request_id, revision_id, reviewed_file_id,
      reviewed_digest, signed_digest, signed_name, signed_media_type, signed_size, signed_on, parties, recorded_by,
      recorded_by_name, recorded_by_post, recorded_at)
    values ('${copyId}', '${contractId}', 1, 'concluded', '${approved}', '${revisionId}', '${fileId}',
      '${row.reviewedDigest}', '${digest}', '契約書.pdf', 'application/pdf', ${row.size}, '2026-11-20',
      '${JSON.stringify(row.parties)}', '${actor.personId}', '', '', '2026-11-20 01:00:00')`,
  );
  const stream = `contract:${contractId}`;
  await inTransaction(db, (tx) =>
    appendEvents(tx, { actor: recordedActor(actor), now: NOW, newId }, [
      { stream, type: 'signed-copy-recorded', payload: { copyId, ...row } },
      { stream, type: 'signed-copy-compared', payload: { copyId } },
      { stream, type: 'contract-concluded', payload: { copyId } },
    ]),
  );
  await record.seal({ now: NOW });
  const found = async () => (await record.verify({ now: NOW })).misfits.map(({ kind, event }) => [kind, event?.type]);
  const changed = (set: string) => rawly(`update contract_conclusions set ${set} where id = '${copyId}'`);

  expect(await record.verify({ now: NOW })).toMatchObject({ ok: true, counts: { signedCopies: 1 } });
  await writeFile(file, `${bytes} changed`);
  expect(await found()).toEqual([['signed-copy-file', 'signed-copy-recorded']]);
  await rm(file);
  expect(await found()).toEqual([['signed-copy-file', 'signed-copy-recorded']]);
  await writeFile(file, bytes);
  await changed(`status = 'returned'`);
  expect(await found()).toEqual([['signed-copy', 'contract-concluded']]);
  await changed(`status = 'concluded', signed_on = '2026-10-01'`);
  expect(await found()).toEqual([['signed-copy', 'signed-copy-recorded']]);
  await changed(`signed_on = '2026-11-20', id = '${newId()}'`);
  expect((await found()).map(([kind]) => kind)).toEqual(['signed-copy', 'signed-copy']);
  await rawly('delete from contract_conclusions');
  expect(await found()).toEqual([['signed-copy', 'signed-copy-recorded']]);
});

test('the tail of one request cut off with its leaves, heads and queue is found by the state too', async () => {
  const last = await lastOf(underWay);
  await rawly(`delete from record_queue`, `delete from recorded_events where id = '${last.id}'`);
  const kinds = (await record.verify()).misfits.map((misfit) => misfit.kind);
  expect(kinds).toContain('request-version');
  expect(kinds).toContain('sealed-event-missing');
});
