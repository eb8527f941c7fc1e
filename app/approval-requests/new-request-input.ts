import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { optionalId, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';

/** What opens a draft: the search page sends it with what was typed there. */
export const newRequestSchema = z.strictObject({
  submissionKey: idSchema,
  owningUnitId: optionalId().pipe(z.string({ error: messageKey('choose-one') })),
  purpose: z.enum(['new', 'change', 'renewal']).default('new'),
  serviceName: singleLine(200).default(''),
  vendorName: singleLine(200).default(''),
  cloudServiceId: z.string().default('').pipe(optionalId()),
});
