/** The form with which a training is recorded. Strict: unknown fields are refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine, optionalInteger, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredDate } from '~/registers/fields';

export const trainingForm = z.strictObject({
  submissionKey: idSchema,
  heldOn: requiredDate(),
  participants: optionalInteger(1, 100_000).transform((value, context) => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: messageKey('required'), input: value });
    return z.NEVER;
  }),
  content: multiLine(2_000).refine((value) => value !== '', messageKey('required')),
  evidence: singleLine(500),
});
