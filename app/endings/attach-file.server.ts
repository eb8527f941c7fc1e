/** A paper behind a proof, from the posted form to the record. */
import { subject } from '@casl/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { attach } from '~/registers/attached-files.server';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
import type { Db } from '~db/connection.server';
import { readableEnding } from './ending-page.query.server';
import { endingStream, listProofs, lockEnding } from './endings.repository.server';

type On = { endingId: string; proofId: string };

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
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability } = changing;
    const ending = await lockEnding(tx, endingId);
    if (!ending || !ability.can('update', subject('Ending', { id: endingId, unitId: ending.unitId }))) {
      refuseChange({ reason: 'not-found' });
    }
    const proof = (await listProofs(tx, endingId, { lock: true })).find(({ id }) => id === proofId);
    if (!proof) refuseChange({ reason: 'not-found' });
    if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
    const to = { id: proofId, file, submissionKey, stream: endingStream(endingId), more: { kind: proof.kind } };
    return attach(changing, 'ending-proof', to);
  });
