/** A form whose session ended while it was being filled in: kept by the page, sent again after signing in. Pure. */
import { z } from 'zod';
import { ownPath } from './same-origin';

/** Where the form goes, and every field of it but the token and secrets, in its order. */
export type UnsentForm = { action: string; fields: [name: string, value: string][] };

const schema = z.strictObject({
  action: z.string(),
  fields: z.array(z.tuple([z.string().max(300), z.string()])).max(2000),
});

/** Signing in and out are not repeated: they have passwords in them or are done already. */
const NOT_AGAIN = /^\/(sign-in|sign-out|account)(\/|$)/;

/** The form that was posted to `action`; null where it cannot be sent again whole: a file or a password is in it. */
export function unsentForm(action: string, form: FormData): UnsentForm | null {
  const fields: UnsentForm['fields'] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || /password/i.test(name)) return null;
    if (name !== 'csrf') fields.push([name, value]);
  }
  const to = ownPath(action, '');
  return to === '' || NOT_AGAIN.test(to) || fields.length === 0 ? null : { action: to, fields };
}

/** Reads what a page kept; null for anything that `unsentForm` would not have made. */
export function readUnsentForm(text: string): UnsentForm | null {
  try {
    const { action, fields } = schema.parse(JSON.parse(text));
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return unsentForm(action, form);
  } catch {
    return null;
  }
}
