/** Everything the page of one contract shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { PlainDate } from '~/platform/dates';
import { levelName } from '~/policy/lookup';
import { shippedProfiles } from '~/policy/profiles';
import { listTiedDocuments, listTiedRequests } from '~/registers/approvals.query.server';
import { loadHistory } from '~/registers/history.query.server';
import { restrictionsFor } from '~/restrictions/open-restrictions.query.server';
import type { DbOrTx } from '~db/connection.server';
import type { TermBasis } from './contract.repository.server';
import { contractStream, readContract } from './contract.repository.server';
import { loadContractRows } from './contract-list.query.server';

const AT_MOST = 200;

/** The contract with what may be done with it, as far as the actor with `ability` may see it; null otherwise. */
export async function readableContract(db: DbOrTx, ability: AppAbility, id: string) {
  const row = await db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .selectAll('contract')
    .select('vendor.name as vendorName')
    .where('contract.id', '=', id)
    .where(accessibleBy(ability, 'read', 'Contract'))
    .executeTakeFirst();
  if (!row) return null;
  const { vendorName, ...stored } = row;
  const contract = { ...readContract(stored), vendorName };
  return { contract, mayChange: ability.can('update', subject('Contract', { id, unitId: contract.unitId })) };
}

/** The contract `id` with its terms, requests, documents and history. */
export async function loadContractPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const readable = await readableContract(db, ability, id);
  if (!readable) return null;
  const { contract, mayChange } = readable;
  const tied = db.selectFrom('contract_requests').select('request_id').where('contract_id', '=', id);
  const [[row], terms, requests, documents, previous, following, events] = await Promise.all([
    loadContractRows(db, [id], today),
    listTerms(db, id),
    listTiedRequests(db, ability, tied),
    listTiedDocuments(db, ability, tied),
    contract.previousContractId === null ? null : linkTo(db, ability, contract.previousContractId),
    listFollowing(db, ability, id),
    loadHistory(db, contractStream(id)),
  ]);
  if (!row) throw new Error(`The contract ${id} has lost its vendor or section`);
  const level = levelOf(contract.schemeKey, contract.confidentialityLevel);
  const restrictions = await restrictionsFor(db, ability, row.restrictions);
  return {
    ...contract,
    ...row,
    restrictions,
    level,
    terms,
    requests,
    documents,
    previous,
    following,
    events,
    mayChange,
  };
}

/** The level under the name its scheme gives it; a scheme that is gone leaves the key. */
function levelOf(schemeKey: string, key: string) {
  const profile = shippedProfiles.findLast(({ classification }) => classification.key === schemeKey);
  return profile
    ? { name: levelName(profile, 'confidentiality', key), scheme: profile.classification.name }
    : { name: { ja: key, en: key }, scheme: { ja: schemeKey, en: schemeKey } };
}

async function listTerms(db: DbOrTx, contractId: string) {
  const rows = await db
    .selectFrom('contract_terms')
    .select([
      'position',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'notice_deadline as noticeDeadline',
      'basis',
      'recorded_at as recordedAt',
    ])
    .where('contract_id', '=', contractId)
    .orderBy('position', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({ ...row, basis: row.basis as TermBasis }));
}

const linkTo = async (db: DbOrTx, ability: AppAbility, id: string) =>
  (await db
    .selectFrom('contracts as contract')
    .select(['contract.id', 'contract.number', 'contract.title'])
    .where('contract.id', '=', id)
    .where(accessibleBy(ability, 'read', 'Contract'))
    .executeTakeFirst()) ?? null;

const listFollowing = (db: DbOrTx, ability: AppAbility, id: string) =>
  db
    .selectFrom('contracts as contract')
    .select(['contract.id', 'contract.number', 'contract.title'])
    .where('contract.previous_contract_id', '=', id)
    .where(accessibleBy(ability, 'read', 'Contract'))
    .orderBy('contract.id')
    .execute();
