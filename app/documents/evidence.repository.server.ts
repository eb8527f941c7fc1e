/** 根拠資料 as rows: which file belongs to which request, under which name. */
import type { DbOrTx, Tx } from '~db/connection.server';

export type EvidenceFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
};

const files = (db: DbOrTx, requestId: string) =>
  db
    .selectFrom('evidence_files as file')
    .innerJoin('persons as person', 'person.id', 'file.uploaded_by')
    .select([
      'file.id',
      'file.name',
      'file.media_type as mediaType',
      'file.size',
      'person.name as uploadedBy',
      'file.uploaded_at as uploadedAt',
    ])
    .where('file.request_id', '=', requestId);

/** The files of a request in the order they came, without those taken out. Callers check who may read the request. */
export const listEvidence = (db: DbOrTx, requestId: string): Promise<EvidenceFile[]> =>
  files(db, requestId).where('file.removed_at', 'is', null).orderBy('file.id').execute();

/** One file with its digest, taken out or not: an older revision may still refer to it. */
export const findEvidence = (db: DbOrTx, requestId: string, fileId: string) =>
  files(db, requestId)
    .select(['file.digest', 'file.removed_at as removedAt'])
    .where('file.id', '=', fileId)
    .executeTakeFirst();

/** Whether something that was submitted names the file: then it stays readable, also when it was taken out since. */
export async function isNamedByRevision(db: DbOrTx, requestId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom('request_revisions')
    .select('id')
    .where('request_id', '=', requestId)
    .where('content', 'like', `%"${fileId}"%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many files a request has, and whether it has these bytes already. */
export async function evidenceDigests(db: DbOrTx, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence_files')
    .select('digest')
    .where('request_id', '=', requestId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => row.digest);
}

export type NewEvidence = {
  id: string;
  requestId: string;
  digest: string;
  name: string;
  mediaType: string;
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
};

export async function insertEvidence(tx: Tx, rows: readonly NewEvidence[]): Promise<void> {
  await tx
    .insertInto('evidence_files')
    .values(
      rows.map((row) => ({
        id: row.id,
        request_id: row.requestId,
        digest: row.digest,
        name: row.name,
        media_type: row.mediaType,
        size: row.size,
        uploaded_by: row.uploadedBy,
        uploaded_at: row.uploadedAt,
      })),
    )
    .execute();
}

/** Takes the file out of the request; the row and the bytes stay. False where that was done before. */
export async function markEvidenceRemoved(tx: Tx, fileId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_files')
    .set({ removed_at: now })
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
