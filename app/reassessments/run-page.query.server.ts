/** What a version of the policy means for everything approved: a list, filtered by the ability in SQL, paged by key. */
import { subject } from '@casl/ability';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Text } from '~/platform/text';
import { loadProfile } from '~/policy/profiles.repository.server';
import { pageByKey } from '~/registers/key-set.query.server';
import { hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { itemFacts, itemsIn, latestRunOf } from './items.repository.server';
import { ITEM_STATUSES, type Item, type ItemStatus } from './model';
import { runPath } from './paths';

type ItemFilter = ItemStatus | 'all';
const FILTERS: readonly ItemFilter[] = [...ITEM_STATUSES, 'all'];

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readItemQuery(params: URLSearchParams): { filter: ItemFilter; from: PageFrom } {
  return { filter: oneOf(FILTERS, params.get('status')) ?? 'open', from: pageFromIn(params) };
}

type Asked = { key: string; version: string; filter: ItemFilter; from: PageFrom };

/** null where there is no such version. */
export async function loadRunPage(db: DbOrTx, ability: AppAbility, { key, version, filter, from }: Asked) {
  const profile = await loadProfile(db, key, version);
  if (!profile) return null;
  const run = await latestRunOf(db, key, version);
  const head = { profile: { key, version, name: profile.name }, filter, filters: FILTERS };
  if (!run)
    return { ...head, run: null, rows: [], count: null, mayDecide: false, ...hrefsTo(head.profile, filter, {}) };
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'Reassessment'),
    sql`item.reassessment_id = ${run.id}`,
  ];
  if (filter !== 'all') where.push(sql`item.status = ${filter}`);
  const page = await pageByKey(
    db,
    {
      from: sql`reassessment_items as item`,
      alias: 'item',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['id'],
      descending: false,
      countable: true,
    },
    from,
  );
  const items = await itemsIn(db, page.ids);
  const [facts, units] = await Promise.all([itemFacts(db, items), unitNames(db, items)]);
  const isReady = run.status === 'done';
  return {
    ...head,
    run,
    rows: items.map((item) => {
      const may = ability.can('decide', subject('Reassessment', { ...facts.get(item.id) }));
      return { ...item, unit: units.get(item.unitId) ?? null, mayDecide: isReady && item.status === 'open' && may };
    }),
    count: page.count,
    mayDecide: isReady && ability.can('decide', 'Reassessment'),
    ...hrefsTo(head.profile, filter, page),
  };
}

function hrefsTo(
  profile: { key: string; version: string },
  filter: ItemFilter,
  { next = null, previous = null }: { next?: string | null; previous?: string | null },
) {
  const to = (from: PageFrom) => hrefOf(runPath(profile), { status: filter === 'open' ? null : filter }, from);
  return {
    firstHref: previous ? to(null) : null,
    previousHref: previous ? to({ before: previous }) : null,
    nextHref: next ? to({ after: next }) : null,
  };
}

export async function unitNames(db: DbOrTx, items: readonly Pick<Item, 'unitId'>[]): Promise<Map<string, Text>> {
  const ids = [...new Set(items.map(({ unitId }) => unitId))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_units')
    .select(['id', 'name_ja', 'name_en'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, { ja: row.name_ja, en: row.name_en }]));
}
