/** Whether a subcontractor may be approved now. Asked for the page, and again inside the transaction. Pure. */
import type { PlainDate } from '~/platform/dates';
import { ok, type Result, refuse } from '~/platform/result';
import { sameCompany } from './company';
import type { ContractForRules, Entry } from './model';
import { tierBelow, tiersAbove } from './tree';

export const SUBCONTRACT_PROBLEMS = [
  'contract-not-open',
  'subcontract-not-there',
  'other-company',
  'tier-open',
  'parent-unknown',
  'parent-not-approved',
  'start-before-approval',
  'tier-without-permission',
  'safety-not-confirmed',
] as const;
export type SubcontractProblem = (typeof SUBCONTRACT_PROBLEMS)[number];

/** What a request says, as far as the rules look at it. */
export type Application = {
  company: string;
  tier: number | null;
  /** The tier above as the page opened it; counts only where it is the company that the request names. */
  parentId: string | null;
  parentName: string;
  startsOn: PlainDate | null;
  startedAlready: boolean;
  specificPersonalInformation: boolean;
  /** 同等の安全管理 answered as met, for this company. */
  safetyConfirmed: boolean;
  /** The approved entry that this changes; null for a new one. */
  changes: string | null;
};

/**
 * The tier above. What the people who decide see is the name and the number of the tier; an id that points to
 * something else never wins over them. Several companies of one name: the approved one.
 */
export function findParent(
  { tier, parentId, parentName }: Pick<Application, 'tier' | 'parentId' | 'parentName'>,
  entries: readonly Entry[],
): Result<Entry | null, 'tier-open' | 'parent-unknown' | 'parent-not-approved'> {
  if (tier === null) return refuse('tier-open');
  if (tier === 1) return ok(null);
  const named = entries.filter((entry) => tierBelow(entry) === tier && sameCompany(entry.company, parentName));
  const approved = named.filter(isStanding);
  const parent = approved.find(({ id }) => id === parentId) ?? (approved.length === 1 ? approved[0] : undefined);
  if (parent) return ok(parent);
  return refuse(named.length > 0 && approved.length === 0 ? 'parent-not-approved' : 'parent-unknown');
}

/** Approved, and not ended since. */
export const isStanding = ({ status }: Pick<Entry, 'status'>): boolean => status === 'approved';

const isPermitted = ({ status, specificPersonalInformation, permittedOn }: Entry): boolean =>
  status === 'approved' && specificPersonalInformation && permittedOn !== null;

export type Approvable = { parent: Entry | null; changed: Entry | null };

/** Everything that stands in the way, as of `today`; where nothing does, the place in the tree. */
export function judgeApplication(
  application: Application,
  { contract, entries, today }: { contract: ContractForRules; entries: readonly Entry[]; today: PlainDate },
): Result<Approvable, SubcontractProblem[]> {
  const problems: SubcontractProblem[] = [];
  if (!contract.isOpen) problems.push('contract-not-open');
  const changed = entries.find(({ id }) => id === application.changes) ?? null;
  if (application.changes !== null) {
    if (!changed || !isStanding(changed)) problems.push('subcontract-not-there');
    // Another company is another subcontract, with another beginning.
    else if (!sameCompany(changed.company, application.company)) problems.push('other-company');
  }
  const found = findParent(application, entries);
  let parent: Entry | null = null;
  if (!found.ok) problems.push(found.refusal);
  else if (changed && (found.value?.id ?? null) !== changed.parentId) problems.push('parent-unknown');
  else {
    parent = found.value;
    const above = parent === null ? [] : [parent, ...tiersAbove(entries, parent)];
    if (!above.every(isStanding)) problems.push('parent-not-approved');
    // 特定個人情報: the original body's permission at every tier (番号法10条).
    if (application.specificPersonalInformation && !above.every(isPermitted)) problems.push('tier-without-permission');
  }
  if (application.specificPersonalInformation && !application.safetyConfirmed) problems.push('safety-not-confirmed');
  if (startsTooEarly(application, changed, today)) problems.push('start-before-approval');
  return problems.length === 0 ? ok({ parent, changed }) : refuse([...new Set(problems)]);
}

/**
 * 承認前の着手. A first day before the approval is a mistake to correct, unless the request says that the work has
 * begun already: then it is a violation, approved as such and recorded. What was approved once keeps its first day.
 */
function startsTooEarly({ startsOn, startedAlready }: Application, changed: Entry | null, today: PlainDate): boolean {
  if (startsOn === null || startsOn >= today || startedAlready) return false;
  return changed === null || startsOn !== changed.startsOn;
}
