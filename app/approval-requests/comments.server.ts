/** Questions and answers on a request, or on one item of it. */
import { subject } from '@casl/ability';
import { type Actor, actorPostLabel } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { type Db, type DbOrTx, inTransaction } from '~db/connection.server';
import { loadRequest } from './approval-request.repository.server';
import { recordOnRequest } from './persist.server';
import { effectOf, markUsed } from './submission-keys.server';

export type Comment = {
  id: string;
  itemKey: string | null;
  authorName: string;
  authorPost: string;
  body: string;
  createdAt: Date;
};
export type AddComment = { requestId: string; submissionKey: string; itemKey: string | null; body: string };

/** Adds a comment; nobody can change or remove one. */
export async function addComment(
  db: Db,
  actor: Actor,
  command: AddComment,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<{ repeated: boolean }, 'not-found' | 'not-allowed'>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, command.requestId, { lock: true });
    const ability = defineAbilities(actor);
    const asSubject = request && subject('ApprovalRequest', request.facts);
    if (!asSubject || !ability.can('read', asSubject)) return refuse('not-found');
    if (!ability.can('comment', asSubject)) return refuse('not-allowed');
    const key = { key: command.submissionKey, personId: actor.personId, effect: 'comment' };
    if ((await effectOf(tx, key)) === request.id) return ok({ repeated: true });
    const id = newId();
    await tx
      .insertInto('comments')
      .values({
        id,
        request_id: request.id,
        item_key: command.itemKey,
        author_id: actor.personId,
        author_name: actor.name,
        author_post: actorPostLabel(actor),
        body: command.body,
        created_at: now,
      })
      .execute();
    await markUsed(tx, { ...key, requestId: request.id }, now);
    await recordOnRequest(tx, request, { actor, now, newId }, [
      { type: 'commented', payload: { commentId: id, itemKey: command.itemKey, body: command.body } },
    ]);
    return ok({ repeated: false });
  });
}

/** All comments of a request, oldest first. */
export async function listComments(db: DbOrTx, requestId: string): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comments')
    .select([
      'id',
      'item_key as itemKey',
      'author_name as authorName',
      'author_post as authorPost',
      'body',
      'created_at as createdAt',
    ])
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
  return rows;
}
