/** Accounts of the register, to look at before a new one is filed. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Text } from '~/platform/text';
import { searchSubjectIds } from '~/search/index.server';
import type { DbOrTx } from '~db/connection.server';
import type { Platform } from './account';

/** Nobody reads a longer list; a search narrows it. */
const CHOICES_AT_MOST = 20;

export type AccountChoice = {
  id: string;
  platform: Platform;
  platformName: string;
  name: string;
  handle: string;
  url: string;
  unitId: string;
  unit: Text;
};

const columns = [
  'account.id',
  'account.platform',
  'account.platform_name as platformName',
  'account.name',
  'account.handle',
  'account.url',
  'account.unit_id as unitId',
  'unit.name_ja',
  'unit.name_en',
] as const;

/** Open accounts with every word of `query`; none for a query without words. */
export async function findAccounts(db: DbOrTx, ability: AppAbility, query: string): Promise<AccountChoice[]> {
  if (query === '') return [];
  const where = accessibleBy(ability, 'read', 'SocialMediaAccount');
  const { ids } = await searchSubjectIds(db, {
    subjectType: 'social-media-account',
    query,
    limit: CHOICES_AT_MOST,
    within: { table: 'social_media_accounts', alias: 'account', where },
  });
  return ids.length === 0 ? [] : load(db, ability, ids);
}

/** One open account that `ability` may read, or null. */
export async function findAccount(db: DbOrTx, ability: AppAbility, id: string): Promise<AccountChoice | null> {
  const [found] = await load(db, ability, [id]);
  return found ?? null;
}

async function load(db: DbOrTx, ability: AppAbility, ids: readonly string[]): Promise<AccountChoice[]> {
  const rows = await db
    .selectFrom('social_media_accounts as account')
    .innerJoin('organisation_units as unit', 'unit.id', 'account.unit_id')
    .select(columns)
    .where('account.id', 'in', ids)
    .where('account.is_open', '=', 1)
    .where(accessibleBy(ability, 'read', 'SocialMediaAccount'))
    .execute();
  const byId = new Map(
    rows.map(({ name_ja, name_en, platform, ...row }) => [
      row.id,
      { ...row, platform: platform as Platform, unit: { ja: name_ja, en: name_en } },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
