/** 再評価: something approved, for which the version of the policy in force means something else. Pure. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { Effect } from '~/policy-versions/compare';

/** The registers that a run goes through, in this order. */
export const SUBJECT_TYPES = ['cloud-service', 'contract', 'designated-manager', 'social-media-account'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/**
 * `holds`: it stays as it was approved, for a reason. `needs-decision`: a request is to be made for it. `approved`:
 * one was approved since. `ended`: it is not used any more. `superseded`: another version is in force by now.
 */
export const ITEM_STATUSES = ['open', 'holds', 'needs-decision', 'approved', 'ended', 'superseded'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const DECISIONS = ['holds', 'needs-decision'] as const;
export type Decision = (typeof DECISIONS)[number];

export type Item = {
  id: string;
  reassessmentId: string;
  subjectType: SubjectType;
  subjectId: string;
  subjectName: string;
  unitId: string;
  approvedRequestId: string;
  former: { key: string; version: string };
  effect: Effect;
  status: ItemStatus;
  reason: string;
  dueOn: PlainDate | null;
  decided: { name: string; post: string; at: Instant } | null;
  requestId: string | null;
  version: number;
};

export type Run = {
  id: string;
  key: string;
  version: string;
  status: 'running' | 'done' | 'superseded';
  looked: number;
  differing: number;
  withoutRequest: number;
  beganAt: Instant;
};

export const subjectStream = ({ subjectType, subjectId }: Pick<Item, 'subjectType' | 'subjectId'>): string =>
  `${subjectType}:${subjectId}`;
