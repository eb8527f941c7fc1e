import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { mayEndContract, mayEndService } from '~/endings/may-end.query.server';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { kindsTaken } from '~/policy/lookup';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { indexForSearch } from '~/search/index.server';
import { type AccountChange, prefillFromAccount } from '~/social-media/prefill.query.server';
import { prefillSubcontract } from '~/subcontracting/prefill.query.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { emptyContent, type RequestContent, titleOf } from './content';
import { takeNumber } from './numbering.server';
import { recordOnRequest } from './persist.server';
import {
  contractToPrefillFrom,
  prefillEndOfService,
  prefillFromContract,
  prefillFromService,
} from './prefill.query.server';
import { searchTextOf } from './search-text';
import { effectOf, markUsed } from './submission-keys.server';

/** What a draft can be opened for; only what a register has can be ended. */
type OpeningPurpose = 'new' | 'change' | 'renewal' | 'termination';

/** Where an entry of a register is named, it is changed or renewed, and what is known of it is filled in. */
export type CreateDraft = { submissionKey: string; owningUnitId: string } & (
  | {
      kind: 'cloud-service';
      purpose: OpeningPurpose;
      serviceName: string;
      vendorName: string;
      cloudServiceId: string | null;
    }
  | {
      kind: 'outsourcing' | 'designated-manager';
      purpose: OpeningPurpose;
      /** Title of the contract, or name of the facility. */
      title: string;
      vendorName: string;
      contractId: string | null;
    }
  | {
      kind: 'subcontracting';
      vendorName: string;
      contractId: string;
      /** The approved subcontractor that engages this one. */
      parentSubcontractId?: string | null;
      /** The approved subcontractor that is changed; a new one otherwise. */
      subcontractId?: string | null;
    }
  | { kind: 'social-media-account'; accountName: string; accountId: null; change: 'new' }
  | { kind: 'social-media-account'; accountId: string; change: AccountChange }
);
export type CreateDraftRefusal =
  | 'not-allowed'
  | 'not-own-section'
  | 'unknown-service'
  | 'unknown-contract'
  | 'unknown-account'
  | 'nothing-to-end'
  | 'kind-not-covered';

/** What a draft takes from where it comes from. */
export type Origin = {
  /** What is known better there than in the register. */
  amend: (content: RequestContent) => RequestContent;
  /** In the same transaction; false where it cannot be the origin of a request any more. */
  tie: (tx: Tx, requestId: string) => Promise<boolean>;
};

/** Opens a draft owned by one of the actor's sections and returns its id. The same form sent twice gives the same draft. */
export async function createDraft(
  db: Db,
  actor: Actor,
  command: CreateDraft,
  { now, newId }: { now: Date; newId: NewId },
  origin?: Origin,
): Promise<Result<{ id: string }, CreateDraftRefusal>> {
  const ability = defineAbilities(actor);
  if (!ability.can('create', 'ApprovalRequest')) return refuse('not-allowed');
  if (!actor.unitIds.includes(command.owningUnitId)) return refuse('not-own-section');
  return inTransaction(db, async (tx) => {
    const key = { key: command.submissionKey, personId: actor.personId, effect: 'create-draft' };
    const existing = await effectOf(tx, key);
    if (existing) return ok({ id: existing });

    const profile = await activeProfile(tx);
    if (!kindsTaken(profile).includes(command.kind)) return refuse('kind-not-covered');
    if (!(await isThereToEnd(tx, command))) return refuse('nothing-to-end');
    const known = await contentFor(tx, ability, command);
    if (!known) return refuse(unknownEntry(command));
    const content = origin ? origin.amend(known) : known;

    const id = newId();
    await insertDraft(tx, { id, actor, command, content, profile, now });
    if (origin && !(await origin.tie(tx, id))) throw new Error('What the request comes from has gone meanwhile');
    await markUsed(tx, { ...key, requestId: id }, now);
    await recordOnRequest(tx, { id, version: 0 }, { actor, now, newId }, [
      {
        type: 'draft-created',
        payload: {
          status: 'draft',
          kind: command.kind,
          purpose: purposeOf(command),
          owningUnitId: command.owningUnitId,
          title: titleOf(content),
        },
      },
    ]);
    return ok({ id });
  });
}

function unknownEntry({ kind }: CreateDraft): CreateDraftRefusal {
  if (kind === 'social-media-account') return 'unknown-account';
  return kind === 'cloud-service' ? 'unknown-service' : 'unknown-contract';
}

/** A subcontractor is a new one unless an approved one is named. */
const purposeOf = (command: CreateDraft): OpeningPurpose => {
  switch (command.kind) {
    case 'subcontracting':
      return command.subcontractId ? 'change' : 'new';
    case 'social-media-account':
      return command.change === 'new' ? 'new' : command.change === 'end' ? 'termination' : 'change';
    default:
      return command.purpose;
  }
};

