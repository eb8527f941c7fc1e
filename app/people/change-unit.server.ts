/** The name of a 部 or 課, and its end. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { unitNameForm } from './forms';
import { changeUnit, findUnit, standingIn } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

/** The new name is shown wherever the unit is; what was decided keeps the old one. */
export const renameUnit = (
  db: Db,
  actor: Actor,
  command: { unitId: string } & z.output<typeof unitNameForm>,
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const unit = await findUnit(tx, command.unitId);
    if (!unit) refuseCommand({ reason: 'not-found' });
    const name = { ja: command.nameJa, en: command.nameEn };
    if (!(await changeUnit(tx, unit.id, command.version, { name_ja: name.ja, name_en: name.en }))) {
      refuseCommand({ reason: 'conflict' });
    }
    record(`unit:${unit.id}`, 'unit-renamed', { before: unit.name, after: name });
    return null;
  });

/** Posts and units in it have to end first: whoever answers for something there is transferred before. */
export const endUnit = (
  db: Db,
  actor: Actor,
  command: { unitId: string; version: number; lastDay: PlainDate },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, record }) => {
    const { lastDay } = command;
    const unit = await findUnit(tx, command.unitId);
    if (!unit || unit.parentId === null) refuseCommand({ reason: 'not-found' });
    if (lastDay < unit.period.from) refuseCommand({ reason: 'end-before-start', field: 'lastDay' });
    if (unit.period.to !== null && lastDay > unit.period.to) refuseCommand({ reason: 'has-ended', field: 'lastDay' });
    const standing = await standingIn(tx, unit.id, lastDay);
    if (standing.length > 0) refuseCommand({ reason: 'posts-remain', field: 'lastDay', standing });
    if (!(await changeUnit(tx, unit.id, command.version, { valid_to: lastDay }))) refuseCommand({ reason: 'conflict' });
    record(`unit:${unit.id}`, 'unit-ended', { name: unit.name, lastDay });
    return null;
  });
