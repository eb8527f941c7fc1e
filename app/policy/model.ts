/**
 * The vocabulary of a policy profile: everything a body's information-security policy decides, as plain JSON data.
 * A profile holds no code. Where a body's text is silent, the profile takes the entry of `baseline` and says so (`source`).
 */
import type { ClauseTopic } from '~/clauses/topics';
import type { Text } from '~/platform/text';

/**
 * What a request asks approval for. A new kind needs: its facts below, its routes and requirements in the profiles, its
 * content (approval-requests/content.ts) and its pages (approval-requests/intake/kinds).
 */
export const REQUEST_KINDS = [
  'cloud-service',
  'outsourcing',
  'designated-manager',
  'subcontracting',
  'social-media-account',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Roles the product knows; a profile gives each its local name (page 6 of the policies' role tables). */
export const CANONICAL_ROLES = [
  'ciso',
  'chief-security-officer',
  'security-officer',
  'security-manager',
  'infrastructure-manager',
  'system-manager',
  'security-staff',
  'contact-point',
  'contract-reviewer',
  'security-reviewer',
  'public-relations',
  'auditor',
  'administrator',
] as const;
export type CanonicalRole = (typeof CANONICAL_ROLES)[number];

export type Axis = 'confidentiality' | 'integrity' | 'availability';

/** One level of an axis, for example 機密性1. Levels of an axis are listed from the highest to the lowest. */
export type Level = { key: string; name: Text; criterion: Text };

/**
 * A classification scheme. Ranks are positions, never the printed numbers: 藤枝市 counts 1 as the highest,
 * the national scheme counts 3 as the highest.
 */
export type ClassificationScheme = {
  key: string;
  name: Text;
  axes: Record<Axis, { name: Text; levels: Level[] }>;
  /** Named thresholds that conditions compare against: the lowest level that still counts. "C≥2" is `careful`. */
  thresholds: { careful: { axis: 'confidentiality'; level: string } } & Record<string, { axis: Axis; level: string }>;
};

/** Where a sentence of the profile comes from: the body's own text, or the baseline that fills a silence. */
export type Source = 'own-text' | 'baseline';

/** 規程の条: one provision, in our own words, with the place in the source. */
export type Provision = {
  key: string;
  /** For example '藤枝市 情報セキュリティ対策基準 4(3)'. */
  citation: Text;
  summary: Text;
  source: Source;
};

/**
 * When something applies. Evaluated over facts that may still be incomplete, so the outcome is
 * true, false or not known yet (see conditions.ts).
 */
export type Condition =
  | { always: true }
  | { fact: ScalarFact; is: string | boolean }
  | { fact: ScalarFact; in: (string | boolean)[] }
  /** The effective class on an axis reaches a named threshold of the scheme. */
  | { reaches: string }
  /** The effective class on an axis is exactly this level. */
  | { axis: Axis; isLevel: string }
  | { information: 'any' | 'personal' | 'specific-personal' }
  /** The request is of one of these kinds. */
  | { kinds: RequestKind[] }
  | { track: Track }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** Track A: information that needs careful handling. Track B: below that. */
export type Track = 'A' | 'B';

/** One kind of information that is handled. */
export type InformationItem = {
  name: string;
  confidentiality: string;
  integrity: string;
  availability: string;
  personalInformation: boolean;
  specificPersonalInformation: boolean;
};

/** Every fact that the intake of some kind asks. A fact means the same wherever it is asked. */
export type Facts = {
  purpose: 'new' | 'change' | 'renewal' | 'termination';
  /** Whether any information of the body is handled at all; a cloud service always holds some. */
  handlesInformation: boolean;
  information: InformationItem[];
  serviceModel: 'saas' | 'paas' | 'iaas';
  /** 約款型 is `uniform`: only the provider's mass-market terms are on offer. */
  terms: 'negotiated' | 'uniform' | 'free-trial';
  network: 'internet' | 'lgwan' | 'individual-number';
  dataLocation: 'domestic' | 'foreign' | 'both' | 'unknown';
  governingLaw: 'japan' | 'foreign' | 'unknown';
  certification: 'ismap' | 'ismap-liu' | 'other' | 'none';
  subcontracting: 'none' | 'approved-tiers' | 'unknown';
  /** The provider of a cloud service develops, maintains or manages a system for the body (藤枝市 6(2)). */
  systemWork: boolean;
  /** One of the body's own systems gets connected to an outside network (藤枝市 8(1)⑧). */
  externalConnection: boolean;
  /** May the provider use the body's data for its own ends, such as training a model? */
  dataReuse: 'no' | 'yes' | 'unknown';
  sharedBySections: boolean;
  /** A contractor's staff use the service for the body's work (古河市 glossary). */
  contractorUse: boolean;
  pilot: boolean;
  emergency: boolean;
  /** `printing` stands for printing, transcription and translation; `repair` for media that cannot be erased (7(3)④イ). */
  workKind:
    | 'system-build'
    | 'system-operation'
    | 'system-build-operation'
    | 'processing'
    | 'printing'
    | 'repair'
    | 'other';
  workplace: 'our-offices' | 'vendor-offices' | 'both' | 'abroad' | 'unknown';
  /** How the vendor comes to the information: carried out on media or paper, on the spot, or from outside. */
  vendorAccess: 'none' | 'on-site' | 'media' | 'remote-closed' | 'remote-internet';
  /** The vendor handles the body's information on a cloud service of its own choice. */
  vendorCloud: 'no' | 'yes' | 'unknown';
  /** Listed under ISMAP, ISMAP-LIU, JC-STAR or DMP; `no-product` where no product or service is procured. */
  listing: 'listed' | 'not-listed' | 'no-product';
  /** The written confidentiality duty against the first disclosure: before it, in the contract itself, or too late. */
  nda: 'before' | 'with-contract' | 'late';
  autoRenewal: boolean;
  /** 長期継続契約 (地方自治法 234条の3). */
  longTermContract: boolean;
  /** 経過措置: existed on 1 July 2027, so 地方自治法施行規則 16条の3 applies from the renewal on. */
  transitional: boolean;
  /** More parties to the agreement than the body and the manager. */
  furtherParties: boolean;
  /** The subcontractor is of the second tier or deeper: engaged by another subcontractor. */
  furtherTier: boolean;
  /** Whether a contract lays the main contract's duties on the subcontractor. */
  equalDuty: 'signed' | 'draft' | 'none';
  /** The subcontracted work began before it was approved. */
  startedAlready: boolean;
  /** What a change of an account is about; `none` where it is new or ends. Given, never asked. */
  accountChange: 'none' | 'purpose' | 'owner';
  /** Something that has to be handled with care could get published. */
  carefulContent: boolean;
  /** What becomes of comments and messages of residents; `handled`: requests and consultations are taken there. */
  residentRequests: 'none' | 'guided' | 'handled';
  /** What must stay available is on the body's own site as well; `not-needed`: nothing of that sort is published. */
  ownSiteCopy: 'yes' | 'no' | 'not-needed';
  /** 多要素認証 of the account; `none` is known not to be there. */
  mfa: 'security-key' | 'app' | 'sms' | 'none' | 'unknown';
};

/** What is asked of each kind, in the order people can answer it. A fact that a kind is not asked never holds. */
export const FACTS_OF_KIND = {
  'cloud-service': [
    'purpose',
    'serviceModel',
    'terms',
    'information',
    'network',
    'dataLocation',
    'governingLaw',
    'certification',
    'subcontracting',
    'systemWork',
    'externalConnection',
    'dataReuse',
    'sharedBySections',
    'contractorUse',
    'pilot',
    'emergency',
  ],
  outsourcing: [
    'purpose',
    'workKind',
    'handlesInformation',
    'information',
    'workplace',
    'vendorAccess',
    'externalConnection',
    'subcontracting',
    'vendorCloud',
    'listing',
    'nda',
    'autoRenewal',
    'longTermContract',
    'transitional',
  ],
  'designated-manager': [
    'purpose',
    'furtherParties',
    'handlesInformation',
    'information',
    'vendorAccess',
    'subcontracting',
    'vendorCloud',
    'nda',
    'transitional',
  ],
  subcontracting: [
    'purpose',
    'furtherTier',
    'workKind',
    'handlesInformation',
    'information',
    'workplace',
    'vendorAccess',
    'equalDuty',
    'startedAlready',
  ],
  // Nothing that needs care may be published, so that no classification is asked.
  'social-media-account': [
    'purpose',
    'accountChange',
    'carefulContent',
    'residentRequests',
    'ownSiteCopy',
    'contractorUse',
    'mfa',
  ],
} as const satisfies Record<RequestKind, readonly (keyof Facts)[]>;

export type FactsOf<K extends RequestKind> = Pick<Facts, (typeof FACTS_OF_KIND)[K][number]>;
export type CloudServiceFacts = FactsOf<'cloud-service'>;
export type OutsourcingFacts = FactsOf<'outsourcing'>;
export type DesignatedManagerFacts = FactsOf<'designated-manager'>;
export type SubcontractingFacts = FactsOf<'subcontracting'>;
export type SocialMediaAccountFacts = FactsOf<'social-media-account'>;

/** What a profile looks at: the kind of a request and what is known of it so far. The content of a request is one. */
export type RequestFacts = { kind: RequestKind; facts: Partial<Facts> };

export type ScalarFact = Exclude<keyof Facts, 'information'>;

export type SlaDefinition = {
  category:
    | 'availability'
    | 'reliability'
    | 'performance'
    | 'support'
    | 'data'
    | 'exchange'
    | 'security'
    | 'incident'
    | 'remedy';
  /** `at-least`, `at-most` and `between` compare figures; `stated` only asks that the document says it. */
  comparator: 'at-least' | 'at-most' | 'between' | 'stated';
  required: number | null;
  /** The upper end of `between`; `required` is the lower one. */
  upTo?: number;
  unit: 'percent' | 'years' | 'months' | 'days' | 'hours' | 'minutes' | 'seconds' | 'generations' | 'none';
  /** The measuring window of the required figure. */
  window: 'month' | 'quarter' | 'year' | 'none';
  /** The figure is hours of a day: the promise then says which hours of which days. */
  measure?: 'service-hours';
};

/**
 * What a requirement is about. `selection`: who is chosen; `management`: how information and contract are looked after;
 * `account`: how a social-media account is run and kept safe.
 */
export const REQUIREMENT_KINDS = [
  'prohibition',
  'selection',
  'cloud',
  'account',
  'management',
  'contract',
  'confidentiality',
  'sla',
] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/**
 * 要件. `prohibition` is a rule the facts already break (藤枝市 5(2)⑤: no C1 to the Internet): it can only be
 * exempted, or the facts change.
 */
export type Requirement = {
  key: string;
  kind: RequirementKind;
  title: Text;
  /** What must be true, in one or two plain sentences. */
  statement: Text;
  /** How to find out, and what to attach. */
  guidance: Text;
  provisions: string[];
  when: Condition;
  /** Mandatory ones block submission while unanswered; optional ones are shown and may stay open. */
  mandatory: Condition;
  /** May the CISO grant an exemption? (藤枝市 6(2): never for 善管注意義務 and 秘密保持義務.) */
  exemptable: boolean;
  /** Who reviews the item: the steps of these roles show it in their panel. */
  reviewers: CanonicalRole[];
  sla?: SlaDefinition;
  /** What to look for in the documents (app/clauses); absent where no clause can meet it. */
  clause?: ClauseTopic;
};

export type StepAction = 'endorse' | 'concur' | 'final';

/** One step of a route. Steps of one stage run side by side (合議); stages run one after the other. */
export type RouteStep = {
  key: string;
  action: StepAction;
  name: Text;
  role: CanonicalRole;
  /** Where the post that holds the role is looked for. */
  scope: 'owning-section' | 'owning-department' | 'body';
  when: Condition;
  provisions: string[];
  /** Calendar days the step should take; shown as "due". */
  dueDays: number;
};
export type RouteStage = { key: string; steps: RouteStep[] };

/** インシデントの連絡: who is told together, one stage after the other. */
export type EscalationStage = {
  key: string;
  name: Text;
  tell: { role: CanonicalRole; scope: RouteStep['scope'] }[];
  /** Told after consultation, where it is needed; otherwise always. */
  whereNeeded: boolean;
  provisions: string[];
};

export type IncidentRules = {
  /** The first stage is told by the report itself. */
  escalation: EscalationStage[];
  /** Who may stop the use of a cloud service, and let it go on. */
  suspendedBy: CanonicalRole[];
};

/** 変更の知らせ: what changes in something that was approved, and what about it the facts of a request do not say. */
export const CHANGE_ASPECTS = {
  terms: ['data-use', 'protection', 'charges', 'wording'],
  'data-location': ['country', 'site'],
  /** Where whoever owns or controls the vendor from now on has its seat. */
  capital: ['abroad', 'domestic', 'unknown'],
  subcontractor: ['added', 'replaced', 'ended'],
  /** Compared with what was approved. */
  plan: ['lower', 'equal', 'higher'],
  functions: ['ai', 'sharing', 'withdrawn', 'other'],
  certification: ['lost', 'narrowed', 'other'],
  staff: ['responsible', 'workers', 'contact'],
} as const;
export type ChangeKind = keyof typeof CHANGE_ASPECTS;
export const CHANGE_KINDS = Object.keys(CHANGE_ASPECTS) as [ChangeKind, ...ChangeKind[]];

/** What a change calls for, the gravest first: a new decision, a look at certain requirements, no more than a note. */
export const CHANGE_OUTCOMES = ['decision', 'check', 'note'] as const;
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

export type ChangeRule = {
  key: string;
  change: ChangeKind;
  /** Of CHANGE_ASPECTS. */
  aspects: string[];
  /** Over the facts as they are after the change; what is not known counts as if it were so. */
  when: Condition;
  outcome: ChangeOutcome;
  reason: Text;
  provisions: string[];
  /** The requirements to look at again; those that do not apply are passed over. */
  checks: string[];
};

export type ChangeRules = {
  rules: ChangeRule[];
  /** Where a change holds already, or its day is not known: days until it has to be decided on. */
  decideWithinDays: number;
  /** How old a document may be that is to prove the same once more. */
  evidenceMonths: number;
};

/** SLAの実績: the day of the following month by which figures are entered, and the days to claim for a missed level. */
export type SlaPeriods = { figuresDueDay: number; claimDays: number };

/** By which day of the fiscal year ('MM-DD') the yearly rounds have to be started. */
export type InspectionPeriods = { selfInspectionBy: string; auditBy: string };

/** How long a social-media account is left to itself. */
export type SocialMediaPeriods = {
  /** From one periodic check to the next. */
  periodicCheckMonths: number;
  /** Without a confirmed post for so long it is dormant. */
  dormantDays: number;
  /** A dormant account is suspended when nobody has dealt with it for so long. */
  suspendAfterDays: number;
};

/**
 * 履行状況確認 asks about something approved that runs; 自己点検 and 監査 ask a section about itself. Each has questions of its
 * own.
 */
export const CHECK_KINDS = ['periodic-check', 'self-inspection', 'audit'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** One question of a check. `when` looks at the kind and the facts of what is checked; not known counts as so. */
export type CheckQuestion = {
  key: string;
  title: Text;
  question: Text;
  /** How to find out, and what to attach. */
  guidance: Text;
  provisions: string[];
  when: Condition;
};

/** 情報の持出し・提供など: how information leaves the place where it is kept, or the network where it lies. */
export const MOVEMENT_KINDS = ['provision', 'carrying', 'take-out', 'upload', 'disposal', 'connection'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** By which way, as far as the kind leaves a choice. `staff` and `contractor`: who carries it, or disposes of it. */
export const WAYS_OF_MOVEMENT = {
  provision: ['staff', 'contractor', 'closed-network', 'internet', 'email', 'viewing'],
  carrying: ['staff', 'contractor'],
  'take-out': ['staff'],
  upload: ['internet'],
  disposal: ['staff', 'contractor'],
  connection: ['closed-network', 'internet'],
} as const satisfies Record<MovementKind, readonly string[]>;
export type MovementWay = (typeof WAYS_OF_MOVEMENT)[MovementKind][number];
export const MOVEMENT_WAYS = [...new Set(Object.values(WAYS_OF_MOVEMENT).flat())] as [MovementWay, ...MovementWay[]];

/** The gravest first. `exemption`: forbidden, unless an exemption is granted. */
export const MOVEMENT_OUTCOMES = ['forbidden', 'exemption', 'permission', 'free'] as const;
export type MovementOutcome = (typeof MOVEMENT_OUTCOMES)[number];

/** What somebody has to see to beside the permission. */
export const MOVEMENT_CHECKS = [
  'no-law-broken',
  'confidentiality-duty',
  'protection',
  'unrecoverable',
  'survey',
  'damages',
] as const;
export type MovementCheck = (typeof MOVEMENT_CHECKS)[number];

/** Who can be asked for a permission. */
export const PERMITTER_ROLES = [
  'security-manager',
  'security-officer',
  'infrastructure-manager',
  'chief-security-officer',
  'ciso',
] as const satisfies readonly CanonicalRole[];
export type PermitterRole = (typeof PERMITTER_ROLES)[number];

export type MovementRule = {
  key: string;
  kinds: MovementKind[];
  /** None: every way. */
  ways: MovementWay[];
  /** Looks at the information only. */
  when: Condition;
  outcome: MovementOutcome;
  /** Each of them permits; for `permission` and `exemption`. */
  permitters: PermitterRole[];
  checks: MovementCheck[];
  reason: Text;
  provisions: string[];
};

/** What happens after the end of a service or a contract. */
export type EndingPeriods = {
  /** Days after the last day within which everything is proved. */
  proofDays: number;
  /** How long the papers of the case are kept; the disposal record has a period of its own. */
  caseYears: number;
};

/** Parts of the product that are the evidence for a provision themselves, without a requirement that asks for it. */
export const EVIDENCE_PLACES = [
  'organisation',
  'sign-in',
  'classification',
  'exemptions',
  'incidents',
  'trainings',
  'self-inspections',
  'audits',
  'policy-reviews',
  'record',
] as const;
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number];

/** What the body does for itself, and how long the portal keeps what was only news. */
export type OfficePeriods = {
  /** 研修: from one training of a section to the next, in months. */
  trainingMonths: number;
  /** 後閲: days after the return within which it is read what was decided meanwhile. */
  afterReadingDays: number;
  /** Delivered mails, and reminders of what was done in time, are cleared after so many days. */
  noticeDays: number;
};

/** What follows when an approval is not kept, or has to be looked at again. */
export type FollowUpPeriods = {
  /** A service or contract that is 要是正 is suspended after so many days; 0: at once. */
  suspendAfterDays: number;
  /** An exemption without an end of its own is looked at again after so many months. */
  exemptionReviewMonths: number;
  /** What began in an emergency is reviewed within so many days of its approval. */
  afterReviewDays: number;
};

/** 評価・見直し: why the policy itself is looked at again. */
export const REVIEW_TRIGGERS = [
  'audit',
  'self-inspection',
  'incident',
  'law',
  'circumstances',
  'specific-personal',
  'periodic',
] as const;
export type ReviewTrigger = (typeof REVIEW_TRIGGERS)[number];

/** One grade of likelihood, of loss or of the risk that follows, and how to tell it. */
export type RiskGrade = { key: string; name: Text; criterion: Text };

/** リスク分析: grades from the lowest to the highest; `matrix[likelihood][loss]` is the key of a level. */
export type RiskScale = { likelihood: RiskGrade[]; loss: RiskGrade[]; levels: RiskGrade[]; matrix: string[][] };

export type PolicyReviewRules = {
  triggers: ReviewTrigger[];
  /** To whom a review is put before it is decided; null where the text names nobody. */
  committee: Text | null;
  /** From one review of the whole policy to the next. */
  everyMonths: number;
  decideWithinDays: number;
  risk: RiskScale;
};

export type ValidMonths = { proposed: number; longest: number };

export type PolicyProfile = {
  key: string;
  /** 'YYYY.N'. */
  version: string;
  name: Text;
  body: Text;
  documentTitle: Text;
  roles: Partial<Record<CanonicalRole, { name: Text; heldBy: Text; source: Source; provision?: string }>>;
  classification: ClassificationScheme;
  provisions: Provision[];
  requirements: Requirement[];
  /** One route for each kind of request that the policy covers; track and facts choose the steps through `when`. */
  routes: Partial<Record<RequestKind, RouteStage[]>>;
  /** First match wins; the condition may use facts and classes, not the track itself. */
  tracks: { track: Track; when: Condition; reason: Text; provisions: string[] }[];
  /** Absent: as in the baseline. */
  incidents?: IncidentRules;
  /** Absent: as in the baseline. */
  changes?: ChangeRules;
  /** The questions of each kind of check. Absent: as in the baseline. */
  checks?: Partial<Record<CheckKind, CheckQuestion[]>>;
  /** Absent: as in the baseline. */
  policyReview?: PolicyReviewRules;
  /** 情報の持出し・提供など. Absent: as in the baseline; empty: nothing is asked, and the register stays closed. */
  movements?: MovementRule[];
  /** What answers a provision that nothing else rests on. */
  evidence?: { place: EvidencePlace; provisions: string[] }[];
  switches: {
    /** Whether audits take place, and self-inspections. */
    audit: boolean;
    selfInspection: boolean;
    /** Whether the text speaks of them; where it does not, what is asked of them is the baseline's. */
    socialMedia: boolean;
    designatedManagers: boolean;
    /** Kinds of request that the body does not take: in no list of choices, and refused. Absent: none. */
    notTaken?: RequestKind[];
    /** Who answers for a social-media account; `none`: whoever is named, as the text does not say. */
    socialMediaOwner: 'per-service' | 'content-section' | 'none';
    /** A list of the active social-media accounts for everybody, without sign-in. Absent: no. */
    publicAccountList?: boolean;
    /** Who may authorise an exemption. */
    exemptionsBy: CanonicalRole;
  };
  periods: {
    /** Default and longest period of an approval, in months, by kind and track. */
    validMonths: Partial<Record<RequestKind, Record<Track, ValidMonths>>>;
    /** Longest validity of an emergency use or a pilot, in months. */
    provisionalMonths: number;
    /** Days ahead at which a reminder is due. */
    reminderDays: number[];
    retentionYears: { disposalRecords: number; takeOutRecords: number };
    /** Absent: as in the baseline. */
    socialMedia?: SocialMediaPeriods;
    followUp?: FollowUpPeriods;
    /** Absent: as in the baseline. */
    sla?: SlaPeriods;
    /** Absent: as in the baseline. */
    endings?: EndingPeriods;
    /** Absent: as in the baseline. */
    office?: OfficePeriods;
    /** Absent: as in the baseline. */
    inspections?: InspectionPeriods;
  };
};

/** A requirement as it stands for given facts. */
export type AssessedRequirement = Requirement & { isMandatory: boolean };

/** Facts → what applies. Pure; made by `assess` in assess.ts. */
export type Assessment = {
  track: Track | null;
  trackReason: Text | null;
  /** Highest level of all items on each axis (藤枝市 5(2)④ウ); null until information is named. */
  effectiveClass: Record<Axis, string | null>;
  requirements: AssessedRequirement[];
  /** Stages with at least one step that applies; steps not known yet are left out. */
  route: RouteStage[];
  /** Whether an answer still missing could change requirements or route. */
  complete: boolean;
};
