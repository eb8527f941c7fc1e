/** 研修・訓練の記録: what was due is done with it, and the next one falls due. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { arise } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addMonths } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { nextTrainingDue } from './next-training';
import { headOf, trainingObligation } from './training-obligation';
import { insertTraining, lastTrainings, lockSection, type Training } from './trainings.repository.server';
import { trainingWords as words } from './words';

/** What the permission rules look at: the training of a section is for whoever heads it. */
export const trainingFacts = (organisation: Organisation, unitId: string) => ({
  id: '',
  kind: 'training' as const,
  ownerPostId: headOf(organisation, unitId),
  unitId,
});

export const mayRecordTraining = (ability: AppAbility, organisation: Organisation, unitId: string): boolean =>
  organisation.units.get(unitId)?.kind === 'section' &&
  ability.can('update', subject('Obligation', trainingFacts(organisation, unitId)));

export type RecordTraining = Omit<Training, 'id'> & { unitId: string; submissionKey: string };

export const recordTraining = (
  db: Db,
  actor: Actor,
  { unitId, submissionKey, ...training }: RecordTraining,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, ability, actor: fresh, now, today, newId, record, once }) => {
    const organisation = await loadOrganisation(tx, today);
    if (!mayRecordTraining(ability, organisation, unitId)) refuseChange({ reason: 'not-found' });
    const { trainingMonths } = officePeriodsOf(await activeProfile(tx));
    if (training.heldOn > today || training.heldOn < addMonths(today, -trainingMonths)) {
      refuseChange({ reason: 'training-day', field: 'heldOn' });
    }
    const by = recordedActor(fresh);
    return once(submissionKey, 'record-training', async () => {
      await lockSection(tx, unitId);
      const open = (await openObligationsOf(tx, 'unit', [unitId], { lock: true })).get(unitId) ?? [];
      const id = newId();
      await insertTraining(tx, unitId, { id, ...training }, { by: { ...by, id: fresh.personId }, now });
      record(`unit:${unitId}`, 'training-recorded', { trainingId: id, ...training });
      const last = (await lastTrainings(tx, unitId)).get(unitId) ?? training.heldOn;
      const next = nextTrainingDue(last, trainingMonths, today);
      const context = { actor: by, now, newId };
      let isAsked = false;
      for (const obligation of open.filter(({ kind }) => kind === 'training')) {
        // One that was held long ago moves nothing.
        if (obligation.dueOn >= next) isAsked = true;
        else {
          const note = `${words.done(training.heldOn, training.participants)}\n${training.content}`;
          await finish(tx, obligation, { status: 'done', note, evidence: training.evidence }, context);
        }
      }
      if (!isAsked) await arise(tx, [trainingObligation(organisation, unitId, next)], context);
      return id;
    });
  });
