/**
 * What a request says: edited as a draft, frozen as a revision on submission. One shape for each kind, with a common
 * part. Pure data; the digest of a revision is taken over its canonical JSON.
 */
import type { EndingPlan } from '~/endings/plan';
import type { PlainDate } from '~/platform/dates';
import type { ConfidentialityDetails } from '~/policy/confidentiality';
import type { Facts, FactsOf, RequestKind } from '~/policy/model';
import type { SlaAnswer } from '~/policy/sla';
import type { AccountContent } from '~/social-media/account';

/** A passage in a document that proves an answer. */
export type Quote = { document: string; page: string; text: string };

export type ExemptionRequest = { reason: string; compensation: string; until: PlainDate | null };

/** The applicant's answer to one requirement. */
export type ChecklistAnswer = {
  answer: 'met' | 'partly-met' | 'not-met' | 'not-applicable' | 'unanswered';
  explanation: string;
  quotes: Quote[];
  /** Ids of evidence files of this request. */
  evidenceFileIds: string[];
  /** Mandatory with 'not-applicable'. */
  notApplicableReason: string;
  sla: SlaAnswer | null;
  /** Structured answers to a confidentiality item; absent where none were given. */
  details?: ConfidentialityDetails;
  exemption: ExemptionRequest | null;
  /** The revision that said the same before, where that was confirmed instead of answered anew. */
  unchangedFrom?: string;
};

/** 前回の承認: what a change or a renewal of a register entry is looked at against. Given, never typed. */
export type EarlierApproval = {
  requestId: string;
  number: string;
  revisionId: string;
  revisionNumber: number;
  approvedOn: PlainDate | null;
  profileKey: string;
  profileVersion: string;
  /** Keys of the requirements that were answered. */
  answered: string[];
  /** Pages of the intake gone through since; on a renewal all of them are. */
  seenSteps: string[];
};

/** One section that is concerned; exactly one is the lead. Only a cloud service is shared by several. */
export type SectionUse = {
  unitId: string;
  lead: boolean;
  purpose: string;
  /** Level key of the profile's confidentiality axis; null until chosen. */
  confidentiality: string | null;
};

/** What every kind says. */
type CommonContent<K extends RequestKind> = {
  /** 1 knew cloud services only and did not name its kind; see readContent. */
  schema: 2;
  kind: K;
  /** The company that gets near the information: provider, contractor, designated manager, subcontractor. */
  vendorName: string;
  /** 法人番号, 13 digits, or ''. */
  vendorCorporateNumber: string;
  /** What the service or the company does for the body. */
  useDescription: string;
  /** Why it is needed, and what else was considered. */
  necessity: string;
  startOn: PlainDate | null;
  endOn: PlainDate | null;
  facts: Partial<FactsOf<K>>;
  sections: SectionUse[];
  /** クラウドサービス管理者, or who looks after the contract in the owning section. */
  proposedManagerPersonId: string | null;
  checklist: Record<string, ChecklistAnswer>;
  earlier?: EarlierApproval;
};

/** What becomes of the information; only where the request ends something. */
type Ending = { ending?: EndingPlan };

export type CloudServiceContent = CommonContent<'cloud-service'> &
  Ending & {
    serviceName: string;
    resellerName: string;
    serviceUrl: string;
    userCount: number | null;
    yearlyCostYen: number | null;
    /** Register entry that this request joins, changes, renews or ends. */
    cloudServiceId: string | null;
  };

/** What a contract and an agreement (協定) have in common. */
type ContractTerms = {
  contractTitle: string;
  /** Register entry that this request changes, renews or ends. */
  contractId: string | null;
  valueYen: number | null;
  valueBasis: 'total' | 'yearly' | null;
  /** How long before the end notice is due, where the contract renews by itself. */
  noticeAmount: number | null;
  noticeUnit: 'days' | 'months' | null;
  /** By how much it renews itself. */
  renewalMonths: number | null;
  ndaSignedOn: PlainDate | null;
  firstDisclosureOn: PlainDate | null;
};

export type OutsourcingContent = CommonContent<'outsourcing'> &
  ContractTerms &
  Ending & {
    /** Where the work is done: addresses, rooms. */
    workplaceDescription: string;
    /** Companies that will get part of the work, as far as they are known; each is approved by a request of its own. */
    plannedSubcontractors: string;
    /** Cloud services of the contractor's own choice on which it handles the information. */
    vendorClouds: string;
  };

/** One more party to the agreement (構成員、施設の所有者など). */
export type AgreementParty = { name: string; part: string };

/** A cloud service or a contractor of the designated manager. */
export type ManagerDependency = {
  kind: 'cloud' | 'contractor' | null;
  name: string;
  provider: string;
  purpose: string;
};

export type DesignatedManagerContent = CommonContent<'designated-manager'> &
  ContractTerms &
  Ending & {
    facilityName: string;
    facilityAddress: string;
    /** 指定の議決の日. */
    designatedOn: PlainDate | null;
    furtherParties: AgreementParty[];
    dependencies: ManagerDependency[];
  };

/** Who does the work, and who employs each of them. */
export type Worker = { name: string; employer: string; work: string };

