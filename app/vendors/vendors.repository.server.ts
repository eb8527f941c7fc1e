/** 事業者 as rows. One row for one company; rows that were found to be the same point at the one that goes on. */
import type { Selectable } from 'kysely';
import type { PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { JsonValue, RecordedActor } from '~/record/model';
import { systemActor } from '~/record/recorded-actor';
import { foldForSearch } from '~/search/fold';
import { indexForSearch } from '~/search/index.server';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { VendorsTable } from '~db/schema/vendors';
import { areDifferent, isSameSpelling, nameKeys } from './vendor';

/** Width of the columns `name` and `name_search`, in characters. */
const NAME_LENGTH = 300;
/** Stored where nothing lapses: sorts behind every real day. */
export const NEVER = '9999-12-31';

export const vendorStream = (vendorId: string): string => `vendor:${vendorId}`;

export type VendorColumns = {
  name: string;
  nameKana: string;
  nameEnglish: string;
  /** 法人番号, 13 digits; null where there is none. */
  corporateNumber: string | null;
  /** ISO 3166-1, two letters. */
  country: string;
  address: string;
  officersNote: string;
  exitPlan: string;
};

export type StoredVendor = VendorColumns & {
  id: string;
  version: number;
  mergedInto: string | null;
  isForeignControlled: boolean;
  nextLapse: PlainDate | null;
};

export const readVendor = (row: Selectable<VendorsTable>): StoredVendor => ({
  id: row.id,
  version: row.version,
  name: row.name,
  nameKana: row.name_kana,
  nameEnglish: row.name_english,
  corporateNumber: row.corporate_number,
  country: row.country,
  address: row.address,
  officersNote: row.officers_note,
  exitPlan: row.exit_plan,
  mergedInto: row.merged_into,
  isForeignControlled: row.foreign_control === 1,
  nextLapse: row.next_certificate_end === NEVER ? null : row.next_certificate_end,
});

const rowOf = (vendor: VendorColumns) => ({
  name: cut(vendor.name),
  name_search: cut(foldForSearch(vendor.name)),
  sort_key: cut(foldForSearch(vendor.nameKana || vendor.name)),
  name_kana: vendor.nameKana,
  name_english: vendor.nameEnglish,
  corporate_number: vendor.corporateNumber,
  country: vendor.country,
  address: vendor.address,
  officers_note: vendor.officersNote,
  exit_plan: vendor.exitPlan,
});

export type VendorName = {
  name: string;
  /** 法人番号, 13 digits, or ''. */
  corporateNumber: string;
};

/**
 * The vendor of an approval: the one with this 法人番号, else the one of exactly this name whose number does not say
 * otherwise. Another spelling of a name makes another row, which the register then shows as a look-alike: nobody is
 * there to be asked, and two companies are never made one without asking. A number that was not known yet is noted.
 */
export async function findOrCreateVendor(
  tx: Tx,
  { name, corporateNumber }: VendorName,
  now: Date,
  newId: NewId,
  by: RecordedActor = systemActor,
): Promise<string> {
  const number = corporateNumber === '' ? null : corporateNumber;
  // Locked with the gap behind it: two approvals at once do not make one company twice.
  const namesakes = await tx
    .selectFrom('vendors')
    .selectAll()
    .where('name_search', '=', cut(foldForSearch(name)))
    .orderBy('id')
    .forUpdate()
    .execute();
  const numbered = number === null ? null : await lockByNumber(tx, number);
  if (numbered) return numbered.merged_into ?? numbered.id;
  const known = namesakes.filter((one) => isSameSpelling(one.name, name));
  for (const one of [...known.filter((v) => v.merged_into === null), ...known]) {
    const vendor = one.merged_into === null ? one : await lockRow(tx, one.merged_into);
    if (areDifferent(vendor.corporate_number, number)) continue;
    if (number !== null && vendor.corporate_number === null) await noteNumber(tx, vendor, number, { now, newId, by });
    return vendor.id;
  }
  const id = newId();
  const vendor: VendorColumns = { ...NOTHING_KNOWN, name: name.trim(), corporateNumber: number };
  await insertVendor(tx, id, vendor, now);
  await appendEvents(tx, { actor: by, now, newId }, [
    { stream: vendorStream(id), type: 'vendor-registered', payload: recordedVendor(vendor) },
  ]);
  return id;
}

const NOTHING_KNOWN: VendorColumns = {
  name: '',
  nameKana: '',
  nameEnglish: '',
  corporateNumber: null,
  country: 'JP',
  address: '',
  officersNote: '',
  exitPlan: '',
};

const lockRow = (tx: Tx, id: string) =>
  tx.selectFrom('vendors').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** The vendor of this number, itself before one that was merged; locked with the gap where there is none. */
async function lockByNumber(tx: Tx, number: string): Promise<Selectable<VendorsTable> | null> {
  const rows = await tx
    .selectFrom('vendors')
    .selectAll()
    .where('corporate_number', '=', number)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.find((row) => row.merged_into === null) ?? rows[0] ?? null;
}

async function noteNumber(
  tx: Tx,
  vendor: Selectable<VendorsTable>,
  number: string,
  { now, newId, by }: { now: Date; newId: NewId; by: RecordedActor },
): Promise<void> {
  await tx
    .updateTable('vendors')
    .set((eb) => ({ corporate_number: number, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', vendor.id)
    .execute();
  await indexVendor(tx, vendor.id);
  const changes = [{ field: 'corporateNumber', before: null, after: number }];
  await appendEvents(tx, { actor: by, now, newId }, [
    { stream: vendorStream(vendor.id), type: 'vendor-changed', payload: { changes } },
  ]);
}

/** Another vendor with this number, that was not merged; locked with the gap where there is none. */
export async function holderOfNumber(tx: Tx, number: string | null): Promise<string | null> {
  if (number === null) return null;
  const holder = await lockByNumber(tx, number);
  return holder ? (holder.merged_into ?? holder.id) : null;
}

/** The vendor, locked until the transaction ends; null where there is none. */
export async function lockVendor(tx: Tx, id: string): Promise<StoredVendor | null> {
  const row = await tx.selectFrom('vendors').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readVendor(row) : null;
}

export async function findVendor(db: DbOrTx, id: string): Promise<StoredVendor | null> {
  const row = await db.selectFrom('vendors').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? readVendor(row) : null;
}

export async function insertVendor(tx: Tx, id: string, vendor: VendorColumns, now: Date): Promise<void> {
  const foreign = vendor.country === 'JP' ? 0 : 1;
  await tx
    .insertInto('vendors')
    .values({ ...rowOf(vendor), id, foreign_control: foreign, created_at: now, updated_at: now })
    .execute();
  await noteNames(tx, id, vendor);
  await indexVendor(tx, id);
}

/** Compare-and-set; false when somebody else was first. Old names stay known. */
export async function updateVendor(
  tx: Tx,
  { id, version }: { id: string; version: number },
  vendor: VendorColumns,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vendors')
    .set({ ...rowOf(vendor), version: version + 1, updated_at: now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await noteNames(tx, id, vendor);
  await indexVendor(tx, id);
  return true;
}

async function noteNames(tx: Tx, vendorId: string, vendor: VendorColumns): Promise<void> {
  const keys = nameKeys(vendor);
  if (keys.length === 0) return;
  await tx
    .insertInto('vendor_names')
    .ignore()
    .values(keys.map(({ key, kind }) => ({ vendor_id: vendorId, name_key: key, kind })))
    .execute();
}

/** What a vendor can be searched by: all names, also of those merged into it, number and address. */
export async function indexVendor(tx: Tx, vendorId: string): Promise<void> {
  const rows = await tx
    .selectFrom('vendors')
    .select(['name', 'name_kana', 'name_english', 'corporate_number', 'address'])
    .where((eb) => eb.or([eb('id', '=', vendorId), eb('merged_into', '=', vendorId)]))
    .orderBy('merged_into')
    .orderBy('id')
    .execute();
  const lines = rows.flatMap((row) => Object.values(row)).filter((line) => line !== null && line !== '');
  await indexForSearch(tx, 'vendor', vendorId, [...new Set(lines)].join('\n'));
}

/** A vendor as the record keeps it. What is only for reviewers is said to have changed, and not repeated. */
export const recordedVendor = (vendor: VendorColumns): { [key: string]: JsonValue } => ({
  name: vendor.name,
  nameKana: vendor.nameKana,
  nameEnglish: vendor.nameEnglish,
  corporateNumber: vendor.corporateNumber,
  country: vendor.country,
  address: vendor.address,
});

const cut = (text: string): string => [...text].slice(0, NAME_LENGTH).join('');
