/** What the section, the person responsible and 広報 do with an entry: enter, keep up to date, record a check. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { changesBetween } from '~/registers/changes';
import type { RegisterRefusal } from '~/registers/refusals';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Db } from '~db/connection.server';
import type { Operator, Platform } from './account';
import {
  type AccountColumns,
  accountStream,
  holdersOf,
  indexAccount,
  insertAccount,
  lockAccount,
  lockAccountByKey,
  recordedAccount,
  type StoredAccount,
  updateAccount,
} from './account.repository.server';
import { factsOf } from './account-list.query.server';
import { readAccountUrl } from './account-url';
import { lookalikesOf } from './lookalikes.query.server';
import { postExists, unitExists } from './posts.query.server';

type Answer<T = null> = Promise<Result<T, RegisterRefusal>>;
type On = { accountId: string; version: number };

/** The account locked, at the version the page showed, as one that the actor may change. */
export async function accountToChange({ tx, ability }: Changing, { accountId, version }: On): Promise<StoredAccount> {
  const account = await lockAccount(tx, accountId);
  if (!account) refuseChange({ reason: 'not-found' });
  if (!ability.can('update', subject('SocialMediaAccount', factsOf(account)))) refuseChange({ reason: 'not-found' });
  if (account.status === 'closed') refuseChange({ reason: 'account-closed' });
  if (account.version !== version) refuseChange({ reason: 'conflict' });
  return account;
}

/** What the section keeps up to date by itself. */
type Running = Pick<
  AccountColumns,
  | 'name'
  | 'audience'
  | 'posters'
  | 'hours'
  | 'contractReference'
  | 'listingUrl'
  | 'ownSiteCopy'
  | 'ownSiteUrl'
  | 'isPublic'
>;

type Decided = Pick<
  AccountColumns,
  | 'platformName'
  | 'handle'
  | 'url'
  | 'unitId'
  | 'ownerPostId'
  | 'deputyPostId'
  | 'purpose'
  | 'content'
  | 'notPublished'
  | 'openedOn'
> & {
  platform: Platform;
  operator: Operator;
  vendorName: string;
  procedureReference: string;
  procedureApprovedOn: PlainDate | null;
  policyReference: string;
  policyApprovedOn: PlainDate | null;
  warningsSeen: boolean;
};

/** 導入前からのアカウント: entered as it is, without an approval. */
export const registerExistingAccount = (
  db: Db,
  actor: Actor,
  { submissionKey, ...given }: Running & Decided & { submissionKey: string },
  io: Io,
): Answer<string> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, now, today, newId, record, once } = changing;
    const facts = { id: '', unitId: given.unitId, postIds: [] };
    if (!ability.can('create', subject('SocialMediaAccount', facts))) {
      refuseChange({ reason: 'not-your-section', field: 'unitId' });
    }
    return once(submissionKey, 'register-account', async () => {
      const decided = await decidedColumns(changing, null, given);
      const [holder] = await holdersOf(tx, given.ownerPostId, today);
      const id = newId();
      const account: AccountColumns = {
        ...runningColumns(given),
        ...decided,
        ownerPersonId: holder ?? null,
        ownerSince: holder ? today : null,
        contractId: null,
        listingSeenOn: null,
        statesOperator: 'unknown',
        linksBack: 'unknown',
        profileSeenOn: null,
        mfa: 'unknown',
        custodianPostId: null,
        custodianName: '',
        credentialsChangedOn: null,
        leaversRemovedOn: null,
        lastPostOn: null,
        status: 'active',
        statusSince: today,
        closedOn: null,
        origin: 'before',
      };
      await insertAccount(tx, id, account, now);
      await indexAccount(tx, id);
      record(accountStream(id), 'account-registered', { requestId: null, ...recordedAccount(account) });
      return id;
    });
  });

/** 運用の記載の変更. */
export const changeAccount = (db: Db, actor: Actor, { accountId, version, ...given }: On & Running, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    await write(changing, before, runningColumns(given), 'account-changed');
    return null;
  });

/** The same for an account that no approval has decided on: everything can be corrected. */
export const correctAccount = (
  db: Db,
  actor: Actor,
  { accountId, version, ...given }: On & Running & Decided,
  io: Io,
): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    if (before.origin !== 'before') refuseChange({ reason: 'not-found' });
    const facts = { id: '', unitId: given.unitId, postIds: [] };
    if (given.unitId !== before.unitId && !changing.ability.can('create', subject('SocialMediaAccount', facts))) {
      refuseChange({ reason: 'not-your-section', field: 'unitId' });
    }
    const decided = await decidedColumns(changing, before, given);
    await write(changing, before, { ...runningColumns(given), ...decided }, 'account-changed');
    return null;
  });

