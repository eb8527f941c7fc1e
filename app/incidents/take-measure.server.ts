/** 契約に基づく措置, and the suspension of a cloud service. */
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import { lift, restrict } from '~/restrictions/restrict.server';
import type { Db } from '~db/connection.server';
import { incidentToChange, type OnIncident, personOf, writeIncident } from './access.server';
import { powersOf } from './contract-powers.query.server';
import { incidentRulesOf } from './escalation';
import type { StoredIncident } from './incidents.repository.server';
import { incidentStream, isOpen } from './model';
import { insertMeasure, listTies } from './parts.repository.server';
import { findSuspension, isSuspendedBy } from './suspensions.repository.server';

type Answer = Promise<Result<null, RegisterRefusal>>;

export type TakeMeasure = OnIncident & {
  contractId: string;
  /** null: without a clause that the reviewers kept. */
  requirementKey: string | null;
  measure: string;
  takenOn: PlainDate;
};

/** The clause is written down as it read: a later reading of the contract does not change what was invoked. */
export const takeMeasure = (
  db: Db,
  actor: Actor,
  { contractId, requirementKey, measure, takenOn, ...on }: TakeMeasure,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, ability, now, today, newId, record } = changing;
    const incident = await incidentToChange(changing, on, 'update');
    if (!isOpen(incident.status)) refuseChange({ reason: 'incident-status' });
    if (takenOn > today) refuseChange({ reason: 'in-future', field: 'takenOn' });
    const contracts = await powersOf(tx, ability, incident.id);
    const contract = contracts.find(({ id }) => id === contractId);
    const power = contract?.powers.find(({ requirement }) => requirement.key === requirementKey);
    if (!contract || (requirementKey !== null && !power)) refuseChange({ reason: 'not-there', field: 'clause' });
    const clause = power ? [power.requirement.title.ja, ...power.quotes.map(({ quote }) => quote)].join('\n') : '';
    await insertMeasure(
      tx,
      incident.id,
      { id: newId(), contractId, requirementKey: requirementKey ?? '', clause, measure, takenOn },
      { by: personOf(me), now },
    );
    await writeIncident(changing, incident);
    record(incidentStream(incident.id), 'incident-measure-taken', {
      contractId,
      contract: contract.number,
      requirementKey,
      takenOn,
      note: measure,
    });
    return null;
  });

/** The profile narrows what the rules allow: who may stop a service is the body's own choice (藤枝市 8(1)⑧: 統括). */
async function assertMaySuspend({ tx, actor, ability }: Changing, incident: StoredIncident): Promise<void> {
  const profile = await loadProfile(tx, incident.profile.key, incident.profile.version);
  if (!profile) throw new Error(`The profile of incident ${incident.id} is not recorded`);
  const { suspendedBy } = incidentRulesOf(profile);
  const may = ability.can('suspend', 'CloudService') && actor.roles.some((role) => suspendedBy.includes(role));
  if (!may) refuseChange({ reason: 'not-found' });
}

export const suspendService = (
  db: Db,
  actor: Actor,
  { serviceId, reason, ...on }: OnIncident & { serviceId: string; reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, newId, record } = changing;
    const incident = await incidentToChange(changing, on, 'update');
    await assertMaySuspend(changing, incident);
    if (!isOpen(incident.status)) refuseChange({ reason: 'incident-status' });
    const ties = await listTies(tx, incident.id);
    const service = ties.find(({ type, id }) => type === 'cloud-service' && id === serviceId);
    if (!service) refuseChange({ reason: 'not-there', field: 'serviceId' });
    if (await isSuspendedBy(tx, incident.id, serviceId)) refuseChange({ reason: 'service-not-running' });
    const suspension = {
      subject: { type: 'cloud-service' as const, id: serviceId },
      cause: { type: 'incident' as const, id: incident.id },
      effect: 'suspended' as const,
      suspendOn: null,
      reason,
    };
    const begun = await restrict(tx, [suspension], { actor: recordedActor(me), now, newId });
    if (begun.length === 0) refuseChange({ reason: 'service-not-running' });
    await writeIncident(changing, incident);
    record(incidentStream(incident.id), 'service-suspended', { serviceId, name: service.name, note: reason });
    return null;
  });

/** 解除: the service goes on once nothing else stops it. */
export const liftSuspension = (
  db: Db,
  actor: Actor,
  { suspensionId, reason, ...on }: OnIncident & { suspensionId: string; reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, newId, record } = changing;
    // Also of an incident that is closed: the service may have to wait longer than the incident.
    const incident = await incidentToChange(changing, on, 'update');
    await assertMaySuspend(changing, incident);
    const suspension = await findSuspension(tx, incident.id, suspensionId);
    if (!suspension) refuseChange({ reason: 'not-found' });
    if (!suspension.open) refuseChange({ reason: 'service-not-suspended' });
    await lift(tx, [suspension.open], reason, { actor: recordedActor(me), now, newId });
    await writeIncident(changing, incident);
    const serviceId = suspension.open.subject.id;
    record(incidentStream(incident.id), 'service-suspension-lifted', { serviceId, note: reason });
    return null;
  });
