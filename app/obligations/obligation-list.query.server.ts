/** Obligations as lists: filtered by the ability in SQL, by due date, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { addDays, addMonths, daysBetween, type PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { findObligations, type StoredObligation } from './obligations.repository.server';
import type { ObligationFilter, Scope, StatusFilter } from './obligations-query';

export type ObligationRow = Pick<StoredObligation, 'id' | 'kind' | 'title' | 'subject' | 'dueOn' | 'status'> & {
  unit: Text;
  /** Negative once the day has passed. */
  daysLeft: number;
  /** The post in charge with those who hold it today; null where none is. */
  owner: { post: Text; holders: string[] } | null;
};

export type ObligationPage = {
  rows: ObligationRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
};

type Reading = { ability: AppAbility; actor: Actor; today: PlainDate };

export async function listObligations(
  db: DbOrTx,
  { ability, actor, today }: Reading,
  filter: ObligationFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<ObligationPage> {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'Obligation'),
    inScope(actor, filter.scope),
    ofStatus(filter.status),
    ...(filter.kind ? [sql<SqlBool>`obligation.kind = ${filter.kind}`] : []),
    ...(filter.month === null ? [] : [dueInMonth(filter.month)]),
    ...(filter.within === null ? [] : [sql<SqlBool>`obligation.due_on <= ${addDays(today, filter.within)}`]),
  ];
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`obligations as obligation`,
      alias: 'obligation',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['due_on', 'id'],
      descending: false,
      countable: filter.kind === null && filter.month === null && filter.scope !== 'all',
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadObligationRows(db, ids, today) };
}

const dueInMonth = (month: string): Expression<SqlBool> =>
  sql<SqlBool>`obligation.due_on >= ${`${month}-01`} and obligation.due_on < ${addMonths(`${month}-01`, 1)}`;

const among = (column: string, values: readonly string[]): Expression<SqlBool> =>
  values.length === 0 ? sql<SqlBool>`(1 = 0)` : sql<SqlBool>`${sql.ref(column)} in (${sql.join([...values])})`;

/** Over the alias `obligation`. */
export function inScope(actor: Actor, scope: Scope): Expression<SqlBool> {
  switch (scope) {
    case 'mine':
      return among('obligation.owner_post_id', postIdsOf(actor));
    case 'section':
      return among('obligation.unit_id', [...new Set([...actor.unitIds, ...actor.headedUnitIds])]);
    case 'all':
      return sql<SqlBool>`(1 = 1)`;
    default:
      return assertNever(scope);
  }
}

function ofStatus(status: StatusFilter): Expression<SqlBool> {
  if (status === 'standing') return sql<SqlBool>`obligation.is_open = 1`;
  const isOpen = status === 'open' || status === 'missed' ? 1 : 0;
  return sql<SqlBool>`obligation.is_open = ${isOpen} and obligation.status = ${status}`;
}

const postIdsOf = (actor: Actor): string[] => actor.holdings.map(({ postId }) => postId);

/** The obligations of `ids` in that order, with names for everything. Does not ask who may see them. */
export async function loadObligationRows(
  db: DbOrTx,
  ids: readonly string[],
  today: PlainDate,
): Promise<ObligationRow[]> {
  const found = new Map((await findObligations(db, ids)).map((one) => [one.id, one]));
  const stored = ids.flatMap((id) => found.get(id) ?? []);
  const [units, posts] = await Promise.all([
    unitNames(
      db,
      stored.map(({ unitId }) => unitId),
    ),
    postsWithHolders(
      db,
      stored.flatMap(({ ownerPostId }) => ownerPostId ?? []),
      today,
    ),
  ]);
  return stored.map(({ id, kind, title, subject, dueOn, status, unitId, ownerPostId }) => ({
    id,
    kind,
    title,
    subject,
    dueOn,
    status,
    daysLeft: daysBetween(today, dueOn),
    unit: units.get(unitId) ?? { ja: '', en: '' },
    owner: (ownerPostId !== null && posts.get(ownerPostId)) || null,
  }));
}

async function unitNames(db: DbOrTx, ids: string[]): Promise<Map<string, Text>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_units')
    .select(['id', 'name_ja as ja', 'name_en as en'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, ja, en }) => [id, { ja, en }]));
}

/** '情報政策課 課長' with everybody who holds the post on `on`; one query. */
export async function postsWithHolders(
  db: DbOrTx,
  ids: readonly string[],
  on: PlainDate,
): Promise<Map<string, { post: Text; holders: string[] }>> {
  const posts = new Map<string, { post: Text; holders: string[] }>();
  if (ids.length === 0) return posts;
  const rows = await db
    .selectFrom('posts as post')
    .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
    .leftJoin('post_holdings as holding', (join) =>
      join
        .onRef('holding.post_id', '=', 'post.id')
        .on('holding.valid_from', '<=', on)
        .on((eb) => eb.or([eb('holding.valid_to', 'is', null), eb('holding.valid_to', '>=', on)])),
    )
    .leftJoin('persons as person', (join) =>
      join.onRef('person.id', '=', 'holding.person_id').on('person.active', '=', 1),
    )
    .select(['post.id', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en', 'person.name'])
    .where('post.id', 'in', [...new Set(ids)])
    .orderBy('holding.valid_from')
    .execute();
  for (const row of rows) {
    const known = posts.get(row.id) ?? {
      post: { ja: `${row.name_ja} ${row.title_ja}`, en: `${row.title_en}, ${row.name_en}` },
      holders: [],
    };
    if (row.name !== null) known.holders.push(row.name);
    posts.set(row.id, known);
  }
  return posts;
}
