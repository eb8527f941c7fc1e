/** What else changes when an obligation is done. In the same transaction. */
import { fulfilCondition } from '~/approvals/conditions.repository.server';
import type { Instant } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { Tx } from '~db/connection.server';
import type { StoredObligation } from './obligations.repository.server';

export async function afterDone(tx: Tx, { kind, occurrence }: StoredObligation, now: Instant): Promise<void> {
  switch (kind) {
    case 'condition':
      return fulfilCondition(tx, occurrence, now);
    default:
      return assertNever(kind);
  }
}
