/** Forms of 締結: one schema each, for the page and the action. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { checkbox, multiLine, plainDateField, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredDate, requiredLine, version } from '~/registers/fields';

const LONGEST_PARTY = 200;
const requiredText = (max: number) => multiLine(max).refine((value) => value !== '', messageKey('required'));

/** What stands before the file in the form of a signed copy; the file itself is read on its own. */
export const signedCopyForm = z.strictObject({
  csrf: z.string(),
  submissionKey: idSchema,
  reviewedFileId: z
    .string({ error: messageKey('choose-one') })
    .refine((value) => idSchema.safeParse(value).success, messageKey('choose-one')),
  signedOn: requiredDate(),
  ndaSignedOn: plainDateField(),
  partyA: requiredLine(LONGEST_PARTY),
  partyB: requiredLine(LONGEST_PARTY),
  partyC: singleLine(LONGEST_PARTY),
  partyD: singleLine(LONGEST_PARTY),
});

const place = z
  .string()
  .regex(/^\d{1,4}$/, messageKey('not-a-choice'))
  .transform(Number);

export const acceptanceForm = z.strictObject({
  version: version(),
  difference: z.array(place).min(1, messageKey('choose-one')).max(1_000),
  reason: requiredText(1_000),
});

export const eyeForm = z.strictObject({
  version: version(),
  statement: requiredText(2_000),
  compared: checkbox().refine((value) => value, messageKey('required')),
});

export const returnForm = z.strictObject({ version: version(), note: requiredText(2_000) });

export const completionForm = z.strictObject({ version: version() });
