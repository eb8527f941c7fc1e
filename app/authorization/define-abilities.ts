/**
 * Who may do what: the only place where this is written. The page, the use case and the SQL filter are all made
 * from these rules. When something may be done (which step is open, which status allows it) is said in workflow/.
 */
import { AbilityBuilder, type RawRuleOf } from '@casl/ability';
import { KINDS_FOR_THE_SECTION } from '~/obligations/model';
import type { CanonicalRole, CheckKind } from '~/policy/model';
import { STATUSES } from '~/workflow/model';
import { type AppAbility, createAppAbility } from './ability';
import type { Actor } from './actor';

type Can = AbilityBuilder<AppAbility>['can'];

/** Everything that has left its author's desk once. */
const SUBMITTED = STATUSES.filter((status) => status !== 'draft');
const EDITABLE = ['draft', 'sent-back', 'amending'];

/** What every member of staff may do, whatever the post. */
function asStaff(can: Can, actor: Actor): void {
  const me = actor.personId;
  can('create', 'ApprovalRequest');
  can('read', 'ApprovalRequest', { participantIds: me } as never);
  can('read', 'ApprovalRequest', { assigneeIds: me } as never);
  can('update', 'ApprovalRequest', { authorIds: me, status: { $in: EDITABLE } } as never);
  can('withdraw', 'ApprovalRequest', { authorIds: me } as never);
  can('comment', 'ApprovalRequest', { participantIds: me } as never);
  can('comment', 'ApprovalRequest', { assigneeIds: me } as never);
  can('decide', 'RouteStep', { status: 'open', openAssigneeIds: me } as never);
  can('read', 'CloudService');
  // Names of companies are needed to file; who judged them what is for reviewers ('assess').
  can('read', 'Vendor');
  // How a service keeps its promises is for everybody who may want to use it; claims are for those in charge.
  can('read', 'ServiceLevel', { subjectType: 'cloud-service' } as never);
  // Everybody can see which accounts speak for the body; how each is secured is for those who look after it ('assess').
  can('read', 'SocialMediaAccount');
  // What changes in a service or a company concerns whoever uses it or may want to.
  can('read', 'ChangeNote', { subjectType: { $in: ['cloud-service', 'vendor'] } } as never);
  can(['create', 'respond'], 'ChangeNote', { managerId: me } as never);
  ofUnits(can, actor.unitIds);
  ofPosts(can, actor);
  can('read', 'PolicyProfile');
  aboutIncidents(can, actor);
  // 藤枝市 5(2)⑨–⑪, 6(1)③: whoever takes information out or gives it away asks, and reports what was done.
  can('create', 'InformationMovement');
  can(['read', 'update', 'withdraw'], 'InformationMovement', { applicantId: me } as never);
  can('read', 'InformationMovement', { permitterIds: me } as never);
  can('decide', 'MovementPermission', { openPermitterIds: me } as never);
  can(['create', 'read', 'update'], 'Absence', { personId: me } as never);
}

/** 藤枝市 4(2)②: anybody reports; whoever was told takes it from there, under his post also after a transfer. */
function aboutIncidents(can: Can, { personId, holdings }: Actor): void {
  can('create', 'Incident');
  can(['read', 'comment'], 'Incident', { reporterId: personId } as never);
  can(['read', 'comment', 'respond'], 'Incident', { toldIds: personId } as never);
  if (holdings.length === 0) return;
  const mine = { toldPostIds: { $in: holdings.map(({ postId }) => postId) } };
  can(['read', 'comment', 'respond'], 'Incident', mine as never);
}

/** Looks into every incident, wherever it happened. */
const investigateIncidents = (can: Can): void => {
  can(['read', 'comment', 'respond', 'update'], 'Incident');
};

/** What falls to a post is for whoever holds it today; the others of the section see what is due there. */
function ofPosts(can: Can, { holdings, unitIds }: Actor): void {
  if (holdings.length > 0) {
    const postIds = holdings.map(({ postId }) => postId);
    can(['read', 'update'], 'Obligation', { ownerPostId: { $in: postIds } } as never);
    // クラウドサービス管理者, or who looks after the contract, enters the figures and claims credits.
    can(['read', 'assess', 'update'], 'ServiceLevel', { ownerPostId: { $in: postIds } } as never);
    // What he names for himself does not count for what he files himself (workflow/resolve-step.ts).
    can('delegate', 'Post', { id: { $in: postIds } } as never);
    // 責任者 and the deputy of an account.
    can(['assess', 'update', 'respond'], 'SocialMediaAccount', { postIds: { $in: postIds } } as never);
    // クラウドサービス管理者, or who looks after the contract: answers, and submits.
    can(['read', 'respond', 'update', 'delegate'], 'PeriodicCheck', { ownerPostId: { $in: postIds } } as never);
  }
  if (unitIds.length > 0) {
    can('read', 'Obligation', { unitId: { $in: [...unitIds] }, kind: { $in: [...KINDS_FOR_THE_SECTION] } } as never);
  }
}

