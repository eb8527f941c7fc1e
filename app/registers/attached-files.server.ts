/** Papers behind something in a register, by their digest: they are added, and never changed or taken away. */
import { sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import type { JsonValue } from '~/record/model';
import type { DbOrTx } from '~db/connection.server';
import { type Changing, refuseChange } from './change-register.server';
import type { ReceivedFile } from './receive-file.server';

/** What a paper can be attached to: where its rows are, and what the record calls it. */
const HOLDERS = {
  'ending-proof': { table: 'ending_proof_files', column: 'proof_id', said: 'proofId', event: 'ending-file-attached' },
  'change-note': { table: 'change_note_files', column: 'note_id', said: 'noteId', event: 'change-file-attached' },
  movement: { table: 'movement_files', column: 'movement_id', said: 'movementId', event: 'movement-file-attached' },
  training: { table: 'training_files', column: 'training_id', said: 'trainingId', event: 'training-file-attached' },
} as const;
export type Holder = keyof typeof HOLDERS;

const MOST_FILES = 20;

export type AttachedFile = ReceivedFile & {
  id: string;
  holderId: string;
  uploadedByName: string;
  uploadedAt: Instant;
};

/** In the order in which they came. Callers have asked who may read what they are attached to. */
export async function attachedFiles(db: DbOrTx, to: Holder, ids: readonly string[]): Promise<AttachedFile[]> {
  if (ids.length === 0) return [];
  const { table, column } = HOLDERS[to];
  const { rows } = await sql<AttachedFile>`select id, ${sql.ref(column)} as holderId, digest, name,
      media_type as mediaType, size, uploaded_by_name as uploadedByName, uploaded_at as uploadedAt
    from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join([...ids])}) order by id`.execute(db);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export const hasFiles = async (db: DbOrTx, to: Holder, id: string): Promise<boolean> =>
  (await attachedFiles(db, to, [id])).length > 0;

export type Attach = {
  id: string;
  file: ReceivedFile;
  submissionKey: string;
  /** Of what the paper is recorded. */
  stream: string;
  more?: { readonly [key: string]: JsonValue };
};

/** A file whose bytes are in the store is attached to what the caller has locked. The same file again adds nothing. */
export function attach(
  { tx, actor, now, newId, record, once }: Changing,
  to: Holder,
  { id: holderId, file, submissionKey, stream, more = {} }: Attach,
): Promise<string> {
  const { table, column, said, event } = HOLDERS[to];
  return once(submissionKey, event, async () => {
    const known = await attachedFiles(tx, to, [holderId]);
    const same = known.find(({ digest }) => digest === file.digest);
    if (same) return same.id;
    if (known.length >= MOST_FILES) refuseChange({ reason: 'too-many-files' });
    const id = newId();
    const { digest, name, mediaType, size } = file;
    await sql`insert into ${sql.table(table)} (id, ${sql.ref(column)}, digest, name, media_type, size,
        uploaded_by, uploaded_by_name, uploaded_at)
      values (${id}, ${holderId}, ${digest}, ${name}, ${mediaType}, ${size},
        ${actor.personId}, ${actor.name}, ${now})`.execute(tx);
    record(stream, event, { fileId: id, [said]: holderId, ...more, ...file });
    return id;
  });
}
