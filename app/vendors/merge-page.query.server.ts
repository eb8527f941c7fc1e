import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { loadVendorRows } from './vendor-list.query.server';
import { findVendor } from './vendors.repository.server';

/** Two vendors beside each other, with what hangs on each; null where one is missing or merged already. */
export async function loadSides(db: DbOrTx, ability: AppAbility, intoId: string, fromId: string, today: PlainDate) {
  const [into, from, rows] = await Promise.all([
    findVendor(db, intoId),
    findVendor(db, fromId),
    loadVendorRows(db, ability, [intoId, fromId], today),
  ]);
  if (!into || !from || intoId === fromId || into.mergedInto !== null || from.mergedInto !== null) return null;
  const side = (vendor: typeof into) => {
    const row = rows.find(({ id }) => id === vendor.id);
    const { id, version, name, nameKana, nameEnglish, corporateNumber, country, address } = vendor;
    const known = { id, version, name, nameKana, nameEnglish, corporateNumber, country, address };
    return { ...known, contracts: row?.contracts ?? 0, services: row?.services ?? 0 };
  };
  return { into: side(into), from: side(from) };
}
