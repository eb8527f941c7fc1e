/** The subjects and actions of the product, and the only meaning of a condition. */
import { createMongoAbility, type MongoAbility, type MongoQuery } from '@casl/ability';
import { $and, $eq, $in, $or, and, createFactory, eq, or, within } from '@ucast/mongo2js';
import type { CheckKind } from '~/policy/model';
import type { Status } from '~/workflow/model';

/** What the rules look at in a request; loaded with the request, mirrored in SQL by accessible-by.server.ts. */
export type ApprovalRequestFacts = {
  id: string;
  status: Status;
  /** Applicant and co-authors, also former ones. */
  authorIds: string[];
  /** Authors and everyone who decided a step. */
  participantIds: string[];
  /** Everyone a step was ever given to. */
  assigneeIds: string[];
  /** The owning section and every section that shares the service. */
  unitIds: string[];
};

/** What the rules look at in a step of a route. */
export type RouteStepFacts = {
  id: string;
  status: 'waiting' | 'open' | 'closed' | 'cancelled';
  /** Holders, deputies or one level up, as resolved when the step opened; empty once it closed. */
  openAssigneeIds: string[];
  /** Authors of the request the step belongs to. */
  authorIds: string[];
  /** Those who decided another step of the same request, in whatever round. */
  otherStepDeciderIds: string[];
};

/** What the rules look at in a contract, and in the agreement of a designated manager. */
export type ContractFacts = {
  id: string;
  /** The section in charge of it. */
  unitId: string;
};

/** What the rules look at in 締結 of a contract or an agreement. */
export type ContractConclusionFacts = ContractFacts & {
  /** Applicants and co-authors of the requests that the contract comes from. */
  authorIds: string[];
};

/** What the rules look at in something that has to be done by a day. */
export type ObligationFacts = {
  id: string;
  kind: string;
  /** The post in charge; null where none is. */
  ownerPostId: string | null;
  unitId: string;
};

/** What the rules look at in an absence. */
export type AbsenceFacts = {
  id: string;
  personId: string;
  /** The units of the posts held in its time. */
  unitIds: string[];
};

/** What the rules look at in a post: who may name deputies for it. */
export type PostFacts = { id: string; unitId: string };

/** What the rules look at in an incident. */
export type IncidentFacts = {
  id: string;
  /** The section it is about. */
  unitId: string;
  reporterId: string;
  /** Everyone who was ever told of it. */
  toldIds: string[];
  /** The posts under which they were told: whoever holds one today takes over. */
  toldPostIds: string[];
};

/** What the rules look at in the ending of a service or a contract. */
export type EndingFacts = {
  id: string;
  /** The section that has to prove it. */
  unitId: string;
};

/** What the rules look at in one proof of an ending. */
export type EndingProofFacts = EndingFacts & {
  /** Whoever wrote it down last; null while nobody has. */
  writtenById: string | null;
};

/** What the rules look at in a round of checks. */
export type CheckCampaignFacts = { kind: CheckKind };

/** What the rules look at in a check: 履行状況確認 of one contract, agreement or service; 自己点検 or 監査 of one section. */
export type PeriodicCheckFacts = {
  id: string;
  kind: CheckKind;
  unitId: string;
  /** The post in charge of answering; null where the head of the section is. */
  ownerPostId: string | null;
  /**
   * Everyone on the answering side: who ever answered or carried out a measure; of a section also everyone who belonged
   * to it or headed it when it was asked.
   */
  answererIds: string[];
  /** Everyone on the other side: who ever reviewed, or was named to audit. */
  reviewerIds: string[];
};

/** What the rules look at in the measured service level of a service or a contract. */
export type ServiceLevelFacts = {
  id: string;
  /** 'cloud-service', 'contract' or 'designated-manager'. */
  subjectType: string;
  unitId: string;
  /** The post that looks after it; null where the head of the section does. */
  ownerPostId: string | null;
};

/** What the rules look at in a noted change of a service, a contract or a vendor. */
export type ChangeNoteFacts = {
  id: string;
  /** 'cloud-service', 'contract' or 'vendor'. */
  subjectType: string;
  /** The section in charge; null for a vendor. */
  unitId: string | null;
  /** クラウドサービス管理者; null for anything but a service. */
  managerId: string | null;
};

/** What the rules look at in information that leaves: 持出し, 提供 and the like. */
export type InformationMovementFacts = {
  id: string;
  unitId: string;
  applicantId: string;
  /** Everybody who is or was asked to permit it. */
  permitterIds: string[];
};