const readAllSubmitted = (can: Can): void => {
  can('read', 'ApprovalRequest', { status: { $in: SUBMITTED } } as never);
};

/** Contracts and agreements of one's own section; the section that looks after a facility keeps its yearly reports. */
function ofUnits(can: Can, unitIds: readonly string[]): void {
  if (unitIds.length === 0) return;
  const own = { unitId: { $in: [...unitIds] } };
  can('read', 'Contract', own as never);
  can('read', 'DesignatedManager', own as never);
  can('update', 'DesignatedManager', own as never);
  can(['assess', 'respond'], 'SocialMediaAccount', own as never);
  can(['read', 'assess'], 'ServiceLevel', own as never);
  // Whoever works with a vendor writes down how it goes; the head or the post in charge submits it.
  can(['read', 'respond'], 'PeriodicCheck', own as never);
  // The section that used it proves its end; whether something does not apply is for others to say.
  can(['read', 'update'], 'Ending', own as never);
  can(['read', 'update'], 'InformationMovement', own as never);
  can('read', 'ChangeNote', own as never);
  can(['read', 'respond'], 'Reassessment', own as never);
  // Whoever looks after the contract hears of changes first.
  can(['create', 'respond'], 'ChangeNote', { ...own, subjectType: 'contract' } as never);
  // The section in charge has the signed paper in its hands; whether it stands is for others to say.
  can('create', 'ContractConclusion', own as never);
}

const readAllContracts = (can: Can): void => {
  can('read', 'ChangeNote');
  can('read', 'Contract');
  can('read', 'DesignatedManager');
  can('read', 'Ending');
  can('read', 'InformationMovement');
  can('assess', 'Vendor');
  can(['read', 'assess'], 'ServiceLevel');
};

const readPolicyReviews = (can: Can): void => {
  can('read', 'PolicyReview');
  can('read', 'PolicyActivation');
  can('read', 'Reassessment');
};

/** 規程の施行 is decided by the CISO, or by 統括 who stands in for him. */
const decideOnVersions = (can: Can): void => {
  can('decide', 'PolicyActivation');
};

/** 統括's office writes reviews of the policy, and says what a new version means for what is approved. */
const reviewPolicy = (can: Can): void => {
  readPolicyReviews(can);
  can(['create', 'update'], 'PolicyReview');
  can('decide', 'Reassessment');
};

/** 藤枝市 5(2)⑪: disposal is permitted, and what is said not to apply is looked at by somebody else. */
const confirmEndings = (can: Can): void => {
  can('decide', 'Ending');
  can('decide', 'EndingProof');
};

/** 履行状況確認, 自己点検 and 監査 of all sections, to read. */
const readAllChecks = (can: Can): void => {
  can('read', 'CheckCampaign');
  can('read', 'PeriodicCheck');
};

/** Starts checks of these kinds and runs them: hands them on, and cancels those that are not needed any more. */
function runChecks(can: Can, ...kinds: CheckKind[]): void {
  const ofKinds = { kind: { $in: kinds } };
  can(['read', 'create'], 'CheckCampaign', ofKinds as never);
  can(['read', 'delegate', 'withdraw'], 'PeriodicCheck', ofKinds as never);
}

/** 契約担当 and 情報政策 start the checks, and look at what the sections answer. */
function reviewChecks(can: Can, ...kinds: CheckKind[]): void {
  runChecks(can, ...kinds);
  can('decide', 'PeriodicCheck', { kind: { $in: kinds } } as never);
}

/** 監査: the plan is for any auditor; judging is for those who were named, while they are auditors. */
function carryOutAudits(can: Can, { personId }: Actor): void {
  runChecks(can, 'audit');
  can('instruct', 'PeriodicCheck', { kind: 'audit' } as never);
  can('decide', 'PeriodicCheck', { kind: 'audit', reviewerIds: personId } as never);
}

/** 契約担当 and 情報政策 note what they hear of any entry or vendor, and say where a change calls for nothing after all. */
const followChanges = (can: Can): void => {
  can(['create', 'respond', 'withdraw'], 'ChangeNote');
};

