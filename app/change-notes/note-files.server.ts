/** Papers behind a noted change: the notice, the new terms, the answer of the vendor. */
import { subject } from '@casl/ability';
import type { SignedIn } from '~/people/session.server';
import { attachUpload, type UploadIo } from '~/registers/attach-upload.server';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import type { Db } from '~db/connection.server';
import { findNote, lockNote, noteFacts } from './change-notes.repository.server';

export const attachToNote = (db: Db, signedIn: SignedIn, request: Request, noteId: string, io: UploadIo) =>
  attachUpload(
    db,
    signedIn,
    request,
    'change-note',
    {
      may: async (ability) => {
        const note = await findNote(db, ability, noteId);
        return note !== null && ability.can('respond', subject('ChangeNote', noteFacts(note)));
      },
      lock: (changing) => lockForPaper(changing, noteId),
    },
    io,
  );

/** Also after the note was settled: the paper often comes last. */
async function lockForPaper({ tx, ability }: Changing, noteId: string) {
  const note = await lockNote(tx, noteId);
  if (!note || !ability.can('respond', subject('ChangeNote', noteFacts(note)))) refuseChange({ reason: 'not-found' });
  return { id: noteId, stream: `${note.subjectType}:${note.subjectId}` };
}