/** What the rules look at in one permission for it. */
export type MovementPermissionFacts = {
  id: string;
  applicantId: string;
  /** Who is asked for it today. */
  openPermitterIds: string[];
  /** Who decided under another role. */
  otherPermitterIds: string[];
};

/** What the rules look at in a social-media account. */
export type SocialMediaAccountFacts = {
  id: string;
  /** The section in charge of it. */
  unitId: string;
  /** The posts of its owner and deputy. */
  postIds: string[];
};

/** What the rules look at in a review of the policy. */
export type PolicyReviewFacts = {
  id: string;
  /** Everyone who ever wrote in it. */
  writerIds: string[];
  /** Everyone who ever decided on it. */
  deciderIds: string[];
};

/** What the rules look at where a version of the policy is to come into force. */
export type PolicyActivationFacts = {
  id: string;
  /** Who asked for it. */
  proposerId: string | null;
};

/** What the rules look at in something approved that a new version of the policy means something else for. */
export type ReassessmentFacts = {
  id: string;
  /** The section in charge of it. */
  unitId: string;
  /** Applicants and co-authors of the request it was approved with. */
  authorIds: string[];
};

export type Actions =
  | 'create'
  | 'read'
  | 'update'
  | 'withdraw'
  | 'comment'
  | 'decide'
  | 'merge'
  | 'assess'
  | 'respond'
  | 'instruct'
  | 'suspend'
  | 'delegate'
  | 'administer'
  | 'verify';

export type SubjectName =
  | 'ApprovalRequest'
  | 'RouteStep'
  | 'CloudService'
  | 'Vendor'
  | 'Contract'
  | 'DesignatedManager'
  | 'ContractConclusion'
  | 'SocialMediaAccount'
  | 'Obligation'
  | 'ChangeNote'
  | 'Absence'
  | 'Dashboard'
  | 'Post'
  | 'Incident'
  | 'ServiceLevel'
  | 'Ending'
  | 'EndingProof'
  | 'InformationMovement'
  | 'MovementPermission'
  | 'CheckCampaign'
  | 'PeriodicCheck'
  | 'Organisation'
  | 'PolicyProfile'
  | 'PolicyActivation'
  | 'PolicyReview'
  | 'Reassessment'
  | 'Record';

type TypedSubject<Facts, Name extends SubjectName> = Facts & { readonly __caslSubjectType__: Name };
export type Subjects =
  | SubjectName
  | TypedSubject<ApprovalRequestFacts, 'ApprovalRequest'>
  | TypedSubject<RouteStepFacts, 'RouteStep'>
  | TypedSubject<ContractFacts, 'Contract'>
  | TypedSubject<ContractFacts, 'DesignatedManager'>
  | TypedSubject<ContractConclusionFacts, 'ContractConclusion'>
  | TypedSubject<SocialMediaAccountFacts, 'SocialMediaAccount'>
  | TypedSubject<ServiceLevelFacts, 'ServiceLevel'>
  | TypedSubject<AbsenceFacts, 'Absence'>
  | TypedSubject<PostFacts, 'Post'>
  | TypedSubject<ObligationFacts, 'Obligation'>
  | TypedSubject<ChangeNoteFacts, 'ChangeNote'>
  | TypedSubject<CheckCampaignFacts, 'CheckCampaign'>
  | TypedSubject<PeriodicCheckFacts, 'PeriodicCheck'>
  | TypedSubject<IncidentFacts, 'Incident'>
  | TypedSubject<PolicyReviewFacts, 'PolicyReview'>
  | TypedSubject<PolicyActivationFacts, 'PolicyActivation'>
  | TypedSubject<ReassessmentFacts, 'Reassessment'>
  | TypedSubject<EndingFacts, 'Ending'>
  | TypedSubject<InformationMovementFacts, 'InformationMovement'>
  | TypedSubject<MovementPermissionFacts, 'MovementPermission'>
  | TypedSubject<EndingProofFacts, 'EndingProof'>;

export type AppAbility = MongoAbility<[Actions, Subjects | object], MongoQuery>;

/**
 * Conditions know equality and membership, on values and on lists, and nothing else: each of these has an exact
 * two-valued SQL twin. An operator outside this set throws instead of being ignored.
 */
const conditionsMatcher = createFactory({ $eq, $in, $and, $or }, { eq, in: within, and, or });

export const createAppAbility = (rules: Parameters<typeof createMongoAbility>[0]): AppAbility =>
  createMongoAbility<AppAbility>(rules as never, { conditionsMatcher: conditionsMatcher as never });
