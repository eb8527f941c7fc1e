/** 承認済みクラウドサービス: what an entry of the register is, and how it stands on a day. Pure. */
import { daysBetween, type PlainDate } from '~/platform/dates';
import { assertNever } from '~/platform/result';

/** What the register stores; 要是正 and 停止 follow from app/restrictions. That an approval has run out follows from the day and is never stored. */
export const SERVICE_STATUSES = ['approved', 'corrective', 'suspended', 'ending', 'ended'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** How an entry stands today; `days` counts today as 0. */
export type Standing =
  | { standing: 'approved'; days: number }
  /** Still approved, with so few days left that a renewal should be on its way. */
  | { standing: 'ending-soon'; days: number }
  | { standing: 'expired'; daysAgo: number }
  /** Something it was approved under was not done in time: it may be used and has to be put right. */
  | { standing: 'corrective' }
  | { standing: 'suspended' }
  /** Its end is approved; it is over once everything is proved (app/endings). */
  | { standing: 'ending' }
  | { standing: 'ended' };

/** A renewal goes through several desks; the profiles' first reminder is set at about this distance. */
export const ENDING_SOON_DAYS = 90;

/** The last day of an approval still counts as approved. */
export function standingOf(service: { status: ServiceStatus; validUntil: PlainDate }, today: PlainDate): Standing {
  switch (service.status) {
    case 'corrective':
    case 'suspended':
      return { standing: service.status };
    case 'ending':
    case 'ended':
      return { standing: service.status };
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
  /** Of an end: the last day of use; the day of the approval where none is named. */
  lastDay?: PlainDate | null;
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
  /** The end of it all is approved. */
  | { change: 'ending'; uses: SectionUseRecord[] }
  /** A section leaves and the others stay; a lead that leaves passes its part on. */
  | { change: 'left'; uses: SectionUseRecord[]; leadUnitId: string };

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

/**
 * 利用終了: the lead section ends it for the sections it names, another one for itself. It is over for all only where
 * nobody is left; of those who stay, the one that has used it longest becomes the lead.
 */
function terminate(entry: RegisterEntry, approval: Approval): RegisterChange {
  const { approvedOn, leadUnitId } = approval;
  const lastDay = approval.lastDay ?? approvedOn;
  const isLead = leadUnitId === entry.leadUnitId;
  const leaving = isLead ? approval.uses.map((use) => use.unitId) : [leadUnitId];
  const running = entry.uses.filter((use) => isRunning(use, approvedOn));
  const staying = running.filter((use) => !leaving.includes(use.unitId));
  const uses = entry.uses.map((use) =>
    isRunning(use, approvedOn) && leaving.includes(use.unitId) ? { ...use, endedOn: lastDay } : use,
  );
  const [next] = staying.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  if (!next) return { change: 'ending', uses };
  return { change: 'left', uses, leadUnitId: leaving.includes(entry.leadUnitId) ? next.unitId : entry.leadUnitId };
}

/** The highest class among the sections whose use goes on after `on`; null for none. */
export const highestUse = (uses: readonly SectionUseRecord[], on: PlainDate): SectionUseRecord | null =>
  uses
    .filter((use) => use.endedOn === null || use.endedOn > on)
    .reduce<SectionUseRecord | null>(
      (best, use) => (best === null || use.confidentialityRank > best.confidentialityRank ? use : best),
      null,
    );
