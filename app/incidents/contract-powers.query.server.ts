/** 「契約で何ができるか」: the clauses of the tied contracts whose passages the reviewers kept. */
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { approvedRequestOf, listCopies, type SignedCopy } from '~/conclusions/conclusions.repository.server';
import { tiedChoices } from '~/conclusions/tied-choices';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { citedIn, requirementOf } from '~/policy/lookup';
import type { Requirement } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import { accessibleContracts } from '~/subcontracting/access.server';
import { listChoices } from '~/workbench/choices.repository.server';
import { topicOf } from '~/workbench/model';
import type { DbOrTx } from '~db/connection.server';
import { listTies } from './parts.repository.server';
import { POWERS, type Power, powerOf } from './powers';

export type Quote = { quote: string; page: number; fileId: string; document: string; reviewer: string };

export type ContractPower = {
  power: Power;
  requirement: Pick<Requirement, 'key' | 'title'>;
  provisions: { citation: Text; href: string }[];
  quotes: Quote[];
  /** What the signed copy says otherwise at this place than the version that was reviewed. */
  signedOtherwise: { removed: string; added: string }[];
};

export type ContractWithPowers = {
  id: string;
  number: string;
  title: string;
  vendorName: string;
  /** The approval whose review it rests on; `isReadable` where the reader may open it. */
  request: { id: string; number: string; isReadable: boolean } | null;
  signedOn: PlainDate | null;
  powers: ContractPower[];
};

/** The tied contracts that the actor may read, those of tied subcontractors too. Others are left out. */
export async function powersOf(db: DbOrTx, ability: AppAbility, incidentId: string): Promise<ContractWithPowers[]> {
  return powersOfContracts(db, ability, await tiedContractIds(db, incidentId));
}

/** Those of the contracts that the actor may read, in no order. */
export async function powersOfContracts(
  db: DbOrTx,
  ability: AppAbility,
  contractIds: readonly string[],
): Promise<ContractWithPowers[]> {
  const contracts = await readableContracts(db, ability, contractIds);
  const found: ContractWithPowers[] = [];
  for (const contract of contracts) found.push({ ...contract, ...(await clausesOf(db, ability, contract.id)) });
  return found;
}

async function tiedContractIds(db: DbOrTx, incidentId: string): Promise<string[]> {
  const ties = await listTies(db, incidentId);
  const idsOf = (type: string) => ties.filter((tie) => tie.type === type).map(({ id }) => id);
  const [direct, reported] = [idsOf('contract'), idsOf('subcontract-report')];
  const above =
    reported.length === 0
      ? []
      : await db
          .selectFrom('subcontract_reports')
          .select('contract_id')
          .where('subcontract_id', 'in', reported)
          .execute();
  return [...new Set([...direct, ...above.map(({ contract_id }) => contract_id)])];
}

async function readableContracts(db: DbOrTx, ability: AppAbility, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .select(['contract.id', 'contract.number', 'contract.title', 'vendor.name as vendorName'])
    .where('contract.id', 'in', [...ids])
    .where(accessibleContracts(ability, 'read'))
    .orderBy('contract.id')
    .execute();
}

export type Clauses = Pick<ContractWithPowers, 'request' | 'signedOn' | 'powers'>;
const NO_CLAUSES: Clauses = { request: null, signedOn: null, powers: [] };

async function clausesOf(db: DbOrTx, ability: AppAbility, contractId: string): Promise<Clauses> {
  const approved = await approvedRequestOf(db, contractId);
  return approved ? clausesOfRequest(db, ability, approved, await listCopies(db, contractId)) : NO_CLAUSES;
}

/** The passages that the reviewers of a request kept, and what its signed copies say otherwise. */
export async function clausesOfRequest(
  db: DbOrTx,
  ability: AppAbility,
  approved: { id: string; number: string },
  copies: readonly SignedCopy[],
): Promise<Clauses> {
  const [request, readable, choices] = await Promise.all([
    db
      .selectFrom('approval_requests')
      .select(['profile_key', 'profile_version'])
      .where('id', '=', approved.id)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('approval_requests as request')
      .select('request.id')
      .where('request.id', '=', approved.id)
      .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
      .executeTakeFirst(),
    listChoices(db, approved.id),
  ]);
  const profile = await loadProfile(db, request.profile_key, request.profile_version);
  const tied = tiedChoices(choices);
  const names = await fileNames(db, [...tied.values()].flat());
  const signed = copies.filter(({ status }) => status === 'concluded').at(-1) ?? null;
  const powers = [...tied].flatMap(([key, kept]): ContractPower[] => {
    const requirement = profile ? requirementOf(profile, key) : null;
    const power = powerOf(requirement ? topicOf(requirement) : key);
    if (!power || kept.length === 0) return [];
    return [
      {
        power,
        requirement: requirement ? { key, title: requirement.title } : { key, title: { ja: key, en: key } },
        provisions: profile && requirement ? citedIn(profile, requirement.provisions) : [],
        quotes: kept.map(({ quote, page, fileId, personName }) => ({
          quote,
          page,
          fileId,
          document: names.get(fileId) ?? '',
          reviewer: personName,
        })),
        signedOtherwise: (signed?.differences ?? [])
          .filter(({ requirementKeys }) => requirementKeys.includes(key))
          .map(({ removed, added }) => ({ removed, added })),
      },
    ];
  });
  return {
    request: { id: approved.id, number: approved.number, isReadable: readable !== undefined },
    signedOn: signed?.signedOn ?? null,
    powers: powers.sort((a, b) => POWERS.indexOf(a.power) - POWERS.indexOf(b.power)),
  };
}

async function fileNames(db: DbOrTx, choices: readonly { fileId: string }[]): Promise<Map<string, string>> {
  const ids = [...new Set(choices.map(({ fileId }) => fileId))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('evidence_files').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
