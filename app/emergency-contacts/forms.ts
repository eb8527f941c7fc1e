/** The form of the contacts. Strict: unknown fields are refused; rows left empty are passed over. */
import { z } from 'zod';
import { singleLine } from '~/platform/input';
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
export const contactsForm = z.strictObject({
  version: version(),
  contacts: z.array(row).max(MOST_CONTACTS + SPARE_ROWS, messageKey('too-many-rows', MOST_CONTACTS)),
});
