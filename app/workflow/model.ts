/** The vocabulary of 回議・決裁: steps, who may act on them, what may be done. Pure. */
import type { Matter } from '~/people/deputy-scope';
import type { Instant, PlainDate } from '~/platform/dates';
import type { CanonicalRole, StepAction } from '~/policy/model';

export const STATUSES = [
  'draft',
  'in-review',
  'sent-back',
  'on-hold',
  'approved',
  /** Approved before, now being changed by its authors; the register keeps what was approved. */
  'amending',
  'rejected',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** How a person came to act on a step: as holder, as deputy (代決), or one level up (引上げ). */
export const CAPACITIES = ['holder', 'deputy', 'escalated'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * `principalPostId` is the post acted for, where that is another one than the person's own. `principalPersonId`: its
 * absent holder, who reads afterwards what was decided (後閲); null or left out where it is vacant or its holder barred.
 */
export type Assignee = {
  personId: string;
  postId: string;
  capacity: Capacity;
  principalPostId: string | null;
  principalPersonId?: string | null;
};

/** Why the step went past a post; shown on the page in words. */
export type SkipReason = 'vacant' | 'absent' | 'is-author' | 'decided-other-step' | 'inactive';
export type Skipped = { postId: string | null; personId: string | null; role: CanonicalRole; reason: SkipReason };

export type Resolution = { assignees: Assignee[]; skipped: Skipped[] };

/** A step of the route as the profile asks for it, before anyone is found for it. */
export type PlannedStep = {
  id: string;
  key: string;
  stage: number;
  action: StepAction;
  role: CanonicalRole;
  /** The owning section or department; null where the whole body is meant. */
  scopeUnitId: string | null;
  dueDays: number;
};

export type StepState = PlannedStep & {
  status: 'waiting' | 'open' | 'closed' | 'cancelled';
  assignees: Assignee[];
  skipped: Skipped[];
  openedAt: Instant | null;
  dueOn: PlainDate | null;
};

export type Revision = { id: string; number: number; digest: string };

/** Where a request stands. What only exists in one situation is only a field there. */
export type Progress =
  | { status: 'draft' }
  | { status: 'in-review' | 'on-hold'; revision: Revision; stage: number; steps: StepState[] }
  | { status: 'sent-back'; revision: Revision }
  | { status: 'approved' | 'amending' | 'rejected'; revision: Revision }
  | { status: 'withdrawn'; revision: Revision | null };

export type RequestState = {
  id: string;
  /** Number of events so far; every write compares and sets it. */
  version: number;
  /** Applicant and co-authors, also former ones. */
  authorIds: string[];
  /** What deputies may be limited to. */
  matter: Matter;
  /** Counts submissions that went to review. */
  round: number;
  lastRevisionNumber: number;
  /** The approval that stands while a change of it is under way. */
  standing: Revision | null;
  /** Who decided which step, over all rounds. */
  decisions: { round: number; stepKey: string; personId: string }[];
  progress: Progress;
};

export type NewCondition = { text: string; ownerPersonId: string; dueOn: PlainDate };

/** 決裁 that grants: until when, and who becomes クラウドサービス管理者 (mandatory at final approval). */
/** `managerPersonId`: クラウドサービス管理者; null for what needs none. */
export type Grant = { validUntil: PlainDate; managerPersonId: string | null };

export const OUTCOMES = ['approve', 'approve-with-conditions', 'send-back', 'reject'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type MarkedItem = { itemKey: string; comment: string };

/** What a person asks of a request. Content is validated before; `decide` rules on when and who. */
export type Command =
  | {
      type: 'submit';
      revision: { id: string; number: number; digest: string };
      /** Whether the change since the last decision needs a new one; always true for a first submission. */
      material: boolean;
      route: PlannedStep[];
    }
  | {
      type: 'decide';
      stepKey: string;
      /** The digest the page showed: a decision is bound to exactly this content. */
      digest: string;
      outcome: Outcome;
      comment: string;
      conditions: NewCondition[];
      markedItems: MarkedItem[];
      grant: Grant | null;
    }
  | { type: 'hold'; reason: string }
  | { type: 'resume' }
  | { type: 'withdraw'; reason: string }
  | { type: 'pull-back' }
  | { type: 'amend' };

/** Why a command was not carried out. Each has a sentence in both languages (approvals/refusals.ts). */
export type Refusal =
  | 'wrong-status'
  | 'not-current-step'
  | 'not-assignee'
  | 'is-absent'
  | 'is-author'
  | 'decided-other-step'
  | 'not-author'
  | 'content-changed'
  | 'comment-required'
  | 'conditions-required'
  | 'conditions-not-allowed'
  | 'grant-required'
  | 'grant-not-allowed'
  | 'already-acted'
  | 'empty-route';
