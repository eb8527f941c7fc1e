/** The form of the contacts. Strict: unknown fields are refused; rows left empty are passed over. */
import { z } from 'zod';
import type { ParsedForm } from '~/people/forms';
import { fieldErrors, formValues, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { requiredChoice, version } from '~/registers/fields';
import { MOST_CONTACTS, SIDES, SPARE_ROWS } from './model';

const row = z
  .strictObject({ side: requiredChoice(SIDES), who: singleLine(200), reach: singleLine(200), hours: singleLine(100) })
  .check(({ value, issues }) => {
    const wrong = (field: 'who' | 'reach') =>
      issues.push({ code: 'custom', message: messageKey('required'), path: [field], input: value[field] });
    if (value.who === '' && value.reach + value.hours !== '') wrong('who');
    if (value.reach === '' && value.who !== '') wrong('reach');
  });

/** `version` 0: nothing has been recorded yet. */
const contactsForm = z.strictObject({
  version: version(),
  contacts: z.array(row).max(MOST_CONTACTS + SPARE_ROWS, messageKey('too-many-rows', MOST_CONTACTS)),
});

/** Reads the rows of the form: 'contacts.0.who'. */
export function parseContacts(form: FormData): ParsedForm<z.output<typeof contactsForm>> {
  const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const typed = Object.fromEntries(texts);
  const read = contactsForm.safeParse(formValues(form, { omit: [] }));
  return read.success ? { ok: true, value: read.data, typed } : { ok: false, errors: fieldErrors(read.error), typed };
}
