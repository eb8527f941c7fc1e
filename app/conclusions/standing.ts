/** How a signed copy stands, and what is still missing before the contract can stand on it. Pure. */
import { type ContractStatus, statusAfter } from '~/contracts/contract';
import type { Status } from '~/workflow/model';
import type { ConclusionStatus, EyeReason } from './model';

export type CopyFacts = {
  status: ConclusionStatus;
  revisionId: string;
  differences: readonly unknown[];
  eyeReason: EyeReason | null;
  byEye: object | null;
};
export type ApprovalFacts = { status: Status; revisionId: string | null } | null;

export type Obstacle = 'not-approved' | 'wrong-status' | 'still-comparing' | 'differences-open' | 'by-eye-open';

/**
 * Whether a signed copy may be recorded: the approval stands, and the contract has not been concluded on it yet.
 * A contract that was concluded before and changed by a later approval is signed anew.
 */
export function mayBeSigned(
  contract: { status: ContractStatus },
  approval: ApprovalFacts,
  copies: readonly { status: ConclusionStatus; revisionId: string }[],
): boolean {
  if (approval?.status !== 'approved' || approval.revisionId === null) return false;
  if (contract.status === 'approved') return true;
  if (contract.status !== 'concluded' && contract.status !== 'corrective') return false;
  return !copies.some((copy) => copy.status === 'concluded' && copy.revisionId === approval.revisionId);
}

/** Where conclusion leads; null where the contract cannot be concluded in its present status. */
export const concludedStatus = (status: ContractStatus): ContractStatus | null =>
  status === 'concluded' || status === 'corrective' ? status : statusAfter('conclude', status);

/** Everything that stands between the copy and 締結済; empty when nothing does. */
export function obstacles(
  contract: { status: ContractStatus },
  approval: ApprovalFacts,
  copy: CopyFacts,
  accepted: ReadonlySet<number>,
): Obstacle[] {
  const found: Obstacle[] = [];
  // Approved, and still what the copy was compared with.
  if (approval?.status !== 'approved' || approval.revisionId !== copy.revisionId) found.push('not-approved');
  if (concludedStatus(contract.status) === null) found.push('wrong-status');
  if (copy.status === 'returned' || copy.status === 'concluded') return [...found, 'wrong-status'];
  if (copy.status === 'waiting') return [...found, 'still-comparing'];
  if (copy.differences.some((_, at) => !accepted.has(at))) found.push('differences-open');
  if (copy.eyeReason !== null && copy.byEye === null) found.push('by-eye-open');
  return found;
}
