/** 終了: only when everything is proved, looked at again inside the transaction; then the periods of keeping begin. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { lockEntry, updateEntry } from '~/cloud-services/register-entry.repository.server';
import { contractStream, lockContract, updateContract } from '~/contracts/contract.repository.server';
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import { addMonths, type PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { endingPeriodsOf } from '~/policy/periods';
import { activeProfile, loadProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import { KEPT, type Kept, keptUntil, missingOf } from './ending';
import {
  decideOnRetention,
  ENDING_SUBJECT,
  endEnding,
  endingStream,
  findEnding,
  insertRetention,
  listProofs,
  listRetentions,
  lockEnding,
  type StoredEnding,
  type StoredProof,
} from './endings.repository.server';
import { openOf } from './start-ending.server';
import { retentionTitle } from './words';

type Answer = Promise<Result<null, RegisterRefusal>>;

const contextOf = ({ actor, now, newId }: Changing): Context => ({ actor: recordedActor(actor), now, newId });

async function endingToDecideOn({ tx, ability }: Changing, endingId: string): Promise<StoredEnding> {
  const ending = await lockEnding(tx, endingId);
  if (!ending || !ability.can('decide', subject('Ending', { id: ending.id, unitId: ending.unitId }))) {
    refuseChange({ reason: 'not-found' });
  }
  return ending;
}

export const closeEnding = (
  db: Db,
  actor: Actor,
  { endingId, version, note }: { endingId: string; version: number; note: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    // The register first, then its ending: in the order in which an approval locks them.
    const known = await findEnding(tx, endingId);
    const write = known ? await lockRegister(tx, known) : null;
    const ending = await endingToDecideOn(changing, endingId);
    if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
    if (ending.version !== version) refuseChange({ reason: 'conflict' });
    if (ending.lastDay > today) refuseChange({ reason: 'ending-too-early' });
    const proofs = await listProofs(tx, endingId, { lock: true });
    if (missingOf(proofs).length > 0) refuseChange({ reason: 'proofs-missing' });
    const by = recordedActor(changing.actor);
    if (!(await endEnding(tx, ending, { status: 'closed', on: today, by, note, now }))) {
      refuseChange({ reason: 'conflict' });
    }
    await write?.(changing);
    const payload = { name: ending.name, lastDay: ending.lastDay, ...(note === '' ? {} : { note }) };
    record(endingStream(endingId), 'ending-closed', payload);
    await keep(changing, ending, proofs);
    return null;
  });

type Write = (changing: Changing) => Promise<void>;

/** The entry of the register, locked, and what closing does to it; one section's leaving changes nothing more. */
async function lockRegister(tx: Tx, ending: StoredEnding): Promise<Write | null> {
  const { serviceId, contractId, whole, lastDay, reason, name, requestId } = ending;
  if (contractId !== null) {
    const contract = await lockContract(tx, contractId);
    return async ({ now, record }) => {
      if (contract?.status !== 'ending') return;
      const over = { status: 'ended', endedOn: lastDay, endReason: contract.endReason || reason } as const;
      if (!(await updateContract(tx, contract, over, now))) refuseChange({ reason: 'conflict' });
      record(contractStream(contractId), 'contract-ended', { endedOn: lastDay, endingId: ending.id });
    };
  }
  const entry = serviceId === null ? null : await lockEntry(tx, { id: requestId ?? '', cloudServiceId: serviceId });
  return async ({ now, record }) => {
    if (!whole || entry?.status !== 'ending') return;
    await updateEntry(tx, entry, { status: 'ended' }, now);
    record(`cloud-service:${entry.id}`, 'service-ended', { name, endingId: ending.id });
  };
}

/** 廃棄の記録 is kept from the disposal on, the papers of the case from today on. */
async function keep(changing: Changing, ending: StoredEnding, proofs: readonly StoredProof[]): Promise<void> {
  const { tx, today, newId } = changing;
  const profile = (await loadProfile(tx, ending.profileKey, ending.profileVersion)) ?? (await activeProfile(tx));
  const { disposalRecords } = profile.periods.retentionYears;
  const disposal = proofs.find(({ kind, status }) => kind === 'disposal-record' && status === 'proven');
  const until: Record<Kept, PlainDate | null> = {
    'disposal-record': disposal?.doneOn ? keptUntil(disposal.doneOn, disposalRecords) : null,
    case: keptUntil(today, endingPeriodsOf(profile).caseYears),
  };
  for (const kept of KEPT) {
    const keepUntil = until[kept];
    if (keepUntil === null) continue;
    const id = newId();
    await insertRetention(tx, ending.id, { id, kept, keepUntil });
    await remindAtTheEnd(changing, ending, { id, kept, keepUntil });
  }
}

/** Somebody decides within a month after the period is over. */
async function remindAtTheEnd(
  changing: Changing,
  ending: StoredEnding,
  { id, kept, keepUntil }: { id: string; kept: Kept; keepUntil: PlainDate },
): Promise<void> {
  await arise(
    changing.tx,
    [
      {
        kind: 'record-retention',
        subject: { type: ENDING_SUBJECT, id: ending.id, name: ending.name },
        occurrence: id,
        title: retentionTitle(ending.name, kept),
        ownerPostId: null,
        unitId: ending.unitId,
        dueOn: addMonths(keepUntil, 1),
        source: `ending:${ending.id}`,
      },
    ],
    contextOf(changing),
  );
}

type DecideRetention = {
  endingId: string;
  retentionId: string;
  version: number;
  decision: 'dispose' | 'keep';
  keepUntil: PlainDate | null;
  note: string;
};

/** 保存期間の満了: somebody says that it may go, or until when it is kept instead. The portal itself deletes nothing. */
export const decideRetention = (
  db: Db,
  actor: Actor,
  { endingId, retentionId, version, decision, keepUntil, note }: DecideRetention,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, newId, record } = changing;
    const ending = await endingToDecideOn(changing, endingId);
    const retention = (await listRetentions(tx, endingId)).find(({ id }) => id === retentionId);
    if (!retention) refuseChange({ reason: 'not-found' });
    if (retention.decision !== null) refuseChange({ reason: 'already-done' });
    if (retention.version !== version) refuseChange({ reason: 'conflict' });
    if (retention.keepUntil >= today) refuseChange({ reason: 'still-kept' });
    if (decision === 'keep' && (keepUntil === null || keepUntil <= today)) {
      refuseChange({ reason: 'not-ahead', field: 'keepUntil' });
    }
    const by = { ...recordedActor(changing.actor), id: changing.actor.personId };
    if (!(await decideOnRetention(tx, retention, { decision, note, by, now }))) refuseChange({ reason: 'conflict' });
    for (const obligation of await openOf(tx, endingId)) {
      if (obligation.occurrence !== retentionId) continue;
      await finish(tx, obligation, { status: 'done', note, evidence: '' }, contextOf(changing));
    }
    const { kept } = retention;
    record(endingStream(endingId), 'ending-retention-decided', { kept, decision, keepUntil, note });
    if (decision === 'keep' && keepUntil !== null) {
      const next = { id: newId(), kept, keepUntil };
      await insertRetention(tx, endingId, next);
      await remindAtTheEnd(changing, ending, next);
    }
    return null;
  });
