/** How a request about an account stands with the organisation and the register today. */
import type { RequestContent, SocialMediaAccountContent } from '~/approval-requests/content';
import type { Organisation } from '~/people/organisation';
import type { PolicyProfile } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { AccountStatus } from './account';
import { readAccountUrl } from './account-url';
import { type AccountProblem, accountProblems, type RegisterSays } from './owner-rule';

type Asked = {
  requestId: string;
  owningUnitId: string;
  content: RequestContent;
  profile: PolicyProfile;
  organisation: Organisation;
};
/** `lock`: for a decision, so that the register still says so when the account is written. */
type Lock = { lock?: boolean };

/** What stands in the way; empty for requests of other kinds. */
export async function problemsOfAccount(db: DbOrTx, asked: Asked, lock: Lock = {}): Promise<AccountProblem[]> {
  const { content, organisation, profile } = asked;
  if (content.kind !== 'social-media-account') return [];
  return accountProblems({
    rule: profile.switches.socialMediaOwner,
    content,
    unitId: unitInCharge(asked),
    organisation,
    register: await registerSays(db, content, asked.requestId, lock),
  });
}

/** The section in charge of the content. */
export const unitInCharge = ({ content, owningUnitId }: Pick<Asked, 'content' | 'owningUnitId'>): string =>
  content.sections.find((section) => section.lead)?.unitId || owningUnitId;

/** The posts that answer for open accounts on the platform of `content`. */
export async function platformOwners(
  db: DbOrTx,
  { platform, platformName }: Pick<SocialMediaAccountContent, 'platform' | 'platformName'>,
  { lock = false }: Lock = {},
): Promise<string[]> {
  if (platform === null) return [];
  let query = db
    .selectFrom('social_media_accounts')
    .select('owner_post_id')
    .where('is_open', '=', 1)
    .where('platform', '=', platform);
  if (platform === 'other') query = query.where('platform_name', '=', platformName);
  const rows = await (lock ? query.forUpdate() : query).execute();
  return [...new Set(rows.map((row) => row.owner_post_id))].filter((id) => id !== null);
}

/** The deputies of the other open accounts, which follow where the owner of the platform changes. */
async function otherDeputies(
  db: DbOrTx,
  { platform, platformName, accountId }: SocialMediaAccountContent,
  { lock = false }: Lock = {},
): Promise<string[]> {
  if (platform === null || accountId === null) return [];
  let query = db
    .selectFrom('social_media_accounts')
    .select('deputy_post_id')
    .where('is_open', '=', 1)
    .where('platform', '=', platform)
    .where('id', '<>', accountId);
  if (platform === 'other') query = query.where('platform_name', '=', platformName);
  const rows = await (lock ? query.forUpdate() : query).execute();
  return [...new Set(rows.map((row) => row.deputy_post_id))].filter((id) => id !== null);
}

async function registerSays(
  db: DbOrTx,
  content: SocialMediaAccountContent,
  requestId: string,
  lock: Lock,
): Promise<RegisterSays> {
  const { accountId, url, platform, handle } = content;
  const read = readAccountUrl(url, platform, handle);
  const [platformOwnerIds, otherDeputyIds, changed, same] = await Promise.all([
    platformOwners(db, content, lock),
    otherDeputies(db, content, lock),
    accountId === null
      ? null
      : db.selectFrom('social_media_accounts').select('status').where('id', '=', accountId).executeTakeFirst(),
    read.ok ? approvedAt(db, read.address.key, requestId) : null,
  ]);
  return {
    platformOwnerIds,
    otherDeputyIds,
    exists: same !== null,
    changedStatus: (changed?.status as AccountStatus | undefined) ?? null,
    isAddressReadable: read.ok,
  };
}

/** An open account at the address that another request made. One from before the portal may be approved afterwards. */
async function approvedAt(db: DbOrTx, key: string, requestId: string): Promise<string | null> {
  const row = await db
    .selectFrom('social_media_accounts as account')
    .innerJoin('social_media_account_requests as tie', 'tie.account_id', 'account.id')
    .select(['account.id'])
    .where('account.open_key', '=', key)
    .where('tie.request_id', '<>', requestId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('social_media_account_requests as own')
            .select('own.request_id')
            .whereRef('own.account_id', '=', 'account.id')
            .where('own.request_id', '=', requestId),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
