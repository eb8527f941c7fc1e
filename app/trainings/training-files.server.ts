/** Material, list of participants: papers behind a training that was recorded. */
import type { AppAbility } from '~/authorization/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { SignedIn } from '~/people/session.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import { attach } from '~/registers/attached-files.server';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type FileProblem, type ReceivedFile, receiveFile } from '~/registers/receive-file.server';
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

export async function attachToTraining(
  db: Db,
  signedIn: SignedIn,
  request: Request,
  on: On,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, FileProblem>> {
  const ability = defineAbilities(signedIn.actor);
  if (!(await mayAttachTo(db, ability, on, officeDate(io.now())))) return refuse('not-found');
  return receiveFile(signedIn, request, (file, submissionKey) =>
    enter(db, signedIn.actor, { ...on, file, submissionKey }, { now: io.now(), newId: io.newId }),
  );
}

const enter = (
  db: Db,
  actor: SignedIn['actor'],
  { unitId, trainingId, file, submissionKey }: On & { file: ReceivedFile; submissionKey: string },
  io: { now: Date; newId: NewId },
) =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today } = changing;
    await lockSection(tx, unitId);
    if (!(await mayAttachTo(tx, ability, { unitId, trainingId }, today))) refuseChange({ reason: 'not-found' });
    return attach(changing, 'training', { id: trainingId, file, submissionKey, stream: `unit:${unitId}` });
  });
