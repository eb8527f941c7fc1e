/** 事業者: one row for one company, however its name is spelt. */
import type { NewId } from '~/platform/ids';
import { foldForSearch } from '~/search/fold';
import type { DbOrTx, Tx } from '~db/connection.server';

/** Width of the columns `name` and `name_search`, in characters. */
const NAME_LENGTH = 300;

export type VendorName = {
  name: string;
  /** 法人番号, 13 digits, or ''. */
  corporateNumber: string;
};

/**
 * The id of the vendor with this 法人番号, else with this name (㍿山田 is 株式会社山田); a new row where there is none.
 * Two companies of one name stay two when their numbers differ. A number that was not known yet is noted.
 */
export async function findOrCreateVendor(tx: Tx, vendor: VendorName, now: Date, newId: NewId): Promise<string> {
  const number = vendor.corporateNumber === '' ? null : vendor.corporateNumber;
  const nameSearch = cut(foldForSearch(vendor.name));
  // Locked with the gap behind it: two approvals at once do not make one company twice.
  const namesakes = await tx
    .selectFrom('vendors')
    .select(['id', 'corporate_number'])
    .where('name_search', '=', nameSearch)
    .orderBy('id')
    .forUpdate()
    .execute();
  const known = namesakes.find((v) => v.corporate_number === number) ?? namesakes.find((v) => isSame(v, number));
  if (known) {
    if (number !== null && known.corporate_number === null) {
      await tx.updateTable('vendors').set({ corporate_number: number }).where('id', '=', known.id).execute();
    }
    return known.id;
  }
  const renamed = number === null ? null : await findByNumber(tx, number);
  if (renamed) return renamed;
  const id = newId();
  await tx
    .insertInto('vendors')
    .values({ id, name: cut(vendor.name), name_search: nameSearch, corporate_number: number, created_at: now })
    .execute();
  return id;
}

/** A missing number contradicts nothing. */
const isSame = (vendor: { corporate_number: string | null }, number: string | null): boolean =>
  vendor.corporate_number === null || number === null;

const findByNumber = async (db: DbOrTx, number: string): Promise<string | null> =>
  (await db.selectFrom('vendors').select('id').where('corporate_number', '=', number).orderBy('id').executeTakeFirst())
    ?.id ?? null;

const cut = (text: string): string => [...text].slice(0, NAME_LENGTH).join('');
