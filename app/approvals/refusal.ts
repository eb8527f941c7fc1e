import type { AccountProblem } from '~/social-media/owner-rule';
import type { SubcontractProblem } from '~/subcontracting/approval-rules';
import type { Refusal } from '~/workflow/model';

/** What a use case checks beyond the workflow rules. */
export type ExtraRefusal =
  | 'manager-unknown'
  | 'valid-until-past'
  | 'valid-until-too-late'
  | 'owner-unknown'
  | 'incomplete';

/** `not-found` also stands for what one may not see; `conflict`: somebody else wrote at the same moment. */
export type CommandRefusal = Refusal | 'not-found' | 'conflict' | ExtraRefusal | SubcontractProblem | AccountProblem;