export type SubcontractingContent = CommonContent<'subcontracting'> & {
  /** The contract of which this is a part. */
  contractId: string | null;
  contractTitle: string;
  contractorName: string;
  /** Address of the subcontractor. */
  vendorAddress: string;
  /** 1: engaged by the contractor itself. */
  tier: number | null;
  /** The approved subcontract above, from the second tier on: its id in the register, and the company. */
  parentSubcontractId: string | null;
  parentName: string;
  /** Register entry that this request changes. */
  subcontractId: string | null;
  workplaceDescription: string;
  workers: Worker[];
};

/**
 * `vendorName` is the contractor that runs the account, '' where the section does; `useDescription` what the account is
 * for. Posts are named, never persons, so that a transfer is seen; no password has a place here.
 */
export type SocialMediaAccountContent = CommonContent<'social-media-account'> &
  AccountContent & {
    /** 運用手順 and 運用ポリシー: title and number of the paper, or where it is kept. */
    procedureReference: string;
    policyReference: string;
    /** 廃止: how it is announced, and what becomes of the account and its name. */
    announcement: string;
    nameAfterwards: 'kept' | 'deleted' | null;
  };

type Contents = {
  'cloud-service': CloudServiceContent;
  outsourcing: OutsourcingContent;
  'designated-manager': DesignatedManagerContent;
  subcontracting: SubcontractingContent;
  'social-media-account': SocialMediaAccountContent;
};
export type ContentOf<K extends RequestKind> = Contents[K];
export type RequestContent = Contents[RequestKind];

const common = <K extends RequestKind>(kind: K, leadUnitId: string): CommonContent<K> => ({
  schema: 2,
  kind,
  vendorName: '',
  vendorCorporateNumber: '',
  useDescription: '',
  necessity: '',
  startOn: null,
  endOn: null,
  facts: {},
  sections: [{ unitId: leadUnitId, lead: true, purpose: '', confidentiality: null }],
  proposedManagerPersonId: null,
  checklist: {},
});

const noTerms: ContractTerms = {
  contractTitle: '',
  contractId: null,
  valueYen: null,
  valueBasis: null,
  noticeAmount: null,
  noticeUnit: null,
  renewalMonths: null,
  ndaSignedOn: null,
  firstDisclosureOn: null,
};

const EMPTY: { [K in RequestKind]: (leadUnitId: string) => Contents[K] } = {
  'cloud-service': (leadUnitId) => ({
    ...common('cloud-service', leadUnitId),
    serviceName: '',
    resellerName: '',
    serviceUrl: '',
    userCount: null,
    yearlyCostYen: null,
    cloudServiceId: null,
  }),
  outsourcing: (leadUnitId) => ({
    ...common('outsourcing', leadUnitId),
    ...noTerms,
    workplaceDescription: '',
    plannedSubcontractors: '',
    vendorClouds: '',
  }),
  'designated-manager': (leadUnitId) => ({
    ...common('designated-manager', leadUnitId),
    ...noTerms,
    facilityName: '',
    facilityAddress: '',
    designatedOn: null,
    furtherParties: [],
    dependencies: [],
  }),
  subcontracting: (leadUnitId) => ({
    ...common('subcontracting', leadUnitId),
    contractId: null,
    contractTitle: '',
    contractorName: '',
    vendorAddress: '',
    tier: null,
    parentSubcontractId: null,
    parentName: '',
    subcontractId: null,
    workplaceDescription: '',
    workers: [],
  }),
  'social-media-account': (leadUnitId) => ({
    ...common('social-media-account', leadUnitId),
    accountId: null,
    platform: null,
    platformName: '',
    accountName: '',
    handle: '',
    url: '',
    audience: '',
    publishedContent: '',
    notPublished: '',
    posters: '',
    hours: '',
    ownerPostId: null,
    deputyPostId: null,
    custodianPostId: null,
    contractReference: '',
    contractId: null,
    procedureReference: '',
    policyReference: '',
    listingUrl: '',
    statesOperator: 'unknown',
    linksBack: 'unknown',
    ownSiteUrl: '',
    announcement: '',
    nameAfterwards: null,
  }),
};

/** A request about which nothing is said yet. */
export const emptyContent = <K extends RequestKind>(kind: K, leadUnitId: string): ContentOf<K> =>
  EMPTY[kind](leadUnitId);

/** The facts of any kind; those that it is not asked are not there. */
export const factsIn = (content: RequestContent): Partial<Facts> => content.facts;

/** What lists and headings call the request; '' while it has no name. */
export function titleOf(content: RequestContent): string {
  switch (content.kind) {
    case 'cloud-service':
      return content.serviceName;
    case 'outsourcing':
      return content.contractTitle;
    case 'designated-manager':
      return content.facilityName;
    case 'subcontracting':
      return [content.vendorName, content.contractTitle].filter((part) => part !== '').join(' / ');
    case 'social-media-account':
      return content.accountName;
  }
}

/** The register entry that a request is about: a service, a contract or an account. */
export function registerEntryOf(content: RequestContent): string | null {
  switch (content.kind) {
    case 'cloud-service':
      return content.cloudServiceId;
    case 'social-media-account':
      return content.accountId;
    default:
      return content.contractId;
  }
}

/**
 * Content as it is stored; `kind` is the column of its request. What was stored before there were kinds takes it from
 * there. Digests are taken over what is stored, never over what this returns.
 */
export function readContent(json: string, kind: RequestKind): RequestContent {
  const stored = JSON.parse(json) as RequestContent;
  return 'kind' in stored ? stored : ({ ...(stored as object), schema: 2, kind } as RequestContent);
}
