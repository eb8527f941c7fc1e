/** What else changes when an obligation is done. In the same transaction. */
import { fulfilCondition } from '~/approvals/conditions.repository.server';
import type { Instant } from '~/platform/dates';
import type { Tx } from '~db/connection.server';
import type { ObligationKind } from './model';
import type { StoredObligation } from './obligations.repository.server';

type AfterDone = (tx: Tx, obligation: StoredObligation, now: Instant) => Promise<void>;

/** Of any other kind: what changed the register has done it already, or nothing else changes. */
const AFTER_DONE: Partial<Record<ObligationKind, AfterDone>> = {
  condition: (tx, { occurrence }, now) => fulfilCondition(tx, occurrence, now),
};

export async function afterDone(tx: Tx, obligation: StoredObligation, now: Instant): Promise<void> {
  await AFTER_DONE[obligation.kind]?.(tx, obligation, now);
}
