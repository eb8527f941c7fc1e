/** The incident that somebody changes: locked, at the version his page showed, and only where the rules let him. */
import { subject } from '@casl/ability';
import type { Actions, AppAbility, IncidentFacts } from '~/authorization/ability';
import { type Actor, actorPostLabel } from '~/authorization/actor';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import {
  type IncidentChanges,
  loadIncidentFacts,
  lockIncident,
  type StoredIncident,
  updateIncident,
} from './incidents.repository.server';
import type { Person } from './tellings.repository.server';

export const mayOnIncident = (ability: AppAbility, action: Actions, facts: IncidentFacts): boolean =>
  ability.can(action, subject('Incident', { ...facts }));

export const personOf = (actor: Actor): Person => ({
  id: actor.personId,
  name: actor.name,
  post: [...actorPostLabel(actor)].slice(0, 500).join(''),
});

export type OnIncident = { incidentId: string; version: number };

/**
 * `version` null: whatever was changed meanwhile does not matter. Whoever may not do it: 'not-found' where he may not read it either, else the reason
 * that the page can explain.
 */
export async function incidentToChange(
  { tx, ability }: Changing,
  { incidentId, version }: { incidentId: string; version: number | null },
  action: Actions,
): Promise<StoredIncident> {
  const incident = await lockIncident(tx, incidentId);
  if (!incident) refuseChange({ reason: 'not-found' });
  const facts = await loadIncidentFacts(tx, incident);
  if (!mayOnIncident(ability, action, facts)) {
    const isOwn = action === 'decide' && mayOnIncident(ability, 'update', facts);
    refuseChange({ reason: isOwn ? 'incident-own' : 'not-found' });
  }
  if (version !== null && incident.version !== version) refuseChange({ reason: 'conflict' });
  return incident;
}

/** Writes `changes` at the version that was read; also without changes, so that the next writer sees that it moved. */
export async function writeIncident(
  { tx, now }: Changing,
  incident: StoredIncident,
  changes: IncidentChanges = {},
): Promise<void> {
  if (!(await updateIncident(tx, incident, changes, now))) refuseChange({ reason: 'conflict' });
}
