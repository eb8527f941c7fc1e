import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { mayOnContract } from './access.server';
import { contractStream } from './register-approved-subcontract.server';
import { findContract, listEntries, markEnded } from './subcontracts.repository.server';

export type EndSubcontract = {
  contractId: string;
  subcontractId: string;
  version: number;
  endedOn: PlainDate;
  /** How return and disposal were confirmed. */
  note: string;
};

/** Records that an approved subcontract is over. Tiers below it that go on are shown as lacking the tier above. */
export const endSubcontract = (
  db: Db,
  actor: Actor,
  { contractId, subcontractId, version, endedOn, note }: EndSubcontract,
  io: Io,
): Promise<Result<void, RegisterRefusal>> =>
  changeRegister(db, actor, io, async ({ tx, ability, now, today, record }) => {
    const contract = await findContract(tx, contractId, { lock: true });
    if (!contract || !mayOnContract(ability, 'update', contract)) refuseChange({ reason: 'not-found' });
    const entry = (await listEntries(tx, contractId, { lock: true })).find(({ id }) => id === subcontractId);
    if (!entry) refuseChange({ reason: 'not-found' });
    if (entry.version !== version) refuseChange({ reason: 'conflict' });
    if (entry.status !== 'approved') refuseChange({ reason: 'wrong-status' });
    if (endedOn > today) refuseChange({ reason: 'in-future', field: 'endedOn' });
    if (entry.startsOn !== null && endedOn < entry.startsOn)
      refuseChange({ reason: 'end-before-start', field: 'endedOn' });
    await markEnded(tx, entry, { endedOn, endNote: note }, now);
    record(contractStream(contractId), 'subcontract-ended', { subcontractId, company: entry.company, endedOn, note });
  });
