/** Forms about incidents: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalInteger, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { clockTime, requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { ANSWERS, INCIDENT_KINDS, INCIDENT_STEPS, ON_BEHALF, SUBJECT_TYPES, type SubjectType } from './model';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));
const chosenId = () =>
  z
    .string({ error: messageKey('choose-one') })
    .refine((value) => idSchema.safeParse(value).success, messageKey('choose-one'));

/** 'contract:01J…' as the links of other pages write it; null for anything else. */
export function readAbout(value: string): { type: SubjectType; id: string } | null {
  const [type, id] = value.split(':');
  const known = SUBJECT_TYPES.find((one) => one === type);
  return known && idSchema.safeParse(id).success ? { type: known, id: id as string } : null;
}

const about = () =>
  z.string({ error: messageKey('not-a-choice') }).transform((value, context) => {
    const read = readAbout(value);
    if (read) return read;
    context.issues.push({ code: 'custom', message: messageKey('not-a-choice'), input: value });
    return z.NEVER;
  });

export const reportForm = z
  .strictObject({
    submissionKey: idSchema,
    kind: requiredChoice(INCIDENT_KINDS),
    title: requiredLine(100),
    report: requiredText(4_000),
    noticedOn: requiredDate(),
    noticedAt: clockTime(),
    unitId: chosenId(),
    whose: singleLine(300),
    personal: requiredChoice(ANSWERS),
    specificPersonal: requiredChoice(ANSWERS),
    onBehalf: requiredChoice(ON_BEHALF),
    behalfName: singleLine(300),
    about: z.array(about()).max(20),
  })
  .check((context) => {
    const { onBehalf, behalfName } = context.value;
    if (onBehalf === 'self' || behalfName !== '') return;
    context.issues.push({ code: 'custom', path: ['behalfName'], message: messageKey('required'), input: behalfName });
  });

export const findingsForm = z.strictObject({
  version: version(),
  content: multiLine(4_000),
  cause: multiLine(4_000),
  damage: multiLine(4_000),
  scope: multiLine(4_000),
  prevention: multiLine(4_000),
  personsAffected: optionalInteger(0, 100_000_000),
  informationKinds: singleLine(500),
  knownOn: requiredDate(),
  knownReason: singleLine(500),
  personal: requiredChoice(ANSWERS),
  specificPersonal: requiredChoice(ANSWERS),
  sensitive: requiredChoice(ANSWERS),
  propertyDamage: requiredChoice(ANSWERS),
  malicious: requiredChoice(ANSWERS),
  exposed: requiredChoice(ANSWERS),
  protected: requiredChoice(ANSWERS),
});

export const tellForm = z.strictObject({ version: version(), stagesTold: version(), note: multiLine(1_000) });
export const acknowledgeForm = z.strictObject({ text: multiLine(1_000) });
export const stepForm = z.strictObject({
  version: version(),
  step: requiredChoice(INCIDENT_STEPS),
  note: multiLine(2_000),
});
export const entryForm = z.strictObject({ body: requiredText(2_000) });
export const dutyForm = z.strictObject({ version: version(), doneOn: requiredDate(), note: requiredText(1_000) });
export const tieForm = z.strictObject({ about: about() });
export const untieForm = z.strictObject({ reason: requiredText(500) });
export const suspendForm = z.strictObject({ version: version(), serviceId: chosenId(), reason: requiredText(1_000) });
export const liftForm = z.strictObject({ version: version(), reason: requiredText(1_000) });

/** '<contract>' or '<contract>:<requirement>'. */
const clause = z.string({ error: messageKey('choose-one') }).transform((value, context) => {
  const [contractId, requirementKey = null] = value.split(':');
  const isKey = requirementKey === null || /^[a-z0-9-]{1,60}$/.test(requirementKey);
  if (idSchema.safeParse(contractId).success && isKey) return { contractId: contractId as string, requirementKey };
  context.issues.push({ code: 'custom', message: messageKey('choose-one'), input: value });
  return z.NEVER;
});
export const measureForm = z.strictObject({
  version: version(),
  clause,
  takenOn: requiredDate(),
  measure: requiredText(2_000),
});
