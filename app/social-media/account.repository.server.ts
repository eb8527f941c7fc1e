/** An account as a row: read under lock, written whole; its requests and search text. */
import type { Selectable } from 'kysely';
import type { PlainDate } from '~/platform/dates';
import type { JsonValue } from '~/record/model';
import { indexForSearch } from '~/search/index.server';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { SocialMediaAccountsTable } from '~db/schema/social-media';
import {
  type AccountStatus,
  type ApprovedDocument,
  isOpen,
  type MfaKind,
  type Operator,
  type OwnSiteCopy,
  type Platform,
  type Seen,
} from './account';

/** Stored where something has never been seen to happen: sorts before every real day. */
const NEVER = '1000-01-01';

export type AccountColumns = {
  platform: Platform;
  platformName: string;
  name: string;
  handle: string;
  url: string;
  /** The account however its address is written; see account-url.ts. */
  accountKey: string;
  unitId: string;
  ownerPostId: string | null;
  /** Who has taken the account over; see ownerStanding. */
  ownerPersonId: string | null;
  ownerSince: PlainDate | null;
  deputyPostId: string | null;
  purpose: string;
  audience: string;
  content: string;
  notPublished: string;
  posters: string;
  hours: string;
  operator: Operator;
  vendorId: string | null;
  contractId: string | null;
  contractReference: string;
  procedure: ApprovedDocument;
  policy: ApprovedDocument;
  listingUrl: string;
  listingSeenOn: PlainDate | null;
  statesOperator: Seen;
  linksBack: Seen;
  profileSeenOn: PlainDate | null;
  ownSiteCopy: OwnSiteCopy;
  ownSiteUrl: string;
  mfa: MfaKind;
  custodianPostId: string | null;
  custodianName: string;
  credentialsChangedOn: PlainDate | null;
  leaversRemovedOn: PlainDate | null;
  /** The last post that somebody has confirmed to be the body's own. */
  lastPostOn: PlainDate | null;
  status: AccountStatus;
  statusSince: PlainDate;
  openedOn: PlainDate | null;
  closedOn: PlainDate | null;
  /** Whether the public list may show it. */
  isPublic: boolean;
  /** `before`: in use before the portal, without an approval in it. */
  origin: 'request' | 'before';
};

export type StoredAccount = AccountColumns & { id: string; version: number };

export const accountStream = (accountId: string): string => `social-media-account:${accountId}`;

const dayOf = (stored: PlainDate): PlainDate | null => (stored === NEVER ? null : stored);

export const readAccount = (row: Selectable<SocialMediaAccountsTable>): StoredAccount => ({
  id: row.id,
  version: row.version,
  platform: row.platform as Platform,
  platformName: row.platform_name,
  name: row.name,
  handle: row.handle,
  url: row.url,
  accountKey: row.account_key,
  unitId: row.unit_id,
  ownerPostId: row.owner_post_id,
  ownerPersonId: row.owner_person_id,
  ownerSince: row.owner_since,
  deputyPostId: row.deputy_post_id,
  purpose: row.purpose,
  audience: row.audience,
  content: row.content,
  notPublished: row.not_published,
  posters: row.posters,
  hours: row.hours,
  operator: row.operator as Operator,
  vendorId: row.vendor_id,
  contractId: row.contract_id,
  contractReference: row.contract_reference,
  procedure: {
    reference: row.procedure_reference,
    approvedOn: row.procedure_approved_on,
    fileId: row.procedure_file_id,
  },
  policy: { reference: row.policy_reference, approvedOn: row.policy_approved_on, fileId: row.policy_file_id },
  listingUrl: row.listing_url,
  listingSeenOn: row.listing_seen_on,
  statesOperator: row.states_operator as Seen,
  linksBack: row.links_back as Seen,
  profileSeenOn: row.profile_seen_on,
  ownSiteCopy: row.own_site_copy as OwnSiteCopy,
  ownSiteUrl: row.own_site_url,
  mfa: row.mfa as MfaKind,
  custodianPostId: row.custodian_post_id,
  custodianName: row.custodian_name,
  credentialsChangedOn: dayOf(row.credentials_changed_on),
  leaversRemovedOn: row.leavers_removed_on,
  lastPostOn: dayOf(row.last_post_on),
  status: row.status as AccountStatus,
  statusSince: row.status_since,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  isPublic: row.is_public === 1,
  origin: row.origin as AccountColumns['origin'],
});

