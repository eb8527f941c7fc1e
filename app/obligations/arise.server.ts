/** How obligations come about and go away with what they come from. Called inside the transaction of the source. */
import { type Instant, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { RecordedActor } from '~/record/model';
import type { Tx } from '~db/connection.server';
import { type NewObligation, obligationStream } from './model';
import { insertObligations, insertReminders } from './obligations.repository.server';

export type Context = { actor: RecordedActor; now: Instant; newId: NewId };

/**
 * Makes the obligations that are not there yet and returns their ids. The same kind, subject and occurrence is the
 * same obligation, however often it is made.
 *
 * @param announce  puts each into the inbox of its owner at once, instead of waiting for the first reminder
 */
export async function arise(
  tx: Tx,
  obligations: readonly NewObligation[],
  { actor, now, newId }: Context,
  { announce = false }: { announce?: boolean } = {},
): Promise<string[]> {
  const made = await insertObligations(tx, obligations, { now, today: officeDate(now), newId });
  if (announce) {
    const reminders = made.flatMap(({ id, obligation: { ownerPostId, dueOn } }) =>
      ownerPostId === null ? [] : [{ obligationId: id, postId: ownerPostId, dueOn, occasion: 'new' as const }],
    );
    await insertReminders(tx, reminders, { now, newId });
  }
  await appendEvents(
    tx,
    { actor, now, newId },
    made.map(({ id, obligation }) => ({
      stream: obligationStream(id),
      type: 'obligation-arose',
      payload: {
        kind: obligation.kind,
        subject: `${obligation.subject.type}:${obligation.subject.id}`,
        title: obligation.title.ja,
        ownerPostId: obligation.ownerPostId,
        dueOn: obligation.dueOn,
        source: obligation.source,
      },
    })),
  );
  return made.map(({ id }) => id);
}
