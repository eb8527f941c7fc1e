/** A paper behind a proof, from the posted form to the record. */
import { subject } from '@casl/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
import type { Db } from '~db/connection.server';
import { readableEnding } from './ending-page.query.server';
import { endingStream, insertFile, listFiles, listProofs, lockEnding } from './endings.repository.server';

type On = { endingId: string; proofId: string };
const MOST_FILES_OF_PROOF = 20;

export async function attachFile(
  db: Db,
  signedIn: SignedIn,
  request: Request,
  on: On,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, FileProblem>> {
  const readable = await readableEnding(db, defineAbilities(signedIn.actor), on.endingId);
  if (!readable?.mayWrite) return refuse('not-found');
  return receiveFile(signedIn, request, (file, submissionKey) =>
    enterFile(db, signedIn.actor, { ...on, submissionKey, file }, { now: io.now(), newId: io.newId }),
  );
}

/** A file whose bytes are in the store becomes part of the proof. Asks everything anew. */
const enterFile = (
  db: Db,
  actor: SignedIn['actor'],
  { endingId, proofId, submissionKey, file }: On & { submissionKey: string; file: ReceivedFile },
  io: { now: Date; newId: NewId },
) =>
  changeRegister(db, actor, io, async ({ tx, actor: by, ability, now, newId, record, once }) => {
    const ending = await lockEnding(tx, endingId);
    if (!ending || !ability.can('update', subject('Ending', { id: endingId, unitId: ending.unitId }))) {
      refuseChange({ reason: 'not-found' });
    }
    const proof = (await listProofs(tx, endingId, { lock: true })).find(({ id }) => id === proofId);
    if (!proof) refuseChange({ reason: 'not-found' });
    if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
    return once(submissionKey, 'ending-file', async () => {
      const known = await listFiles(tx, [proofId]);
      const same = known.find(({ digest }) => digest === file.digest);
      if (same) return same.id;
      if (known.length >= MOST_FILES_OF_PROOF) refuseChange({ reason: 'too-many-files' });
      const id = newId();
      await insertFile(tx, { id, proofId, ...file, uploadedAt: now, by: { id: by.personId, name: by.name } });
      record(endingStream(endingId), 'ending-file-attached', { proofId, kind: proof.kind, ...file });
      return id;
    });
  });
