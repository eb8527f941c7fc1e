/** Forms about changes: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalChoice, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { FACT_VALUES } from '~/policy/facts';
import { CHANGE_ASPECTS, CHANGE_KINDS, type ChangeKind, type Facts, type ScalarFact } from '~/policy/model';
import { requiredChoice, requiredDate, version } from '~/registers/fields';
import { SOURCES } from './model';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

/** The field of a fact in a form. */
export const factField = (fact: ScalarFact): string => `fact-${fact}`;

const factChoice = (fact: ScalarFact) =>
  optionalChoice((FACT_VALUES[fact] as readonly (string | boolean)[]).map(String)).transform((value) =>
    value === null ? null : value === 'true' ? true : value === 'false' ? false : value,
  );

/** `seen` is the print of the result that the page showed; '' before any was shown. */
export function noteForm(kind: ChangeKind, facts: readonly ScalarFact[]) {
  const choices = Object.fromEntries(facts.map((fact) => [factField(fact), factChoice(fact)]));
  const aspects: readonly string[] = CHANGE_ASPECTS[kind];
  return z
    .strictObject({
      submissionKey: idSchema,
      about: z.string(),
      kind: z.enum(CHANGE_KINDS),
      seen: z.string().max(64).default(''),
      aspect: requiredChoice(aspects),
      effectiveOn: plainDateField(),
      learnedOn: requiredDate(),
      source: requiredChoice(SOURCES),
      sourceText: singleLine(300),
      was: multiLine(2_000),
      becomes: requiredText(2_000),
      ...choices,
    })
    .transform((value) => {
      const { about: _about, kind: _kind, ...rest } = value;
      const chosen = value as unknown as Record<string, string | boolean | null>;
      const answers = facts.flatMap((fact) => {
        const answer = chosen[factField(fact)];
        return answer === null || answer === undefined ? [] : [[fact, answer] as const];
      });
      return { ...rest, facts: Object.fromEntries(answers) as Partial<Facts> };
    });
}
export type NoteInput = z.output<ReturnType<typeof noteForm>>;

export const checkForm = z.strictObject({
  version: version(),
  result: requiredChoice(['kept', 'broken']),
  note: requiredText(2_000),
});
export const withdrawalForm = z.strictObject({ version: version(), reason: requiredText(2_000) });
const chosenId = () =>
  z
    .string()
    .default('')
    .transform((raw, context) => {
      if (idSchema.safeParse(raw).success) return raw;
      context.issues.push({ code: 'custom', message: messageKey('choose-one'), input: raw });
      return z.NEVER;
    });
export const tieForm = z.strictObject({ version: version(), requestId: chosenId() });
export const requestForm = z.strictObject({ submissionKey: idSchema, version: version() });
