/** Name and address of a person. History keeps the old ones. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { personForm } from './forms';
import { emailTaken, findPerson, changePerson as saveChange } from './persons.repository.server';
import type { PeopleRefusal } from './refusals';

export const changePerson = (
  db: Db,
  actor: Actor,
  { personId, version, name, nameKana, email }: { personId: string } & z.output<typeof personForm>,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (await emailTaken(tx, email, personId)) refuseCommand({ reason: 'email-taken', field: 'email' });
    if (!(await saveChange(tx, personId, version, { name, name_kana: nameKana, email }))) {
      refuseCommand({ reason: 'conflict' });
    }
    record(`person:${personId}`, 'person-changed', {
      before: { name: person.name, nameKana: person.nameKana, email: person.email },
      after: { name, nameKana, email },
    });
    return null;
  });
