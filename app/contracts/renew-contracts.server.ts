/** 自動更新: on the day after its last day a contract that renews itself is in its next term. */
import { officeDate } from '~/platform/dates';
import { appendEvents } from '~/record/append.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { noticeDeadline, termsBegun } from './contract';
import { appendTerm, contractStream, lockContract, updateContract } from './contract.repository.server';
import { contractsToRenew } from './contracts-to-renew.query.server';

type Io = { now: Date; newId: () => string };

/** Brings every contract into the term of today, one transaction for each; returns how many were renewed. */
export async function renewContracts(db: Db, io: Io): Promise<number> {
  const today = officeDate(io.now);
  let renewed = 0;
  let from = '';
  for (;;) {
    const ids = await contractsToRenew(db, today, from);
    for (const id of ids) if (await renewOne(db, id, io)) renewed += 1;
    const last = ids.at(-1);
    if (last === undefined) return renewed;
    from = last;
  }
}

/** Looks again under the lock: notice may have been given, or another run may have been here. */
const renewOne = (db: Db, id: string, { now, newId }: Io): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const contract = await lockContract(tx, id);
    const terms = contract ? termsBegun(contract, officeDate(now)) : [];
    const last = terms.at(-1);
    if (!contract || !last) return false;
    await updateContract(tx, contract, { startsOn: contract.startsOn, endsOn: last.endsOn }, now);
    for (const term of terms) {
      const deadline = noticeDeadline(term.endsOn, contract.notice);
      await appendTerm(tx, id, { ...term, basis: 'renewal', noticeDeadline: deadline }, now);
    }
    await appendEvents(
      tx,
      { actor: systemActor, now, newId },
      terms.map((term) => ({
        stream: contractStream(id),
        type: 'contract-renewed',
        payload: { ...term, note: `${term.startsOn} – ${term.endsOn}` },
      })),
    );
    return true;
  });
