/** The choice of a section or a department for the filters of lists. */
import { loadUnits } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { type UnitGroup, unitGroups } from './unit-groups';

/** Those of today, and `chosen`, also where it is gone by now. */
export async function listUnitGroups(db: DbOrTx, today: PlainDate, chosen: string | null): Promise<UnitGroup[]> {
  const units = await loadUnits(db, today);
  const gone = chosen !== null && !units.has(chosen) ? (await loadUnits(db, null)).get(chosen) : undefined;
  if (gone) units.set(gone.id, gone);
  const parents = new Set([...units.values()].map(({ parentId }) => parentId));
  return unitGroups(units, (unit) => unit.kind === 'section' || !parents.has(unit.id));
}
