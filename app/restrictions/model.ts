/** 要是正・停止: why a service or a contract is not in order, and what follows from that. Pure. */
import type { ServiceStatus } from '~/cloud-services/cloud-service';
import type { ContractStatus } from '~/contracts/contract';
import type { PlainDate } from '~/platform/dates';

export type RestrictedType = 'cloud-service' | 'contract';
export type Restricted = { type: RestrictedType; id: string };

/** `obligation`: something that was to be done by a day and was not. */
export type CauseType = 'incident' | 'obligation';
export type Cause = { type: CauseType; id: string };

/** `corrective` (要是正): it may be used, and has to be put right. */
export type Effect = 'corrective' | 'suspended';

export type NewRestriction = {
  subject: Restricted;
  cause: Cause;
  effect: Effect;
  /** The day on which a correction turns into a suspension; null: never. */
  suspendOn: PlainDate | null;
  reason: string;
};

const strongest = (effects: readonly Effect[]): Effect | null =>
  effects.includes('suspended') ? 'suspended' : (effects[0] ?? null);

/**
 * The one rule for "why is it suspended": the status follows from every reason that is open, whoever set it, and is
 * never remembered from before. What ends or has ended stays so.
 */
export const serviceStatusUnder = (status: ServiceStatus, effects: readonly Effect[]): ServiceStatus =>
  status === 'ending' || status === 'ended' ? status : (strongest(effects) ?? 'approved');

/** A contract that is not concluded yet has nothing to stop: its reasons count from the conclusion on. */
export const contractStatusUnder = (status: ContractStatus, effects: readonly Effect[]): ContractStatus =>
  status === 'approved' || status === 'ending' || status === 'ended' ? status : (strongest(effects) ?? 'concluded');
