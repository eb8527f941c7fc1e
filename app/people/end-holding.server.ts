/** The end of a posting, or its cancellation before it begins. */
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { type Administering, administer, type Context, refuseCommand } from './administer.server';
import type { Holding } from './holdings';
import { endHoldingOn, holdingsBy } from './holdings.repository.server';
import { dayBefore, tense } from './periods';
import { changePerson } from './persons.repository.server';
import type { PeopleRefusal } from './refusals';

type Command = { personId: string; holdingId: string; version: number };

export const endHolding = (
  db: Db,
  actor: Actor,
  command: Command & { lastDay: PlainDate },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async (administering) => {
    const { tx, record } = administering;
    const { lastDay } = command;
    const { period, id, postId } = await theHolding(administering, command);
    if (lastDay < period.from) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    // A later end could run into the holder who came next.
    if (period.to !== null && lastDay > period.to) refuseCommand({ reason: 'has-ended', field: 'lastDay' });
    await endHoldingOn(tx, id, lastDay);
    record(`person:${command.personId}`, 'holding-ended', { holdingId: id, postId, lastDay });
    return null;
  });

export const cancelHolding = (
  db: Db,
  actor: Actor,
  command: Command,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async (administering) => {
    const { tx, record, today } = administering;
    const { period, id, postId } = await theHolding(administering, command);
    if (tense(period, today) !== 'future') refuseCommand({ reason: 'has-begun', field: 'lastDay' });
    await endHoldingOn(tx, id, dayBefore(period.from));
    record(`person:${command.personId}`, 'holding-cancelled', { holdingId: id, postId, from: period.from });
    return null;
  });

async function theHolding({ tx }: Administering, { personId, holdingId, version }: Command): Promise<Holding> {
  const holding = (await holdingsBy(tx, { personId })).find((candidate) => candidate.id === holdingId);
  if (!holding) refuseCommand({ reason: 'not-found' });
  if (!(await changePerson(tx, personId, version, {}))) refuseCommand({ reason: 'conflict' });
  return holding;
}