const rowOf = (account: AccountColumns) => ({
  platform: account.platform,
  platform_name: cut(account.platformName, 100),
  name: cut(account.name, 200),
  handle: cut(account.handle, 200),
  url: account.url,
  account_key: account.accountKey,
  // A name that was let go may be taken again.
  open_key: isOpen(account.status) ? account.accountKey : null,
  unit_id: account.unitId,
  owner_post_id: account.ownerPostId,
  owner_person_id: account.ownerPersonId,
  owner_since: account.ownerSince,
  deputy_post_id: account.deputyPostId,
  purpose: account.purpose,
  audience: account.audience,
  content: account.content,
  not_published: account.notPublished,
  posters: account.posters,
  hours: cut(account.hours, 500),
  operator: account.operator,
  vendor_id: account.vendorId,
  contract_id: account.contractId,
  contract_reference: cut(account.contractReference, 300),
  procedure_reference: cut(account.procedure.reference, 500),
  procedure_approved_on: account.procedure.approvedOn,
  procedure_file_id: account.procedure.fileId,
  policy_reference: cut(account.policy.reference, 500),
  policy_approved_on: account.policy.approvedOn,
  policy_file_id: account.policy.fileId,
  listing_url: account.listingUrl,
  listing_seen_on: account.listingSeenOn,
  states_operator: account.statesOperator,
  links_back: account.linksBack,
  profile_seen_on: account.profileSeenOn,
  own_site_copy: account.ownSiteCopy,
  own_site_url: account.ownSiteUrl,
  mfa: account.mfa,
  custodian_post_id: account.custodianPostId,
  custodian_name: cut(account.custodianName, 200),
  credentials_changed_on: account.credentialsChangedOn ?? NEVER,
  leavers_removed_on: account.leaversRemovedOn,
  last_post_on: account.lastPostOn ?? NEVER,
  status: account.status,
  status_since: account.statusSince,
  is_open: isOpen(account.status) ? 1 : 0,
  opened_on: account.openedOn,
  closed_on: account.closedOn,
  is_public: account.isPublic ? 1 : 0,
  origin: account.origin,
});

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/** The account, locked until the transaction ends; null where there is none. Does not ask who may see it. */
export async function lockAccount(tx: Tx, id: string): Promise<StoredAccount | null> {
  const row = await tx
    .selectFrom('social_media_accounts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? readAccount(row) : null;
}

/** The open account with this key, locked; null where the register has none. */
export async function lockAccountByKey(tx: Tx, accountKey: string): Promise<StoredAccount | null> {
  const row = await tx
    .selectFrom('social_media_accounts')
    .selectAll()
    .where('open_key', '=', accountKey)
    .forUpdate()
    .executeTakeFirst();
  return row ? readAccount(row) : null;
}

/** The account that a request made or changed before; null for the first approval. */
export async function accountOfRequest(db: DbOrTx, requestId: string): Promise<string | null> {
  const tie = await db
    .selectFrom('social_media_account_requests')
    .select('account_id')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return tie?.account_id ?? null;
}

export async function insertAccount(tx: Tx, id: string, account: AccountColumns, now: Date): Promise<void> {
  await tx
    .insertInto('social_media_accounts')
    .values({ ...rowOf(account), id, version: 1, created_at: now, updated_at: now })
    .execute();
}

/** Writes `changes` over `before`, compare-and-set on its version; false when somebody else was first. */
export async function updateAccount(
  tx: Tx,
  before: StoredAccount,
  changes: Partial<AccountColumns>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('social_media_accounts')
    .set({ ...rowOf({ ...before, ...changes }), version: before.version + 1, updated_at: now })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on the request shows up in the history of the account. */
export async function tieRequest(tx: Tx, requestId: string, accountId: string, now: Date): Promise<void> {
  await tx
    .insertInto('social_media_account_requests')
    .ignore()
    .values({ request_id: requestId, account_id: accountId, tied_at: now })
    .execute();
}

/** Whoever holds the post on `today` and has not left, the longest first. */
export async function holdersOf(db: DbOrTx, postId: string | null, today: PlainDate): Promise<string[]> {
  if (postId === null) return [];
  const rows = await db
    .selectFrom('post_holdings as held')
    .innerJoin('persons as person', 'person.id', 'held.person_id')
    .select('held.person_id as id')
    .where('held.post_id', '=', postId)
    .where('person.active', '=', 1)
    .where('held.valid_from', '<=', today)
    .where((eb) => eb.or([eb('held.valid_to', 'is', null), eb('held.valid_to', '>=', today)]))
    .orderBy('held.valid_from')
    .orderBy('held.id')
    .execute();
  return [...new Set(rows.map((row) => row.id))];
}

/** What an account can be searched by: name, handle, address, section, contractor. */
export async function indexAccount(tx: Tx, accountId: string): Promise<void> {
  const row = await tx
    .selectFrom('social_media_accounts as account')
    .innerJoin('organisation_units as unit', 'unit.id', 'account.unit_id')
    .leftJoin('vendors as vendor', 'vendor.id', 'account.vendor_id')
    .select([
      'account.name',
      'account.handle',
      'account.url',
      'account.platform_name',
      'account.purpose',
      'unit.name_ja',
      'unit.name_en',
      'vendor.name as vendorName',
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  const lines = Object.values(row).filter((line) => line !== null && line !== '');
  await indexForSearch(tx, 'social-media-account', accountId, [...new Set(lines)].join('\n'));
}

/** An account as the record keeps it: the fields that people compare. */
export const recordedAccount = (account: AccountColumns): { [key: string]: JsonValue } => {
  const { procedure, policy, accountKey: _key, origin: _origin, ...plain } = account;
  return {
    ...plain,
    procedureReference: procedure.reference,
    procedureApprovedOn: procedure.approvedOn,
    procedureFileId: procedure.fileId,
    policyReference: policy.reference,
    policyApprovedOn: policy.approvedOn,
    policyFileId: policy.fileId,
  };
};
