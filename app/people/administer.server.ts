/**
 * How a change of people and posts is carried out: one at a time for the whole organisation, permission looked at
 * again, nothing left behind by a refusal, everything recorded in the same transaction.
 */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { type Instant, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { administratorPeriods } from './holdings.repository.server';
import { loadActor } from './organisation.repository.server';
import { lockOrganisation } from './organisation-lock.repository.server';
import { firstUncovered } from './periods';
import type { PeopleRefusal } from './refusals';

/** Rolls back: a refused command leaves nothing behind. */
class Refused extends Error {
  constructor(readonly refusal: PeopleRefusal) {
    super(refusal.reason);
  }
}

/** Ends the command under way with `refusal`. */
export function refuseCommand(refusal: PeopleRefusal): never {
  throw new Refused(refusal);
}

export type Administering = {
  tx: Tx;
  /** As he is now, not as he was when the page was loaded. */
  actor: Actor;
  now: Instant;
  today: PlainDate;
  newId: NewId;
  /** Notes an event; all are appended at the end. */
  record: (stream: string, type: NewEvent['type'], payload: NewEvent['payload']) => void;
};

export type Context = { now: Instant; newId: NewId };

/** A command for administrators only. */
export const administer = <T>(
  db: Db,
  actor: Actor,
  context: Context,
  work: (administering: Administering) => Promise<T>,
): Promise<Result<T, PeopleRefusal>> =>
  changeOrganisation(db, actor, context, async (ability) => ability.can('administer', 'Organisation'), work);

/** A command for whom `isAllowed` says so, asked inside the transaction. */
export async function changeOrganisation<T>(
  db: Db,
  actor: Actor,
  { now, newId }: Context,
  isAllowed: (ability: AppAbility, tx: Tx) => Promise<boolean>,
  work: (administering: Administering) => Promise<T>,
): Promise<Result<T, PeopleRefusal>> {
  try {
    return await inTransaction(db, async (tx) => {
      await lockOrganisation(tx, newId());
      const today = officeDate(now);
      const fresh = await loadActor(tx, actor.personId, today);
      if (!fresh || !(await isAllowed(defineAbilities(fresh), tx))) refuseCommand({ reason: 'not-allowed' });
      const gapBefore = firstUncovered(await administratorPeriods(tx), today);
      const events: NewEvent[] = [];
      const record: Administering['record'] = (stream, type, payload) => events.push({ stream, type, payload });
      const value = await work({ tx, actor: fresh, now, today, newId, record });
      const gapAfter = firstUncovered(await administratorPeriods(tx), today);
      // Whatever the command was: it must not bring a day without an administrator nearer.
      if (gapAfter !== null && (gapBefore === null || gapAfter < gapBefore)) {
        refuseCommand({ reason: 'last-administrator', from: gapAfter });
      }
      await appendEvents(tx, { actor: recordedActor(fresh), now, newId }, events);
      return ok(value);
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}
