/**
 * Checks a profile that came from a file: its shape with zod, then what its parts say about each other.
 * The outcome is a list of problems, each with the place and the reason; an empty list means it can be used.
 */
import { z } from 'zod';
import { CLAUSE_TOPICS } from '~/clauses/topics';
import { characterFault } from '~/platform/input';
import type { Text } from '~/platform/text';
import { crossReferenceProblems } from '~/policy/cross-references';
import { FACT_VALUES, isFactValue } from '~/policy/facts';
import { shownName } from '~/policy/located-json';
import {
  CANONICAL_ROLES,
  CHANGE_ASPECTS,
  CHANGE_KINDS,
  CHANGE_OUTCOMES,
  CHECK_KINDS,
  type Condition,
  EVIDENCE_PLACES,
  MOVEMENT_CHECKS,
  MOVEMENT_KINDS,
  MOVEMENT_OUTCOMES,
  MOVEMENT_WAYS,
  PERMITTER_ROLES,
  type PolicyProfile,
  REQUEST_KINDS,
  REQUIREMENT_KINDS,
  REVIEW_TRIGGERS,
  type ScalarFact,
} from '~/policy/model';
import { isCompleteScale } from '~/policy/policy-review';
import { reasonOf } from '~/policy/schema-words';

/** `path` like 'requirements[3].when.all[1].reaches'. */
export type ProfileProblem = { path: string; reason: Text };

/** Shown on pages and paper as it stands. */
const sentence = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .refine((value) => characterFault(value) === null, { message: 'unfit-characters' });
const text = z.strictObject({ ja: sentence, en: sentence });
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const levelKey = z.string().regex(/^[0-9A-Za-z]{1,8}$/);
const axis = z.enum(['confidentiality', 'integrity', 'availability']);
const track = z.enum(['A', 'B']);
const role = z.enum(CANONICAL_ROLES);
const requestKind = z.enum(REQUEST_KINDS);
const source = z.enum(['own-text', 'baseline']);
const factName = z.enum(Object.keys(FACT_VALUES) as [ScalarFact, ...ScalarFact[]]);
const factValue = z.union([z.string(), z.boolean()]);

/** One key says which kind of condition it is, so that a mistake is reported where it is and not as "no match". */
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.unknown().transform((value, context): Condition => {
    const schema = conditionSchemaFor(value);
    if (!schema) {
      context.addIssue({ code: 'custom', message: 'unknown-condition' });
      return z.NEVER;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data as Condition;
    for (const issue of parsed.error.issues) context.addIssue({ ...issue } as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  }),
);

const parts = z.array(condition).min(1).max(40);
const CONDITIONS = {
  always: z.strictObject({ always: z.literal(true) }),
  is: z
    .strictObject({ fact: factName, is: factValue })
    .refine((c) => isFactValue(c.fact, c.is), { message: 'unknown-fact-value', path: ['is'] }),
  in: z
    .strictObject({ fact: factName, in: z.array(factValue).min(1) })
    .refine((c) => c.in.every((value) => isFactValue(c.fact, value)), { message: 'unknown-fact-value', path: ['in'] }),
  reaches: z.strictObject({ reaches: z.string() }),
  isLevel: z.strictObject({ axis, isLevel: z.string() }),
  information: z.strictObject({ information: z.enum(['any', 'personal', 'specific-personal']) }),
  kinds: z.strictObject({ kinds: z.array(requestKind).min(1) }),
  track: z.strictObject({ track }),
  all: z.strictObject({ all: parts }),
  any: z.strictObject({ any: parts }),
  not: z.strictObject({ not: condition }),
} as const;

function conditionSchemaFor(value: unknown) {
  if (typeof value !== 'object' || value === null) return null;
  const name = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]).find((each) => each in value);
  return name ? CONDITIONS[name] : null;
}

const level = z.strictObject({ key: levelKey, name: text, criterion: text });
const levels = z.strictObject({ name: text, levels: z.array(level).min(1).max(20) });
/** 'MM-DD', a day that every year has. */
const dayOfYear = z.string().regex(/^(?:0[13-9]|1[0-2])-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|1\d|2[0-8])$/);
const months = z.number().int().min(1).max(120);
const years = z.number().int().min(1).max(100);
const validMonths = z.strictObject({ proposed: months, longest: months });

/** Nothing that is promised is counted beyond this. */
const figure = z.number().min(0).max(1_000_000_000);

