/** Who in the register might be the same company: by number, or by any of its names without the form of company. */
import type { DbOrTx } from '~db/connection.server';
import { areDifferent, nameKeys, type VendorNames } from './vendor';

/** A name that more companies share says nothing any more. */
const LOOKED_AT = 100;

export type Lookalike = {
  id: string;
  name: string;
  nameEnglish: string;
  corporateNumber: string | null;
  country: string;
  address: string;
  version: number;
  because: 'number' | 'name';
};

export type Described = VendorNames & {
  corporateNumber: string | null;
  /** The vendor itself, where the register has it. */
  id: string | null;
};

/** Look-alikes of `vendor` that nobody has told apart from it. Merged rows count for the one they point at. */
export async function findLookalikes(db: DbOrTx, vendor: Described): Promise<Lookalike[]> {
  const [byName, byNumber] = await Promise.all([idsByName(db, vendor), idsByNumber(db, vendor.corporateNumber)]);
  const ids = [...new Set([...byNumber, ...byName])].filter((id) => id !== vendor.id);
  if (ids.length === 0) return [];
  const apart = vendor.id === null ? new Set<string>() : await toldApartFrom(db, vendor.id);
  const rows = await db
    .selectFrom('vendors')
    .select([
      'id',
      'name',
      'name_english as nameEnglish',
      'corporate_number as corporateNumber',
      'country',
      'address',
      'version',
    ])
    .where('id', 'in', ids)
    .where('merged_into', 'is', null)
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows
    .filter((row) => !apart.has(row.id) && !areDifferent(row.corporateNumber, vendor.corporateNumber))
    .map((row) => ({ ...row, because: byNumber.includes(row.id) ? 'number' : 'name' }));
}

async function idsByName(db: DbOrTx, vendor: VendorNames): Promise<string[]> {
  const keys = nameKeys(vendor).map(({ key }) => key);
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('vendor_names as known')
    .innerJoin('vendors as vendor', 'vendor.id', 'known.vendor_id')
    .select(['vendor.id', 'vendor.merged_into'])
    .where('known.name_key', 'in', keys)
    .limit(LOOKED_AT)
    .execute();
  return rows.map((row) => row.merged_into ?? row.id);
}

async function idsByNumber(db: DbOrTx, number: string | null): Promise<string[]> {
  if (number === null) return [];
  const rows = await db
    .selectFrom('vendors')
    .select(['id', 'merged_into'])
    .where('corporate_number', '=', number)
    .limit(LOOKED_AT)
    .execute();
  return rows.map((row) => row.merged_into ?? row.id);
}

/** Those that `vendorId` was told apart from, also by way of a row that was merged since. */
async function toldApartFrom(db: DbOrTx, vendorId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('vendor_distinctions as distinction')
    .innerJoin('vendors as low', 'low.id', 'distinction.low_id')
    .innerJoin('vendors as high', 'high.id', 'distinction.high_id')
    .select((eb) => [
      eb.fn.coalesce('low.merged_into', 'low.id').as('low'),
      eb.fn.coalesce('high.merged_into', 'high.id').as('high'),
    ])
    .where((eb) =>
      eb.or([
        eb('low.id', '=', vendorId),
        eb('high.id', '=', vendorId),
        eb('low.merged_into', '=', vendorId),
        eb('high.merged_into', '=', vendorId),
      ]),
    )
    .execute();
  return new Set(rows.map(({ low, high }) => (low === vendorId ? high : low)));
}
