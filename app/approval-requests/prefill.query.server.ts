import type { RequestKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import {
  type CloudServiceContent,
  type DesignatedManagerContent,
  type OutsourcingContent,
  type RequestContent,
  readContent,
} from './content';

type Purpose = 'new' | 'change' | 'renewal';

/**
 * What is known of a register entry, as the start of a request that joins, changes or renews it: the approved
 * content, with the new section as lead. Answers are copied so that they can be confirmed, never silently taken
 * over: the checklist starts unanswered. Null where the entry does not exist.
 */
export async function prefillFromService(
  db: DbOrTx,
  cloudServiceId: string,
  purpose: Purpose,
  blank: CloudServiceContent,
): Promise<CloudServiceContent | null> {
  const row = await db
    .selectFrom('cloud_services as service')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['revision.content', 'request.kind'])
    .where('service.id', '=', cloudServiceId)
    .executeTakeFirst();
  if (!row) return null;
  const approved = readContent(row.content, row.kind as RequestKind) as CloudServiceContent;
  return {
    ...approved,
    facts: { ...approved.facts, purpose, information: [] },
    sections: blank.sections,
    useDescription: '',
    necessity: '',
    userCount: null,
    startOn: null,
    endOn: null,
    yearlyCostYen: null,
    proposedManagerPersonId: null,
    cloudServiceId,
    checklist: {},
  };
}

export type KnownContract = {
  id: string;
  kind: string;
  title: string;
  unitId: string;
  vendorName: string;
  vendorCorporateNumber: string;
  endsOn: string;
};

/** The contract of the register that a request is about, or null. Does not ask who may see it. */
export async function contractToPrefillFrom(db: DbOrTx, contractId: string): Promise<KnownContract | null> {
  const row = await db
    .selectFrom('contracts as contract')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .select([
      'contract.id',
      'contract.kind',
      'contract.title',
      'contract.unit_id as unitId',
      'contract.ends_on as endsOn',
      'vendor.name as vendorName',
      'vendor.corporate_number as corporateNumber',
    ])
    .where('contract.id', '=', contractId)
    .executeTakeFirst();
  return row ? { ...row, vendorCorporateNumber: row.corporateNumber ?? '' } : null;
}

/**
 * What was approved of a contract, as the start of a request that changes or renews it: what has to be looked at anew
 * (information, period, value, confidentiality) starts empty on a renewal. A contract that no request made gives what
 * its register says.
 */
export async function prefillFromContract<C extends OutsourcingContent | DesignatedManagerContent>(
  db: DbOrTx,
  contract: KnownContract,
  purpose: Purpose,
  blank: C,
): Promise<C> {
  const given = { sections: blank.sections, contractId: contract.id, checklist: {} };
  const approved = await approvedContent(db, contract.id, blank.kind);
  if (!approved) {
    return {
      ...blank,
      ...given,
      contractTitle: contract.title,
      vendorName: contract.vendorName,
      vendorCorporateNumber: contract.vendorCorporateNumber,
      facts: { purpose },
    };
  }
  const { information: _looked, nda: _promised, ...facts } = approved.facts;
  if (purpose === 'change') return { ...(approved as C), ...given, facts: { ...approved.facts, purpose } };
  return {
    ...(approved as C),
    ...given,
    facts: { ...facts, purpose },
    startOn: null,
    endOn: null,
    valueYen: null,
    ndaSignedOn: null,
    firstDisclosureOn: null,
  };
}

async function approvedContent(
  db: DbOrTx,
  contractId: string,
  kind: RequestKind,
): Promise<Extract<RequestContent, { contractTitle: string; valueYen: unknown }> | null> {
  const row = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select('revision.content')
    .where('tie.contract_id', '=', contractId)
    .where('request.kind', '=', kind)
    .orderBy('tie.tied_at', 'desc')
    .orderBy('tie.request_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const content = readContent(row.content, kind);
  return content.kind === 'outsourcing' || content.kind === 'designated-manager' ? content : null;
}
