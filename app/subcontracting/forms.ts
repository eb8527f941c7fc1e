/** Forms about subcontractors: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, requiredDate, requiredLine, version } from '~/registers/fields';
import { REPORT_OUTCOMES } from './model';

const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

const engagedBy = z
  .string({ error: messageKey('choose-one') })
  .transform((value, context): 'contractor' | 'unknown' | { subcontractId: string } => {
    if (value === 'contractor' || value === 'unknown') return value;
    if (idSchema.safeParse(value).success) return { subcontractId: value };
    context.issues.push({ code: 'custom', message: messageKey('choose-one'), input: value });
    return z.NEVER;
  });

export const reportForm = z.strictObject({
  submissionKey: idSchema,
  company: requiredLine(200),
  engagedBy,
  seenOn: requiredDate(),
  seen: requiredText(2_000),
});

export const responseForm = z.strictObject({
  version: version(),
  outcome: requiredChoice(REPORT_OUTCOMES),
  response: requiredText(2_000),
});

export const endForm = z.strictObject({ version: version(), endedOn: requiredDate(), note: requiredText(1_000) });
