/** The register of designated managers as a list: filtered by the ability in SQL, paged by key. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { type ContractRow, loadContractRows } from '~/contracts/contract-list.query.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import { searchCondition } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import type { ManagerFilter } from './manager-query';
import { reportYears } from './measures';

export type ManagerRow = Pick<
  ContractRow,
  'id' | 'vendorId' | 'vendorName' | 'unit' | 'startsOn' | 'endsOn' | 'standing'
> & {
  facility: string;
  missingReports: number;
  handedOverOn: PlainDate | null;
};

export type ManagerPage = {
  rows: ManagerRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
  complete: boolean;
};

type Reading = { ability: AppAbility; today: PlainDate };

/** By facility the agreements lead, by end the contracts: each order walks its own index. */
const ORDERS = {
  facility: { alias: 'agreement', columns: ['facility', 'contract_id'], id: 'contract_id' },
  ends: { alias: 'contract', columns: ['ends_on', 'id'], id: 'id' },
} as const;

const JOINED: RawBuilder<unknown> = sql`agreements as agreement
  inner join contracts as contract on contract.id = agreement.contract_id`;

/** One page of what `ability` lets its actor read. */
export async function listManagers(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: ManagerFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<ManagerPage> {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'DesignatedManager'),
    ...conditions(filter, today),
  ];
  const found = await searchCondition(db, 'contract', filter.query, 'contract.id');
  if (found) where.push(found.where);
  const { ids, ...page } = await pageByKey(
    db,
    {
      ...ORDERS[filter.sort],
      from: JOINED,
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      descending: filter.descending,
      countable: filter.query === '',
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadManagerRows(db, ids, today), complete: found?.complete !== false };
}

function conditions(filter: ManagerFilter, today: PlainDate): Expression<SqlBool>[] {
  // An agreement is a contract of its own kind; the index of that kind is the shortest.
  const where: Expression<SqlBool>[] = [sql`contract.kind = 'designated-manager'`];
  if (filter.show === 'running') where.push(sql`contract.is_open = 1`);
  if (filter.show === 'hand-over') {
    where.push(sql`agreement.handed_over_on is null and (contract.is_open = 0 or contract.ends_on < ${today})`);
  }
  if (filter.unitId) where.push(sql`contract.unit_id = ${filter.unitId}`);
  if (filter.endsWithin !== null) {
    const last = addDays(today, filter.endsWithin);
    where.push(sql`contract.is_open = 1 and contract.ends_on >= ${today} and contract.ends_on <= ${last}`);
  }
  return where;
}

/** The agreements of `ids` in that order; a known number of queries. Does not ask who may see them. */
async function loadManagerRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<ManagerRow[]> {
  if (ids.length === 0) return [];
  const [contracts, agreements, reports] = await Promise.all([
    loadContractRows(db, ids, today),
    db
      .selectFrom('agreements')
      .select(['contract_id as id', 'facility', 'handed_over_on as handedOverOn'])
      .where('contract_id', 'in', [...ids])
      .execute(),
    db
      .selectFrom('agreement_reports')
      .select(['contract_id as id', 'fiscal_year as fiscalYear'])
      .where('contract_id', 'in', [...ids])
      .execute(),
  ]);
  return contracts.flatMap((contract) => {
    const agreement = agreements.find((one) => one.id === contract.id);
    if (!agreement) return [];
    const received = reports.filter((one) => one.id === contract.id).map((one) => one.fiscalYear);
    const { id, vendorId, vendorName, unit, startsOn, endsOn, standing } = contract;
    return {
      ...{ id, vendorId, vendorName, unit, startsOn, endsOn, standing },
      facility: agreement.facility,
      missingReports: reportYears(contract, received, today).filter(({ state }) => state === 'missing').length,
      handedOverOn: agreement.handedOverOn,
    };
  });
}
