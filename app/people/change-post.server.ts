/** The title of a post, and its end. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { postForm } from './forms';
import { holdingsBy } from './holdings.repository.server';
import { dayBefore, isEmpty, type Period } from './periods';
import { changePost, deputiesOf, endDeputyOn, findPost, rolesOf, saveRole } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

/** The new title holds for the whole life of the post; what was decided keeps the old one. */
export const renamePost = (
  db: Db,
  actor: Actor,
  command: { postId: string } & z.output<typeof postForm>,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const post = await findPost(tx, command.postId);
    if (!post) refuseCommand({ reason: 'not-found' });
    const title = { ja: command.titleJa, en: command.titleEn };
    if (!(await changePost(tx, post.id, command.version, { title_ja: title.ja, title_en: title.en }))) {
      refuseCommand({ reason: 'conflict' });
    }
    record(`post:${post.id}`, 'post-renamed', { before: post.title, after: title });
    return null;
  });

/** Roles and deputies end with the post; holders have to be transferred first. */
export const endPost = (
  db: Db,
  actor: Actor,
  command: { postId: string; version: number; lastDay: PlainDate },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const { lastDay } = command;
    const post = await findPost(tx, command.postId);
    if (!post) refuseCommand({ reason: 'not-found' });
    if (lastDay < post.period.from) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    if (post.period.to !== null && lastDay > post.period.to) refuseCommand({ reason: 'has-ended', field: 'lastDay' });
    const beyond = (period: Period): boolean => !isEmpty(period) && (period.to === null || period.to > lastDay);
    const holders = (await holdingsBy(tx, { postId: post.id })).filter((holding) => beyond(holding.period));
    if (holders.length > 0) {
      const names = [...new Set(holders.map((holding) => holding.personName))].join('、');
      refuseCommand({ reason: 'holders-remain', field: 'lastDay', holders: names });
    }
    if (!(await changePost(tx, post.id, command.version, { valid_to: lastDay }))) refuseCommand({ reason: 'conflict' });
    /** What would begin after the end never begins. */
    const cut = (period: Period): PlainDate => (period.from > lastDay ? dayBefore(period.from) : lastDay);
    for (const { role, period } of await rolesOf(tx, post.id)) {
      if (beyond(period)) await saveRole(tx, post.id, { role, period: { from: period.from, to: cut(period) } });
    }
    const deputies = [...(await deputiesOf(tx, post.id)), ...(await deputiesOf(tx, post.id, 'deputy_post_id'))];
    for (const deputy of deputies) {
      if (beyond(deputy.period)) await endDeputyOn(tx, deputy.id, cut(deputy.period));
    }
    record(`post:${post.id}`, 'post-ended', { title: post.title, lastDay });
    return null;
  });
