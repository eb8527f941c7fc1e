/** Material, list of participants: papers behind a training that was recorded. */
import type { AppAbility } from '~/authorization/ability';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { SignedIn } from '~/people/session.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { attachUpload, type UploadIo } from '~/registers/attach-upload.server';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import type { Db, DbOrTx } from '~db/connection.server';
import { mayRecordTraining } from './record-training.server';
import { findTraining, lockSection } from './trainings.repository.server';

type On = { unitId: string; trainingId: string };

/** Whether there is such a training of the section, and whoever asks records for it. */
export async function mayAttachTo(
  db: DbOrTx,
  ability: AppAbility,
  { unitId, trainingId }: On,
  today: PlainDate,
): Promise<boolean> {
  const training = await findTraining(db, trainingId);
  return training?.unitId === unitId && mayRecordTraining(ability, await loadOrganisation(db, today), unitId);
}

export const attachToTraining = (db: Db, signedIn: SignedIn, request: Request, on: On, io: UploadIo) =>
  attachUpload(
    db,
    signedIn,
    request,
    'training',
    {
      may: (ability) => mayAttachTo(db, ability, on, officeDate(io.now())),
      lock: (changing) => lockForPaper(changing, on),
    },
    io,
  );

async function lockForPaper({ tx, ability, today }: Changing, on: On) {
  await lockSection(tx, on.unitId);
  if (!(await mayAttachTo(tx, ability, on, today))) refuseChange({ reason: 'not-found' });
  return { id: on.trainingId, stream: `unit:${on.unitId}` };
}
