/** A record of its own for a test: events, a key, a heads file, and a verification of all of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { HeadMail } from '~/record/head-mail.server';
import { HEADS_FILE } from '~/record/heads-file.server';
import type { NewEvent, RecordedEvent } from '~/record/model';
import { systemActor } from '~/record/recorded-actor';
import { type SealResult, sealRecord } from '~/record/seal.server';
import { loadSigner } from '~/record/signer.server';
import { type Verification, type VerifyOptions, verifyRecord } from '~/record/verify.server';
import { type Db, inTransaction } from '~db/connection.server';

export const RECORD_NOW = new Date('2026-11-21T01:02:03.456Z');

export type TestRecord = Awaited<ReturnType<typeof testRecord>>;

/** A data folder of its own, and the record's functions bound to it and to `db`. */
export async function testRecord(db: Db) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sekisho-record-'));
  const recordDir = path.join(dataDir, 'record');
  const headsFile = path.join(recordDir, HEADS_FILE);
  const context = { actor: systemActor, now: RECORD_NOW, newId };
  return {
    dataDir,
    recordDir,
    headsFile,
    append: (...events: NewEvent[]): Promise<RecordedEvent[]> =>
      inTransaction(db, (tx) => appendEvents(tx, context, events)),
    seal: async (options: { now?: Date; mail?: HeadMail } = {}): Promise<SealResult> =>
      sealRecord(db, { now: RECORD_NOW, newId, headsFile, signer: await loadSigner(recordDir), ...options }),
    verify: (options: Partial<VerifyOptions> = {}): Promise<Verification> =>
      verifyRecord(db, { now: new Date(RECORD_NOW.getTime() + 3_600_000), dataDir, ...options }),
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** `count` events on each of the streams, in turn. */
export const noted = (streams: readonly string[], count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) =>
    streams.map((stream) => ({ stream, type: 'noted' as NewEvent['type'], payload: { n } })),
  ).flat();
