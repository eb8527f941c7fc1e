/** 初期パスワードの再発行, for a person who has forgotten his. */
import type { Actor } from '~/authorization/actor';
import { type Result, refuse } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import { savePassword } from './credentials.repository.server';
import { makeInitialPassword } from './passwords.server';
import { changePerson, findPerson } from './persons.repository.server';
import type { PeopleRefusal } from './refusals';
import { deleteSessionsOf } from './sessions.repository.server';

/**
 * Shown once, to be changed at the next sign-in; all sessions end. The person sees on his account page that it
 * happened and who did it: an administrator cannot use somebody's account unnoticed.
 */
export async function issuePassword(
  db: Db,
  actor: Actor,
  { personId, version }: { personId: string; version: number },
  context: Context,
): Promise<Result<{ initialPassword: string }, PeopleRefusal>> {
  const made = await makeInitialPassword();
  if (!made) return refuse({ reason: 'busy' });
  return administer(db, actor, context, async ({ tx, now, record }) => {
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (!person.active) refuseCommand({ reason: 'person-inactive' });
    if (!(await changePerson(tx, personId, version, {}))) refuseCommand({ reason: 'conflict' });
    await savePassword(tx, { personId, hash: made.hash, mustChange: true }, now);
    const sessions = await deleteSessionsOf(tx, personId);
    record(`person:${personId}`, 'password-issued', { sessions });
    return { initialPassword: made.password };
  });
}
