/** 職員の登録: with an initial password that is shown once and has to be changed. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import { type Result, refuse } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import { savePassword } from './credentials.repository.server';
import type { newPersonForm } from './forms';
import { makeInitialPassword } from './passwords.server';
import { insertPerson } from './persons.repository.server';
import type { PeopleRefusal } from './refusals';
import { markSubmitted, submittedBefore } from './submissions.repository.server';

export type AddedPerson = { personId: string; initialPassword: string | null };

/** `initialPassword` is null when the same form arrives again: it was shown once and is kept nowhere. */
export async function addPerson(
  db: Db,
  actor: Actor,
  command: z.output<typeof newPersonForm>,
  context: Context,
): Promise<Result<AddedPerson, PeopleRefusal>> {
  // Before the transaction, in which the organisation is locked.
  const made = await makeInitialPassword();
  if (!made) return refuse({ reason: 'busy' });
  return administer(db, actor, context, async ({ tx, now, newId, record }) => {
    const submission = { key: command.submissionKey, personId: actor.personId, effect: 'person-added' };
    const before = await submittedBefore(tx, submission);
    if (before !== null) return { personId: before, initialPassword: null };
    const { name, nameKana, email, locale } = command;
    const personId = newId();
    if (!(await insertPerson(tx, { id: personId, name, nameKana, email, locale }, now))) {
      refuseCommand({ reason: 'email-taken', field: 'email' });
    }
    await savePassword(tx, { personId, hash: made.hash, mustChange: true }, now);
    await markSubmitted(tx, { ...submission, subjectId: personId }, now);
    record(`person:${personId}`, 'person-added', { name, nameKana, email });
    return { personId, initialPassword: made.password };
  });
}
