/** The register as a list: filtered by the ability in SQL, paged by key in both directions. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { addDays, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { rankOf } from '~/policy/classification';
import { levelName } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import { type OpenRestriction, openRestrictionsOf } from '~/restrictions/open-restrictions.query.server';
import { searchCondition } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import { type ServiceStatus, type Standing, standingOf } from './cloud-service';
import type { RegisterFilter, RegisterSort } from './register-query';

export type RegisterRow = {
  id: string;
  name: string;
  vendorName: string;
  standing: Standing;
  level: Text;
  leadUnit: Text;
  /** The other sections that use it today. */
  otherUnits: Text[];
  managerName: string;
  managerPost: string;
  validUntil: PlainDate;
  openConditions: number;
  /** Why it is 要是正 or 停止. */
  restrictions: OpenRestriction[];
};

export type RegisterPage = {
  rows: RegisterRow[];
  next: string | null;
  previous: string | null;
  /** How many fit the filter, up to a thousand; null where counting would cost too much. */
  count: Count | null;
  /** False where the words of the search are so common that only the newest entries were looked at. */
  complete: boolean;
};

type Reading = { ability: AppAbility; profile: PolicyProfile; today: PlainDate };

/** One page of what `ability` lets its actor read. */
export async function listRegister(
  db: DbOrTx,
  reading: Reading,
  filter: RegisterFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<RegisterPage> {
  const { where, complete } = await conditions(db, reading, filter);
  const { query, unitId, minimumLevel, manager, endsWithin } = filter;
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`cloud_services as service`,
      alias: 'service',
      where,
      columns: KEYS[filter.sort],
      descending: filter.descending,
      // Only what an index answers alone is counted.
      countable:
        query === '' &&
        !unitId &&
        !minimumLevel &&
        !filter.exactLevel &&
        !filter.vendorId &&
        manager === '' &&
        endsWithin === null,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadRegisterRows(db, ids, reading.today), complete };
}

async function conditions(db: DbOrTx, { ability, profile, today }: Reading, filter: RegisterFilter) {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'CloudService')];
  if (filter.standing) where.push(standingCondition(filter.standing, today));
  if (filter.unitId) {
    where.push(sql<SqlBool>`service.id in (select u.service_id from cloud_service_uses as u
      where u.unit_id = ${filter.unitId} and (u.ended_on is null or u.ended_on >= ${today}))`);
  }
  if (filter.minimumLevel) {
    const rank = rankOf(profile.classification, 'confidentiality', filter.minimumLevel);
    // Ranks of another scheme say nothing about this one.
    where.push(
      rank === null
        ? sql<SqlBool>`1 = 0`
        : sql<SqlBool>`service.confidentiality_rank >= ${rank} and service.scheme_key = ${profile.classification.key}`,
    );
  }
  if (filter.exactLevel) {
    const [scheme, level] = filter.exactLevel.split(':');
    where.push(sql<SqlBool>`service.scheme_key = ${scheme} and service.confidentiality_level = ${level ?? ''}`);
  }
  if (filter.vendorId) where.push(sql<SqlBool>`service.vendor_id = ${filter.vendorId}`);
  if (filter.endsWithin !== null) {
    const last = addDays(today, filter.endsWithin);
    where.push(
      sql<SqlBool>`service.status = 'approved' and service.valid_until >= ${today} and service.valid_until <= ${last}`,
    );
  }
  const found = [
    await searchCondition(db, 'cloud-service', filter.query, 'service.id'),
    await searchCondition(db, 'cloud-service', filter.manager, 'service.id'),
  ];
  for (const condition of found) if (condition) where.push(condition.where);
  if (filter.manager !== '') {
    // The index finds the name anywhere in the entry; here it must be the manager's.
    where.push(
      sql<SqlBool>`locate(${filter.manager.replace(/\s/g, '')}, replace(replace(service.manager_name, ' ', ''), '　', '')) > 0`,
    );
  }
  return {
    where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
    complete: found.every((one) => one?.complete !== false),
  };
}

export function standingCondition(
  standing: NonNullable<RegisterFilter['standing']>,
  today: PlainDate,
): RawBuilder<SqlBool> {
  switch (standing) {
    case 'open':
      return sql`service.status <> 'ended'`;
    case 'approved':
      return sql`service.status = 'approved' and service.valid_until >= ${today}`;
    case 'expired':
      return sql`service.status = 'approved' and service.valid_until < ${today}`;
    case 'corrective':
    case 'suspended':
    case 'ending':
    case 'ended':
      return sql`service.status = ${standing}`;
  }
}

/** Each order is that of an index; the id makes it total. */
const KEYS: Record<RegisterSort, readonly string[]> = {
  name: ['name', 'id'],
  'valid-until': ['valid_until', 'id'],
  class: ['confidentiality_rank', 'name', 'id'],
};

/** The entries of `ids` in that order, with names for everything; a few queries and the profiles, which are cached. */
export async function loadRegisterRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<RegisterRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('cloud_services as service')
    .innerJoin('vendors as vendor', 'vendor.id', 'service.vendor_id')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .selectAll('service')
    .select(['vendor.name as vendor_name', 'request.profile_key', 'request.profile_version'])
    .where('service.id', 'in', [...ids])
    .execute();
  const uses = await db
    .selectFrom('cloud_service_uses as use')
    .innerJoin('organisation_units as unit', 'unit.id', 'use.unit_id')
    .select(['use.service_id', 'use.unit_id', 'unit.name_ja as ja', 'unit.name_en as en'])
    .where('use.service_id', 'in', [...ids])
    .where((eb) => eb.or([eb('use.ended_on', 'is', null), eb('use.ended_on', '>=', today)]))
    .orderBy('unit.sort')
    .orderBy('unit.id')
    .execute();
  const restrictions = await openRestrictionsOf(db, 'cloud-service', restricted(rows));
  const leadNames = await unitNames(db, [...new Set(rows.map((row) => row.lead_unit_id))]);
  const found = new Map<string, RegisterRow>();
  for (const row of rows) {
    const profile = await loadProfile(db, row.profile_key, row.profile_version);
    const key = row.confidentiality_level;
    found.set(row.id, {
      id: row.id,
      name: row.name,
      vendorName: row.vendor_name,
      standing: standingOf({ status: row.status as ServiceStatus, validUntil: row.valid_until }, today),
      level: profile ? levelName(profile, 'confidentiality', key) : { ja: key, en: key },
      leadUnit: leadNames.get(row.lead_unit_id) ?? { ja: '', en: '' },
      otherUnits: uses
        .filter((use) => use.service_id === row.id && use.unit_id !== row.lead_unit_id)
        .map(({ ja, en }) => ({ ja, en })),
      managerName: row.manager_name,
      managerPost: row.manager_post,
      validUntil: row.valid_until,
      openConditions: row.conditions_open,
      restrictions: restrictions.get(row.id) ?? [],
    });
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const restricted = (rows: readonly { id: string; status: string }[]): string[] =>
  rows.filter(({ status }) => status === 'corrective' || status === 'suspended').map(({ id }) => id);

async function unitNames(db: DbOrTx, ids: readonly string[]): Promise<Map<string, Text>> {
  const rows = await db
    .selectFrom('organisation_units')
    .select(['id', 'name_ja as ja', 'name_en as en'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]));
}
