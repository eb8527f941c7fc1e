/** What an incident can be about: found by type and id, as far as the actor may read it. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { searchSubjectIds } from '~/search/index.server';
import { accessibleContracts } from '~/subcontracting/access.server';
import type { DbOrTx } from '~db/connection.server';
import type { SubjectType } from './model';

export type Subject = {
  type: SubjectType;
  id: string;
  name: string;
  /** The contract of a subcontractor. */
  contractId: string | null;
  /** Tells two of one name apart: a number, a company. */
  note?: string;
};

/** The subject under the name it has today; null where there is none that the actor may read. */
export async function findSubject(
  db: DbOrTx,
  ability: AppAbility,
  type: SubjectType,
  id: string,
): Promise<Subject | null> {
  const [found] = await readableSubjects(db, ability, [{ type, id }]);
  return found ?? null;
}

/** Those of `ties` that the actor may read, each with its name of today; one query for each type that occurs. */
export async function readableSubjects(
  db: DbOrTx,
  ability: AppAbility,
  ties: readonly { type: SubjectType; id: string }[],
): Promise<Subject[]> {
  const found = await Promise.all(
    (Object.keys(READERS) as SubjectType[]).map(async (type) => {
      const ids = ties.filter((tie) => tie.type === type).map(({ id }) => id);
      if (ids.length === 0) return [];
      const rows = await READERS[type](db, ability, ids);
      return rows.map((row) => ({ contractId: null, ...row, type }));
    }),
  );
  const all = found.flat();
  return ties.flatMap(({ type, id }) => all.find((one) => one.type === type && one.id === id) ?? []);
}

type Row = { id: string; name: string; contractId?: string | null; note?: string };
type Reader = (db: DbOrTx, ability: AppAbility, ids: string[]) => Promise<Row[]>;

const READERS: Record<SubjectType, Reader> = {
  vendor: (db, ability, ids) =>
    db
      .selectFrom('vendors as vendor')
      .select(['vendor.id', 'vendor.name'])
      .where('vendor.id', 'in', ids)
      .where(accessibleBy(ability, 'read', 'Vendor'))
      .execute(),
  contract: (db, ability, ids) =>
    db
      .selectFrom('contracts as contract')
      .select(['contract.id', 'contract.title as name', 'contract.number as note'])
      .where('contract.id', 'in', ids)
      .where(accessibleContracts(ability, 'read'))
      .execute(),
  'cloud-service': (db, ability, ids) =>
    db
      .selectFrom('cloud_services as service')
      .select(['service.id', 'service.name'])
      .where('service.id', 'in', ids)
      .where(accessibleBy(ability, 'read', 'CloudService'))
      .execute(),
  'social-media-account': (db, ability, ids) =>
    db
      .selectFrom('social_media_accounts as account')
      .select(['account.id', 'account.name', 'account.handle as note'])
      .where('account.id', 'in', ids)
      .where(accessibleBy(ability, 'read', 'SocialMediaAccount'))
      .execute(),
  'subcontract-report': (db, ability, ids) =>
    db
      .selectFrom('subcontract_reports as report')
      .innerJoin('subcontracts as entry', 'entry.id', 'report.subcontract_id')
      .innerJoin('contracts as contract', 'contract.id', 'report.contract_id')
      .select(['entry.id', 'entry.company as name', 'contract.id as contractId'])
      .where('entry.id', 'in', ids)
      .where(accessibleContracts(ability, 'read'))
      .execute(),
};

const FOUND_AT_MOST = 8;

/** What the registers have under `query`, of every type that can be tied, as far as the actor may read it. */
export async function searchSubjects(
  db: DbOrTx,
  ability: AppAbility,
  query: string,
): Promise<{ type: SubjectType; id: string; name: string; note: string }[]> {
  if (query === '') return [];
  const ids = await Promise.all(
    SEARCHED.map(async ({ type, table, alias, where }) => {
      const within = { table, alias, where: where(ability) };
      const { ids: found } = await searchSubjectIds(db, { subjectType: type, query, limit: FOUND_AT_MOST, within });
      return found.map((id) => ({ type, id }));
    }),
  );
  const found = await readableSubjects(db, ability, ids.flat());
  return found.map(({ type, id, name, note }) => ({ type, id, name, note: note ?? '' }));
}

const SEARCHED = [
  {
    type: 'contract',
    table: 'contracts',
    alias: 'contract',
    where: (ability: AppAbility) => accessibleContracts(ability, 'read'),
  },
  {
    type: 'cloud-service',
    table: 'cloud_services',
    alias: 'service',
    where: (ability: AppAbility) => accessibleBy(ability, 'read', 'CloudService'),
  },
  {
    type: 'vendor',
    table: 'vendors',
    alias: 'vendor',
    where: (ability: AppAbility) => accessibleBy(ability, 'read', 'Vendor'),
  },
  {
    type: 'social-media-account',
    table: 'social_media_accounts',
    alias: 'account',
    where: (ability: AppAbility) => accessibleBy(ability, 'read', 'SocialMediaAccount'),
  },
] as const;
