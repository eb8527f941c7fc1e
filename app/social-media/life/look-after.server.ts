/** The run of the day over all accounts: who has left, what has fallen silent, what has to be looked at again. */
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { socialMediaPeriodsOf } from '~/policy/periods';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { lockAccount } from '../account.repository.server';
import { loadLives, openAccountIds } from './life.repository.server';
import { isSettled, settle } from './settle.server';

const BATCH = 200;

/** One transaction for each account that is not as it should be; returns how many were not. */
export async function lookAfterAccounts(db: Db, { now, newId }: { now: Date; newId: NewId }): Promise<number> {
  const today = officeDate(now);
  const periods = socialMediaPeriodsOf(await activeProfile(db));
  const context = { actor: systemActor, now, newId };
  let settled = 0;
  let after = '';
  for (;;) {
    const ids = await openAccountIds(db, after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) return settled;
    after = last;
    for (const life of await loadLives(db, ids, today)) {
      if (isSettled(life, periods, today)) continue;
      await inTransaction(db, async (tx) => {
        if (await lockAccount(tx, life.account.id)) await settle(tx, life.account.id, periods, context);
      });
      settled += 1;
    }
  }
}
