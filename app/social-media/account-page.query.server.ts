/** Everything the page of one account shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { listTiedDocuments, listTiedRequests } from '~/registers/approvals.query.server';
import { type HistoryEvent, loadHistory } from '~/registers/history.query.server';
import type { DbOrTx } from '~db/connection.server';
import { ownerStanding } from './account';
import { accountStream, readAccount, type StoredAccount } from './account.repository.server';
import { factsOf } from './account-list.query.server';
import { lookalikesOf } from './lookalikes.query.server';
import { loadPosts } from './posts.query.server';

/** What is for those who look after the safety of an account; the same in the row and in its history. */
const SAFETY_FIELDS = ['mfa', 'custodianPostId', 'custodianName', 'credentialsChangedOn', 'leaversRemovedOn'] as const;
type SafetyField = (typeof SAFETY_FIELDS)[number];

/** The account with what may be done with it, as far as the actor with `ability` may see it; null otherwise. */
export async function readableAccount(db: DbOrTx, ability: AppAbility, id: string) {
  const row = await db
    .selectFrom('social_media_accounts as account')
    .leftJoin('vendors as vendor', 'vendor.id', 'account.vendor_id')
    .selectAll('account')
    .select('vendor.name as vendorName')
    .where('account.id', '=', id)
    .where(accessibleBy(ability, 'read', 'SocialMediaAccount'))
    .executeTakeFirst();
  if (!row) return null;
  const { vendorName, ...stored } = row;
  const account = { ...readAccount(stored), vendorName };
  const facts = factsOf(account);
  return {
    account,
    mayChange: ability.can('update', subject('SocialMediaAccount', { ...facts })),
    maySeeSafety: ability.can('assess', subject('SocialMediaAccount', { ...facts })),
  };
}

/** The account `id` with its people, requests, documents and history. */
export async function loadAccountPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const readable = await readableAccount(db, ability, id);
  if (!readable) return null;
  const { account, mayChange, maySeeSafety } = readable;
  const tied = db.selectFrom('social_media_account_requests').select('request_id').where('account_id', '=', id);
  const [posts, unit, contract, requests, documents, alike, events] = await Promise.all([
    loadPosts(db, [account.ownerPostId, account.deputyPostId, account.custodianPostId], today),
    unitName(db, account.unitId),
    account.contractId === null ? null : contractLink(db, ability, account.contractId),
    listTiedRequests(db, ability, tied),
    listTiedDocuments(db, ability, tied),
    lookalikesOf(db, { ...account, accountId: id }),
    loadHistory(db, accountStream(id)),
  ]);
  const owner = posts.get(account.ownerPostId ?? '') ?? null;
  const holderIds = owner?.holders.map((holder) => holder.id) ?? [];
  const shownEvents = maySeeSafety ? events : events.map(withoutSafety);
  return {
    ...withoutSafetyFields(account),
    safety: maySeeSafety
      ? {
          mfa: account.mfa,
          custodian: posts.get(account.custodianPostId ?? '') ?? null,
          custodianName: account.custodianName,
          credentialsChangedOn: account.credentialsChangedOn,
          leaversRemovedOn: account.leaversRemovedOn,
        }
      : null,
    unit,
    owner,
    deputy: posts.get(account.deputyPostId ?? '') ?? null,
    standing: ownerStanding({ ...account, holderIds }),
    contract,
    requests,
    documents,
    alike,
    events: await withNames(db, shownEvents, today),
    mayChange,
  };
}

function withoutSafetyFields<A extends StoredAccount>(account: A): Omit<A, SafetyField> {
  const {
    mfa: _m,
    custodianPostId: _p,
    custodianName: _n,
    credentialsChangedOn: _c,
    leaversRemovedOn: _l,
    ...rest
  } = account;
  return rest;
}

type Change = { field: string; before: unknown; after: unknown };
const changesOf = ({ payload }: HistoryEvent): Change[] =>
  Array.isArray(payload.changes) ? (payload.changes as Change[]) : [];

function withoutSafety(event: HistoryEvent): HistoryEvent {
  const isSafety = (field: string) => (SAFETY_FIELDS as readonly string[]).includes(field);
  return { ...event, payload: { changes: changesOf(event).filter(({ field }) => !isSafety(field)) } };
}

const POSTS = ['ownerPostId', 'deputyPostId', 'custodianPostId'];

/** The record names posts and people by their ids, which outlive their names; people read names. */
async function withNames(db: DbOrTx, events: HistoryEvent[], today: PlainDate): Promise<HistoryEvent[]> {
  const idsOf = (fields: readonly string[]) =>
    events.flatMap((event) =>
      changesOf(event)
        .filter(({ field }) => fields.includes(field))
        .flatMap(({ before, after }) => [before, after])
        .filter((value) => typeof value === 'string'),
    );
  const [posts, persons, units, vendors, contracts] = await Promise.all([
    loadPosts(db, idsOf(POSTS), today),
    namesOf(db, 'persons', idsOf(['ownerPersonId'])),
    namesOf(db, 'organisation_units', idsOf(['unitId'])),
    namesOf(db, 'vendors', idsOf(['vendorId'])),
    namesOf(db, 'contracts', idsOf(['contractId'])),
  ]);
  const nameOf = (field: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const post = POSTS.includes(field) ? posts.get(value) : undefined;
    if (post) return `${post.unit.ja} ${post.title.ja}`;
    const names = { ownerPersonId: persons, unitId: units, vendorId: vendors, contractId: contracts }[field];
    return names?.get(value) ?? value;
  };
  return events.map((event) => ({
    ...event,
    payload: {
      ...event.payload,
      ...(Array.isArray(event.payload.changes)
        ? {
            changes: changesOf(event).map(({ field, before, after }) => ({
              field,
              before: nameOf(field, before),
              after: nameOf(field, after),
            })),
          }
        : {}),
    },
  }));
}

const NAME_COLUMNS = {
  persons: 'name',
  organisation_units: 'name_ja',
  vendors: 'name',
  contracts: 'title',
} as const;

async function namesOf(db: DbOrTx, table: keyof typeof NAME_COLUMNS, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom(table)
    .select(['id', `${NAME_COLUMNS[table]} as name` as 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function unitName(db: DbOrTx, id: string): Promise<Text> {
  const row = await db
    .selectFrom('organisation_units')
    .select(['name_ja', 'name_en'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ja: row.name_ja, en: row.name_en };
}

/** The contract of the contractor, for those who may read it. */
const contractLink = async (db: DbOrTx, ability: AppAbility, id: string) =>
  (await db
    .selectFrom('contracts as contract')
    .select(['contract.id', 'contract.number', 'contract.title'])
    .where('contract.id', '=', id)
    .where(accessibleBy(ability, 'read', 'Contract'))
    .executeTakeFirst()) ?? null;
