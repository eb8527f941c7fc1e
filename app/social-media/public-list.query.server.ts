/** The list of accounts for everybody: active ones, and of those only what is meant for everybody. */
import { sql } from 'kysely';
import { type Instant, officeDate, type PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import type { Platform } from './account';

/** More than any body has; the rest would be left out, and said so. */
const AT_MOST = 2_000;

export type PublicAccount = {
  platform: Platform;
  /** What the platform is called, where `platform` is `other`; else ''. */
  platformName: string;
  name: string;
  handle: string;
  url: string;
  section: Text;
  purpose: string;
  /** The page of the body's own site that lists it, or ''. */
  listingUrl: string;
};

export type PublicList = { body: Text; asOf: PlainDate; complete: boolean; accounts: PublicAccount[] };

/** Null where the policy in force does not publish a list. Columns are named one by one: no other leaves here. */
export async function loadPublicList(db: DbOrTx, now: Instant): Promise<PublicList | null> {
  const { body, switches } = await activeProfile(db);
  if (switches.publicAccountList !== true) return null;
  const rows = await db
    .selectFrom('social_media_accounts as account')
    .innerJoin('organisation_units as unit', 'unit.id', 'account.unit_id')
    .select([
      'account.platform',
      'account.platform_name as platformName',
      'account.name',
      'account.handle',
      'account.url',
    ])
    .select(['account.purpose', 'account.listing_url as listingUrl', 'unit.name_ja as ja', 'unit.name_en as en'])
    .where('account.status', '=', 'active')
    .where('account.is_public', '=', 1)
    .orderBy('account.platform')
    .orderBy('account.name')
    .orderBy(sql.ref('account.id'))
    .limit(AT_MOST + 1)
    .execute();
  return {
    body,
    asOf: officeDate(now),
    complete: rows.length <= AT_MOST,
    accounts: rows.slice(0, AT_MOST).map(({ ja, en, ...row }) => ({
      platform: row.platform as Platform,
      platformName: row.platformName,
      name: row.name,
      handle: row.handle,
      url: row.url,
      section: { ja, en },
      purpose: row.purpose,
      listingUrl: row.listingUrl,
    })),
  };
}
