/** Roles of a post: given and taken with dates. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { CanonicalRole } from '~/policy/model';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { roleForm } from './forms';
import { contains, isEmpty, overlaps } from './periods';
import { changePost, findPost, rolesOf, saveRole } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

export const giveRole = (
  db: Db,
  actor: Actor,
  command: { postId: string } & z.output<typeof roleForm>,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const { role, validFrom, validTo } = command;
    const post = await findPost(tx, command.postId);
    if (!post) refuseCommand({ reason: 'not-found' });
    // Without a last day the role lasts as long as the post.
    const period = { from: validFrom, to: validTo ?? post.period.to };
    if (isEmpty(period)) refuseCommand({ reason: 'end-before-start', field: 'validTo' });
    if (!contains(post.period, period)) {
      refuseCommand({ reason: 'post-not-there', field: 'validFrom', ...post.period });
    }
    const same = (await rolesOf(tx, post.id)).filter((given) => given.role === role);
    if (same.some((given) => overlaps(given.period, period))) {
      refuseCommand({ reason: 'role-already', field: 'role' });
    }
    if (!(await changePost(tx, post.id, command.version, {}))) refuseCommand({ reason: 'conflict' });
    await saveRole(tx, post.id, { role, period });
    record(`post:${post.id}`, 'role-given', { role, title: post.title.ja, ...period });
    return null;
  });

/** `validFrom` names which of the role's periods ends. */
export const endRole = (
  db: Db,
  actor: Actor,
  command: { postId: string; version: number; role: CanonicalRole; validFrom: PlainDate; lastDay: PlainDate },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const { postId, role, validFrom, lastDay } = command;
    const given = (await rolesOf(tx, postId)).find((one) => one.role === role && one.period.from === validFrom);
    if (!given || isEmpty(given.period)) refuseCommand({ reason: 'not-found' });
    if (lastDay < validFrom) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    if (given.period.to !== null && lastDay > given.period.to) refuseCommand({ reason: 'has-ended', field: 'lastDay' });
    if (!(await changePost(tx, postId, command.version, {}))) refuseCommand({ reason: 'conflict' });
    await saveRole(tx, postId, { role, period: { from: validFrom, to: lastDay } });
    record(`post:${postId}`, 'role-ended', { role, lastDay });
    return null;
  });
