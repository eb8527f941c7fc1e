/** 契約台帳 as a list: filtered by the ability in SQL, paged by key in both directions. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import { type OpenRestriction, openRestrictionsOf } from '~/restrictions/open-restrictions.query.server';
import { searchCondition } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import {
  currentTerm,
  type NdaDates,
  ndaViolation,
  noticeLeft,
  type Standing,
  spansFiscalYears,
  standingOf,
} from './contract';
import { readContract, type StoredContract } from './contract.repository.server';
import type { ContractFilter, ContractMark, ContractSort, StatusFilter } from './contract-query';

export type ContractRow = Pick<
  StoredContract,
  | 'id'
  | 'number'
  | 'title'
  | 'kind'
  | 'work'
  | 'startsOn'
  | 'endsOn'
  | 'noticeDeadline'
  | 'autoRenews'
  | 'valueYen'
  | 'valueBasis'
  | 'longTerm'
  | 'transitional'
  | 'personalInformation'
  | 'specificPersonalInformation'
> & {
  vendorId: string;
  vendorName: string;
  unit: Text;
  standing: Standing;
  /** Days until notice has to be given; null where there is nothing to give notice of. */
  noticeDays: number | null;
  ndaViolation: ReturnType<typeof ndaViolation>;
  spansFiscalYears: boolean;
  /** Why it is 要是正 or 停止. */
  restrictions: OpenRestriction[];
};

export type ContractPage = {
  rows: ContractRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
  complete: boolean;
};

/** Each order is that of an index; the id makes it total. */
const KEYS: Record<ContractSort, readonly string[]> = {
  ends: ['ends_on', 'id'],
  notice: ['notice_deadline', 'id'],
  number: ['number', 'id'],
  title: ['title', 'id'],
};

type Reading = { ability: AppAbility; today: PlainDate };

/** One page of what `ability` lets its actor read. */
export async function listContracts(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: ContractFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<ContractPage> {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'Contract'),
    ...(filter.status ? [statusCondition(filter.status, today)] : []),
    ...conditions(filter, today),
  ];
  const found = await searchCondition(db, 'contract', filter.query, 'contract.id');
  if (found) where.push(found.where);
  const { query, kind, work, mark } = filter;
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`contracts as contract`,
      alias: 'contract',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: KEYS[filter.sort],
      descending: filter.descending,
      countable: query === '' && !kind && !work && !mark && !filter.exactLevel,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadContractRows(db, ids, today), complete: found?.complete !== false };
}

export function statusCondition(status: StatusFilter, today: PlainDate): Expression<SqlBool> {
  switch (status) {
    case 'open':
      return sql<SqlBool>`contract.is_open = 1`;
    case 'run-out':
      return sql<SqlBool>`contract.status = 'concluded' and contract.ends_on < ${today}`;
    case 'approved':
    case 'concluded':
    case 'corrective':
    case 'suspended':
    case 'ending':
    case 'ended':
      return sql<SqlBool>`contract.status = ${status}`;
    default:
      return assertNever(status);
  }
}

const MARKS: Record<ContractMark, string> = {
  'auto-renews': 'contract.auto_renews',
  'long-term': 'contract.long_term',
  transitional: 'contract.transitional',
  personal: 'contract.personal_information',
  'specific-personal': 'contract.specific_personal_information',
  'nda-violated': 'contract.nda_violated',
};

function conditions(filter: ContractFilter, today: PlainDate): Expression<SqlBool>[] {
  const where: Expression<SqlBool>[] = [];
  if (filter.kind) where.push(sql`contract.kind = ${filter.kind}`);
  if (filter.work) where.push(sql`contract.work = ${filter.work}`);
  if (filter.unitId) where.push(sql`contract.unit_id = ${filter.unitId}`);
  if (filter.vendorId) where.push(sql`contract.vendor_id = ${filter.vendorId}`);
  if (filter.mark) where.push(sql`${sql.ref(MARKS[filter.mark])} = 1`);
  if (filter.exactLevel) {
    const [scheme, level] = filter.exactLevel.split(':');
    where.push(sql`contract.scheme_key = ${scheme} and contract.confidentiality_level = ${level ?? ''}`);
  }
  if (filter.endsWithin !== null) {
    const last = addDays(today, filter.endsWithin);
    where.push(sql`contract.is_open = 1 and contract.ends_on >= ${today} and contract.ends_on <= ${last}`);
  }
  if (filter.noticeWithin !== null) {
    const last = addDays(today, filter.noticeWithin);
    where.push(sql`contract.is_open = 1 and contract.notice_given_on is null
      and contract.notice_deadline >= ${today} and contract.notice_deadline <= ${last}`);
  }
  return where;
}

/** The contracts of `ids` in that order, with names for everything; two queries. Does not ask who may see them. */
export async function loadContractRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<ContractRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'contract.unit_id')
    .selectAll('contract')
    .select(['vendor.name as vendorName', 'unit.name_ja', 'unit.name_en'])
    .where('contract.id', 'in', [...ids])
    .execute();
  const restrictions = await openRestrictionsOf(
    db,
    'contract',
    rows.map(({ id }) => id),
  );
  const found = new Map(
    rows.map(({ vendorName, name_ja, name_en, ...row }): [string, ContractRow] => {
      const contract = readContract(row);
      return [
        row.id,
        {
          id: contract.id,
          number: contract.number,
          title: contract.title,
          kind: contract.kind,
          work: contract.work,
          startsOn: contract.startsOn,
          endsOn: contract.endsOn,
          noticeDeadline: contract.noticeDeadline,
          autoRenews: contract.autoRenews,
          valueYen: contract.valueYen,
          valueBasis: contract.valueBasis,
          longTerm: contract.longTerm,
          transitional: contract.transitional,
          personalInformation: contract.personalInformation,
          specificPersonalInformation: contract.specificPersonalInformation,
          vendorId: contract.vendorId,
          vendorName,
          unit: { ja: name_ja, en: name_en },
          standing: standingOf(contract, today),
          noticeDays: noticeLeft(contract, today)?.days ?? null,
          ndaViolation: ndaViolation(contract satisfies NdaDates),
          spansFiscalYears: spansFiscalYears(currentTerm(contract)),
          restrictions: restrictions.get(row.id) ?? [],
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
