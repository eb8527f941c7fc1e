/** What the form of a report offers: sections, what it can be about, and who will be told. */
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Asking } from '~/registers/guards.server';
import type { DbOrTx } from '~db/connection.server';
import { nextStage } from './escalation';
import { readAbout } from './forms';
import { readableSubjects } from './subjects.query.server';

const SUBJECTS_AT_MOST = 20;

/** `about` comes from the address: what cannot be read is left out. Where one subject is the same, it is tied once. */
export async function reportPageData(db: DbOrTx, { actor, ability, today }: Asking, about: readonly string[]) {
  const wanted = [...new Set(about)].slice(0, SUBJECTS_AT_MOST).flatMap((value) => readAbout(value) ?? []);
  const [units, subjects, organisation, profile] = await Promise.all([
    listUnitChoices(db, today),
    readableSubjects(db, ability, wanted),
    loadOrganisation(db, today),
    activeProfile(db),
  ]);
  const ownUnitId = actor.holdings.find(({ unitId }) => units.some(({ id }) => id === unitId))?.unitId ?? null;
  const first = ownUnitId === null ? null : nextStage(organisation, profile, ownUnitId, 0);
  return {
    units,
    ownUnitId,
    about: subjects.map(({ type, id, name }) => ({ type, id, name })),
    tells: first?.addressees.map(({ name, post }) => ({ name, post })) ?? [],
  };
}
