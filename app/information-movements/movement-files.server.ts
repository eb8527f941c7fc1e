/** Receipts, certificates of erasure or disposal: papers behind what was done with information that left. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { SignedIn } from '~/people/session.server';
import { attachUpload, type UploadIo } from '~/registers/attach-upload.server';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import type { Db } from '~db/connection.server';
import { type MovementStatus, movementStream } from './model';
import { type FoundMovement, findMovement, movementFacts } from './movements.repository.server';

/** Not to what never leaves; also after it is closed, since the certificate often comes last. */
export const takesFiles = (status: MovementStatus): boolean => status !== 'refused' && status !== 'withdrawn';

const mayAttach = (ability: AppAbility, movement: FoundMovement | null): movement is FoundMovement =>
  movement !== null && ability.can('update', subject('InformationMovement', movementFacts(movement)));

export const attachToMovement = (db: Db, signedIn: SignedIn, request: Request, movementId: string, io: UploadIo) =>
  attachUpload(
    db,
    signedIn,
    request,
    'movement',
    {
      may: async (ability) => mayAttach(ability, await findMovement(db, movementId)),
      lock: (changing) => lockForPaper(changing, movementId),
    },
    io,
  );

async function lockForPaper({ tx, ability }: Changing, movementId: string) {
  const movement = await findMovement(tx, movementId, { lock: true });
  if (!mayAttach(ability, movement)) refuseChange({ reason: 'not-found' });
  if (!takesFiles(movement.status)) refuseChange({ reason: 'movement-status' });
  const { id, number } = movement;
  return { id, stream: movementStream(id), more: { number } };
}
