/** 退職者の利用停止: the day after the last day. Runs in the background. */
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { systemActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { holdingsBy } from '../holdings.repository.server';
import { lockOrganisation } from '../organisation-lock.repository.server';
import { isEmpty } from '../periods';
import { changePerson, findPerson } from '../persons.repository.server';
import { deleteSessionsOf } from '../sessions.repository.server';
import { dueLeavings, type Leaving, settleLeaving } from './leavings.repository.server';

const BATCH = 100;
type Context = { now: Date; newId: NewId };

/** Gives the number of accounts that ended. Whoever holds a post by now (再任用, a change of plan) stays. */
export async function deactivateLeavers(db: Db, context: Context): Promise<number> {
  let ended = 0;
  for (;;) {
    const due = await dueLeavings(db, officeDate(context.now), BATCH);
    if (due.length === 0) return ended;
    for (const leaving of due) if (await settle(db, leaving, context)) ended += 1;
  }
}

const settle = (db: Db, { id, personId, lastDay }: Leaving, { now, newId }: Context): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await lockOrganisation(tx, newId());
    const person = await findPerson(tx, personId);
    const stays = (await holdingsBy(tx, { personId })).some(
      ({ period }) => !isEmpty(period) && (period.to === null || period.to > lastDay),
    );
    const ends = person?.active === true && !stays;
    if (!(await settleLeaving(tx, id, ends ? 'done' : 'lapsed', now)) || !person?.active) return false;
    if (ends) await changePerson(tx, personId, person.version, { active: 0 });
    const sessions = ends ? await deleteSessionsOf(tx, personId) : 0;
    const event: Omit<NewEvent, 'stream'> = ends
      ? { type: 'person-deactivated', payload: { name: person.name, endedHoldings: [], sessions, lastDay } }
      : { type: 'leaving-lapsed', payload: { name: person.name, lastDay } };
    await appendEvents(tx, { actor: systemActor, now, newId }, [{ stream: `person:${personId}`, ...event }]);
    return ends;
  });
