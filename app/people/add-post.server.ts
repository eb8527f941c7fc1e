/** A new post in a unit, with the roles it has from the first day. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { newPostForm } from './forms';
import { contains } from './periods';
import { findUnit, insertPost, saveRole } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';
import { markSubmitted, submittedBefore } from './submissions.repository.server';

export const addPost = (
  db: Db,
  actor: Actor,
  command: z.output<typeof newPostForm>,
  context: Context,
): Promise<Result<{ postId: string }, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, now, newId, record }) => {
    const submission = { key: command.submissionKey, personId: actor.personId, effect: 'post-added' };
    const before = await submittedBefore(tx, submission);
    if (before !== null) return { postId: before };
    const unit = await findUnit(tx, command.unitId);
    if (!unit) refuseCommand({ reason: 'not-found' });
    const period = { from: command.validFrom, to: unit.period.to };
    if (!contains(unit.period, period)) refuseCommand({ reason: 'unit-not-there', field: 'validFrom' });
    const postId = newId();
    const title = { ja: command.titleJa, en: command.titleEn };
    await insertPost(tx, { id: postId, unitId: unit.id, title, period });
    const roles = [...new Set(command.roles)];
    for (const role of roles) await saveRole(tx, postId, { role, period });
    await markSubmitted(tx, { ...submission, subjectId: postId }, now);
    record(`post:${postId}`, 'post-added', { unitId: unit.id, unit: unit.name.ja, title, roles, ...period });
    return { postId };
  });
