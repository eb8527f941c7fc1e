/** 情報の持出し・提供など: how one stands, what its form asks, and how long it is kept. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { FieldErrors } from '~/platform/input';
import type { MovementKind, MovementWay, PolicyProfile } from '~/policy/model';
import type { MovementJudgement } from '~/policy/movements';
import { movementWords as words } from './words';

/** `permitted`: also where nobody had to be asked. `done`: something is still to come back, or to be removed. */
export const MOVEMENT_STATUSES = ['applied', 'permitted', 'refused', 'withdrawn', 'done', 'closed'] as const;
export type MovementStatus = (typeof MOVEMENT_STATUSES)[number];

/** As lists show it; `late`: the day for coming back has passed. */
export const STANDINGS = [...MOVEMENT_STATUSES, 'late'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = (
  { status, returnBy }: { status: MovementStatus; returnBy: PlainDate | null },
  today: PlainDate,
): Standing => (status === 'done' && returnBy !== null && returnBy < today ? 'late' : status);

/** `cut`: an outside network is disconnected. */
export const CLOSINGS = ['returned', 'removed', 'disposed', 'cut'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** `cancelled`: another one was refused, or the application was withdrawn. */
export const PERMISSION_STATUSES = ['waiting', 'permitted', 'refused', 'cancelled'] as const;
export type PermissionStatus = (typeof PERMISSION_STATUSES)[number];

/** A company that the register does not have, where it is asked who carries something. */
export const UNKNOWN_CARRIER = 'unknown';

export const MOVEMENT_SUBJECT = 'information-movement';
export const movementStream = (id: string): string => `${MOVEMENT_SUBJECT}:${id}`;

type KindRule = {
  /** The day by which it comes back, is removed, or is cut off; `reason`: or why it does not. */
  back: 'day' | 'reason' | 'open' | 'none';
  /** How it ends, the most usual first. */
  closings: readonly Closing[];
  /** Whom it goes to can be the other party of a contract. */
  recipient: boolean;
};

const RULES: Record<MovementKind, KindRule> = {
  provision: { back: 'reason', closings: ['returned', 'disposed', 'removed'], recipient: true },
  carrying: { back: 'none', closings: [], recipient: false },
  'take-out': { back: 'day', closings: ['returned', 'disposed'], recipient: false },
  upload: { back: 'reason', closings: ['removed'], recipient: false },
  disposal: { back: 'none', closings: [], recipient: false },
  // It goes on until it is cut off.
  connection: { back: 'open', closings: ['cut'], recipient: true },
};
export const ruleOf = (kind: MovementKind): KindRule => RULES[kind];

/** Once it is done nothing more is to be seen to. */
export const endsWhenDone = (kind: MovementKind, returnBy: PlainDate | null): boolean =>
  ruleOf(kind).back === 'none' || (ruleOf(kind).back !== 'open' && returnBy === null);

/** 5(2)⑪, 6(1)③: how many years the record is kept. */
export const keptYears = (kind: MovementKind, { periods }: Pick<PolicyProfile, 'periods'>): number =>
  kind === 'disposal' ? periods.retentionYears.disposalRecords : periods.retentionYears.takeOutRecords;

export type AskedFor = {
  kind: MovementKind;
  way: MovementWay;
  protection: string;
  survey: string;
  damages: string;
  exemptionReason: string;
  returnBy: PlainDate | null;
  noReturnReason: string;
};

/** What the policy asks of this one, and nobody has written yet. */
export function missingIn(judgement: MovementJudgement, given: AskedFor): FieldErrors {
  const { outcome, checks } = judgement;
  const { back } = ruleOf(given.kind);
  const errors: FieldErrors = {};
  if (checks.includes('protection') && given.protection === '') errors.protection = words.protectionNeeded;
  if (checks.includes('survey') && given.survey === '') errors.survey = words.surveyNeeded;
  if (checks.includes('damages') && given.damages === '') errors.damages = words.damagesNeeded;
  if (outcome === 'exemption' && given.exemptionReason === '') errors.exemptionReason = words.exemptionNeeded;
  if (back === 'day' && given.returnBy === null) errors.returnBy = words.returnNeeded;
  if (back === 'reason' && given.returnBy === null && given.noReturnReason === '') {
    errors.returnBy = words.returnOrReasonNeeded;
  }
  return errors;
}
