/** Trainings as rows: they are added, and never changed. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { RecordedActor } from '~/record/model';
import { attachedFiles } from '~/registers/attached-files.server';
import type { DbOrTx, Tx } from '~db/connection.server';

const AT_MOST = 50;

export type Training = {
  id: string;
  heldOn: PlainDate;
  participants: number;
  content: string;
  evidence: string;
};

/** Whoever records for the same section at the same time waits here. */
export const lockSection = (tx: Tx, unitId: string) =>
  tx.selectFrom('organisation_units').select('id').where('id', '=', unitId).forUpdate().execute();

export async function insertTraining(
  tx: Tx,
  unitId: string,
  { id, heldOn, participants, content, evidence }: Training,
  { by, now }: { by: RecordedActor & { id: string }; now: Instant },
): Promise<void> {
  await tx
    .insertInto('trainings')
    .values({
      id,
      unit_id: unitId,
      held_on: heldOn,
      participants,
      content,
      evidence,
      recorded_by: by.id,
      recorded_by_name: by.name,
      recorded_by_post: by.post,
      recorded_at: now,
    })
    .execute();
}

/** Of which section it is, and when it was held. */
export async function findTraining(db: DbOrTx, id: string): Promise<{ unitId: string; heldOn: PlainDate } | null> {
  const row = await db
    .selectFrom('trainings')
    .select(['unit_id as unitId', 'held_on as heldOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The day of the last training of each section that has held one. */
export async function lastTrainings(db: DbOrTx, unitId?: string): Promise<Map<string, PlainDate>> {
  const query = db
    .selectFrom('trainings')
    .select(({ fn }) => ['unit_id', fn.max('held_on').as('heldOn')])
    .groupBy('unit_id');
  const rows = await (unitId === undefined ? query : query.where('unit_id', '=', unitId)).execute();
  return new Map(rows.map(({ unit_id, heldOn }) => [unit_id, heldOn]));
}

/** The newest first. */
export async function trainingsOf(db: DbOrTx, unitId: string) {
  const rows = await db
    .selectFrom('trainings')
    .select(['id', 'held_on as heldOn', 'participants', 'content', 'evidence'])
    .select(['recorded_by_name as byName', 'recorded_by_post as byPost', 'recorded_at as at'])
    .where('unit_id', '=', unitId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute();
  const files = await attachedFiles(
    db,
    'training',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, files: files.filter(({ holderId }) => holderId === row.id) }));
}
