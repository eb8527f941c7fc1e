/** ログアウト: this session, or all of a person's. */
import type { Actor } from '~/authorization/actor';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Db, inTransaction } from '~db/connection.server';
import { deleteSession, deleteSessionsOf } from './sessions.repository.server';

type Context = { now: Instant; newId: NewId };

/** Ends one session. A session that has already ended is no error, and not recorded twice. */
export const signOut = (db: Db, actor: Actor, tokenHash: string, { now, newId }: Context): Promise<void> =>
  inTransaction(db, async (tx) => {
    if ((await deleteSession(tx, tokenHash)) === 0) return;
    const event: NewEvent = { stream: `person:${actor.personId}`, type: 'signed-out', payload: {} };
    await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [event]);
  });

/** Ends every session of the person on every device, this one too; gives their number. */
export const signOutEverywhere = (db: Db, actor: Actor, { now, newId }: Context): Promise<number> =>
  inTransaction(db, async (tx) => {
    const sessions = await deleteSessionsOf(tx, actor.personId);
    const event: NewEvent = {
      stream: `person:${actor.personId}`,
      type: 'signed-out-everywhere',
      payload: { sessions },
    };
    await appendEvents(tx, { actor: recordedActor(actor), now, newId }, [event]);
    return sessions;
  });
