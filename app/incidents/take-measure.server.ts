/** 契約に基づく措置, and the suspension of a cloud service. */
import type { Actor } from '~/authorization/actor';
import type { ServiceStatus } from '~/cloud-services/cloud-service';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { incidentToChange, type OnIncident, personOf, writeIncident } from './access.server';
import { powersOf } from './contract-powers.query.server';
import { incidentRulesOf } from './escalation';
import type { StoredIncident } from './incidents.repository.server';
import { incidentStream, isOpen } from './model';
import { insertMeasure, listTies } from './parts.repository.server';
import {
  closeSuspension,
  insertSuspension,
  listOpenSuspensions,
  lockService,
  lockSuspension,
  setServiceStatus,
} from './suspensions.repository.server';

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

const serviceStream = (serviceId: string): string => `cloud-service:${serviceId}`;

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
    if (!ties.some(({ type, id }) => type === 'cloud-service' && id === serviceId)) {
      refuseChange({ reason: 'not-there', field: 'serviceId' });
    }
    const service = await lockService(tx, serviceId);
    if (!service) refuseChange({ reason: 'not-there', field: 'serviceId' });
    const others = await listOpenSuspensions(tx, serviceId);
    const isOwn = others.some(({ incidentId }) => incidentId === incident.id);
    if (service.status === 'ended' || isOwn) refuseChange({ reason: 'service-not-running' });
    // Two incidents may stop one service: it goes back to what it was before the first.
    const statusBefore = others[0]?.statusBefore ?? service.status;
    await insertSuspension(
      tx,
      { id: newId(), serviceId, incidentId: incident.id, statusBefore, reason },
      { by: personOf(me), now },
    );
    await setServiceStatus(tx, service, 'suspended', now);
    await writeIncident(changing, incident);
    const what = { name: service.name, incident: incident.number, note: reason };
    record(serviceStream(serviceId), 'service-suspended', what);
    record(incidentStream(incident.id), 'service-suspended', { serviceId, ...what });
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
    const { tx, actor: me, now, record } = changing;
    // Also of an incident that is closed: the service may have to wait longer than the incident.
    const incident = await incidentToChange(changing, on, 'update');
    await assertMaySuspend(changing, incident);
    const suspension = await lockSuspension(tx, incident.id, suspensionId);
    if (!suspension) refuseChange({ reason: 'not-found' });
    const service = await lockService(tx, suspension.serviceId);
    if (!service || !suspension.isOpen) refuseChange({ reason: 'service-not-suspended' });
    await closeSuspension(tx, suspension.id, { by: personOf(me), reason, now });
    const others = await listOpenSuspensions(tx, service.id);
    if (others.length === 0 && service.status === 'suspended') {
      await setServiceStatus(tx, service, suspension.statusBefore as ServiceStatus, now);
    }
    await writeIncident(changing, incident);
    const what = { name: service.name, incident: incident.number, note: reason };
    record(serviceStream(service.id), 'service-suspension-lifted', what);
    record(incidentStream(incident.id), 'service-suspension-lifted', { serviceId: service.id, ...what });
    return null;
  });
