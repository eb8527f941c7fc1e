/** Sealing: what was recorded since the last head becomes leaves under a new signed head, and the head leaves the database. */
import { sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { appendEvents } from './append.server';
import { NO_HASH } from './chain';
import { type Head, type HeadContent, headHash } from './head';
import type { HeadMail } from './head-mail.server';
import { headAt, headsAfter, insertHead, lastHead } from './heads.repository.server';
import { appendToHeadsFile, endOfHeadsFile, readHeadsFile } from './heads-file.server';
import { addLeaf, EMPTY_TREE, leafHash, rootOf } from './merkle';
import { systemActor } from './recorded-actor';
import { SIGNING_KEY_STREAM, type Signer } from './signer.server';

/** Events under one head at most: bounds memory and how long the rows stay locked. */
const BATCH = 5_000;
const ROWS_PER_INSERT = 1_000;

export type SealContext = {
  now: Instant;
  newId: NewId;
  signer: Signer;
  /** Where the heads go outside the database. */
  headsFile: string;
  mail?: HeadMail;
};

/** `busy`: another process is sealing right now; nothing was waited for. */
export type SealResult = { status: 'sealed' | 'busy'; events: number; heads: number };

/**
 * Seals everything that is queued. Runs once at a time for a database, whichever process asks, and never waits.
 * A head is committed first and written to the file after; what a crash leaves out there is added by the next run.
 * Throws where the database or the file fails; mail that fails is logged and tried again next time.
 */
export async function sealRecord(db: Db, context: SealContext): Promise<SealResult> {
  // One connection throughout: the lock belongs to the connection, and a dead connection gives it back by itself.
  const result = await db.connection().execute(async (connection): Promise<SealResult> => {
    if (!(await takeLock(connection))) return { status: 'busy', events: 0, heads: 0 };
    try {
      return await sealQueue(connection, context);
    } finally {
      await releaseLock(connection);
    }
  });
  // Outside lock and connection: a mail server may take its time.
  if (result.status === 'sealed') await context.mail?.send(db, context.now);
  return result;
}

async function sealQueue(connection: Db, context: SealContext): Promise<SealResult> {
  await copyHeadsOut(connection, context);
  const result: SealResult = { status: 'sealed', events: 0, heads: 0 };
  for (;;) {
    const sealed = await inTransaction(connection, (tx) => sealBatch(tx, context));
    if (sealed === 0) return result;
    result.events += sealed;
    result.heads += 1;
    await copyHeadsOut(connection, context);
    if (sealed < BATCH) return result;
  }
}

/** Named after the schema, since such locks are known to the whole server. */
const lockName = sql`concat('sekisho-seal-', left(sha2(database(), 256), 40))`;

async function takeLock(connection: Db): Promise<boolean> {
  const { rows } = await sql<{ taken: number | null }>`select get_lock(${lockName}, 0) as taken`.execute(connection);
  return Number(rows[0]?.taken) === 1;
}

async function releaseLock(connection: Db): Promise<void> {
  // A connection that died has given the lock back already; its error must not hide the first one.
  await sql`select release_lock(${lockName})`.execute(connection).catch(() => undefined);
}

/** One transaction: queue → leaves, new head. Returns how many events it sealed. */
async function sealBatch(tx: Tx, context: SealContext): Promise<number> {
  const { now } = context;
  const before = await lastHead(tx);
  if (before?.keyId !== context.signer.keyId && (await somethingIsQueued(tx)))
    await recordKey(tx, context, now, before);
  const events = await queuedEvents(tx);
  if (events.length === 0) return 0;

  let frontier = before ? { size: before.treeSize, subtrees: before.subtrees } : EMPTY_TREE;
  const leaves = events.map((event) => {
    const leaf = { leaf_index: frontier.size, event_id: event.id, event_hash: event.hash };
    frontier = addLeaf(frontier, leafHash(event.position, event.hash));
    return leaf;
  });
  for (let start = 0; start < leaves.length; start += ROWS_PER_INSERT) {
    const part = leaves.slice(start, start + ROWS_PER_INSERT);
    await tx.insertInto('record_leaves').values(part).execute();
    const ids = part.map((leaf) => leaf.event_id);
    await tx.deleteFrom('record_queue').where('event_id', 'in', ids).execute();
  }
  await insertHead(tx, { ...signed(context.signer, contentOf(frontier)), subtrees: frontier.subtrees });
  return events.length;

  function contentOf(tree: typeof frontier): HeadContent {
    return {
      treeSize: tree.size,
      rootHash: rootOf(tree),
      previousHeadHash: before?.headHash ?? NO_HASH,
      keyId: context.signer.keyId,
      signedAt: now,
    };
  }
}

const signed = (signer: Signer, content: HeadContent): Head => ({
  ...content,
  headHash: headHash(content),
  signature: signer.sign(content),
});

async function somethingIsQueued(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('record_queue').select('event_id').limit(1).executeTakeFirst()) !== undefined;
}

/** Oldest first (ids sort by time), then in the order of the record within the batch. */
async function queuedEvents(tx: Tx): Promise<{ id: string; position: number; hash: string }[]> {
  const rows = await tx
    .selectFrom('record_queue')
    .innerJoin('recorded_events', 'recorded_events.id', 'record_queue.event_id')
    .select(['recorded_events.id', 'recorded_events.position', 'recorded_events.hash'])
    .orderBy('record_queue.event_id')
    .limit(BATCH)
    .execute();
  return rows.map((row) => ({ ...row, position: Number(row.position) })).sort((a, b) => a.position - b.position);
}

/** A new key is part of the history: whoever checks must see when it came and which one it followed. */
async function recordKey(tx: Tx, context: SealContext, now: Instant, before: Head | null): Promise<void> {
  const { keyId, publicKeyPem } = context.signer;
  const type = before ? 'signing-key-changed' : 'signing-key-created';
  const payload = { keyId, publicKey: publicKeyPem, previousKeyId: before?.keyId ?? null };
  if (before) logger.warn({ keyId, previousKeyId: before.keyId }, 'The signing key of the record has changed');
  await appendEvents(tx, { actor: systemActor, now, newId: context.newId }, [
    { stream: SIGNING_KEY_STREAM, type, payload },
  ]);
}

/** Adds to the file whatever heads the database has beyond it. */
async function copyHeadsOut(connection: Db, context: SealContext): Promise<void> {
  const { last } = await endOfHeadsFile(context.headsFile);
  if (last === null || (await headAt(connection, last.treeSize))?.headHash === last.headHash) {
    for await (const heads of headsAfter(connection, last?.treeSize ?? 0)) {
      await appendToHeadsFile(context.headsFile, heads, context.now);
    }
    return;
  }
  // The database has lost or exchanged heads that had left it. The file keeps both sides; verification names them.
  logger.error({ treeSize: last.treeSize }, 'The heads in the file and in the database have parted: run record:verify');
  const inFile = new Set<string>();
  for await (const { head } of readHeadsFile(context.headsFile)) if (head) inFile.add(head.headHash);
  for await (const heads of headsAfter(connection, 0)) {
    const missing = heads.filter((head) => !inFile.has(head.headHash));
    await appendToHeadsFile(context.headsFile, missing, context.now);
  }
}
