/** Evidence of checks as rows: which file belongs to which answer or measure, under which name. */
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Person } from './model';

export type CheckFile = {
  id: string;
  questionKey: string;
  findingId: string | null;
  digest: string;
  name: string;
  mediaType: string;
  size: number;
  uploadedBy: string;
  uploadedAt: Date;
};

const files = (db: DbOrTx, checkId: string) =>
  db
    .selectFrom('check_files')
    .select(['id', 'question_key as questionKey', 'finding_id as findingId', 'digest', 'name'])
    .select(['media_type as mediaType', 'size', 'uploaded_by_name as uploadedBy', 'uploaded_at as uploadedAt'])
    .where('check_id', '=', checkId)
    .where('removed_at', 'is', null);

const sized = <Row extends { size: number | bigint }>(row: Row) => ({ ...row, size: Number(row.size) });

/** In the order they came, without those taken out. Callers see who may read the check. */
export async function listFiles(db: DbOrTx, checkId: string | null): Promise<CheckFile[]> {
  if (checkId === null) return [];
  return (await files(db, checkId).orderBy('id').execute()).map(sized);
}

export async function findFile(db: DbOrTx, checkId: string, fileId: string): Promise<CheckFile | null> {
  const row = await files(db, checkId).where('id', '=', fileId).executeTakeFirst();
  return row ? sized(row) : null;
}

export type NewFile = Omit<CheckFile, 'uploadedBy' | 'uploadedAt'> & { checkId: string };

export const insertFiles = (tx: Tx, rows: readonly NewFile[], { by, now }: { by: Person; now: Date }) =>
  tx
    .insertInto('check_files')
    .values(
      rows.map((row) => ({
        id: row.id,
        check_id: row.checkId,
        question_key: row.questionKey,
        finding_id: row.findingId,
        digest: row.digest,
        name: row.name,
        media_type: row.mediaType,
        size: row.size,
        uploaded_by: by.id,
        uploaded_by_name: by.name,
        uploaded_at: now,
      })),
    )
    .execute();

/** The row and the bytes stay. */
export const removeFile = (tx: Tx, fileId: string, now: Date) =>
  tx.updateTable('check_files').set({ removed_at: now }).where('id', '=', fileId).execute();