export type Safety = Pick<
  AccountColumns,
  | 'listingSeenOn'
  | 'statesOperator'
  | 'linksBack'
  | 'profileSeenOn'
  | 'mfa'
  | 'custodianPostId'
  | 'custodianName'
  | 'credentialsChangedOn'
  | 'leaversRemovedOn'
>;

/** 安全の確認: what was seen on the platform, and how the credentials are kept; never the credentials. */
export const recordSafety = (db: Db, actor: Actor, { accountId, version, ...safety }: On & Safety, io: Io): Answer =>
  changeRegister(db, actor, io, async (changing) => {
    const before = await accountToChange(changing, { accountId, version });
    for (const field of ['listingSeenOn', 'profileSeenOn', 'credentialsChangedOn', 'leaversRemovedOn'] as const) {
      if ((safety[field] ?? '') > changing.today) refuseChange({ reason: 'in-future', field });
    }
    const { custodianPostId } = safety;
    if (custodianPostId !== null && !(await postExists(changing.tx, custodianPostId, changing.today))) {
      refuseChange({ reason: 'post-not-there', field: 'custodianPostId' });
    }
    await write(changing, before, safety, 'account-checked');
    return null;
  });

async function write(
  { tx, now, record }: Changing,
  before: StoredAccount,
  changes: Partial<AccountColumns>,
  event: NewEvent['type'],
): Promise<void> {
  if (!(await updateAccount(tx, before, changes, now))) refuseChange({ reason: 'conflict' });
  await indexAccount(tx, before.id);
  record(accountStream(before.id), event, {
    changes: changesBetween(recordedAccount(before), recordedAccount({ ...before, ...changes })),
  });
}

const runningColumns = (given: Running): Running => ({
  name: given.name,
  audience: given.audience,
  posters: given.posters,
  hours: given.hours,
  contractReference: given.contractReference,
  listingUrl: given.listingUrl,
  ownSiteCopy: given.ownSiteCopy,
  ownSiteUrl: given.ownSiteUrl,
  isPublic: given.isPublic,
});

/** Looks at everything that only the register can know: duplicates, look-alikes, posts, the contractor. */
async function decidedColumns(
  { tx, actor, now, today, newId }: Changing,
  before: StoredAccount | null,
  given: Decided,
) {
  const read = readAccountUrl(given.url, given.platform, given.handle);
  // The form has looked at it already.
  if (!read.ok) throw new Error(`An address came through that is none: ${read.fault}`);
  const { url, key, handle, warnings } = read.address;
  const same = await lockAccountByKey(tx, key);
  if (same && same.id !== before?.id) refuseChange({ reason: 'account-known', field: 'url', accountId: same.id });
  const isNew = before?.accountKey !== key;
  const alike = isNew
    ? await lookalikesOf(tx, { platform: given.platform, handle, accountId: before?.id ?? null })
    : [];
  if (isNew && !given.warningsSeen && (warnings.length > 0 || alike.length > 0)) {
    refuseChange({ reason: 'account-to-look-at', field: 'warningsSeen' });
  }
  if (!(await unitExists(tx, given.unitId, today))) refuseChange({ reason: 'unit-not-there', field: 'unitId' });
  for (const field of ['ownerPostId', 'deputyPostId'] as const) {
    const id = given[field];
    if (id !== null && id !== before?.[field] && !(await postExists(tx, id, today))) {
      refuseChange({ reason: 'post-not-there', field });
    }
  }
  for (const field of ['procedureApprovedOn', 'policyApprovedOn', 'openedOn'] as const) {
    if ((given[field] ?? '') > today) refuseChange({ reason: 'in-future', field });
  }
  const isContracted = given.operator === 'contractor';
  const vendor = { name: given.vendorName, corporateNumber: '' };
  return {
    platform: given.platform,
    platformName: given.platform === 'other' ? given.platformName : '',
    handle,
    url,
    accountKey: key,
    unitId: given.unitId,
    ownerPostId: given.ownerPostId,
    deputyPostId: given.deputyPostId,
    purpose: given.purpose,
    content: given.content,
    notPublished: given.notPublished,
    operator: given.operator,
    vendorId: isContracted ? await findOrCreateVendor(tx, vendor, now, newId, recordedActor(actor)) : null,
    procedure: {
      reference: given.procedureReference,
      approvedOn: given.procedureApprovedOn,
      fileId: before?.procedure.fileId ?? null,
    },
    policy: {
      reference: given.policyReference,
      approvedOn: given.policyApprovedOn,
      fileId: before?.policy.fileId ?? null,
    },
    openedOn: given.openedOn,
  };
}
