/** The one action that confirms an earlier answer; the session's own field is looked at before. */
import { z } from 'zod';

export const confirmationForm = z.object({
  draftVersion: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  seen: z.string().max(64).default(''),
});
