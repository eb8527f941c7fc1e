/** Months across all services and contracts: filtered by the ability in SQL, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { postsWithHolders } from '~/obligations/obligation-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import type { LevelFilter, MonthFilter } from './level-query';
import type { LevelSubject } from './model';
import type { Month } from './month';
import { type MonthState, monthState } from './shown-level';
import { subjectNames } from './subjects.query.server';

export type MonthRow = {
  id: string;
  levelId: string;
  kind: LevelSubject;
  name: string;
  vendorName: string;
  unit: Text;
  owner: Text | null;
  holders: string[];
  month: Month;
  dueOn: PlainDate | null;
  itemCount: number;
  enteredCount: number;
  breachCount: number;
  shortCount: number;
  state: MonthState;
};

export type MonthPage = {
  rows: MonthRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
  complete: boolean;
};

/** What is awaited by its day, everything else from the newest month on; each order is that of an index. */
const isByDay = (state: MonthFilter): boolean => state === 'awaited' || state === 'late';

type Reading = { ability: AppAbility; today: PlainDate };

export async function listMonthRows(
  db: DbOrTx,
  { ability, today }: Reading,
  filter: LevelFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<MonthPage> {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'assess', 'ServiceLevel'), ofState(filter.state, today)];
  if (filter.kind) where.push(sql`level.subject_type = ${filter.kind}`);
  if (filter.unitId) where.push(sql`level.unit_id = ${filter.unitId}`);
  if (filter.month) where.push(sql`entry.month = ${filter.month}`);
  const byDay = isByDay(filter.state);
  const { ids, ...page } = await pageByKey(
    db,
    {
      // In the order of the index of months, also where the server has no statistics yet.
      from: sql`service_level_months as entry straight_join service_levels as level on level.id = entry.level_id`,
      alias: 'entry',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: byDay ? ['due_on', 'id'] : ['month', 'id'],
      descending: !byDay,
      countable: !filter.kind && !filter.unitId,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadMonthRows(db, ids, today), complete: true };
}

function ofState(state: MonthFilter, today: PlainDate): Expression<SqlBool> {
  switch (state) {
    case 'awaited':
      return sql<SqlBool>`entry.is_awaited = 1`;
    case 'late':
      return sql<SqlBool>`(entry.is_awaited = 1 and entry.due_on < ${today})`;
    case 'breached':
      return sql<SqlBool>`entry.is_breached = 1`;
    case 'short':
      return sql<SqlBool>`(entry.breach_count > 0 or entry.short_count > 0)`;
    case 'all':
      return sql<SqlBool>`(1 = 1)`;
    default:
      return assertNever(state);
  }
}

/** The months of `ids` in that order; a fixed number of queries. Does not ask who may see them. */
async function loadMonthRows(db: DbOrTx, ids: readonly string[], today: PlainDate): Promise<MonthRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('service_level_months as entry')
    .innerJoin('service_levels as level', 'level.id', 'entry.level_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'level.unit_id')
    .selectAll('entry')
    .select(['level.subject_type', 'level.subject_id', 'level.owner_post_id', 'unit.name_ja', 'unit.name_en'])
    .where('entry.id', 'in', [...ids])
    .execute();
  const subjects = rows.map((row) => ({ type: row.subject_type as LevelSubject, id: row.subject_id }));
  const owners = rows.flatMap(({ owner_post_id }) => (owner_post_id === null ? [] : [owner_post_id]));
  const [names, posts] = [await subjectNames(db, subjects), await postsWithHolders(db, [...new Set(owners)], today)];
  const found = new Map(
    rows.map((row): [string, MonthRow] => {
      const owner = row.owner_post_id === null ? undefined : posts.get(row.owner_post_id);
      const counts = { dueOn: row.due_on, itemCount: row.item_count, enteredCount: row.entered_count };
      return [
        row.id,
        {
          id: row.id,
          levelId: row.level_id,
          kind: row.subject_type as LevelSubject,
          name: names.get(row.subject_id)?.name ?? '',
          vendorName: names.get(row.subject_id)?.vendorName ?? '',
          unit: { ja: row.name_ja, en: row.name_en },
          owner: owner?.post ?? null,
          holders: owner?.holders ?? [],
          month: row.month,
          ...counts,
          breachCount: row.breach_count,
          shortCount: row.short_count,
          state: monthState(counts, today),
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
