/** How an obligation ends, in the transaction of what ends it. */
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { lift } from '~/restrictions/restrict.server';
import { openRestrictionsBy } from '~/restrictions/restrictions.repository.server';
import type { Tx } from '~db/connection.server';
import type { Context } from './arise.server';
import { afterDone } from './effects.server';
import { obligationStream } from './model';
import { endObligation, type StoredObligation } from './obligations.repository.server';

export type End = { status: 'done' | 'cancelled'; note: string; evidence: string };

/** Ends a locked obligation with what follows from it; false when it was written meanwhile. */
export async function finish(tx: Tx, obligation: StoredObligation, end: End, context: Context): Promise<boolean> {
  const { actor, now, newId } = context;
  if (!(await endObligation(tx, obligation, { ...end, by: actor, now }))) return false;
  if (end.status === 'done') await afterDone(tx, obligation, now);
  if (obligation.status === 'missed') {
    await lift(tx, await openRestrictionsBy(tx, 'obligation', [obligation.id]), obligation.title.ja, context);
  }
  const event: NewEvent = {
    stream: obligationStream(obligation.id),
    type: `obligation-${end.status}`,
    payload: { title: obligation.title.ja, note: end.note, evidence: end.evidence },
  };
  await appendEvents(tx, { actor, now, newId }, [event]);
  return true;
}
