/** What the page of a section's trainings shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { unitPathName } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { daysBetween, type PlainDate } from '~/platform/dates';
import { officePeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { mayRecordTraining, trainingFacts } from './record-training.server';
import { trainingsOf } from './trainings.repository.server';

/** null: no such section, or not for this reader. */
export async function loadTrainingPage(db: DbOrTx, ability: AppAbility, unitId: string, today: PlainDate) {
  const organisation = await loadOrganisation(db, today);
  if (organisation.units.get(unitId)?.kind !== 'section') return null;
  const facts = trainingFacts(organisation, unitId);
  if (!ability.can('read', subject('Obligation', facts))) return null;
  const [open, trainings, profile, posts] = await Promise.all([
    openObligationsOf(db, 'unit', [unitId]),
    trainingsOf(db, unitId),
    activeProfile(db),
    postsWithHolders(db, facts.ownerPostId === null ? [] : [facts.ownerPostId], today),
  ]);
  const due = (open.get(unitId) ?? []).find(({ kind }) => kind === 'training');
  return {
    unitId,
    unit: unitPathName(organisation, unitId),
    owner: (facts.ownerPostId !== null && posts.get(facts.ownerPostId)) || null,
    months: officePeriodsOf(profile).trainingMonths,
    due: due ? { id: due.id, status: due.status, dueOn: due.dueOn, daysLeft: daysBetween(today, due.dueOn) } : null,
    trainings,
    mayRecord: mayRecordTraining(ability, organisation, unitId),
  };
}
