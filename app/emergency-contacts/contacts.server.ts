/** The emergency contacts of a contract or an agreement: read, and recorded anew with the day they were confirmed. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { lockContract } from '~/contracts/contract.repository.server';
import { followEntry } from '~/obligations/from-registers.server';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, DbOrTx } from '~db/connection.server';
import { type ContactChain, type EmergencyContact, MOST_CONTACTS } from './model';

type Facts = { id: string; unitId: string };

/** Who changes the contract or answers for it; for an agreement also the section in charge. */
export const mayRecordContacts = (ability: AppAbility, { id, unitId }: Facts): boolean => {
  const contract = subject('Contract', { id, unitId });
  return ability.can('update', contract) || ability.can('respond', contract);
};

/** null where nothing was recorded. Callers have asked who may see the contract. */
export async function contactsOf(db: DbOrTx, contractId: string): Promise<ContactChain | null> {
  const row = await db
    .selectFrom('emergency_contacts')
    .selectAll()
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    contacts: JSON.parse(row.contacts) as EmergencyContact[],
    confirmedOn: row.confirmed_on,
    confirmedByName: row.confirmed_by_name,
    confirmedByPost: row.confirmed_by_post,
    version: row.version,
  };
}

type Given = { contractId: string; version: number; contacts: readonly EmergencyContact[] };

export const recordContacts = (
  db: Db,
  actor: Actor,
  { contractId, version, contacts }: Given,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, actor: by, ability, now, today, record } = changing;
    const contract = await lockContract(tx, contractId);
    if (!contract || !mayRecordContacts(ability, contract)) refuseChange({ reason: 'not-found' });
    if (contract.status === 'ended') refuseChange({ reason: 'wrong-status' });
    const named = contacts.filter(({ who }) => who !== '').slice(0, MOST_CONTACTS);
    const known = await contactsOf(tx, contractId);
    if ((known?.version ?? 0) !== version) refuseChange({ reason: 'conflict' });
    const { name, post } = recordedActor(by);
    const columns = {
      contacts: JSON.stringify(named),
      confirmed_on: today,
      confirmed_by_name: name,
      confirmed_by_post: post,
      version: version + 1,
      updated_at: now,
    };
    // The contract is locked: nobody else writes its list.
    if (known) await tx.updateTable('emergency_contacts').set(columns).where('contract_id', '=', contractId).execute();
    else
      await tx
        .insertInto('emergency_contacts')
        .values({ ...columns, contract_id: contractId })
        .execute();
    await followEntry(tx, 'contract', contractId, asRecorded(changing));
    const type = contract.kind === 'designated-manager' ? 'designated-manager' : 'contract';
    // Numbers of persons stay out of the record, which nobody can ever change.
    record(`${type}:${contractId}`, 'emergency-contacts-confirmed', { count: named.length });
    return null;
  });
