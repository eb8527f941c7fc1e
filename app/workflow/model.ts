/** The vocabulary of 回議・決裁: steps, who may act on them, what may be done. Pure. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { CanonicalRole, StepAction } from '~/policy/model';

export const STATUSES = [
  'draft',
  'in-review',
  'sent-back',
  'on-hold',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** How a person came to act on a step: as holder, as deputy (代決), or one level up (引上げ). */
export type Capacity = 'holder' | 'deputy' | 'escalated';

export type Assignee = { personId: string; postId: string; capacity: Capacity };

/** Why the step went past a post; shown on the page in words. */
export type SkipReason = 'vacant' | 'is-author' | 'decided-other-step' | 'inactive';
export type Skipped = { postId: string | null; personId: string | null; role: CanonicalRole; reason: SkipReason };

export type Resolution = { assignees: Assignee[]; skipped: Skipped[] };

export type StepState = {
  id: string;
  key: string;
  stage: number;
  action: StepAction;
  role: CanonicalRole;
  scopeUnitId: string | null;
  status: 'waiting' | 'open' | 'closed' | 'cancelled';
  assignees: Assignee[];
  skipped: Skipped[];
  openedAt: Instant | null;
  dueOn: PlainDate | null;
};

export type NewCondition = { text: string; ownerPersonId: string; dueOn: PlainDate };

/** 決裁 that grants: until when, and who becomes クラウドサービス管理者 (mandatory at final approval). */
export type Grant = { validUntil: PlainDate; managerPersonId: string; conditions: NewCondition[] };

export const OUTCOMES = ['approve', 'approve-with-conditions', 'send-back', 'reject'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type MarkedItem = { itemKey: string; comment: string };

/** What a person asks of a request. Content is validated before; `decide` rules on when and who. */
export type Command =
  | { type: 'submit'; revisionId: string; digest: string }
  | {
      type: 'decide';
      stepKey: string;
      /** The digest the page showed: a decision is bound to exactly this content. */
      digest: string;
      outcome: Outcome;
      comment: string;
      conditions: NewCondition[];
      markedItems: MarkedItem[];
      grant: { validUntil: PlainDate; managerPersonId: string } | null;
    }
  | { type: 'hold'; reason: string }
  | { type: 'resume' }
  | { type: 'withdraw'; reason: string }
  | { type: 'pull-back' };
