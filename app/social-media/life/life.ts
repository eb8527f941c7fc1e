/** What falls due for an account as the days pass, and what its state becomes by itself. Pure. */
import type { ObligationKind } from '~/obligations/model';
import { addDays, addMonths, type PlainDate } from '~/platform/dates';
import type { SocialMediaPeriods } from '~/policy/model';
import type { AccountStatus, OwnerStanding } from '../account';

/** Whoever comes to a post takes over its accounts within this time. */
const HAND_OVER_DAYS = 14;
/** Between the decision to close and the proof of it. */
const ABOLITION_DAYS = 30;

export type OpenProcedure = { id: string; beganOn: PlainDate; taken: readonly string[] };

export type LifeFacts = {
  status: AccountStatus;
  statusSince: PlainDate;
  lastPostOn: PlainDate | null;
  lastCheckedOn: PlainDate | null;
  /** The day it came into the register. */
  beganOn: PlainDate;
  standing: OwnerStanding;
  handOver: OpenProcedure | null;
};

/** From the last confirmed post, or from when it was opened, or taken into use again. */
const silentSince = ({ lastPostOn, statusSince }: LifeFacts): PlainDate =>
  lastPostOn !== null && lastPostOn > statusSince ? lastPostOn : statusSince;

/** What the account becomes by itself on `today`; null: nothing changes. */
export function statusOn(
  facts: LifeFacts,
  { dormantDays, suspendAfterDays }: SocialMediaPeriods,
  today: PlainDate,
): 'dormant' | 'suspended' | null {
  if (facts.status === 'active') return today > addDays(silentSince(facts), dormantDays) ? 'dormant' : null;
  if (facts.status === 'dormant') return today > addDays(facts.statusSince, suspendAfterDays) ? 'suspended' : null;
  return null;
}

/**
 * What is to be done about the hand-over. `begin`: somebody else holds the post, or nobody. `again`: who took it over
 * is gone again. `drop`: whoever was in charge before is so again, so that nothing has to be handed over.
 */
export function handOverOn({ status, standing, handOver }: LifeFacts): 'begin' | 'again' | 'drop' | null {
  if (status === 'closed' || status === 'closing') return handOver ? 'drop' : null;
  const isAccepted = handOver?.taken.includes('acceptance') ?? false;
  if (standing === 'in-charge') return handOver && !isAccepted ? 'drop' : null;
  if (handOver === null) return 'begin';
  return isAccepted ? 'again' : null;
}

export type Wanted = { kind: ObligationKind; occurrence: string; dueOn: PlainDate };

/** Everything that somebody has to do about the account. What is open and not among it is over. */
export function wantedFor(facts: LifeFacts, periods: SocialMediaPeriods): Wanted[] {
  const { status, statusSince, handOver } = facts;
  if (status === 'closed') return [];
  if (status === 'closing') {
    return [{ kind: 'account-abolition', occurrence: statusSince, dueOn: addDays(statusSince, ABOLITION_DAYS) }];
  }
  const checkOn = addMonths(facts.lastCheckedOn ?? facts.beganOn, periods.periodicCheckMonths);
  const wanted: Wanted[] = [{ kind: 'account-check', occurrence: checkOn, dueOn: checkOn }];
  if (status === 'dormant') {
    const dueOn = addDays(statusSince, periods.suspendAfterDays);
    wanted.push({ kind: 'account-dormant', occurrence: statusSince, dueOn });
  }
  if (handOver) {
    const dueOn = addDays(handOver.beganOn, HAND_OVER_DAYS);
    wanted.push({ kind: 'account-hand-over', occurrence: handOver.id, dueOn });
  }
  return wanted;
}

/** Once suspended for silence, somebody still has to say what becomes of it: that one stays open. */
export const staysOpen = (status: AccountStatus, kind: ObligationKind): boolean =>
  status === 'suspended' && kind === 'account-dormant';
