/** 代理の指定: the holders of one post stand in for those of another, for everything or within a scope. */
import { subject } from '@casl/ability';
import type { z } from 'zod';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { rankOf } from '~/policy/classification';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Db, Tx } from '~db/connection.server';
import { type Context, changeOrganisation, refuseCommand } from './administer.server';
import type { deputyForm } from './forms';
import { isEmpty, overlaps, shared } from './periods';
import { changePost, deputiesOf, endDeputyOn, findPost, insertDeputy } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

export const nameDeputy = (
  db: Db,
  actor: Actor,
  command: { postId: string } & z.output<typeof deputyForm>,
  context: Context,
): Promise<Result<{ deputyId: string }, PeopleRefusal>> =>
  changeOrganisation(db, actor, context, mayDelegate(command.postId), async ({ tx, actor: by, newId, record }) => {
    const { postId, deputyPostId, priority, validFrom, validTo } = command;
    if (postId === deputyPostId) refuseCommand({ reason: 'deputy-is-itself', field: 'deputyPostId' });
    const [principal, deputy] = [await findPost(tx, postId), await findPost(tx, deputyPostId)];
    if (!principal || !deputy) refuseCommand({ reason: 'not-found' });
    const asked = { from: validFrom, to: validTo };
    if (isEmpty(asked)) refuseCommand({ reason: 'end-before-start', field: 'validTo' });
    for (const post of [principal, deputy]) {
      if (shared(post.period, { from: validFrom, to: validFrom }) === null) {
        refuseCommand({ reason: 'post-not-there', field: 'validFrom', ...post.period });
      }
    }
    const same = (await deputiesOf(tx, postId)).filter((one) => one.deputyPostId === deputyPostId);
    if (same.some((one) => overlaps(one.period, asked))) {
      refuseCommand({ reason: 'deputy-already', field: 'deputyPostId' });
    }
    const scope = await scopeOf(tx, command);
    if (!(await changePost(tx, postId, command.version, {}))) refuseCommand({ reason: 'conflict' });
    const deputyId = newId();
    const named = { id: deputyId, principalPostId: postId, deputyPostId, priority, period: asked };
    await insertDeputy(tx, { ...named, scope, namedBy: by.personId });
    const within = { kinds: command.kinds, upTo: command.upTo };
    const payload = { deputyId, deputyPostId, deputy: deputy.title.ja, priority, ...asked, ...within };
    record(`post:${postId}`, 'deputy-named', payload);
    return { deputyId };
  });

/** The class is one of the policy in force; it counts for requests under the same scheme. */
async function scopeOf(tx: Tx, { kinds, upTo }: Pick<z.output<typeof deputyForm>, 'kinds' | 'upTo'>) {
  if (upTo === '') return { kinds: kinds.length > 0 ? kinds : null, upTo: null };
  const { classification } = await activeProfile(tx);
  const rank = rankOf(classification, 'confidentiality', upTo);
  if (rank === null) return refuseCommand({ reason: 'unknown-class', field: 'upTo' });
  return { kinds: kinds.length > 0 ? kinds : null, upTo: { scheme: classification.key, rank } };
}

const mayDelegate = (postId: string) => async (ability: AppAbility, tx: Tx) => {
  const post = await findPost(tx, postId);
  return post !== null && ability.can('delegate', subject('Post', { id: post.id, unitId: post.unitId }));
};

export const endDeputy = (
  db: Db,
  actor: Actor,
  command: { postId: string; deputyId: string; version: number; lastDay: PlainDate },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  changeOrganisation(db, actor, context, mayDelegate(command.postId), async ({ tx, record }) => {
    const { postId, deputyId, lastDay } = command;
    const deputy = (await deputiesOf(tx, postId)).find((one) => one.id === deputyId);
    if (!deputy || isEmpty(deputy.period)) refuseCommand({ reason: 'not-found' });
    if (lastDay < deputy.period.from) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    if (deputy.period.to !== null && lastDay > deputy.period.to) {
      refuseCommand({ reason: 'has-ended', field: 'lastDay' });
    }
    if (!(await changePost(tx, postId, command.version, {}))) refuseCommand({ reason: 'conflict' });
    await endDeputyOn(tx, deputyId, lastDay);
    record(`post:${postId}`, 'deputy-ended', { deputyId, deputyPostId: deputy.deputyPostId, lastDay });
    return null;
  });
