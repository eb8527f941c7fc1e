/** Accounts that the register has already, or that could be mistaken for one. */
import type { DbOrTx } from '~db/connection.server';
import type { Platform } from './account';
import { handleSkeleton } from './account-url';

export type KnownAccount = { id: string; name: string; handle: string; platform: Platform };

const AT_MOST = 5_000;

/** The open account with this key; null where there is none. */
export async function accountWithKey(db: DbOrTx, accountKey: string): Promise<KnownAccount | null> {
  const row = await db
    .selectFrom('social_media_accounts')
    .select(['id', 'name', 'handle', 'platform'])
    .where('open_key', '=', accountKey)
    .executeTakeFirst();
  return row ? { ...row, platform: row.platform as Platform } : null;
}

/** Other open accounts of the platform whose handle is drawn the same: a slip, or one that imitates. */
export async function lookalikesOf(
  db: DbOrTx,
  { platform, handle, accountId }: { platform: Platform; handle: string; accountId: string | null },
): Promise<KnownAccount[]> {
  const drawn = handleSkeleton(handle);
  if (drawn === '') return [];
  const rows = await db
    .selectFrom('social_media_accounts')
    .select(['id', 'name', 'handle', 'platform'])
    .where('is_open', '=', 1)
    .where('platform', '=', platform)
    .orderBy('name')
    .orderBy('id')
    .limit(AT_MOST)
    .execute();
  return rows
    .filter((row) => row.id !== accountId && handleSkeleton(row.handle) === drawn)
    .map((row) => ({ ...row, platform: row.platform as Platform }));
}
