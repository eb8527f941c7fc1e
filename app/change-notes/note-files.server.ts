/** Papers behind a noted change: the notice, the new terms, the answer of the vendor. */
import { subject } from '@casl/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { attach } from '~/registers/attached-files.server';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
import type { Db } from '~db/connection.server';
import { findNote, lockNote, noteFacts } from './change-notes.repository.server';

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
  changeRegister(db, actor, io, async (changing) => {
    const note = await lockNote(changing.tx, noteId);
    if (!note || !changing.ability.can('respond', subject('ChangeNote', noteFacts(note)))) {
      refuseChange({ reason: 'not-found' });
    }
    const stream = `${note.subjectType}:${note.subjectId}`;
    return attach(changing, 'change-note', { id: noteId, file, submissionKey, stream });
  });
