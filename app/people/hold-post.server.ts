/** 発令・異動: a person begins to hold a post, and what has to end for that ends the day before. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { holdingForm } from './forms';
import { planHolding } from './holdings';
import { endHoldingOn, holdingsBy, insertHolding } from './holdings.repository.server';
import { changePerson, findPerson, touchPerson } from './persons.repository.server';
import { findPost } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

export const holdPost = (
  db: Db,
  actor: Actor,
  command: { personId: string } & z.output<typeof holdingForm>,
  context: Context,
): Promise<Result<{ holdingId: string }, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, newId, record }) => {
    const { personId, postId, capacity } = command;
    const person = await findPerson(tx, personId);
    if (!person) refuseCommand({ reason: 'not-found' });
    if (!person.active) refuseCommand({ reason: 'person-inactive' });
    const post = await findPost(tx, postId);
    if (!post) refuseCommand({ reason: 'not-found' });
    if (!(await changePerson(tx, personId, command.version, {}))) refuseCommand({ reason: 'conflict' });

    const period = { from: command.validFrom, to: command.validTo };
    const plan = planHolding(
      { personId, postId, capacity, period },
      { ending: command.ending, endPredecessor: command.endPredecessor === 'on' },
      {
        post: post.period,
        ofPerson: await holdingsBy(tx, { personId }),
        ofPost: await holdingsBy(tx, { postId }),
      },
    );
    if ('reason' in plan) refuseCommand(plan);
    for (const { holding, lastDay } of plan.ended) {
      await endHoldingOn(tx, holding.id, lastDay);
      if (holding.personId !== personId) await touchPerson(tx, holding.personId);
      const payload = { holdingId: holding.id, postId: holding.postId, lastDay };
      record(`person:${holding.personId}`, 'holding-ended', payload);
    }
    const holdingId = newId();
    await insertHolding(tx, { id: holdingId, personId, postId, capacity, period });
    const payload = { holdingId, postId, post: post.title.ja, person: person.name, capacity, ...period };
    record(`person:${personId}`, 'holding-begun', payload);
    return { holdingId };
  });