/** What a role adds. Roles that are missing here add nothing. */
const asRole: Partial<Record<CanonicalRole, (can: Can, actor: Actor) => void>> = {
  ciso: (can) => {
    readPolicyReviews(can);
    can('decide', 'PolicyReview');
    decideOnVersions(can);
    can('read', 'Dashboard');
    can('instruct', 'InformationMovement');
    readAllChecks(can);
    // Where the office of IT security itself is inspected, nobody else is left.
    can('decide', 'PeriodicCheck', { kind: 'self-inspection' } as never);
    can(['assess', 'respond'], 'SocialMediaAccount');
    investigateIncidents(can);
    can(['decide', 'instruct'], 'Incident');
    can('suspend', 'CloudService');
    readAllSubmitted(can);
    can('read', 'Obligation');
    readAllContracts(can);
    can('verify', 'Record');
  },
  'chief-security-officer': (can) => {
    reviewPolicy(can);
    decideOnVersions(can);
    can('read', 'Dashboard');
    // 8(1)⑧オ: an outside network is cut off on his decision.
    can('instruct', 'InformationMovement');
    followChanges(can);
    readAllChecks(can);
    // The office of IT security is inspected too, and does not review itself.
    reviewChecks(can, 'self-inspection');
    confirmEndings(can);
    can(['assess', 'respond'], 'SocialMediaAccount');
    investigateIncidents(can);
    can(['decide', 'instruct'], 'Incident');
    can('suspend', 'CloudService');
    readAllSubmitted(can);
    can('read', 'Obligation');
    readAllContracts(can);
    can('verify', 'Record');
  },
  // 契約担当 keeps the registers; nobody else changes a contract.
  'contract-reviewer': (can) => {
    followChanges(can);
    reviewChecks(can, 'periodic-check');
    readAllContracts(can);
    can('update', 'ServiceLevel');
    can(['create', 'update', 'merge'], 'Vendor');
    can(['update', 'respond'], 'Contract');
    can(['update', 'respond'], 'DesignatedManager');
    can(['create', 'decide'], 'ContractConclusion');
    can('update', 'Ending');
    can('read', 'Obligation', {
      kind: {
        $in: [
          'contract-notice',
          'contract-end',
          'contract-nda',
          'emergency-contacts',
          'vendor-certification',
          'manager-report',
          'change-to-decide',
          'periodic-check',
          'corrective-measure',
          'sla-figures',
          'sla-breach',
        ],
      },
    } as never);
  },
  'security-reviewer': (can) => {
    reviewPolicy(can);
    can('read', 'Dashboard');
    followChanges(can);
    readAllChecks(can);
    reviewChecks(can, 'periodic-check', 'self-inspection');
    confirmEndings(can);
    can(['assess', 'respond'], 'SocialMediaAccount');
    investigateIncidents(can);
    can('suspend', 'CloudService');
    readAllSubmitted(can);
    can('read', 'Obligation');
    readAllContracts(can);
    can('update', 'ServiceLevel');
    can(['create', 'update'], 'Vendor');
  },
  'infrastructure-manager': (can) => {
    can('read', 'Dashboard');
    followChanges(can);
    readAllChecks(can);
    confirmEndings(can);
    can(['assess', 'respond'], 'SocialMediaAccount');
    investigateIncidents(can);
    can('decide', 'Incident');
    can('suspend', 'CloudService');
    readAllSubmitted(can);
    can('read', 'Obligation');
    readAllContracts(can);
  },
  // 統一的な窓口 takes what comes from outside, and passes it on.
  'contact-point': investigateIncidents,
  // 広報 keeps the register of accounts, also of those from before the portal.
  'public-relations': (can) => {
    can(['create', 'update', 'assess', 'respond'], 'SocialMediaAccount');
  },
  auditor: (can, actor) => {
    carryOutAudits(can, actor);
    readPolicyReviews(can);
    can('read', 'Dashboard');
    readAllChecks(can);
    // Reads how accounts are secured; that one has nobody to answer for it is for others to see to.
    can('assess', 'SocialMediaAccount');
    can('read', 'Incident');
    can('read', 'ApprovalRequest');
    can('read', 'Obligation');
    readAllContracts(can);
    can('verify', 'Record');
  },
  administrator: (can) => {
    can('read', 'PolicyReview');
    can('administer', 'Organisation');
    can(['create', 'read', 'update'], 'Absence');
    can('delegate', 'Post');
    // Two rows for one company are a fault in the data; the company itself is for the reviewers to judge.
    can('merge', 'Vendor');
    can('administer', 'PolicyProfile');
    can('read', 'PolicyActivation');
  },
};

