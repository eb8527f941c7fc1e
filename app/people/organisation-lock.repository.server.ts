import type { Tx } from '~db/connection.server';

/**
 * Changes of the organisation happen one after the other: two transfers to one post at the same moment must see each
 * other. A written row, not only a lock, because nodes of a cluster do not see each other's locks, only their writes.
 * Comes first in the transaction, so that everything is read after the wait.
 */
export async function lockOrganisation(tx: Tx, mark: string): Promise<void> {
  await tx
    .insertInto('settings')
    .values({ name: 'organisationLock', value: mark })
    .onDuplicateKeyUpdate({ value: mark })
    .execute();
}
