/** What a version of the policy means for everything approved: a list, filtered by the ability in SQL, paged by key. */
import { subject } from '@casl/ability';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Text } from '~/platform/text';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type PageOfIds, pageByKey } from '~/registers/key-set.query.server';
import { hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { itemFacts, itemsIn, latestRunOf } from './items.repository.server';
import { ITEM_STATUSES, type Item, type ItemStatus, type Run } from './model';
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
  const page = run ? await pageOfRun(db, ability, run, { filter, from }) : NO_PAGE;
  const isReady = run?.status === 'done';
  const rows = await shownItems(db, ability, page.ids, isReady);
  const named = { key, version, name: profile.name };
  return {
    profile: named,
    filter,
    filters: FILTERS,
    run,
    rows,
    count: page.count,
    mayDecide: isReady && ability.can('decide', 'Reassessment'),
    ...hrefsTo(named, filter, page),
  };
}

const NO_PAGE: PageOfIds = { ids: [], next: null, previous: null, count: null };

function pageOfRun(
  db: DbOrTx,
  ability: AppAbility,
  run: Run,
  { filter, from }: { filter: ItemFilter; from: PageFrom },
): Promise<PageOfIds> {
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'Reassessment'),
    sql`item.reassessment_id = ${run.id}`,
  ];
  if (filter !== 'all') where.push(sql`item.status = ${filter}`);
  const list = {
    from: sql`reassessment_items as item`,
    alias: 'item',
    where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
    columns: ['id'],
    descending: false,
    countable: true,
  };
  return pageByKey(db, list, from);
}

type ShownItem = Item & { unit: Text | null; mayDecide: boolean };

async function shownItems(
  db: DbOrTx,
  ability: AppAbility,
  ids: readonly string[],
  isReady: boolean,
): Promise<ShownItem[]> {
  const items = await itemsIn(db, ids);
  const [facts, units] = await Promise.all([itemFacts(db, items), unitNames(db, items)]);
  return items.map((item) => {
    const may = ability.can('decide', subject('Reassessment', { ...facts.get(item.id) }));
    return { ...item, unit: units.get(item.unitId) ?? null, mayDecide: isReady && item.status === 'open' && may };
  });
}

function hrefsTo(profile: { key: string; version: string }, filter: ItemFilter, { next, previous }: PageOfIds) {
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
