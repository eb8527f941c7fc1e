/** 契約: periods, notice, renewal, statuses and what is wrong with them. Pure. */
import { addDays, addMonths, daysBetween, fiscalYear, type PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';

export const CONTRACT_KINDS = ['outsourcing', 'designated-manager'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** 業務の種類; the answers of an outsourcing request, and the work of a designated manager. */
export const WORK_KINDS = [
  'system-build',
  'system-operation',
  'system-build-operation',
  'processing',
  'printing',
  'repair',
  'facility',
  'other',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** What the register stores: 承認済み・未締結 → 締結済 → 終了手続中 → 終了, and 要是正 and 停止 in between. */
export const CONTRACT_STATUSES = ['approved', 'concluded', 'corrective', 'suspended', 'ending', 'ended'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const TRANSITIONS = {
  conclude: { from: ['approved'], to: 'concluded' },
  'require-correction': { from: ['concluded'], to: 'corrective' },
  correct: { from: ['corrective'], to: 'concluded' },
  suspend: { from: ['concluded', 'corrective'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'concluded' },
  // The information is with somebody else: the end is proved before it is one (app/endings).
  'begin-ending': { from: ['approved', 'concluded', 'corrective', 'suspended'], to: 'ending' },
  end: { from: ['approved', 'concluded', 'corrective', 'suspended'], to: 'ended' },
} as const satisfies Record<string, { from: readonly ContractStatus[]; to: ContractStatus }>;
export type Transition = keyof typeof TRANSITIONS;

/** Where `transition` leads from `status`; null where it is not to be had. */
export function statusAfter(transition: Transition, status: ContractStatus): ContractStatus | null {
  const { from, to } = TRANSITIONS[transition];
  return (from as readonly ContractStatus[]).includes(status) ? to : null;
}

/** Whether anything can still happen under the contract. */
export const isOpen = (status: ContractStatus): boolean => status !== 'ended';

export type Term = { startsOn: PlainDate; endsOn: PlainDate };
export type NoticePeriod = { amount: number; unit: 'days' | 'months' };

/**
 * 予告期限: the last day on which notice can be given, counted back from the end of the term that runs now. From the
 * end of a month back into a shorter one it is that month's last day.
 */
export function noticeDeadline(endsOn: PlainDate, notice: NoticePeriod | null): PlainDate | null {
  if (notice === null) return null;
  return notice.unit === 'days' ? addDays(endsOn, -notice.amount) : addMonths(endsOn, -notice.amount);
}

/**
 * The term behind one that ends on `endsOn`. It ends on the day before the day that corresponds to its first; where
 * that month has no such day, on the month's last day (民法143条2項). From 28 February it goes to 29 in a leap year.
 */
export function nextTerm(endsOn: PlainDate, months: number): Term {
  const startsOn = addDays(endsOn, 1);
  const corresponding = addMonths(startsOn, months);
  const isMissing = corresponding.slice(8) !== startsOn.slice(8);
  return { startsOn, endsOn: isMissing ? corresponding : addDays(corresponding, -1) };
}

/** What decides whether a contract renews itself. */
export type Renewing = {
  status: ContractStatus;
  endsOn: PlainDate;
  autoRenews: boolean;
  renewalMonths: number | null;
  /** 更新しない旨の通知: from then on it runs out. */
  noticeGivenOn: PlainDate | null;
};

const MOST_RENEWALS_AT_ONCE = 600;

/** The terms that have begun by `today` by themselves since the one that is stored; none for most contracts. */
export function termsBegun(contract: Renewing, today: PlainDate): Term[] {
  const { status, autoRenews, renewalMonths, noticeGivenOn } = contract;
  const renews = autoRenews && renewalMonths !== null && renewalMonths > 0 && noticeGivenOn === null;
  if (!renews || status === 'approved' || status === 'ending' || status === 'ended') return [];
  const terms: Term[] = [];
  let { endsOn } = contract;
  while (endsOn < today && terms.length < MOST_RENEWALS_AT_ONCE) {
    const term = nextTerm(endsOn, renewalMonths);
    terms.push(term);
    endsOn = term.endsOn;
  }
  return terms;
}

/** Dates, not numbers: Math.max knows nothing of them. */
export const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (other > one ? other : one);

/** The term that runs now: all of the period, unless the contract renews itself from term to term. */
export function currentTerm(contract: Term & { autoRenews: boolean; renewalMonths: number | null }): Term {
  const { startsOn, endsOn, autoRenews, renewalMonths } = contract;
  if (!autoRenews || renewalMonths === null) return { startsOn, endsOn };
  const begun = addMonths(addDays(endsOn, 1), -renewalMonths);
  return { startsOn: laterOf(begun, startsOn), endsOn };
}

/** 年度をまたぐ: more than one fiscal year's budget pays for the term. */
export const spansFiscalYears = ({ startsOn, endsOn }: Term): boolean => fiscalYear(startsOn) !== fiscalYear(endsOn);

/** The fiscal years that a term touches, first to last. */
export function fiscalYearsOf({ startsOn, endsOn }: Term): number[] {
  const [first, last] = [fiscalYear(startsOn), fiscalYear(endsOn)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

export type NdaDates = { ndaSignedOn: PlainDate | null; firstDisclosureOn: PlainDate | null };

/** 秘密保持を結ぶ前に情報を渡していないか. Both on one day is in order: which came first that day nobody records. */
export function ndaViolation({ ndaSignedOn, firstDisclosureOn }: NdaDates): 'without-nda' | 'before-nda' | null {
  if (firstDisclosureOn === null) return null;
  if (ndaSignedOn === null) return 'without-nda';
  return firstDisclosureOn < ndaSignedOn ? 'before-nda' : null;
}

/** How a contract stands today; `days` counts today as 0. */
export type Standing =
  | { standing: 'not-concluded'; late: boolean }
  | { standing: 'to-come'; days: number }
  | { standing: 'running' | 'ending-soon'; days: number }
  /** The period is over and nobody has recorded the end. */
  | { standing: 'run-out'; daysAgo: number }
  | { standing: 'corrective' | 'suspended' | 'ending' | 'ended' };

/** 年度末の120日前: renewal goes through several desks. */
export const ENDING_SOON_DAYS = 120;

export function standingOf(contract: Term & { status: ContractStatus }, today: PlainDate): Standing {
  switch (contract.status) {
    case 'approved':
      return { standing: 'not-concluded', late: contract.startsOn <= today };
    case 'corrective':
    case 'suspended':
    case 'ending':
    case 'ended':
      return { standing: contract.status };
    case 'concluded': {
      const days = daysBetween(today, contract.endsOn);
      if (days < 0) return { standing: 'run-out', daysAgo: -days };
      if (contract.startsOn > today) return { standing: 'to-come', days: daysBetween(today, contract.startsOn) };
      return { standing: days <= ENDING_SOON_DAYS ? 'ending-soon' : 'running', days };
    }
    default:
      return assertNever(contract.status);
  }
}

/** Whether notice still can be given, and for how long; null where there is nothing to give notice of. */
export function noticeLeft(
  contract: { status: ContractStatus; noticeDeadline: PlainDate | null; noticeGivenOn: PlainDate | null },
  today: PlainDate,
): { days: number } | null {
  if (contract.noticeDeadline === null || contract.noticeGivenOn !== null || !isOpen(contract.status)) return null;
  return { days: daysBetween(today, contract.noticeDeadline) };
}

/** Whether the other side got near the information: before the signature only where it was disclosed for bidding. */
export const hasInformation = (
  { status, firstDisclosureOn }: { status: ContractStatus; firstDisclosureOn: PlainDate | null },
  today: PlainDate,
): boolean => status !== 'approved' || (firstDisclosureOn !== null && firstDisclosureOn <= today);
