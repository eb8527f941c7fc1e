/** 引継ぎ, 乗っ取りへの対応, 廃止: the steps of each, and when each is over. Pure. */

export const PROCEDURE_KINDS = ['hand-over', 'takeover', 'abolition'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** `deleted` and `kept` say what became of the name; what is `not-needed` takes a reason. */
export const STEP_OUTCOMES = ['done', 'not-needed', 'deleted', 'kept'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

export type StepRule = {
  outcomes: readonly StepOutcome[];
  /** The hour and minute count. */
  time: boolean;
  evidence: 'needed' | 'optional';
};

const DONE: readonly StepOutcome[] = ['done'];
const OR_NOT: readonly StepOutcome[] = ['done', 'not-needed'];

/** In the order in which they are taken: against strangers, those first that shut them out. */
const RULES = {
  'hand-over': {
    acceptance: { outcomes: DONE, time: false, evidence: 'optional' },
    credentials: { outcomes: DONE, time: false, evidence: 'optional' },
    leavers: { outcomes: OR_NOT, time: false, evidence: 'optional' },
  },
  takeover: {
    sessions: { outcomes: OR_NOT, time: true, evidence: 'optional' },
    password: { outcomes: DONE, time: true, evidence: 'optional' },
    platform: { outcomes: OR_NOT, time: true, evidence: 'optional' },
    warning: { outcomes: DONE, time: true, evidence: 'needed' },
    police: { outcomes: OR_NOT, time: true, evidence: 'optional' },
    posts: { outcomes: OR_NOT, time: true, evidence: 'optional' },
  },
  abolition: {
    announcement: { outcomes: DONE, time: false, evidence: 'needed' },
    name: { outcomes: ['deleted', 'kept'], time: false, evidence: 'needed' },
    listing: { outcomes: OR_NOT, time: false, evidence: 'optional' },
  },
} as const satisfies Record<ProcedureKind, Record<string, StepRule>>;

type Steps<K extends ProcedureKind> = keyof (typeof RULES)[K];
export type StepKey = { [K in ProcedureKind]: Steps<K> }[ProcedureKind];

export const stepsOf = (kind: ProcedureKind): StepKey[] => Object.keys(RULES[kind]) as StepKey[];

/** Null for a step that the procedure does not have. */
export function ruleOf(kind: ProcedureKind, step: string): StepRule | null {
  const rules: Record<string, StepRule> = RULES[kind];
  return Object.hasOwn(rules, step) ? (rules[step] ?? null) : null;
}

export const missingSteps = (kind: ProcedureKind, taken: readonly string[]): StepKey[] =>
  stepsOf(kind).filter((step) => !taken.includes(step));

export const isProcedureKind = (value: string | undefined): value is ProcedureKind =>
  (PROCEDURE_KINDS as readonly (string | undefined)[]).includes(value);
