/** 研修・訓練: every section has its next one ahead. Run many times a day; all but the first find nothing. */
import { arise } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { handOverObligations, lockObligation } from '~/obligations/obligations.repository.server';
import { openOfKind } from '~/obligations/open-of-kind.query.server';
import { registerNotes } from '~/obligations/words';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { nextTrainingDue } from './next-training';
import { headOf, sectionsAtWork, trainingObligation } from './training-obligation';
import { lastTrainings } from './trainings.repository.server';

export type TrainingRun = { asked: number; handedOver: number; ended: number };

export async function askForTrainings(db: Db, io: { now: Date; newId: NewId }): Promise<TrainingRun> {
  const today = officeDate(io.now);
  const organisation = await loadOrganisation(db, today);
  const sections = sectionsAtWork(organisation);
  const atWork = new Set(sections);
  const open = await openOfKind(db, 'training');
  const asked = new Set(open.map(({ unitId }) => unitId));
  const missing = sections.filter((id) => !asked.has(id));
  const over = open.filter(({ unitId }) => !atWork.has(unitId));
  const moved = open.filter(
    ({ unitId, ownerPostId }) => atWork.has(unitId) && headOf(organisation, unitId) !== ownerPostId,
  );
  const total: TrainingRun = { asked: 0, handedOver: 0, ended: 0 };
  if (missing.length + over.length + moved.length === 0) return total;
  const { trainingMonths } = officePeriodsOf(await activeProfile(db));
  const context = { actor: systemActor, ...io };
  return inTransaction(db, async (tx) => {
    const last = await lastTrainings(tx);
    const wanted = missing.map((unitId) =>
      trainingObligation(organisation, unitId, nextTrainingDue(last.get(unitId) ?? null, trainingMonths, today)),
    );
    const made = await arise(tx, wanted, context);
    // The head of a section is another post from now on.
    for (const { id, unitId } of moved) {
      const to = { ownerPostId: headOf(organisation, unitId), unitId, today, now: io.now };
      await handOverObligations(tx, [id], to);
    }
    let ended = 0;
    for (const { id } of over) {
      const obligation = await lockObligation(tx, id);
      const end = { status: 'cancelled', note: registerNotes.notNeeded.ja, evidence: '' } as const;
      if (obligation?.isOpen && (await finish(tx, obligation, end, context))) ended += 1;
    }
    return { asked: made.length, handedOver: moved.length, ended };
  });
}
