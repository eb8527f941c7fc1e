/** 再委託: what the register knows of a subcontractor. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Facts } from '~/policy/model';

/** What is stored. A period that is over, a request on its way and one that was rejected are seen from elsewhere. */
export const SUBCONTRACT_STATUSES = ['approved', 'ended', 'unapproved'] as const;
export type SubcontractStatus = (typeof SUBCONTRACT_STATUSES)[number];

/** What is shown: 'applied' and 'rejected' are requests that no entry came from. */
export type ShownStatus = SubcontractStatus | 'applied' | 'rejected';

export const REPORT_OUTCOMES = ['stopped', 'applied-for', 'not-one'] as const;
/** What was done about a report: work stopped, approval asked for, or it turned out to be no subcontract. */
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

export type Worker = { name: string; employer: string; work: string };

export type HandedOn = { name: string; personalInformation: boolean; specificPersonalInformation: boolean };

/** What places an entry in the tree of its contract. */
export type TreeNode = { id: string; parentId: string | null; tier: number | null };

/** What the rules look at in an entry. */
export type Entry = TreeNode & {
  status: SubcontractStatus;
  company: string;
  specificPersonalInformation: boolean;
  /** The day the body itself permitted 特定個人情報 at this tier; null where it did not. */
  permittedOn: PlainDate | null;
  approvedOn: PlainDate | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
};

export type EqualDuty = Facts['equalDuty'];

export type ContractForRules = {
  isOpen: boolean;
  contractor: string;
  endsOn: PlainDate;
  specificPersonalInformation: boolean;
};
