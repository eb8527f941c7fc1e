/** What is missing of a subcontract, for the tree on the page of its contract. Pure. */
import type { PlainDate } from '~/platform/dates';
import { type JudgedWorker, unknownEmployers } from './employers';
import type { ContractForRules, Entry, EqualDuty } from './model';
import { tiersAbove } from './tree';

export type MissingOf =
  | 'unapproved'
  | 'started-early'
  | 'tier-above-not-approved'
  | 'no-permission'
  | 'tier-above-without-permission'
  | 'wider-than-contract'
  | 'no-equal-duty'
  | 'equal-duty-draft'
  | 'no-equal-duty-proof'
  | 'no-workers'
  | 'unknown-employer'
  | 'beyond-contract'
  | 'approval-lapsed'
  | 'period-over';

export type EntryForMissing = Entry & {
  equalDuty: EqualDuty | null;
  equalDutyProofs: number;
  workers: readonly JudgedWorker[];
  startedEarly: boolean;
  validUntil: PlainDate | null;
};

/** The heaviest first. An entry that has ended lacks nothing any more, but for what can never be mended. */
export function missingOf(
  entry: EntryForMissing,
  { entries, contract, today }: { entries: readonly Entry[]; contract: ContractForRules; today: PlainDate },
): MissingOf[] {
  const missing: MissingOf[] = [];
  const note = (when: boolean, what: MissingOf) => {
    if (when) missing.push(what);
  };
  const above = tiersAbove(entries, entry);
  const specific = entry.specificPersonalInformation;
  note(entry.startedEarly, 'started-early');
  if (entry.status === 'ended') return missing;
  note(entry.status === 'unapproved', 'unapproved');
  note(
    above.some(({ status }) => status !== 'approved'),
    'tier-above-not-approved',
  );
  if (entry.status === 'unapproved') return missing.sort(byWeight);
  note(specific && entry.permittedOn === null, 'no-permission');
  note(specific && above.some(({ permittedOn }) => permittedOn === null), 'tier-above-without-permission');
  note(specific && !contract.specificPersonalInformation, 'wider-than-contract');
  note(entry.equalDuty === null || entry.equalDuty === 'none', 'no-equal-duty');
  note(entry.equalDuty === 'draft', 'equal-duty-draft');
  note(entry.equalDuty === 'signed' && entry.equalDutyProofs === 0, 'no-equal-duty-proof');
  note(entry.workers.length === 0, 'no-workers');
  note(unknownEmployers(entry.workers).length > 0, 'unknown-employer');
  note(entry.endsOn !== null && entry.endsOn > contract.endsOn, 'beyond-contract');
  const over = entry.endsOn !== null && entry.endsOn < today;
  note(!over && entry.validUntil !== null && entry.validUntil < today, 'approval-lapsed');
  note(over, 'period-over');
  return missing.sort(byWeight);
}

const ORDER: readonly MissingOf[] = ['unapproved', 'started-early', 'tier-above-not-approved'];
const byWeight = (a: MissingOf, b: MissingOf): number => weight(a) - weight(b);
const weight = (what: MissingOf): number => (ORDER.includes(what) ? ORDER.indexOf(what) : ORDER.length);
