/** The register of vendors as a list: filtered by the ability in SQL, paged by key in both directions. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import { searchCondition } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import { type CertificationKind, type CertificationStanding, certificationStanding } from './vendor';
import { listCertifications } from './vendor-details.repository.server';
import type { VendorFilter, VendorSort } from './vendor-query';
import { NEVER } from './vendors.repository.server';

export type VendorRow = {
  id: string;
  name: string;
  nameEnglish: string;
  corporateNumber: string | null;
  country: string;
  isForeignControlled: boolean;
  certifications: { kind: CertificationKind; standing: CertificationStanding }[];
  nextLapse: PlainDate | null;
  contracts: number;
  services: number;
  mergedInto: { id: string; name: string } | null;
};

export type VendorPage = {
  rows: VendorRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
  /** False where the words of the search are so common that only the newest entries were looked at. */
  complete: boolean;
};

/** Each order is that of an index; the id makes it total. */
const KEYS: Record<VendorSort, readonly string[]> = {
  name: ['sort_key', 'id'],
  lapse: ['next_certificate_end', 'id'],
};

type Reading = { ability: AppAbility; today: PlainDate };

/** One page of what `ability` lets its actor read. */
export async function listVendors(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: VendorFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<VendorPage> {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'Vendor'), ...conditions(filter, today)];
  const found = await searchCondition(db, 'vendor', filter.query, 'vendor.id');
  if (found) where.push(found.where);
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`vendors as vendor`,
      alias: 'vendor',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: KEYS[filter.sort],
      descending: filter.descending,
      countable: filter.query === '' && filter.show !== 'alike' && filter.show !== 'lapsed',
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadVendorRows(db, ability, ids, today), complete: found?.complete !== false };
}

function conditions(filter: VendorFilter, today: PlainDate): Expression<SqlBool>[] {
  const where: Expression<SqlBool>[] = [
    filter.show === 'merged' ? sql`vendor.merged_into is not null` : sql`vendor.merged_into is null`,
  ];
  if (filter.country) where.push(sql`vendor.country = ${filter.country}`);
  if (filter.show === 'foreign') where.push(sql`vendor.foreign_control = 1`);
  if (filter.show === 'lapsed') where.push(sql`vendor.next_certificate_end < ${today}`);
  if (filter.show === 'alike') where.push(hasLookalike());
  if (filter.lapsesWithin !== null) {
    const last = addDays(today, filter.lapsesWithin);
    where.push(sql`vendor.next_certificate_end >= ${today} and vendor.next_certificate_end <= ${last}`);
  }
  return where;
}

/** The same rule as `findLookalikes`: a name or a number in common, no two numbers that differ, not told apart. */
const hasLookalike = () => sql<SqlBool>`(exists (
  select 1 from vendor_names as own
  inner join vendor_names as alike on alike.name_key = own.name_key and alike.vendor_id <> own.vendor_id
  inner join vendors as other on other.id = alike.vendor_id
  where own.vendor_id = vendor.id and ${isOpenPair()}
) or exists (
  select 1 from vendors as other
  where other.corporate_number = vendor.corporate_number and other.id <> vendor.id and ${isOpenPair()}
))`;

const isOpenPair = () => sql<SqlBool>`other.merged_into is null
  and (vendor.corporate_number is null or other.corporate_number is null
    or vendor.corporate_number = other.corporate_number)
  and not exists (select 1 from vendor_distinctions as apart
    where apart.low_id = least(vendor.id, other.id) and apart.high_id = greatest(vendor.id, other.id))`;

/** The vendors of `ids` in that order; a known number of queries. Contracts are counted as the reader may see them. */
export async function loadVendorRows(
  db: DbOrTx,
  ability: AppAbility,
  ids: readonly string[],
  today: PlainDate,
): Promise<VendorRow[]> {
  if (ids.length === 0) return [];
  const [rows, certifications, contracts, services] = await Promise.all([
    db
      .selectFrom('vendors as vendor')
      .leftJoin('vendors as into', 'into.id', 'vendor.merged_into')
      .selectAll('vendor')
      .select('into.name as into_name')
      .where('vendor.id', 'in', [...ids])
      .execute(),
    listCertifications(db, ids),
    db
      .selectFrom('contracts as contract')
      .select((eb) => ['contract.vendor_id as vendorId', eb.fn.countAll().as('number')])
      .where('contract.vendor_id', 'in', [...ids])
      .where('contract.is_open', '=', 1)
      .where(accessibleBy(ability, 'read', 'Contract'))
      .groupBy('contract.vendor_id')
      .execute(),
    db
      .selectFrom('cloud_services as service')
      .select((eb) => ['service.vendor_id as vendorId', eb.fn.countAll().as('number')])
      .where('service.vendor_id', 'in', [...ids])
      .where('service.status', '<>', 'ended')
      .where(accessibleBy(ability, 'read', 'CloudService'))
      .groupBy('service.vendor_id')
      .execute(),
  ]);
  const countOf = (counts: { vendorId: string; number: unknown }[], id: string): number =>
    Number(counts.find((one) => one.vendorId === id)?.number ?? 0);
  const found = new Map(
    rows.map((row): [string, VendorRow] => [
      row.id,
      {
        id: row.id,
        name: row.name,
        nameEnglish: row.name_english,
        corporateNumber: row.corporate_number,
        country: row.country,
        isForeignControlled: row.foreign_control === 1,
        certifications: (certifications.get(row.id) ?? [])
          .map((one) => ({ kind: one.kind, standing: certificationStanding(one, today) }))
          .filter((one) => one.standing.standing !== 'withdrawn'),
        nextLapse: row.next_certificate_end === NEVER ? null : row.next_certificate_end,
        contracts: countOf(contracts, row.id),
        services: countOf(services, row.id),
        mergedInto: row.merged_into === null ? null : { id: row.merged_into, name: row.into_name ?? '' },
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
