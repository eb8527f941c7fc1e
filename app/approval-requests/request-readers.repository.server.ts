/**
 * The index that lists start from: each request under everyone and every section tied to it. It decides nothing: what
 * a list shows has passed the permission rules by itself.
 */
import { sql } from 'kysely';
import type { Tx } from '~db/connection.server';

/** Brings the entries of a request up to its row and its ties, in the transaction that changed them. */
export async function refreshReaders(tx: Tx, requestId: string): Promise<void> {
  // Read without locks and written by key: `insert … select` would lock the gap in which new requests arrive.
  const { rows } = await sql<{ reader_id: string; status: string; updated_at: Date }>`
    select tie.reader_id, request.status, request.updated_at
    from approval_requests as request
    inner join (
      select person_id as reader_id from participations where request_id = ${requestId}
      union select person_id from step_assignees where request_id = ${requestId}
      union select unit_id from request_units where request_id = ${requestId}
    ) as tie
    where request.id = ${requestId}
    order by tie.reader_id`.execute(tx);
  const [first] = rows;
  if (!first) return;
  const { status, updated_at } = first;
  await tx
    .insertInto('request_readers')
    .values(rows.map((row) => ({ ...row, request_id: requestId })))
    .onDuplicateKeyUpdate({ status, updated_at })
    .execute();
}

/** Takes sections out that no longer share the service. */
export async function removeReaders(tx: Tx, requestId: string, unitIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('request_readers')
    .where('request_id', '=', requestId)
    .where('reader_id', 'in', [...unitIds])
    .execute();
}