/** Heads see what their sections file or share once it is submitted (藤枝市 4(1)③④). */
function asHeadOfUnits(can: Can, actor: Actor): void {
  if (actor.headedUnitIds.length === 0) return;
  ofUnits(can, actor.headedUnitIds);
  // Whoever heads the section says what was done about a subcontractor that nobody approved.
  const own = { unitId: { $in: actor.headedUnitIds } };
  can(['create', 'update'], 'SocialMediaAccount', own as never);
  can(['create', 'read', 'update'], 'Absence', { unitIds: { $in: actor.headedUnitIds } } as never);
  can('delegate', 'Post', own as never);
  // Every figure counts only what the reader may see himself.
  can('read', 'Dashboard');
  can('respond', 'Contract', own as never);
  can('respond', 'DesignatedManager', own as never);
  can(['update', 'delegate'], 'PeriodicCheck', own as never);
  can('update', 'ServiceLevel', own as never);
  can(['read', 'update'], 'Obligation', own as never);
  can(['create', 'respond'], 'ChangeNote', own as never);
  can('decide', 'Ending', own as never);
  can('decide', 'EndingProof', own as never);
  can('decide', 'InformationMovement', own as never);
  can(['read', 'comment', 'respond', 'update', 'decide'], 'Incident', own as never);
  can('read', 'ApprovalRequest', { unitIds: { $in: actor.headedUnitIds }, status: { $in: SUBMITTED } } as never);
}

/**
 * 藤枝市 4(3) 兼務の禁止: persons, never posts. Comes last, so that no rule above can open it again.
 */
function separateDuties(cannot: AbilityBuilder<AppAbility>['cannot'], actor: Actor): void {
  cannot('decide', 'RouteStep', { authorIds: actor.personId } as never);
  cannot('decide', 'RouteStep', { otherStepDeciderIds: actor.personId } as never);
  cannot('decide', 'ContractConclusion', { authorIds: actor.personId } as never);
  // What does not apply is never confirmed by whoever said so.
  cannot('decide', 'EndingProof', { writtenById: actor.personId } as never);
  // Nobody permits what he applied for, nor the same under two roles.
  cannot('decide', 'MovementPermission', { applicantId: actor.personId } as never);
  cannot('decide', 'MovementPermission', { otherPermitterIds: actor.personId } as never);
  // 藤枝市 12, 奈良市 8: whoever wrote a review of the policy does not decide it, nor the other way round.
  cannot('decide', 'PolicyReview', { writerIds: actor.personId } as never);
  cannot('update', 'PolicyReview', { deciderIds: actor.personId } as never);
  cannot('decide', 'Reassessment', { authorIds: actor.personId } as never);
  // Nobody changes by himself the rules under which he applies or decides.
  cannot('decide', 'PolicyActivation', { proposerId: actor.personId } as never);
  // Whoever answered does not review, and whoever reviewed does not answer.
  cannot('decide', 'PeriodicCheck', { answererIds: actor.personId } as never);
  cannot(['respond', 'update'], 'PeriodicCheck', { reviewerIds: actor.personId } as never);
  // Nobody inspects or audits the section he belongs to, at whatever level, or the one he heads.
  const own = [...new Set([...actor.unitPathIds, ...actor.headedUnitIds])];
  if (own.length > 0) {
    const ofOwn = { kind: { $in: ['self-inspection', 'audit'] }, unitId: { $in: own } };
    cannot(['decide', 'instruct', 'withdraw'], 'PeriodicCheck', ofOwn as never);
  }
  // Whoever reported it does not say himself that it was none, or that it is over.
  cannot('decide', 'Incident', { reporterId: actor.personId } as never);
}

/** Rules as data: what a page needs to ask the same questions. */
export type RawRules = RawRuleOf<AppAbility>[];

/** The rules for `actor`, as data. */
export function rulesFor(actor: Actor): RawRules {
  const { can, cannot, rules } = new AbilityBuilder<AppAbility>(createAppAbility as never);
  asStaff(can, actor);
  for (const role of actor.roles) asRole[role]?.(can, actor);
  asHeadOfUnits(can, actor);
  separateDuties(cannot, actor);
  return rules;
}

export const defineAbilities = (actor: Actor): AppAbility => createAppAbility(rulesFor(actor) as never);
