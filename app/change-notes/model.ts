/** 変更の記録: what somebody heard of a change in a service, a contract or a vendor, and what became of it. */
import type { Instant, PlainDate } from '~/platform/dates';
import { addDays } from '~/platform/dates';
import type { Judgement } from '~/policy/changes';
import type { ChangeKind, ChangeOutcome, Facts, RequestKind, ScalarFact } from '~/policy/model';

export const SUBJECT_TYPES = ['cloud-service', 'contract', 'vendor'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
export type EntryType = Exclude<SubjectType, 'vendor'>;

/** Where it is known from. */
export const SOURCES = ['mail', 'notice', 'web', 'file', 'talk'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * `open`: to be decided on or checked. `requested`: the request for it is on its way. `done`: decided or checked.
 * `noted`: nothing follows. `withdrawn`: it does not come, or calls for nothing after all.
 */
export const NOTE_STATUSES = ['open', 'requested', 'done', 'noted', 'withdrawn'] as const;
export type NoteStatus = (typeof NOTE_STATUSES)[number];
export const isOpenStatus = (status: NoteStatus): boolean => status === 'open' || status === 'requested';

/** An entry of a register that changes; `facts` as they were approved, null where no request is behind it. */
export type Entry = {
  type: EntryType;
  id: string;
  name: string;
  kind: RequestKind;
  unitId: string;
  managerId: string | null;
  vendorId: string;
  facts: Partial<Facts> | null;
};

export type Subject =
  | { type: EntryType; id: string; name: string; vendorId: string; entry: Entry }
  | { type: 'vendor'; id: string; name: string; vendorId: string; entries: Entry[] };

/** A fact before and after; absent before where nobody knows. */
export type FactChanges = Partial<Record<ScalarFact, [before: string | boolean | null, after: string | boolean]>>;

export type ChangeNote = {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  subjectName: string;
  vendorId: string;
  unitId: string | null;
  parentId: string | null;
  kind: ChangeKind;
  aspect: string;
  effectiveOn: PlainDate | null;
  learnedOn: PlainDate;
  source: Source;
  sourceText: string;
  was: string;
  becomes: string;
  facts: FactChanges;
  outcome: ChangeOutcome;
  judgement: Judgement;
  profileKey: string;
  profileVersion: string;
  status: NoteStatus;
  dueOn: PlainDate | null;
  requestId: string | null;
  notedByName: string;
  notedByPost: string;
  notedAt: Instant;
  settledByName: string;
  settledByPost: string;
  settledAt: Instant | null;
  settledNote: string;
  version: number;
};

/** Before it takes effect; where it has already, or nobody knows when it does, within the days of the profile. */
export const dueOf = (effectiveOn: PlainDate | null, today: PlainDate, decideWithinDays: number): PlainDate =>
  effectiveOn !== null && effectiveOn > today ? effectiveOn : addDays(today, decideWithinDays);

/** The kinds of change that concern a company as a whole. */
export const VENDOR_CHANGES: readonly ChangeKind[] = ['capital', 'certification', 'subcontractor', 'staff'];
