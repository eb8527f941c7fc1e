/** A new 部 or 課 from a day on. */
import type { z } from 'zod';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from './administer.server';
import type { unitForm } from './forms';
import { contains } from './periods';
import { findUnit, insertUnit } from './posts.repository.server';
import type { PeopleRefusal } from './refusals';

export const addUnit = (
  db: Db,
  actor: Actor,
  command: z.output<typeof unitForm>,
  context: Context,
): Promise<Result<{ unitId: string }, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, newId, record }) => {
    const { parentId, kind, code, validFrom } = command;
    const parent = await findUnit(tx, parentId);
    if (!parent) refuseCommand({ reason: 'not-found' });
    // 機関 → 部 → 課; a section may stand directly under the body (監査委員事務局).
    if (parent.kind === 'section' || (parent.kind === 'department' && kind === 'department')) {
      refuseCommand({ reason: 'kind-does-not-fit', field: 'kind' });
    }
    const period = { from: validFrom, to: null };
    if (!contains(parent.period, period)) refuseCommand({ reason: 'unit-not-there', field: 'validFrom' });
    const unitId = newId();
    const name = { ja: command.nameJa, en: command.nameEn };
    if (!(await insertUnit(tx, { id: unitId, parentId, kind, code, name, period }))) {
      refuseCommand({ reason: 'code-taken', field: 'code' });
    }
    record(`unit:${unitId}`, 'unit-added', { parentId, kind, code, name, from: validFrom });
    return { unitId };
  });
