/** What an approval does to the register of social-media accounts, inside the transaction of the decision. */
import type { SocialMediaAccountContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { officeDate } from '~/platform/dates';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { changesBetween } from '~/registers/changes';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Tx } from '~db/connection.server';
import type { ApprovedDocument } from './account';
import {
  type AccountColumns,
  accountOfRequest,
  accountStream,
  holdersOf,
  indexAccount,
  insertAccount,
  lockAccount,
  lockAccountByKey,
  recordedAccount,
  type StoredAccount,
  tieRequest,
  updateAccount,
} from './account.repository.server';
import { readAccountUrl } from './account-url';

export type ApprovedAccount = {
  request: { id: string; number: string; purpose: 'new' | 'change' | 'renewal' | 'termination'; owningUnitId: string };
  /** The frozen content that was decided on. */
  content: SocialMediaAccountContent;
  context: WriteContext & { actor: Actor };
};

/**
 * Writes the account and its event; returns the id of the account. A new approval of an account that the register has
 * already (from before the portal, or approved again) goes over that entry; a change goes over the one it names. The
 * end stands as 廃止手続き中 until it is proved. Whoever was in charge stays so: another owner has to take over first.
 */
export async function registerApprovedAccount(tx: Tx, approved: ApprovedAccount): Promise<string> {
  const { request, content, context } = approved;
  const { now, newId } = context;
  const today = officeDate(now);
  const own = await accountOfRequest(tx, request.id);
  const namedId = own ?? content.accountId;
  const named = namedId === null ? null : await lockAccount(tx, namedId);
  const isEnd = request.purpose === 'termination' && named !== null;
  const columns = isEnd ? null : await columnsOf(tx, approved);
  const before = named ?? (columns ? await lockAccountByKey(tx, columns.accountKey) : null);

  let accountId: string;
  let event: NewEvent;
  if (before === null) {
    if (columns === null) throw new Error('A new account is registered with its content');
    accountId = newId();
    const [holder] = await holdersOf(tx, columns.ownerPostId, today);
    const entered = { ...columns, ownerPersonId: holder ?? null, ownerSince: holder ? today : null };
    await insertAccount(tx, accountId, entered, now);
    const payload = { requestId: request.id, ...recordedAccount(entered) };
    event = { stream: accountStream(accountId), type: 'account-registered', payload };
  } else {
    accountId = before.id;
    const after = columns
      ? {
          ...columns,
          ...kept(before),
          ...(content.facts.accountChange === 'owner' ? papersOf(before) : {}),
          ...(await addressFor(tx, before, columns)),
        }
      : ending(before, today);
    await updateAccount(tx, before, after, now);
    const changes = changesBetween(recordedAccount(before), recordedAccount({ ...before, ...after }));
    const type = columns ? 'account-changed' : 'account-closing';
    event = { stream: accountStream(accountId), type, payload: { requestId: request.id, changes } };
  }
  await tieRequest(tx, request.id, accountId, now);
  await indexAccount(tx, accountId);
  await appendEvents(tx, { actor: recordedActor(context.actor), now, newId }, [event]);
  return accountId;
}

/** What an approval does not decide: how it has gone since. */
const kept = (before: StoredAccount) => ({
  ownerPersonId: before.ownerPersonId,
  ownerSince: before.ownerSince,
  listingSeenOn: before.listingSeenOn,
  profileSeenOn: before.profileSeenOn,
  custodianName: before.custodianName,
  credentialsChangedOn: before.credentialsChangedOn,
  leaversRemovedOn: before.leaversRemovedOn,
  lastPostOn: before.lastPostOn,
  status: before.status,
  statusSince: before.statusSince,
  openedOn: before.openedOn,
  closedOn: before.closedOn,
  isPublic: before.isPublic,
});

/** Another owner says nothing about procedure and policy: they stay as they were approved. */
const papersOf = ({ procedure, policy }: StoredAccount) => ({ procedure, policy });

/** Where another entry has taken the address since the request was submitted, the one before stays. */
async function addressFor(
  tx: Tx,
  before: StoredAccount,
  { accountKey }: AccountColumns,
): Promise<Partial<AccountColumns>> {
  const other = await lockAccountByKey(tx, accountKey);
  if (other === null || other.id === before.id) return {};
  return { platform: before.platform, url: before.url, handle: before.handle, accountKey: before.accountKey };
}

const ending = (before: StoredAccount, today: string): Partial<AccountColumns> =>
  before.status === 'closed' ? {} : { status: 'closing', statusSince: today };

async function columnsOf(tx: Tx, { request, content, context }: ApprovedAccount): Promise<AccountColumns> {
  const { now, newId, actor } = context;
  const today = officeDate(now);
  const read = readAccountUrl(content.url, content.platform, content.handle);
  // Submission refuses an address that cannot be read; what was approved is kept as it stands.
  const address = read.ok
    ? read.address
    : { url: content.url, key: `unread:${content.url}`.slice(0, 300), handle: content.handle };
  const isContracted = content.facts.contractorUse === true;
  const vendor = { name: content.vendorName, corporateNumber: content.vendorCorporateNumber };
  return {
    platform: content.platform ?? 'other',
    platformName: content.platform === 'other' ? content.platformName : '',
    name: content.accountName || address.handle || request.number,
    handle: address.handle,
    url: address.url,
    accountKey: address.key,
    unitId: content.sections.find((section) => section.lead)?.unitId ?? request.owningUnitId,
    ownerPostId: content.ownerPostId,
    ownerPersonId: null,
    ownerSince: null,
    deputyPostId: content.deputyPostId,
    purpose: content.useDescription,
    audience: content.audience,
    content: content.publishedContent,
    notPublished: content.notPublished,
    posters: content.posters,
    hours: content.hours,
    operator: isContracted ? 'contractor' : 'own',
    vendorId:
      isContracted && content.vendorName !== ''
        ? await findOrCreateVendor(tx, vendor, now, newId, recordedActor(actor))
        : null,
    contractId: isContracted ? content.contractId : null,
    contractReference: isContracted ? content.contractReference : '',
    // Approved with the account, and again when its purpose changes (奈良市 6(8)).
    procedure: approvedBy(content.procedureReference, today),
    policy: approvedBy(content.policyReference, today),
    listingUrl: content.listingUrl,
    listingSeenOn: null,
    statesOperator: content.statesOperator,
    linksBack: content.linksBack,
    profileSeenOn: null,
    ownSiteCopy: content.facts.ownSiteCopy ?? 'unknown',
    ownSiteUrl: content.ownSiteUrl,
    mfa: content.facts.mfa ?? 'unknown',
    custodianPostId: content.custodianPostId,
    custodianName: '',
    credentialsChangedOn: null,
    leaversRemovedOn: null,
    lastPostOn: null,
    status: 'active',
    statusSince: today,
    openedOn: today,
    closedOn: null,
    isPublic: true,
    origin: 'request',
  };
}

const approvedBy = (reference: string, today: string): ApprovedDocument => ({
  reference,
  approvedOn: reference === '' ? null : today,
  fileId: null,
});
