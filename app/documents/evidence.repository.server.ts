/** 根拠資料 as rows: which file belongs to which request, under which name. */
import { sql } from 'kysely';
import type { DbOrTx, Tx } from '~db/connection.server';
import { type DocumentKind, documentKindOf } from './document-kind';
import type { Version } from './document-versions';

export type EvidenceFile = {
  id: string;
  digest: string;
  name: string;
  mediaType: string;
  kind: DocumentKind;
  /** The former version of the same document. */
  replacesId: string | null;
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
      'file.digest',
      'file.name',
      'file.media_type as mediaType',
      'file.kind',
      'file.replaces_id as replacesId',
      'file.size',
      'person.name as uploadedBy',
      'file.uploaded_at as uploadedAt',
    ])
    .where('file.request_id', '=', requestId);

/** The files of a request in the order they came, without those taken out. Callers check who may read the request. */
export async function listEvidence(db: DbOrTx, requestId: string): Promise<EvidenceFile[]> {
  const rows = await files(db, requestId).where('file.removed_at', 'is', null).orderBy('file.id').execute();
  return rows.map(withKind);
}

const withKind = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: documentKindOf(row.kind) });

/**
 * The files that can be a former version: those that are attached, and those that were taken out but that something
 * submitted still names.
 */
export async function listVersions(db: DbOrTx, requestId: string): Promise<(Version & { name: string })[]> {
  const rows = await db
    .selectFrom('evidence_files as file')
    .select(['file.id', 'file.name', 'file.replaces_id as replacesId', 'file.removed_at as removedAt'])
    .where('file.request_id', '=', requestId)
    .where((where) =>
      where.or([
        where('file.removed_at', 'is', null),
        where.exists(
          where
            .selectFrom('request_revisions as revision')
            .select('revision.id')
            .whereRef('revision.request_id', '=', 'file.request_id')
            .where(sql<boolean>`revision.content like concat('%"', file.id, '"%')`),
        ),
      ]),
    )
    .orderBy('file.id')
    .execute();
  return rows.map(({ removedAt, ...row }) => ({ ...row, removed: removedAt !== null }));
}

/** One file with its digest, taken out or not: an older revision may still refer to it. */
export async function findEvidence(db: DbOrTx, requestId: string, fileId: string) {
  const row = await files(db, requestId)
    .select('file.removed_at as removedAt')
    .where('file.id', '=', fileId)
    .executeTakeFirst();
  return row && withKind(row);
}

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
  kind: DocumentKind;
  replacesId: string | null;
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
        kind: row.kind,
        replaces_id: row.replacesId,
        size: row.size,
        uploaded_by: row.uploadedBy,
        uploaded_at: row.uploadedAt,
      })),
    )
    .execute();
}

/** What the file is, and which one it replaces. */
export async function describeEvidence(
  tx: Tx,
  fileId: string,
  { kind, replacesId }: { kind: DocumentKind; replacesId: string | null },
): Promise<void> {
  await tx.updateTable('evidence_files').set({ kind, replaces_id: replacesId }).where('id', '=', fileId).execute();
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
