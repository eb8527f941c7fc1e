/** What is found out, decided and said about an incident. Every change is in the record. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { incidentToChange, type OnIncident, personOf, writeIncident } from './access.server';
import type { DutyKey } from './clocks';
import { clocksOf, openDuties } from './clocks';
import { settleDuties } from './duty-obligations.server';
import type { Addressee } from './escalation';
import {
  afterStep,
  type Findings,
  findingsOf,
  type IncidentStep,
  incidentStream,
  isOpen,
  missingFindings,
  type SubjectType,
} from './model';
import { insertDutyDone, insertEntry, listDutiesDone, tieSubject, untieSubject } from './parts.repository.server';
import { findSubject } from './subjects.query.server';
import { closeTellings, insertTellings, listTellings } from './tellings.repository.server';

type Answer = Promise<Result<null, RegisterRefusal>>;

/** 調査 (藤枝市 4(2)③). What was reported stays as it was reported. */
export const recordFindings = (
  db: Db,
  actor: Actor,
  { findings, ...on }: OnIncident & { findings: Findings },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { today, record } = changing;
    const incident = await incidentToChange(changing, on, 'update');
    if (!isOpen(incident.status)) refuseChange({ reason: 'incident-status' });
    if (findings.knownOn > today) refuseChange({ reason: 'in-future', field: 'knownOn' });
    // A later day gives every clock more time: not without a reason.
    if (findings.knownOn > incident.noticedOn && findings.knownReason === '') {
      refuseChange({ reason: 'reason-needed', field: 'knownReason' });
    }
    const changes = changesBetween(findingsOf(incident), findings);
    if (changes.length === 0) return null;
    await writeIncident(changing, incident, findings);
    await settleDuties(changing, incident.id);
    record(incidentStream(incident.id), 'incident-changed', { changes: changes.map((change) => ({ ...change })) });
    return null;
  });

/** 確認, 該当せず, 封じ込め, 終結, 再開. Never by whoever reported it. */
export const moveIncident = (
  db: Db,
  actor: Actor,
  { step, note, ...on }: OnIncident & { step: IncidentStep; note: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, record } = changing;
    const incident = await incidentToChange(changing, on, 'decide');
    const after = afterStep(step, incident.status);
    if (!after) refuseChange({ reason: 'incident-status' });
    if (note === '' && step !== 'confirm') refuseChange({ reason: 'reason-needed', field: 'note' });
    if (step === 'close') {
      if (missingFindings(incident).length > 0) refuseChange({ reason: 'incident-incomplete' });
      const done = new Set<string>((await listDutiesDone(tx, incident.id)).keys());
      if (openDuties(clocksOf(incident).duties, done).length > 0) refuseChange({ reason: 'incident-duties-open' });
    }
    await writeIncident(changing, incident, { status: after.to, statusNote: note });
    if (!isOpen(after.to)) await closeTellings(tx, incident.id);
    await settleDuties(changing, incident.id);
    record(incidentStream(incident.id), after.event, note === '' ? {} : { note });
    return null;
  });

/** 経過の追記, by whoever may read it and has a part in it. */
export const noteOnIncident = (
  db: Db,
  actor: Actor,
  { incidentId, body }: { incidentId: string; body: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, newId, record } = changing;
    const incident = await incidentToChange(changing, { incidentId, version: null }, 'comment');
    await insertEntry(tx, { id: newId(), incidentId, kind: 'note', body, by: personOf(me), now });
    await writeIncident(changing, incident);
    record(incidentStream(incidentId), 'incident-noted', { note: body });
    return null;
  });

/** 統括・最高責任者の指示 (藤枝市 4(2)③): everybody who was told is told again. */
export const instruct = (
  db: Db,
  actor: Actor,
  { incidentId, body }: { incidentId: string; body: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, newId, record } = changing;
    const incident = await incidentToChange(changing, { incidentId, version: null }, 'instruct');
    if (!isOpen(incident.status)) refuseChange({ reason: 'incident-status' });
    const by = personOf(me);
    await insertEntry(tx, { id: newId(), incidentId, kind: 'instruction', body, by, now });
    const addressees = new Map<string, Addressee>();
    for (const { personId, personName, postId, postName, roles, capacity } of await listTellings(tx, incidentId)) {
      if (personId === by.id) continue;
      addressees.set(personId, { personId, name: personName, postId, post: postName, roles, capacity });
    }
    const all = [...addressees.values()];
    const note = [...body].slice(0, 2_000).join('');
    const telling = {
      incidentId,
      stage: incident.stagesTold,
      occasion: 'instruction' as const,
      addressees: all,
      note,
      by,
    };
    await insertTellings(tx, telling, { now, newId });
    await writeIncident(changing, incident);
    record(incidentStream(incidentId), 'incident-instructed', { note: body });
    return null;
  });

type About = { incidentId: string; type: SubjectType; subjectId: string };

export const tieToIncident = (db: Db, actor: Actor, { incidentId, type, subjectId }: About, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, ability, now, record } = changing;
    const incident = await incidentToChange(changing, { incidentId, version: null }, 'update');
    const found = await findSubject(tx, ability, type, subjectId);
    if (!found) refuseChange({ reason: 'not-there', field: 'about' });
    if (!(await tieSubject(tx, incidentId, found, { by: me.personId, now }))) return null;
    await writeIncident(changing, incident);
    record(incidentStream(incidentId), 'incident-tied', { subjectType: type, subjectId, name: found.name });
    return null;
  });

export const untieFromIncident = (
  db: Db,
  actor: Actor,
  { incidentId, type, subjectId, reason }: About & { reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, record } = changing;
    const incident = await incidentToChange(changing, { incidentId, version: null }, 'update');
    const tie = await untieSubject(tx, incidentId, type, subjectId);
    if (!tie) refuseChange({ reason: 'not-there', field: 'about' });
    await writeIncident(changing, incident);
    record(incidentStream(incidentId), 'incident-untied', {
      subjectType: type,
      subjectId,
      name: tie.name,
      note: reason,
    });
    return null;
  });

/** 個人情報保護委員会への報告, 本人への通知. A correction is a new entry. */
export const recordDuty = (
  db: Db,
  actor: Actor,
  { duty, doneOn, note, ...on }: OnIncident & { duty: DutyKey; doneOn: string; note: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: me, now, today, newId, record } = changing;
    const incident = await incidentToChange(changing, on, 'update');
    if (!clocksOf(incident).duties.some(({ key }) => key === duty)) refuseChange({ reason: 'not-found' });
    if (doneOn > today) refuseChange({ reason: 'in-future', field: 'doneOn' });
    await insertDutyDone(tx, incident.id, { id: newId(), duty, doneOn, note }, { by: personOf(me), now });
    await writeIncident(changing, incident);
    await settleDuties(changing, incident.id);
    record(incidentStream(incident.id), 'incident-duty-done', { duty, doneOn, note });
    return null;
  });
