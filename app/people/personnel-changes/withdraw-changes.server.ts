/** A file that was uploaded and is not to be applied after all. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import type { Db } from '~db/connection.server';
import { administer, type Context, refuseCommand } from '../administer.server';
import type { PeopleRefusal } from '../refusals';
import { closeChangeFile, findChangeFile } from './change-files.repository.server';

export const withdrawChanges = (
  db: Db,
  actor: Actor,
  { id }: { id: string },
  context: Context,
): Promise<Result<null, PeopleRefusal>> =>
  administer(db, actor, context, async ({ tx, actor: fresh, now, record }) => {
    const file = await findChangeFile(tx, id);
    if (!file) refuseCommand({ reason: 'not-found' });
    if (file.status === 'withdrawn') return null;
    const by = recordedActor(fresh);
    if (!(await closeChangeFile(tx, id, file.version, { status: 'withdrawn' }, by, now))) {
      refuseCommand({ reason: 'conflict' });
    }
    record(`personnel-changes:${id}`, 'personnel-changes-withdrawn', { name: file.name, digest: file.digest });
    return null;
  });
