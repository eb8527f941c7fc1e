/** What 契約担当 does with an entry: corrects it and records its end. */

import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { beginContractEnding } from '~/endings/begin-contract-ending.server';
import { isFollowed } from '~/endings/contract-ending.query.server';
import { followEntry } from '~/obligations/from-registers.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { hasInformation, noticeDeadline, statusAfter } from './contract';
import {
  appendTerm,
  type ContractColumns,
  contractStream,
  indexContract,
  lockContract,
  type StoredContract,
  updateContract,
} from './contract.repository.server';
import { recordedContract } from './recorded-contract';

type Answer = Promise<Result<null, RegisterRefusal>>;
type On = { contractId: string; version: number };

/** The contract locked, at the version the page showed, as one that the actor may change. */
export async function contractToChange(
  { tx, ability }: Changing,
  { contractId, version }: On,
): Promise<StoredContract> {
  const contract = await lockContract(tx, contractId);
  if (!contract) refuseChange({ reason: 'not-found' });
  const facts = { id: contract.id, unitId: contract.unitId };
  if (!ability.can('update', subject('Contract', facts))) refuseChange({ reason: 'not-found' });
  if (contract.version !== version) refuseChange({ reason: 'conflict' });
  return contract;
}

export type ContractChanges = Pick<
  ContractColumns,
  | 'number'
  | 'title'
  | 'startsOn'
  | 'endsOn'
  | 'notice'
  | 'noticeGivenOn'
  | 'autoRenews'
  | 'renewalMonths'
  | 'valueYen'
  | 'valueBasis'
  | 'longTerm'
  | 'transitional'
  | 'ndaSignedOn'
  | 'firstDisclosureOn'
>;

/** 記載の変更: not the vendor, the section or the information, which an approval decided. */
export const changeContract = (
  db: Db,
  actor: Actor,
  { changes, ...on }: On & { changes: ContractChanges },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const before = await contractToChange(changing, on);
    if (before.status === 'ending' || before.status === 'ended') refuseChange({ reason: 'wrong-status' });
    if (changes.noticeGivenOn !== null && changes.noticeGivenOn > today) {
      refuseChange({ reason: 'in-future', field: 'noticeGivenOn' });
    }
    const after = { ...before, ...changes };
    if (!(await updateContract(tx, before, changes, now))) refuseChange({ reason: 'conflict' });
    if (before.startsOn !== after.startsOn || before.endsOn !== after.endsOn) {
      const term = { startsOn: after.startsOn, endsOn: after.endsOn };
      const deadline = noticeDeadline(after.endsOn, after.notice);
      await appendTerm(tx, before.id, { ...term, basis: 'change', noticeDeadline: deadline }, now);
    }
    await indexContract(tx, before.id);
    await followEntry(tx, 'contract', before.id, asRecorded(changing));
    record(contractStream(before.id), 'contract-changed', {
      changes: changesBetween(recordedContract(before), recordedContract(after)),
    });
    return null;
  });

/**
 * 終了, without a request: with the day and the reason; the entry stays. The end is proved before it is one, unless the
 * other side never got near the information, or the next contract takes it over.
 */
export const endContract = (
  db: Db,
  actor: Actor,
  { endedOn, reason, ...on }: On & { endedOn: PlainDate; reason: string },
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, newId, record } = changing;
    const before = await contractToChange(changing, on);
    const isProved = hasInformation(before, today) && !(await isFollowed(tx, before.id));
    const status = statusAfter(isProved ? 'begin-ending' : 'end', before.status);
    if (status === null) refuseChange({ reason: 'wrong-status' });
    if (endedOn > today) refuseChange({ reason: 'in-future', field: 'endedOn' });
    // A contract that was never concluded may be given up before its first day.
    if (before.status !== 'approved' && endedOn < before.startsOn) {
      refuseChange({ reason: 'before-end', field: 'endedOn' });
    }
    const end = { status, endReason: reason, autoRenews: false };
    const changes = isProved ? { ...end, endsOn: endedOn } : { ...end, endedOn };
    if (!(await updateContract(tx, before, changes, now))) refuseChange({ reason: 'conflict' });
    await followEntry(tx, 'contract', before.id, asRecorded(changing));
    record(contractStream(before.id), isProved ? 'contract-ending' : 'contract-ended', { endedOn, note: reason });
    if (!isProved) return null;
    if (before.endsOn !== endedOn) {
      const deadline = noticeDeadline(endedOn, before.notice);
      const term = { startsOn: before.startsOn, endsOn: endedOn, basis: 'change', noticeDeadline: deadline } as const;
      await appendTerm(tx, before.id, term, now);
    }
    const profile = await activeProfile(tx);
    const begin = { basis: 'recorded', requestId: null, reason, lastDay: endedOn, profile } as const;
    const by = { actor: recordedActor(changing.actor), now, newId };
    await beginContractEnding(tx, { ...before, ...changes }, begin, by);
    return null;
  });