const sla = z.strictObject({
  category: z.enum([
    'availability',
    'reliability',
    'performance',
    'support',
    'data',
    'exchange',
    'security',
    'incident',
    'remedy',
  ]),
  comparator: z.enum(['at-least', 'at-most', 'between', 'stated']),
  required: figure.nullable(),
  upTo: figure.optional(),
  unit: z.enum(['percent', 'years', 'months', 'days', 'hours', 'minutes', 'seconds', 'generations', 'none']),
  window: z.enum(['month', 'quarter', 'year', 'none']),
  measure: z.enum(['service-hours']).optional(),
});

const requirement = z.strictObject({
  key,
  kind: z.enum(REQUIREMENT_KINDS),
  title: text,
  statement: text,
  guidance: text,
  provisions: z.array(z.string()),
  when: condition,
  mandatory: condition,
  exemptable: z.boolean(),
  reviewers: z.array(role).min(1),
  sla: sla.optional(),
  clause: z.enum(CLAUSE_TOPICS).optional(),
});

const step = z.strictObject({
  key,
  action: z.enum(['endorse', 'concur', 'final']),
  name: text,
  role,
  scope: z.enum(['owning-section', 'owning-department', 'body']),
  when: condition,
  provisions: z.array(z.string()),
  dueDays: z.number().int().min(1).max(365),
});

const escalationStage = z.strictObject({
  key,
  name: text,
  tell: z.array(z.strictObject({ role, scope: z.enum(['owning-section', 'owning-department', 'body']) })).min(1),
  whereNeeded: z.boolean(),
  provisions: z.array(z.string()),
});

const changeRule = z
  .strictObject({
    key,
    change: z.enum(CHANGE_KINDS),
    aspects: z.array(z.string()).min(1),
    when: condition,
    outcome: z.enum(CHANGE_OUTCOMES),
    reason: text,
    provisions: z.array(z.string()),
    checks: z.array(z.string()),
  })
  .refine(
    ({ change, aspects }) => aspects.every((one) => (CHANGE_ASPECTS[change] as readonly string[]).includes(one)),
    {
      message: 'unknown-aspect',
      path: ['aspects'],
    },
  );

const movementRule = z.strictObject({
  key,
  kinds: z.array(z.enum(MOVEMENT_KINDS)).min(1),
  ways: z.array(z.enum(MOVEMENT_WAYS)),
  when: condition,
  outcome: z.enum(MOVEMENT_OUTCOMES),
  permitters: z.array(z.enum(PERMITTER_ROLES)).max(3),
  checks: z.array(z.enum(MOVEMENT_CHECKS)),
  reason: text,
  provisions: z.array(z.string()),
});

const checkQuestion = z.strictObject({
  key,
  title: text,
  question: text,
  guidance: text,
  provisions: z.array(z.string()),
  when: condition,
});

const riskGrades = z
  .array(z.strictObject({ key, name: text, criterion: text }))
  .min(2)
  .max(7);
const riskScale = z
  .strictObject({
    likelihood: riskGrades,
    loss: riskGrades,
    levels: riskGrades,
    matrix: z.array(z.array(z.string()).max(7)).max(7),
  })
  .refine(isCompleteScale, { message: 'incomplete-matrix', path: ['matrix'] });

