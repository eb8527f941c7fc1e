/** What can happen to a request on its way. These go into the record as they are; `status` is the one it then has. */
import type { PlainDate } from '~/platform/dates';
import type {
  Assignee,
  Grant,
  MarkedItem,
  NewCondition,
  Outcome,
  PlannedStep,
  Revision,
  Skipped,
  Status,
} from './model';

export type WorkflowEvent =
  | { type: 'submitted'; status: 'in-review'; round: number; revision: Revision; route: PlannedStep[] }
  /** A change of an approved request that touches nothing the decision rested on. */
  | { type: 'amended'; status: 'approved'; revision: Revision }
  | {
      type: 'step-opened';
      round: number;
      stepId: string;
      stepKey: string;
      assignees: Assignee[];
      skipped: Skipped[];
      dueOn: PlainDate;
    }
  | {
      type: 'decided';
      decisionId: string;
      round: number;
      stepId: string;
      stepKey: string;
      outcome: Outcome;
      assignee: Assignee;
      revision: Revision;
      comment: string;
      conditions: NewCondition[];
      markedItems: MarkedItem[];
    }
  | { type: 'approved'; status: 'approved'; revision: Revision; grant: Grant }
  | { type: 'sent-back'; status: Extract<Status, 'sent-back' | 'amending'>; stepKey: string }
  | { type: 'rejected'; status: Extract<Status, 'rejected' | 'approved'>; stepKey: string }
  | { type: 'withdrawn'; status: Extract<Status, 'withdrawn' | 'approved'>; reason: string }
  | { type: 'pulled-back'; status: Extract<Status, 'draft' | 'sent-back' | 'amending'> }
  | { type: 'held'; status: 'on-hold'; reason: string }
  | { type: 'resumed'; status: 'in-review' }
  | { type: 'amendment-opened'; status: 'amending' };
