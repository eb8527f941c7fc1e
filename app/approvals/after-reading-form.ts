import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { multiLine } from '~/platform/input';
import { version } from '~/registers/fields';

export const afterReadingForm = z.strictObject({
  obligationId: idSchema,
  version: version(),
  remark: multiLine(2_000),
});
