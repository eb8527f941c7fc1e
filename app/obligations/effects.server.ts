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
    case 'service-end':
    case 'contract-notice':
    case 'contract-end':
    case 'account-check':
    case 'account-dormant':
    case 'account-hand-over':
    case 'account-abolition':
      // Done by what changed the register itself, or nothing else changes.
      return;
    default:
      return assertNever(kind);
  }
}
