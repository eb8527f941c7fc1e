/** 終了の手続: which proofs an ending needs, when each is given, and when it may be closed. Pure. */
import { addDays, addMonths, type PlainDate } from '~/platform/dates';

/** What ends; as in the record, '<type>:<id>' is its stream. */
export type SubjectType = 'cloud-service' | 'contract' | 'designated-manager';

/** `dropped`: the next period was approved after all. */
export type EndingStatus = 'open' | 'closed' | 'dropped';

/** An approved request, the last day of the contract, or its end as 契約担当 recorded it. */
export type Basis = 'request' | 'end-date' | 'recorded';

export type ProofKind =
  | 'migration'
  | 'return'
  | 'erasure'
  | 'backup-erasure'
  | 'accounts'
  | 'disposal-record'
  | 'certificate'
  | 'hand-over';

/** Whose proof it is: our own and the vendor's, or that of a company behind the vendor. */
export type Party =
  | { type: 'vendor' }
  | { type: 'subcontractor'; id: string; name: string }
  | { type: 'dependency'; id: string; name: string };

/** `claimed`: somebody says that it does not apply, and nobody has confirmed that yet. */
export type ProofStatus = 'open' | 'proven' | 'claimed' | 'waived';

/** How something was made unreadable; 暗号化消去 stands and falls with the key. */
export const METHODS = ['overwrite', 'service-deletion', 'crypto-erasure', 'destruction', 'none-held'] as const;
export type Method = (typeof METHODS)[number];

/** What the form of a kind asks beside the day and what was done. */
type ProofRule = {
  /** How it was disposed of. */
  method: boolean;
  /** Who did it, and what exactly: 藤枝市 5(2)⑪ asks when, who and what. */
  disposal: boolean;
  /** A paper: a file, or where it is kept. */
  paper: boolean;
};

const RULES: Record<ProofKind, ProofRule> = {
  migration: { method: false, disposal: false, paper: false },
  return: { method: false, disposal: false, paper: false },
  erasure: { method: true, disposal: false, paper: true },
  'backup-erasure': { method: true, disposal: false, paper: true },
  accounts: { method: false, disposal: false, paper: false },
  'disposal-record': { method: true, disposal: true, paper: false },
  certificate: { method: true, disposal: false, paper: true },
  'hand-over': { method: false, disposal: false, paper: true },
};
export const ruleOf = (kind: ProofKind): ProofRule => RULES[kind];

export type Needs = {
  subjectType: SubjectType;
  /** false: one section leaves a service that others go on using. */
  whole: boolean;
  /** Information of the body was handled at all. */
  handlesInformation: boolean;
  /** Above the threshold, or personal: everything is proved. Below it the traces are. */
  careful: boolean;
  /** Companies behind the vendor that got near the information. */
  parties: readonly Exclude<Party, { type: 'vendor' }>[];
};

export type NeededProof = { kind: ProofKind; party: Party };

const CAREFUL: readonly ProofKind[] = [
  'migration',
  'return',
  'erasure',
  'backup-erasure',
  'accounts',
  'disposal-record',
  'certificate',
];
/** Where the others stay, nothing is returned and the provider certifies nothing. */
const OF_A_SECTION: readonly ProofKind[] = ['migration', 'erasure', 'backup-erasure', 'accounts', 'disposal-record'];
const LIGHT: readonly ProofKind[] = ['erasure', 'accounts'];

/** What has to be proved, in the order in which it happens; the companies behind the vendor last. */
export function proofsNeeded(needs: Needs): NeededProof[] {
  const vendor: Party = { type: 'vendor' };
  const own = ownKinds(needs).map((kind) => ({ kind, party: vendor }));
  const handOver: NeededProof[] =
    needs.subjectType === 'designated-manager' ? [{ kind: 'hand-over', party: vendor }] : [];
  const behind = needs.handlesInformation
    ? needs.parties.map((party): NeededProof => ({ kind: 'certificate', party }))
    : [];
  return [...own, ...handOver, ...behind];
}

function ownKinds({ handlesInformation, careful, whole }: Needs): readonly ProofKind[] {
  if (!handlesInformation) return ['accounts'];
  if (!careful) return LIGHT;
  return whole ? CAREFUL : OF_A_SECTION;
}

export const isSettled = ({ status }: { status: ProofStatus }): boolean => status === 'proven' || status === 'waived';
/** What still stands in the way of the end. */
export const missingOf = <P extends { status: ProofStatus }>(proofs: readonly P[]): P[] =>
  proofs.filter((proof) => !isSettled(proof));

/**
 * The day by which everything is proved: the profile's days after the last day, or fewer where the contract promises
 * erasure earlier; never before a fair time from today, where the end became known late.
 */
export function proofsDueOn(
  { lastDay, today }: { lastDay: PlainDate; today: PlainDate },
  { proofDays }: { proofDays: number },
  promisedDays: number | null,
): PlainDate {
  const days = promisedDays === null ? proofDays : Math.min(proofDays, promisedDays);
  const due = addDays(lastDay, days);
  const soonest = addDays(today, Math.min(days, 14));
  // Dates, not numbers: Math.max knows nothing of them.
  return [due, soonest].sort().at(-1) ?? due;
}

/** 保存期間: the last day on which it has to be kept. */
export const keptUntil = (from: PlainDate, years: number): PlainDate => addMonths(from, years * 12);

/** What is kept after an ending. */
export const KEPT = ['disposal-record', 'case'] as const;
export type Kept = (typeof KEPT)[number];
