/** The form with which something is recorded as done. Strict: unknown fields are refused. */
import { z } from 'zod';
import { multiLine, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { version } from '~/registers/fields';

export const fulfilmentForm = z.strictObject({
  version: version(),
  note: multiLine(2_000).refine((value) => value !== '', messageKey('required')),
  evidence: singleLine(500),
});
