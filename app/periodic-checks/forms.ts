/** Forms about a check: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalChoice, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, version } from '~/registers/fields';
import { ANSWERS, type Answer, fieldName, SEVERITIES, type Verdict, type VerdictPart } from './model';

const chosenId = () =>
  z
    .string({ error: messageKey('choose-one') })
    .refine((value) => idSchema.safeParse(value).success, messageKey('choose-one'));

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

/** Where the button that was pressed leads once the answers are saved. */
export const NEXT = ['stay', 'submission', 'evidence'] as const;

type AnswersForm = Record<string, unknown> & { version: number; next: (typeof NEXT)[number] | null };

/** One flat form over the questions of a check. Nothing has to be complete: it is a draft. */
export const answersForm = (questionKeys: readonly string[]): z.ZodType<AnswersForm> =>
  z.strictObject({
    version: version(),
    next: optionalChoice(NEXT),
    ...Object.fromEntries(
      questionKeys.flatMap((key) => [
        [fieldName(key, 'answer'), optionalChoice(ANSWERS)],
        [fieldName(key, 'explanation'), multiLine(4_000)],
        [fieldName(key, 'reason'), multiLine(1_000)],
        [fieldName(key, 'stillValid'), multiLine(1_000)],
      ]),
    ),
  }) as unknown as z.ZodType<AnswersForm>;

/** What `answersForm` read, by question. */
export function readAnswers(values: Record<string, unknown>, questionKeys: readonly string[]): Map<string, Answer> {
  const text = (key: string, part: 'explanation' | 'reason' | 'stillValid') =>
    String(values[fieldName(key, part)] ?? '');
  return new Map(
    questionKeys.map((key) => [
      key,
      {
        answer: (values[fieldName(key, 'answer')] as Answer['answer'] | null) ?? '',
        explanation: text(key, 'explanation'),
        reason: text(key, 'reason'),
        stillValid: text(key, 'stillValid'),
      },
    ]),
  );
}

/** The name of a field of the verdict on a question, and its id on the page. */
export const verdictField = (questionKey: string, part: VerdictPart): string => `${questionKey}.${part}`;

export const VERDICT_NEXT = ['stay', 'review'] as const;
type VerdictsForm = Record<string, unknown> & { version: number; next: (typeof VERDICT_NEXT)[number] | null };

/** The same for the verdicts of an auditor: a draft too. */
export const verdictsForm = (questionKeys: readonly string[]): z.ZodType<VerdictsForm> =>
  z.strictObject({
    version: version(),
    next: optionalChoice(VERDICT_NEXT),
    ...Object.fromEntries(
      questionKeys.flatMap((key) => [
        [verdictField(key, 'verdict'), optionalChoice(ANSWERS)],
        [verdictField(key, 'remark'), multiLine(2_000)],
      ]),
    ),
  }) as unknown as z.ZodType<VerdictsForm>;

export const readVerdicts = (values: Record<string, unknown>, questionKeys: readonly string[]): Map<string, Verdict> =>
  new Map(
    questionKeys.map((key) => [
      key,
      {
        verdict: (values[verdictField(key, 'verdict')] as Verdict['verdict'] | null) ?? '',
        remark: String(values[verdictField(key, 'remark')] ?? ''),
      },
    ]),
  );

export const handOverForm = z.strictObject({ version: version(), postId: chosenId(), note: requiredText(1_000) });
export const cancellationForm = z.strictObject({ version: version(), note: requiredText(1_000) });
export const auditorForm = z.strictObject({ version: version(), personId: chosenId(), note: requiredText(1_000) });

export const submissionForm = z.strictObject({ version: version() });

export const REVIEW_OUTCOMES = ['accept', 'return'] as const;
export const reviewForm = z
  .strictObject({
    version: version(),
    outcome: requiredChoice(REVIEW_OUTCOMES),
    note: multiLine(2_000),
    /** By when it has to be answered again. */
    dueOn: plainDateField(),
  })
  .check((context) => {
    const { outcome, note, dueOn } = context.value;
    if (outcome !== 'return') return;
    const missing = (field: string, input: unknown) =>
      context.issues.push({ code: 'custom', path: [field], message: messageKey('required'), input });
    if (note === '') missing('note', note);
    if (dueOn === null) missing('dueOn', dueOn);
  });

/** '' none; '<contract>' a contract without a clause; '<contract or service>:<requirement>'. */
const clause = z.string({ error: messageKey('choose-one') }).transform((value, context) => {
  if (value === '') return null;
  const [sourceId, requirementKey = null] = value.split(':');
  const isKey = requirementKey === null || /^[a-z0-9-]{1,60}$/.test(requirementKey);
  if (idSchema.safeParse(sourceId).success && isKey) return { sourceId: sourceId as string, requirementKey };
  context.issues.push({ code: 'custom', message: messageKey('not-a-choice'), input: value });
  return z.NEVER;
});

export const findingForm = z.strictObject({
  version: version(),
  submissionKey: idSchema,
  questionKey: z.string().regex(/^[a-z0-9-]{0,60}$/, messageKey('not-a-choice')),
  statement: requiredText(2_000),
  /** Of what runs under a contract. */
  clause: clause.default(null),
  measure: multiLine(2_000).default(''),
  /** Of a section. */
  severity: optionalChoice(SEVERITIES),
  dueOn: requiredDate(),
});

export const planForm = z.strictObject({ version: version(), measure: requiredText(2_000), dueOn: requiredDate() });

export const correctionForm = z.strictObject({
  version: version(),
  report: requiredText(2_000),
  evidence: singleLine(500),
});

export const CLOSING_OUTCOMES = ['close', 'return'] as const;
export const closingForm = z.strictObject({
  version: version(),
  outcome: requiredChoice(CLOSING_OUTCOMES),
  note: requiredText(2_000),
  dueOn: plainDateField(),
});

export const removalForm = z.strictObject({ version: version() });
