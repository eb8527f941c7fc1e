/** Signed heads in the database. */

import type { Selectable } from 'kysely';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { RecordHeadsTable } from '~db/schema/record';
import type { Head } from './head';

/** A head with the frontier that the next one grows from. */
export type StoredHead = Head & { subtrees: readonly string[] };

const PAGE = 500;

export async function lastHead(db: DbOrTx): Promise<StoredHead | null> {
  const row = await db.selectFrom('record_heads').selectAll().orderBy('tree_size', 'desc').limit(1).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function headAt(db: DbOrTx, treeSize: number): Promise<StoredHead | null> {
  const row = await db.selectFrom('record_heads').selectAll().where('tree_size', '=', treeSize).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Heads of trees larger than `treeSize` in order, page by page. */
export async function* headsAfter(db: DbOrTx, treeSize: number): AsyncGenerator<StoredHead[]> {
  for (let after = treeSize; ; ) {
    const rows = await db
      .selectFrom('record_heads')
      .selectAll()
      .where('tree_size', '>', after)
      .orderBy('tree_size')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    const heads = rows.map(fromRow);
    yield heads;
    after = heads.at(-1)!.treeSize;
  }
}

/** The newest heads below `before` (null: from the top), for reading on a page. */
export async function headsDownFrom(db: DbOrTx, before: number | null, limit: number): Promise<StoredHead[]> {
  let query = db.selectFrom('record_heads').selectAll().orderBy('tree_size', 'desc').limit(limit);
  if (before !== null) query = query.where('tree_size', '<', before);
  return (await query.execute()).map(fromRow);
}

export async function insertHead(tx: Tx, head: StoredHead): Promise<void> {
  await tx
    .insertInto('record_heads')
    .values({
      tree_size: head.treeSize,
      root_hash: head.rootHash,
      frontier: JSON.stringify(head.subtrees),
      previous_head_hash: head.previousHeadHash,
      head_hash: head.headHash,
      key_id: head.keyId,
      signature: head.signature,
      signed_at: head.signedAt,
    })
    .execute();
}

const fromRow = (row: Selectable<RecordHeadsTable>): StoredHead => ({
  treeSize: Number(row.tree_size),
  rootHash: row.root_hash,
  previousHeadHash: row.previous_head_hash,
  headHash: row.head_hash,
  keyId: row.key_id,
  signature: row.signature,
  signedAt: row.signed_at,
  subtrees: readSubtrees(row.frontier),
});

/** A frontier that was tampered with reads as empty, which fails its own check instead of stopping all others. */
function readSubtrees(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((hash) => typeof hash === 'string') ? value : [];
  } catch {
    return [];
  }
}
