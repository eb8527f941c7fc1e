/** What a request was refused for before any use case saw it; carried in a thrown response to the error page. Pure. */

import type { UnsentForm } from './unsent-form';

/** One posted text, shown again so that nothing typed is lost. */
export type PostedField = { name: string; value: string };

export type RefusedRequest =
  | { refused: 'session-ended'; next: string; fields: PostedField[]; complete: boolean; unsent: UnsentForm | null }
  | { refused: 'password-change-first' }
  | { refused: 'foreign-form'; fields: PostedField[] }
  | { refused: 'too-large'; limit: number }
  | { refused: 'not-a-form' };

export const isRefusedRequest = (data: unknown): data is RefusedRequest =>
  typeof data === 'object' && data !== null && 'refused' in data && typeof data.refused === 'string';

/** Never shown again: secrets, and what belongs to the form and not to the person. */
const WITHHELD = /^csrf$|password|^submissionKey$|version$|digest$/i;

/** The texts a person typed into a form; files and secrets are left out. */
export function postedFields(form: FormData): PostedField[] {
  const fields: PostedField[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && value.trim() !== '' && !WITHHELD.test(name)) fields.push({ name, value });
  }
  return fields;
}
