/** Everything of one kind that is still to be done. */
import type { DbOrTx } from '~db/connection.server';
import type { ObligationKind } from './model';

/** For kinds of which there is one for each section or so. */
export function openOfKind(db: DbOrTx, kind: ObligationKind) {
  return db
    .selectFrom('obligations')
    .select(['id', 'unit_id as unitId', 'owner_post_id as ownerPostId', 'due_on as dueOn'])
    .where('kind', '=', kind)
    .where('is_open', '=', 1)
    .orderBy('id')
    .execute();
}