const profileSchema: z.ZodType<PolicyProfile> = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  version: z.string().regex(/^\d{4}\.\d{1,6}$/),
  name: text,
  body: text,
  documentTitle: text,
  roles: z.partialRecord(role, z.strictObject({ name: text, heldBy: text, source, provision: z.string().optional() })),
  classification: z.strictObject({
    key,
    name: text,
    axes: z.strictObject({ confidentiality: levels, integrity: levels, availability: levels }),
    thresholds: z
      .object({ careful: z.strictObject({ axis: z.literal('confidentiality'), level: z.string() }) })
      .catchall(z.strictObject({ axis, level: z.string() }))
      .superRefine((thresholds, context) => {
        for (const name of Object.keys(thresholds)) {
          if (!key.safeParse(name).success) context.addIssue({ code: 'custom', message: 'unfit-name', path: [name] });
        }
      }),
  }),
  provisions: z
    .array(z.strictObject({ key, citation: text, summary: text, source }))
    .min(1)
    .max(1_000),
  requirements: z.array(requirement).min(1).max(500),
  routes: z.partialRecord(
    requestKind,
    z
      .array(z.strictObject({ key, steps: z.array(step).max(20) }))
      .min(1)
      .max(20),
  ),
  tracks: z
    .array(z.strictObject({ track, when: condition, reason: text, provisions: z.array(z.string()) }))
    .min(1)
    .max(40),
  incidents: z
    .strictObject({ escalation: z.array(escalationStage).min(1).max(9), suspendedBy: z.array(role).min(1) })
    .optional(),
  changes: z
    .strictObject({
      rules: z.array(changeRule).min(1).max(200),
      decideWithinDays: z.number().int().min(1).max(366),
      evidenceMonths: months,
    })
    .optional(),
  checks: z.partialRecord(z.enum(CHECK_KINDS), z.array(checkQuestion).min(1).max(60)).optional(),
  policyReview: z
    .strictObject({
      triggers: z.array(z.enum(REVIEW_TRIGGERS)).min(1).max(REVIEW_TRIGGERS.length),
      committee: text.nullable(),
      everyMonths: months,
      decideWithinDays: z.number().int().min(1).max(366),
      risk: riskScale,
    })
    .optional(),
  movements: z.array(movementRule).max(100).optional(),
  evidence: z.array(z.strictObject({ place: z.enum(EVIDENCE_PLACES), provisions: z.array(z.string()) })).optional(),
  switches: z.strictObject({
    audit: z.boolean(),
    selfInspection: z.boolean(),
    socialMedia: z.boolean(),
    designatedManagers: z.boolean(),
    notTaken: z.array(requestKind).optional(),
    socialMediaOwner: z.enum(['per-service', 'content-section', 'none']),
    publicAccountList: z.boolean().optional(),
    exemptionsBy: role,
  }),
  periods: z.strictObject({
    validMonths: z.partialRecord(requestKind, z.strictObject({ A: validMonths, B: validMonths })),
    provisionalMonths: months,
    reminderDays: z.array(z.number().int().min(1).max(730)).max(20),
    retentionYears: z.strictObject({ disposalRecords: years, takeOutRecords: years }),
    socialMedia: z
      .strictObject({
        periodicCheckMonths: months,
        dormantDays: z.number().int().min(7).max(1_100),
        suspendAfterDays: z.number().int().min(1).max(366),
      })
      .optional(),
    followUp: z
      .strictObject({
        suspendAfterDays: z.number().int().min(0).max(366),
        exemptionReviewMonths: months,
        afterReviewDays: z.number().int().min(1).max(366),
      })
      .optional(),
    sla: z
      .strictObject({ figuresDueDay: z.number().int().min(1).max(28), claimDays: z.number().int().min(1).max(366) })
      .optional(),
    endings: z.strictObject({ proofDays: z.number().int().min(1).max(366), caseYears: years }).optional(),
    office: z
      .strictObject({
        trainingMonths: months,
        afterReadingDays: z.number().int().min(1).max(366),
        noticeDays: z.number().int().min(90).max(3_660),
      })
      .optional(),
    inspections: z.strictObject({ selfInspectionBy: dayOfYear, auditBy: dayOfYear }).optional(),
  }),
}) as unknown as z.ZodType<PolicyProfile>;

/** ['requirements', 3, 'when'] → 'requirements[3].when'. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? shownName(String(part)) : `.${shownName(String(part))}`,
    )
    .join('');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A profile as it is written today. Versions up to 2026.1 knew cloud services only: one `route`, and periods without a
 * kind. What is stored stays as it is; it is read through this.
 */
export function inTodaysShape(input: unknown): unknown {
  if (!isObject(input) || !('route' in input) || 'routes' in input) return input;
  const { route, periods, ...rest } = input;
  const validMonths = isObject(periods) ? { 'cloud-service': periods.validMonths } : undefined;
  return {
    ...rest,
    routes: { 'cloud-service': route },
    periods: isObject(periods) ? { ...periods, validMonths } : periods,
  };
}

/** The form of a profile, for editors that complete and check JSON (JSON Schema 2020-12). What its parts say of each other is not in it. */
export function profileJsonSchema(): Record<string, unknown> {
  const schema = asJsonSchema(profileSchema);
  const condition = { anyOf: Object.values(CONDITIONS).map(asJsonSchema) };
  return { ...schema, title: 'Policy profile', $defs: { ...(schema.$defs as object | undefined), condition } };
}

/** Conditions hold conditions: they are named, and described once. */
const asJsonSchema = (schema: z.ZodType): Record<string, unknown> =>
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === condition) jsonSchema.$ref = '#/$defs/condition';
    },
  });

/** Everything wrong with `input` as a profile; empty where it can be used. */
export function profileProblems(input: unknown): ProfileProblem[] {
  const parsed = profileSchema.safeParse(inTodaysShape(input));
  if (!parsed.success) {
    return parsed.error.issues.flatMap((issue) => {
      // Said of the entry itself, not of what it stands in.
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((one) => [...issue.path, one]) : [issue.path];
      return paths.map((path) => ({ path: pathText(path), reason: reasonOf(issue) }));
    });
  }
  return crossReferenceProblems(parsed.data).map(({ path, reason }) => ({ path: pathText(path), reason }));
}
