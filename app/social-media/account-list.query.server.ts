/** The register of social-media accounts as a list: filtered by the ability in SQL, paged by key in both directions. */
import { subject } from '@casl/ability';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type Count, pageByKey, ROWS_PER_PAGE } from '~/registers/key-set.query.server';
import type { PageFrom } from '~/registers/list-query';
import { searchCondition } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import { type OwnerStanding, ownerStanding } from './account';
import { readAccount, type StoredAccount } from './account.repository.server';
import { type AccountFilter, type AccountMark, type AccountSort, SAFETY_MARKS } from './account-query';
import { loadPosts, type ShownPost } from './posts.query.server';

export type AccountRow = Pick<
  StoredAccount,
  | 'id'
  | 'platform'
  | 'platformName'
  | 'name'
  | 'handle'
  | 'url'
  | 'unitId'
  | 'purpose'
  | 'operator'
  | 'contractReference'
  | 'listingUrl'
  | 'lastPostOn'
  | 'status'
  | 'origin'
> & {
  unit: Text;
  owner: ShownPost | null;
  deputy: ShownPost | null;
  standing: OwnerStanding;
  vendorName: string | null;
  /** How it is secured; null for whoever may not see that. */
  safety: Pick<StoredAccount, 'mfa' | 'credentialsChangedOn' | 'leaversRemovedOn'> | null;
};

export type AccountPageOfRows = {
  rows: AccountRow[];
  next: string | null;
  previous: string | null;
  count: Count | null;
  complete: boolean;
};

/** Each order is that of an index; the id makes it total. */
const KEYS: Record<AccountSort, readonly string[]> = {
  name: ['name', 'id'],
  platform: ['platform', 'name', 'id'],
  'last-post': ['last_post_on', 'id'],
  credentials: ['credentials_changed_on', 'id'],
};

type Reading = { ability: AppAbility; today: PlainDate };

/** One page of what `ability` lets its actor read. */
export async function listAccounts(
  db: DbOrTx,
  reading: Reading,
  filter: AccountFilter,
  from: PageFrom,
  perPage = ROWS_PER_PAGE,
): Promise<AccountPageOfRows> {
  const { ability, today } = reading;
  const where: Expression<SqlBool>[] = [
    accessibleBy(ability, 'read', 'SocialMediaAccount'),
    ...conditions(filter, today),
  ];
  // Neither the filter nor the order may tell what the row does not.
  const tellsSafety = filter.sort === 'credentials' || (filter.mark !== null && SAFETY_MARKS.includes(filter.mark));
  if (tellsSafety) where.push(accessibleBy(ability, 'assess', 'SocialMediaAccount'));
  const found = await searchCondition(db, 'social-media-account', filter.query, 'account.id');
  if (found) where.push(found.where);
  const { ids, ...page } = await pageByKey(
    db,
    {
      from: sql`social_media_accounts as account`,
      alias: 'account',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: KEYS[filter.sort],
      descending: filter.descending,
      countable: filter.query === '' && filter.mark === null,
    },
    from,
    perPage,
  );
  return { ...page, rows: await loadAccountRows(db, reading, ids), complete: found?.complete !== false };
}

function conditions(filter: AccountFilter, today: PlainDate): Expression<SqlBool>[] {
  const where: Expression<SqlBool>[] = [];
  if (filter.status === 'open') where.push(sql`account.is_open = 1`);
  else if (filter.status) where.push(sql`account.status = ${filter.status}`);
  if (filter.platform) where.push(sql`account.platform = ${filter.platform}`);
  if (filter.unitId) where.push(sql`account.unit_id = ${filter.unitId}`);
  if (filter.mark) where.push(markCondition(filter.mark, today));
  return where;
}

