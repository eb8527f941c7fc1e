/** 期間の満了: on the day after its last day a contract that nothing follows is coming to its end. */
import {
  contractStream,
  lockContract,
  type StoredContract,
  updateContract,
} from '~/contracts/contract.repository.server';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { beginContractEnding } from './begin-contract-ending.server';
import { contractsToEnd, isFollowed } from './contract-ending.query.server';
import { endingNotes } from './words';

type Io = { now: Date; newId: NewId };
type Known = { profile: PolicyProfile; organisation: Organisation };

/** One transaction for each contract whose last day has passed; returns how many endings began. */
export async function beginEndings(db: Db, io: Io): Promise<number> {
  const today = officeDate(io.now);
  let begun = 0;
  let known: Known | null = null;
  for (let from = ''; ; ) {
    const ids = await contractsToEnd(db, today, from);
    const last = ids.at(-1);
    if (last === undefined) return begun;
    from = last;
    known ??= { profile: await activeProfile(db), organisation: await loadOrganisation(db, today) };
    for (const id of ids) if (await beginOne(db, id, known, io)) begun += 1;
  }
}

/** Looks again under the lock: the next contract may have been approved, or another run may have been here. */
const beginOne = (db: Db, id: string, known: Known, { now, newId }: Io): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const contract = await lockContract(tx, id);
    if (!contract || !hasRunOut(contract, officeDate(now)) || (await isFollowed(tx, id))) return false;
    const context = { actor: systemActor, now, newId };
    const begin = { basis: 'end-date', requestId: null, lastDay: contract.endsOn, ...known } as const;
    await updateContract(tx, contract, { status: 'ending' }, now);
    const note = endingNotes.ranOut.ja;
    await beginContractEnding(tx, contract, { ...begin, reason: note }, context);
    await appendEvents(tx, context, [{ stream: contractStream(id), type: 'contract-ending', payload: { note } }]);
    return true;
  });

const hasRunOut = ({ status, endsOn, autoRenews, noticeGivenOn }: StoredContract, today: string): boolean =>
  (status === 'concluded' || status === 'corrective' || status === 'suspended') &&
  endsOn < today &&
  (!autoRenews || noticeGivenOn !== null);