/** An end is asked for by a section that has the thing, once, and only while there is one. */
async function isThereToEnd(tx: Tx, command: CreateDraft): Promise<boolean> {
  if (command.kind === 'subcontracting' || command.kind === 'social-media-account') return true;
  if (command.purpose !== 'termination') return true;
  const { owningUnitId } = command;
  return command.kind === 'cloud-service'
    ? mayEndService(tx, command.cloudServiceId, owningUnitId)
    : mayEndContract(tx, command.contractId, owningUnitId);
}

/** What the draft begins with; null where the entry it is about is not there for the actor. */
async function contentFor(tx: Tx, ability: AppAbility, command: CreateDraft): Promise<RequestContent | null> {
  const { owningUnitId } = command;
  switch (command.kind) {
    case 'cloud-service': {
      const blank = emptyContent('cloud-service', owningUnitId);
      const { cloudServiceId, purpose, serviceName, vendorName } = command;
      return cloudServiceId
        ? purpose === 'termination'
          ? prefillEndOfService(tx, cloudServiceId, blank)
          : prefillFromService(tx, cloudServiceId, purpose, blank)
        : { ...blank, serviceName, vendorName, facts: { purpose } };
    }
    case 'outsourcing': {
      const blank = emptyContent('outsourcing', owningUnitId);
      const { contractId, purpose, title, vendorName } = command;
      if (contractId === null) return { ...blank, contractTitle: title, vendorName, facts: { purpose } };
      const contract = await readableContract(tx, ability, contractId);
      return contract?.kind === command.kind ? prefillFromContract(tx, contract, purpose, blank) : null;
    }
    case 'designated-manager': {
      const blank = emptyContent('designated-manager', owningUnitId);
      const { contractId, purpose, title, vendorName } = command;
      if (contractId === null) return { ...blank, facilityName: title, vendorName, facts: { purpose } };
      const contract = await readableContract(tx, ability, contractId);
      return contract?.kind === command.kind ? prefillFromContract(tx, contract, purpose, blank) : null;
    }
    case 'subcontracting': {
      const blank = emptyContent('subcontracting', owningUnitId);
      const { contractId, vendorName } = command;
      const contract = await readableContract(tx, ability, contractId);
      if (!contract) return null;
      const known = { contractId, contractTitle: contract.title, contractorName: contract.vendorName };
      return prefillSubcontract(tx, command, {
        ...blank,
        ...known,
        vendorName,
        facts: { purpose: purposeOf(command) },
      });
    }
    case 'social-media-account': {
      const blank = emptyContent('social-media-account', owningUnitId);
      if (command.change === 'new') {
        return { ...blank, accountName: command.accountName, facts: { purpose: 'new', accountChange: 'none' } };
      }
      if (!ability.can('read', 'SocialMediaAccount')) return null;
      return prefillFromAccount(tx, command.accountId, command.change, blank);
    }
  }
}

async function readableContract(tx: Tx, ability: AppAbility, contractId: string) {
  const contract = await contractToPrefillFrom(tx, contractId);
  if (!contract) return null;
  const { id, unitId } = contract;
  return ability.can('read', subject('Contract', { id, unitId })) ? contract : null;
}

type NewDraft = {
  id: string;
  actor: Actor;
  command: CreateDraft;
  content: RequestContent;
  profile: PolicyProfile;
  now: Date;
};

async function insertDraft(tx: Tx, { id, actor, command, content, profile, now }: NewDraft): Promise<void> {
  const unit = await tx
    .selectFrom('organisation_units')
    .select(['id', 'code'])
    .where('id', '=', command.owningUnitId)
    .executeTakeFirstOrThrow();
  const number = await takeNumber(tx, unit, now);
  await tx
    .insertInto('approval_requests')
    .values({
      id,
      number,
      kind: command.kind,
      purpose: purposeOf(command),
      status: 'draft',
      version: 0,
      title: titleOf(content),
      service_name: titleOf(content),
      vendor_name: content.vendorName,
      profile_key: profile.key,
      profile_version: profile.version,
      owning_unit_id: command.owningUnitId,
      applicant_id: actor.personId,
      cloud_service_id: command.kind === 'cloud-service' ? command.cloudServiceId : null,
      draft: JSON.stringify(content),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto('participations')
    .values({ request_id: id, person_id: actor.personId, part: 'author', since: now })
    .execute();
  await tx
    .insertInto('request_units')
    .values({ request_id: id, unit_id: command.owningUnitId, lead_unit: 1 })
    .execute();
  await indexForSearch(tx, 'approval-request', id, searchTextOf(number, content));
}