/** Somebody holds `post` on `today` and has not left, and if `person` is given it is that one. */
const isHeld = (post: string, today: PlainDate, person?: string): RawBuilder<SqlBool> =>
  sql`exists (select 1 from post_holdings held inner join persons holder on holder.id = held.person_id
    where held.post_id = ${sql.ref(post)} and holder.active = 1 and held.valid_from <= ${today}
    and (held.valid_to is null or held.valid_to >= ${today})
    ${person ? sql`and held.person_id = ${sql.ref(person)}` : sql``})`;

/** 責任者不在: the same as ownerStanding other than `in-charge`. */
export const withoutOwner = (today: PlainDate): RawBuilder<SqlBool> =>
  sql`(account.is_open = 1 and not ${isHeld('account.owner_post_id', today, 'account.owner_person_id')})`;

function markCondition(mark: AccountMark, today: PlainDate): Expression<SqlBool> {
  switch (mark) {
    case 'without-owner':
      return withoutOwner(today);
    case 'without-deputy':
      return sql<SqlBool>`(account.is_open = 1 and not ${isHeld('account.deputy_post_id', today)})`;
    case 'by-contractor':
      return sql<SqlBool>`account.operator = 'contractor'`;
    case 'unlisted':
      return sql<SqlBool>`account.listing_url = ''`;
    case 'no-profile-statement':
      return sql<SqlBool>`(account.states_operator <> 'yes' or account.links_back <> 'yes')`;
    case 'no-mfa':
      return sql<SqlBool>`account.mfa in ('none', 'unknown')`;
    case 'leavers':
      return sql<SqlBool>`(account.owner_since is not null and coalesce(account.leavers_removed_on, '1000-01-01') < account.owner_since)`;
    default:
      return assertNever(mark);
  }
}

/** The accounts of `ids` in that order, with names for everything; a known number of queries. Does not ask who may read. */
export async function loadAccountRows(
  db: DbOrTx,
  { ability, today }: Reading,
  ids: readonly string[],
): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('social_media_accounts as account')
    .innerJoin('organisation_units as unit', 'unit.id', 'account.unit_id')
    .leftJoin('vendors as vendor', 'vendor.id', 'account.vendor_id')
    .selectAll('account')
    .select(['unit.name_ja', 'unit.name_en', 'vendor.name as vendorName'])
    .where('account.id', 'in', [...ids])
    .execute();
  const posts = await loadPosts(
    db,
    rows.flatMap((row) => [row.owner_post_id, row.deputy_post_id]),
    today,
  );
  const found = new Map(
    rows.map(({ name_ja, name_en, vendorName, ...row }): [string, AccountRow] => {
      const account = readAccount(row);
      const owner = posts.get(account.ownerPostId ?? '') ?? null;
      const holderIds = owner?.holders.map(({ id }) => id) ?? [];
      const maySee = ability.can('assess', subject('SocialMediaAccount', factsOf(account)));
      const { mfa, credentialsChangedOn, leaversRemovedOn } = account;
      return [
        row.id,
        {
          id: account.id,
          platform: account.platform,
          platformName: account.platformName,
          name: account.name,
          handle: account.handle,
          url: account.url,
          unitId: account.unitId,
          purpose: account.purpose,
          operator: account.operator,
          contractReference: account.contractReference,
          listingUrl: account.listingUrl,
          lastPostOn: account.lastPostOn,
          status: account.status,
          origin: account.origin,
          unit: { ja: name_ja, en: name_en },
          owner,
          deputy: posts.get(account.deputyPostId ?? '') ?? null,
          standing: ownerStanding({ ...account, holderIds }),
          vendorName,
          safety: maySee ? { mfa, credentialsChangedOn, leaversRemovedOn } : null,
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** What the permission rules look at. */
export const factsOf = (account: Pick<StoredAccount, 'id' | 'unitId' | 'ownerPostId' | 'deputyPostId'>) => ({
  id: account.id,
  unitId: account.unitId,
  postIds: [account.ownerPostId, account.deputyPostId].filter((id) => id !== null),
});
