/** Papers behind a noted change: the notice, the new terms, the answer of the vendor. */
import { subject } from '@casl/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
import type { Db, DbOrTx } from '~db/connection.server';
import { findNote, lockNote, noteFacts } from './change-notes.repository.server';

const MOST_FILES_OF_NOTE = 20;

export type NoteFile = ReceivedFile & { id: string; uploadedByName: string; uploadedAt: Instant };

/** In the order in which they came. Callers have asked who may read the note. */
export async function listNoteFiles(db: DbOrTx, noteId: string): Promise<NoteFile[]> {
  const rows = await db
    .selectFrom('change_note_files')
    .select(['id', 'digest', 'name', 'media_type as mediaType', 'size'])
    .select(['uploaded_by_name as uploadedByName', 'uploaded_at as uploadedAt'])
    .where('note_id', '=', noteId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export async function attachToNote(
  db: Db,
  signedIn: SignedIn,
  request: Request,
  noteId: string,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, FileProblem>> {
  const ability = defineAbilities(signedIn.actor);
  const note = await findNote(db, ability, noteId);
  if (!note || !ability.can('respond', subject('ChangeNote', noteFacts(note)))) return refuse('not-found');
  return receiveFile(signedIn, request, (file, submissionKey) =>
    enter(db, signedIn.actor, { noteId, file, submissionKey }, { now: io.now(), newId: io.newId }),
  );
}

/** Also after the note was settled: the paper often comes last. */
const enter = (
  db: Db,
  actor: SignedIn['actor'],
  { noteId, file, submissionKey }: { noteId: string; file: ReceivedFile; submissionKey: string },
  io: { now: Date; newId: NewId },
) =>
  changeRegister(db, actor, io, async ({ tx, actor: by, ability, now, newId, record, once }) => {
    const note = await lockNote(tx, noteId);
    if (!note || !ability.can('respond', subject('ChangeNote', noteFacts(note)))) {
      refuseChange({ reason: 'not-found' });
    }
    return once(submissionKey, 'change-note-file', async () => {
      const known = await listNoteFiles(tx, noteId);
      const same = known.find(({ digest }) => digest === file.digest);
      if (same) return same.id;
      if (known.length >= MOST_FILES_OF_NOTE) refuseChange({ reason: 'too-many-files' });
      const id = newId();
      const { digest, name, mediaType: media_type, size } = file;
      const row = { id, note_id: noteId, digest, name, media_type, size };
      await tx
        .insertInto('change_note_files')
        .values({ ...row, uploaded_by: by.personId, uploaded_by_name: by.name, uploaded_at: now })
        .execute();
      record(`${note.subjectType}:${note.subjectId}`, 'change-file-attached', { noteId, ...file });
      return id;
    });
  });
