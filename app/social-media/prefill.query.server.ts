/** What the register says of an account, as the start of a request that changes or ends it. */
import { readContent, type SocialMediaAccountContent } from '~/approval-requests/content';
import type { SocialMediaAccountFacts } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { isOpen } from './account';
import { readAccount, type StoredAccount } from './account.repository.server';

/** What is asked for: another purpose, another owner, or the end. */
export type AccountChange = 'purpose' | 'owner' | 'end';

/** Null where the register has no such account, or it is closed. The checklist starts unanswered. */
export async function prefillFromAccount(
  db: DbOrTx,
  accountId: string,
  change: AccountChange,
  blank: SocialMediaAccountContent,
): Promise<SocialMediaAccountContent | null> {
  const row = await db.selectFrom('social_media_accounts').selectAll().where('id', '=', accountId).executeTakeFirst();
  const account = row ? readAccount(row) : null;
  if (!account || !isOpen(account.status)) return null;
  const vendor = account.vendorId
    ? await db
        .selectFrom('vendors')
        .select(['name', 'corporate_number'])
        .where('id', '=', account.vendorId)
        .executeTakeFirst()
    : null;
  return {
    ...blank,
    accountId,
    platform: account.platform,
    platformName: account.platformName,
    accountName: account.name,
    handle: account.handle,
    url: account.url,
    audience: account.audience,
    publishedContent: account.content,
    notPublished: account.notPublished,
    posters: account.posters,
    hours: account.hours,
    // Another owner is what is asked for: the present one is no answer.
    ownerPostId: change === 'owner' ? null : account.ownerPostId,
    deputyPostId: account.deputyPostId,
    custodianPostId: account.custodianPostId,
    contractReference: account.contractReference,
    contractId: account.contractId,
    procedureReference: account.procedure.reference,
    policyReference: account.policy.reference,
    listingUrl: account.listingUrl,
    statesOperator: account.statesOperator,
    linksBack: account.linksBack,
    ownSiteUrl: account.ownSiteUrl,
    vendorName: vendor?.name ?? '',
    vendorCorporateNumber: vendor?.corporate_number ?? '',
    useDescription: account.purpose,
    facts: givenFacts(account, change, await approvedFacts(db, accountId)),
  };
}

type Known = Partial<SocialMediaAccountFacts>;

/** What was answered when the account was last approved; nothing for one from before the portal. */
async function approvedFacts(db: DbOrTx, accountId: string): Promise<Known> {
  const row = await db
    .selectFrom('social_media_account_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select('revision.content')
    .where('tie.account_id', '=', accountId)
    .orderBy('tie.tied_at', 'desc')
    .orderBy('tie.request_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const content = row ? readContent(row.content, 'social-media-account') : null;
  return content?.kind === 'social-media-account' ? content.facts : {};
}

/** What is known of the account answers its facts, but for what a new purpose puts in question. */
function givenFacts(account: StoredAccount, change: AccountChange, approved: Known): Known {
  const given: Known =
    change === 'end' ? { purpose: 'termination', accountChange: 'none' } : { purpose: 'change', accountChange: change };
  const { ownSiteCopy, mfa, operator } = account;
  return {
    ...given,
    contractorUse: operator === 'contractor',
    ...(ownSiteCopy === 'unknown' ? {} : { ownSiteCopy }),
    ...(mfa === 'unknown' ? {} : { mfa }),
    // The approved account publishes nothing careful; what it does with messages stays as it was approved.
    ...(change === 'purpose' ? {} : { carefulContent: false, residentRequests: approved.residentRequests ?? 'none' }),
  };
}
