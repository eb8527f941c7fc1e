/** A paper behind a proof, from the posted form to the record. */
import { subject } from '@casl/ability';
import type { SignedIn } from '~/people/session.server';
import { attachUpload, type UploadIo } from '~/registers/attach-upload.server';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import type { Db } from '~db/connection.server';
import { readableEnding } from './ending-page.query.server';
import { endingStream, listProofs, lockEnding } from './endings.repository.server';

type On = { endingId: string; proofId: string };

export const attachFile = (db: Db, signedIn: SignedIn, request: Request, on: On, io: UploadIo) =>
  attachUpload(
    db,
    signedIn,
    request,
    'ending-proof',
    {
      may: async (ability) => (await readableEnding(db, ability, on.endingId))?.mayWrite === true,
      lock: (changing) => lockProof(changing, on),
    },
    io,
  );

async function lockProof({ tx, ability }: Changing, { endingId, proofId }: On) {
  const ending = await lockEnding(tx, endingId);
  if (!ending || !ability.can('update', subject('Ending', { id: endingId, unitId: ending.unitId }))) {
    refuseChange({ reason: 'not-found' });
  }
  const proof = (await listProofs(tx, endingId, { lock: true })).find(({ id }) => id === proofId);
  if (!proof) refuseChange({ reason: 'not-found' });
  if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
  return { id: proofId, stream: endingStream(endingId), more: { kind: proof.kind } };
}
