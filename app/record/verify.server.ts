/** Checks the whole record: chains, tree, heads, copies outside, and the state against it. Changes nothing. */
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '~/platform/dates';
import type { Db, DbOrTx } from '~db/connection.server';
import { FILE_KINDS, type FileKind } from './file-kinds.server';
import { Findings, type Misfit, type Warning } from './findings';
import { keyIdOf, readPublicKey } from './head';
import { lastHead } from './heads.repository.server';
import { HEADS_FILE } from './heads-file.server';
import { recordFolder } from './record-folder';
import { PUBLIC_KEY_FILE, SIGNING_KEY_STREAM } from './signer.server';
import { StoredFiles } from './stored-files.server';
import { warnings } from './verification-words';
import { verifyHeadsFile, verifyOutsideCopy } from './verify-copies.server';
import { verifyEvents } from './verify-events.server';
import { FileCheck } from './verify-files.server';
import { type Keys, verifyHeads } from './verify-heads.server';
import { StateCheck, type StateCounts } from './verify-state.server';

/** Longest time that an event should wait for its head before somebody looks. */
const QUEUED_MINUTES = 15;

export type VerifyOptions = {
  now: Instant;
  /** SEKISHO_DATA_DIR: the heads file, the public key and the evidence files lie in it. */
  dataDir: string;
  /** A copy of heads that was kept elsewhere. */
  outsideHeads?: string;
  /** A public key that was kept elsewhere, in place of the one in the data folder. */
  publicKeyFile?: string;
};

export type Verification = {
  ok: boolean;
  checkedAt: string;
  durationMs: number;
  counts: {
    events: number;
    streams: number;
    queued: number;
    leaves: number;
    heads: number;
    headsInFile: number;
    headsOutside: number | null;
  } & Record<FileKind['counted'], number> &
    StateCounts;
  /** The newest head that was checked, to be compared by hand with what an auditor has. */
  newestHead: { treeSize: number; headHash: string; signedAt: string } | null;
  misfitCount: number;
  /** Earliest first; at most a hundred. */
  misfits: Misfit[];
  warnings: Warning[];
};

/** What was given to compare with cannot be used. The sentence is for the person who gave it. */
export class UnusableInput extends Error {
  override name = 'UnusableInput';
}

/** Verifies one snapshot of the database, in bounded memory, while the app goes on writing. */
export async function verifyRecord(db: Db, options: VerifyOptions): Promise<Verification> {
  const begun = performance.now();
  const findings = new Findings();
  const recordDir = recordFolder(options.dataDir);
  const found = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const files = new StoredFiles(findings, path.join(options.dataDir, 'files'));
      const state = new StateCheck(snapshot, findings, files);
      const ofFiles = FILE_KINDS.map((kind) => new FileCheck(kind, snapshot, findings, files));
      const newest = await lastHead(snapshot);
      const chains = await verifyEvents(snapshot, findings, [state, ...ofFiles]);
      const keys = await gatherKeys(snapshot, findings, options, recordDir);
      const tree = await verifyHeads(snapshot, findings, keys);
      const check = { snapshot, live: db, findings, now: options.now };
      const headsInFile = await verifyHeadsFile(check, path.join(recordDir, HEADS_FILE));
      const headsOutside = options.outsideHeads ? await compareOutside(options.outsideHeads, keys) : null;
      const queued = await checkQueue(snapshot, findings, options.now);
      return {
        ...chains,
        ...tree,
        headsInFile,
        headsOutside,
        queued,
        newest,
        state: { ...state.counts, ...countsOf(ofFiles) },
      };

      async function compareOutside(file: string, { current, named }: Keys): Promise<number> {
        const all = [...(current ? [current.key] : []), ...named.values()];
        const count = await verifyOutsideCopy(check, file, all);
        if (count === 0) throw new UnusableInput(`${file} holds no signed head`);
        return count;
      }
    });
  const { newest, state, ...counts } = found;
  return {
    ok: findings.count === 0,
    checkedAt: options.now.toISOString(),
    durationMs: Math.round(performance.now() - begun),
    counts: { ...counts, ...state },
    newestHead: newest && {
      treeSize: newest.treeSize,
      headHash: newest.headHash,
      signedAt: newest.signedAt.toISOString(),
    },
    misfitCount: findings.count,
    misfits: findings.misfits,
    warnings: findings.warnings,
  };
}

function countsOf(checks: readonly FileCheck[]): Record<FileKind['counted'], number> {
  const counts = { signedCopies: 0, checkFiles: 0, attachedFiles: 0 };
  for (const { kind, count } of checks) counts[kind.counted] += count;
  return counts;
}

async function gatherKeys(
  db: DbOrTx,
  findings: Findings,
  { publicKeyFile }: VerifyOptions,
  recordDir: string,
): Promise<Keys> {
  const named = await keysNamedInRecord(db);
  if (publicKeyFile) {
    const key = await readKeyFile(publicKeyFile);
    if (!key) throw new UnusableInput(`${publicKeyFile} is not an Ed25519 public key in PEM form`);
    return { current: { key, keyId: keyIdOf(key) }, named };
  }
  const file = path.join(recordDir, PUBLIC_KEY_FILE);
  const key = await readKeyFile(file);
  if (!key && (await lastHead(db))) findings.warn('no-public-key', warnings.noPublicKey(file));
  return { current: key && { key, keyId: keyIdOf(key) }, named };
}

async function readKeyFile(file: string): Promise<KeyObject | null> {
  try {
    return readPublicKey(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function keysNamedInRecord(db: DbOrTx): Promise<Map<string, KeyObject>> {
  const rows = await db
    .selectFrom('recorded_events')
    .select('payload')
    .where('stream', '=', SIGNING_KEY_STREAM)
    .orderBy('stream_position')
    .execute();
  const keys = new Map<string, KeyObject>();
  for (const row of rows) {
    const key = readPublicKey(publicKeyIn(row.payload));
    if (key) keys.set(keyIdOf(key), key);
  }
  return keys;
}

function publicKeyIn(payload: string): string {
  try {
    return String((JSON.parse(payload) as { publicKey?: unknown }).publicKey);
  } catch {
    return '';
  }
}

async function checkQueue(db: DbOrTx, findings: Findings, now: Instant): Promise<number> {
  const row = await db
    .selectFrom('record_queue')
    .innerJoin('recorded_events', 'recorded_events.id', 'record_queue.event_id')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('recorded_events.occurred_at').as('oldest')])
    .executeTakeFirstOrThrow();
  const oldest = row.oldest as Date | null;
  const minutes = oldest ? Math.floor((now.getTime() - oldest.getTime()) / 60_000) : 0;
  if (minutes >= QUEUED_MINUTES) findings.warn('queued-long', warnings.queuedLong(Number(row.count), minutes));
  return Number(row.count);
}
