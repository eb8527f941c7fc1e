/** 利用停止 and 利用再開: people are never deleted, history names them. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import { endHoldingOn, holdingsBy } from './holdings.repository.server';
import { dayBefore, tense } from './periods';
import { changePerson, findPerson } from './persons.repository.server';
import type { PeopleRefusal } from './refusals';
import { deleteSessionsOf } from './sessions.repository.server';

type Command = { personId: string; version: number };

/** Sessions end at once, posts end today, and those that have not begun never will. */
export const deactivatePerson = (
  db: Db,
  actor: Actor,
  { personId, version }: Command,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, today, record }) => {
    if (personId === actor.personId) refuseCommand({ reason: 'own-account' });
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (!person.active || !(await changePerson(tx, personId, version, { active: 0 }))) {
      refuseCommand({ reason: 'conflict' });
    }
    const ended: string[] = [];
    for (const holding of await holdingsBy(tx, { personId })) {
      const when = tense(holding.period, today);
      if (when === 'past' || when === 'cancelled') continue;
      await endHoldingOn(tx, holding.id, when === 'future' ? dayBefore(holding.period.from) : today);
      ended.push(holding.id);
    }
    const sessions = await deleteSessionsOf(tx, personId);
    record(`person:${personId}`, 'person-deactivated', { name: person.name, endedHoldings: ended, sessions });
    return null;
  });

/** The person can sign in again with the old password, without any post. */
export const reactivatePerson = (
  db: Db,
  actor: Actor,
  { personId, version }: Command,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (person.active || !(await changePerson(tx, personId, version, { active: 1 }))) {
      refuseCommand({ reason: 'conflict' });
    }
    record(`person:${personId}`, 'person-reactivated', { name: person.name });
    return null;
  });
