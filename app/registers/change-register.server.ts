/**
 * How a change of a register is carried out: permission looked at again inside the transaction, nothing left behind
 * by a refusal, everything recorded in the same transaction.
 */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadActor } from '~/people/organisation.repository.server';
import { markSubmitted, submittedBefore } from '~/people/submissions.repository.server';
import { type Instant, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import type { RegisterRefusal } from './refusals';

/** Rolls back: a refused change leaves nothing behind. */
class Refused extends Error {
  constructor(readonly refusal: RegisterRefusal) {
    super(refusal.reason);
  }
}

/** Ends the change under way with `refusal`. */
export function refuseChange(refusal: RegisterRefusal): never {
  throw new Refused(refusal);
}

export type Changing = {
  tx: Tx;
  /** As he is now, not as he was when the page was loaded. */
  actor: Actor;
  ability: AppAbility;
  now: Instant;
  today: PlainDate;
  newId: NewId;
  /** Notes an event; all are appended at the end. */
  record: (stream: string, type: NewEvent['type'], payload: NewEvent['payload']) => void;
  /** A form that arrives twice makes one thing: the id of the first time, else what `make` makes. */
  once: (key: string, effect: string, make: () => Promise<string>) => Promise<string>;
};

/** For what writes its events itself. */
export const asRecorded = ({ actor, now, newId }: Changing) => ({ actor: recordedActor(actor), now, newId });

export type Io = { now: Instant; newId: NewId };

export async function changeRegister<T>(
  db: Db,
  actor: Actor,
  { now, newId }: Io,
  work: (changing: Changing) => Promise<T>,
): Promise<Result<T, RegisterRefusal>> {
  try {
    return await inTransaction(db, async (tx) => {
      const today = officeDate(now);
      const fresh = await loadActor(tx, actor.personId, today);
      if (!fresh) refuseChange({ reason: 'not-found' });
      const events: NewEvent[] = [];
      const value = await work({
        tx,
        actor: fresh,
        ability: defineAbilities(fresh),
        now,
        today,
        newId,
        record: (stream, type, payload) => events.push({ stream, type, payload }),
        once: async (key, effect, make) => {
          const submission = { key, personId: fresh.personId, effect };
          const before = await submittedBefore(tx, submission);
          if (before !== null) return before;
          const id = await make();
          await markSubmitted(tx, { ...submission, subjectId: id }, now);
          return id;
        },
      });
      await appendEvents(tx, { actor: recordedActor(fresh), now, newId }, events);
      return ok(value);
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}
