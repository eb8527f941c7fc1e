/** Everything the page of one incident shows, and what its reader may do there. */

import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import { roleName } from '~/policy/lookup';
import type { CanonicalRole } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { mayOnIncident } from './access.server';
import { clocksOf, daysLeft, openDuties } from './clocks';
import { addresseesOf, incidentRulesOf } from './escalation';
import { loadIncidentFacts, readIncident } from './incidents.repository.server';
import { incidentStream, isOpen, missingFindings, stepsFrom } from './model';
import { listDutiesDone, listEntries, listMeasures, listTies } from './parts.repository.server';
import { subjectPath } from './paths';
import { readableSubjects } from './subjects.query.server';
import { listSuspensions } from './suspensions.repository.server';
import { isFor, listTellings } from './tellings.repository.server';

/** The incident with what may be done about it; null for whoever may not read it. */
export async function readableIncident(db: DbOrTx, actor: Actor, ability: AppAbility, id: string) {
  const row = await db
    .selectFrom('incidents as incident')
    .innerJoin('organisation_units as unit', 'unit.id', 'incident.unit_id')
    .selectAll('incident')
    .select(['unit.name_ja', 'unit.name_en'])
    .where('incident.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { name_ja, name_en, ...stored } = row;
  const incident = readIncident(stored);
  const facts = await loadIncidentFacts(db, incident);
  if (!mayOnIncident(ability, 'read', facts)) return null;
  const profile = await loadProfile(db, incident.profile.key, incident.profile.version);
  if (!profile) throw new Error(`The profile of incident ${id} is not recorded`);
  const open = isOpen(incident.status);
  const rules = incidentRulesOf(profile);
  const update = mayOnIncident(ability, 'update', facts);
  return {
    incident: { ...incident, unit: { ja: name_ja, en: name_en }, isOpen: open },
    profile,
    rules,
    may: {
      update: update && open,
      /** Ties and statutory reports are also added to what is closed. */
      complete: update,
      decide: mayOnIncident(ability, 'decide', facts) && stepsFrom(incident.status).length > 0,
      respond: mayOnIncident(ability, 'respond', facts),
      comment: mayOnIncident(ability, 'comment', facts),
      instruct: mayOnIncident(ability, 'instruct', facts) && open,
      tell: mayOnIncident(ability, 'respond', facts) && open && incident.stagesTold < rules.escalation.length,
      suspend:
        update &&
        ability.can('suspend', 'CloudService') &&
        actor.roles.some((role) => rules.suspendedBy.includes(role)),
    },
  };
}
export type ReadableIncident = NonNullable<Awaited<ReturnType<typeof readableIncident>>>;

/** What every form about an incident needs of it. */
export const headOf = ({ incident }: ReadableIncident) => ({
  id: incident.id,
  number: incident.number,
  title: incident.title,
  version: incident.version,
  status: incident.status,
});
export type IncidentHead = ReturnType<typeof headOf>;

export async function loadIncidentPage(db: DbOrTx, actor: Actor, ability: AppAbility, id: string, today: PlainDate) {
  const readable = await readableIncident(db, actor, ability, id);
  if (!readable) return null;
  const { incident, profile, rules, may } = readable;
  const [tellings, ties, entries, measures, done, suspensions, organisation, events] = await Promise.all([
    listTellings(db, id),
    listTies(db, id),
    listEntries(db, id),
    listMeasures(db, id),
    listDutiesDone(db, id),
    listSuspensions(db, id),
    loadOrganisation(db, today),
    loadHistory(db, incidentStream(id)),
  ]);
  const subjects = await readableSubjects(db, ability, ties);
  const clocks = clocksOf(incident);
  const open = openDuties(clocks.duties, new Set<string>(done.keys()));
  const nameOfRole = (role: CanonicalRole) => roleName(profile, role);
  return {
    incident,
    may,
    steps: may.decide ? stepsFrom(incident.status) : [],
    stages: rules.escalation.map((stage, at) => {
      const told = at < incident.stagesTold;
      const coming = told ? null : addresseesOf(organisation, incident.unitId, stage);
      return {
        key: stage.key,
        name: stage.name,
        whereNeeded: stage.whereNeeded,
        told: tellings
          .filter((telling) => telling.occasion === 'stage' && telling.stage === at)
          .map((telling) => ({ ...telling, roles: telling.roles.map(nameOfRole) })),
        /** Who would be told today, by name. */
        next: coming
          ? {
              people: coming.addressees.map(({ name, post, roles, capacity }) => ({
                name,
                post,
                capacity,
                roles: roles.map(nameOfRole),
              })),
              vacant: coming.vacant.map(nameOfRole),
            }
          : null,
      };
    }),
    waitsForMe: tellings.some((telling) => telling.isOpen && isFor(actor, telling)),
    ties: ties.map(({ type, id: subjectId, name }) => {
      const found = subjects.find((one) => one.type === type && one.id === subjectId);
      return {
        type,
        id: subjectId,
        name: found ? name : null,
        path: found ? subjectPath(type, subjectId, found.contractId) : null,
      };
    }),
    entries,
    // What a contract says is for whoever may read the contract; that something was done about it, for all readers.
    measures: measures.map((measure) => ({
      ...measure,
      clause: canRead(subjects, measure.contractId) ? measure.clause : '',
    })),
    duties: clocks.duties.map((duty) => ({
      ...duty,
      daysLeft: daysLeft(duty, today),
      done: done.get(duty.key) ?? null,
      isOpen: open.some(({ key }) => key === duty.key),
    })),
    notDue: clocks.none,
    suspensions,
    missing: missingFindings(incident),
    profile: { name: profile.name },
    events,
  };
}
export type IncidentPageData = NonNullable<Awaited<ReturnType<typeof loadIncidentPage>>>;

const canRead = (subjects: readonly { type: string; id: string; contractId: string | null }[], contractId: string) =>
  subjects.some((one) => (one.type === 'contract' && one.id === contractId) || one.contractId === contractId);
