/** Forms about people and posts: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { ABSENCE_REASONS } from '~/absences/absence-words';
import { idSchema } from '~/platform/ids';
import {
  type FieldErrors,
  fieldErrors,
  optionalChoice,
  optionalInteger,
  plainDateField,
  singleLine,
} from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { CANONICAL_ROLES, REQUEST_KINDS } from '~/policy/model';
import { foldEmail, isEmail } from './email';
import { CAPACITIES } from './holdings';

const required = (max: number) => singleLine(max).refine((value) => value !== '', messageKey('required'));
const email = () =>
  singleLine(254)
    .refine((value) => value !== '', messageKey('required'))
    .transform(foldEmail)
    .refine(isEmail, messageKey('not-an-email'));
const firstDay = () =>
  plainDateField().transform((value, context) => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('required'), input: value });
    return z.NEVER;
  });
/** The version the page showed. Not the person's to fill in, so a wrong one is a form of somebody else's making. */
const version = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, messageKey('missing-field'))
    .transform(Number);
const chosenId = () =>
  z
    .string({ error: messageKey('choose-one') })
    .refine((value) => idSchema.safeParse(value).success, messageKey('choose-one'));
const choice = <const V extends string>(values: readonly V[]) =>
  optionalChoice(values).transform((value, context): V => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('choose-one'), input: value });
    return z.NEVER;
  });

export const newPersonForm = z.strictObject({
  submissionKey: idSchema,
  name: required(200),
  nameKana: singleLine(200),
  email: email(),
  locale: choice(['ja', 'en']),
});

export const personForm = z.strictObject({
  version: version(),
  name: required(200),
  nameKana: singleLine(200),
  email: email(),
});

export const versionForm = z.strictObject({ version: version() });

/** 発令. `ending` are the person's holdings that end the day before. */
export const holdingForm = z.strictObject({
  version: version(),
  postId: chosenId(),
  capacity: choice(CAPACITIES),
  validFrom: firstDay(),
  validTo: plainDateField(),
  ending: z.array(idSchema).max(50),
  endPredecessor: z.literal('on').optional(),
});

export const lastDayForm = z.strictObject({ version: version(), lastDay: firstDay() });

export const unitForm = z.strictObject({
  parentId: chosenId(),
  kind: choice(['department', 'section']),
  code: required(16),
  nameJa: required(200),
  nameEn: required(200),
  validFrom: firstDay(),
});

export const unitNameForm = z.strictObject({ version: version(), nameJa: required(200), nameEn: required(200) });

export const newPostForm = z.strictObject({
  submissionKey: idSchema,
  unitId: chosenId(),
  titleJa: required(200),
  titleEn: required(200),
  validFrom: firstDay(),
  roles: z.array(z.enum(CANONICAL_ROLES, messageKey('not-a-choice'))).max(CANONICAL_ROLES.length),
});

export const postForm = z.strictObject({ version: version(), titleJa: required(200), titleEn: required(200) });

export const roleForm = z.strictObject({
  version: version(),
  role: choice(CANONICAL_ROLES),
  validFrom: firstDay(),
  validTo: plainDateField(),
});

export const roleEndForm = z.strictObject({ version: version(), validFrom: firstDay(), lastDay: firstDay() });

export const deputyForm = z.strictObject({
  version: version(),
  deputyPostId: chosenId(),
  priority: optionalInteger(1, 9).transform((value) => value ?? 1),
  validFrom: firstDay(),
  validTo: plainDateField(),
  /** None: all kinds. */
  kinds: z.array(z.enum(REQUEST_KINDS, messageKey('not-a-choice'))).max(REQUEST_KINDS.length),
  /** Key of the highest class; '' for all. */
  upTo: singleLine(60),
});

export const absenceForm = z.strictObject({
  firstDay: firstDay(),
  lastDay: firstDay(),
  reason: choice(ABSENCE_REASONS),
});

/** Passwords are taken as they are: no trimming, any characters; rules in password-rules.ts. */
const password = () =>
  z
    .string({ error: messageKey('missing-field') })
    .min(1, messageKey('required'))
    .max(4000, messageKey('too-long', 128));
export const passwordForm = z.strictObject({ current: password(), next: password(), repeated: password() });

/** What was typed, by field: shown again beside the errors. Lists keep all their values. */
export type Typed = Record<string, string | string[]>;

export type ParsedForm<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed };

/** Reads a form through its schema. Fields named in `lists` are lists, also with one value or none. */
export function parseForm<T>(schema: z.ZodType<T>, form: FormData, lists: readonly string[] = []): ParsedForm<T> {
  const typed: Typed = Object.fromEntries(lists.map((name) => [name, []]));
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name === '__proto__') continue;
    const before = typed[name];
    typed[name] = Array.isArray(before) ? [...before, value] : value;
  }
  const read = schema.safeParse(typed);
  return read.success ? { ok: true, value: read.data, typed } : { ok: false, errors: fieldErrors(read.error), typed };
}
