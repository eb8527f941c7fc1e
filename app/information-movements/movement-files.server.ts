/** Receipts, certificates of erasure or disposal: papers behind what was done with information that left. */
import { subject } from '@casl/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { attach } from '~/registers/attached-files.server';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
import type { Db } from '~db/connection.server';
import { type MovementStatus, movementStream } from './model';
import { findMovement, movementFacts } from './movements.repository.server';

/** Not to what never leaves; also after it is closed, since the certificate often comes last. */
export const takesFiles = (status: MovementStatus): boolean => status !== 'refused' && status !== 'withdrawn';

export async function attachToMovement(
  db: Db,
  signedIn: SignedIn,
  request: Request,
  movementId: string,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, FileProblem>> {
  const movement = await findMovement(db, movementId);
  const ability = defineAbilities(signedIn.actor);
  if (!movement || !ability.can('update', subject('InformationMovement', movementFacts(movement)))) {
    return refuse('not-found');
  }
  return receiveFile(signedIn, request, (file, submissionKey) =>
    enter(db, signedIn.actor, { movementId, file, submissionKey }, { now: io.now(), newId: io.newId }),
  );
}

/** Asks everything anew, under the lock of the movement. */
const enter = (
  db: Db,
  actor: SignedIn['actor'],
  { movementId, file, submissionKey }: { movementId: string; file: ReceivedFile; submissionKey: string },
  io: { now: Date; newId: NewId },
) =>
  changeRegister(db, actor, io, async (changing) => {
    const movement = await findMovement(changing.tx, movementId, { lock: true });
    if (!movement || !changing.ability.can('update', subject('InformationMovement', movementFacts(movement)))) {
      refuseChange({ reason: 'not-found' });
    }
    if (!takesFiles(movement.status)) refuseChange({ reason: 'movement-status' });
    const { id, number } = movement;
    return attach(changing, 'movement', { id, file, submissionKey, stream: movementStream(id), more: { number } });
  });
