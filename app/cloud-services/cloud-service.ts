/** 承認済みクラウドサービス: what an entry of the register is, and how it stands on a day. Pure. */
import { daysBetween, type PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';

/** What the register stores. That an approval has run out follows from the day and is never stored. */
export const SERVICE_STATUSES = ['approved', 'suspended', 'ended'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** How an entry stands today; `days` counts today as 0. */
export type Standing =
  | { standing: 'approved'; days: number }
  /** Still approved, with so few days left that a renewal should be on its way. */
  | { standing: 'ending-soon'; days: number }
  | { standing: 'expired'; daysAgo: number }
  | { standing: 'suspended' }
  | { standing: 'ended' };

/** A renewal goes through several desks; the profiles' first reminder is set at about this distance. */
export const ENDING_SOON_DAYS = 90;

/** The last day of an approval still counts as approved. */
export function standingOf(service: { status: ServiceStatus; validUntil: PlainDate }, today: PlainDate): Standing {
  switch (service.status) {
    case 'suspended':
      return { standing: 'suspended' };
    case 'ended':
      return { standing: 'ended' };
    case 'approved': {
      const days = daysBetween(today, service.validUntil);
      if (days < 0) return { standing: 'expired', daysAgo: -days };
      return { standing: days <= ENDING_SOON_DAYS ? 'ending-soon' : 'approved', days };
    }
    default:
      return assertNever(service.status);
  }
}

/** Whether another section may ask to be added: only to what is approved today. */
export const canBeJoined = (service: { status: ServiceStatus; validUntil: PlainDate }, today: PlainDate): boolean =>
  service.status === 'approved' && service.validUntil >= today;

/** One section's use of a service, with its own class. */
export type SectionUseRecord = {
  unitId: string;
  requestId: string;
  purpose: string;
  confidentialityLevel: string;
  confidentialityRank: number;
  startedOn: PlainDate;
  /** Last day; null as long as the entry itself stands. */
  endedOn: PlainDate | null;
};

export type Approval = {
  requestId: string;
  purpose: 'new' | 'change' | 'renewal' | 'termination';
  leadUnitId: string;
  approvedOn: PlainDate;
  validUntil: PlainDate;
  uses: Omit<SectionUseRecord, 'requestId' | 'startedOn' | 'endedOn'>[];
};

/** An entry as far as an approval has to look at it. */
export type RegisterEntry = {
  requestId: string;
  leadUnitId: string;
  status: ServiceStatus;
  validUntil: PlainDate;
  uses: SectionUseRecord[];
};

/** What an approval does to the register. */
export type RegisterChange =
  | { change: 'registered' | 'renewed' | 'changed'; uses: SectionUseRecord[] }
  /** Another section joins: the entry keeps its date, manager and lead; its class may rise. */
  | { change: 'joined'; uses: SectionUseRecord[] }
  | { change: 'ended'; uses: SectionUseRecord[] };

/**
 * Works out the entry's uses after `approval`. The lead section speaks for the sections of its own request: one that
 * it no longer names has ended. Uses that came by another section's request are left alone. A section that joins an
 * entry that has run out or stopped makes a new approval of the whole instead of joining.
 */
export function applyApproval(entry: RegisterEntry | null, approval: Approval): RegisterChange {
  const fresh = approval.uses.map((use): SectionUseRecord => {
    const before = entry?.uses.find((known) => known.unitId === use.unitId && isRunning(known, approval.approvedOn));
    return {
      ...use,
      requestId: approval.requestId,
      startedOn: before?.startedOn ?? approval.approvedOn,
      endedOn: null,
    };
  });
  if (!entry) return { change: 'registered', uses: fresh };
  const untouched = entry.uses.filter((use) => !fresh.some((one) => one.unitId === use.unitId));
  if (approval.purpose === 'termination') return terminate(entry, approval);

  const isJoin = approval.leadUnitId !== entry.leadUnitId && canBeJoined(entry, approval.approvedOn);
  if (isJoin) {
    const until = approval.validUntil < entry.validUntil ? approval.validUntil : null;
    const dropped = endThoseOf(untouched, approval.requestId, approval.approvedOn);
    return { change: 'joined', uses: [...fresh.map((use) => ({ ...use, endedOn: until })), ...dropped] };
  }
  const dropped = endThoseOf(
    endThoseOf(untouched, entry.requestId, approval.approvedOn),
    approval.requestId,
    approval.approvedOn,
  );
  return { change: approval.purpose === 'renewal' ? 'renewed' : 'changed', uses: [...fresh, ...dropped] };
}

const isRunning = (use: SectionUseRecord, on: PlainDate): boolean => use.endedOn === null || use.endedOn >= on;

const endThoseOf = (uses: SectionUseRecord[], requestId: string, on: PlainDate): SectionUseRecord[] =>
  uses.map((use) => (use.requestId === requestId && isRunning(use, on) ? { ...use, endedOn: on } : use));

/** 利用終了: by the lead section for all, by another one for itself. */
function terminate(entry: RegisterEntry, approval: Approval): RegisterChange {
  const whole = approval.leadUnitId === entry.leadUnitId;
  const units = approval.uses.map((use) => use.unitId);
  const uses = entry.uses.map((use) =>
    isRunning(use, approval.approvedOn) && (whole || units.includes(use.unitId))
      ? { ...use, endedOn: approval.approvedOn }
      : use,
  );
  return { change: whole ? 'ended' : 'changed', uses };
}

/** The highest class among the sections whose use goes on after `on`; null for none. */
export const highestUse = (uses: readonly SectionUseRecord[], on: PlainDate): SectionUseRecord | null =>
  uses
    .filter((use) => use.endedOn === null || use.endedOn > on)
    .reduce<SectionUseRecord | null>(
      (best, use) => (best === null || use.confidentialityRank > best.confidentialityRank ? use : best),
      null,
    );
