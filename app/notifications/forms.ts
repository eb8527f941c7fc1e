/** What people choose about mails. Strict: a kind that cannot be chosen is refused. */
import { z } from 'zod';
import { idSchema } from '~/platform/ids';
import { OPTIONAL_KINDS } from './model';

const choicesForm = z.strictObject({ wanted: z.array(z.enum(OPTIONAL_KINDS)) });
/** Without `mailId`: everything that was given up. */
const retryForm = z.strictObject({ mailId: idSchema.optional() });

/** null for a form that did not come from our page. */
export function readChoices(form: FormData) {
  const others = [...form.keys()].filter((name) => name !== 'wanted');
  const read = choicesForm.safeParse({
    wanted: form.getAll('wanted'),
    ...Object.fromEntries(others.map((name) => [name, ''])),
  });
  return read.success ? read.data.wanted : null;
}

export function readRetry(form: FormData): { mailId: string | null } | null {
  const read = retryForm.safeParse(Object.fromEntries(form));
  return read.success ? { mailId: read.data.mailId ?? null } : null;
}
