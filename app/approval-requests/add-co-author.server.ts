import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { type Db, inTransaction } from '~db/connection.server';
import { loadRequest } from './approval-request.repository.server';
import { findActivePerson, insertAuthor, partOf } from './co-authors.repository.server';
import { recordOnRequest } from './persist.server';

export type AddCoAuthor = { requestId: string; personId: string };
export type AddCoAuthorRefusal = 'not-found' | 'not-editable' | 'unknown-person' | 'has-decided';

/**
 * Lets another person write the request with the actor. It cannot be undone: an author, also a former one, never
 * decides on the request (藤枝市 4(3)). Adding somebody twice changes nothing.
 */
export async function addCoAuthor(
  db: Db,
  actor: Actor,
  { requestId, personId }: AddCoAuthor,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<{ name: string }, AddCoAuthorRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const ability = defineAbilities(actor);
    if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found');
    if (!ability.can('update', subject('ApprovalRequest', request.facts))) return refuse('not-editable');
    const person = await findActivePerson(tx, personId);
    if (!person) return refuse('unknown-person');
    const part = await partOf(tx, requestId, personId);
    if (part === 'decider') return refuse('has-decided');
    if (part === 'author') return ok({ name: person.name });
    await insertAuthor(tx, { requestId, personId, now });
    await recordOnRequest(tx, request, { actor, now, newId }, [
      { type: 'co-author-added', payload: { personId, name: person.name } },
    ]);
    return ok({ name: person.name });
  });
}
