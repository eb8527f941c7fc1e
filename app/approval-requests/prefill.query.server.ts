import { officeDate } from '~/platform/dates';
import { FACT_VALUES } from '~/policy/facts';
import type { RequestKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import {
  type CloudServiceContent,
  type DesignatedManagerContent,
  type EarlierApproval,
  type OutsourcingContent,
  type RequestContent,
  readContent,
  titleOf,
} from './content';

type Purpose = 'new' | 'change' | 'renewal' | 'termination';

const EARLIER_COLUMNS = [
  'request.id as requestId',
  'request.number',
  'request.decided_at as decidedAt',
  'request.profile_key as profileKey',
  'request.profile_version as profileVersion',
  'revision.id as revisionId',
  'revision.number as revisionNumber',
] as const;

type EarlierRow = Omit<EarlierApproval, 'approvedOn' | 'answered' | 'seenSteps'> & { decidedAt: Date | null };

/** What was approved, as what the new request is looked at against. */
const earlierApproval = (
  { requestId, number, decidedAt, profileKey, profileVersion, revisionId, revisionNumber }: EarlierRow,
  { checklist }: Pick<RequestContent, 'checklist'>,
): EarlierApproval => ({
  requestId,
  number,
  revisionId,
  revisionNumber,
  approvedOn: decidedAt && officeDate(decidedAt),
  profileKey,
  profileVersion,
  answered: Object.keys(checklist).filter((key) => checklist[key]?.answer !== 'unanswered'),
  seenSteps: [],
});

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
    .select(['revision.content', 'request.kind', 'service.lead_unit_id as leadUnitId'])
    .select(EARLIER_COLUMNS)
    .where('service.id', '=', cloudServiceId)
    .executeTakeFirst();
  if (!row) return null;
  const { earlier: _before, ...approved } = readContent(row.content, row.kind as RequestKind) as CloudServiceContent;
  // What another section answered, with its papers, is not for one that joins.
  const isOwn = blank.sections.some(({ lead, unitId }) => lead && unitId === row.leadUnitId);
  return {
    ...approved,
    ...(isOwn ? { earlier: earlierApproval(row, approved) } : {}),
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

/**
 * The end of a service, or of what one section does with it: the information as it was approved for that section, and
 * of the lead section all that use it. What begins is not asked again.
 */
export async function prefillEndOfService(
  db: DbOrTx,
  cloudServiceId: string,
  blank: CloudServiceContent,
): Promise<CloudServiceContent | null> {
  const unitId = blank.sections[0]?.unitId ?? '';
  const service = await db
    .selectFrom('cloud_services as service')
    .innerJoin('vendors as vendor', 'vendor.id', 'service.vendor_id')
    .select(['service.name', 'service.lead_unit_id as leadUnitId', 'service.manager_person_id as managerId'])
    .select(['service.purpose', 'vendor.name as vendorName', 'vendor.corporate_number as corporateNumber'])
    .where('service.id', '=', cloudServiceId)
    .executeTakeFirst();
  const uses = await db
    .selectFrom('cloud_service_uses as use')
    .innerJoin('approval_requests as request', 'request.id', 'use.request_id')
    .leftJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['use.unit_id as unitId', 'use.purpose', 'use.confidentiality_level as confidentiality'])
    .select('revision.content')
    .where('use.service_id', '=', cloudServiceId)
    .where('use.ended_on', 'is', null)
    .orderBy('use.started_on')
    .orderBy('use.unit_id')
    .execute();
  const own = uses.find((use) => use.unitId === unitId);
  if (!service || !own) return null;
  const approved = own.content === null ? null : (readContent(own.content, 'cloud-service') as CloudServiceContent);
  const leaving = service.leadUnitId === unitId ? [own, ...uses.filter((use) => use !== own)] : [own];
  return {
    ...blank,
    serviceName: service.name,
    vendorName: service.vendorName,
    vendorCorporateNumber: service.corporateNumber ?? '',
    useDescription: service.purpose,
    facts: { ...approved?.facts, purpose: 'termination' },
    sections: leaving.map(({ content: _content, ...use }) => ({ ...use, lead: use.unitId === unitId })),
    proposedManagerPersonId: service.managerId,
    cloudServiceId,
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
  work: string;
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
      'contract.work',
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
  const found = await approvedContent(db, contract.id, blank.kind);
  const approved = found?.content ?? null;
  const isOwn = blank.sections.some(({ lead, unitId }) => lead && unitId === contract.unitId);
  const given = {
    sections: blank.sections,
    contractId: contract.id,
    checklist: {},
    ...(found && isOwn && purpose !== 'termination' ? { earlier: found.earlier } : {}),
  };
  if (purpose === 'termination') return endOfContract(contract, approved as C | null, { ...blank, ...given });
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

/** What is known and decides on the way; the period and the promises of the contract are not asked again. */
function endOfContract<C extends OutsourcingContent | DesignatedManagerContent>(
  contract: KnownContract,
  approved: C | null,
  blank: C,
): C {
  const workKind = (FACT_VALUES.workKind as readonly string[]).includes(contract.work) ? contract.work : 'other';
  const known = approved?.facts ?? (blank.kind === 'outsourcing' ? { workKind } : {});
  return {
    ...blank,
    ...(blank.kind === 'designated-manager' && approved ? { facilityName: titleOf(approved) } : {}),
    ...(blank.kind === 'designated-manager' && !approved ? { facilityName: contract.title } : {}),
    contractTitle: contract.title,
    vendorName: contract.vendorName,
    vendorCorporateNumber: contract.vendorCorporateNumber,
    useDescription: approved?.useDescription ?? '',
    proposedManagerPersonId: approved?.proposedManagerPersonId ?? null,
    endOn: contract.endsOn,
    facts: { ...known, purpose: 'termination' },
  };
}

async function approvedContent(
  db: DbOrTx,
  contractId: string,
  kind: RequestKind,
): Promise<{
  content: Extract<RequestContent, { contractTitle: string; valueYen: unknown }>;
  earlier: EarlierApproval;
} | null> {
  const row = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('approval_requests as request', 'request.id', 'tie.request_id')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select('revision.content')
    .select(EARLIER_COLUMNS)
    .where('tie.contract_id', '=', contractId)
    .where('request.kind', '=', kind)
    .where('request.purpose', '<>', 'termination')
    .orderBy('tie.tied_at', 'desc')
    .orderBy('tie.request_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { earlier: _before, ...content } = readContent(row.content, kind);
  return content.kind === 'outsourcing' || content.kind === 'designated-manager'
    ? { content, earlier: earlierApproval(row, content) }
    : null;
}
