/** What somebody chooses for the link to his calendar. Strict: unknown fields are refused. */
import { z } from 'zod';
import { SCOPES } from '~/obligations/obligations-query';

const feedForm = z.strictObject({ scope: z.enum(SCOPES) });

/** null for a form that did not come from our page. */
export function readFeedForm(form: FormData): z.output<typeof feedForm> | null {
  const read = feedForm.safeParse(Object.fromEntries(form));
  return read.success ? read.data : null;
}
