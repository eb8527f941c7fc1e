/** How the unit and the provision of a filter are called. */
import { loadUnits } from '~/people/organisation.repository.server';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import type { ResultFilter } from './years';
import { nameOfProvision } from './years.query.server';

export async function namesOf(
  db: DbOrTx,
  { kind, unitId, provision }: ResultFilter,
): Promise<{ unit: Text | null; provision: Text | null }> {
  return {
    unit: unitId === null ? null : ((await loadUnits(db, null)).get(unitId)?.name ?? null),
    provision: provision === null ? null : ((await nameOfProvision(db, kind, provision))?.name ?? null),
  };
}
